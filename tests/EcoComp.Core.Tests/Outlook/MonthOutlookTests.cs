using CsCheck;
using EcoComp.Core.Evidence;
using EcoComp.Core.Outlook;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using EcoComp.Core.Tests.WaterQuality;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Outlook;

public class MonthOutlookTests
{
    private const string Over = "PH=7 DO=8 CODMN=1 NH3N=1.2 TP=0.01";

    [Test]
    public void A_section_over_its_target_costs_less_or_more_by_one_class()
    {
        PointOutlook point = new Given().Section("S").Sample("S", Over).Outlook().Point("S");
        Assert.That((point.Class, point.Basis, point.Stake.Said()), Is.EqualTo(((WaterClass?)WaterClass.IV, ClassBasis.Readings, "-60 -30 0")));
    }

    [Test]
    public void A_point_without_readings_has_the_class_of_the_month_before_and_moves_from_there()
    {
        MonthOutlook outlook = new Given().Section("S").Class("S", "Ⅴ", month: "2021-08").Section("T").Class("T", "Ⅱ", month: "2020-09").Outlook();
        Assert.That((outlook.Point("S").Class, outlook.Point("S").Basis, outlook.Point("S").Stake.Said()), Is.EqualTo(((WaterClass?)WaterClass.V, ClassBasis.LastMonth, "-200 -60 -30")));
        Assert.That((outlook.Point("T").Class, outlook.Point("T").Basis, outlook.Point("T").Stake.Said()), Is.EqualTo(((WaterClass?)null, ClassBasis.Nothing, "unknown")));
        Assert.That((outlook.Point("T").LastYear.Class, outlook.Point("S").LastMonth.Class), Is.EqualTo(((WaterClass?)WaterClass.II, (WaterClass?)WaterClass.V)));
    }

    [Test]
    public void Readings_that_lack_something_give_no_class_and_are_told_with_what_they_lack()
    {
        PointOutlook point = new Given().Section("S").Class("S", "Ⅲ", month: "2021-08").Sample("S", "PH=7 DO=8 NH3N=1.2 TP=0.01").Outlook(4).Point("S");
        Assert.That((point.Class, point.Basis, point.Samples, point.Remaining), Is.EqualTo(((WaterClass?)WaterClass.III, ClassBasis.LastMonth, 1, (int?)3)));
        Assert.That(point.Absent.Single().OneOf.Select(i => i.Code), Is.EqualTo(new[] { "CODMN", "COD" }));
        Assert.That(point.Indicators.Single().Verdict.Indicator.Code, Is.EqualTo("NH3N"));
    }

    [Test]
    public void An_official_class_is_decided_and_moves_no_more()
    {
        PointOutlook point = new Given().Section("S").Class("S", "Ⅳ").Sample("S", Over).Outlook(4).Point("S");
        Assert.That((point.Basis, point.Stake.Said(), point.Indicators.Length), Is.EqualTo((ClassBasis.Official, "-30 -30 -30", 0)));
    }

    [Test]
    public void A_status_is_an_answer_whether_official_or_read()
    {
        MonthOutlook outlook = new Given().Section("S").Dry("S").Section("T").NoSample("T", ResultStatus.Frozen).Class("T", "Ⅴ", month: "2021-08").Outlook();
        Assert.That((outlook.Point("S").Status, outlook.Point("S").Basis, outlook.Point("S").Stake.Said()), Is.EqualTo(((ResultStatus?)ResultStatus.Dry, ClassBasis.Official, "0 0 0")));
        Assert.That((outlook.Point("T").Status, outlook.Point("T").Basis, outlook.Point("T").Stake.Said()), Is.EqualTo(((ResultStatus?)ResultStatus.Frozen, ClassBasis.Readings, "0 0 0")));
    }

    [Test]
    public void A_sample_that_is_missing_so_far_decides_nothing_and_an_official_one_leaves_it_open()
    {
        MonthOutlook outlook = new Given().Section("S").NoSample("S", ResultStatus.Missing).Class("S", "Ⅳ", month: "2021-08")
            .Section("T").Status("T", ResultStatus.Missing).Class("T", "Ⅳ", month: "2021-08").Outlook();
        Assert.That((outlook.Point("S").Basis, outlook.Point("S").Stake.Said()), Is.EqualTo((ClassBasis.LastMonth, "-60 -30 0")));
        Assert.That((outlook.Point("T").Basis, outlook.Point("T").Stake.Said()), Is.EqualTo((ClassBasis.Official, "unknown")));
    }

    [Test]
    public void An_inflow_that_is_taken_as_the_month_before_is_named_where_other_money_would_follow_if_it_were_left_open()
    {
        Given given = new Given().Reference("R").Class("R", "劣Ⅴ", month: "2021-08")
            .Section("S", inflows: "R").Sample("S", Over).Section("M", inflows: "R", target: "Ⅴ").Class("M", "Ⅳ")
            .Source("W", type: WaterType.Groundwater, inflows: "R").Class("W", "Ⅴ", month: "2021-08");
        MonthOutlook outlook = given.Outlook();
        Assert.That(outlook.Point("S").Stake.Said(), Is.EqualTo("0 0 0"), "at last month's class the inflow excuses all that may come");
        Assert.That(outlook.Point("S").InflowsAsBefore.Select(i => (i.Entry.Point.Code, i.Class)), Is.EqualTo(new[] { ("R", WaterClass.WorseThanV) }));
        Assert.That(outlook.Point("M").InflowsAsBefore, Is.Empty, "an official class that meets its target asks of no inflow");
        Assert.That(outlook.Point("W").InflowsAsBefore, Is.Empty, "groundwater takes off no inflow");
        MonthOutlook known = given.Class("R", "Ⅰ").Outlook();
        Assert.That((known.Point("S").Stake.Said(), known.Point("S").InflowsAsBefore.Length), Is.EqualTo(("-60 -30 0", 0)));
    }

    [Test]
    public void A_net_class_that_was_ruled_stands_no_more_where_the_water_would_be_cleaner_than_that() => Assert.That(
        new Given().Section("S").Sample("S", Over.Replace("1.2", "1.8", StringComparison.Ordinal)).Ruling("S", Question.NetClass, "Ⅴ").Outlook().Point("S").Stake.Said(),
        Is.EqualTo("-60 -60 -30"));

    [Test]
    public void A_net_class_that_was_ruled_of_a_point_as_the_month_before_stands_where_its_class_is_no_better_than_that() => Assert.That(
        new[] { "Ⅳ", "Ⅴ" }.Select(before => new Given().Section("S").Class("S", before, month: "2021-08").Ruling("S", Question.NetClass, "Ⅳ").Outlook().Point("S").Stake.Said()),
        Is.EqualTo(new[] { "-30 -30 0", "-30 -30 -30" }));

    [Test]
    public void A_net_class_that_was_ruled_counts_where_the_class_of_the_month_before_falls_to_it()
    {
        Stake stake = new Given().Section("S").Class("S", "Ⅲ", month: "2021-08").Ruling("S", Question.NetClass, "Ⅳ").Outlook().Point("S").Stake!.Value;
        Assert.That((stake.Least.Yuan, stake.SoFar.Yuan), Is.EqualTo((-300_000, 0)));
    }

    [Test]
    public void A_net_class_that_stands_no_more_takes_no_other_ruling_of_the_month_with_it()
    {
        Given given = new Given().Section("S").Sample("S", Over.Replace("1.2", "1.8", StringComparison.Ordinal))
            .Ruling("S", Question.NetClass, "Ⅴ");
        string alone = given.Outlook().Point("S").Stake.Said();
        Assert.That(
            given.Section("T").Class("T", "Ⅴ").Ruling("T", Question.NetClass, "Ⅲ").Outlook().Point("S").Stake.Said(), Is.EqualTo(alone));
    }

    [TestCase("deferred")]
    [TestCase("waived")]
    public void A_result_that_is_put_off_or_waived_is_not_taken_from_the_month_before(string answer)
    {
        PointOutlook point = new Given().Section("S").Class("S", "Ⅴ", month: "2021-08").Ruling("S", Question.Result, answer).Outlook().Point("S");
        Assert.That((point.Basis, point.Class, point.Stake.Said()), Is.EqualTo((ClassBasis.PutOff, (WaterClass?)null, "0 0 0")));
    }

    [Test]
    public void Only_points_that_are_expected_or_have_a_row_are_told()
    {
        MonthOutlook outlook = new Given().Reference("R").Section("S", inflows: "R").Section("N", river: "小河", covered: false)
            .Section("Q", due: "1;4;7;10").Section("P", due: "1;4;7;10").Sample("P", Over).Section("E", months: "2021-10..").Canal("C").Source("W").Outlook();
        Assert.That(outlook.Points.Select(p => p.Entry.Point.Code), Is.EqualTo(new[] { "S", "P", "C", "W" }));
    }

    [Test]
    public void Section_not_on_the_list_is_told_where_all_that_are_registered_count() => Assert.That(
        new Given().Section("N", river: "小河", covered: false).Choose("scope", "all-registered").Outlook().Points, Has.Length.EqualTo(1));

    [Test]
    public void A_month_has_the_samples_that_were_planned_or_those_most_frequent_of_twelve_months()
    {
        Given given = new Given().Section("S").Section("T").Sample("S", Over);
        foreach ((string month, int samples) in new[] { ("2021-08", 4), ("2021-07", 3), ("2021-06", 3), ("2021-05", 4), ("2020-09", 2), ("2020-08", 2), ("2020-07", 2) })
        {
            for (int i = 0; i < samples; i++) given.Sample("S", Over, month);
        }

        Assert.That((given.Outlook().Point("S").Samples, given.Outlook().Point("S").Remaining), Is.EqualTo((1, (int?)3)), "of 4 and 3 equally often, the larger");
        Assert.That(given.Outlook().Point("T").Remaining, Is.Null);
        Assert.That(given.Outlook(2).Points.Select(p => p.Remaining), Is.EqualTo(new int?[] { 1, 2 }));
        Assert.That(given.Sample("S", Over).Sample("S", Over).Outlook(2).Point("S").Remaining, Is.Zero);
    }

    [Test]
    public void What_moves_at_a_point_downstream_is_at_stake_for_its_county()
    {
        MonthOutlook outlook = new Given().Section("U", county: "B").Sample("U", Over).Section("S", inflows: "U").Class("S", "Ⅴ").Outlook();
        Assert.That(outlook.Point("U").Stake.Said(), Is.EqualTo("-60 -30 0"));
        Assert.That(outlook.Counties.Select(c => c.Stake.Said()), Is.EqualTo(new[] { "-60 -30 0", "-60 -30 0", "0 0 0" }));
        Assert.That(outlook.City.Said(), Is.EqualTo("-60 -60 -60"), "worse: 30 more at U and 30 less at S, better: the other way round");
    }

    [Test]
    public void A_canal_miss_whose_county_is_open_is_at_stake_at_no_county_and_in_the_city()
    {
        MonthOutlook outlook = new Given().Canal("C").Sample("C", Water.CleanSurface.Replace("NH3N=0.1", "NH3N=0.4", StringComparison.Ordinal)).Outlook();
        Assert.That((outlook.Point("C").Stake.Said(), outlook.OfNoCounty.Said(), outlook.City.Said()), Is.EqualTo(("-400 0 0?", "-400 0 0?", "-400 0 0?")));
        Assert.That(outlook.Counties.Select(c => c.Stake.Said()), Has.All.EqualTo("0 0 0"));
    }

    [Test]
    public void Canal_misses_that_count_once_in_a_county_are_lifted_by_no_one_of_them_alone()
    {
        Given given = new Given().Canal("C").Canal("D").Choose("canal-responsible", "own-county");
        given.Sample("C", Over.Replace("1.2", "0.9", StringComparison.Ordinal)).Sample("D", Over.Replace("1.2", "0.9", StringComparison.Ordinal));
        MonthOutlook outlook = given.Outlook();
        Assert.That(outlook.Points.Select(p => p.Stake.Said()), Has.All.EqualTo("-400 -400 -400"));
        Assert.That(outlook.City.Said(), Is.EqualTo("-400 -400 -400"));
    }

    [Test]
    public void Classes_end_where_the_standard_of_the_water_ends()
    {
        Given given = new Given().Source("W", type: WaterType.Groundwater).Class("W", "Ⅴ", month: "2021-08").Source("V").Class("V", "劣Ⅴ", month: "2021-08")
            .Source("I").Class("I", "Ⅰ", month: "2021-08");
        Assert.That(given.Outlook().Points.Select(p => p.Stake.Said()), Is.EqualTo(new[] { "-400 -400 -200", "-600 -600 -400", "0 20 20" }));
    }

    [Test]
    public void A_shared_point_s_money_is_whole_and_each_county_has_its_part()
    {
        MonthOutlook outlook = new Given().Section("S", county: "A 60%；B 40%").Sample("S", Over).Outlook();
        Assert.That((outlook.Point("S").Stake.Said(), outlook.Counties[0].Stake.Said(), outlook.Counties[1].Stake.Said()), Is.EqualTo(("-60 -30 0", "-36 -18 0", "-24 -12 0")));
    }

    [Test]
    public void What_earlier_months_are_owed_stands_in_the_month_as_it_is_settled()
    {
        MonthOutlook outlook = new Given().Section("S").Ruling("S", Question.Result, "deferred").Outlook(month: new(2021, 10));
        Assert.That(outlook.SoFar.Settlement.AllNotes.Select(n => n.Note.Code), Does.Contain(EcoComp.Core.Findings.NoteCodes.Owed));
    }

    private static readonly Gen<(int[] Classes, int[] Targets, bool[] Official, int Seed)> Folders =
        from classes in Gen.Int[0, 5].Array[6]
        from targets in Gen.Int[0, 2].Array[4]
        from official in Gen.Bool.Array[6]
        from seed in Gen.Int[0, 1000]
        select (classes, targets, official, seed);

    /// <summary>Each point's amounts and each county's sums against settlements of folders that hold the moved class as a row of monitoring.csv.</summary>
    [Test]
    public void Least_so_far_and_most_are_what_settling_changed_folders_gives() => Folders.Sample(
        folder =>
        {
            string[] codes = ["R", "S", "T", "U", "W", "C"];
            Given with(int moved, int by)
            {
                Given given = new Given().Reference("R").Section("S", Read.Classes[2 + folder.Targets[0]], "R")
                    .Section("T", Read.Classes[2 + folder.Targets[1]], "S", "B").Section("U", Read.Classes[1 + folder.Targets[2]], "T", "C 70%；A 30%")
                    .Source("W", "R", "C").Canal("C").Choose("canal-responsible", "own-county").Choose("headwater", "counts-as-improved")
                    .Event("E", EventKind.Intake, "B");
                for (int i = 0; i < codes.Length; i++)
                {
                    bool there = folder.Official[i] || moved >= 0;
                    given.Class(codes[i], Read.Classes[folder.Classes[i] + (i == moved ? by : 0)], month: there ? "2021-09" : "2021-08");
                }

                return given;
            }

            MonthOutlook outlook = with(-1, 0).Outlook();
            MonthSettlement so = with(0, 0).Settle();
            var range = Totals(so).Select(n => (Least: n, Most: n)).ToArray();
            for (int i = 1; i < codes.Length; i++)
            {
                if (folder.Official[i]) continue;
                long[][] then = [.. new[] { -1, 1 }.Where(by => folder.Classes[i] + by is >= 0 and <= 5).Select(by => Totals(with(i, by).Settle()))];
                for (int c = 0; c < range.Length; c++)
                {
                    long now = Totals(so)[c];
                    range[c] = (range[c].Least + Math.Min(0, then.Min(t => t[c] - now)), range[c].Most + Math.Max(0, then.Max(t => t[c] - now)));
                }

                Stake stake = outlook.Point(codes[i]).Stake!.Value;
                long of(long[] totals) => (codes[i] switch { "T" => [1], "U" => [2, 0], "W" => [2], _ => new[] { 0 } }).Sum(c => totals[c]);
                Assert.That(stake.Least.Yuan - stake.SoFar.Yuan, Is.EqualTo(Math.Min(0, then.Min(of) - of(Totals(so)))), codes[i]);
                Assert.That(stake.Most.Yuan - stake.SoFar.Yuan, Is.EqualTo(Math.Max(0, then.Max(of) - of(Totals(so)))), codes[i]);
                Assert.That(stake.SoFar.Yuan, Is.EqualTo(so.AllItems.Where(a => IsOf(a.Item, codes[i])).Sum(a => a.Item.Effect.Yuan)), codes[i]);
            }

            Assert.That(
                outlook.Counties.Select(c => c.Stake).Append(outlook.City).Select(s => (s.Least.Yuan, s.SoFar.Yuan, s.Most.Yuan)),
                Is.EqualTo(range.Zip(Totals(so), (r, n) => (r.Least, n, r.Most))));
        },
        seed: "0N0XIzNsQ0O2", iter: 300, threads: 1);

    private static bool IsOf(Item item, string code) => item.SubjectCode == code || (code == "C" && item.Clause == "6.2.1");

    private static long[] Totals(MonthSettlement month) => [.. month.Counties.Select(c => c.Net.Yuan), month.Totals.Net.Yuan];

    [Test]
    public void A_point_has_the_class_of_the_month_before_also_where_that_was_evaluated()
    {
        PointOutlook point = new Given().Section("S").Sample("S", Over, "2021-08").Outlook().Point("S");
        Assert.That((point.Class, point.Basis), Is.EqualTo(((WaterClass?)WaterClass.IV, ClassBasis.LastMonth)));
    }

    [Test]
    public void A_point_that_is_not_due_is_told_where_it_has_a_class_without_readings() => Assert.That(
        new Given().Section("S", due: "1").Class("S", "Ⅳ").Section("T", due: "1").Outlook().Points.Select(p => p.Entry.Point.Code),
        Is.EqualTo(new[] { "S" }));

    [Test]
    public void The_reward_that_a_question_may_bring_is_the_most_of_the_point_and_of_its_county_and_of_no_other()
    {
        MonthOutlook outlook = new Given().Section("S", county: "B").Class("S", "Ⅱ").Outlook();
        Assert.That((outlook.Point("S").Stake.Said(), outlook.OfNoCounty.Said(), outlook.City.Said()),
            Is.EqualTo(("0 0 10?", "0 0 0", "0 0 10?")));
        Assert.That(outlook.Counties.Select(c => c.Stake.Said()), Is.EqualTo(new[] { "0 0 0", "0 0 10?", "0 0 0" }));
    }

    [Test]
    public void The_most_frequent_number_of_samples_is_the_one_of_most_months_however_small()
    {
        Given given = new Given().Section("S");
        foreach ((string month, int samples) in new[] { ("2021-08", 2), ("2021-07", 5), ("2021-06", 2) })
        {
            for (int i = 0; i < samples; i++) given.Sample("S", Over, month);
        }

        Assert.That(given.Outlook().Point("S").Remaining, Is.EqualTo(2));
    }

    [TestCase("DO=4", "AtLeast 6 ")]
    [TestCase("PH=9.3", "Within 5.7")]
    [TestCase("PH=2", "Lost  ")]
    public void What_the_samples_to_come_must_keep_is_told_with_its_bounds(string value, string kept)
    {
        IEnumerable<string> others = "PH=7 DO=8 CODMN=1 NH3N=0.1 TP=0.01".Split(' ').Where(v => v.Split('=')[0] != value.Split('=')[0]);
        string values = string.Join(' ', others.Append(value));
        Keep keep = new Given().Section("S").Sample("S", values).Outlook(2).Point("S").Indicators.Single().Keep!;
        Assert.That(FormattableString.Invariant($"{keep.Kind} {keep.Low:0.####} {keep.High:0.####}"), Does.StartWith(kept));
    }

    [Test]
    public void There_is_no_outlook_without_evidence_or_a_folder()
    {
        Dossier dossier = new Given().Dossier();
        MonthEvidence month = dossier.Case(Given.Month, Law.Xuchang);
        Assert.That(() => MonthOutlook.Of(null!, dossier, SettlementStatus.Draft, Law.BuiltIn, null), Throws.ArgumentNullException);
        Assert.That(() => MonthOutlook.Of(month, null!, SettlementStatus.Draft, Law.BuiltIn, null), Throws.ArgumentNullException);
    }

    [TestCase("PH=7 DO=8 CODMN=1 NH3N=0.9 TP=0.01")]
    [TestCase("NH3N=0.9")]
    public void A_canal_miss_that_readings_show_so_far_is_lifted_where_the_water_is_one_class_better(string values) => Assert.That(
        new Given().Canal("C").Choose("canal-responsible", "own-county").Choose("class-partial", "yes").Sample("C", values).Outlook()
            .Point("C").Stake.Said(),
        Is.EqualTo("-400 -400 0"));

    [Test]
    public void Inflows_as_the_month_before_stand_in_order_also_where_only_another_class_of_the_point_asks_of_them() => Assert.That(
        new Given().Reference("R").Reference("Q").Class("R", "Ⅳ", month: "2021-08").Class("Q", "Ⅳ", month: "2021-08")
            .Section("S", inflows: "Q R").Sample("S", "PH=7 DO=8 CODMN=1 NH3N=0.9 TP=0.01")
            .Outlook().Point("S").InflowsAsBefore.Select(i => i.Entry.Point.Code),
        Is.EqualTo(new[] { "R", "Q" }));
}
