using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Findings;

/// <summary>
/// What a rule says of one subject: it pays, it asks, it notes, or it finds that nothing follows; and why. The statement is the findings with an
/// outcome, the trace is all of them.
/// </summary>
/// <param name="Clause">The clause.</param>
public abstract record Finding(Clause Clause)
{
    private const int Few = 16;

    /// <summary>What it is about.</summary>
    public abstract Subject Subject { get; }

    /// <summary>The county concerned, or null where that is open or it is the city's.</summary>
    public abstract County? County { get; }

    /// <summary>What was asked.</summary>
    public abstract Query Asked { get; }

    /// <summary>What it rests on, in the order in which it was looked at.</summary>
    public abstract ImmutableArray<Ground> Grounds { get; }

    /// <summary>What followed, or why nothing did.</summary>
    public abstract Consequence Followed { get; }

    /// <summary>What was found, in order, as a trace tells it.</summary>
    public virtual IReadOnlyList<ISentence> Found => Facts();

    /// <summary>The interpretations that were consulted.</summary>
    public ConsultedKeys Consulted
    {
        get
        {
            ConsultedKeys keys = default;
            foreach (Ground ground in Grounds) keys = keys.With(ground.Consulted);
            return keys;
        }
    }

    /// <summary>The rulings that decided.</summary>
    public IEnumerable<Ruling> Rulings
    {
        get
        {
            foreach (Ground ground in Grounds)
            {
                if (ground.Ruling is { } ruling) yield return ruling;
            }
        }
    }

    /// <summary>The facts that a statement tells.</summary>
    public ImmutableArray<Fact> Told() => Told([]);

    /// <summary>The facts that a statement tells, put together in a list that serves for many findings in turn.</summary>
    internal ImmutableArray<Fact> Told(List<Fact> facts)
    {
        facts.Clear();
        foreach (Ground ground in Grounds) ground.Tell(facts);
        int told = 0;
        foreach (Fact fact in facts) told += Tells(fact) ? 1 : 0;
        if (told == 0) return [];
        var kept = ImmutableArray.CreateBuilder<Fact>(told);
        foreach (Fact fact in facts)
        {
            if (Tells(fact)) kept.Add(fact);
        }

        return kept.MoveToImmutable();
    }

    /// <summary>Whether a statement tells a fact of it.</summary>
    private protected virtual bool Tells(Fact fact) => fact.InStatement;

    /// <summary>Where the facts were read, each place once, in order.</summary>
    public ImmutableArray<FileLine> Evidence()
    {
        var places = new List<FileLine>();
        foreach (Ground ground in Grounds) ground.Cite(places);
        return Once(places);
    }

    /// <summary>Codes of what else was looked at: inflows, events, the item's subject.</summary>
    public ImmutableArray<string> Related()
    {
        var codes = new List<string>();
        foreach (Ground ground in Grounds) ground.Relate(codes);
        return Once(codes);
    }

    private List<Fact> Facts()
    {
        var facts = new List<Fact>();
        foreach (Ground ground in Grounds) ground.Tell(facts);
        return facts;
    }

    /// <summary>
    /// Each once, in order. Most findings have so few that looking through them is the quickest; one that sums up a month may have thousands.
    /// </summary>
    private static ImmutableArray<T> Once<T>(List<T> all)
    {
        if (all.Count > Few) return [.. all.Distinct()];
        var once = ImmutableArray.CreateBuilder<T>(all.Count);
        foreach (T one in all)
        {
            if (!once.Contains(one)) once.Add(one);
        }

        return once.DrainToImmutable();
    }
}

/// <summary>A finding that says all of itself.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="County">The county concerned, or null where that is open or it is the city's.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Grounds">What it rests on.</param>
public abstract record StatedFinding(Clause Clause, Subject Subject, County? County, Query Asked, ImmutableArray<Ground> Grounds) : Finding(Clause)
{
    /// <inheritdoc/>
    public override Subject Subject { get; } = Subject;

    /// <inheritdoc/>
    public override County? County { get; } = County;

    /// <inheritdoc/>
    public override Query Asked { get; } = Asked;

    /// <inheritdoc/>
    public override ImmutableArray<Ground> Grounds { get; } = Grounds;
}
