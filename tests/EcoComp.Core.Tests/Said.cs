using System.Globalization;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Core.Tests;

/// <summary>Results as short lines, so that a test can hold the whole of what was said against the whole of what was expected.</summary>
internal static class Said
{
    /// <summary>
    /// Items as <c>A 4.1.2 S1 -300000</c>, questions as <c>A 4.1.2 S1 NetClass? -300000..0</c>, notes as
    /// <c>A 4.1.2 S1 (not-covered)</c>; the city is <c>-</c>. The fund's notes are left out.
    /// </summary>
    public static string[] Of(MonthSettlement month) =>
    [
        .. month.Items.Select(Item),
        .. month.AllPending.Select(p => $"{At(p.County)} {p.Pending.Clause} {p.Pending.SubjectCode} {p.Pending.Question}? {Bound(p.Pending.Min)}..{Bound(p.Pending.Max)}"),
        .. month.AllNotes.Where(n => n.Note.Clause != "9").Select(Note),
    ];

    public static string Item(Item item) =>
        string.Create(CultureInfo.InvariantCulture, $"{item.ItemId.Split('/')[1]} {item.Clause} {item.SubjectCode} {item.Effect.Yuan:+0;-0}");

    public static string Note(CountyNote of) => $"{At(of.County)} {of.Note.Clause} {of.Note.SubjectCode} ({of.Note.Code})";

    /// <summary>The interpretations that were consulted as <c>scope toxic</c>.</summary>
    public static string Of(InterpretationChoices choices) => string.Join(' ', choices.Chosen.Select(c => c.Key));

    /// <summary>The interpretations of a set as <c>scope toxic</c>.</summary>
    public static string Of(ConsultedKeys keys) => string.Join(' ', keys.In(Law.Xuchang).Select(i => i.Key));

    /// <summary>Faults as <c>points.csv:2:6:county E302 value</c>, in the order in which they were found.</summary>
    public static string[] Of(FaultLog faults) =>
        [.. faults.Sorted(_ => 0).Select(f => $"{f.File}:{f.Line}:{f.Field}:{f.Column} {f.Code} {f.Value}".TrimEnd())];

    public static string At(County? county) => county?.Code ?? "-";

    public static string At(CountyStatement? county) => county?.Code ?? "-";

    /// <summary>A note, which has one fact.</summary>
    public static string Of(Core.Settlement.Said said) => Of(said.Facts.Single());

    public static string Of(ISentence sentence) => SentenceCodes.Of(sentence) + "(" + string.Join(", ", SentenceCodes.Arguments(sentence)) + ")";

    public static string[] Of(IEnumerable<FileLine> evidence) => [.. evidence.Select(e => $"{e.File}:{e.Line}")];

    private static string Bound(Money? money) => money is { } known ? known.ToString() : "?";
}
