using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>A table of the data folder, record by record. Records that cannot be read are reported and passed over.</summary>
internal abstract class Table(DataFile file, TableShape shape, bool sound, FaultLog faults) : IDisposable
{
    /// <summary>The data file that it is.</summary>
    public DataFile File { get; } = file;

    /// <summary>The file and its columns.</summary>
    public TableShape Shape { get; } = shape;

    /// <summary>
    /// Whether its header has every column that is needed and every record so far could be read. Where not, the cells that are there are read for
    /// their faults, and nothing is concluded from what is not there.
    /// </summary>
    public bool IsSound { get; protected set; } = sound;

    /// <summary>Where faults go.</summary>
    public FaultLog Faults { get; } = faults;

    /// <summary>The line on which the current record starts.</summary>
    public abstract int Line { get; }

    /// <summary>Where the current record was read.</summary>
    public RowOrigin Origin => new(Shape, Line);

    /// <summary>Goes to the next record that has the header's number of fields and is not blank.</summary>
    public abstract bool Next();

    /// <summary>The bytes of a cell as UTF-8; empty where the table has no such column (field 0).</summary>
    /// <param name="field">The field, from 1, or 0.</param>
    public abstract ReadOnlySpan<byte> Raw(int field);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Tells that a table has no header: it is blank, or no row of it has a column of the file.</summary>
    /// <param name="file">The data file that it should be.</param>
    /// <param name="label">Its name for faults.</param>
    /// <param name="top">The rows at its beginning; none where nothing is written in it.</param>
    /// <param name="faults">Where the fault goes.</param>
    protected static void TellNoHeader(DataFile file, string label, IReadOnlyCollection<TopRow> top, FaultLog faults)
    {
        if (top.Count == 0)
        {
            faults.AddFile(FaultCodes.EmptyFile, label);
            return;
        }

        var none = new TableShape(label, ImmutableDictionary<string, int>.Empty);
        string needed = Fault.Listing(file.Missing(none).Select(c => c.Chinese + " " + c.Name));
        bool published = DataHeader.LooksPublished(file, top.SelectMany(r => r.Cells));
        faults.Add(new Fault(FaultCodes.HeaderMissing, label, 0, 0, "", "", [needed]) { Import = published ? label.Split('[')[0] : "" });
    }

    /// <summary>The shape that a header gives a table.</summary>
    /// <param name="file">The data file.</param>
    /// <param name="label">The table's name for faults.</param>
    /// <param name="header">The header.</param>
    /// <param name="given">Columns that the table has from elsewhere, behind its own.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="sound">Whether every column that is needed stands there once, and none is uncertain.</param>
    protected static TableShape ShapeOf(DataFile file, string label, TableHeader header, IReadOnlyList<string> given, FaultLog faults, out bool sound) =>
        DataHeader.Read(
            file, label, [.. header.Headings, .. given], header.Line, faults, out sound, header.Unclear.ToDictionary(u => u.Field, u => u.Column), header.Titles);

    /// <summary>
    /// Whether a table is one as others publish it, with names of points in a column of its own kind: its header was told with the way to bring it in, and
    /// what is wrong with each of its cells says no more.
    /// </summary>
    protected static bool IsPublished(DataFile file, TableHeader header, TableShape shape) =>
        shape.FieldOf("point") == 0 && DataHeader.LooksPublished(file, header.Headings);

    /// <summary>The fields of the columns that every record fills.</summary>
    protected static int[] RequiredFields(DataFile file, TableShape shape) =>
        [.. file.Columns.Where(c => c.Required).Select(c => shape.FieldOf(c.Name)).Where(f => f > 0)];

    /// <summary>The fields that have no heading.</summary>
    protected static int[] FieldsWithoutHeading(TableShape shape) => [.. Enumerable.Range(1, shape.Heads.Length).Where(f => shape.Heads[f - 1].Length == 0)];
}
