using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace EcoComp.Cli.Input.Tables;

/// <summary>What the bytes of a text file say of its encoding, found block by block.</summary>
internal sealed class TextSurvey
{
    /// <summary>So many NUL bytes are a file that was never written, however long it says that it is.</summary>
    private const long MostNuls = 1 << 24;

    private int _line = 1;
    private long _wellFormed;
    private long _stray;

    /// <summary>How many lines begin before the first byte that is not UTF-8; 0 where there is none.</summary>
    public int InvalidLine { get; private set; }

    /// <summary>The first byte that is not UTF-8.</summary>
    public byte Invalid { get; private set; }

    /// <summary>The line of the NUL bytes with which the text ends, or 0.</summary>
    public int NulLine { get; private set; }

    /// <summary>How many NUL bytes it ends with.</summary>
    public long Nuls { get; private set; }

    /// <summary>Cells and rows that no spreadsheet has.</summary>
    public CellSurvey Cells { get; } = new();

    /// <summary>Whether every byte is UTF-8.</summary>
    public bool IsUtf8 => InvalidLine == 0;

    /// <summary>
    /// Whether it was UTF-8 and is damaged: it has the byte order mark, or most of its bytes beyond ASCII are sequences of UTF-8. Such a text is never
    /// read in another encoding, which would give other characters without a word.
    /// </summary>
    public bool IsDamagedUtf8(bool marked) => !IsUtf8 && (marked || _wellFormed > _stray);

    /// <summary>Surveys bytes that are held.</summary>
    public static TextSurvey Of(ReadOnlySpan<byte> utf8)
    {
        var survey = new TextSurvey();
        survey.Take(utf8, isEnd: true);
        return survey;
    }

    /// <summary>Surveys a stream.</summary>
    public static TextSurvey Of(Stream stream)
    {
        var survey = new TextSurvey();
        byte[] block = new byte[1 << 17];
        int carried = 0;
        while (true)
        {
            int read = stream.Read(block, carried, block.Length - carried);
            int length = carried + read;
            int used = survey.Take(block.AsSpan(0, length), isEnd: read == 0);
            if (read == 0 || survey.Nuls > MostNuls || (survey.Cells.Line > 0 && survey.Nuls == 0)) return survey;
            block.AsSpan(used, length - used).CopyTo(block);
            carried = length - used;
        }
    }

    /// <summary>Takes bytes; those of a character that is cut at the end are left for the next block.</summary>
    /// <returns>How many bytes were taken.</returns>
    private int Take(ReadOnlySpan<byte> bytes, bool isEnd)
    {
        int used = Survey(bytes, isEnd);
        Cells.Take(bytes[..used]);
        return used;
    }

    private int Survey(ReadOnlySpan<byte> bytes, bool isEnd)
    {
        CountNuls(bytes);
        if (Utf8.IsValid(bytes))
        {
            // The usual case at once; a block of well-formed bytes speaks for UTF-8 where others are not.
            if (bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F)) _wellFormed += bytes.Length;
            _line += bytes.Count((byte)'\n');
            return bytes.Length;
        }

        int at = 0;
        while (at < bytes.Length)
        {
            int plain = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (plain < 0) plain = bytes.Length - at;
            _line += bytes.Slice(at, plain).Count((byte)'\n');
            at += plain;
            if (at == bytes.Length) break;
            OperationStatus status = Rune.DecodeFromUtf8(bytes[at..], out _, out int length);
            if (status == OperationStatus.NeedMoreData && !isEnd) break;
            if (status != OperationStatus.Done) TakeStray(bytes[at], length);
            else if (length > 2) _wellFormed += length; // two bytes are a character of GB18030 as often as one of UTF-8, and speak for neither
            at += Math.Max(length, 1);
        }

        return at;
    }

    private void TakeStray(byte first, int length)
    {
        _stray += length;
        if (InvalidLine == 0) (InvalidLine, Invalid) = (_line, first);
    }

    /// <summary>NUL bytes count where nothing but line ends follows them.</summary>
    private void CountNuls(ReadOnlySpan<byte> bytes)
    {
        int last = bytes.LastIndexOfAnyExcept((byte)0, (byte)'\r', (byte)'\n');
        if (last >= 0) (NulLine, Nuls) = (0, 0);
        ReadOnlySpan<byte> end = bytes[(last + 1)..];
        int first = end.IndexOf((byte)0);
        if (first < 0) return;
        if (Nuls == 0) NulLine = _line + bytes[..(last + 1 + first)].Count((byte)'\n');
        Nuls += end.Count((byte)0);
    }
}
