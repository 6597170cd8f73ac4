namespace EcoComp.Cli.Host;

/// <summary>
/// Standard output and standard error of the process. One that was closed before the program began is told as missing: to open it would take whatever
/// has its number by now, the other of the two or a file of the archive.
/// </summary>
internal static class StandardStreams
{
    private const string Descriptors = "/proc/self/fd";

    /// <summary>Both streams; results that go to a missing output are lost, and what is said to a missing error is not heard.</summary>
    public static (Stream Output, Stream Error) Open()
    {
        (bool hasOutput, bool hasError) = (IsThere("/1"), IsThere("/2"));
        return (hasOutput ? Opened(1) : new MissingStream(), hasError ? Opened(2) : Stream.Null);
    }

    private static Stream Opened(int descriptor) =>
        !OperatingSystem.IsWindows() ? new RawStream(descriptor) : descriptor == 1 ? Console.OpenStandardOutput() : Console.OpenStandardError();

    private static bool IsThere(string number) => !OperatingSystem.IsLinux() || !Directory.Exists(Descriptors) || Path.Exists(Descriptors + number);

    /// <summary>Refuses everything that is written to it.</summary>
    private sealed class MissingStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new UnauthorizedAccessException();

        public override void Write(ReadOnlySpan<byte> buffer) => throw new UnauthorizedAccessException();
    }
}
