using System.Text;

namespace EcoComp.Core.Tests.WaterQuality;

/// <summary>The tables of the standards as the tests know them, apart from the program's own copy: rows by the names of their columns.</summary>
internal static class StandardTable
{
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Surface = Rows("gb3838_table1.csv");
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Single = Rows("gb3838_table2_3.csv");
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Groundwater = Rows("gb14848.csv");
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Rounding = Rows("rounding_decimals.csv");

    private static List<IReadOnlyDictionary<string, string>> Rows(string name)
    {
        using Stream stream = typeof(StandardTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string[][] records = [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Cells)];
        return [.. records.Skip(1).Select(r => records[0].Zip(r).ToDictionary(c => c.First, c => c.Second))];
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        foreach (char c in line)
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) End();
            else cell.Append(c);
        }

        End();
        return [.. cells];

        void End()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
