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

    /// <summary>How far a long run is; shown only where a person watches.</summary>
    public Progress Progress { get; init; } = Progress.Silent;

    /// <summary>The language of what the program says of itself; asked for only when there is something to say.</summary>
    public Func<Language> Language { get; init; } = () => Core.Wording.Language.Zh;

    /// <summary>Writes a line of a result.</summary>
    public void Result(string line)
    {
        Progress.Clear();
        Write(Output, line);
    }

    /// <summary>Writes a line that is not part of the result.</summary>
    public void Say(ConsoleLine line)
    {
        Progress.Clear();
        Write(Error, line.In(Language()));
    }

    private static void Write(Stream stream, string line) => stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
