using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Core.Tests.OtherRegulations;

/// <summary>
/// The law is open: two regulations with rules of their own settle beside Xuchang's, in months of their own, and no file of the program knows of them.
/// </summary>
public class OtherRegulationsTests
{
    private static Given Folder => new() { Catalogue = Others.Catalogue };

    [TestCase("2030-12", "xuchang-2021")]
    [TestCase("2031-01", "province-model")]
    [TestCase("2031-12", "province-model")]
    [TestCase("2032-01", "hefei-shape")]
    public void Each_month_is_settled_by_the_regulation_in_force(string month, string id) =>
        Assert.That(Settle(Folder, month).Settlement.Regulation.Id, Is.EqualTo(id));

    [Test]
    public void Other_amounts_hold_from_the_month_in_which_they_come_into_force()
    {
        Given given = Folder.Section("S").Class("S", "Ⅳ", month: "2030-12").Class("S", "Ⅳ", month: "2031-01");
        Assert.That(Said.Of(Settle(given, "2030-12").Settlement), Is.EqualTo(new[] { "A 4.1.2 S -300000" }));
        Assert.That(Said.Of(Settle(given, "2031-01").Settlement), Is.EqualTo(new[] { "A 4.1.2 S -350000" }));
    }

    [Test]
    public void A_clause_that_was_left_out_does_not_price_any_more()
    {
        Given given = Folder.Event("P", EventKind.PollutedWater, "A", "颍河", volume: "2000", month: "2030-12")
            .Event("Q", EventKind.PollutedWater, "A", "颍河", volume: "2000", month: "2031-01");
        Assert.That(Said.Of(Settle(given, "2030-12").Settlement), Is.EqualTo(new[] { "A 7.5 P -500000" }));
        Assert.That(Said.Of(Settle(given, "2031-01").Settlement), Is.Empty);
    }

    private static Given Rewards => Folder
        .Section("S", inflows: "R").Reference("R").Class("R", "Ⅲ", month: "2031-01").Class("S", "Ⅱ", month: "2031-01")
        .Source("Q").Class("Q", "Ⅰ", month: "2031-01").Source("B", county: "B").Class("B", "Ⅰ", month: "2031-01");

    [Test]
    public void Without_a_risk_event_rewards_stand() => Assert.That(
        Said.Of(Settle(Rewards, "2031-01").Settlement), Is.EqualTo(new[] { "A 4.1.1 S +150000", "A 5.1 Q +200000", "B 5.1 B +200000" }));

    [TestCase("", new[] { "A 7.3 A -2000000", "B 5.1 B +200000", "A 7.5 S (reward-denied)", "A 7.5 Q (reward-denied)" })]
    [TestCase("section-rewards", new[] { "A 5.1 Q +200000", "A 7.3 A -2000000", "B 5.1 B +200000", "A 7.5 S (reward-denied)" })]
    public void The_veto_takes_the_rewards_of_a_county_that_a_risk_event_struck(string reach, string[] said)
    {
        Given given = Rewards.Event("I", EventKind.Intake, "A", month: "2031-01");
        if (reach.Length > 0) given.Choose("veto-reach", reach);
        SettledMonth month = Settle(given, "2031-01");
        Assert.That(Said.Of(month.Settlement), Is.EqualTo(said));
        Note note = month.Settlement.Counties[0].Notes[0];
        Assert.That(note.Interpretations.Text, Does.Contain("veto-reach="));
        Assert.That(Others.Words(Language.Zh).Say(note.Text), Is.EqualTo("因发生水环境风险事件，取消奖励15万元"));
        Assert.That(Others.Words(Language.En).Say(note.Text), Is.EqualTo("a reward of 15 (10,000 yuan) is lost because of a risk event"));
    }

    [Test]
    public void What_the_veto_took_counts_in_no_sum()
    {
        SettledMonth month = Settle(Rewards.Event("I", EventKind.Intake, "A", month: "2031-01"), "2031-01");
        Assert.That((month.Settlement.Fund.Rewards.Yuan, month.Settlement.Fund.Deductions.Yuan), Is.EqualTo((200000, 2000000)));
        Assert.That(month.Trace().Single(f => f.Clause.Id == "7.6" && f.Subject.Code == "A").Followed,
            Is.EqualTo(new Consequences.Sum(default, new(2000000), new(-2000000))));
    }

    private const string Clean = "PH=7 DO=8 CODMN=2 NH3N=0.1 TP=0.05";

    [TestCase("CODMN=6", "", 0)]
    [TestCase("CODMN=6.01", "", 1)]
    [TestCase("CODMN=9", "", 1)]
    [TestCase("CODMN=9.01", "", 2)]
    [TestCase("CODMN=9", "does-not-count", 1)]
    [TestCase("CODMN=8.99", "does-not-count", 0)]
    [TestCase("CODMN=24", "", 6)]
    [TestCase("CODMN=99", "", 6)]
    [TestCase("NH3N=1.5", "", 1)]
    public void A_factor_over_its_limit_costs_an_amount_for_each_step_up_to_the_cap(string over, string begun, int steps)
    {
        string factor = over.Split('=')[0];
        string values = string.Join(' ', Clean.Split(' ').Select(v => v.StartsWith(factor + "=", StringComparison.Ordinal) ? over : v));
        Given given = Folder.Section("S").Sample("S", values, "2032-01");
        if (begun.Length > 0) given.Choose("begun-step", begun);
        IEnumerable<string> multiples = Said.Of(Settle(given, "2032-01").Settlement).Where(l => l.Contains(" 3.1 ", StringComparison.Ordinal));
        Assert.That(multiples, Is.EqualTo(steps == 0 ? [] : new[] { $"A 3.1 S/{factor} -{500000L * steps}" }));
    }

    [Test]
    public void A_section_without_readings_is_asked_for() => Assert.That(
        Said.Of(Settle(Folder.Section("S"), "2032-01").Settlement), Is.EqualTo(new[] { "A 3.1 S Result? ?..?" }));

    [TestCase("Ⅲ", "", 0)]
    [TestCase("Ⅱ", "", 500000)]
    [TestCase("Ⅰ", "", 1000000)]
    [TestCase("Ⅲ", "Ⅲ Ⅲ", 100000)]
    [TestCase("Ⅱ", "Ⅲ Ⅰ", 600000)]
    [TestCase("Ⅱ", "Ⅲ Ⅳ", 500000)]
    [TestCase("Ⅳ", "Ⅲ Ⅲ", 0)]
    public void Each_class_better_than_the_target_is_rewarded_and_three_months_in_a_row(string now, string before, int reward)
    {
        Given given = Folder.Section("S").Class("S", now, month: "2032-03").Sample("S", Clean, "2032-03");
        string[] earlier = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < earlier.Length; i++) given.Class("S", earlier[i], month: $"2032-0{2 - i}");
        Assert.That(Said.Of(Settle(given, "2032-03").Settlement), Is.EqualTo(reward == 0 ? [] : new[] { $"A 3.2 S +{reward}" }));
    }

    [Test]
    public void The_county_upstream_pays_the_one_downstream_and_both_items_have_the_same_grounds()
    {
        Given given = Folder.Reference("R").Class("R", "Ⅱ", month: "2032-01")
            .Section("UP", "Ⅳ", "R", "A").Class("UP", "Ⅳ", month: "2032-01").Sample("UP", Clean, "2032-01")
            .Section("DOWN", "Ⅳ", "UP", "B").Class("DOWN", "Ⅳ", month: "2032-01").Sample("DOWN", Clean, "2032-01");
        SettledMonth month = Settle(given, "2032-01");
        Assert.That(Said.Of(month.Settlement), Is.EqualTo(new[] { "A 4 UP -750002", "B 4 UP +750002" }));
        Item[] sides = [.. month.Settlement.Items];
        Assert.That(sides.Select(i => i.ItemId), Is.EqualTo(new[] { "2032-01/A/4/UP", "2032-01/B/4/UP" }));
        Assert.That(sides.Select(i => Others.Words(Language.Zh).Say(i.Note)), Is.All.EqualTo("比入境断面R下降2个类别"));
        Assert.That(sides[0].Evidence, Is.EqualTo(sides[1].Evidence));
        Assert.That((month.Settlement.Totals.Net.Yuan, month.Settlement.Fund.Rewards.Yuan), Is.EqualTo((0, 750002)));
        Assert.That(Words.In(Language.En).Say(month.Trace().OfType<Transfer>().Single().Followed), Is.EqualTo("甲县 pays 乙县 75.0002 (10,000 yuan)"));
    }

    [Test]
    public void The_programs_own_settler_refuses_a_regulation_whose_rules_it_does_not_know() => Assert.That(
        () => Core.Settlement.Settler.BuiltIn.Settle(Folder.Dossier().Case(Read.Month("2032-01"), Others.Hefei), SettlementStatus.Draft),
        Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("The clause 3.1 asks for the rule factor-multiples, which there is not."));

    [Test]
    public void Months_of_the_program_come_out_the_same_beside_them()
    {
        Given alone = RichMonth.Of();
        Given beside = RichMonth.Of(Others.Catalogue);
        Assert.That(Said.Of(Settle(beside, "2021-09").Settlement), Is.EqualTo(alone.Outcome()));
    }

    private static SettledMonth Settle(Given given, string month)
    {
        Dossier dossier = given.Dossier();
        Regulation regulation = Others.Catalogue.Governing(Read.Month(month), dossier.Interpretations)!;
        return Others.Settler.Settle(dossier.Case(Read.Month(month), regulation), SettlementStatus.Draft);
    }
}
