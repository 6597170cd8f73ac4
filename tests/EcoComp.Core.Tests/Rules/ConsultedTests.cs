using EcoComp.Core.Evidence;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Rules;

/// <summary>
/// Which choices stand on an item, a question or a note: the paragraph "Consulted are" of the rules, sentence by sentence.
/// </summary>
public class ConsultedTests
{
    private const string Full = "PH=7 DO=8 CODMN=2 TP=0.01 ";

    /// <summary>Everything the statements say as <c>A 4.1.2 S -300000 [upstream-offset]</c>, but for article 9.</summary>
    private static string[] Of(Given given, string month = "2021-09")
    {
        MonthSettlement settled = given.Settle(Read.Month(month));
        string[] keys =
        [
            .. settled.Items.Select(i => Said.Of(i.Interpretations)), .. settled.AllPending.Select(p => Said.Of(p.Pending.Interpretations)),
            .. settled.AllNotes.Where(n => n.Note.Clause != "9").Select(n => Said.Of(n.Note.Interpretations)),
        ];
        return [.. Said.Of(settled).Zip(keys, (said, key) => $"{said} [{key}]")];
    }

    private static void Says(Given given, params string[] lines) => Assert.That(Of(given), Is.EqualTo(lines));

    [Test]
    public void Upstream_offset_only_where_an_inflow_is_felt()
    {
        Says(OneSection.Of("Ⅲ", "Ⅴ", "Ⅳ"), "A 4.1.2 S -300000 [upstream-offset]");
        Says(OneSection.Of("Ⅲ", "Ⅴ", "Ⅲ"), "A 4.1.2 S -600000 []");
        Says(OneSection.Of("Ⅲ", "Ⅴ", "Ⅲ", "Ⅰ"), "A 4.1.2 S -600000 []");
        Says(OneSection.Of("Ⅲ", "Ⅳ", "Ⅳ"), "A 4.1.2 S (net-met) [upstream-offset]");
        Says(OneSection.Of("Ⅲ", "Ⅴ"), "A 4.1.2 S -600000 []");
    }

    [Test]
    public void Source_steps_on_every_item_of_its_clause_and_every_question_but_result()
    {
        Says(new Given().Source("Q").Class("Q", "Ⅳ"), "A 5.2 Q -2000000 [source-steps]");
        Says(new Given().Source("Q", "R").Reference("R").Class("Q", "Ⅳ"), "A 5.2 Q NetClass? -2000000..0 [source-steps]");
        Says(new Given().Source("Q"), "A 5.2 Q Result? ?..? []");
    }

    [Test]
    public void Canal_miss_on_every_item_of_its_clause_and_every_question_but_result()
    {
        Says(CanalPoints.Of("Ⅲ"), "A 6.2.1 A -4000000 [canal-miss canal-responsible]");
        Says(CanalPoints.Of("?"), "A 6.2.1 N0 NetClass? -4000000..0 [canal-miss canal-responsible]");
        Says(CanalPoints.Of("Ⅲ", ownCounty: false).Ruling("N0", Question.Responsible, "A"), "A 6.2.1 A -4000000 [canal-miss]");
        Says(new Given().Canal("N"), "A 6.2.1 N Result? ?..? []");
    }

    [TestCase(EventKind.Toxic, "7.1", "A", "toxic")]
    [TestCase(EventKind.CrossBoundary, "7.2", "颍河", "cross-boundary")]
    [TestCase(EventKind.Intake, "7.3", "A", "intake")]
    public void The_counting_keys_on_every_item_of_their_clause_and_every_question(EventKind kind, string clause, string unit, string key)
    {
        string river = kind == EventKind.Intake ? "" : "颍河";
        Says(new Given().Event("E", kind, "A", river), $"A {clause} {unit} -2000000 [{key}]");
        Says(new Given().Event("E", kind, "", river), $"- {clause} E Responsible? -2000000..0 [{key}]");
    }

    [Test]
    public void Polluted_water_and_outlet_week_are_named_on_theirs()
    {
        Says(new Given().Event("E", EventKind.PollutedWater, "A", "颍河", volume: "2000"), "A 7.5 E -500000 [polluted-water]");
        Says(new Given().Event("E", EventKind.PollutedWater, "", "颍河", volume: "2000"), "- 7.5 E Responsible? -500000..0 [polluted-water]");
        Says(new Given().Event("E", EventKind.IllegalOutlet, outlet: "口", week: "2021-09-02", volume: "2000"),
            "A 7.4 口 -500000 [outlet-week]");
    }

    [Test]
    public void Scope_off_the_listed_rivers_and_only_there()
    {
        Given Off(string choice) => new Given().Choose("scope", choice).Section("S", river: "石梁河").Class("S", "Ⅳ").Section("T")
            .Class("T", "Ⅳ")
            .Section("U", river: "石梁河").Event("E", EventKind.Toxic, "A", "石梁河")
                .Event("F", EventKind.PollutedWater, "", "石梁河", volume: "2000");
        Says(Off("all-registered"), "A 4.1.2 S -300000 [scope]", "A 4.1.2 T -300000 []", "A 7.1 A -2000000 [scope toxic]",
            "A 4.1.2 U Result? ?..? [scope]",
            "- 7.5 F Responsible? -500000..0 [scope polluted-water]");
        Says(Off("five-rivers"), "A 4.1.2 T -300000 []", "A 2 S (not-covered) [scope]", "A 2 U (not-covered) [scope]",
            "A 2 E (not-covered) [scope]", "- 2 F (not-covered) [scope]");
    }

    [Test]
    public void Canal_accident_where_an_accident_stands_beside_a_miss_or_a_question_and_on_every_question_of_no_county()
    {
        Says(new Given().Event("K", EventKind.CanalAccident), "A 6.2.2 K -5000000 []");
        Says(CanalPoints.Of("Ⅲ").Event("K", EventKind.CanalAccident),
            "A 6.2.1 A -4000000 [canal-miss canal-responsible canal-accident]", "A 6.2.2 K -5000000 [canal-accident]");
        Says(CanalPoints.Of("?").Event("K", EventKind.CanalAccident),
            "A 6.2.2 K -5000000 [canal-accident]", "A 6.2.1 N0 NetClass? -4000000..0 [canal-miss canal-responsible canal-accident]");
        Says(new Given().Canal("N").Event("K", EventKind.CanalAccident), "A 6.2.2 K -5000000 []", "A 6.2.1 N Result? ?..? []");
        Says(CanalPoints.Of("Ⅲ").Event("K", EventKind.CanalAccident, "B"), "A 6.2.1 A -4000000 [canal-miss canal-responsible]",
            "B 6.2.2 K -5000000 []");
        Says(CanalPoints.Of("Ⅲ", ownCounty: false), "- 6.2.1 N0 Responsible? -4000000..0 [canal-miss canal-responsible canal-accident]");
        Says(OpenEvent.Of(EventKind.CanalAccident), "- 6.2.2 E Responsible? -5000000..0 [canal-accident]");
    }

    [Test]
    public void A_note_of_what_is_replaced_names_canal_accident_and_under_6_2_1_canal_miss_too()
    {
        Says(CanalPoints.Of("Ⅲ").Event("K", EventKind.CanalAccident).Choose("canal-accident", "replaces-miss"),
            "A 6.2.2 K -5000000 [canal-accident]", "A 6.2.1 A (miss-replaced) [canal-miss canal-responsible canal-accident]");
        Says(CanalPoints.Of("ⅢⅢ").Event("K", EventKind.CanalAccident).Choose("canal-accident", "replaces-miss")
            .Choose("canal-miss", "per-point"),
            "A 6.2.1 N0 -4000000 [canal-miss canal-responsible canal-accident]",
                "A 6.2.1 N1 -4000000 [canal-miss canal-responsible canal-accident]",
            "A 6.2.2 K (miss-replaced) [canal-accident]");
    }

    [Test]
    public void Source_items_only_where_an_item_fails()
    {
        const string ClassI = "PH=7 DO=8 CODMN=1 TP=0.01 NH3N=0.1 ";
        Says(new Given().Source("Q").Class("Q", "Ⅰ").Sample("Q", ClassI + "NO3=10.1"), "A 5.1 Q +200000 [source-items]",
            "A 5.1 Q (single-limits) [source-items]");
        Says(new Given().Source("Q").Class("Q", "Ⅰ").Sample("Q", ClassI + "NO3=10"), "A 5.1 Q +200000 []");
    }

    [Test]
    public void Class_rounding_on_every_evaluated_class_never_on_groundwater()
    {
        Says(new Given().Section("S").Sample("S", Full + "NH3N=1.2"), "A 4.1.2 S -300000 [class-rounding]",
            "A 4.1.2 S (evaluated-class) [class-rounding]");
        Says(new Given().Source("W", type: WaterType.Groundwater).Sample("W", "PH=7 HARD=400 TDS=900 CODMN=1 NH3N=0.1 NO3=3 F=1.31"),
            "A 5.2 W -2000000 [source-steps]", "A 5.2 W (evaluated-class) []");
        Says(OneSection.Of("Ⅲ", "Ⅴ").Sample("S", Full + "NH3N=1.8"), "A 4.1.2 S -600000 []");
        Says(new Given().Section("S", "Ⅲ", "R").Class("S", "Ⅴ").Reference("R").Sample("R", Full + "NH3N=1.2"),
            "A 4.1.2 S -300000 [upstream-offset class-rounding]");
    }

    [Test]
    public void Class_partial_where_an_indicator_is_absent()
    {
        Says(new Given().Choose("class-partial", "yes").Section("S").Sample("S", "NH3N=1.2"),
            "A 4.1.2 S -300000 [class-rounding class-partial]", "A 4.1.2 S (evaluated-class) [class-rounding class-partial]");
        Says(new Given().Choose("class-partial", "yes").Section("S").Sample("S", Full + "NH3N=1.2"),
            "A 4.1.2 S -300000 [class-rounding]", "A 4.1.2 S (evaluated-class) [class-rounding]");
        Says(new Given().Section("S").Sample("S", "NH3N=1.2"), "A 4.1.2 S Result? ?..? [class-partial]");
    }

    [Test]
    public void Where_an_inflow_has_no_usable_result_a_net_class_names_no_choice_and_improved_only_improvement()
    {
        Says(new Given().Section("S", "Ⅲ", "R Q").Reference("R").Reference("Q").Sample("R", Full + "NH3N=1.2")
            .Sample("S", Full + "NH3N=1.8"),
            "A 4.1.2 S NetClass? -600000..0 []", "A 4.1.2 S (evaluated-class) [class-rounding]");
        Says(new Given().Section("S", "Ⅲ", "R Q").Reference("R").Reference("Q").Sample("R", Full + "NH3N=0.9")
            .Sample("S", Full + "NH3N=0.1"),
            "A 4.1.1 S Improved? 0..100000 [improvement]", "A 4.1.2 S (evaluated-class) [class-rounding]");
    }

    [Test]
    public void Where_readings_cannot_carry_the_answer_upstream_offset_or_same_class_stands_beside_it_and_no_class_key()
    {
        Says(new Given().Choose("upstream-offset", "concentration").Section("S", "Ⅲ", "R").Reference("R").Class("R", "Ⅳ")
            .Sample("S", Full + "NH3N=1.8"),
            "A 4.1.2 S NetClass? -600000..0 [upstream-offset]", "A 4.1.2 S (evaluated-class) [class-rounding]");
        Says(new Given().Choose("same-class", "by-readings").Section("S", "Ⅲ", "R").Reference("R").Class("R", "Ⅱ")
            .Sample("S", Full + "NH3N=0.4"),
            "A 4.1.1 S Improved? 0..100000 [improvement same-class]", "A 4.1.2 S (evaluated-class) [class-rounding]");
    }

    [Test]
    public void A_net_class_left_to_rulings_names_the_choice() =>
        Says(OneSection.Of("Ⅲ", "Ⅴ", "Ⅳ").Choose("upstream-offset", "rulings-only"), "A 4.1.2 S NetClass? -600000..0 [upstream-offset]");

    [Test]
    public void A_question_of_toxic_pollution_never_names_class_partial() =>
        Says(new Given().Choose("class-partial", "yes").Section("S").Sample("S", "NH3N=0.9 HG=0.0002"),
            "A 4.1.2 S -300000 [class-rounding class-partial]", "A 7.1 S Toxic? -2000000..0 [toxic class-rounding]",
                "A 4.1.2 S (evaluated-class) [class-rounding class-partial]");
}
