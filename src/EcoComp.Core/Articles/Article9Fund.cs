using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Articles;

/// <summary>第九条: deductions pay the province's charge and the rewards; the rest goes to the special fund.</summary>
internal static class Article9Fund
{
    /// <summary>The fund of a month; a note where the province's charge is unknown or money is short.</summary>
    public static Fund Balance(MonthCase month, Totals totals, Outcomes outcomes)
    {
        Inquiry inquiry = new Inquiry(month, outcomes).Open(ClauseIds.Fund, Subject.City, null, "ask.fund");
        foreach (ProvinceCharge charge in month.ProvinceCharges) inquiry.See(charge.At);
        Money? province = month.ProvinceCharges.IsEmpty
            ? null
            : month.ProvinceCharges.Aggregate(Money.Zero, (sum, charge) => sum + charge.Amount);
        var fund = Fund.Of(totals, province);
        inquiry.Trace("fact.fund", fund.Deductions.ToString(), fund.Rewards.ToString(), fund.Adjustments.ToString());
        if (fund.Balance is not { } balance) inquiry.Note(NoteCodes.ProvinceUnknown, "note.province-unknown");
        else if (balance < Money.Zero) inquiry.Note(NoteCodes.Shortfall, "note.shortfall", (-balance).ToString());
        else inquiry.Nothing("then.balance", balance.ToString());
        return fund;
    }

    /// <summary>第七条（六）, for the trace: what each county's items add up to.</summary>
    public static void TraceAccumulation(MonthCase month, IEnumerable<(County County, CountyStatement Statement)> counties, Outcomes outcomes)
    {
        if (!outcomes.Tracing) return;
        var inquiry = new Inquiry(month, outcomes);
        foreach ((County county, CountyStatement statement) in counties)
        {
            inquiry.Open(ClauseIds.Accumulation, Subject.Of(county), county, "ask.sum")
                .Trace("fact.items", Inquiry.Number(statement.Items.Length))
                .Nothing("then.sum", statement.Totals.Reward.ToString(), statement.Totals.Deduction.ToString(), statement.Totals.Net.ToString());
        }
    }
}
