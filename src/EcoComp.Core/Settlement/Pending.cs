using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Settlement;

/// <summary>A question that only a ruling can answer, with what it could lead to.</summary>
/// <param name="County">The county it stands with, or null where that is open itself.</param>
/// <param name="Clause">The clause it arises from.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Min">The least effect on a county (a deduction is negative), or null where it is unknown.</param>
/// <param name="Max">The greatest effect on a county, or null where it is unknown.</param>
/// <param name="Consulted">The interpretations that were consulted.</param>
/// <param name="Facts">Why it is open.</param>
/// <param name="Evidence">Where the facts were read.</param>
public sealed record Pending(
    County? County,
    Clause Clause,
    Subject Subject,
    Question Question,
    Money? Min,
    Money? Max,
    ConsultedKeys Consulted,
    ImmutableArray<Message> Facts,
    ImmutableArray<FileLine> Evidence);
