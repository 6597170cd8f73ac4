using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Grids;

/// <summary>A CSV file as a grid. Its rows are its records, blank lines among them, as a spreadsheet counts them when it opens the file.</summary>
internal static class CsvGrid
{
    private const string Separators = ",\t;";

    private static readonly SearchValues<char> InEmptyRows = SearchValues.Create(Separators + "\" ");

    private static readonly SearchValues<byte> BesideFields = SearchValues.Create(",\t;\r\n"u8);
    private static readonly SearchValues<byte> InText = SearchValues.Create("\",\t;\r\n"u8);

    /// <summary>
    /// The separator that parts most of so many rows is the file's, of equals the one that makes most cells: notes and lists in cells have others. Rows of
    /// nothing but separators tell nothing.
    /// </summary>
    private const int RowsThatTell = 100;

    /// <summary>Reads a text, as far as one row beyond what a table has.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="utf8">Its text.</param>
    /// <param name="malformed">The line of the first record whose quotes do not match; 0 where all do.</param>
    public static Grid Read(string file, ReadOnlyMemory<byte> utf8, out int malformed)
    {
        utf8 = AsShown(utf8);
        char separator = Separators.MaxBy(s => Weight(Read(utf8, s, RowsThatTell).Cells));
        (SheetCells cells, malformed) = Read(utf8, separator, Grid.MostRows + 1);
        return new Grid(file, cells) { KnowsMerged = false };
    }

    /// <summary>
    /// A text in which fields that a spreadsheet shows as text, ="001", are what it shows: so platforms export what must not become a number.
    /// </summary>
    private static ReadOnlyMemory<byte> AsShown(ReadOnlyMemory<byte> utf8)
    {
        ReadOnlySpan<byte> text = utf8.Span;
        if (text.IndexOf("=\""u8) < 0) return utf8;
        var shown = new ArrayBufferWriter<byte>(text.Length);
        int from = 0;
        for (int at = 0; text[at..].IndexOf("=\""u8) is >= 0 and int next;)
        {
            at += next;
            int length = text[(at + 2)..].IndexOfAny(InText);
            int end = at + 2 + length;
            bool isField = length >= 0 && text[end] == '"' && (at == 0 || BesideFields.Contains(text[at - 1]))
                && (end + 1 == text.Length || BesideFields.Contains(text[end + 1]));
            if (isField)
            {
                shown.Write(text[from..at]);
                shown.Write(text[(at + 2)..end]);
                from = end + 1;
            }

            at = isField ? from : at + 2;
        }

        shown.Write(text[from..]);
        return shown.WrittenMemory;
    }

    private static long Weight(SheetCells cells)
    {
        long parted = 0;
        int filled = 0;
        foreach (SheetRow row in cells.Rows)
        {
            int here = row.Cells.Count(IsFilled);
            if (here > 1) parted++;
            filled += here;
        }

        return (parted << 32) + filled;
    }

    private static bool IsFilled(SheetCell cell) => cell.Text.AsSpan().ContainsAnyExcept(InEmptyRows);

    private static (SheetCells Cells, int Malformed) Read(ReadOnlyMemory<byte> utf8, char separator, int most)
    {
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        var fields = new Dictionary<int, int>();
        int malformed = 0;
        using CsvReader reader = CsvReader.Create(utf8, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            SkipEmptyLines = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            OnMalformedRecord = bad => malformed = malformed == 0 ? (int)bad.LineNumber : malformed,
        });
        for (int number = 1; rows.Count < most && reader.Read(); number++)
        {
            var cells = ImmutableArray.CreateBuilder<SheetCell>();
            for (int i = 0; i < reader.FieldCount && i < ColumnLetters.LastColumn; i++)
            {
                string text = Encoding.UTF8.GetString(reader.GetSpan(i));
                if (text is ['=', '"', .. var shown, '"'] && !shown.Contains('"', StringComparison.Ordinal)) text = shown;
                if (text.Length > CellReader.LongestText) cells.Add(SheetCell.TooLong(i + 1, text));
                else if (Grid.Read(text).Length > 0) cells.Add(new SheetCell(i + 1, text));
            }

            if (cells.Count == 0) continue;
            rows.Add(new SheetRow(number, cells.ToImmutable()));
            fields.Add(number, reader.FieldCount);
        }

        return (new SheetCells("", rows.ToImmutable(), []) { Fields = fields }, malformed);
    }
}
