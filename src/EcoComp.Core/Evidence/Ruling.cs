using EcoComp.Core.Provenance;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>An answer that an authority gave to a question: a row of rulings.csv.</summary>
/// <param name="Month">The month it is about.</param>
/// <param name="Subject">The code of the point or the id of the event it is about.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Authority">The document it rests on (依据文号).</param>
/// <param name="Reason">Its reason, or empty.</param>
/// <param name="At">Where it is recorded.</param>
public sealed record Ruling(YearMonth Month, string Subject, Answer Answer, string Authority, string Reason, FileLine At)
{
    /// <summary>The question that it answers.</summary>
    public Question Question => Answer.Question;
}

/// <summary>An answer of the kind that was asked for, and the ruling that gave it.</summary>
/// <typeparam name="TAnswer">The kind.</typeparam>
/// <param name="Answer">The answer.</param>
/// <param name="Ruling">The ruling.</param>
public sealed record Answered<TAnswer>(TAnswer Answer, Ruling Ruling)
    where TAnswer : Answer
{
    /// <summary>The document that it rests on (依据文号).</summary>
    public string Authority => Ruling.Authority;
}
