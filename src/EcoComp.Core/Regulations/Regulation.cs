using System.Buffers;
using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Regulations;

/// <summary>A regulation as data: its clauses with their numbers and open points, its rivers, and the names that it is carried out under.</summary>
public sealed class Regulation
{
    private readonly Dictionary<string, Clause> _clauses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _rivers = new(StringComparer.Ordinal);
    private readonly Lazy<string> _sha256;
    // The characters that are written for others, and below each the one that it stands for; of one that is there twice the last counts.
    private readonly string _written = "";
    private readonly string _firsts = "";
    private readonly SearchValues<char> _others;

    internal Regulation(RegulationHead head, ImmutableArray<Clause> clauses, ImmutableArray<Interpretation> interpretations, ImmutableArray<byte> utf8)
    {
        (Head, Clauses, Interpretations, Utf8) = (head, clauses, interpretations, utf8);
        _sha256 = new Lazy<string>(() => Digest.Sha256Text(utf8.AsSpan())); // not every command prints it
        // From the last row of characters to the first: what one makes of a character the later ones go on with.
        foreach (string same in head.SameCharacters.Reverse())
        {
            _firsts += new string(Folded(same[0]), same.Length - 1);
            _written += same[1..];
        }

        _others = SearchValues.Create(_written);
        foreach (Clause clause in clauses) _clauses.TryAdd(clause.Id, clause); // in a file that is refused more than one may lack its id
        foreach (River river in head.Rivers)
        {
            foreach (string spelling in river.Aliases.Prepend(river.Name)) _rivers[FoldRiver(spelling)] = river.Name;
        }
    }

    /// <summary>The bytes of its data file.</summary>
    public ImmutableArray<byte> Utf8 { get; }

    /// <summary>What it says of itself.</summary>
    public RegulationHead Head { get; }

    /// <summary>Its short name, <c>xuchang-2021</c>.</summary>
    public string Id => Head.Id;

    /// <summary>Whether it is what a draft would make of its base, and in force nowhere.</summary>
    public bool IsDraft { get; internal init; }

    /// <summary>Its title.</summary>
    public string Title => Head.Title;

    /// <summary>Its document number.</summary>
    public string Document => Head.Document;

    /// <summary>The document number of what it repeals, or empty.</summary>
    public string Repeals => Head.Repeals;

    /// <summary>The day from which it is in force.</summary>
    public LocalDate InForceFrom => Head.InForceFrom;

    /// <summary>The water quality standards that it settles by.</summary>
    public StandardSet Standards => Head.Standards;

    /// <summary>The rivers it covers.</summary>
    public ImmutableArray<River> Rivers => Head.Rivers;

    /// <summary>The SHA-256 of its data file, in lower-case hexadecimal.</summary>
    public string Sha256 => _sha256.Value;

    /// <summary>Its clauses in order.</summary>
    public ImmutableArray<Clause> Clauses { get; }

    /// <summary>What it leaves open, in order.</summary>
    public ImmutableArray<Interpretation> Interpretations { get; }

    /// <summary>The clause of a number.</summary>
    /// <exception cref="KeyNotFoundException">There is no such clause.</exception>
    public Clause this[string clauseId] => _clauses[clauseId];

    /// <summary>The clause of a number, or null.</summary>
    public Clause? FindClause(string clauseId) => _clauses.GetValueOrDefault(clauseId);

    /// <summary>The name of a covered river as the regulation spells it, or null for any other water.</summary>
    /// <param name="name">The river as a data file spells it.</param>
    public string? CoveredRiver(string name) => _rivers.TryGetValue(name, out string? river) ? river : _rivers.GetValueOrDefault(FoldRiver(name));

    /// <summary>The name of a river with characters that are written for each other made one, as names are compared.</summary>
    /// <param name="name">The name as it is written.</param>
    public string FoldRiver(string name)
    {
        if (!name.AsSpan().ContainsAny(_others)) return name;
        return string.Create(name.Length, name, (folded, written) =>
        {
            for (int i = 0; i < folded.Length; i++) folded[i] = Folded(written[i]);
        });
    }

    private char Folded(char written) => _written.LastIndexOf(written) is >= 0 and int at ? _firsts[at] : written;

    /// <summary>What is open under a key, in any letter case, or Chinese name in files, or null.</summary>
    public Interpretation? FindInterpretation(string keyOrName)
    {
        foreach (Interpretation interpretation in Interpretations)
        {
            if (interpretation.Key.Equals(keyOrName, StringComparison.OrdinalIgnoreCase) || interpretation.Name == keyOrName) return interpretation;
        }

        return null;
    }
}

/// <summary>What a regulation says of itself beside its clauses.</summary>
/// <param name="Id">Its short name, <c>xuchang-2021</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Document">Its document number.</param>
/// <param name="Repeals">The document number of what it repeals, or empty.</param>
/// <param name="InForceFrom">The day from which it is in force.</param>
/// <param name="Standards">The water quality standards that it settles by.</param>
/// <param name="Counties">The county-level governments that it addresses, for a new data folder.</param>
/// <param name="Signatories">The bureaus that sign a notice.</param>
/// <param name="Compensation">What its documents call what is paid and taken: 水环境质量生态补偿.</param>
/// <param name="Rivers">The rivers it covers.</param>
/// <param name="SameCharacters">Characters that are written for each other in the names of rivers, a text for each such group.</param>
public sealed record RegulationHead(
    string Id,
    string Title,
    string Document,
    string Repeals,
    LocalDate InForceFrom,
    StandardSet Standards,
    ImmutableArray<AddressedCounty> Counties,
    ImmutableArray<string> Signatories,
    string Compensation,
    ImmutableArray<River> Rivers,
    ImmutableArray<string> SameCharacters);

/// <summary>A river that a regulation covers.</summary>
/// <param name="Name">Its name as the regulation spells it.</param>
/// <param name="Aliases">Other spellings that mean the same river.</param>
public sealed record River(string Name, ImmutableArray<string> Aliases);

/// <summary>A county-level government that a regulation addresses.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Other names that data files may use for it.</param>
public sealed record AddressedCounty(string Code, string Name, ImmutableArray<string> Aliases);
