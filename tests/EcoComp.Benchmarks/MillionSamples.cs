using System.Globalization;
using System.Text;

namespace EcoComp.Benchmarks;

/// <summary>
/// Writes readings as automatic stations give them: every four hours a sample of each of 463 points with ten indicators, over a year, until there
/// are as many rows as asked for. The same bytes at every run.
/// </summary>
internal static class MillionSamples
{
    /// <summary>How many rows the benchmark has.</summary>
    public const int Rows = 1_000_000;

    private const int Points = 463;
    private const string Header =
        "time,point,水温(℃),pH(无量纲),溶解氧(mg/L),高锰酸盐指数(mg/L),化学需氧量(mg/L),五日生化需氧量(mg/L),氨氮(mg/L),总磷(mg/L),总氮(mg/L),氟化物(mg/L)";

    private static readonly (int Least, int Range, int Decimals)[] Indicators =
    [
        (50, 250, 1), (650, 250, 2), (250, 1000, 2), (150, 900, 2), (80, 320, 1), (10, 60, 1), (20, 2000, 3), (10, 390, 3), (50, 600, 2), (20, 120, 2),
    ];

    /// <summary>Writes the file.</summary>
    public static void Write(string path, int rows)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        file.WriteLine(Header);
        uint state = 20210826;
        var line = new StringBuilder();
        DateTime time = new(2021, 9, 1);
        for (int row = 0; row < rows; row++)
        {
            if (row > 0 && row % Points == 0) time = time.AddHours(4);
            line.Clear().Append(CultureInfo.InvariantCulture, $"{time:yyyy-MM-dd HH:mm},P{row % Points:000}");
            foreach ((int least, int range, int decimals) in Indicators)
            {
                state = unchecked(state * 1664525 + 1013904223);
                Append(line.Append(','), (int)(least + (state >> 8) % range), decimals, state % 97 == 0);
            }

            file.WriteLine(line);
        }
    }

    private static void Append(StringBuilder line, int digits, int decimals, bool belowDetection)
    {
        line.Append(new decimal(digits, 0, 0, false, (byte)decimals).ToString(CultureInfo.InvariantCulture));
        if (belowDetection && decimals == 3) line.Append('L');
    }
}
