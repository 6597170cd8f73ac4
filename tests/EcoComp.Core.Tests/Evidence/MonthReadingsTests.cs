using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Evidence;

/// <summary>Points without a row in monitoring.csv are judged by their readings.</summary>
public class MonthReadingsTests
{
    private const string Rest = "PH=7 DO=8 CODMN=2 TP=0.01 ";
    private const string ClassI = "PH=7 DO=8 CODMN=1 TP=0.01 NH3N=0.1";
    private const string ClassIV = Rest + "NH3N=1.2";
    private const string ClassV = Rest + "NH3N=1.6";
    private const string Worst = Rest + "NH3N=2.6";
    private const string Well = "PH=7 HARD=400 TDS=900 CODMN=1 NH3N=0.1 NO3=3 ";

    [Test]
    public void A_class_evaluated_from_readings_is_priced_marked_and_explained()
    {
        MonthSettlement month = new Given().Section("S", "Ⅳ").Sample("S", Rest + "NH3N=1.62").Sample("S", Rest + "NH3N=1.82").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 4.1.2 S -200000", "A 4.1.2 S (evaluated-class)" }));
        Item item = month.Items.Single();
        Assert.That((item.Class, item.NetClass), Is.EqualTo(((WaterClass?)WaterClass.V, (WaterClass?)WaterClass.V)));
        Assert.That(item.Note.Facts.Select(Said.Of), Is.EqualTo(new[] { "fact.evaluated(S, Ⅴ, NH3N=1.72, 2, GB 3838-2002)" }));
        Assert.That(Said.Of(item.Interpretations), Is.EqualTo("class-rounding"));
        Assert.That(Said.Of(item.Evidence), Is.EqualTo(new[] { "readings.csv:2", "points.csv:2" }));
        Assert.That(Said.Of(month.Counties[0].Notes.Single().Text), Is.EqualTo("note.evaluated(Ⅴ, NH3N=1.72, 2, GB 3838-2002, )"));
    }

    [Test]
    public void A_reward_on_an_evaluated_class_says_so_too()
    {
        Item item = new Given().Section("S", "Ⅲ", "R").Reference("R").Class("R", "Ⅲ").Sample("S", ClassI).Settle().Items.Single();
        Assert.That((item.Clause, item.Class), Is.EqualTo(("4.1.1", (WaterClass?)WaterClass.I)));
        Assert.That(item.Note.Facts.Select(Said.Of).First(), Does.StartWith("fact.evaluated(S, Ⅰ, "));
    }

    [Test]
    public void A_row_of_monitoring_wins_whatever_it_says()
    {
        Assert.That(new Given().Section("S").Class("S", "Ⅲ").Sample("S", ClassV).Outcome(), Is.Empty);
        Assert.That(new Given().Section("S").Dry("S").Sample("S", ClassV).Outcome(), Is.EqualTo(new[] { "A 4.1.2 S (no-result)" }));
        Assert.That(new Given().Section("S").Status("S", ResultStatus.Missing).Sample("S", ClassV).Outcome(),
            Is.EqualTo(new[] { "A 4.1.2 S Result? ?..?" }));
    }

    [TestCase("Ⅲ", true)]
    [TestCase("Ⅴ", false)]
    public void A_class_that_differs_from_the_official_one_is_warned_of_with_both(string official, bool warned)
    {
        var faults = new Core.Provenance.FaultLog();
        new Given().Section("S").Class("S", official).Sample("S", ClassV).Check(faults);
        Assert.That(Said.Of(faults), Is.EqualTo(warned ? ["monitoring.csv:2:3:class W410 Ⅲ"] : Array.Empty<string>()));
        if (warned) Assert.That(faults.Sorted(_ => 0)[0].Arguments, Is.EqualTo(new[] { "S", "2021-09", "Ⅴ", "2" }));
    }

    [Test]
    public void A_row_outside_the_routine_that_gives_way_to_the_samples_of_a_source_is_not_compared_with_them()
    {
        Given Beside(Given given) => given.Class("P", "Ⅱ", routine: false).Sample("P", ClassV);
        Assert.That(Beside(new Given().Source("P")).Faults(), Is.Empty);
        Assert.That(Beside(new Given().Section("P")).Faults(), Does.Contain("monitoring.csv:2:3:class W410 Ⅱ"), "routine changes nothing there");
    }

    [Test]
    public void A_status_of_monitoring_that_readings_contradict_is_warned_of_at_its_column() => Assert.That(
        new Given().Section("S").Dry("S").Sample("S", ClassV).Faults(), Is.EqualTo(new[] { "monitoring.csv:2:4:status W410 Dry" }));

    [Test]
    public void The_document_of_a_row_without_a_sample_is_not_lost_to_a_later_row_without_one() => Assert.That(
        Said.Of(new Given().Section("S").NoSample("S", ResultStatus.Dry, "许环函3号").NoSample("S", ResultStatus.Dry).Settle()
            .Counties[0].Notes.Single().Text),
        Is.EqualTo("note.no-result(Dry, 许环函3号)"));

    [Test]
    public void An_item_cites_the_rows_that_chose_how_its_class_was_evaluated()
    {
        Given Folder() => new Given().Section("S", "Ⅲ", "R").Reference("R")
            .Choose("toxic", "per-event").Choose("class-rounding", "evaluation");
        string[] Cited(Given given) =>
            [.. Said.Of(given.Settle().Items.Single().Evidence).Where(e => e.StartsWith("interp", StringComparison.Ordinal))];
        string[] rounding = ["interpretations.csv:3"];
        string[] both = ["interpretations.csv:3", "interpretations.csv:4"];
        Assert.That(Cited(Folder().Class("R", "Ⅲ").Sample("S", ClassV)), Is.EqualTo(rounding), "the point itself");
        Assert.That(Cited(Folder().Class("S", "劣Ⅴ").Sample("R", ClassV)), Is.EqualTo(rounding), "its inflow");
        Assert.That(
            Cited(Folder().Choose("class-partial", "yes").Class("R", "Ⅲ").Sample("S", "NH3N=1.6")),
            Is.EqualTo(both), "an incomplete sample");
    }

    [Test]
    public void A_month_is_evaluated_by_the_choices_of_the_regulation_that_governs_it()
    {
        var catalogue = new RegulationCatalogue([Law.Xuchang, Law.WithDefault("lenient", "2023-12-20", "class-partial", "yes")]);
        string[] Faults(string month) => new Given { Catalogue = catalogue }
            .Section("S").Class("S", "Ⅲ", month: month).Sample("S", "NH3N=1.6", month).Faults();
        Assert.That(Faults("2023-02"), Is.Empty);
        Assert.That(Faults("2024-02"), Is.EqualTo(new[] { "monitoring.csv:2:3:class W410 Ⅲ" }));
    }

    [Test]
    public void Choices_hold_for_their_months() => Assert.That(
        new Given().Section("S", "Ⅲ").Choose("class-rounding", "evaluation", "..2021-08").Sample("S", Rest + "NH3N=1.004").Outcome(),
        Does.Contain("A 4.1.2 S -300000"));

    [Test]
    public void Rows_of_one_status_are_that_status_and_of_several_missing()
    {
        Assert.That(
            new Given().Section("S").NoSample("S", ResultStatus.Dry).NoSample("S", ResultStatus.Dry).Outcome(),
            Is.EqualTo(new[] { "A 4.1.2 S (no-result)" }));
        Assert.That(
            new Given().Section("S").NoSample("S", ResultStatus.Dry).NoSample("S", ResultStatus.Frozen).Outcome(),
            Is.EqualTo(new[] { "A 4.1.2 S Result? ?..?" }));
        Assert.That(
            new Given().Section("S").NoSample("S", ResultStatus.Missing).Sample("S", ClassIV).Outcome(),
            Is.EqualTo(new[] { "A 4.1.2 S -300000", "A 4.1.2 S (evaluated-class)" }), "a sample is a sample");
        MonthSettlement suspended = new Given().Section("S").NoSample("S", ResultStatus.Suspended, "许环函3号").Settle();
        Assert.That(Said.Of(suspended.Counties[0].Notes.Single().Text), Is.EqualTo("note.no-result(Suspended, 许环函3号)"));
    }

    [Test]
    public void A_groundwater_source_is_judged_by_its_own_standard()
    {
        MonthSettlement month = new Given().Source("W", type: WaterType.Groundwater).Sample("W", Well + "F=1.31").Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 5.2 W -2000000", "A 5.2 W (evaluated-class)" }));
        Assert.That(month.Items.Single().Note.Facts.Select(Said.Of), Is.EqualTo(new[] { "fact.evaluated(W, Ⅳ, F=1.31, 1, GB/T 14848-2017)" }));
    }

    [Test]
    public void A_detection_limit_above_class_I_is_told() => Assert.That(
        new Given().Source("Q").Sample("Q", "PH=7 DO=8 CODMN=1 NH3N=0.1 TP=0.03L").Settled().Trace().SelectMany(s => s.Found)
            .Select(Said.Of),
        Does.Contain("fact.detection-limit(Q, TP=0.015)"));

    [Test]
    public void An_inflow_may_be_evaluated_as_well()
    {
        MonthSettlement month = new Given().Section("S", "Ⅲ", "R").Reference("R", "Ⅲ").Class("S", "劣Ⅴ").Sample("R", ClassV).Settle();
        Item item = month.Items.Single();
        Assert.That((item.NetClass, item.Effect.Yuan), Is.EqualTo(((WaterClass?)WaterClass.IV, -300000L)));
        Assert.That(item.Note.Facts.Select(Said.Of), Is.EqualTo(new[]
        {
            "fact.evaluated(R, Ⅴ, NH3N=1.6, 1, GB 3838-2002)", "fact.inflow-felt(R, Ⅴ, Ⅲ, Ⅲ, 2)",
        }));
        Assert.That(Said.Of(item.Evidence), Does.Contain("readings.csv:2"));
    }

    [Test]
    public void A_ruled_net_class_may_not_be_worse_than_the_evaluated_one() => Assert.That(
        new Given().Section("S").Sample("S", ClassIV).Ruling("S", Question.NetClass, "Ⅴ").Faults(),
        Is.EqualTo(new[] { "rulings.csv:2:4:answer E320 Ⅴ" }));

    [Test]
    public void Readings_of_a_point_that_is_not_valid_are_warned_of() => Assert.That(
        new Given().Section("S", months: "2021-10..").Sample("S", ClassI).Faults(), Is.EqualTo(new[] { "readings.csv:2:3:point W404 S" }));

    [Test]
    public void Readings_alone_are_enough_for_the_canal()
    {
        MonthSettlement month = new Given().Choose("canal-responsible", "own-county").Canal("C").Sample("C", Worst).Settle();
        Assert.That(Said.Of(month), Is.EqualTo(new[] { "A 6.2.1 A -4000000", "A 6.2.1 C (evaluated-class)" }));
    }

    [Test]
    public void The_standards_of_a_month_are_those_that_judge_the_water_of_its_samples()
    {
        static string Used(Given given) => string.Join(' ', given.Case() is { Readings: { } readings } month
            ? readings.StandardsUsed(month.Register).Select(s => s.Id)
            : []);
        Given both = new Given().Source("W", type: WaterType.Groundwater).Section("S").Section("T").Sample("W", Well).Sample("S", ClassI);
        Assert.That(Used(both), Is.EqualTo("GB 3838-2002 GB/T 14848-2017"));
        Assert.That(Used(new Given().Source("W", type: WaterType.Groundwater).Section("S").Sample("W", Well)), Is.EqualTo("GB/T 14848-2017"));
        Assert.That(Used(new Given().Section("S").Class("S", "Ⅱ").Sample("S", ClassI)), Is.EqualTo("GB 3838-2002"), "the official class has the last word");
        Assert.That(Used(new Given().Section("S").Sample("S", ClassI, "2021-10")), Is.Empty);
    }
}
