using System.Globalization;
using System.Text;
using CsvHelper;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>A CSV file as a table. The separator is a comma, or a tab or semicolon where the header says so.</summary>
internal sealed class CsvTable : Table
{
    private readonly CsvReader _reader;
    private readonly int _fields;
    private readonly int[] _required;
    private readonly int[] _withoutHeading;
    private readonly int[] _units;
    private readonly ColumnFaults _told;
    private readonly TableNotes _notes;
    private readonly Func<int> _malformed;
    private readonly StrayRows _stray;
    private int _odd;
    private Fault? _caption;

    private CsvTable(CsvReader reader, DataFile file, TableShape shape, bool sound, FaultLog faults, Func<int> malformed)
        : base(file, shape, sound, faults)
    {
        (_reader, _fields, _malformed) = (reader, shape.Heads.Length, malformed);
        (_required, _withoutHeading) = (RequiredFields(file, shape), FieldsWithoutHeading(shape));
        _units = [.. Enumerable.Range(1, shape.Heads.Length).Where(f => HeadingUnit.IsOfUnits(shape.Heads[f - 1]) && file.Find(shape.Heads[f - 1], out _) is null)];
        (_told, _stray) = (new ColumnFaults(faults), new StrayRows(file));
        _notes = new TableNotes(file, shape, _told);
    }

    /// <inheritdoc/>
    public override int Line => (int)_reader.LineNumber;

    /// <summary>Opens a file whose text was read.</summary>
    /// <param name="file">The file and its columns.</param>
    /// <param name="label">Its name for faults.</param>
    /// <param name="text">Its text.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>The table before its first record, or null where it has no header that can be read.</returns>
    public static CsvTable? Open(DataFile file, string label, TextSource text, FaultLog faults)
    {
        TableHeader? header = FindHeader(file, text, out char separator);
        int malformed = 0;
        bool blank = true;
        CsvReader reader = text.Read(Options(separator) with { OnMalformedRecord = Report });
        while ((header is null || reader.LineNumber < header.LastLine) && reader.Read()) blank &= IsBlank(reader);
        if (header is null || malformed > 0)
        {
            if (malformed == 0) TellNoHeader(file, label, blank ? [] : Top(text.Beginning, separator), faults);
            while (reader.Read())
            {
                // Read on, so that broken quotes further down are told too.
            }

            reader.Dispose();
            return null;
        }

        TableShape shape = ShapeOf(file, label, header, [], faults, out bool sound);
        if (IsPublished(file, header, shape))
        {
            reader.Dispose();
            return null;
        }

        return new CsvTable(reader, file, shape, sound, faults, () => malformed);

        void Report(CsvMalformedRecord bad)
        {
            malformed++;
            faults.Add(BadQuotes(label, (int)bad.LineNumber, bad.RawRecord, bad.Reason));
        }
    }

    /// <summary>The fault of a record whose quotes do not match.</summary>
    /// <param name="label">The table's name for faults.</param>
    /// <param name="line">The line on which the record starts.</param>
    /// <param name="record">The record, or how it begins where it has no end.</param>
    /// <param name="why">What is wrong with its quotes.</param>
    public static Fault BadQuotes(string label, int line, string record, CsvMalformedReason why) =>
        new(FaultCodes.Quoting, label, line, 0, "", Beginning(record, why), [why.ToString()]);

    /// <summary>The header of a text, and the separator that it uses; null where no row is one.</summary>
    public static TableHeader? FindHeader(DataFile file, TextSource text, out char separator)
    {
        // By a separator that the text does not have each row is a single text, as titles are.
        (separator, TableHeader? header) = ",\t;".Where(s => s == ',' || text.Beginning.Span.Contains((byte)s))
            .Select(s => (s, HeaderSearch.Find(file, Top(text.Beginning, s), [])))
            .MaxBy(found => found.Item2 is { } one ? DataHeader.Recognised(file, one.Headings) : 0);
        return header;
    }

    /// <inheritdoc/>
    public override bool Next()
    {
        while (_reader.Read())
        {
            int count = _reader.FieldCount;
            if (IsBlank(_reader) || IsTooLong(count)) continue;
            if (_odd < FaultLog.MostListed && !Faults.IsFull(Shape.File))
            {
                bool ends = false;
                if (IsNote(count) || IsStray(out ends))
                {
                    _odd++;
                    if (ends) break;
                    continue;
                }
            }

            TellCaption();
            if (_notes.RecordFollows()) IsSound = false;
            if (count == _fields)
            {
                foreach (int field in _withoutHeading) CheckWithoutHeading(field);
                foreach (int field in _units) CheckUnit(field);
                return true;
            }

            _odd++;
            IsSound = false;
            string expected = _fields.ToString(CultureInfo.InvariantCulture);
            string found = count.ToString(CultureInfo.InvariantCulture);
            Faults.Add(new Fault(FaultCodes.FieldCount, Shape.File, Line, Math.Min(count, _fields) + 1, "", found, [expected]));
        }

        TellCaption();
        if (_notes.TableEnds()) IsSound = false;
        _told.Tell();
        IsSound &= _malformed() == 0;
        return false;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Raw(int field) => field == 0 ? default : _reader.GetSpan(field - 1);

    /// <inheritdoc/>
    public override void Dispose() => _reader.Dispose();

    /// <summary>Tells a unit beside an amount that is not that of its column: 150 | 万元.</summary>
    private void CheckUnit(int field)
    {
        if (HeadingUnit.OfCell(File, Shape, Shape.File, Line, field, CellText.Read(Raw(field))) is not { } fault) return;
        _told.Add(fault);
        IsSound = false;
    }

    /// <summary>Whether the record is a note: it leaves a needed cell blank, and what it has is text as stands below tables. It is put aside then.</summary>
    private bool IsNote(int count)
    {
        if (count == _fields && !Array.Exists(_required, f => _reader.GetSpan(f - 1).IsEmpty) && !BeginsSigned()) return false;
        var written = new List<string>();
        for (int i = 0; i < count; i++)
        {
            string text = CellText.Read(_reader.GetSpan(i));
            if (text.Length == 0) continue;
            if (!OfficeWords.BuiltIn.IsNote(text)) return false; // most often the first: of a million faulty records each is asked
            written.Add(text);
        }

        if (written.Count == 0) return false;
        _notes.Put(Line, written);
        return true;
    }

    /// <summary>Whether the first needed cell may be a signature, as stands below tables: 制表：张三.</summary>
    private bool BeginsSigned() =>
        _required.Length > 0 && _reader.GetSpan(_required[0] - 1) is [>= 0x80, ..] first && (first.Contains((byte)':') || first.IndexOf("："u8) > 0);

    /// <summary>
    /// Whether the record is none, which is told. A caption is told once what follows is no header, which says as much. What stands below the header of
    /// another table is read for its quotes alone.
    /// </summary>
    private bool IsStray(out bool ends)
    {
        ends = false;
        if (File != DataFile.Counties && _reader.GetSpan(0) is [>= (byte)'0' and <= (byte)'9', ..] && !IsAlone()) return false;
        TopRow row = Texts(_reader);
        (string Heading, string Text)[] written = [.. row.Cells.Select((c, i) => (Shape.Heads.ElementAtOrDefault(i) ?? "", c)).Where(w => w.c.Length > 0)];
        StrayRow what = _stray.Of(written);
        if (what == StrayRow.None) return false;
        IsSound = false;
        if (what == StrayRow.Text)
        {
            TellCaption();
            _caption = StrayRows.Fault(what, Shape.File, Line, written[0].Text);
            return true;
        }

        _caption = null;
        _told.Add(StrayRows.Fault(what, Shape.File, Line, Fault.Listing(written.Select(w => w.Text))));
        if (row.Cells.SequenceEqual(Shape.Heads)) return true;
        ends = true;
        while (_reader.Read())
        {
            // Read on, so that broken quotes further down are told too.
        }

        return true;
    }

    /// <summary>Whether a cell of the record has more characters than a spreadsheet allows, which is told.</summary>
    private bool IsTooLong(int count)
    {
        bool found = false;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> cell = _reader.GetSpan(i);
            if (cell.Length <= CellReader.LongestText || Encoding.UTF8.GetCharCount(cell) <= CellReader.LongestText) continue;
            _told.Add(new Fault(FaultCodes.SheetCellTooLong, Shape.File, Line, i + 1, "", "", []));
            found = true;
        }

        IsSound &= !found;
        return found;
    }

    /// <summary>Whether nothing stands behind the first field.</summary>
    private bool IsAlone()
    {
        for (int i = 1; i < _reader.FieldCount; i++)
        {
            if (!_reader.GetSpan(i).IsEmpty) return false;
        }

        return true;
    }

    private void TellCaption()
    {
        if (_caption is not null) _told.Add(_caption);
        _caption = null;
    }

    private void CheckWithoutHeading(int field)
    {
        string text = CellText.Read(_reader.GetSpan(field - 1));
        if (text.Length == 0) return;
        _told.Add(new Fault(FaultCodes.SheetBeyondHeader, Shape.File, Line, field, "", text, []));
        IsSound = false;
    }

    /// <summary>The fault of the first record of a text whose quotes do not match; null where all do.</summary>
    /// <param name="label">The table's name for faults.</param>
    /// <param name="utf8">The text.</param>
    public static Fault? BadQuotes(string label, ReadOnlyMemory<byte> utf8)
    {
        Fault? first = null;
        using CsvReader reader = CsvReader.Create(
            utf8, Options(',') with { OnMalformedRecord = bad => first ??= BadQuotes(label, (int)bad.LineNumber, bad.RawRecord, bad.Reason) });
        while (first is null && reader.Read()) continue;
        return first;
    }

    private static CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        TrackLineNumbers = true,
        SkipEmptyLines = true,
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    /// <summary>The records at the beginning of a text that are not blank, enough to find the header.</summary>
    private static List<TopRow> Top(ReadOnlyMemory<byte> utf8, char separator)
    {
        using CsvReader reader = CsvReader.Create(utf8, Options(separator));
        var rows = new List<TopRow>();
        while (rows.Count < HeaderSearch.Rows && reader.Read())
        {
            if (!IsBlank(reader)) rows.Add(Texts(reader));
        }

        return rows;
    }

    private static TopRow Texts(CsvReader reader)
    {
        string[] cells = new string[reader.FieldCount];
        for (int i = 0; i < cells.Length; i++) cells[i] = CellText.Read(reader.GetSpan(i));
        return new TopRow((int)reader.LineNumber, [.. cells]);
    }

    private static bool IsBlank(CsvReader reader)
    {
        for (int i = 0; i < reader.FieldCount; i++)
        {
            if (!CellText.IsBlank(reader.GetSpan(i))) return false;
        }

        return true;
    }

    /// <summary>Enough of a broken record to find it by; a quote that is never closed runs to the end of the file.</summary>
    private static string Beginning(string record, CsvMalformedReason why)
    {
        int end = record.AsSpan().IndexOfAny('\r', '\n');
        ReadOnlySpan<char> line = end < 0 ? record : record.AsSpan(0, end);
        if (line.Length > 60) line = line[..60];
        bool goesOn = why == CsvMalformedReason.UnterminatedQuote || line.Length < record.AsSpan().TrimEnd().Length;
        return goesOn ? string.Concat(line, "…") : line.ToString();
    }
}
