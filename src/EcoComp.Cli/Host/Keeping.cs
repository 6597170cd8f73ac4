namespace EcoComp.Cli.Host;

/// <summary>Takes what is made bit by bit and keeps it piece by piece, so that no more than a piece of it need be held.</summary>
/// <param name="spool">Where much of it goes; null where there is little.</param>
internal sealed class Keeping(Spool? spool)
{
    /// <summary>
    /// The length of a piece. The collector counts what is longer than 85,000 bytes with what lives long, and looks through all that is held for it.
    /// </summary>
    private const int Most = 1 << 16;

    private Kept? _first;
    private Kept? _last;
    private byte[] _open = [];
    private int _filled;

    /// <summary>Keeps what somebody writes.</summary>
    /// <param name="spool">Where much of it goes; null where it is to be held.</param>
    /// <param name="write">Writes it.</param>
    public static Kept All(Spool? spool, Action<Stream> write)
    {
        var keeping = new Keeping(spool);
        using (var inlet = new Inlet(keeping)) write(inlet);
        return keeping.End();
    }

    /// <summary>Takes more.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_filled == _open.Length) Grow();
            int taken = Math.Min(bytes.Length, _open.Length - _filled);
            bytes[..taken].CopyTo(_open.AsSpan(_filled));
            _filled += taken;
            bytes = bytes[taken..];
        }
    }

    /// <summary>All that was given; nothing more is taken.</summary>
    public Kept End()
    {
        if (_filled > 0 || _first is null) Put();
        _open = [];
        return _first!;
    }

    /// <summary>All that somebody writes, as one.</summary>
    public static byte[] Whole(Action<Stream> write) => Whole(All(spool: null, write));

    /// <summary>What was kept, as one.</summary>
    public static byte[] Whole(Kept kept)
    {
        byte[] whole = new byte[kept.WholeLength];
        int at = 0;
        foreach (ReadOnlyMemory<byte> piece in kept.Pieces)
        {
            piece.CopyTo(whole.AsMemory(at));
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
        Kept kept = spool?.Keep(piece) ?? new Kept(piece.ToArray());
        if (_last is null) _first = kept;
        else _last.Next = kept;
        (_last, _filled) = (kept, 0);
    }

    /// <summary>The stream that it is written to.</summary>
    private sealed class Inlet(Keeping keeping) : WriteOnlyStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => keeping.Take(buffer);
    }
}
