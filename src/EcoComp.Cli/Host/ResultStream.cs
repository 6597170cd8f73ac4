namespace EcoComp.Cli.Host;

/// <summary>
/// Standard output, which can be full or closed: that is told apart from all other disks. Whoever closed it from the other side has read enough; the
/// command goes on without, so that its exit code says what it found.
/// </summary>
/// <param name="output">The stream of the process.</param>
/// <param name="isKept">Whether the command's work lies on the disk already: then it goes on without as well, to what it has found.</param>
internal sealed class ResultStream(Stream output, Func<bool> isKept) : WriteOnlyStream
{
    private bool _isEnough;

    /// <summary>What became of the output of a command whose work is kept; null where all of it was taken, or was enough.</summary>
    public OutputLost? Untold { get; private set; }

    /// <inheritdoc />
    /// <exception cref="OutputLost">Nobody takes the results.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_isEnough) return;
        try
        {
            output.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Lost(e);
        }
    }

    /// <inheritdoc />
    /// <exception cref="OutputLost">Nobody takes the results.</exception>
    public override void Flush()
    {
        if (_isEnough) return;
        try
        {
            output.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Lost(e);
        }
    }

    private void Lost(Exception cause)
    {
        if (!IsClosedPipe(cause))
        {
            var lost = new OutputLost(cause);
            if (!isKept()) throw lost;
            Untold = lost;
        }

        _isEnough = true;
    }

    /// <summary>EPIPE, or Windows' broken pipe and closing pipe.</summary>
    private static bool IsClosedPipe(Exception cause) => cause is IOException && (cause.HResult & 0xFFFF) is 32 or 109 or 232;
}

/// <summary>Standard output took no more of the results.</summary>
/// <param name="cause">What the system said.</param>
internal sealed class OutputLost(Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>Whether there is no standard output at all: it was closed before the program began.</summary>
    public bool IsMissing => InnerException is UnauthorizedAccessException;

    /// <summary>Whether it goes to a disk that is full.</summary>
    public bool IsFull => InnerException is { } cause && DiskTrouble.IsFull(cause);
}
