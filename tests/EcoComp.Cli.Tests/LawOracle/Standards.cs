namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>
/// The limits of GB 3838-2002 and GB/T 14848-2017 as far as the generated folders measure, copied by hand from the tables.
/// </summary>
internal static class Standards
{
    /// <summary>Table 1 without water temperature, total nitrogen and faecal coliforms, pH aside: limits Ⅰ to Ⅴ and decimals.</summary>
    private static readonly Dictionary<string, (decimal[] Limits, int Decimals)> Surface = new(StringComparer.Ordinal)
    {
        ["DO"] = ([7.5m, 6, 5, 3, 2], 1),
        ["CODMN"] = ([2, 4, 6, 10, 15], 1),
        ["COD"] = ([15, 15, 20, 30, 40], 1),
        ["BOD5"] = ([3, 3, 4, 6, 10], 1),
        ["NH3N"] = ([0.15m, 0.5m, 1.0m, 1.5m, 2.0m], 2),
        ["TP"] = ([0.02m, 0.1m, 0.2m, 0.3m, 0.4m], 3),
        ["CU"] = ([0.01m, 1, 1, 1, 1], 3),
        ["ZN"] = ([0.05m, 1, 1, 2, 2], 3),
        ["F"] = ([1, 1, 1, 1.5m, 1.5m], 3),
        ["SE"] = ([0.01m, 0.01m, 0.01m, 0.02m, 0.02m], 4),
        ["AS"] = ([0.05m, 0.05m, 0.05m, 0.1m, 0.1m], 4),
        ["HG"] = ([0.00005m, 0.00005m, 0.0001m, 0.001m, 0.001m], 5),
        ["CD"] = ([0.001m, 0.005m, 0.005m, 0.005m, 0.01m], 5),
        ["CR6"] = ([0.01m, 0.05m, 0.05m, 0.05m, 0.1m], 3),
        ["PB"] = ([0.01m, 0.01m, 0.05m, 0.05m, 0.1m], 3),
        ["CN"] = ([0.005m, 0.05m, 0.2m, 0.2m, 0.2m], 3),
        ["VP"] = ([0.002m, 0.002m, 0.005m, 0.01m, 0.1m], 4),
        ["OIL"] = ([0.05m, 0.05m, 0.05m, 0.5m, 1.0m], 2),
        ["LAS"] = ([0.2m, 0.2m, 0.2m, 0.3m, 0.3m], 2),
        ["S2"] = ([0.05m, 0.1m, 0.2m, 0.5m, 1.0m], 3),
    };

    private static readonly decimal[] LakePhosphorus = [0.01m, 0.025m, 0.05m, 0.1m, 0.2m];

    private static readonly Dictionary<string, decimal[]> Groundwater = new(StringComparer.Ordinal)
    {
        ["HARD"] = [150, 300, 450, 650],
        ["TDS"] = [300, 500, 1000, 2000],
        ["CODMN"] = [1, 2, 3, 10],
        ["NH3N"] = [0.02m, 0.10m, 0.50m, 1.50m],
        ["NO3"] = [2, 5, 20, 30],
        ["F"] = [1, 1, 1, 2],
        ["AS"] = [0.001m, 0.001m, 0.01m, 0.05m],
    };

    /// <summary>Tables 2 and 3: "pass or fail against one limit, reported beside the class, not part of it".</summary>
    public static IReadOnlyDictionary<string, decimal> SingleLimits { get; } = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["SO4"] = 250,
        ["CL"] = 250,
        ["NO3"] = 10,
        ["FE"] = 0.3m,
        ["MN"] = 0.1m,
        ["T3_01"] = 0.06m,
    };

    /// <summary>"mercury, cadmium, lead, hexavalent chromium, arsenic or cyanide".</summary>
    public static string[] Toxic { get; } = ["HG", "CD", "PB", "CR6", "AS", "CN"];

    public static bool Counts(string waterType, string indicator) =>
        indicator == "PH" || (waterType == "groundwater" ? Groundwater.ContainsKey(indicator) : Surface.ContainsKey(indicator));

    public static int Decimals(string indicator) => indicator == "PH" ? 0 : Surface[indicator].Decimals;

    /// <summary>The limit of a class, Ⅰ to Ⅴ (groundwater: to Ⅳ); for dissolved oxygen the lower one.</summary>
    public static decimal Limit(string waterType, string indicator, int target) => Limits(waterType, indicator)[target - 1];

    /// <summary>"A value on the limit belongs to the class. Where two classes have the same limit, the better one."</summary>
    public static int ClassOf(string waterType, string indicator, Fraction value)
    {
        if (indicator == "PH") return waterType == "groundwater" ? GroundwaterPh(value) : Within(value, 6, 9) ? 1 : 6;
        decimal[] limits = Limits(waterType, indicator);
        bool met(decimal limit) => indicator == "DO" ? value >= Fraction.Of(limit) : value <= Fraction.Of(limit);
        int at = Array.FindIndex(limits, met);
        return at < 0 ? limits.Length + 1 : at + 1;
    }

    /// <summary>What class.md needs for a class; permanganate index or COD stand for one another.</summary>
    public static string[][] Needed(string waterType) => waterType == "groundwater"
        ? [["PH"], ["HARD"], ["TDS"], ["CODMN"], ["NH3N"], ["NO3"], ["F"]]
        : [["PH"], ["DO"], ["CODMN", "COD"], ["NH3N"], ["TP"]];

    private static decimal[] Limits(string waterType, string indicator) =>
        waterType == "groundwater" ? Groundwater[indicator]
        : waterType == "lake" && indicator == "TP" ? LakePhosphorus
        : Surface[indicator].Limits;

    private static int GroundwaterPh(Fraction value) => Within(value, 6.5m, 8.5m) ? 1 : Within(value, 5.5m, 9.0m) ? 4 : 5;

    private static bool Within(Fraction value, decimal low, decimal high) => value >= Fraction.Of(low) && value <= Fraction.Of(high);
}
