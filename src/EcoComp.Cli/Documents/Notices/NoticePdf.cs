using EcoComp.Cli.Documents.Pdf;

namespace EcoComp.Cli.Documents.Notices;

/// <summary>A notice as PDF.</summary>
internal static class NoticePdf
{
    /// <summary>Lays out and writes a document; or writes nothing where its font lacks a character.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">Where the PDF goes.</param>
    /// <returns>The characters that the font lacks.</returns>
    public static IReadOnlyList<MissingCharacter> Write(FlowDocument document, Stream output)
    {
        using var font = new EmbeddedFont();
        MissingCharacter[] missing = [.. MissingCharacter.In(document, font)];
        if (missing.Length > 0) return missing;
        var style = new PageStyle();
        new SkiaPdfWriter(font).Write(document.Title, style, PageFlow.Lay(document, style, font), output);
        return [];
    }
}
