using System.Text;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>What the page flow has to know of a font.</summary>
internal interface ITypeface
{
    /// <summary>How wide a character is, in thousandths of the font's size; null where the font lacks it.</summary>
    int? Advance(Rune character);
}
