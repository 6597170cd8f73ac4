using System.Buffers;

namespace EcoComp.Cli.Input.Tables;

/// <summary>
/// Cells and rows of a text that no spreadsheet has, found block by block before anybody has to hold them: a quote that is never closed, a cell of
/// megabytes, a row of millions of cells.
/// </summary>
internal sealed class CellSurvey
{
    /// <summary>More bytes than the longest cell has where each of its signs takes four and is doubled.</summary>
    private const int LongestCell = 1 << 18;

    /// <summary>Many more than the columns of a spreadsheet.</summary>
    private const int MostSeparators = 1 << 17;

    private const int Block = 1 << 14;
    private const int LengthTold = 60;

    private static readonly SearchValues<byte> Ends = SearchValues.Create(",;\t\r\n"u8);

    private readonly byte[] _begun = new byte[LengthTold];
    private int _line = 1;
    private int _openLine = 1;
    private int _begunLength;
    private long _length;
    private long _separators;
    private bool _quoted;
    private bool _justClosed;
    private byte _last = (byte)'\n';

    /// <summary>The line of what goes beyond; 0 where nothing does.</summary>
    public int Line { get; private set; }

    /// <summary>What goes beyond.</summary>
    public CellExcess Excess { get; private set; }

    /// <summary>How the cell begins where that is a quote that is not closed.</summary>
    public ReadOnlySpan<byte> Begun => _begun.AsSpan(0, _begunLength);

    /// <summary>Takes the next bytes.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length > 0 && Line == 0; bytes = bytes[Math.Min(Block, bytes.Length)..]) TakeBlock(bytes[..Math.Min(Block, bytes.Length)]);
    }

    private void TakeBlock(ReadOnlySpan<byte> block)
    {
        int opened = -1;
        for (int at = 0; at < block.Length && Line == 0;)
        {
            int quote = block[at..].IndexOf((byte)'"');
            ReadOnlySpan<byte> part = quote < 0 ? block[at..] : block.Slice(at, quote);
            if (_quoted) Grow(part.Length, CellExcess.Quote);
            else TakePlain(part);
            _line += part.Count((byte)'\n');
            if (part.Length > 0) (_last, _justClosed) = (part[^1], false);
            at += part.Length;
            if (quote < 0) break;
            if (_quoted)
            {
                (_quoted, _justClosed) = (false, true);
            }
            else if (_justClosed || Ends.Contains(_last))
            {
                if (!_justClosed) (_length, _openLine, opened) = (0, _line, at);
                (_quoted, _justClosed) = (true, false);
            }

            _last = (byte)'"';
            at++;
        }

        if (!_quoted || opened < 0) return;
        _begunLength = Math.Min(LengthTold, block.Length - opened);
        block.Slice(opened, _begunLength).CopyTo(_begun);
    }

    private void TakePlain(ReadOnlySpan<byte> part)
    {
        int end = part.LastIndexOfAny(Ends);
        if (end < 0)
        {
            _openLine = _length == 0 ? _line : _openLine;
            Grow(part.Length, CellExcess.Cell);
            return;
        }

        _length = part.Length - end - 1;
        _openLine = _line + part.Count((byte)'\n');
        int lineEnd = part.LastIndexOfAny((byte)'\n', (byte)'\r');
        if (lineEnd >= 0) _separators = 0;
        part = part[(lineEnd + 1)..];
        _separators += part.Count((byte)',') + part.Count((byte)';') + part.Count((byte)'\t');
        if (_separators > MostSeparators) (Line, Excess) = (_openLine, CellExcess.Columns);
    }

    private void Grow(int length, CellExcess what)
    {
        _length += length;
        if (_length > LongestCell) (Line, Excess) = (_openLine, what);
    }
}

/// <summary>What of a text goes beyond what a spreadsheet has.</summary>
internal enum CellExcess
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A cell in quotes, most likely one whose quote is not closed.</summary>
    Quote,

    /// <summary>A cell.</summary>
    Cell,

    /// <summary>The cells of a row.</summary>
    Columns,
}
