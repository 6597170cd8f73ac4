using PdfSharp.Pdf;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// The bookmarks of a document: one for each part that could be sent alone, as a county's statement, and folded below the first those of its sections;
/// the sections of the others are called alike. Of letters, each of which has its own reader, every one has them.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="ofPapers">Whether its parts are papers of their own.</param>
internal sealed class Bookmarks(PdfDocument document, bool ofPapers)
{
    private readonly HashSet<Part> _marked = [];
    private PdfOutline? _newest;

    /// <summary>Adds a bookmark where a text begins a heading.</summary>
    /// <param name="text">The text.</param>
    /// <param name="page">The page it stands on.</param>
    /// <param name="style">The paper.</param>
    public void Add(Mark.Text text, PdfPage page, PageStyle style)
    {
        if (text.Part is not { Bookmark.Length: > 0 } part || !_marked.Add(part)) return;
        bool begins = part.Type == Part.Title || _newest is null;
        if (!begins && !ofPapers && document.Outlines.Count > 1) return;
        var bookmark = new PdfOutline(part.Bookmark, page, opened: false)
        {
            PageDestinationType = PdfPageDestinationType.Xyz,
            Left = 0,
            Top = style.Height - text.Baseline + text.Size * 2,
        };
        (begins ? document.Outlines : _newest!.Outlines).Add(bookmark);
        if (begins) _newest = bookmark;
    }
}
