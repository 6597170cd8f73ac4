namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>
/// A data folder, row by row, in the words of the contract: kinds, statuses, questions and choices are the English codes.
/// </summary>
internal sealed record Folder(
    County[] Counties,
    PointRow[] Points,
    ResultRow[] Results,
    Sample[] Samples,
    EventRow[] Events,
    Ruling[] Rulings,
    ChoiceRow[] Choices,
    FundRow[] Fund)
{
    public static Folder Empty { get; } = new([], [], [], [], [], [], [], []);
}

internal sealed record County(string Code, string Name, string Aliases);

/// <summary>A row of the register. Who pays is written with county codes: <c>A</c>, <c>A;B</c> or <c>A 60%;B 40%</c>.</summary>
internal sealed record PointRow(
    string Code,
    string Name,
    string Kind,
    string WaterBody,
    string WaterType,
    string County,
    int? Target,
    string[] Inflows,
    string Covered,
    int[] Months,
    string Document,
    Month? From,
    Month? To)
{
    public bool ValidIn(Month month) => (From is not { } from || from <= month) && (To is not { } to || month <= to);

    /// <summary>"source Ⅰ to Ⅲ, default Ⅲ; canal Ⅰ or Ⅱ, default Ⅱ" (data.md).</summary>
    public int OwnTarget => Target ?? Kind switch { "source" => 3, "canal" => 2, _ => throw new Silence("an inflow without a target") };
}

internal sealed record ResultRow(Month Month, string Point, int? Class, string Status, bool Routine, string Document);

/// <summary>A row of readings.csv: values by indicator, or a status.</summary>
internal sealed record Sample(Month Month, string Point, string Label, IReadOnlyDictionary<string, Value> Values, string Status);

/// <summary>A value, or the detection limit that it is below.</summary>
internal readonly record struct Value(decimal Number, bool Below);

internal sealed record EventRow(
    Month Month,
    string Id,
    string Kind,
    string County,
    string Incident,
    DateOnly? Date,
    string River,
    string Outlet,
    DateOnly? Week,
    decimal? Volume);

/// <summary>A ruling. Answers: yes, no, a class, deferred, waived, or counties as in the register.</summary>
internal sealed record Ruling(Month Month, string Subject, string Question, string Answer);

internal sealed record ChoiceRow(string Key, string Choice, Month? From, Month? To);

internal sealed record FundRow(Month Month, string Item, long Yuan);

/// <summary>The text does not say what happens here, so the oracle does not either: the month is left out of the comparison.</summary>
internal sealed class Silence(string what) : Exception(what);

/// <summary>Classes as numbers, Ⅰ = 1 to 劣Ⅴ = 6.</summary>
internal static class Classes
{
    private static readonly string[] Names = ["", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"];

    public static string Name(int? value) => Names[value ?? 0];

    public static int? Parse(string text) => text.Length == 0 ? null : Array.IndexOf(Names, text) is > 0 and var at ? at
        : throw new FormatException(text);
}
