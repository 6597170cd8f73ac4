using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Findings;

/// <summary>Money follows: an item of the county.</summary>
/// <param name="Clause">The clause it rests on.</param>
/// <param name="Subject">What it is about; one item per month, county, clause and subject.</param>
/// <param name="County">The county that receives or pays.</param>
/// <param name="Direction">Which way the money goes.</param>
/// <param name="Amount">How much, above zero.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Grounds">What it rests on.</param>
public sealed record Payment(
    Clause Clause, Subject Subject, County County, Direction Direction, Money Amount, Query Asked, ImmutableArray<Ground> Grounds)
    : StatedFinding(Clause, Subject, County, Asked, Grounds)
{
    /// <inheritdoc/>
    public override County County => base.County!;

    /// <summary>The target of the point.</summary>
    public WaterClass? Target { get; init; }

    /// <summary>Its measured class.</summary>
    public WaterClass? Class { get; init; }

    /// <summary>Its class without the inflow's influence.</summary>
    public WaterClass? NetClass { get; init; }

    /// <summary>The county's share of the whole in percent; null where it answers alone.</summary>
    public int? SharePercent { get; init; }

    /// <summary>The effect on the county: positive for a reward.</summary>
    public Money Effect => Direction == Direction.Reward ? Amount : -Amount;

    /// <inheritdoc/>
    public override Consequence Followed =>
        Direction == Direction.Reward ? new Consequences.Reward(Amount) : new Consequences.Deduction(Amount);
}

/// <summary>Money passes from one county to another: an item of each.</summary>
/// <param name="Clause">The clause it rests on.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Payer">The county that pays.</param>
/// <param name="Payee">The county that receives.</param>
/// <param name="Amount">How much, above zero.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Grounds">What it rests on.</param>
public sealed record Transfer(
    Clause Clause, Subject Subject, County Payer, County Payee, Money Amount, Query Asked, ImmutableArray<Ground> Grounds)
    : StatedFinding(Clause, Subject, Payer, Asked, Grounds)
{
    /// <inheritdoc/>
    public override Consequence Followed => new Consequences.Transfer(Payer, Payee, Amount);

    /// <summary>The two items: what one county pays and what the other receives.</summary>
    public (Payment Pays, Payment Receives) Sides() => (
        new Payment(Clause, Subject, Payer, Direction.Deduction, Amount, Asked, Grounds),
        new Payment(Clause, Subject, Payee, Direction.Reward, Amount, Asked, Grounds));
}

/// <summary>A question follows that only a ruling can answer.</summary>
/// <param name="Clause">The clause it arises from.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="County">The county it stands with, or null where that is open itself.</param>
/// <param name="Question">What has to be answered.</param>
/// <param name="Min">The least effect on a county in yuan (a deduction is negative), or null where it is unknown.</param>
/// <param name="Max">The greatest effect on a county, or null where it is unknown.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Grounds">Why it is open.</param>
public sealed record OpenQuestion(
    Clause Clause, Subject Subject, County? County, Question Question, Money? Min, Money? Max, Query Asked, ImmutableArray<Ground> Grounds)
    : StatedFinding(Clause, Subject, County, Asked, Grounds)
{
    /// <summary>The county's share of the whole in percent; null where it answers alone.</summary>
    public int? SharePercent { get; init; }

    /// <inheritdoc/>
    public override Consequence Followed => new Consequences.Pending(Question, Min, Max);

    private protected override bool Tells(Fact fact) => fact.InQuestion;
}

/// <summary>A note follows: something a reader of the statement has to know although it moves no money.</summary>
/// <param name="Clause">The clause it bears on.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="County">The county it stands with, or null for the city.</param>
/// <param name="Code">Which note it is, one of <see cref="NoteCodes"/> or a rule's own.</param>
/// <param name="Text">What it says.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Grounds">What it rests on.</param>
public sealed record Noted(
    Clause Clause, Subject Subject, County? County, string Code, Remark Text, Query Asked, ImmutableArray<Ground> Grounds)
    : StatedFinding(Clause, Subject, County, Asked, Grounds)
{
    /// <inheritdoc/>
    public override Consequence Followed => new Consequences.Note(Code);

    /// <inheritdoc/>
    public override IReadOnlyList<ISentence> Found => [.. base.Found, Text];
}

/// <summary>
/// A case is counted in the item about itself, and nothing else follows from it: read off the item, since there may be a million.
/// </summary>
/// <param name="In">The item.</param>
/// <param name="Asked">What was asked of the case.</param>
/// <param name="OwnGrounds">How many of the item's grounds, from the first on, are the case's own.</param>
public sealed record CountedByItself(Payment In, Query Asked, int OwnGrounds) : Finding(In.Clause)
{
    /// <inheritdoc/>
    public override Subject Subject => In.Subject;

    /// <inheritdoc/>
    public override County? County => In.County;

    /// <inheritdoc/>
    public override Query Asked { get; } = Asked;

    /// <inheritdoc/>
    public override ImmutableArray<Ground> Grounds => In.Grounds[..OwnGrounds];

    /// <inheritdoc/>
    public override Consequence Followed => new Consequences.Counted(Subject.Name);
}

/// <summary>Nothing follows, and why.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="County">The county concerned, or null for the city.</param>
/// <param name="Why">Why nothing follows.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Grounds">What it rests on.</param>
public sealed record NothingFollows(
    Clause Clause, Subject Subject, County? County, Consequence Why, Query Asked, ImmutableArray<Ground> Grounds)
    : StatedFinding(Clause, Subject, County, Asked, Grounds)
{
    /// <inheritdoc/>
    public override Consequence Followed => Why;
}
