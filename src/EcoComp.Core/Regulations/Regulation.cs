using System.Collections.Immutable;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Regulations;

/// <summary>A regulation as data: its clauses, rivers, amounts and what it leaves open.</summary>
public sealed class Regulation
{
    private readonly Dictionary<string, Clause> _clauses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _rivers = new(StringComparer.Ordinal);
    private readonly Lazy<string> _sha256;

    internal Regulation(
        string id, string title, string document, string repeals, LocalDate inForceFrom, StandardSet standards, Lazy<string> sha256,
        ImmutableArray<River> rivers, ImmutableArray<Clause> clauses, Amounts amounts, ImmutableArray<Interpretation> interpretations)
    {
        (Id, Title, Document, Repeals, InForceFrom, Standards, _sha256) = (id, title, document, repeals, inForceFrom, standards, sha256);
        (Rivers, Clauses, Amounts, Interpretations) = (rivers, clauses, amounts, interpretations);
        foreach (Clause clause in clauses) _clauses.Add(clause.Id, clause);
        foreach (River river in rivers)
        {
            _rivers.Add(river.Name, river.Name);
            foreach (string alias in river.Aliases) _rivers.Add(alias, river.Name);
        }
    }

    /// <summary>Its short name, <c>xuchang-2021</c>.</summary>
    public string Id { get; }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>Its document number.</summary>
    public string Document { get; }

    /// <summary>The document number of what it repeals, or empty.</summary>
    public string Repeals { get; }

    /// <summary>The day from which it is in force.</summary>
    public LocalDate InForceFrom { get; }

    /// <summary>The SHA-256 of its data file, in lower-case hexadecimal.</summary>
    public string Sha256 => _sha256.Value;

    /// <summary>The water quality standards that it settles by.</summary>
    public StandardSet Standards { get; }

    /// <summary>The rivers it covers.</summary>
    public ImmutableArray<River> Rivers { get; }

    /// <summary>Its clauses in order.</summary>
    public ImmutableArray<Clause> Clauses { get; }

    /// <summary>Its amounts and thresholds.</summary>
    public Amounts Amounts { get; }

    /// <summary>What it leaves open, in the order of <see cref="InterpretationKey"/>.</summary>
    public ImmutableArray<Interpretation> Interpretations { get; }

    /// <summary>The clause of a number.</summary>
    /// <exception cref="KeyNotFoundException">There is no such clause.</exception>
    public Clause this[string clauseId] => _clauses[clauseId];

    /// <summary>The clause of a number, or null.</summary>
    public Clause? FindClause(string clauseId) => _clauses.GetValueOrDefault(clauseId);

    /// <summary>The name of a covered river as the regulation spells it, or null for any other water.</summary>
    /// <param name="name">The river as a data file spells it.</param>
    public string? CoveredRiver(string name) => _rivers.GetValueOrDefault(name);

    /// <summary>What is open under a name, in any letter case, or Chinese name in files, or null.</summary>
    public Interpretation? FindInterpretation(string codeOrName)
    {
        foreach (Interpretation interpretation in Interpretations)
        {
            if (interpretation.Code.Equals(codeOrName, StringComparison.OrdinalIgnoreCase) || interpretation.Name == codeOrName) return interpretation;
        }

        return null;
    }
}
