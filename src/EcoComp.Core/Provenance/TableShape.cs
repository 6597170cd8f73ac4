using System.Collections.Immutable;

namespace EcoComp.Core.Provenance;

/// <summary>A table that was read: its file and which of its fields holds which column.</summary>
/// <param name="file">The file's name, without a folder.</param>
/// <param name="fields">The 1-based field of each column that the table has.</param>
/// <param name="heads">The cells of the header as they stand in it.</param>
public sealed class TableShape(string file, IReadOnlyDictionary<string, int> fields, ImmutableArray<string> heads = default)
{
    private readonly Dictionary<string, int> _fields = new(fields, StringComparer.Ordinal);

    /// <summary>The file's name, without a folder.</summary>
    public string File { get; } = file;

    /// <summary>The cells of the header as they stand in it, in the order of the fields.</summary>
    public ImmutableArray<string> Heads { get; } = heads.IsDefault ? [] : heads;

    /// <summary>The 1-based field of a column, or 0 where the table lacks it.</summary>
    public int FieldOf(string column) => _fields.GetValueOrDefault(column);
}
