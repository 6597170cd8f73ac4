using System.Text.Json;
using EcoComp.Cli.Input;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>What bears on compared sums and is not in them: what settling the same months would warn of.</summary>
/// <param name="OfTables">The warnings about tables.</param>
/// <param name="OfMonths">The warnings about the months: no result, no known regulation, a ruling that decides nothing.</param>
internal sealed record LeftOut(IReadOnlyList<Fault> OfTables, IReadOnlyList<Fault> OfMonths)
{
    /// <summary>All of them, tables first.</summary>
    public IEnumerable<Fault> All => OfTables.Concat(OfMonths);

    /// <summary>What open questions leave out, in words; nothing where none is open either way.</summary>
    /// <param name="baseline">The questions as things are.</param>
    /// <param name="scenario">Those under the assumptions; null where there is no one scenario.</param>
    /// <param name="words">The language.</param>
    public static IEnumerable<string> Questions(OpenQuestions baseline, OpenQuestions? scenario, Words words)
    {
        if (baseline.Count + (scenario?.Count ?? 0) == 0) yield break;
        yield return words.Say("compare.open.now", Said(baseline, words));
        if (scenario is { } assumed) yield return words.Say("compare.open.assumed", Said(assumed, words));
    }

    /// <summary>The months without results, which leave sums unknown, in words; null where there is none.</summary>
    public static string? WithoutResults(IEnumerable<MonthOutcome> months, Words words)
    {
        string unknown = string.Join(words["label.list"], Months.Runs(months.Where(m => m.IsUnknown).Select(m => m.Month).Distinct().Order()));
        return unknown.Length == 0 ? null : words.Say("fund.noResults", unknown);
    }

    /// <summary>The months of both sides of a comparison that are without results, likewise.</summary>
    public static string? WithoutResults(Comparison comparison, Words words) =>
        WithoutResults(comparison.Months.SelectMany(m => new[] { m.Baseline, m.Scenario }), words);

    /// <summary>A warning without its place, as a sentence.</summary>
    public static string Said(Fault warning, Words words) =>
        words.Say("label.remark", FaultLines.Message(warning, words), FaultLines.Remedy(warning, words));

    /// <summary>Writes the questions of a side as a member.</summary>
    public static void Write(Utf8JsonWriter json, string name, OpenQuestions open)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", open.Count);
        json.WriteNumber("unknown", open.Unknown);
        json.WriteNumber("min_yuan", open.Min.Yuan);
        json.WriteNumber("max_yuan", open.Max.Yuan);
        json.WriteEndObject();
    }

    /// <summary>Writes the warnings as a member.</summary>
    public void Write(Utf8JsonWriter json)
    {
        var words = Words.In(Language.Zh);
        json.WriteStartArray("warnings");
        foreach (Fault warning in All)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("place", FaultLines.Place(warning));
            json.WriteString("text", Said(warning, words));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Said(OpenQuestions open, Words words)
    {
        if (open.Count == 0) return words["compare.noneOpen"];
        string count = Number(open.Count);
        if (open.Count == open.Unknown) return words.Say("compare.openUnknown", count);
        string range = words.Say("compare.open", count, Words.Wan(open.Min), Words.Wan(open.Max));
        return open.Unknown == 0 ? range : range + words.Say("report.rangeUnknown", Number(open.Unknown));
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
