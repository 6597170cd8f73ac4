using System.Text;
using EcoComp.Cli.Documents.Pdf;

namespace EcoComp.Cli.Tests.Documents.Pdf;

/// <summary>A font whose Chinese characters are square and all others half as wide, so that a test can count them.</summary>
internal sealed class SquareFace : ITypeface
{
    public int? Advance(Rune character) => character.Value == '\u2610' ? null : character.Value < 0x2E80 ? 500 : 1000;
}
