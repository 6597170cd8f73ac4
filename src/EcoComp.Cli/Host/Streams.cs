using System.Text;

namespace EcoComp.Cli.Host;

/// <summary>Where a command writes: results to one stream, everything else to the other.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where everything else goes.</param>
internal sealed record Streams(Stream Output, Stream Error)
{
    /// <summary>Whether results go to a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Writes a line of a result.</summary>
    public void Result(string line) => Write(Output, line);

    /// <summary>Writes a line that is not part of the result.</summary>
    public void Say(string line) => Write(Error, line);

    /// <summary>Shows how far a long run is, on the last line of a terminal; an empty text clears it.</summary>
    public void Progress(string text)
    {
        Error.Write(Encoding.UTF8.GetBytes("\r" + text + (text.Length == 0 ? new string(' ', 40) + "\r" : "")));
        Error.Flush();
    }

    private static void Write(Stream stream, string line) => stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
