using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;

namespace EcoComp.Core.Evidence;

/// <summary>What rulings may be about: the points and events of a folder, and which questions fit which of them.</summary>
/// <param name="Register">The counties and points.</param>
/// <param name="Events">The first row of each event, by their numbers.</param>
/// <param name="KnowsEvents">Whether all events are known; where their file could not be read, no subject may be called unknown.</param>
internal sealed record RulingSubjects(PointRegister Register, IReadOnlyDictionary<string, EventRow> Events, bool KnowsEvents)
{
    /// <summary>Whether a subject that is not found is neither a point nor an event.</summary>
    public bool AllKnown => Register.KnowsPoints && KnowsEvents;

    /// <summary>Whether a subject is a point or an event.</summary>
    public bool Has(string subject) => Register.FindPoint(subject) is not null || Events.ContainsKey(subject);

    /// <summary>Whether a ruling on a subject that is both a point and an event could mean either.</summary>
    public bool IsAmbiguous(string subject, Question question) =>
        question == Question.Responsible && Register.FindPoint(subject) is not null && Events.ContainsKey(subject);

    /// <summary>Whether a question can be asked of a subject; of one whose kind could not be read, any.</summary>
    public bool Fits(string subject, Question question) =>
        (Register.FindPoint(subject) is { } point && (!point.IsSound || Fits(question, point.Kind)))
        || (Events.TryGetValue(subject, out EventRow? row) && Fits(question, row.Kind.Value));

    /// <summary>What a subject is, as a word that the reader's language fills in; empty where that is not known.</summary>
    public string KindOf(string subject) =>
        Register.FindPoint(subject)?.Kind.ToString() ?? Events.GetValueOrDefault(subject)?.Kind.Value?.ToString() ?? "";

    /// <summary>The answer that a text is to a question.</summary>
    /// <returns>The answer; null where the text is none, with its flaw, or none where that cannot be said.</returns>
    public (Answer? Answer, CellFlaw? Flaw) Read(Question question, string text) => question switch
    {
        Question.Improved when YesNo.TryRead(text, out bool improved) => (new Answer.Improved(improved), null),
        Question.Improved => (null, new CellFlaw(FaultCodes.UnknownWord, [Fault.Listing([.. CellWords.YesNo.In(english: false), .. CellWords.YesNo.In(english: true)])])),
        Question.NetClass when WaterClassNotation.TryRead(text, out WaterClass net) => (new Answer.NetClass(net), null),
        Question.NetClass => (null, new CellFlaw(FaultCodes.BadClass, [])),
        Question.Responsible when Register.FindCounty(text) is { } county => (new Answer.Responsible(county), null),
        Question.Responsible => (null, Register.KnowsCounties ? new CellFlaw(FaultCodes.UnknownCounty, []) : null),
        Question.Result when CellWords.Deferred.Find(text) is not null => (new Answer.Deferred(), null),
        Question.Result => (null, new CellFlaw(FaultCodes.UnknownWord, [Fault.Listing([.. CellWords.Deferred.In(english: true), .. CellWords.Deferred.In(english: false)])])),
    };

    private static bool Fits(Question question, PointKind kind) => question switch
    {
        Question.Improved => kind == PointKind.Section,
        Question.NetClass => kind != PointKind.Reference,
        Question.Responsible => kind == PointKind.Canal,
        Question.Result => kind != PointKind.Reference,
    };

    private static bool Fits(Question question, EventKind? kind) => question switch
    {
        Question.Improved => false,
        Question.NetClass => false,
        Question.Responsible => kind is not { } known || EventValidator.MayBeOpen(known),
        Question.Result => false,
    };
}
