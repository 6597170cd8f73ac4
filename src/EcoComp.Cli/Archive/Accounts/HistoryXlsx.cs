using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Input;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Archive.Accounts;

/// <summary>The history as a workbook: the rows of the CSV, then for each year counties by months, then the fund. In yuan.</summary>
internal static class HistoryXlsx
{
    private static readonly (string Head, Func<Totals, Money> Amount)[] Views =
    [
        ("head.reward", t => t.Reward), ("head.deduction", t => t.Deduction), ("head.adjustment", t => t.Adjustment), ("head.netAmount", t => t.Net),
    ];

    private static Words Chinese => Words.In(Language.Zh);

    /// <summary>Writes the history.</summary>
    public static void Write(Stream output, History history) =>
        WorkbookWriter.Write(output, [Rows(history), .. history.Years.SelectMany(y => Year(history, y)), Fund(history)]);

    private static Sheet Rows(History history)
    {
        var rows = new SheetRows();
        foreach (PeriodAccount period in Periods(history))
        {
            foreach (CountyAccount county in history.Counties)
            {
                if (period.Account.Find(county.Code) is { } there)
                    Sums(Period(rows.Begin(), period).Text(county.Code).Text(county.Name), there.Totals).End();
            }

            SheetRows city = Period(rows.Begin(), period).Skip().Text(Chinese["label.cityTotal"], CellStyle.TotalText);
            Sums(city, period.Account.Totals, CellStyle.TotalAmount).End();
        }

        return new Sheet(
            "history",
            [
                new("period", 10), new("county_code", 13), new("county_name", 22), new("reward_yuan", 15), new("deduction_yuan", 15),
                new("adjustment_yuan", 16), new("net_yuan", 15),
            ],
            [rows.ToBytes()]);
    }

    private static IEnumerable<Sheet> Year(History history, PeriodAccount year)
    {
        MonthAccount[] months = [.. history.Months.Where(m => m.Period.StartsWith(year.Period, StringComparison.Ordinal))
            .Select(m => new MonthAccount(Month(m)!.Value, m.Account))];
        return Views.Select(view => CountyTable.Of(
            Chinese.Say("sheet.year", year.Period, Chinese[view.Head]), months, view.Amount));
    }

    private static Sheet Fund(History history)
    {
        var rows = new SheetRows();
        foreach (PeriodAccount account in Periods(history))
        {
            Fund fund = account.Account.Fund;
            Period(rows.Begin(), account).Number(fund.Deductions.Yuan).Number(fund.Rewards.Yuan).Number(fund.Adjustments.Yuan);
            foreach (Money? amount in new[] { fund.ProvinceDeduction, fund.ProvinceReward, fund.Balance, account.SoFar })
            {
                if (amount is { } known) rows.Number(known.Yuan);
                else rows.Skip();
            }

            rows.End();
        }

        return new Sheet(
            Chinese["sheet.fund"],
            [
                new("period", 10), new("deductions_yuan", 16), new("rewards_yuan", 15), new("adjustments_yuan", 17), new("province_deduction_yuan", 24),
                new("province_reward_yuan", 21), new("balance_yuan", 15), new("balance_so_far_yuan", 20),
            ],
            [rows.ToBytes()]);
    }

    private static IEnumerable<PeriodAccount> Periods(History history) => history.Months.Concat(history.Years).Append(history.Total);

    /// <summary>A month as a month; a year, and all, as text.</summary>
    private static SheetRows Period(SheetRows rows, PeriodAccount account) =>
        Month(account) is { } month
            ? rows.Month(month)
            : rows.Text(account.Period == "total" ? Chinese["label.total"] : account.Period, CellStyle.TotalText);

    private static YearMonth? Month(PeriodAccount account) =>
        account.Period.Contains('-', StringComparison.Ordinal) && MonthNotation.TryRead(account.Period, out YearMonth month) ? month : null;

    private static SheetRows Sums(SheetRows rows, Totals totals, CellStyle style = CellStyle.Amount) =>
        rows.Number(totals.Reward.Yuan, style).Number(totals.Deduction.Yuan, style).Number(totals.Adjustment.Yuan, style).Number(totals.Net.Yuan, style);
}
