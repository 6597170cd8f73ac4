using EcoComp.Core.Quantities;

namespace EcoComp.Core.Proofs;

/// <summary>One case of a clause's domain: a point or an event of the made-up month in which a regulation is proved.</summary>
/// <param name="Subject">The code of the point or the number of the event.</param>
/// <param name="Kind">What it is: a word that a data file uses, <c>section</c>, <c>illegal-outlet</c>.</param>
public sealed record ProofCase(string Subject, string Kind)
{
    /// <summary>The county that has nothing but this case; empty where it shares its county with others.</summary>
    public string County { get; init; } = "";

    /// <summary>The target of a point.</summary>
    public WaterClass? Target { get; init; }

    /// <summary>The class of a point.</summary>
    public WaterClass? Class { get; init; }

    /// <summary>The inflow of a point: none, dry, missing, or its target and class.</summary>
    public ProofInflow? Inflow { get; init; }

    /// <summary>The volume of an event in tonnes.</summary>
    public decimal? Tonnes { get; init; }

    /// <summary>What is the same in cases that differ in how bad they are; empty where a case stands alone.</summary>
    public string Ladder { get; init; } = "";

    /// <summary>How bad the case is among those of its ladder: the rank of its class, its volume.</summary>
    public decimal Badness => Class?.Rank ?? Tonnes ?? 0;
}

/// <summary>An inflow of the made-up month.</summary>
/// <param name="Code">Its code; empty where there is none.</param>
/// <param name="Target">Its own target.</param>
/// <param name="Class">Its class; null where it is dry or missing.</param>
/// <param name="IsDry">Whether it is dry.</param>
public sealed record ProofInflow(string Code, WaterClass Target, WaterClass? Class, bool IsDry)
{
    /// <summary>There is no inflow.</summary>
    public static readonly ProofInflow None = new("", WaterClass.III, null, false);

    /// <summary>Every inflow: none, a dry one, one without a result, and every target with every class.</summary>
    public static IReadOnlyList<ProofInflow> All { get; } =
    [
        None, new("R-dry", WaterClass.III, null, true), new("R-missing", WaterClass.III, null, false),
        .. from target in WaterClass.All
           where target != WaterClass.WorseThanV
           from found in WaterClass.All
           select new ProofInflow("R-" + target + "-" + found, target, found, false),
    ];
}

/// <summary>What was proved of a clause.</summary>
/// <param name="Clause">The number of the clause.</param>
/// <param name="Cases">How many cases were settled, each under every choice that bears on the clause.</param>
/// <param name="Open">The keys of the interpretations that decide where the text leaves it open, of those that cases reached.</param>
/// <param name="Failures">What does not hold; none where all of it does.</param>
public sealed record ClauseProof(string Clause, int Cases, IReadOnlyList<string> Open, IReadOnlyList<ProofFailure> Failures);

/// <summary>Something that does not hold.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Case">The case in which it shows; null where it is none of one case.</param>
/// <param name="Text">What it shows by: a choice, the place of an amount, what is wrong with the file.</param>
public sealed record ProofFailure(ProofFailureKind Kind, ProofCase? Case, string Text);

/// <summary>What may be wrong with a regulation.</summary>
public enum ProofFailureKind
{
    /// <summary>The file cannot be used: something of it is missing, doubled, unknown, or asks for what there is not.</summary>
    Refused,

    /// <summary>Nothing is said of a case.</summary>
    Hole,

    /// <summary>More than one thing follows for a case.</summary>
    Overlap,

    /// <summary>A worse case pays a county more, or costs it less.</summary>
    Falls,

    /// <summary>An amount that no case depends on.</summary>
    UnusedAmount,

    /// <summary>A choice that no case is decided by.</summary>
    UnreachedChoice,
}
