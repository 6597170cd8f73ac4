using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Settlement;

/// <summary>One amount: a reward or a deduction with its clause and the facts it stands on.</summary>
/// <param name="Month">The month it belongs to.</param>
/// <param name="County">The county that receives or pays.</param>
/// <param name="Clause">The clause it rests on.</param>
/// <param name="Subject">What it is about; one item per month, county, clause and subject.</param>
/// <param name="Direction">Which way the money goes.</param>
/// <param name="Amount">How much, always positive.</param>
/// <param name="Consulted">The interpretations that were consulted.</param>
/// <param name="Facts">What the columns do not tell.</param>
/// <param name="Evidence">Where the facts were read.</param>
public sealed record Item(
    YearMonth Month,
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

    /// <summary>The effect on the county: positive for a reward.</summary>
    public Money Effect => Direction == Direction.Reward ? Amount : -Amount;

    /// <summary>The item's own name: <c>MONTH/COUNTY/CLAUSE/SUBJECT</c>.</summary>
    public string Id => string.Concat([Months.Text(Month), "/", County.Code, "/", Clause.Id, "/", Subject.Code]);
}
