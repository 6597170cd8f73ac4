using System.Globalization;
using System.Text;
using CsvHelper;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>The content of a file as UTF-8: as it is where it is UTF-8, else read as GB18030. Both strictly: nothing is replaced.</summary>
internal static class FileText
{
    private const long LargestFile = 1L << 30;
    internal static readonly Encoding Gb18030 = new Gb18030Encoding(isStrict: true);

    /// <summary>For the beginning of a cell that is cut anywhere.</summary>
    private static readonly Encoding Lenient = new Gb18030Encoding(isStrict: false);

    internal static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">Its name for faults.</param>
    /// <param name="forced">The encoding that was asked for, or null.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="source">What was read, as it lay on disk; null where that failed.</param>
    /// <returns>The text as UTF-8 without byte order mark, or null where it cannot be read.</returns>
    public static ReadOnlyMemory<byte>? Read(string path, string name, TextEncoding? forced, FaultLog faults, out SourceFile? source)
    {
        source = null;
        return Bytes(path, name, faults) is { } bytes ? Decode(bytes, name, forced, faults, out source) : null;
    }

    /// <summary>The bytes of a file, or null where it cannot be read, which is a fault. It may be open in another program, that may save or move it.</summary>
    public static byte[]? Bytes(string path, string name, FaultLog faults)
    {
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists || info.Length <= LargestFile) return InputFile.Bytes(path);
            faults.AddFile(FaultCodes.FileTooLarge, name, ((info.Length + (1 << 20) - 1) >> 20).ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TellUnreadable(path, name, e, faults);
        }

        return null;
    }

    /// <summary>Tells that a file cannot be read, and why.</summary>
    public static void TellUnreadable(string path, string name, Exception why, FaultLog faults) =>
        faults.AddFile(FaultCodes.FileUnreadable, name, Directory.Exists(path) ? "folder" : why switch
        {
            NoFileException => "noFile",
            FileNotFoundException or DirectoryNotFoundException => "gone",
            _ => "access",
        });

    /// <summary>The text of bytes that were read.</summary>
    public static ReadOnlyMemory<byte>? Decode(byte[] bytes, string name, TextEncoding? forced, FaultLog faults, out SourceFile? source)
    {
        source = null;
        TextSurvey survey = TextSurvey.Of(bytes);
        if (EncodingOf(bytes, survey, name, forced, faults) is not { } encoding) return null;
        bool marked = bytes.AsSpan().StartsWith(ByteOrderMark);
        if (encoding == TextEncoding.Utf8)
        {
            source = new SourceFile(name, bytes, marked ? "utf-8-bom" : "utf-8");
            return bytes.AsMemory(marked ? ByteOrderMark.Length : 0);
        }

        try
        {
            string text = Gb18030.GetString(bytes);
            source = new SourceFile(name, bytes, "gb18030");
            return Encoding.UTF8.GetBytes(text);
        }
        catch (DecoderFallbackException e)
        {
            // A file that is neither is meant to be what it is for longer; that tells the place that somebody has to mend.
            int bad = Math.Clamp(e.Index, 0, bytes.Length - 1);
            int line = bytes.AsSpan(0, bad).Count((byte)'\n') + 1;
            bool later = forced is null && survey.InvalidLine > line;
            TellEncoding(name, later ? survey.InvalidLine : line, later ? survey.Invalid : bytes[bad], Tried(forced), "plain", faults);
            return null;
        }
    }

    /// <summary>The encoding that a file is to be read in.</summary>
    /// <param name="beginning">Its first bytes.</param>
    /// <param name="survey">What its bytes say.</param>
    /// <param name="name">Its name for faults.</param>
    /// <param name="forced">The encoding that was asked for, or null.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>The encoding; null where it is in none that is read, was not written to its end, or is no text, which is a fault.</returns>
    public static TextEncoding? EncodingOf(ReadOnlySpan<byte> beginning, TextSurvey survey, string name, TextEncoding? forced, FaultLog faults)
    {
        if (BeginsAsUtf16(beginning) || (survey.NulLine > 0 && HasNulsOfUtf16(beginning)))
        {
            faults.Add(new Fault(FaultCodes.Encoding, name, 1, 0, "", $"0x{beginning[0]:X2} 0x{beginning[1]:X2}", [Tried(forced), "utf16"]));
            return null;
        }

        if (OtherContent(beginning, name) is { } content)
        {
            faults.AddFile(FaultCodes.OtherContent, name, content);
            return null;
        }

        if (survey.NulLine > 0)
        {
            faults.Add(new Fault(FaultCodes.NulBytes, name, survey.NulLine, 0, "", survey.Nuls.ToString(CultureInfo.InvariantCulture), []));
            return null;
        }

        if (survey.Cells.Line > 0)
        {
            TellExcess(survey, name, forced, faults);
            return null;
        }

        if (forced == TextEncoding.Gb18030) return forced;
        if (survey.IsUtf8) return TextEncoding.Utf8;
        bool damaged = survey.IsDamagedUtf8(beginning.StartsWith(ByteOrderMark));
        if (forced is null && !damaged) return TextEncoding.Gb18030;
        TellEncoding(name, survey.InvalidLine, survey.Invalid, Name(TextEncoding.Utf8), damaged ? "damaged" : "plain", faults);
        return null;
    }

    /// <summary>Tells a cell or row that no spreadsheet has; what follows it may be part of it and is not read.</summary>
    private static void TellExcess(TextSurvey survey, string name, TextEncoding? forced, FaultLog faults)
    {
        int line = survey.Cells.Line;
        Encoding encoding = forced != TextEncoding.Gb18030 && survey.IsUtf8 ? Encoding.UTF8 : Lenient;
        faults.Add(survey.Cells.Excess switch
        {
            CellExcess.Quote => CsvTable.BadQuotes(
                name, line, encoding.GetString(survey.Cells.Begun).TrimEnd('\uFFFD'), CsvMalformedReason.UnterminatedQuote),
            CellExcess.Cell => new Fault(FaultCodes.SheetCellTooLong, name, line, 0, "", "", [""]),
            _ => new Fault(FaultCodes.TooManyColumns, name, line, 0, "", "", []),
        });
    }

    private static void TellEncoding(string name, int line, byte bad, string tried, string what, FaultLog faults) =>
        faults.Add(new Fault(FaultCodes.Encoding, name, line, 0, "", $"0x{bad:X2}", [tried, what]));

    /// <summary>Whether bytes are UTF-16, with its mark or without.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes) => BeginsAsUtf16(bytes) || HasNulsOfUtf16(bytes);

    /// <summary>Whether a file begins as UTF-16 does, as a spreadsheet's "Unicode text": with its mark, or with a letter in two bytes.</summary>
    private static bool BeginsAsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 2 && ((bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF) || (bytes[0] == 0) != (bytes[1] == 0));

    /// <summary>
    /// Whether the empty bytes are those of UTF-16 without a mark, whose commas and line ends have one each, always on one side: a file that was not written
    /// to its end has them one behind another.
    /// </summary>
    private static bool HasNulsOfUtf16(ReadOnlySpan<byte> bytes)
    {
        (int even, int odd) = (0, 0);
        for (int i = 0; i + 1 < bytes.Length; i += 2)
        {
            if (bytes[i] == 0 && bytes[i + 1] == 0) return false;
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }

        return even + odd > 1 && (even == 0 || odd == 0);
    }

    /// <summary>What a file is that is no text of a table: a web page, or a workbook under another name; null where it is neither.</summary>
    private static string? OtherContent(ReadOnlySpan<byte> bytes, string name)
    {
        bool isPackage = bytes.StartsWith("PK\u0003\u0004"u8);
        if (isPackage && (bytes.IndexOf("word/"u8) >= 0 || name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))) return "document";
        if (isPackage || bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return "workbook";
        string beginning = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 512)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        string[] pages = ["<!doctype", "<html", "<head", "<meta", "<body", "<table", "<?xml"];
        return Array.Exists(pages, page => beginning.StartsWith(page, StringComparison.OrdinalIgnoreCase)) ? "page" : null;
    }

    /// <summary>The encodings that a text was read in.</summary>
    private static string Tried(TextEncoding? forced) =>
        forced is { } named ? Name(named) : Fault.Listing([Name(TextEncoding.Utf8), Name(TextEncoding.Gb18030)]);

    private static string Name(TextEncoding encoding) => encoding == TextEncoding.Utf8 ? "UTF-8" : "GB18030";
}
