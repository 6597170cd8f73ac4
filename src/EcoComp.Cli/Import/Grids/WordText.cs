using System.Text;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Grids;

/// <summary>What a cell or a paragraph of a Word document shows, and whether it says one thing.</summary>
internal sealed class WordText
{
    private readonly StringBuilder _shown = new();
    private readonly StringBuilder _accepted = new();
    private readonly StringBuilder _live = new();

    /// <summary>Over how many columns it goes.</summary>
    public int Columns { get; set; } = 1;

    /// <summary>Whether it begins a merge downward, continues one, or neither (null).</summary>
    public bool? Merge { get; set; }

    /// <summary>Whether all that it shows can be read.</summary>
    public bool IsReadable { get; set; } = true;

    /// <summary>Whether something of it was put in or taken away by a change that nobody has accepted.</summary>
    public bool IsRevised { get; set; }

    /// <summary>Whether something of it is struck through.</summary>
    public bool IsStruck { get; private set; }

    /// <summary>What it says once the changes are accepted; all that it shows where they leave nothing.</summary>
    public string Text => (_accepted.ToString().Trim() is { Length: > 0 } text ? text : _shown.ToString()).Trim();

    /// <summary>What it says without what is struck through or taken away.</summary>
    public string Live => _live.ToString();

    /// <summary>Why it cannot be taken.</summary>
    public CellProblem Problem => !IsReadable ? CellProblem.Unreadable
        : Text.Length == 0 ? CellProblem.None
        : IsRevised ? CellProblem.Revised
        : IsStruck ? CellProblem.Struck
        : CellProblem.None;

    /// <summary>Adds what a part of it shows.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="struck">Whether it is struck through.</param>
    /// <param name="revised">Whether it stands in a change that nobody has accepted.</param>
    /// <param name="gone">Whether that change takes it away.</param>
    public void Add(string text, bool struck, bool revised, bool gone)
    {
        bool seen = !string.IsNullOrWhiteSpace(text);
        IsStruck |= struck && seen;
        IsRevised |= revised && seen;
        _shown.Append(text);
        if (!gone) _accepted.Append(text);
        if (!gone && !struck) _live.Append(text);
    }

    /// <summary>Begins a line where something stands already.</summary>
    public void Break()
    {
        foreach (StringBuilder text in (ReadOnlySpan<StringBuilder>)[_shown, _accepted, _live])
        {
            if (text.Length > 0) text.Append('\n');
        }
    }
}
