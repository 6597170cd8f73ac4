using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>A sheet as a table of the data folder. Its fields are the sheet's columns, from A on.</summary>
internal sealed class SheetTable : Table
{
    private const int TitleRows = 10;
    private readonly ImmutableArray<SheetRow> _rows;
    private readonly HashSet<int> _months;
    private readonly byte[][] _cells;
    private int _row;

    private SheetTable(DataFile file, SheetCells sheet, TableShape shape, int header, int fields, bool sound, FaultLog faults)
        : base(shape, sound, faults)
    {
        (_rows, _row, _cells) = (sheet.Rows, header, new byte[fields][]);
        _months = [.. file.Columns.Where(c => c.HoldsMonths).Select(c => shape.FieldOf(c.Name))];
    }

    /// <inheritdoc/>
    public override int Line => _rows[_row].Number;

    /// <summary>Opens a sheet.</summary>
    /// <param name="file">The data file that it is.</param>
    /// <param name="label">Its name for faults.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>The table before its first record, or null where the sheet is blank.</returns>
    public static SheetTable? Open(DataFile file, string label, SheetCells sheet, FaultLog faults)
    {
        if (HeaderSearch.Find(file, [.. sheet.Rows.Take(TitleRows).Where(r => r.Cells.Length > 0).Select(Texts)]) is not { } header)
        {
            faults.AddFile(FaultCodes.EmptyFile, label);
            return null;
        }

        TableShape shape = DataHeader.Read(file, label, header.Cells, header.Line, faults, out bool sound);
        foreach (CellRange range in sheet.Merged) CheckMerged(range, header.Line, header.Cells.Length, label, faults);
        int at = sheet.Rows.TakeWhile(r => r.Number != header.Line).Count();
        return new SheetTable(file, sheet, shape, at, header.Cells.Length, sound, faults);
    }

    /// <inheritdoc/>
    public override bool Next()
    {
        while (++_row < _rows.Length)
        {
            if (Take(_rows[_row])) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Raw(int field) => field == 0 ? default : _cells[field - 1];

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    private static TopRow Texts(SheetRow row)
    {
        string[] texts = new string[row.Cells[^1].Column];
        Array.Fill(texts, "");
        foreach (SheetCell cell in row.Cells) texts[cell.Column - 1] = CellText.Read(Encoding.UTF8.GetBytes(cell.Text));
        return new TopRow(row.Number, [.. texts]);
    }

    /// <summary>Takes a row over; one that is blank, or that cannot be read, which is reported, is passed by.</summary>
    private bool Take(SheetRow row)
    {
        Array.Fill(_cells, []);
        bool blank = true;
        bool sound = true;
        foreach (SheetCell cell in row.Cells)
        {
            if (CellText.Read(Encoding.UTF8.GetBytes(cell.Text)).Length == 0) continue;
            blank = false;
            if (Fault(cell) is { } code)
            {
                string fields = _cells.Length.ToString(CultureInfo.InvariantCulture);
                Faults.Add(new Fault(code, Shape.File, row.Number, cell.Column, "", cell.Text, [fields]));
                sound = false;
            }
            else
            {
                bool asMonth = cell.IsDate && _months.Contains(cell.Column);
                _cells[cell.Column - 1] = Encoding.UTF8.GetBytes(asMonth ? cell.Text[..7] : cell.Text);
            }
        }

        IsSound &= sound;
        return sound && !blank;
    }

    private string? Fault(SheetCell cell) => cell.Problem switch
    {
        CellProblem.Error => FaultCodes.SheetError,
        CellProblem.NotCalculated => FaultCodes.SheetNotCalculated,
        CellProblem.BadDate => FaultCodes.BadDate,
        _ => cell.Column > _cells.Length ? FaultCodes.SheetBeyondHeader : null,
    };

    /// <summary>Merged cells hold their content once: the other rows would be read as empty.</summary>
    private static void CheckMerged(CellRange range, int headerRow, int fields, string label, FaultLog faults)
    {
        if (range.FirstRow >= headerRow && range.FirstColumn <= fields)
            faults.Add(new Fault(FaultCodes.SheetMerged, label, range.FirstRow, range.FirstColumn, "", range.ToString(), []));
    }
}
