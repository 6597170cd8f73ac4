using EcoComp.Cli.Documents;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Documents;

/// <summary>The fund in words, with what the province took and gave.</summary>
public sealed class FundSaidTests
{
    private static Fund Of(long? took, long gave) =>
        new(new Money(3_000_000), new Money(400_000), Money.Zero, took is { } t ? new Money(t) : null, new Money(gave));

    [TestCase(1_500_000L, 0, "资金（第九条）：扣收 300，奖励 40，以前月份调整 0，省级扣收 150，省级奖励 0，结余 110")]
    [TestCase(1_500_000L, 250_000, "资金（第九条）：扣收 300，奖励 40，以前月份调整 0，省级扣收 150，省级奖励 25，结余 135")]
    [TestCase(null, 250_000, "资金（第九条）：扣收 300，奖励 40，以前月份调整 0，省级扣收 未知，省级奖励 25，结余 未知")]
    public void Figures_are_listed(long? took, long gave, string said) =>
        Assert.That(new FundSaid(Words.In(Language.Zh)).Listed(Of(took, gave), unknown: false), Is.EqualTo(said));

    [TestCase(1_500_000L, 0, "本月扣收300万元，奖励40万元，支付省级扣收150万元；结余110万元，纳入全市水污染防治专项资金。")]
    [TestCase(1_500_000L, 250_000, "本月扣收300万元，奖励40万元，支付省级扣收150万元，收到省级奖励25万元；结余135万元，纳入全市水污染防治专项资金。")]
    [TestCase(3_000_000L, 250_000, "本月扣收300万元，奖励40万元，支付省级扣收300万元，收到省级奖励25万元；当月收支缺口15万元。")]
    [TestCase(2_600_000L, 0, "本月扣收300万元，奖励40万元，支付省级扣收260万元；收支相抵，没有结余。")]
    [TestCase(0L, 0, "本月扣收300万元，奖励40万元，无省级扣收；结余260万元，纳入全市水污染防治专项资金。")]
    [TestCase(null, 250_000, "本月扣收300万元，奖励40万元，收到省级奖励25万元；省级扣收我市的生态补偿金尚未登记，结余待定。")]
    public void The_notice_says_what_came_in_what_went_out_and_what_is_left(long? took, long gave, string said) =>
        Assert.That(new FundSaid(Words.In(Language.Zh)).InWords(Of(took, gave), pending: 0), Is.EqualTo(said));

    [Test]
    public void The_notice_of_a_draft_says_that_open_questions_are_not_in_it() => Assert.That(
        new FundSaid(Words.In(Language.Zh)).InWords(Of(1_500_000, 0), pending: 2),
        Does.EndWith("结余110万元，纳入全市水污染防治专项资金。另有2项待认定，未计入，收支和结余以认定后的为准。"));
}
