using System.Text;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Documents.Text;

/// <summary>Tables as lines whose columns line up in a terminal, where a Chinese character takes two places.</summary>
internal static class TextTable
{
    private const string BeforeRemark = "    · ";

    /// <summary>The lines of a table, header first.</summary>
    /// <param name="table">The table.</param>
    /// <param name="indent">What stands before each line.</param>
    public static IEnumerable<string> Lines(Block.Table table, string indent)
    {
        int[] shown = [.. Enumerable.Range(0, table.Columns.Length).Where(c => table.Columns[c].Between is null)];
        var widths = new int[table.Columns.Length];
        foreach (int c in shown) widths[c] = ShownWidth.Of(table.Columns[c].Heading);
        foreach (Row row in table.Each())
        {
            foreach (int c in shown) widths[c] = Math.Max(widths[c], ShownWidth.Of(OneLine(row.Cell(c))));
        }

        yield return Line(c => table.Columns[c].Heading);
        yield return Line(c => new string('-', widths[c]));
        foreach (Row row in table.Each())
        {
            yield return Line(c => OneLine(row.Cell(c)));
            foreach (string remark in row.Remarks) yield return indent + BeforeRemark + remark;
        }

        string Line(Func<int, string> cellOf)
        {
            var line = new StringBuilder(indent);
            foreach (int c in shown)
            {
                string cell = cellOf(c);
                int padding = widths[c] - ShownWidth.Of(cell);
                if (c != shown[0]) line.Append("  ");
                if (table.Columns[c].Align == Align.Right) line.Append(' ', padding).Append(cell);
                else line.Append(cell).Append(' ', padding);
            }

            return line.ToString().TrimEnd();
        }
    }

    /// <summary>A cell without the line feeds that suit a page.</summary>
    private static string OneLine(string cell) => cell.Replace('\n', ' ');
}
