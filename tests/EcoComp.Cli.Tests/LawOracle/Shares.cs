using System.Globalization;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>A county and its whole percents; null where it has the whole.</summary>
internal readonly record struct Share(string County, int? Percent)
{
    /// <summary>
    /// "`甲县 60%；乙县 40%` (whole percents, sum 100) or `甲县；乙县` (equal parts; the first takes what whole percents leave over)".
    /// </summary>
    public static Share[] Parse(string cell)
    {
        string[] parts = cell.Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1) return [new Share(parts[0], null)];
        if (parts.All(p => p.EndsWith('%')))
            return [.. parts.Select(p => p.TrimEnd('%').Split(' '))
                .Select(p => new Share(p[0], int.Parse(p[1], CultureInfo.InvariantCulture)))];
        int equal = parts.Length == 0 ? 0 : 100 / parts.Length;
        return [.. parts.Select((p, i) => new Share(p, i == 0 ? 100 - (equal * (parts.Length - 1)) : equal))];
    }

    /// <summary>"amounts cut to whole yuan with the rest to the first".</summary>
    public static IEnumerable<(Share Share, long Yuan)> Divide(Share[] shares, long yuan)
    {
        long[] cut = [.. shares.Select(s => yuan * (s.Percent ?? 100) / 100)];
        cut[0] += yuan - cut.Sum();
        return shares.Select((s, i) => (s, cut[i]));
    }
}

/// <summary>"The listed names and aliases, compared after folding 颖 潁 頴 颍 and 泊 洎 to one."</summary>
internal static class Rivers
{
    public static string[] Five { get; } = ["清潩河", "颍河", "北汝河", "大浪沟", "双洎河"];

    /// <summary>The name as the regulation spells it, or null where the name is none of the five.</summary>
    public static string? Listed(string name)
    {
        string folded = Fold(name);
        return folded == "清颍河" ? "清潩河" : Five.FirstOrDefault(five => Fold(five) == folded);
    }

    /// <summary>"Names off the list are compared as written."</summary>
    public static string Unit(string name) => Listed(name) ?? name;

    private static string Fold(string name) =>
        string.Concat(name.Select(c => c is '颖' or '潁' or '頴' ? '颍' : c is '泊' ? '洎' : c));
}
