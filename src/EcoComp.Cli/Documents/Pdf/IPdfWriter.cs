namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// What turns pages into a PDF. Everything of a document is decided before, so that another library can take this one's place.
/// </summary>
internal interface IPdfWriter
{
    /// <summary>Writes pages; the same pages give the same bytes.</summary>
    /// <param name="title">The document's title.</param>
    /// <param name="style">The size of the paper.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="output">Where the PDF goes.</param>
    void Write(string title, PageStyle style, IReadOnlyList<Page> pages, Stream output);
}
