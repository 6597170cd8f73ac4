using System.Text;
using System.Text.Unicode;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>The content of a file as UTF-8: as it is where it is UTF-8, else read as GB18030. Both strictly: nothing is replaced.</summary>
internal static class FileText
{
    private const long LargestFile = 1L << 30;
    internal static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance
        .GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

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

    /// <summary>The bytes of a file, or null where it cannot be read, which is a fault.</summary>
    public static byte[]? Bytes(string path, string name, FaultLog faults)
    {
        try
        {
            var info = new FileInfo(path);
            if (info.Exists && info.Length > LargestFile)
            {
                faults.AddFile(FaultCodes.FileTooLarge, name, ((info.Length + (1 << 20) - 1) >> 20).ToString(System.Globalization.CultureInfo.InvariantCulture));
                return null;
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.AddFile(FaultCodes.FileUnreadable, name, Directory.Exists(path) ? "folder" : "access");
            return null;
        }
    }

    /// <summary>The text of bytes that were read.</summary>
    public static ReadOnlyMemory<byte>? Decode(byte[] bytes, string name, TextEncoding? forced, FaultLog faults, out SourceFile? source)
    {
        source = null;
        bool marked = bytes.AsSpan().StartsWith(ByteOrderMark);
        if (IsUtf16(bytes))
        {
            faults.Add(new Fault(FaultCodes.Encoding, name, 1, 0, "", $"0x{bytes[0]:X2} 0x{bytes[1]:X2}", [Tried(forced)]));
            return null;
        }

        if (forced != TextEncoding.Gb18030 && Utf8.IsValid(bytes))
        {
            source = new SourceFile(name, bytes, marked ? "utf-8-bom" : "utf-8");
            return bytes.AsMemory(marked ? ByteOrderMark.Length : 0);
        }

        if (forced == TextEncoding.Utf8 || (marked && forced is null))
        {
            int bad = FirstInvalid(bytes);
            faults.Add(new Fault(FaultCodes.Encoding, name, LineOf(bytes, bad), 0, "", $"0x{bytes[bad]:X2}", ["UTF-8"]));
            return null;
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
            if (forced is null) bad = Math.Max(bad, FirstInvalid(bytes));
            faults.Add(new Fault(FaultCodes.Encoding, name, LineOf(bytes, bad), 0, "", $"0x{bytes[bad]:X2}", [Tried(forced)]));
            return null;
        }
    }

    /// <summary>Whether a file begins as UTF-16 does, as a spreadsheet's "Unicode text": with its mark, or with a letter in two bytes.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 2 && ((bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF) || (bytes[0] == 0) != (bytes[1] == 0));

    /// <summary>The encodings that a text was read in.</summary>
    private static string Tried(TextEncoding? forced) =>
        forced is { } named ? Name(named) : Fault.Listing([Name(TextEncoding.Utf8), Name(TextEncoding.Gb18030)]);

    private static string Name(TextEncoding encoding) => encoding == TextEncoding.Utf8 ? "UTF-8" : "GB18030";

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out int length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int offset) => bytes[..offset].Count((byte)'\n') + 1;
}
