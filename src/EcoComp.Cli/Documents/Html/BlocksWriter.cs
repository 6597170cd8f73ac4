using System.Collections.Immutable;

namespace EcoComp.Cli.Documents.Html;

/// <summary>Writes the parts of a document as HTML: the fourth of its writers.</summary>
/// <param name="html">Where they go.</param>
/// <param name="top">The level of a title's heading: 1, or more where the document stands within a page.</param>
internal sealed class BlocksWriter(HtmlWriter html, int top)
{
    /// <summary>Writes parts in order.</summary>
    public void Write(IEnumerable<Block> blocks)
    {
        foreach (Block block in blocks) Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                html.Start(Tag(heading.Level));
                Lines(heading.Text);
                html.End();
                break;
            case Block.Paragraph paragraph:
                html.Start("p", ("class", paragraph.Kind == ParagraphKind.Note ? "note" : "text"));
                Lines(paragraph.Text);
                html.End();
                break;
            case Block.Table table:
                Table(table);
                break;
            case Block.NewPage page:
                html.Element("p", page.RunningHeader, ("class", "page"));
                break;
            case Block.Gap:
                break;
            default:
                throw new InvalidOperationException("A part that is not written as HTML: " + block.GetType().Name);
        }
    }

    private string Tag(HeadingLevel level) => "h" + HtmlWriter.Number(Math.Min(6, top + (int)level));

    private void Table(Block.Table table)
    {
        html.Start("table").Element("caption", table.Name).Start("thead").Start("tr");
        foreach (Column column in table.Columns) html.Element("th", column.Heading, ("scope", "col"), ("class", ClassOf(column.Align)));
        html.End().End().Start("tbody");
        for (int row = 0; row < table.Rows.Length; row++)
        {
            bool isTotal = row >= table.Rows.Length - table.TotalRows;
            html.Start("tr", ("class", isTotal ? "total" : "row"));
            for (int column = 0; column < table.Columns.Length; column++)
            {
                if (column == 0) html.Start("th", ("scope", "row"));
                else html.Start("td", ("class", ClassOf(table.Columns[column].Align)));
                Lines(table.Cell(row, column));
                html.End();
            }

            html.End();
        }

        html.End().End();
    }

    private void Lines(string text)
    {
        ImmutableArray<string> lines = [.. text.Split('\n')];
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0) html.Void("br");
            html.Text(lines[i]);
        }
    }

    private static string ClassOf(Align align) => align switch
    {
        Align.Right => "number",
        Align.Center => "middle",
        _ => "words",
    };
}
