using System.Globalization;
using System.Text;

namespace EcoComp.Benchmarks;

/// <summary>Writes a data folder of the size of a national register over decades: the same bytes at every run.</summary>
internal static class NationalRegister
{
    /// <summary>National surface-water assessment sections.</summary>
    public const int Sections = 3641;

    /// <summary>Twenty years.</summary>
    public const int Months = 240;

    private const int Counties = 300;
    private static readonly string[] Rivers = ["清潩河", "颍河", "北汝河", "大浪沟", "双洎河"];
    private static readonly string[] Classes = ["Ⅱ", "Ⅲ", "Ⅲ", "Ⅳ", "Ⅳ", "Ⅱ", "Ⅴ", "Ⅲ", "Ⅰ", "劣Ⅴ"];
    private static readonly string[] Targets = ["Ⅲ", "Ⅲ", "Ⅳ", "Ⅱ", "Ⅴ"];

    /// <summary>Writes the folder, of so many months.</summary>
    public static void Write(string folder, int months)
    {
        Directory.CreateDirectory(folder);
        Write(folder, "counties.csv", "code,name", Enumerable.Range(0, Counties).Select(c => Text($"{100000 + c},县{c}")));
        Write(folder, "points.csv", "code,name,kind,water_body,water_type,county,target,inflows", Enumerable.Range(0, Sections).Select(Point));
        Write(folder, "monitoring.csv", "month,point,class", Results(months));
        Write(folder, "interpretations.csv", "key,choice,authority", ["headwater,counts-as-improved,基准"]);
    }

    /// <summary>Every section but the first of a river of twelve has the one above it, in another county, as its inflow.</summary>
    private static string Point(int section)
    {
        string inflow = section % 12 == 0 ? "" : Code(section - 1);
        int county = 100000 + section % Counties;
        return Text($"{Code(section)},断面{section},section,{Rivers[section / 12 % 5]},river,{county},{Targets[section % 5]},{inflow}");
    }

    private static IEnumerable<string> Results(int months)
    {
        uint state = 20210826;
        for (int month = 0; month < months; month++)
        {
            int number = 2021 * 12 + 8 + month;
            string name = Text($"{number / 12}-{number % 12 + 1:00}");
            for (int section = 0; section < Sections; section++)
            {
                state = unchecked(state * 1664525 + 1013904223);
                yield return name + "," + Code(section) + "," + Classes[(int)(state >> 16) % Classes.Length];
            }
        }
    }

    private static string Code(int section) => Text($"S{section:00000}");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static void Write(string folder, string name, string header, IEnumerable<string> lines)
    {
        using var file = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        file.WriteLine(header);
        foreach (string line in lines) file.WriteLine(line);
    }
}
