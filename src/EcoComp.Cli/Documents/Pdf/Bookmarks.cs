using PdfSharp.Pdf;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// The bookmarks of a document: one for each part that could be sent alone, as a county's statement, and folded below the first those of its sections;
/// the sections of the others are called alike.
/// </summary>
internal sealed class Bookmarks(PdfDocument document)
{
    private readonly HashSet<Part> _marked = [];
    private PdfOutline? _first;

    /// <summary>Adds a bookmark where a text begins a heading.</summary>
    /// <param name="text">The text.</param>
    /// <param name="page">The page it stands on.</param>
    /// <param name="style">The paper.</param>
    public void Add(Mark.Text text, PdfPage page, PageStyle style)
    {
        if (text.Part is not { Bookmark.Length: > 0 } part || !_marked.Add(part)) return;
        bool begins = part.Type == Part.Title || _first is null;
        if (!begins && document.Outlines.Count > 1) return;
        var bookmark = new PdfOutline(part.Bookmark, page, opened: false)
        {
            PageDestinationType = PdfPageDestinationType.Xyz,
            Left = 0,
            Top = style.Height - text.Baseline + text.Size * 2,
        };
        (begins ? document.Outlines : _first!.Outlines).Add(bookmark);
        _first ??= bookmark;
    }
}
