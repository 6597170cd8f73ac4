using System.Collections.Immutable;
using System.Text.Json;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Regulations;

/// <summary>
/// A clause of a regulation: what it is cited as, the rule that carries it out, and the numbers and open points that the rule needs. A clause
/// without a rule is text; another clause's rule may still use it.
/// </summary>
public sealed class Clause
{
    private readonly JsonElement _amounts;

    internal Clause(int order, string id, string basis, string title, string titleEn, string rule, JsonElement amounts)
    {
        (Order, Id, Basis, Title, TitleEn, Rule) = (order, id, basis, title, titleEn, rule);
        _amounts = amounts;
    }

    /// <summary>A clause that no regulation orders, under which something is booked all the same.</summary>
    /// <param name="order">Its place among the clauses, by which items are sorted.</param>
    /// <param name="id">Its number, <c>4.1.2</c>.</param>
    /// <param name="basis">The number as cited in print, <c>第四条（一）2</c>.</param>
    /// <param name="title">What it is about, in Chinese.</param>
    /// <param name="titleEn">What it is about, in English.</param>
    public Clause(int order, string id, string basis, string title, string titleEn)
        : this(order, id, basis, title, titleEn, "", default)
    {
    }

    /// <summary>Its place in the regulation's list, by which items are sorted.</summary>
    public int Order { get; }

    /// <summary>Its number, <c>4.1.2</c>.</summary>
    public string Id { get; }

    /// <summary>The number as cited in print, <c>第四条（一）2</c>.</summary>
    public string Basis { get; }

    /// <summary>What it is about, in Chinese.</summary>
    public string Title { get; }

    /// <summary>What it is about, in English.</summary>
    public string TitleEn { get; }

    /// <summary>The name of the rule that carries it out, or empty where the clause is text.</summary>
    public string Rule { get; }

    /// <summary>The keys of what it leaves open.</summary>
    public ImmutableArray<string> Open { get; internal init; } = [];

    /// <summary>The other clauses that its rule uses, by the part they play.</summary>
    public ImmutableArray<ClauseUse> Uses { get; internal init; } = [];

    /// <summary>Whether it has numbers at all.</summary>
    public bool HasAmounts => _amounts.ValueKind == JsonValueKind.Object;

    /// <summary>Reads its numbers; what is asked for must be there, and what nobody asks for is refused.</summary>
    /// <typeparam name="T">The rule's own record of them.</typeparam>
    /// <param name="read">Makes the record.</param>
    /// <exception cref="InvalidDataException">A number is missing, unknown or of another kind.</exception>
    public T Amounts<T>(Func<ClauseAmounts, T> read)
        where T : class
    {
        if (!HasAmounts) throw new InvalidDataException($"The clause {Id} has no amounts.");
        return ClauseAmounts.Whole(_amounts, JsonPath.Root($"clause {Id}.amounts"), JsonFaults.Thrown, read);
    }

    /// <summary>Its numbers where every fault is told; something in their place where it has none at all, which is one.</summary>
    internal T Amounts<T>(Func<ClauseAmounts, T> read, JsonFaults faults)
        where T : class
    {
        if (!faults.Collects) return Amounts(read);
        if (!HasAmounts) faults.Add("", FaultCodes.LawMemberMissing, RegulationReader.PathOf(this), "amounts");
        return ClauseAmounts.Whole(_amounts, RegulationReader.PathOf(this).Member("amounts"), faults, read);
    }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>A clause that another one's rule uses.</summary>
/// <param name="Part">The part that it plays there, <c>inflow</c>.</param>
/// <param name="Clause">Its number.</param>
public sealed record ClauseUse(string Part, string Clause);
