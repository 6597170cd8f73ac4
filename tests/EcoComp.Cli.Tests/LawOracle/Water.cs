namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>The monthly values of a point, and the class that they give (class.md).</summary>
internal sealed class Water(string waterType, IReadOnlyList<Sample> samples, bool rounded)
{
    public bool Groundwater => waterType == "groundwater";

    /// <summary>The values that count, "rounds each monthly value once" where the choice says so.</summary>
    public IReadOnlyDictionary<string, Fraction> Values { get; } = Measured(samples)
        .Where(i => Standards.Counts(waterType, i))
        .ToDictionary(i => i, i => rounded && waterType != "groundwater" ? Monthly(samples, i).Rounded(Standards.Decimals(i))
            : Monthly(samples, i), StringComparer.Ordinal);

    /// <summary>"If one is absent there is no class".</summary>
    public bool Incomplete => Standards.Needed(waterType).Any(oneOf => !oneOf.Any(Values.ContainsKey));

    /// <summary>"The class is that of the worst indicator."</summary>
    public int Class => Values.Max(v => Standards.ClassOf(waterType, v.Key, v.Value));

    /// <summary>
    /// "a value of an indicator that counts is below a detection limit that is above its class Ⅰ limit (never dissolved oxygen)".
    /// </summary>
    public bool DetectionLimitAboveClassOne => samples.Any(s => s.Values.Any(v =>
        v.Value.Below && v.Key is not ("DO" or "PH") && Standards.Counts(waterType, v.Key)
        && v.Value.Number > Standards.Limit(waterType, v.Key, 1)));

    /// <summary>Items of tables 2 and 3 are never rounded.</summary>
    public bool SingleLimitFails => Measured(samples).Any(i =>
        Standards.SingleLimits.TryGetValue(i, out decimal limit) && Monthly(samples, i) > Fraction.Of(limit));

    /// <summary>A poison "is over the limit of its target class", by the compared value or by the plain one.</summary>
    public bool ToxicOver(int target, bool plain) => Standards.Toxic.Any(i =>
        Values.TryGetValue(i, out Fraction value)
        && (plain ? Monthly(samples, i) : value) > Fraction.Of(Standards.Limit(waterType, i, target)));

    public static int ClassOf(string waterType, IEnumerable<KeyValuePair<string, Fraction>> values) =>
        values.Max(v => Standards.ClassOf(waterType, v.Key, v.Value));

    private static IEnumerable<string> Measured(IReadOnlyList<Sample> samples) =>
        samples.SelectMany(s => s.Values.Keys).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// "arithmetic mean of its samples, exact in decimal; pH by the mean of the hydrogen-ion concentration". "A value below its detection
    /// limit
    /// counts as half that limit in the mean".
    /// </summary>
    private static Fraction Monthly(IReadOnlyList<Sample> samples, string indicator)
    {
        Fraction[] values =
        [
            .. from s in samples
               where s.Values.ContainsKey(indicator)
               let v = s.Values[indicator]
               select v.Below ? Fraction.Of(v.Number).Over(2) : Fraction.Of(v.Number),
        ];
        if (indicator != "PH" || values.All(v => v.Equals(values[0]))) return Fraction.Mean(values);
        double ions = values.Average(v => Math.Pow(10, -v.Approximately));
        return Fraction.Of((decimal)Math.Round(-Math.Log10(ions), 6));
    }
}
