using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Settlement;

/// <summary>An amount that an article found.</summary>
/// <param name="County">The county that receives or pays.</param>
/// <param name="Clause">The clause it rests on.</param>
/// <param name="Subject">What it is about; one item per month, county, clause and subject.</param>
/// <param name="Direction">Which way the money goes.</param>
/// <param name="Amount">How much, always positive.</param>
/// <param name="Consulted">The interpretations that were consulted.</param>
/// <param name="Facts">What the columns do not tell.</param>
/// <param name="Evidence">Where the facts were read.</param>
public sealed record ItemFound(
    County County,
    Clause Clause,
    Subject Subject,
    Direction Direction,
    Money Amount,
    ConsultedKeys Consulted,
    ImmutableArray<Message> Facts,
    ImmutableArray<FileLine> Evidence)
{
    /// <summary>The register's target, for articles 4 to 6.2.1.</summary>
    public WaterClass? Target { get; init; }

    /// <summary>The measured class, for articles 4 to 6.2.1.</summary>
    public WaterClass? Class { get; init; }

    /// <summary>The class without the inflow's influence, for 4.1.2, 5.2 and 6.2.1.</summary>
    public WaterClass? NetClass { get; init; }

    /// <summary>The correction of an earlier month that it carries; null for the month's own items.</summary>
    public Adjustment? Adjustment { get; init; }
}

/// <summary>A question that an article found open.</summary>
/// <param name="County">The county it stands with, or null where that is open itself.</param>
/// <param name="Clause">The clause it arises from.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Min">The least effect on a county (a deduction is negative), or null where it is unknown.</param>
/// <param name="Max">The greatest effect on a county, or null where it is unknown.</param>
/// <param name="Consulted">The interpretations that were consulted.</param>
/// <param name="Facts">Why it is open.</param>
/// <param name="Evidence">Where the facts were read.</param>
public sealed record QuestionFound(
    County? County,
    Clause Clause,
    Subject Subject,
    Question Question,
    Money? Min,
    Money? Max,
    ConsultedKeys Consulted,
    ImmutableArray<Message> Facts,
    ImmutableArray<FileLine> Evidence);

/// <summary>Something that an article found and that moves no money.</summary>
/// <param name="County">The county it stands with, or null for the city.</param>
/// <param name="Clause">The clause it bears on.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Code">Which note it is, one of <see cref="NoteCodes"/>.</param>
/// <param name="Text">What it says.</param>
/// <param name="Consulted">The interpretations that were consulted.</param>
/// <param name="Evidence">Where the facts were read.</param>
public sealed record NoteFound(
    County? County,
    Clause Clause,
    Subject Subject,
    string Code,
    Message Text,
    ConsultedKeys Consulted,
    ImmutableArray<FileLine> Evidence);
