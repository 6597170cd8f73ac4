using System.Text;
using EcoComp.Cli.Documents.Pdf;

namespace EcoComp.Cli.Documents.Word;

/// <summary>The fonts that a Word document names, of which every machine has its own: they lack what no font shows the same way everywhere.</summary>
internal sealed class NamedFonts : ITypeface
{
    /// <inheritdoc/>
    public int? Advance(Rune character) => PrintedText.IsPrintable(character) ? 1000 : null;
}
