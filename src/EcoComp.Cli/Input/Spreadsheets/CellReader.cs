using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EcoComp.Core.Quantities;
using NodaTime;
using NodaTime.Text;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>Turns the cells of a workbook into text.</summary>
internal sealed partial class CellReader
{
    private static readonly LocalDateTimePattern DateAndTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");
    private readonly NumberFormats _formats;
    private readonly string[] _shared;
    private readonly LocalDate _epoch;

    /// <summary>Reads what the cells of a workbook refer to.</summary>
    public CellReader(WorkbookPart workbook)
    {
        _formats = new NumberFormats(workbook);
        _shared = [.. (workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []).Select(Plain)];
        bool since1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        _epoch = since1904 ? new LocalDate(1904, 1, 1) : new LocalDate(1899, 12, 30);
    }

    /// <summary>A cell as text.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="column">Its column, from 1.</param>
    public SheetCell Read(Cell cell, int column)
    {
        string value = cell.CellValue?.Text ?? "";
        CellValues type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.InlineString) return new SheetCell(column, Plain(cell.InlineString));
        if (type == CellValues.Error) return new SheetCell(column, value, Problem: CellProblem.Error);
        if (cell.CellFormula is not null && cell.CellValue is null) return new SheetCell(column, cell.CellFormula.Text, Problem: CellProblem.NotCalculated);
        if (value.Length == 0) return new SheetCell(column, "");
        if (type == CellValues.SharedString) return new SheetCell(column, Shared(value));
        if (type == CellValues.String) return new SheetCell(column, Decode(value));
        if (type == CellValues.Boolean) return new SheetCell(column, value is "1" or "true" ? "yes" : "no");
        if (type == CellValues.Date) return Dated(column, value);
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)) return new SheetCell(column, value);
        return _formats.IsDate(cell.StyleIndex?.Value ?? 0) ? Dated(column, value, number) : new SheetCell(column, Number(value, number));
    }

    /// <summary>A number as the spreadsheet shows it when no format rounds it: fifteen digits, so 0.1+0.2 is 0.3.</summary>
    private static string Number(string value, double number) =>
        Math.Abs(number) is < 1e15 and > 1e-9 or 0 ? ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture) : value;

    private SheetCell Dated(int column, string value, double days)
    {
        if (days is < 1 or >= 2_958_466) return new SheetCell(column, value, Problem: CellProblem.BadDate);
        long minutes = (long)Math.Round(days * 24 * 60, MidpointRounding.AwayFromZero);
        return Dated(column, _epoch.AtMidnight().PlusMinutes(minutes));
    }

    /// <summary>A date in the workbook's own words, which strict workbooks have.</summary>
    private static SheetCell Dated(int column, string value) =>
        LocalDateTimePattern.ExtendedIso.Parse(value.TrimEnd('Z')) is { Success: true } time ? Dated(column, time.Value)
        : IsoDates.Read(value) is { } date ? Dated(column, date.AtMidnight())
        : new SheetCell(column, value, Problem: CellProblem.BadDate);

    private static SheetCell Dated(int column, LocalDateTime time) => new(
        column, time.TimeOfDay == LocalTime.Midnight ? IsoDates.Text(time.Date) : DateAndTime.Format(time), CellKind.Date);

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int i) && i < _shared.Length ? _shared[i] : "";

    /// <summary>The text of a string, whether it is of one look or several; readings printed above characters are no part of it.</summary>
    private static string Plain(OpenXmlElement? text)
    {
        var plain = new StringBuilder();
        foreach (OpenXmlElement part in text?.Elements() ?? [])
        {
            if (part is Text whole) plain.Append(whole.Text);
            else if (part is Run run) plain.Append(run.Text?.Text);
        }

        return Decode(plain.ToString());
    }

    private static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, m => ((char)ushort.Parse(m.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
