namespace EcoComp.Cli.Host;

/// <summary>Standard output, which can be full or closed by whoever reads it: that is told apart from all other disks.</summary>
/// <param name="output">The stream of the process.</param>
internal sealed class ResultStream(Stream output) : Stream
{
    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    /// <exception cref="OutputLost">Nobody takes the results.</exception>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    /// <exception cref="OutputLost">Nobody takes the results.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            output.Write(buffer);
        }
        catch (IOException e)
        {
            throw new OutputLost(e);
        }
    }

    /// <inheritdoc />
    /// <exception cref="OutputLost">Nobody takes the results.</exception>
    public override void Flush()
    {
        try
        {
            output.Flush();
        }
        catch (IOException e)
        {
            throw new OutputLost(e);
        }
    }

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();
}

/// <summary>Standard output took no more of the results.</summary>
/// <param name="cause">What the system said.</param>
internal sealed class OutputLost(IOException cause) : Exception(cause.Message, cause)
{
    /// <summary>Whether whoever read the results has read enough: EPIPE, or Windows' broken pipe and closing pipe.</summary>
    public bool IsClosedPipe => (InnerException!.HResult & 0xFFFF) is 32 or 109 or 232;
}
