using EcoComp.Core.Regulations;

namespace EcoComp.Core.Settlement;

/// <summary>Which regulation a month was settled by, so that it can be told from another of the same name.</summary>
public sealed record RegulationStamp
{
    private readonly Lazy<string> _sha256;

    /// <summary>Makes a stamp that was read.</summary>
    /// <param name="id">The regulation's short name, <c>xuchang-2021</c>.</param>
    /// <param name="title">Its title.</param>
    /// <param name="document">Its document number.</param>
    /// <param name="sha256">The SHA-256 of its data file, in lower-case hexadecimal.</param>
    public RegulationStamp(string id, string title, string document, string sha256)
        : this(id, title, document, new Lazy<string>(sha256))
    {
    }

    private RegulationStamp(string id, string title, string document, Lazy<string> sha256) =>
        (Id, Title, Document, _sha256) = (id, title, document, sha256);

    /// <summary>The stamp of a regulation. Its digest is found only when somebody asks.</summary>
    public static RegulationStamp Of(Regulation regulation)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        return new RegulationStamp(regulation.Id, regulation.Title, regulation.Document, new Lazy<string>(() => regulation.Sha256));
    }

    /// <summary>The regulation's short name, <c>xuchang-2021</c>.</summary>
    public string Id { get; }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>Its document number.</summary>
    public string Document { get; }

    /// <summary>The SHA-256 of its data file, in lower-case hexadecimal.</summary>
    public string Sha256 => _sha256.Value;

    /// <inheritdoc/>
    public bool Equals(RegulationStamp? other) =>
        other is not null && (Id, Title, Document, Sha256) == (other.Id, other.Title, other.Document, other.Sha256);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
