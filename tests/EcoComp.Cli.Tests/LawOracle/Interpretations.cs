namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>The table "Interpretations" of rules.md: keys in its order, choices with the default first.</summary>
internal static class Interpretations
{
    public static IReadOnlyList<(string Key, string[] Choices)> Table { get; } =
    [
        ("scope", ["five-rivers", "all-registered"]),
        ("upstream-offset", ["class-offset", "no-worse-than-inflow", "concentration", "rulings-only"]),
        ("improvement", ["better-than-inflow", "rulings-only"]),
        ("same-class", ["not-improved", "by-readings", "rulings-only"]),
        ("headwater", ["rulings-only", "counts-as-improved"]),
        ("better-than-III-target-missed", ["no-deduction", "as-target-III"]),
        ("source-steps", ["per-class", "flat"]),
        ("source-items", ["beside-class", "no-reward"]),
        ("canal-miss", ["once-per-county", "per-point"]),
        ("canal-responsible", ["rulings-only", "own-county"]),
        ("canal-accident", ["adds", "replaces-miss"]),
        ("toxic", ["once-per-county", "once-per-river", "per-event"]),
        ("cross-boundary", ["once-per-river", "once-per-county", "per-event"]),
        ("intake", ["once-per-county", "per-event"]),
        ("outlet-week", ["thursday", "monday", "sunday"]),
        ("polluted-water", ["per-event", "highest-per-county"]),
        ("first-month", ["2021-09", "2021-08"]),
        ("class-rounding", ["none", "evaluation"]),
        ("class-partial", ["no", "yes"]),
    ];

    public static string[] Order { get; } = [.. Table.Select(t => t.Key)];

    /// <summary>The choice in force in a month.</summary>
    public static string In(Folder folder, Month month, string key)
    {
        ChoiceRow? row = folder.Choices.SingleOrDefault(
            c => c.Key == key && (c.From is not { } from || from <= month) && (c.To is not { } to || month <= to));
        return row?.Choice ?? Table.Single(t => t.Key == key).Choices[0];
    }

    /// <summary>"`first-month`: in force from 26 August: whether August 2021 is settled under it."</summary>
    public static Month FirstMonth(Folder folder) => Month.Parse(In(folder, Month.Of(2021, 9), "first-month"));

    /// <summary>
    /// "a Monday-to-Sunday week belongs to the month of that day. The choice in force in the month of the week's Monday decides".
    /// </summary>
    public static Month OfWeek(Folder folder, DateOnly day)
    {
        DateOnly monday = Days.Monday(day);
        int after = In(folder, Month.Of(monday), "outlet-week") switch
        {
            "monday" => 0,
            "thursday" => 3,
            "sunday" => 6,
            var other =>
            throw new FormatException(other)
        };
        return Month.Of(monday.AddDays(after));
    }
}
