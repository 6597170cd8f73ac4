using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>An answer that an authority gave to a question: a row of rulings.csv. The answer that fits the question is set.</summary>
/// <param name="Month">The month it is about.</param>
/// <param name="Subject">The code of the point or the id of the event it is about.</param>
/// <param name="Question">What it answers.</param>
/// <param name="Authority">The document it rests on (依据文号).</param>
/// <param name="Reason">Its reason, or empty.</param>
/// <param name="At">Where it is recorded.</param>
public sealed record Ruling(YearMonth Month, string Subject, Question Question, string Authority, string Reason, FileLine At)
{
    /// <summary>The answer to <see cref="Question.Improved"/>.</summary>
    public bool? Improved { get; init; }

    /// <summary>The answer to <see cref="Question.NetClass"/>.</summary>
    public WaterClass? NetClass { get; init; }

    /// <summary>The answer to <see cref="Question.Responsible"/>.</summary>
    public County? Responsible { get; init; }
}
