using System.Globalization;
using System.Text;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>A character of a document that its font lacks. Printed, it would be an empty box.</summary>
/// <param name="Table">The table it stands in, or empty.</param>
/// <param name="Row">The row, from 1, or 0.</param>
/// <param name="Column">The column's heading, or empty.</param>
/// <param name="Text">The text it stands in.</param>
/// <param name="Character">The character.</param>
internal sealed record MissingCharacter(string Table, int Row, string Column, string Text, Rune Character)
{
    /// <summary>The character's number, <c>U+20BB7</c>.</summary>
    public string Code => CodeOf(Character);

    /// <summary>The number of a character.</summary>
    public static string CodeOf(Rune character) => "U+" + character.Value.ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>Every character of a document that a font lacks, each once in a text.</summary>
    public static IEnumerable<MissingCharacter> In(Document document, ITypeface face)
    {
        IEnumerable<MissingCharacter> found = Of("", 0, "", document.Title).Concat(Of("", 0, "", document.DraftMark));
        return found.Concat(Of("", 0, "", document.RunningHeader)).Concat(document.Blocks.SelectMany(OfBlock)).Distinct();

        IEnumerable<MissingCharacter> OfBlock(Block block) => block switch
        {
            Block.Heading heading => Of("", 0, "", heading.Text),
            Block.Paragraph paragraph => Of("", 0, "", paragraph.Text),
            Block.Table table => table.Columns.SelectMany(c => Of(table.Name, 0, c.Heading, c.Heading))
                .Concat(Enumerable.Range(0, table.Rows.Length).SelectMany(row => table.Columns.SelectMany(
                    (column, c) => Of(table.Name, row + 1, column.Heading, table.Cell(row, c))))),
            Block.NewPage page => Of("", 0, "", page.RunningHeader),
            _ => [],
        };

        IEnumerable<MissingCharacter> Of(string table, int row, string column, string text)
        {
            foreach (Rune rune in text.EnumerateRunes())
            {
                if (rune.Value != '\n' && face.Advance(rune) is null) yield return new MissingCharacter(table, row, column, text, rune);
            }
        }
    }
}
