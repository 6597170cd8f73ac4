using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>A table of the data folder, record by record. Records that cannot be read are reported and passed over.</summary>
internal abstract class Table(TableShape shape, bool sound, FaultLog faults) : IDisposable
{
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
}
