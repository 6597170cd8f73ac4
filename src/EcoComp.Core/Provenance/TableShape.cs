using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EcoComp.Core.Provenance;

/// <summary>A part of a table that lies in a place of its own, such as the sheet of a month.</summary>
/// <param name="File">What its place is called.</param>
/// <param name="Before">The number of the table's line before its first: its own lines are counted from 1 again.</param>
public readonly record struct TablePart(string File, int Before);

/// <summary>A table that was read: its file and which of its fields holds which column.</summary>
/// <param name="file">The file's name, without a folder.</param>
/// <param name="fields">The 1-based field of each column that the table has.</param>
/// <param name="heads">The cells of the header as they stand in it.</param>
public sealed class TableShape(string file, IReadOnlyDictionary<string, int> fields, ImmutableArray<string> heads = default)
{
    private readonly Dictionary<string, int> _fields = new(fields, StringComparer.Ordinal);

    /// <summary>The file's name, without a folder; of several parts that of the first.</summary>
    public string File { get; } = file;

    /// <summary>The cells of the header as they stand in it, in the order of the fields.</summary>
    public ImmutableArray<string> Heads { get; } = heads.IsDefault ? [] : heads;

    /// <summary>The line of the header.</summary>
    public int HeaderLine { get; init; } = 1;

    /// <summary>What columns are called in Chinese, also those that it lacks, by their English names; for faults.</summary>
    public FrozenDictionary<string, string> ColumnNames { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Columns that the header has in a form in which their cells cannot be read, which was told; that they are empty says nothing.</summary>
    public ImmutableArray<string> UnreadColumns { get; init; } = [];

    /// <summary>The parts of a table that does not lie in one place, in their order; else none.</summary>
    public ImmutableArray<TablePart> Parts { get; init; } = [];

    /// <summary>The 1-based field of a column, or 0 where the table lacks it.</summary>
    public int FieldOf(string column) => _fields.GetValueOrDefault(column);

    /// <summary>Where a line of the table lies: in a table of several parts the part and the line there.</summary>
    /// <param name="line">The line as the table counts.</param>
    public FileLine Locate(int line)
    {
        for (int i = Parts.Length - 1; i >= 0; i--)
        {
            if (line > Parts[i].Before) return new FileLine(Parts[i].File, line - Parts[i].Before);
        }

        return new FileLine(File, line);
    }

    /// <summary>The same columns in a table of several parts.</summary>
    /// <param name="parts">The parts in their order.</param>
    public TableShape In(ImmutableArray<TablePart> parts) =>
        new(File, _fields, Heads) { HeaderLine = HeaderLine, Parts = parts, UnreadColumns = UnreadColumns, ColumnNames = ColumnNames };
}
