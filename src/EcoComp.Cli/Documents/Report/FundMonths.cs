using EcoComp.Cli.Host;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Documents.Report;

/// <summary>第九条: the fund of each month as numbers and a bar of its balance, and the balance of the months shown so far.</summary>
internal sealed class FundMonths(PageParts page) : ReportSection(page)
{
    /// <inheritdoc/>
    public override string Id => "fund";

    /// <inheritdoc/>
    public override string Heading => "label.fund";

    /// <inheritdoc/>
    public override void Write(ReportContent content)
    {
        Money greatest = content.Months.Select(BalanceOf).Select(b => Money.Max(b, -b)).Max();
        Page.StartTable(
            Page.Words.Say("report.fund.of", content.Key), "amounts",
            [
                Page.Words["label.month"], .. FundSaid.Heads(Page.Words), Page.Words["report.bar"],
                Bilingual.Say(Page.Words.Language, "report.fundSince", ReportContent.KeyOf(content.Months[0])),
            ]);
        Account soFar = Account.Nothing;
        bool unknown = false;
        foreach (SettledMonth month in content.Months)
        {
            soFar = Account.Sum([soFar, Account.Of(month.Settlement)]);
            unknown |= month.IsUnknown;
            Page.StartRow(ReportContent.KeyOf(month));
            Fund own = month.Settlement.Fund;
            Sums(ReportContent.KeyOf(month), own, Account.KnownPart(own.Deductions, month.IsUnknown), Account.KnownPart(own.Rewards, month.IsUnknown), month.IsUnknown);
            Page.BarCell(BalanceOf(month), greatest);
            Page.AmountCell(unknown ? null : soFar.Fund.Balance, ReportContent.KeyOf([content.Months[0], month]) + "/fund/balance_yuan");
            Page.Html.End();
        }

        Page.StartRow(Page.Words["label.total"], "total");
        Fund sum = content.Sum.Fund;
        Sums(content.Key, sum, unknown ? null : sum.Deductions, unknown ? null : sum.Rewards, unknown);
        Page.Cell("");
        Page.AmountCell(unknown ? null : sum.Balance, content.Key + "/fund/balance_yuan");
        Page.Html.End();
        Page.EndTable();
    }

    private static Money BalanceOf(SettledMonth month) => month.IsUnknown ? Money.Zero : month.Settlement.Fund.Balance ?? Money.Zero;

    private void Sums(string key, Fund fund, Money? deductions, Money? rewards, bool unknown)
    {
        Page.AmountCell(deductions, key + "/fund/deductions_yuan");
        Page.AmountCell(rewards, key + "/fund/rewards_yuan");
        Page.AmountCell(fund.Adjustments, key + "/fund/adjustments_yuan");
        Page.AmountCell(fund.ProvinceDeduction, key + "/fund/province_deduction_yuan");
        Page.AmountCell(fund.ProvinceReward, key + "/fund/province_reward_yuan");
        Page.AmountCell(unknown ? null : fund.Balance, key + "/fund/balance_yuan");
    }
}
