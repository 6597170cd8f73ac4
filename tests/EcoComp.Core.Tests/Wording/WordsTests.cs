using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Core.Tests.Wording;

public class WordsTests
{
    private static readonly Words Zh = Words.In(Language.Zh);
    private static readonly Words En = Words.In(Language.En);

    [TestCase("en", Language.En)]
    [TestCase("zh", Language.Zh)]
    [TestCase("fr", Language.Zh)]
    [TestCase(null, Language.Zh)]
    public void Chinese_is_spoken_where_no_language_is_named(string? code, Language language)
    {
        Assert.That(Words.Named(code).Language, Is.EqualTo(language));
        Assert.That(Words.Named(code), Is.SameAs(Words.In(language)));
    }

    [Test]
    public void Both_languages_have_the_same_sentences() => Assert.That(En.Codes, Is.EquivalentTo(Zh.Codes));

    [Test]
    public void A_sentence_that_there_is_not_is_named() => Assert.That(
        () => Zh["fact.unheard-of"], Throws.TypeOf<KeyNotFoundException>().With.Message.EqualTo("No sentence fact.unheard-of."));

    [Test]
    public void More_sentences_are_those_of_the_language_and_the_given_ones()
    {
        Words more = En.With(new Dictionary<string, string> { ["fact.new"] = "{0} is new" });
        Assert.That((more.Language, more.Say("fact.new", "it"), more["label.to"]), Is.EqualTo((Language.En, "it is new", "to")));
        Assert.That(En.Codes, Does.Not.Contain("fact.new"));
        Assert.That(() => En.With(new Dictionary<string, string> { ["label.to"] = "" }), Throws.ArgumentException);
    }

    [Test]
    public void A_fact_is_said_in_both_languages()
    {
        Point inflow = new Given().Reference("R").Dossier().Register.FindPoint("R")!;
        var fact = new Facts.InflowFelt(inflow, WaterClass.V, WaterClass.III, WaterClass.IV, 1);
        Assert.That(Zh.Say(fact), Is.EqualTo("上游R为Ⅴ类，劣于其目标Ⅲ类和本点位应达到的Ⅳ类，影响1个类别"));
        Assert.That(En.Say(fact), Is.EqualTo("inflow R is Ⅴ, worse than its target Ⅲ and than Ⅳ, which is required here, by 1 class(es)"));
        Assert.That(En.Say(Core.Settlement.Said.Of([fact, new Facts.RulingsOnly()])),
            Is.EqualTo("inflow R is Ⅴ, worse than its target Ⅲ and than Ⅳ, which is required here, by 1 class(es); by the interpretation only a ruling decides"));
        Assert.That(En.Say(Core.Settlement.Said.Of(new Facts.RulingsOnly())), Is.EqualTo("by the interpretation only a ruling decides"));
    }

    [Test]
    public void What_was_read_back_is_said_as_it_was_read()
    {
        Assert.That(Zh.Say(Core.Settlement.Said.Read("照旧")), Is.EqualTo("照旧"));
        Assert.That(Zh.Say(default(Core.Settlement.Said)), Is.Empty);
    }

    [TestCase(500000, "50")]
    [TestCase(1, "0.0001")]
    [TestCase(-12345600, "-1234.56")]
    [TestCase(0, "0")]
    public void Amounts_are_told_in_ten_thousands_without_trailing_zeros(long yuan, string text) =>
        Assert.That(Words.Wan(new Money(yuan)), Is.EqualTo(text));

    [Test]
    public void An_amount_fills_its_gap_from_a_value_and_from_text()
    {
        Assert.That(Zh.Say(new Facts.OutletCapped(new(2500000), new(2000000))), Is.EqualTo("合计250万元，以200万元为限"));
        Assert.That(Zh.Say("fact.outlet-capped", "2500000", "2000000"), Is.EqualTo("合计250万元，以200万元为限"));
        Assert.That(Zh.Say(new Message("fact.outlet-capped", ["2500000", "2000000"])), Is.EqualTo("合计250万元，以200万元为限"));
    }

    [TestCase("许环函3号", "当月断流，没有监测结果（许环函3号）", "dry in the month, no result (许环函3号)")]
    [TestCase("", "当月断流，没有监测结果", "dry in the month, no result")]
    public void A_document_is_framed_where_there_is_one(string document, string chinese, string english)
    {
        var note = new Remarks.NoResult(ResultStatus.Dry, document);
        Assert.That((Zh.Say(note), En.Say(note)), Is.EqualTo((chinese, english)));
    }

    [Test]
    public void A_hint_and_sums_are_framed_too()
    {
        Fault unknown = new(FaultCodes.UnknownPoint, "monitoring.csv", 2, 2, "point", "QY1", ["QY-01", "", ""]);
        Assert.That(En.Remedy(unknown), Does.EndWith(": perhaps QY-01"));
        Assert.That(En.Remedy(unknown with { Arguments = ["", "", ""] }), Does.Not.Contain("here"));
        Assert.That(Zh.Say("archive.recomputed", "3", "a", "b", "1 → 2"), Is.EqualTo("与重算结果不同，第 3 行：档案〔a〕，重算〔b〕；净额（元）1 → 2"));
        Assert.That(Zh.Say("archive.recomputed", "3", "a", "b", ""), Is.EqualTo("与重算结果不同，第 3 行：档案〔a〕，重算〔b〕"));
    }

    [Test]
    public void A_fault_is_said_with_the_name_that_its_column_has_in_the_language()
    {
        var fault = new Fault(FaultCodes.CellEmpty, "points.csv", 2, 1, "code", "", []);
        Assert.That(Zh.Say(fault), Does.Contain("编码").And.Not.Contains("code"));
        Assert.That(En.Say(fault), Does.Contain("code"));
        Assert.That(Zh.Say(fault with { Column = "NH3N" }), Does.Contain("NH3N"));
        Assert.That(Zh.Say(fault with { File = "表.csv" }), Does.Contain("code"));
        Assert.That(Zh.Say(new Fault(FaultCodes.UnknownCounty, "points.csv", 2, 6, "county", "丁县", [])), Is.EqualTo("没有县区“丁县”"));
    }

    [Test]
    public void A_result_is_a_class_or_the_word_of_its_status()
    {
        var fault = new Fault("W410", "monitoring.csv", 2, 3, "class", "Ⅲ", ["S", "2021-09", "Ⅴ", "5"]);
        Assert.That(Zh.Say(fault), Is.EqualTo("点位“S”在 2021-09 的正式结果为Ⅲ类，readings.csv 评价为Ⅴ类（自第 5 行），以正式结果为准"));
        Assert.That(Zh.Say(fault with { Value = "Dry" }), Does.Contain("正式结果为断流"));
    }

    [Test]
    public void Lists_and_indicators_are_in_the_language()
    {
        var unit = new Fault(FaultCodes.UnitUnfit, "readings.csv", 1, 3, "NH3N", "氨氮(μS/cm)", ["NH3N", "mg/L"]);
        Assert.That(Zh.Say(unit), Is.EqualTo("列“氨氮(μS/cm)”的单位不能用于氨氮"));
        Assert.That(Zh.Say(unit with { Arguments = ["XX", ""] }), Does.EndWith("不能用于XX"), "a code that nobody knows is told as it is");
        var column = new Fault(FaultCodes.UnknownColumn, "counties.csv", 1, 3, "", "人口", ["代码 code、名称 name"]);
        Assert.That(Zh.Remedy(column), Is.EqualTo("可用的列名：代码 code、名称 name"));
        Assert.That(En.Remedy(column), Does.EndWith("代码 code, 名称 name"));
    }

    [Test]
    public void What_readings_lack_is_told_group_by_group()
    {
        Given given = new Given().Section("S").Sample("S", "DO=8 NH3N=1.2");
        Core.Settlement.Said why = given.Settle().AllPending.Single().Pending.Why;
        Assert.That(Zh.Say(why), Does.Contain("pH值、高锰酸盐指数或化学需氧量、总磷").Or.Contains("pH、高锰酸盐指数或化学需氧量、总磷"));
        Assert.That(En.Say(why), Does.Contain(" or ").And.Contains(", "));
    }

    [Test]
    public void Indicators_that_decide_are_told_with_their_values()
    {
        const string Values = "PH=7 DO=8 CODMN=1 TP=0.01 NH3N=0.1 NO3=10.1 FE=0.3";
        Note[] notes = [.. new Given().Source("Q").Sample("Q", Values).Settle().Counties[0].Notes];
        Assert.That(Zh.Say(notes[0].Text), Does.StartWith("补充和特定项目测了2项，超标：").And.Contains("硝酸盐").And.Contains("10.1 mg/L（限值10 mg/L）"));
        Note evaluated = new Given().Section("S").Sample("S", "PH=7 DO=8 CODMN=2 TP=0.01 NH3N=1.72").Settle().Counties[0].Notes.Single();
        Assert.That(Zh.Say(evaluated.Text), Is.EqualTo("Ⅴ类由监测数据中1个样品按GB 3838-2002评价得出，决定类别的指标：氨氮 1.72 mg/L"));
    }

    [Test]
    public void Values_of_the_offset_and_of_the_comparison_have_their_units_and_pH_none()
    {
        Indicator ammonia = IndicatorCatalogue.BuiltIn.Find("NH3N")!;
        Assert.That(Zh.Say(new Facts.Offset(ammonia, 1.72m, 1.2m, 1m, 1.5m)), Is.EqualTo("氨氮：本点1.72 mg/L，入境1.2 mg/L，入境限值1 mg/L，剔除后1.5 mg/L"));
        Assert.That(En.Say(new Facts.BesideInflows(ammonia, 1.72m, 1.2m)), Is.EqualTo("ammonia nitrogen is 1.72 mg/L, the best of the inflows 1.2 mg/L"));
        Assert.That(Zh.Say(new Facts.OffsetLeftOut(IndicatorCatalogue.BuiltIn.Find("PH")!, 9.5m)), Is.EqualTo("pH：入境9.5超出范围，不参与评价"));
        Assert.That(MeasurementUnit.TryRead("μg/L", out MeasurementUnit? micro), Is.True);
        Assert.That(Zh.Say(new Facts.OffsetNone(ammonia, 1720m) { Unit = micro! }), Does.StartWith("氨氮：本点1720 μg/L，"), "the standard's unit, which may be another");
    }

    [Test]
    public void Names_of_the_law_are_in_the_language()
    {
        Clause clause = Law.Xuchang["7.3"];
        Interpretation open = Law.Open("intake");
        Indicator indicator = IndicatorCatalogue.BuiltIn.Find("NH3N")!;
        Assert.That((Zh.Title(clause), En.Title(clause)), Is.EqualTo(("取水中断", "Drinking-water intake interrupted")));
        Assert.That((Zh.Name(open), En.Name(open)), Is.EqualTo((open.Name, open.NameEn)));
        Assert.That((Zh.Name(open.Choices[0]), En.Name(open.Choices[0])), Is.EqualTo((open.Choices[0].Name, open.Choices[0].NameEn)));
        Assert.That((Zh.Name(indicator), En.Name(indicator)), Is.EqualTo(("氨氮", indicator.NameEn)));
    }

    [Test]
    public void A_label_stands_before_what_it_labels() =>
        Assert.That((Zh.Labelled("label.consulted", "甲"), En.Labelled("label.consulted", "a")), Is.EqualTo(("口径：甲", "Interpretation: a")));

    [Test]
    public void A_clause_that_no_regulation_has_is_called_what_the_wording_calls_it() =>
        Assert.That(
            (En.Title(Payments.AdjustmentClause), Zh.Title(Payments.AdjustmentClause)), Is.EqualTo((En["head.adjustment"], Zh["head.adjustment"])));

    [Test]
    public void A_fault_tells_how_many_more_rows_it_is_on_and_names_them_by_runs()
    {
        var fault = new Fault(FaultCodes.UnknownCounty, "points.csv", 2, 6, "county", "丁县", []);
        Assert.That(En.Say(fault with { AlsoOn = [4, 5, 6, 9] }), Is.EqualTo(En.Say(fault) + " (4 more rows: 4-6, 9)"));
    }

    [Test]
    public void What_to_do_about_a_file_that_may_be_a_table_of_others_is_to_import_it_by_its_name_as_it_is_typed()
    {
        var fault = new Fault(FaultCodes.UnknownFile, "9月.xlsx", 0, 0, "", "", []);
        Assert.That(En.Remedy(fault), Does.Not.Contain("ecocomp import"));
        Assert.That(
            En.Remedy(fault with { Import = "9月.xlsx" }),
            Does.StartWith(En.Remedy(fault)).And.Contains("brought in by ecocomp import 9月.xlsx --data"));
        Fault inPlace = fault with { Code = FaultCodes.ColumnMissing, Column = "code", Arguments = ["code", "编码", ""], Import = "9 月.xlsx" };
        Assert.That(En.Remedy(inPlace), Does.Contain("moved out").And.Contains("ecocomp import \"9 月.xlsx\" --data"));
    }

    [Test]
    public void An_amount_is_told_in_yuan_unless_its_gap_asks_for_ten_thousands() => Assert.That(
        En.With(new Dictionary<string, string> { ["fact.half-paid"] = "{0} yuan or {0:wan} wan" }).Say(new HalfPaid(new Money(505000))),
        Is.EqualTo("505000 yuan or 50.5 wan"));

    private sealed record HalfPaid(Money Amount) : Fact
    {
        public override IReadOnlyList<object> Gaps => [Amount];
    }
}
