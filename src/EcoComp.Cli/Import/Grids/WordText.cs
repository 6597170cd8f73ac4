using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Grids;

/// <summary>What a cell or a paragraph of a Word document shows, and whether it says one thing.</summary>
internal sealed class WordText
{
    private List<WordPart> _parts = [];
    private readonly List<WordPart> _unseen = [];
    private readonly List<string> _notes = [];
    private bool _hidesDigits;

    /// <summary>Over how many columns it goes.</summary>
    public int Columns { get; set; } = 1;

    /// <summary>Whether it begins a merge downward, continues one, or neither (null).</summary>
    public bool? Merge { get; set; }

    /// <summary>Whether all that it shows can be read.</summary>
    public bool IsReadable { get; set; } = true;

    /// <summary>Whether a field draws some of its letters, or moves them, so that its text is not what it shows.</summary>
    public bool IsDrawn { get; set; }

    /// <summary>Whether it is a frame that floats beside the text.</summary>
    public bool IsFramed { get; set; }

    /// <summary>Whether lines cross it out from corner to corner.</summary>
    public bool IsCrossed { get; set; }

    /// <summary>Whether something of it was put in or taken away by a change that nobody has accepted.</summary>
    public bool IsRevised { get; set; }

    /// <summary>Whether something of it is struck through.</summary>
    public bool IsStruck { get; private set; }

    /// <summary>What it says once the changes are accepted; all that it shows where they leave nothing.</summary>
    public string Text => Joined(p => !p.IsGone) is { Length: > 0 } text ? text : Joined(_ => true);

    /// <summary>What it says without what is struck through or taken away.</summary>
    public string Live => Joined(p => p is { IsGone: false, IsStruck: false });

    /// <summary>What the footnotes, endnotes and comments say that stand at it.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>What is hidden in it.</summary>
    public string Unseen => string.Concat(_unseen.Select(p => p.Text)).Trim();

    /// <summary>Why it cannot be taken.</summary>
    public CellProblem Problem => !IsReadable || (_hidesDigits && EndsInDigit) ? CellProblem.Unreadable
        : Text.Length > 0 && IsRevised ? CellProblem.Revised
        : Text.Length > 0 && IsStruck ? CellProblem.Struck
        : Text.Length > 0 && IsCrossed ? CellProblem.Crossed
        : _notes.Count > 0 ? CellProblem.Noted
        : CellProblem.None;

    private bool EndsInDigit => _parts.Count > 0 && _parts[^1].Text is [.., >= '0' and <= '9'];

    /// <summary>Takes note of a part of it that the page does not show.</summary>
    public void Hide(string text)
    {
        _unseen.Add(new WordPart(text));
        _hidesDigits |= text.All(char.IsAsciiDigit) && text.Length > 0;
    }

    /// <summary>Takes note that it shows something that its text does not say.</summary>
    public void Draw() => (IsReadable, IsDrawn) = (false, true);

    /// <summary>Takes note of what is said of it elsewhere.</summary>
    public void Note(string text) => _notes.Add(text);

    /// <summary>Takes what is hidden in it for what it says.</summary>
    public void Reveal()
    {
        _parts = [.. _unseen];
        _unseen.Clear();
    }

    /// <summary>Adds what a part of it shows.</summary>
    /// <param name="part">The part.</param>
    /// <param name="revised">Whether it stands in a change that nobody has accepted.</param>
    public void Add(WordPart part, bool revised)
    {
        bool seen = !string.IsNullOrWhiteSpace(part.Text);
        // A number of which digits are hidden among those that are shown is another one: 2022-1(1).
        if (_hidesDigits && seen && (char.IsAsciiDigit(part.Text[0]) || EndsInDigit)) Draw();
        _hidesDigits &= !seen;
        IsStruck |= part.IsStruck && seen;
        IsRevised |= revised && seen;
        _parts.Add(part);
    }

    /// <summary>Begins a line where something stands already.</summary>
    public void Break()
    {
        if (_parts.Count > 0) _parts.Add(new WordPart("\n"));
    }

    /// <summary>Parts as they are seen together; where all stand at one height, that is their line.</summary>
    private string Joined(Func<WordPart, bool> which)
    {
        WordPart[] parts = [.. _parts.Where(which)];
        bool level = parts.Where(p => !string.IsNullOrWhiteSpace(p.Text)).Select(p => p.Height).Distinct().Count() < 2;
        return string.Concat(parts.Select(p => level ? p.Text : RaisedText.Of(p.Text, p.Height))).Trim();
    }
}

/// <summary>A part of a text of one look.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Height">Where it stands.</param>
/// <param name="IsStruck">Whether it is struck through.</param>
/// <param name="IsGone">Whether a change that nobody has accepted takes it away.</param>
internal sealed record WordPart(string Text, TextHeight Height = TextHeight.Line, bool IsStruck = false, bool IsGone = false);
