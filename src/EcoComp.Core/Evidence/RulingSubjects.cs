using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;

namespace EcoComp.Core.Evidence;

/// <summary>What rulings may be about: the points and events of a folder, and which questions fit which of them.</summary>
/// <param name="Register">The counties and points.</param>
/// <param name="Events">The events.</param>
/// <param name="KnowsEvents">Whether all events are known; where their file could not be read, no subject may be called unknown.</param>
/// <param name="Faults">The faults so far.</param>
internal sealed record RulingSubjects(PointRegister Register, EventTableChecks Events, bool KnowsEvents, FaultLog Faults)
{
    /// <summary>The codes and names of points and the numbers of events, each once.</summary>
    private Lazy<string[]> Names { get; } = new(() =>
    {
        var points = new HashSet<string>(StringComparer.Ordinal);
        string[] ofPoints = [.. Register.Points.SelectMany(p => p.Entries.Select(e => e.Name).Prepend(p.Code)).Where(points.Add)];
        return [.. ofPoints, .. Events.ById.Keys.Where(id => !points.Contains(id))];
    });

    /// <summary>Whether a subject that is not found is neither a point nor an event.</summary>
    public bool AllKnown => Register.KnowsPoints && KnowsEvents;

    /// <summary>Whether a subject is a point or an event.</summary>
    public bool Has(string subject) => Register.FindPoint(subject) is not null || Events.ById.ContainsKey(subject);

    /// <summary>What the fault of a subject that is none tells: what was meant, or may have been; and room for how many others are like it.</summary>
    public string[] Hints(string subject, string file)
    {
        if (Faults.IsFull(file)) return ["", "", ""];
        if (Register.Meant(subject).Length > 0) return [Register.Suggest(subject), "", ""];
        if (!Faults.MayGuess(file, Names.Value.Length)) return ["", "", ""];
        string meant = Fault.Listing([.. Events.ById.Keys.Where(id => NearNames.AreSpeltAlike(id, subject))]);
        return meant.Length > 0 ? [meant, "", ""] : ["", Fault.Listing(NearNames.Nearest(subject, Names.Value)), ""];
    }

    /// <summary>The row that names the county of an event, its own or another of its incident; null where none does or the subject is no event.</summary>
    public KnownEvent? NamesCounty(string subject) =>
        Events.ById.TryGetValue(subject, out KnownEvent? row) ? Events.NamesCounty(row) : null;

    /// <summary>The incident that an event is a row of; empty where it stands alone or the subject is no event.</summary>
    public string IncidentOf(string subject) => Events.ById.GetValueOrDefault(subject)?.Incident ?? "";

    /// <summary>Whether a question can be asked of a subject; of one whose kind could not be read, any.</summary>
    public bool Fits(string subject, Question question) =>
        (Register.FindPoint(subject) is { } point && (!point.IsSound || Fits(question, point.Kind)))
        || (Events.ById.TryGetValue(subject, out KnownEvent? row) && Fits(question, row.Kind));

    /// <summary>What a subject is, as a word that the reader's language fills in; empty where that is not known.</summary>
    public string KindOf(string subject) =>
        Register.FindPoint(subject)?.Kind.ToString() ?? Events.ById.GetValueOrDefault(subject)?.Kind?.ToString() ?? "";

    /// <summary>The answer that a text is to a question.</summary>
    /// <returns>The answer; null where the text is none, with its flaw, or none where that cannot be said.</returns>
    public (Answer? Answer, CellFlaw? Flaw) Read(Question question, string text) => question switch
    {
        Question.Improved when YesNo.TryRead(text, out bool improved) => (new Answer.Improved(improved), null),
        Question.Improved => (null, Unknown(CellWords.YesNo)),
        Question.NetClass when WaterClassNotation.TryRead(text, out WaterClass net) => (new Answer.NetClass(net), null),
        Question.NetClass => (null, new CellFlaw(FaultCodes.BadClass, [""])),
        Question.Responsible when SharesNotation.Read(text, Register) is var read => (read.Shares is { } shares ? new Answer.Responsible(shares) : null, read.Flaw),
        Question.Toxic when YesNo.TryRead(text, out bool toxic) => (new Answer.Toxic(toxic), null),
        Question.Toxic => (null, Unknown(CellWords.YesNo)),
        Question.Result when CellWords.Waived.Find(text) is { } waived => (waived ? new Answer.Waived() : new Answer.Deferred(), null),
        Question.Result => (null, Unknown(CellWords.Waived)),
    };

    private static CellFlaw Unknown(WordList<bool> words) => new(FaultCodes.UnknownWord, [words.Allowed]);

    private static bool Fits(Question question, PointKind kind) => question switch
    {
        Question.Improved => kind == PointKind.Section,
        Question.NetClass => kind != PointKind.Reference,
        Question.Responsible => kind == PointKind.Canal,
        Question.Toxic => kind == PointKind.Section,
        Question.Result => kind != PointKind.Reference,
    };

    private static bool Fits(Question question, EventKind? kind) => question switch
    {
        Question.Improved => false,
        Question.NetClass => false,
        Question.Responsible => kind is not { } known || EventValidator.MayBeOpen(known),
        Question.Toxic => false,
        Question.Result => false,
    };
}
