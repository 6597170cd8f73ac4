using System.Collections.Immutable;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using NodaTime;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>
/// Reads .xls workbooks of Excel 97 to 2003 and WPS. A library reads the values; formulas and what is hidden come from the records themselves. The result
/// of a formula is not read: nothing there tells whether it is still right.
/// </summary>
internal static class XlsFile
{
    private const string Form = "xls";
    private const int Excel97 = 0x600;

    private static readonly SheetCalendar Calendar = new(since1904: false); // the library counts all days from 1900

    /// <summary>Reads a compound file that should be a workbook.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or no workbook.</exception>
    /// <exception cref="BeyondLimitException">It goes beyond a limit.</exception>
    public static WorkbookSheets Read(byte[] bytes)
    {
        var file = new CompoundFile(bytes);
        if (file.Has("EncryptedPackage")) return new WorkbookSheets([], WorkbookFlaw.Encrypted);
        if (!file.Has("Workbook"))
            return file.Has("Book") ? new WorkbookSheets([], WorkbookFlaw.OtherForm, "xls (Excel 5/95)", Form) : new WorkbookSheets([], WorkbookFlaw.Damaged);
        var records = new BiffRecords(file.Stream("Workbook"));
        if (records.IsEncrypted) return new WorkbookSheets([], WorkbookFlaw.Encrypted, "", Form);
        if (records.Version != Excel97) return new WorkbookSheets([], WorkbookFlaw.OtherForm, "xls (Excel 5/95)", Form);
        try
        {
            return new WorkbookSheets(XlsCodePage.Answering(() => Sheets(bytes, [.. records.Sheets])), Form: Form);
        }
        catch (Exception e) when (e is ExcelReaderException or ArgumentException or IndexOutOfRangeException or InvalidOperationException or KeyNotFoundException
            or OverflowException or FormatException or NotSupportedException or InvalidCastException or NullReferenceException)
        {
            // The library tells damaged records by many exceptions; all mean the same to whoever has to mend the file.
            throw new InvalidDataException(Form, e);
        }
    }

    private static ImmutableArray<SheetCells> Sheets(byte[] bytes, BiffSheet[] records)
    {
        using IExcelDataReader reader = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(bytes, writable: false));
        if (reader.ResultsCount != records.Length) throw new InvalidDataException(Form);
        var memory = new SheetMemory();
        var sheets = ImmutableArray.CreateBuilder<SheetCells>();
        foreach (BiffSheet record in records)
        {
            sheets.Add(Sheet(reader, record, memory));
            reader.NextResult();
        }

        return sheets.DrainToImmutable();
    }

    private static SheetCells Sheet(IExcelDataReader reader, BiffSheet record, SheetMemory memory)
    {
        if (reader.FieldCount > BiffRecords.MostColumns) throw new InvalidDataException(Form);
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        var cells = ImmutableArray.CreateBuilder<SheetCell>();
        var formats = new Dictionary<int, NumberFormat>();
        for (int number = 1; reader.Read() || number <= record.End.Row; number++)
        {
            for (int i = 0; i < Math.Max(reader.FieldCount, record.End.Column); i++)
            {
                if (Cell(reader, i, number, record, formats) is not { } cell) continue;
                memory.Take(cell);
                cells.Add(cell);
            }

            if (cells.Count == 0) continue;
            memory.TakeRow();
            rows.Add(new SheetRow(number, cells.DrainToImmutable(), record.HiddenRows.Contains(number)));
        }

        ImmutableArray<CellRange> merged =
            [.. (reader.MergeCells ?? []).Select(m => new CellRange(m.FromRow + 1, m.FromColumn + 1, m.ToRow + 1, m.ToColumn + 1))];
        foreach (CellRange range in merged) memory.Take(range);
        bool hidden = reader.VisibleState is not (null or "visible");
        return new SheetCells(reader.Name, rows.ToImmutable(), merged, hidden, record.HiddenColumns.ToImmutable()) { Drawings = record.Drawings, PageTexts = [.. record.PageTexts], Comments = record.Comments };
    }

    private static SheetCell? Cell(IExcelDataReader reader, int at, int row, BiffSheet record, Dictionary<int, NumberFormat> formats)
    {
        SheetCell? cell = Shown(reader, at, row, record, formats);
        if (cell is not { } shown) return null;
        if (record.Struck.Contains((row, at + 1))) return shown with { Problem = CellProblem.Struck };
        if (shown.Problem != CellProblem.None) return shown;
        return record.WithoutWhite.TryGetValue((row, at + 1), out string? seen)
            ? shown with { Text = seen, Problem = CellProblem.ShownOtherwise, Stored = shown.Text }
            : record.Crossed.Contains((row, at + 1)) && !string.IsNullOrWhiteSpace(shown.Text) ? shown with { Problem = CellProblem.Crossed }
            : shown;
    }

    private static SheetCell? Shown(IExcelDataReader reader, int at, int row, BiffSheet record, Dictionary<int, NumberFormat> formats)
    {
        int column = at + 1;
        object? value = at < reader.FieldCount ? reader.GetValue(at) : null;
        if (record.Formulas.Contains((row, column))) return new SheetCell(column, Text(value), CellKind.Text, CellProblem.Formula, Text(value));
        if (record.Errors.TryGetValue((row, column), out string? error)) return new SheetCell(column, error, CellKind.Text, CellProblem.Error);
        if (value is null) return null;
        if (value is string && record.Seen.TryGetValue((row, column), out string? seen)) value = seen;
        int index = reader.GetNumberFormatIndex(at);
        if (!formats.TryGetValue(index, out NumberFormat? format))
        {
            // The library does not know the numbers that only Chinese, Japanese and Korean editions use.
            string code = reader.GetNumberFormatString(at) is { Length: > 0 } told ? told : CellStyles.CodeOf(index);
            formats.Add(index, format = NumberFormat.Read(code));
        }

        if (value is double plain ? format.IsWhite(plain) : value is string && format.IsWhiteText)
            return new SheetCell(column, "", CellKind.Text, CellProblem.ShownOtherwise, Text(value));
        Spreadsheets.Shown shown = value switch
        {
            string text => format.Text(text),
            bool truth => new Shown(truth ? CellReader.True : CellReader.False, CellKind.Truth),
            double number => record.View.HidesZeros && number == 0 ? new Shown("", CellKind.Number, CellProblem.ShownOtherwise, "0") : format.Number(number, Calendar),
            DateTime time => OfDays(time.ToOADate(), format, reader.GetNumberFormatString(at)),
            TimeSpan span => OfDays(span.TotalDays, format, reader.GetNumberFormatString(at)),
            _ => new Shown(Text(value), CellKind.Text, CellProblem.Unreadable),
        };
        return shown is { Text: "", Problem: CellProblem.None } ? null : new SheetCell(column, shown.Text, shown.Kind, shown.Problem, shown.Stored);
    }

    /// <summary>
    /// What a cell shows that the library has taken for a day or a time, since its format has a part for one. Where another part shows it, as in
    /// 0.00;[Red]yyyy-mm-dd, the number is no longer known: the library has moved it to a day of another count.
    /// </summary>
    private static Spreadsheets.Shown OfDays(double days, NumberFormat format, string code)
    {
        Spreadsheets.Shown shown = format.Number(days, Calendar);
        return shown.Kind == CellKind.Number ? new Spreadsheets.Shown(code, CellKind.Number, CellProblem.ShownByFormat, "?") : shown;
    }

    private static string Text(object? value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
