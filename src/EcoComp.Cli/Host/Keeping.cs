namespace EcoComp.Cli.Host;

/// <summary>Takes what is made bit by bit and keeps it piece by piece, so that no more than a piece of it need be held.</summary>
/// <param name="spool">Where much of it goes; null where there is little.</param>
internal sealed class Keeping(Spool? spool) : WriteOnlyStream
{
    private const int Most = 1 << 18;

    private readonly List<Kept> _pieces = [];
    private byte[] _open = [];
    private int _filled;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_filled == _open.Length) Grow();
            int taken = Math.Min(buffer.Length, _open.Length - _filled);
            buffer[..taken].CopyTo(_open.AsSpan(_filled));
            _filled += taken;
            buffer = buffer[taken..];
        }
    }

    /// <summary>The pieces of all that was given, in order; nothing more is taken.</summary>
    public IReadOnlyList<Kept> End()
    {
        if (_filled > 0) Put();
        _open = [];
        return _pieces;
    }

    /// <summary>All that somebody writes, as one.</summary>
    public static byte[] Whole(Action<Stream> write)
    {
        using var keeping = new Keeping(spool: null);
        write(keeping);
        return Whole(keeping.End());
    }

    /// <summary>Pieces as one.</summary>
    public static byte[] Whole(IReadOnlyList<Kept> pieces)
    {
        byte[] whole = new byte[pieces.Sum(p => p.Length)];
        int at = 0;
        foreach (Kept piece in pieces)
        {
            piece.Bytes.CopyTo(whole.AsMemory(at));
            at += piece.Length;
        }

        return whole;
    }

    /// <summary>Few bytes have a small room.</summary>
    private void Grow()
    {
        if (_open.Length < Most) Array.Resize(ref _open, Math.Clamp(_open.Length * 4, 1 << 10, Most));
        else Put();
    }

    private void Put()
    {
        ReadOnlySpan<byte> piece = _open.AsSpan(0, _filled);
        _pieces.Add(spool?.Keep(piece) ?? new Kept(piece.ToArray()));
        _filled = 0;
    }
}
