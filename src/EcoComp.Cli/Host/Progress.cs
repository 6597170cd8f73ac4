using System.Text;

namespace EcoComp.Cli.Host;

/// <summary>
/// How far a long run is, on the last line of a terminal: nothing in the first second, then what was told last, and nothing once something else is said
/// or the run ends. Any thread may tell.
/// </summary>
/// <param name="terminal">Where it is shown; null where nobody watches.</param>
/// <param name="patience">How long a run takes before anything is shown: whoever waits a second for an answer need not be told that it is coming.</param>
internal sealed class Progress(Stream? terminal, TimeSpan patience) : IDisposable
{
    /// <summary>Shows nothing.</summary>
    public static readonly Progress Silent = new(null, TimeSpan.Zero);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private Timer? _timer;
    private Func<string>? _told;
    private string _shown = "";

    /// <summary>Tells how far a run is.</summary>
    /// <param name="text">What is shown, found only when it is.</param>
    public void Tell(Func<string> text)
    {
        if (terminal is null) return;
        lock (_lock)
        {
            _told = text;
            if (patience == TimeSpan.Zero) Show();
            else _timer ??= new Timer(_ => Show(), null, patience, Interval);
        }
    }

    /// <summary>Takes what is shown off the terminal, until more is told.</summary>
    public void Clear()
    {
        if (terminal is null) return;
        lock (_lock)
        {
            _told = null;
            if (_shown.Length > 0) Write("");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Clear();
        _timer?.Dispose();
    }

    private void Show()
    {
        lock (_lock)
        {
            if (_told?.Invoke() is { } line && line != _shown) Write(line);
        }
    }

    private void Write(string line)
    {
        string blanks = new(' ', Math.Max(0, ShownWidth.Of(_shown) - ShownWidth.Of(line)));
        string after = line.Length == 0 ? "\r" : "";
        terminal!.Write(Encoding.UTF8.GetBytes("\r" + line + blanks + after));
        terminal.Flush();
        _shown = line;
    }
}
