using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace EcoComp.Cli.Archive;

/// <summary>SHA256SUMS: every file of the archive but itself, receipts in the order in which they were written, as <c>sha256sum -c</c> reads it.</summary>
internal static class SumsFile
{
    private const int HashLength = 64;
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>The lines for some parts in the order in which they were written.</summary>
    public static IEnumerable<string> Lines(string readmeSha256, IEnumerable<ArchivePart> parts) =>
        parts.SelectMany(p => p.Files()).Prepend((Path: Names.Readme, Sha256: readmeSha256)).Select(f => f.Sha256 + "  " + f.Path);

    /// <summary>The file's bytes.</summary>
    public static byte[] Bytes(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n")));

    /// <summary>
    /// The lines of a file; a last line without its end counts as another line than one with it, and what is no UTF-8 is read byte by byte, so that no two files
    /// have the same lines.
    /// </summary>
    public static string[] Split(byte[] bytes)
    {
        string[] lines = (Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes).Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : [.. lines[..^1], lines[^1] + "\0"];
    }

    /// <summary>The hash and the path of a line, or null where it is none.</summary>
    public static (string Sha256, string Path)? Entry(string line) =>
        line.Length > HashLength + 2
        && !line.AsSpan(0, HashLength).ContainsAnyExcept(Hexadecimal)
        && line[HashLength] == ' ' && line[HashLength + 1] == ' '
            ? (line[..HashLength], line[(HashLength + 2)..])
            : null;
}
