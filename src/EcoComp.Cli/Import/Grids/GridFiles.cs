using System.Collections.Immutable;
using System.Text;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Import.Grids;

/// <summary>Reads files that others made as grids: workbooks, CSV files, Word documents. What is none of them is told with what to do.</summary>
/// <param name="faults">Where it is told that a file cannot be read at all.</param>
/// <param name="refuse">Where it is told that it is of a form that is not read: the file, a code of the wording, and what else is told.</param>
internal sealed class GridFiles(FaultLog faults, Action<string, string, string> refuse)
{
    /// <summary>The grids of a file, in its order; none where it cannot be read, which is told.</summary>
    public ImmutableArray<Grid> Read(string path)
    {
        string name = Path.GetFileName(path);
        string ending = Path.GetExtension(name).ToLowerInvariant();
        if (ending is not (".xlsx" or ".xlsm" or ".xls" or ".csv" or ".docx"))
        {
            refuse(name, "import.open.form", ending);
            return [];
        }

        if (FileText.Bytes(path, name, faults) is not { } bytes) return [];
        return ending switch
        {
            ".csv" => Csv(name, bytes),
            ".docx" => Word(name, bytes),
            _ => Workbook(name, bytes),
        };
    }

    private ImmutableArray<Grid> Workbook(string name, byte[] bytes)
    {
        // What stands in a text box may be the title, or a note on what lies above it.
        WorkbookSheets workbook = WorkbookFile.Read(bytes, Grid.MostRows);
        if (workbook.Flaw == WorkbookFlaw.None) return [.. workbook.Sheets.Where(s => IsShort(name, s) && !s.IsBlank).Select(s => new Grid(name, s.AsShown().WithComments())
        {
            Above = [.. s.Boxes, .. PageLines.Above(s.PageTexts)],
            Below = [.. s.Boxes, .. s.PageTexts],
        })];
        refuse(name, Code(workbook.Flaw), workbook.Detail);
        return [];
    }

    private ImmutableArray<Grid> Csv(string name, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) || CompoundFile.IsOne(bytes))
        {
            refuse(name, "import.open.workbookAsCsv", "");
            return [];
        }

        if (AsUtf8(bytes) is not { } text)
        {
            refuse(name, "import.open.encoding", "");
            return [];
        }

        if (FileText.Decode(text, name, null, faults, out _) is not { } utf8) return [];
        Grid grid = CsvGrid.Read(name, utf8, out int malformed);
        if (malformed == 0) return IsShort(name, grid.Cells) ? [grid] : [];
        refuse(name, "import.open.quoting", Number(malformed));
        return [];
    }

    /// <summary>Bytes in UTF-16, as Excel saves Unicode text, in UTF-8, and others as they are; null where they are broken, or in UTF-16 without the mark that says so.</summary>
    private static byte[]? AsUtf8(byte[] bytes)
    {
        bool little = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]);
        if (!little && !bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return FileText.IsUtf16(bytes) ? null : bytes;
        try
        {
            return Encoding.UTF8.GetBytes(new UnicodeEncoding(!little, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes.AsSpan(2)));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Whether a table is of a length that somebody may have published.</summary>
    private bool IsShort(string name, SheetCells cells)
    {
        if (cells.Rows.Length <= Grid.MostRows) return true;
        refuse(cells.Name.Length == 0 ? name : name + "!" + cells.Name, "import.open.tooManyRows", Number(Grid.MostRows));
        return false;
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private ImmutableArray<Grid> Word(string name, byte[] bytes)
    {
        var unread = new List<string>();
        ImmutableArray<Grid> tables = WordTables.Read(name, bytes, ImportWords.BuiltIn.WordTable, out WordFlaw flaw, out string limit, unread);
        if (flaw != WordFlaw.None) refuse(name, Code(flaw), limit);
        foreach (string code in unread) refuse(name, code, "");
        return tables;
    }

    private static string Code(WordFlaw flaw) => flaw switch
    {
        WordFlaw.None or WordFlaw.Damaged => "import.open.damaged",
        WordFlaw.OtherForm => "import.open.wordForm",
        WordFlaw.TooLarge => "import.open.tooLarge",
        WordFlaw.TooLong => "import.open.tooManyRows",
    };

    private static string Code(WorkbookFlaw flaw) => flaw switch
    {
        WorkbookFlaw.None or WorkbookFlaw.Damaged => "import.open.damaged",
        WorkbookFlaw.Encrypted => "import.open.encrypted",
        WorkbookFlaw.WebPage => "import.open.webPage",
        WorkbookFlaw.PlainText => "import.open.plainText",
        WorkbookFlaw.OtherForm => "import.open.otherForm",
        WorkbookFlaw.TooLarge => "import.open.tooLarge",
    };
}
