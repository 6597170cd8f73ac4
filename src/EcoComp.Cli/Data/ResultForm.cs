using EcoComp.Cli.Host;

namespace EcoComp.Cli.Data;

/// <summary>
/// A form in which settled months are written: an opening, a part for each month, a closing. A part can be made as soon as its month is settled,
/// so that decades need not be kept as objects.
/// </summary>
internal abstract class ResultForm
{
    /// <summary>What stands before the first month.</summary>
    protected virtual ReadOnlyMemory<byte> Opening => default;

    /// <summary>What stands between two months.</summary>
    protected virtual ReadOnlyMemory<byte> Separator => default;

    /// <summary>What stands after the last month.</summary>
    protected virtual ReadOnlyMemory<byte> Closing => default;

    /// <summary>Writes one month.</summary>
    public abstract void Part(ShownMonth month, Stream output);

    /// <summary>Writes months that were made into parts, each of which was kept in pieces.</summary>
    public void Write(Stream output, IEnumerable<IReadOnlyList<Kept>> parts) => Write(output, parts.Select(pieces => (Action<Stream>)(to =>
    {
        foreach (Kept piece in pieces) to.Write(piece.Bytes.Span);
    })));

    /// <summary>Writes months.</summary>
    public void Write(Stream output, IEnumerable<ShownMonth> months) => Write(output, months.Select(m => (Action<Stream>)(to => Part(m, to))));

    /// <summary>Writes parts, each of which writes itself.</summary>
    protected void Write(Stream output, IEnumerable<Action<Stream>> parts)
    {
        output.Write(Opening.Span);
        bool first = true;
        foreach (Action<Stream> part in parts)
        {
            if (!first) output.Write(Separator.Span);
            part(output);
            first = false;
        }

        output.Write(Closing.Span);
    }
}
