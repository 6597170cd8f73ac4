using System.Text;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Host;

/// <summary>Where a command writes: results to one stream, everything else to the other.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where everything else goes.</param>
internal sealed record Streams(Stream Output, Stream Error)
{
    /// <summary>Whether results go to a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether the command's work lies on the disk already, whatever becomes of what it still tells.</summary>
    public bool IsKept { get; private set; }

    /// <summary>How far a long run is; shown only where a person watches.</summary>
    public Progress Progress { get; init; } = Progress.Silent;

    /// <summary>The language of what the program says of itself; asked for only when there is something to say.</summary>
    public Func<Language> Language { get; init; } = () => Core.Wording.Language.Zh;

    /// <summary>Says that the command's work lies on the disk: from now on a full standard output is no failure of it.</summary>
    public void Keep() => IsKept = true;

    /// <summary>Writes a line of a result.</summary>
    public void Result(string line)
    {
        Progress.Clear();
        Write(Output, line);
    }

    /// <summary>Writes a line that is not part of the result. Where nobody can be told, the command goes on.</summary>
    public void Say(ConsoleLine line)
    {
        Progress.Clear();
        try
        {
            Write(Error, line.In(Language()));
            Error.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Standard error is full or closed; what matters stands in the results and the exit code.
        }
    }

    private static void Write(Stream stream, string line) => stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
