using System.Text;
using Wcwidth;

namespace EcoComp.Cli.Documents;

/// <summary>Columns of text that line up in a terminal, where a Chinese character takes two places.</summary>
internal sealed class TextTable(params TextColumn[] columns)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row; absent cells at the end are empty.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>The lines of the table, header first, each behind an indent.</summary>
    /// <param name="indent">What stands before each line.</param>
    /// <param name="underRow">Lines that follow a row, such as what explains it.</param>
    public IEnumerable<string> Lines(string indent, Func<int, IEnumerable<string>>? underRow = null)
    {
        var widths = new int[columns.Length];
        for (int c = 0; c < columns.Length; c++)
        {
            widths[c] = Width(columns[c].Head);
            foreach (string[] row in _rows) widths[c] = Math.Max(widths[c], Width(Cell(row, c)));
        }

        yield return Line([.. columns.Select(c => c.Head)]);
        yield return Line([.. columns.Select((_, c) => new string('-', widths[c]))]);
        for (int i = 0; i < _rows.Count; i++)
        {
            yield return Line(_rows[i]);
            foreach (string more in underRow?.Invoke(i) ?? []) yield return more;
        }

        string Line(string[] cells)
        {
            var line = new StringBuilder(indent);
            for (int c = 0; c < columns.Length; c++)
            {
                string cell = Cell(cells, c);
                string padding = new(' ', widths[c] - Width(cell));
                line.Append(c == 0 ? "" : "  ").Append(columns[c].Right ? padding + cell : cell + padding);
            }

            return line.ToString().TrimEnd();
        }
    }

    /// <summary>How many places a text takes in a terminal.</summary>
    public static int Width(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes()) width += Math.Max(0, UnicodeCalculator.GetWidth(rune.Value));
        return width;
    }

    private static string Cell(string[] cells, int column) => column < cells.Length ? cells[column] : "";
}
