using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Evidence;

/// <summary>A record of a data file as texts.</summary>
/// <param name="Line">The line on which it starts, from 1.</param>
/// <param name="Cells">Its cells as they stand there; trimmed and folded by whoever reads them.</param>
public sealed record TextRecord(int Line, ImmutableArray<string> Cells);

/// <summary>Makes the tables of a folder of the texts of their cells, whatever holds them: files, sheets or a database.</summary>
/// <param name="records">Gives the records of a file, the header first; none where there is no such file.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class TextTables(Func<DataFile, IEnumerable<TextRecord>> records, FaultLog faults)
{
    /// <summary>The table of a file.</summary>
    /// <param name="file">The file and its columns.</param>
    /// <param name="read">Makes a row of the cells of a record.</param>
    public RowTable<T> Read<T>(DataFile file, Func<ICells, T> read)
        where T : IRow<T>
    {
        TableShape? shape = null;
        bool isSound = false;
        var rows = ImmutableArray.CreateBuilder<T>();
        foreach (TextRecord record in records(file))
        {
            if (shape is null)
            {
                shape = DataHeader.Read(file, file.Name, [.. record.Cells.Select(CellText.Read)], record.Line, faults, out isSound);
            }
            else if (record.Cells.Length == shape.Heads.Length)
            {
                rows.Add(read(new HeldCells(new RowOrigin(shape, record.Line), [.. record.Cells.Select(CellText.Read)])));
            }
            else
            {
                isSound = false;
                faults.Add(Odd(file, record, shape.Heads.Length));
            }
        }

        return shape is null ? RowTable.Absent<T>() : new RowTable<T>(rows.DrainToImmutable(), shape, isSound);
    }

    /// <summary>The fault of a record that has more or fewer cells than the header.</summary>
    private static Fault Odd(DataFile file, TextRecord record, int fields) => new(
        FaultCodes.FieldCount, file.Name, record.Line, Math.Min(record.Cells.Length, fields) + 1, "",
        record.Cells.Length.ToString(CultureInfo.InvariantCulture), [fields.ToString(CultureInfo.InvariantCulture)]);
}
