using System.Globalization;
using CsCheck;
using EcoComp.Core.Outlook;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Tests.WaterQuality;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Outlook;

/// <summary>
/// What the remaining samples must keep, held against the settlement: samples are added at it and one last digit further, and the month is settled.
/// </summary>
public class KeepTests
{
    private const string Seed = "0N0XIzNsQ0O2";

    private static readonly Gen<(int Target, int[] Steps, bool[] Below, int Remaining, bool Rounded)> Months =
        from target in Gen.Int[0, 4]
        from steps in Gen.Int[0, 30].Array[1, 5]
        from below in Gen.Int[0, 5].Select(n => n == 0).Array[5]
        from remaining in Gen.Int[1, 4]
        from rounded in Gen.Bool
        select (target, steps, below, remaining, rounded);

    private static IEnumerable<TestCaseData> Indicators() =>
        from water in Enum.GetValues<WaterType>()
        from indicator in Water.Indicators.Indicators
        where Water.Standard(water).LimitsOf(indicator, water) is { Counts: true }
        select new TestCaseData(water, indicator.Code);

    [TestCaseSource(nameof(Indicators))]
    public void At_what_must_be_kept_the_month_meets_its_target_and_one_digit_further_it_misses(WaterType water, string code)
    {
        int kept = 0;
        Months.Sample(
            m =>
            {
                var month = new OpenMonth(water, Water.Indicator(code), m.Target, m.Rounded);
                for (int i = 0; i < m.Steps.Length; i++) month.So(m.Steps[i], m.Below[i]);
                IndicatorOutlook? found = month.Look(m.Remaining);
                if (found?.Keep is not { } keep) return;
                kept++;
                Assert.That(keep.Decimals, Is.EqualTo(month.Decimals + 2));
                foreach ((string value, bool meets) in month.Around(keep))
                    Assert.That(month.Meets(value, m.Remaining), Is.EqualTo(meets), $"{water} {code} target {month.Target}: {month.Text}, then {m.Remaining} × {value}");
            },
            seed: Seed, iter: 30, threads: 1);
        Assert.That(kept, Is.Positive);
    }

    [TestCase("NH3N", "0.9", true)]
    [TestCase("NH3N", "0.8999", false)]
    [TestCase("NH3N", "1.0001", true)]
    [TestCase("DO", "5.5", true)]
    [TestCase("DO", "5.5001", false)]
    [TestCase("DO", "4.9", true)]
    [TestCase("PH", "8.1", true)]
    [TestCase("PH", "8.09", false)]
    [TestCase("PH", "6.6", true)]
    [TestCase("PH", "6.61", false)]
    [TestCase("TN", "9", false)]
    public void An_indicator_is_told_from_a_tenth_below_the_target_s_limit_on(string code, string value, bool told)
    {
        PointOutlook point = new Given().Section("S").Sample("S", Beside(Water.CleanSurface, code) + $" {code}={value}").Outlook(4).Point("S");
        Assert.That(point.Indicators.Select(i => i.Verdict.Indicator.Code), Is.EqualTo(told ? [code] : Array.Empty<string>()));
    }

    [Test]
    public void A_limit_that_even_clean_samples_cannot_bring_back_is_lost_and_a_lower_one_never_is()
    {
        PointOutlook point = new Given().Section("S").Sample("S", "PH=7 DO=0.1 CODMN=1 NH3N=4.01 TP=0.01").Outlook(4).Point("S");
        Assert.That(point.Indicators.Select(i => (i.Verdict.Indicator.Code, i.Keep!.Kind, i.Keep.Low, i.Keep.High)), Is.EqualTo(new[]
        {
            ("DO", KeepKind.AtLeast, (decimal?)6.634m, (decimal?)null), ("NH3N", KeepKind.Lost, null, null),
        }));
    }

    [Test]
    public void At_exactly_four_times_the_limit_nothing_may_come()
    {
        PointOutlook point = new Given().Section("S").Sample("S", "PH=7 DO=8 CODMN=1 NH3N=4 TP=0.01").Outlook(4).Point("S");
        Assert.That(point.Indicators.Single().Keep, Is.EqualTo(new Keep(KeepKind.AtMost, null, 0, 4)));
    }

    [Test]
    public void Of_what_must_not_be_detected_nothing_may_be()
    {
        const string Rest = Water.CleanGroundwater + " LAS=";
        Given source(string so) => new Given().Source("W", type: WaterType.Groundwater, target: "Ⅱ").Sample("W", Rest + so);
        Assert.That(Kept("0.6L"), Is.EqualTo(KeepKind.Undetected));
        Assert.That(source("0.6L").Sample("W", Rest + "0.6L").Case().Result(source("0.6L").Case().Register.Points[0]).Class, Is.EqualTo(WaterClass.I));
        Assert.That(Kept("0.6"), Is.EqualTo(KeepKind.Lost));

        KeepKind Kept(string so) => source(so).Outlook(2).Point("W").Indicators.Single(i => i.Verdict.Indicator.Code == "LAS").Keep!.Kind;
    }

    /// <summary>Class Ⅰ has no number for it at all.</summary>
    [Test]
    public void Of_what_the_target_itself_says_must_not_be_detected_all_is_lost_once_it_was() => Assert.That(
        new Given().Source("W", type: WaterType.Groundwater, target: "Ⅰ").Sample("W", Water.CleanGroundwater + " LAS=0.01").Outlook(2).Point("W").Indicators
            .Single(i => i.Verdict.Indicator.Code == "LAS").Keep,
        Is.EqualTo(new Keep(KeepKind.Lost, null, null, 4)));

    [Test]
    public void Without_a_sample_to_come_or_a_number_of_them_nothing_is_to_be_kept()
    {
        Given given = new Given().Section("S").Sample("S", "PH=7 DO=8 CODMN=1 NH3N=2 TP=0.01");
        Assert.That(given.Outlook(1).Point("S").Indicators.Single(), Has.Property("Keep").Null.And.Property("Remaining").Zero);
        Assert.That(given.Outlook().Point("S").Indicators.Single(), Has.Property("Keep").Null.And.Property("Remaining").Null);
    }

    [Test]
    public void As_many_samples_as_anybody_may_plan_are_reckoned_with()
    {
        PointOutlook point = new Given().Section("S").Sample("S", "PH=5.5 DO=4 CODMN=1 NH3N=2 TP=0.01").Outlook(int.MaxValue).Point("S");
        Assert.That(point.Indicators.Select(i => (i.Keep!.Low, i.Keep.High)), Is.EqualTo(new (decimal?, decimal?)[] { (6.01m, 9), (5.001m, null), (null, 0.9999m) }));
    }

    /// <summary>Values but for those of an indicator.</summary>
    private static string Beside(string clean, string code) =>
        string.Join(' ', clean.Split(' ').Where(v => !v.StartsWith(code + "=", StringComparison.Ordinal)));

    /// <summary>A month of one point in which one indicator varies and all others are clean.</summary>
    private sealed class OpenMonth
    {
        private readonly WaterType _water;
        private readonly Indicator _indicator;
        private readonly IndicatorLimits _limits;
        private readonly bool _rounded;
        private readonly List<string> _so = [];

        public OpenMonth(WaterType water, Indicator indicator, int target, bool rounded)
        {
            (_water, _indicator, _rounded) = (water, indicator, rounded);
            _limits = Water.Standard(water).LimitsOf(indicator, water)!;
            Target = WaterClass.FromRank(1 + (water == WaterType.Groundwater ? target % 3 : target));
        }

        public WaterClass Target { get; }

        public string Text => string.Join('/', _so);

        /// <summary>The evaluation decimals of the project's table, else those of the limits.</summary>
        public int Decimals => StandardTable.Rounding.FirstOrDefault(r => r["item_code"] == _indicator.Code) is { } row
            ? int.Parse(row["evaluation_dp"], CultureInfo.InvariantCulture)
            : _limits.ByClass.Max(l => Math.Max(l.Low?.Scale ?? 0, l.High?.Scale ?? 0));

        /// <summary>A value around the limit, in tenths of it; of pH from 4 to 10.</summary>
        public void So(int step, bool below)
        {
            if (_indicator.Form == IndicatorForm.Presence)
            {
                _so.Add(step % 2 == 0 ? "有" : "无");
                return;
            }

            ClassLimit limit = _limits.Of(Target)!;
            bool acidity = _indicator.Form == IndicatorForm.Acidity;
            decimal bound = acidity ? 4 + step * 0.21m : (limit.Low ?? limit.High ?? 0.1m) * (step + 1) / 13m;
            _so.Add(InColumn(decimal.Round(bound, 9, MidpointRounding.ToEven)) + (below && !acidity ? "L" : ""));
        }

        public IndicatorOutlook? Look(int remaining) =>
            Given(_so).Outlook(_so.Count + remaining).Point("S").Indicators.SingleOrDefault(i => i.Verdict.Indicator == _indicator);

        public bool Meets(string value, int times)
        {
            var evidence = Given([.. _so, .. Enumerable.Repeat(value, times)]).Settled().Evidence;
            return !evidence.Result(evidence.Register.Points[0]).Class!.Value.IsWorseThan(Target);
        }

        /// <summary>Values at what must be kept and one digit further, and whether the month meets its target with them.</summary>
        public IEnumerable<(string Value, bool Meets)> Around(Keep keep)
        {
            decimal digit = new(1, 0, 0, false, (byte)keep.Decimals);
            switch (keep.Kind)
            {
                case KeepKind.Lost when _indicator.Form == IndicatorForm.Acidity:
                    yield return ("14", false);
                    break;
                case KeepKind.Lost when _indicator.Form == IndicatorForm.Presence:
                    yield return ("无", false);
                    break;
                case KeepKind.Lost:
                    yield return ("0", false);
                    break;
                case KeepKind.Undetected:
                    yield return ("0.000001L", true);
                    yield return ("0.000001", false);
                    break;
                default:
                    if (keep.Low is { } low) yield return (InColumn(low), true);
                    if (keep.Low is > 0 and { } below) yield return (InColumn(below - digit), false);
                    if (keep.High is { } high) yield return (InColumn(high), true);
                    if (keep.High is { } above && !(_indicator.Form == IndicatorForm.Acidity && above == 14)) yield return (InColumn(above + digit), false);
                    break;
            }
        }

        private Given Given(IEnumerable<string> values)
        {
            var given = new Given();
            if (_water == WaterType.Groundwater) given.Source("S", type: _water, target: Target.ToString());
            else given.Point("S", PointKind.Section, Target.ToString(), type: _water);
            if (_rounded) given.Choose("class-rounding", "evaluation");
            string rest = Beside(_water == WaterType.Groundwater ? Water.CleanGroundwater : Water.CleanSurface, _indicator.Code);
            foreach (string value in values) given.Sample("S", rest + " " + _indicator.Code + "=" + value);
            return given;
        }

        /// <summary>A number in the unit of the limits as the column has it.</summary>
        private string InColumn(decimal value) =>
            _indicator.Unit.FromBase(_limits.Unit.ToBase(value)).ToString("0.##################", CultureInfo.InvariantCulture);
    }
}
