using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Settlement;

public class AdjustmentTests
{
    private static Adjustment Of(string county, Direction direction, long yuan, bool reverses = true, string month = "2021-07",
        int number = 1) => new(
        Read.Month(month), number, reverses, $"{month}/{county}/4.1.2/S", county, county + "县", "S", "S站", "第四条（一）2", direction,
        new Money(yuan),
        "复核", "许环函9号", new FileLine("adjustments.csv", number + 1))
        {
            Target = WaterClass.III,
            Class = WaterClass.V,
            NetClass = WaterClass.IV,
        };

    private static MonthSettlement Settle(params Adjustment[] adjustments) => Settled(adjustments).Settlement;

    private static SettledMonth Settled(params Adjustment[] adjustments) => Settler.BuiltIn.Settle(
        new Given().Section("S").Class("S", "Ⅳ").Source("Q").Class("Q", "Ⅰ").Province(0).Case(), SettlementStatus.Draft,
        adjustments: [.. adjustments]);

    [TestCase(true, "2021-07.012/r/2021-07/A/4.1.2/S")]
    [TestCase(false, "2021-07.012/n/2021-07/A/4.1.2/S")]
    public void An_adjustment_is_named_by_its_amendment_and_the_item_that_it_reverses_or_makes(bool reverses, string code)
    {
        Adjustment adjustment = Of("A", Direction.Reward, 1, reverses, number: 12);
        Assert.That((adjustment.Amendment, adjustment.Code), Is.EqualTo(("2021-07.012", code)));
    }

    [Test]
    public void Adjustments_count_apart_from_the_months_own_rewards_and_deductions()
    {
        MonthSettlement month = Settle(Of("A", Direction.Reward, 70000), Of("A", Direction.Deduction, 10000, reverses: false),
            Of("B", Direction.Deduction, 5000));
        Assert.That(month.Counties[0].Totals, Is.EqualTo(new Totals(new Money(200000), new Money(300000), new Money(60000))));
        Assert.That(month.Counties[1].Totals, Is.EqualTo(new Totals(Money.Zero, Money.Zero, new Money(-5000))));
        Assert.That(month.Totals.Net.Yuan, Is.EqualTo(-45000));
        Assert.That((month.Fund.Adjustments.Yuan, month.Fund.Balance?.Yuan), Is.EqualTo((55000, 300000 - 200000 - 55000)));
    }

    [Test]
    public void Adjustments_come_after_all_clauses()
    {
        MonthSettlement month = Settle(Of("A", Direction.Deduction, 10000, reverses: false), Of("A", Direction.Reward, 70000),
            Of("A", Direction.Reward, 5, month: "2021-06"));
        Assert.That(month.Counties[0].Items.Select(Said.Item), Is.EqualTo(new[]
        {
            "A 4.1.2 S -300000", "A 5.1 Q +200000", "A adj 2021-06.001/r/2021-06/A/4.1.2/S +5",
            "A adj 2021-07.001/n/2021-07/A/4.1.2/S -10000",
            "A adj 2021-07.001/r/2021-07/A/4.1.2/S +70000",
        }));
    }

    [Test]
    public void An_adjustment_tells_all_that_the_amendment_says()
    {
        Adjustment adjustment = Of("B", Direction.Reward, 70000);
        Item item = Settle(adjustment).Counties[1].Items.Single();
        Assert.That((item.ItemId, item.Basis, item.SubjectName, item.Adjustment),
            Is.EqualTo(("2021-09/B/adj/2021-07.001/r/2021-07/B/4.1.2/S", "以前月份调整", "S站", adjustment)));
        Assert.That(item.IsAdjustment, Is.True);
        Assert.That((item.Target, item.Class, item.NetClass),
            Is.EqualTo(((WaterClass?)WaterClass.III, (WaterClass?)WaterClass.V, (WaterClass?)WaterClass.IV)));
        Assert.That(item.Note.Facts.Select(Said.Of), Is.EqualTo(new[] { "fact.adjustment(复核, 许环函9号)" }));
        Assert.That(Said.Of(item.Evidence), Is.EqualTo(new[] { "adjustments.csv:2" }));
        Assert.That(item.Interpretations.IsEmpty, Is.True);
    }

    [Test]
    public void A_county_that_is_gone_from_the_register_is_listed_again_for_its_adjustments()
    {
        SettledMonth month = Settled(Of("Z", Direction.Reward, 3), Of("X", Direction.Reward, 2),
            Of("Z", Direction.Deduction, 1, reverses: false));
        Assert.That(month.Settlement.Counties.Select(c => $"{c.Code} {c.Name} {c.Totals.Adjustment}"),
            Is.EqualTo(new[] { "A 甲县 0", "B 乙县 0", "C 丙区 0", "X X县 2", "Z Z县 2" }));
        Assert.That(month.Counties.Select(c => $"{c.Order} {c.Code} {c.Name}"), Is.EqualTo(new[] { "0 A 甲县", "1 B 乙县", "2 C 丙区", "3 X X县", "4 Z Z县" }));
    }

    [Test]
    public void Without_adjustments_nothing_is_added() =>
        Assert.That(Said.Of(Settle()), Is.EqualTo(new[] { "A 4.1.2 S -300000", "A 5.1 Q +200000" }));

    [TestCase(Direction.Reward, 70000)]
    [TestCase(Direction.Deduction, -70000)]
    public void A_deduction_of_an_earlier_month_is_negative_for_the_county(Direction direction, long effect) =>
        Assert.That(Of("A", direction, 70000).Effect.Yuan, Is.EqualTo(effect));
}
