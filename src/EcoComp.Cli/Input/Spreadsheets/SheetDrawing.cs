namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>A text box, a shape or a picture over a sheet, which hides the cells beneath it.</summary>
/// <param name="over">The cells over which it lies.</param>
/// <param name="lines">Its words, paragraph by paragraph; none where it is a picture, or a shape without words.</param>
/// <param name="hides">Whether it is seen and hides what lies beneath it: it has words or a ground.</param>
internal sealed class SheetDrawing(CellRange over, IReadOnlyList<string> lines, bool hides)
{
    /// <summary>The cells over which it lies, those left out of which it takes no more than the edge; no cell where that is not known.</summary>
    public CellRange Over => over;

    /// <summary>Its words, paragraph by paragraph.</summary>
    public IReadOnlyList<string> Lines => lines;

    /// <summary>Whether it is seen and hides what lies beneath it.</summary>
    public bool Hides => hides;

    /// <summary>Its words in one line.</summary>
    public string Text => string.Join(' ', lines);
}
