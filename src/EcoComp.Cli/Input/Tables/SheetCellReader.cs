using System.Text;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>Reads the cells of a row of a sheet as a table needs them: what cannot be taken as it is shown is told once a column.</summary>
internal sealed class SheetCellReader
{
    private readonly TableShape _shape;
    private readonly ColumnFaults _told;
    private readonly string[] _columns;
    private readonly int _width;
    private readonly HashSet<int> _months;
    private readonly HashSet<int> _amounts;

    /// <param name="file">The data file.</param>
    /// <param name="shape">Its columns.</param>
    /// <param name="width">How many of them stand in the sheet; the month that its name says stands behind them and in no cell.</param>
    /// <param name="told">Where faults of cells go.</param>
    public SheetCellReader(DataFile file, TableShape shape, int width, ColumnFaults told)
    {
        (File, _shape, _width, _told) = (file, shape, width, told);
        _columns = [.. shape.Heads.Select(head => file.Find(head, out _)?.Name ?? "")];
        _amounts = [.. shape.Heads.Select((head, at) => (head, at)).Where(c => file.Find(c.head, out _) is { HoldsAmounts: true }).Select(c => c.at + 1)];
        _months = [.. file.Columns.Where(c => c.HoldsMonths).Select(c => shape.FieldOf(c.Name))];
    }

    /// <summary>The data file.</summary>
    public DataFile File { get; }

    /// <summary>Whether a column of the sheet is read.</summary>
    public bool Reads(int column) => column <= _width && _columns[column - 1].Length > 0;

    /// <summary>The name of a column that is read, else empty.</summary>
    public string NameOf(int column) => Reads(column) ? _columns[column - 1] : "";

    /// <summary>Reads a row.</summary>
    /// <param name="label">What its sheet is called.</param>
    /// <param name="row">The row.</param>
    /// <param name="cells">Where the content of its cells goes.</param>
    /// <param name="blank">Whether there is nothing in it.</param>
    /// <returns>Whether every cell that is read can be taken.</returns>
    public bool Read(string label, SheetRow row, byte[][] cells, out bool blank)
    {
        blank = true;
        bool sound = true;
        foreach (SheetCell cell in row.Cells)
        {
            if (cell.Problem is CellProblem.None or CellProblem.Struck or CellProblem.Crossed && NamedSheet.TextOf(cell).Length == 0) continue;
            blank = false;
            if (cell.Problem is CellProblem.Struck or CellProblem.Crossed && Reads(cell.Column)) sound = false; // told once for the whole sheet
            if (Fault(label, row.Number, cell) is { } fault)
            {
                _told.Add(fault);
                sound &= fault.Severity == Severity.Warning;
            }

            if (cell.Column <= _width) cells[cell.Column - 1] = Encoding.UTF8.GetBytes(_months.Contains(cell.Column) ? MonthText(cell) : cell.Text);
        }

        return sound;
    }

    /// <summary>
    /// A month that is a number: 2021.1 and, where a format adds the zero, 2021.10 are the same number, so that nobody knows whether January or October was
    /// typed; it is told as it is told in text. A date with a time of the day that the format hides is not the first moment of its month.
    /// </summary>
    private static string MonthText(SheetCell cell) => cell switch
    {
        { Kind: CellKind.Number, Text: [_, _, _, _, '.', '1', '0'] } => cell.Text[..^1],
        { Kind: CellKind.Date, HidesDigits: true } => cell.Stored,
        _ => cell.Text,
    };

    private Fault? Fault(string label, int line, SheetCell cell)
    {
        if (cell.Column > _width || _shape.Heads[cell.Column - 1].Length == 0) return Of(FaultCodes.SheetBeyondHeader, cell.Text);
        if (!Reads(cell.Column)) return HeadingUnit.OfCell(File, _shape, label, line, cell.Column, cell.Text);
        string formula = cell.Stored.Length > 0 ? cell.Stored : cell.Text;
        return cell.Problem switch
        {
            CellProblem.Struck or CellProblem.Crossed or CellProblem.Revised or CellProblem.Noted => null, // the latter two in no sheet
            CellProblem.None when cell.HidesDigits && cell.Kind is CellKind.Date or CellKind.Time && _amounts.Contains(cell.Column) =>
                Of(FaultCodes.SheetShownOtherwise, cell.Text, cell.Stored, "cell"),
            CellProblem.None => cell.HidesDigits && !(cell.IsDate && _months.Contains(cell.Column)) ? Of(FaultCodes.DigitsHidden, cell.Text, cell.Stored) : null,
            CellProblem.Error => Of(FaultCodes.SheetError, cell.Text),
            CellProblem.NotCalculated => Of(FaultCodes.SheetNotCalculated, cell.Text.Length > 0 ? cell.Text : cell.Stored),
            CellProblem.Formula => Of(FaultCodes.SheetFormula, formula),
            CellProblem.BadDate when _amounts.Contains(cell.Column) && cell.Stored.Length > 0 => Of(FaultCodes.SheetShownOtherwise, cell.Stored, cell.Text, "format"),
            CellProblem.BadDate => Of(FaultCodes.BadDate, cell.Text),
            CellProblem.ShownOtherwise => Of(FaultCodes.SheetShownOtherwise, cell.Text, cell.Stored, cell.Text == cell.Stored ? "condition" : "cell"),
            CellProblem.ShownByFormat => Of(FaultCodes.SheetShownOtherwise, cell.Text, cell.Stored, "format"),
            CellProblem.Unreadable => Of(FaultCodes.SheetCellUnreadable, cell.Text.Length > 0 ? cell.Text : cell.Stored),
            CellProblem.TooLong => Of(FaultCodes.SheetCellTooLong, cell.Text.Length > 20 ? cell.Text[..20] + "…" : cell.Text),
        };

        Fault Of(string code, string value, params ReadOnlySpan<string> arguments) =>
            new(code, label, line, cell.Column, NameOf(cell.Column), value, [.. arguments]);
    }
}
