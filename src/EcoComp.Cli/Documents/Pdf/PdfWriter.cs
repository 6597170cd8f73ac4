namespace EcoComp.Cli.Documents.Pdf;

/// <summary>Writes documents as PDF.</summary>
internal static class PdfWriter
{
    /// <summary>Lays out and writes a document; or writes nothing where its font lacks a character.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">Where the PDF goes.</param>
    /// <returns>The characters that the font lacks.</returns>
    public static IReadOnlyList<MissingCharacter> Write(Document document, Stream output)
    {
        using var font = new EmbeddedFont();
        MissingCharacter[] missing = [.. MissingCharacter.In(document, font)];
        if (missing.Length > 0) return missing;
        var style = new PageStyle();
        new SkiaPdfWriter(font).Write(document.Title, style, PageFlow.Lay(document, style, PdfStyles.Of, font), output);
        return [];
    }
}
