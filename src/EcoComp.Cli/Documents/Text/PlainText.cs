using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Text;

/// <summary>Writes documents as lines for a terminal: what stands deeper is set in, tables line up, and what explains a row stands below it.</summary>
internal sealed class PlainText(Words words)
{
    /// <summary>How far one level is set in.</summary>
    private const int Step = 2;

    /// <summary>The lines of a document's parts, as they come.</summary>
    public IEnumerable<string> Lines(IEnumerable<Block> blocks) => blocks.SelectMany(Lines);

    private IEnumerable<string> Lines(Block block)
    {
        string indent = new(' ', Step * block.Depth);
        return block switch
        {
            Block.Heading heading => [indent + OneLine(heading.Text) + (heading.Depth > 0 ? words["label.colon"].TrimEnd() : "")],
            Block.Paragraph paragraph => [indent + OneLine(paragraph.Text)],
            Block.Table table => TextTable.Lines(table, indent),
            Block.Gap => [""],
            Block.NewPage => [],
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };
    }

    /// <summary>A text without the line feeds that suit a page.</summary>
    internal static string OneLine(string text) => text.Replace("\n", "", StringComparison.Ordinal);
}
