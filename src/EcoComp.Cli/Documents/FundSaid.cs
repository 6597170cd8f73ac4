using System.Globalization;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>The fund of a month in words: as a line of figures, and as the sentence that is printed over the signatures.</summary>
internal sealed class FundSaid(Words words)
{
    private static readonly string[] Parts =
        ["label.fundDeductions", "label.fundRewards", "label.fundAdjustments", "label.fundProvince", "label.fundProvinceReward", "label.fundBalance"];

    /// <summary>The heads of columns: deductions, rewards, adjustments, what the province took and gave, balance.</summary>
    public static string[] Heads(Words words) => [.. Parts.Select(p => Capital.Of(words[p]))];

    /// <summary>The figures in a line.</summary>
    /// <param name="fund">The fund.</param>
    /// <param name="unknown">Whether no result is known.</param>
    public string Listed(Fund fund, bool unknown) => words.Labelled("label.fund", string.Join(words["label.comma"],
        Figure("label.fundDeductions", Account.KnownPart(fund.Deductions, unknown)),
        Figure("label.fundRewards", Account.KnownPart(fund.Rewards, unknown)),
        Figure("label.fundAdjustments", fund.Adjustments), Figure("label.fundProvince", fund.ProvinceDeduction),
        Figure("label.fundProvinceReward", fund.ProvinceReward), Figure("label.fundBalance", unknown ? null : fund.Balance)));

    /// <summary>What came in, what went out and what is left, and that open questions may change it.</summary>
    /// <param name="fund">The fund.</param>
    /// <param name="pending">How many questions are open.</param>
    public string InWords(Fund fund, int pending) => InWords(fund)
        + (pending == 0 ? "" : words.Say("notice.fund.pending", pending.ToString(CultureInfo.InvariantCulture)));

    private string InWords(Fund fund)
    {
        string flows = words.Say("notice.fund.flows", Flow("notice.deduction", "notice.deduction.none", fund.Deductions), Flow("notice.reward", "notice.reward.none", fund.Rewards))
            + (fund.Adjustments == Money.Zero ? "" : words.Say(
                fund.Adjustments > Money.Zero ? "notice.fund.adjustedOut" : "notice.fund.adjustedIn",
                new Money(Math.Abs(fund.Adjustments.Yuan)).ToString()));
        string given = fund.ProvinceReward == Money.Zero ? "" : words.Say("notice.fund.provinceReward", fund.ProvinceReward.ToString());
        if (fund.ProvinceDeduction is not { } charge || fund.Balance is not { } balance) return flows + given + words["notice.fund.unknown"];
        return flows + Flow("notice.fund.province", "notice.fund.province.none", charge) + given + words["notice.fund.after"] + (balance < Money.Zero
            ? words.Say("notice.fund.gap", (-balance).ToString())
            : balance == Money.Zero ? words["notice.fund.even"]
            : words.Say("notice.fund.surplus", balance.ToString()));
    }

    private string Flow(string some, string none, Money amount) => amount == Money.Zero ? words[none] : words.Say(some, amount.ToString());

    private string Figure(string label, Money? amount) => words[label] + " " + (amount is { } known ? Words.Wan(known) : words["label.unknown"]);
}
