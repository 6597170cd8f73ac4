using System.Text.Json.Nodes;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Rules;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Settlement;

/// <summary>What a rule says of a county's share stands in the settlement, and goes with an item into its corrections.</summary>
public sealed class ShareTests
{
    private static readonly Settler Sharing = new(RuleRegistry.BuiltIn.With("sharing", static _ => new Shares()));

    private static readonly Core.Regulations.Regulation Regulation = Law.With(json =>
    {
        JsonNode clause = json["clauses"]!.AsArray().Single(c => c!["id"]!.GetValue<string>() == "7.6")!;
        clause["rule"] = "sharing";
    });

    private static MonthSettlement Settle() => Sharing.Settle(
        new Given().Section("S").Class("S", "Ⅳ").Section("T").Class("T", "Ⅱ").Dossier().Case(Given.Month, Regulation),
        SettlementStatus.Draft).Settlement;

    [Test]
    public void A_share_stands_with_its_item_and_its_question()
    {
        MonthSettlement month = Settle();
        Assert.That(month.Items.Select(i => (i.SubjectCode, i.SharePercent)), Is.EqualTo(new[] { ("S", (int?)60) }));
        Assert.That(month.AllPending.Select(p => (p.Pending.SubjectCode, p.Pending.SharePercent)), Is.EqualTo(new[] { ("T", (int?)40) }));
    }

    [Test]
    public void Items_that_differ_in_their_share_do_not_agree()
    {
        Item item = Settle().Items.Single();
        Assert.That((item.Agrees(item with { SharePercent = 60 }), item.Agrees(item with { SharePercent = 50 }), item.Agrees(item with { SharePercent = null })),
            Is.EqualTo((true, false, false)));
    }

    [TestCase(60)]
    [TestCase(null)]
    public void An_adjustment_has_the_share_of_the_item_that_it_corrects(int? share)
    {
        var adjustment = new Adjustment(
            new(2021, 8), 1, true, "2021-08/A/4.1.2/S", "A", "A县", "S", "S站", "第四条（一）2", Direction.Reward, new Money(5), "复核", "函", new FileLine("a", 2))
        {
            SharePercent = share,
        };
        MonthSettlement month = Settler.BuiltIn.Settle(new Given().Section("S").Class("S", "Ⅲ").Case(), SettlementStatus.Draft, [adjustment]).Settlement;
        Assert.That(month.Items.Single().SharePercent, Is.EqualTo(share));
    }

    private sealed class Shares : IReviewRule
    {
        public IReadOnlyList<Finding> Review(MonthEvidence month, IReadOnlyList<Finding> found) => [.. found.Select(f => f switch
        {
            Payment payment => payment with { SharePercent = 60 },
            OpenQuestion question => question with { SharePercent = 40 },
            _ => f,
        })];
    }
}
