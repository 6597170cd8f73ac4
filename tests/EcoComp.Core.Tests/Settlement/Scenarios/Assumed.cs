using System.Globalization;
using System.Text;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;

namespace EcoComp.Core.Tests.Settlement.Scenarios;

/// <summary>Months of a folder that is written in code under other assumptions, and what comes of it as short lines.</summary>
internal static class Assumed
{
    public static readonly FileLine At = new("--assumed", 1);

    /// <summary>The months of a folder, one after the other; September 2021 where none is named.</summary>
    public static Scenario Of(Given given, params string[] months) => new([Situation(given, months)]);

    public static Situation Situation(Given given, params string[] months) =>
        new(given.Rows, given.Catalogue, months.Length == 0 ? [Given.Month] : [.. months.Select(Read.Month)]);

    public static Change Choice(string key, string code) => new Change.Choice(At, Core.Tests.Law.Open(key), code);

    public static Change Class(string point, string value, params string[] months) =>
        new Change.Result(At, months.Length == 0 ? [Given.Month] : [.. months.Select(Read.Month)], point, Read.Class(value), null);

    public static Change Status(string point, ResultStatus status) => new Change.Result(At, [Given.Month], point, null, status);

    public static Change Ruling(string subject, Question question, string answer, params string[] months) =>
        new Change.Ruling(At, months.Length == 0 ? [Given.Month] : [.. months.Select(Read.Month)], subject, question, answer);

    public static Change Law(Regulation regulation) => new Change.Law(At, regulation);

    /// <summary>A draft of the program's regulation with some clauses otherwise, and with other rivers where any are given.</summary>
    public static Regulation Draft(string clauses, params string[] rivers)
    {
        string other = rivers.Length == 0 ? "" : $$"""
            , "rivers": [{{string.Join(", ", rivers.Select(r => "{ \"name\": \"" + r + "\", \"aliases\": [] }"))}}]
            """;
        return RegulationDraft.Read(
            Encoding.UTF8.GetBytes($$"""{ "schema": "ecocomp.draft/1", "base": "xuchang-2021", "id": "d", "clauses": [{{clauses}}]{{other}} }"""), Core.Tests.Law.BuiltIn);
    }

    public static Change Data(Given given) => new Change.Data(At, given.Rows);

    public static Comparison Compare(this Given given, params Change[] changes) => Of(given).Compare(changes);

    /// <summary>The comparison; a fault in the data is a mistake of the test.</summary>
    public static Comparison Compare(this Scenario scenario, params Change[] changes)
    {
        var faults = new FaultLog();
        return scenario.Compare([.. changes], faults) ?? throw new InvalidOperationException(string.Join("\n", Tests.Said.Of(faults)));
    }

    /// <summary>What moved as <c>2021-09 item A 4.1.2 S: -300000 → -600000, Joint 0,1 or 2</c>, the causes by their places.</summary>
    public static string[] Said(this Comparison comparison) => [.. comparison.Moved.Select(Said)];

    /// <summary>What moved of one subject, in the same way.</summary>
    public static string Said(this Comparison comparison, string subject) => Said(comparison.Moved.Single(m => m.Entry.SubjectCode == subject));

    /// <summary>One that moved, in the same way.</summary>
    public static string Said(MovedEntry moved)
    {
        Entry entry = moved.Entry;
        string causes = string.Join(" or ", moved.Sets.Select(s => string.Join(',', s.Changes)));
        string amount = moved.OfAmount.IsEmpty ? "" : ", amount by " + string.Join(',', moved.OfAmount);
        string kind = entry.Match(_ => "item", _ => "question", _ => "note"), county = entry.CountyCode.Length == 0 ? "-" : entry.CountyCode;
        return string.Create(CultureInfo.InvariantCulture,
            $"{Core.Quantities.Months.Text(entry.Month)} {kind} {county} {entry.Clause} {entry.SubjectCode}: {Of(moved.Before)} → {Of(moved.After)}, {moved.How} {causes}{amount}");
    }

    private static string Of(Entry? entry) => entry is null ? "none" : entry.Match(
        item => item.Item.Effect.Yuan.ToString(CultureInfo.InvariantCulture), question => $"{question.Asked.Question}?", note => note.Note.Code);
}
