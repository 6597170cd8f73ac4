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

    /// <summary>One month.</summary>
    public abstract ReadOnlyMemory<byte> Part(ShownMonth month);

    /// <summary>Writes months that were made into parts.</summary>
    public void Write(Stream output, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        output.Write(Opening.Span);
        bool first = true;
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            if (!first) output.Write(Separator.Span);
            output.Write(part.Span);
            first = false;
        }

        output.Write(Closing.Span);
    }

    /// <summary>Writes months.</summary>
    public void Write(Stream output, IEnumerable<ShownMonth> months) => Write(output, months.Select(Part));
}
