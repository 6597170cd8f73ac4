using System.Globalization;
using System.Text;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Archive;

/// <summary>A result as it lies in an archive, read once and piece by piece beside what came out now: neither need be held.</summary>
internal sealed class ResultAsWritten
{
    private const int LongestExcerpt = 100;

    /// <summary>How much of a line is read to show its beginning.</summary>
    private const int Some = 1 << 14;

    private readonly IEnumerable<ReadOnlyMemory<byte>> _written;
    private readonly Kept? _computed;
    private long _same;
    private long _line;
    private int _breaks;

    private ResultAsWritten(IEnumerable<ReadOnlyMemory<byte>> written, Kept? computed) => (_written, _computed) = (written, computed);

    /// <summary>Its sha256.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>How many bytes it has.</summary>
    public long Length { get; private set; }

    /// <summary>Whether it is what came out; so is anything beside which nothing was computed.</summary>
    public bool IsSame => _computed is null || (_same == Length && _same == _computed.WholeLength);

    /// <summary>Reads a result.</summary>
    /// <param name="written">Its pieces, which may be gone through again; each is good until the next is asked for.</param>
    /// <param name="computed">What came out, or null where it was not computed.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static ResultAsWritten Read(IEnumerable<ReadOnlyMemory<byte>> written, Kept? computed)
    {
        var result = new ResultAsWritten(written, computed);
        result.Sha256 = Digest.Sha256Text(result.Pieces());
        return result;
    }

    /// <summary>The first line that differs, as it was written and as it comes out now.</summary>
    /// <exception cref="IOException">It cannot be read any more.</exception>
    public (string Line, string Was, string Now) Difference() => (
        (_breaks + 1).ToString(CultureInfo.InvariantCulture), LineAt(_written, _line), LineAt(_computed!.Pieces, _line));

    /// <summary>Its pieces, each of which is compared as it passes.</summary>
    private IEnumerable<ReadOnlyMemory<byte>> Pieces()
    {
        using IEnumerator<ReadOnlyMemory<byte>>? computed = _computed?.Pieces.GetEnumerator();
        ReadOnlyMemory<byte> now = default;
        foreach (ReadOnlyMemory<byte> piece in _written)
        {
            for (int at = 0; computed is not null && _same == Length + at && at < piece.Length;)
            {
                while (now.IsEmpty && computed.MoveNext()) now = computed.Current;
                int same = Follow(piece.Span[at..], now.Span);
                if (same == 0) break;
                (at, now) = (at + same, now[same..]);
            }

            Length += piece.Length;
            yield return piece;
        }
    }

    /// <summary>How far two go together; where a line begins there is noted.</summary>
    private int Follow(ReadOnlySpan<byte> was, ReadOnlySpan<byte> now)
    {
        int same = was.CommonPrefixLength(now);
        int last = was[..same].LastIndexOf((byte)'\n');
        if (last >= 0) _line = _same + last + 1;
        _breaks += was[..same].Count((byte)'\n');
        _same += same;
        return same;
    }

    private static string LineAt(IEnumerable<ReadOnlyMemory<byte>> pieces, long start)
    {
        var line = new List<byte>();
        foreach (ReadOnlyMemory<byte> piece in pieces)
        {
            int skipped = (int)Math.Min(start, piece.Length);
            start -= skipped;
            ReadOnlySpan<byte> rest = piece.Span[skipped..];
            int end = rest.IndexOf((byte)'\n');
            line.AddRange(rest[..Math.Min(end < 0 ? rest.Length : end, Some - line.Count)]);
            if (end >= 0 || line.Count == Some) break;
        }

        string text = Encoding.UTF8.GetString([.. line]).Trim();
        return TerminalText.Visible(text.Length > LongestExcerpt ? text[..LongestExcerpt] + "…" : text);
    }
}
