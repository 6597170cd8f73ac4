using System.Text;
using System.Xml;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>Reads the sheets of a workbook, whatever its name says that it is: what counts is what its bytes are.</summary>
internal static class WorkbookFile
{
    private const string WorkbookPart = "xl/workbook.xml";

    /// <summary>Reads all sheets, hidden ones too.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="mostRows">How many rows of a sheet anybody wants; one of more is read as far as one beyond them.</param>
    /// <returns>Its sheets in order, or why the bytes are no such workbook.</returns>
    public static WorkbookSheets Read(byte[] bytes, int mostRows = int.MaxValue)
    {
        try
        {
            if (bytes.AsSpan().StartsWith("PK"u8)) return ReadPackage(bytes, mostRows);
            if (CompoundFile.IsOne(bytes)) return XlsFile.Read(bytes);
            return new WorkbookSheets([], Other(bytes, out string form), form);
        }
        catch (BeyondLimitException e)
        {
            return new WorkbookSheets([], WorkbookFlaw.TooLarge, e.Message);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException)
        {
            return new WorkbookSheets([], WorkbookFlaw.Damaged);
        }
    }

    private static WorkbookSheets ReadPackage(byte[] bytes, int mostRows)
    {
        using PackageParts parts = PackageParts.Open(bytes);
        string? main = parts.Relations("").Values.Where(r => r.Type == "officeDocument").Select(r => r.Target).FirstOrDefault();
        if (main is null || !parts.Has(main)) main = WorkbookPart;
        if (parts.Has("content.xml")) return new WorkbookSheets([], WorkbookFlaw.OtherForm, "ods");
        if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)) return new WorkbookSheets([], WorkbookFlaw.OtherForm, "xlsb");
        if (parts.Has("word/document.xml")) return new WorkbookSheets([], WorkbookFlaw.OtherForm, "docx");
        if (!parts.Has(main)) return new WorkbookSheets([], WorkbookFlaw.Damaged);
        return XlsxFile.Read(parts, main, mostRows);
    }

    /// <summary>What bytes are that are neither kind of workbook.</summary>
    private static WorkbookFlaw Other(ReadOnlySpan<byte> bytes, out string form)
    {
        form = "";
        if (bytes.Length > 4 && bytes[0] == 9 && bytes[1] is 0 or 2 or 4 && bytes[3] == 0)
        {
            form = "xls (Excel 2\u20134)";
            return WorkbookFlaw.OtherForm;
        }

        ReadOnlySpan<byte> beginning = bytes[..Math.Min(bytes.Length, 4096)];
        string text = Encoding.Latin1.GetString(beginning).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        if (text.StartsWith('<'))
        {
            if (!text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal)) return WorkbookFlaw.WebPage;
            form = "XML (Excel 2003)";
            return WorkbookFlaw.OtherForm;
        }

        return bytes.IsEmpty || beginning.Contains((byte)0) ? WorkbookFlaw.Damaged : WorkbookFlaw.PlainText;
    }
}
