using System.Globalization;
using CsvHelper;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>A CSV file as a table. The separator is a comma, or a tab or semicolon where the header says so.</summary>
internal sealed class CsvTable : Table
{
    private readonly CsvReader _reader;
    private readonly int _fields;
    private readonly Func<int> _malformed;

    private CsvTable(CsvReader reader, TableShape shape, int fields, bool sound, FaultLog faults, Func<int> malformed)
        : base(shape, sound, faults) => (_reader, _fields, _malformed) = (reader, fields, malformed);

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
        char separator = ",\t;".MaxBy(s => HeaderSearch.Find(file, Top(text.Beginning, s)) is { } row ? DataHeader.Recognised(file, row.Cells) : 0);
        int malformed = 0;
        CsvReader reader = text.Read(Options(separator) with { OnMalformedRecord = Report });
        if (!ReadHeader(reader) || malformed > 0)
        {
            if (malformed == 0) faults.AddFile(FaultCodes.EmptyFile, label);
            while (reader.Read())
            {
                // Read on, so that broken quotes further down are told too.
            }

            reader.Dispose();
            return null;
        }

        TopRow header = HeaderSearch.Find(file, [Texts(reader)])!;
        TableShape shape = DataHeader.Read(file, label, header.Cells, header.Line, faults, out bool sound);
        return new CsvTable(reader, shape, header.Cells.Length, sound, faults, () => malformed);

        void Report(CsvMalformedRecord bad)
        {
            malformed++;
            faults.Add(new Fault(FaultCodes.Quoting, label, (int)bad.LineNumber, 0, "", Beginning(bad.RawRecord), [bad.Reason.ToString()]));
        }
    }

    /// <inheritdoc/>
    public override bool Next()
    {
        while (_reader.Read())
        {
            int count = _reader.FieldCount;
            if (IsBlank(_reader)) continue;
            if (count == _fields) return true;
            IsSound = false;
            string expected = _fields.ToString(CultureInfo.InvariantCulture);
            string found = count.ToString(CultureInfo.InvariantCulture);
            Faults.Add(new Fault(FaultCodes.FieldCount, Shape.File, Line, Math.Min(count, _fields) + 1, "", found, [expected]));
        }

        IsSound &= _malformed() == 0;
        return false;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Raw(int field) => field == 0 ? default : _reader.GetSpan(field - 1);

    /// <inheritdoc/>
    public override void Dispose() => _reader.Dispose();

    private static CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        TrackLineNumbers = true,
        SkipEmptyLines = true,
        MalformedData = CsvMalformedDataHandling.Skip,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    private static TopRow[] Top(ReadOnlyMemory<byte> utf8, char separator)
    {
        using CsvReader reader = CsvReader.Create(utf8[..Math.Min(utf8.Length, 4096)], Options(separator));
        return ReadHeader(reader) ? [Texts(reader)] : [];
    }

    /// <summary>Goes to the first record that is not blank.</summary>
    private static bool ReadHeader(CsvReader reader)
    {
        while (reader.Read())
        {
            if (!IsBlank(reader)) return true;
        }

        return false;
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
    private static string Beginning(string record)
    {
        string line = record.Split(['\r', '\n'], 2)[0];
        if (line.Length > 60) line = line[..60];
        return line.Length < record.TrimEnd().Length ? line + "…" : line;
    }
}
