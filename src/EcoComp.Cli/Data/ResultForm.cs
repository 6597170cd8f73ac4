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

    /// <summary>Writes months that were made into parts.</summary>
    public void Write(Stream output, IEnumerable<Kept> parts)
    {
        bool first = true;
        foreach (Kept part in parts)
        {
            Begin(output, ref first);
            foreach (ReadOnlyMemory<byte> piece in part.Pieces) output.Write(piece.Span);
        }

        End(output, first);
    }

    /// <summary>Writes months.</summary>
    public void Write(Stream output, IEnumerable<ShownMonth> months)
    {
        bool first = true;
        foreach (ShownMonth month in months)
        {
            Begin(output, ref first);
            Part(month, output);
        }

        End(output, first);
    }

    /// <summary>Writes what stands before a month.</summary>
    protected void Begin(Stream output, ref bool isFirst)
    {
        output.Write(isFirst ? Opening.Span : Separator.Span);
        isFirst = false;
    }

    /// <summary>Writes what stands after all months.</summary>
    protected void End(Stream output, bool isEmpty)
    {
        if (isEmpty) output.Write(Opening.Span);
        output.Write(Closing.Span);
    }
}
