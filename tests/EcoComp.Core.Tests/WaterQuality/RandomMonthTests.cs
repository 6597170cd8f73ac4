using System.Globalization;
using System.Numerics;
using CsCheck;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

/// <summary>
/// Months of random samples against an oracle written from the standard's table: fractions of whole numbers, compared by multiplying out, and the
/// worst class of those that count.
/// </summary>
public class RandomMonthTests
{
    private static readonly string[] Classes = ["I", "II", "III", "IV", "V"];

    private static readonly Gen<(WaterType Water, (string Code, string[] Values)[] Indicators)> Months =
        from lake in Gen.Bool
        from chosen in Gen.Shuffle(StandardTable.Surface.Select(r => r["item_code"].Split('_')[0]).Distinct().Except(["PH", "WT"]).ToArray(), 4, 12)
        from values in Gen.Int[0, 240].Select(Gen.Int[0, 19]).Array[1, 8].Array[chosen.Length]
        select (
            lake ? WaterType.Lake : WaterType.River,
            chosen.Zip(values, (code, v) => (code, v.Select(x => Text(code, lake, x.Item1, x.Item2 == 0)).ToArray())).ToArray());

    [Test]
    public void A_month_has_the_class_that_the_table_gives_the_exact_mean_of_its_samples() => Months.Sample(
        month =>
        {
            string values = string.Join(' ', month.Indicators.Select(i => i.Code + "=" + string.Join('/', i.Values)));
            string? found = Water.Evaluate(month.Water, new EvaluationOptions(Partial: true), values).Class?.ToString();
            int expected = month.Indicators.Where(i => i.Code is not ("TN" or "FC")).Select(i => Rank(i.Code, month.Water, i.Values)).DefaultIfEmpty(0).Max();
            return found == (expected == 0 ? null : Read.Classes[expected - 1]);
        }, iter: 20_000);

    /// <summary>A value somewhere around the limits: a tenth of a limit's last digit is one step; now and then below a detection limit.</summary>
    private static string Text(string code, bool lake, int steps, bool below)
    {
        decimal[] limits = Limits(code, lake ? WaterType.Lake : WaterType.River);
        decimal limit = limits[steps % limits.Length];
        decimal step = new(1, 0, 0, false, (byte)(limit.Scale + 1));
        string number = (limit + step * (steps / limits.Length - 24)).ToString(CultureInfo.InvariantCulture);
        return number.StartsWith('-') || number.Trim('0', '.').Length == 0 ? "0" : below ? number + "L" : number;
    }

    private static int Rank(string code, WaterType water, string[] values)
    {
        decimal[] limits = Limits(code, water);
        bool atLeast = code == "DO";
        BigInteger twice = values.Aggregate(BigInteger.Zero, (sum, v) => sum + (v.EndsWith('L') ? Scaled(v[..^1]) : 2 * Scaled(v)));
        int best = Array.FindIndex(limits, l =>
        {
            BigInteger bound = Scaled(l.ToString(CultureInfo.InvariantCulture)) * 2 * values.Length;
            return atLeast ? twice >= bound : twice <= bound;
        });
        return best < 0 ? 6 : best + 1;
    }

    private static decimal[] Limits(string code, WaterType water)
    {
        string row = code != "TP" ? code : water == WaterType.Lake ? "TP_LAKE" : "TP_RIVER";
        IReadOnlyDictionary<string, string> found = StandardTable.Surface.Single(r => r["item_code"] == row);
        return [.. Classes.Select(c => Water.Number(found[c]))];
    }

    private static BigInteger Scaled(string number)
    {
        int point = number.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : number.Length - 1 - point;
        return BigInteger.Parse(number.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * BigInteger.Pow(10, 10 - decimals);
    }
}
