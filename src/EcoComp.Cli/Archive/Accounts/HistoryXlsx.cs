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
        foreach (Account account in Periods(history))
        {
            foreach ((string code, string name) in history.Counties)
            {
                if (account.Counties.ContainsKey(code)) Sums(Period(rows.Begin(), account).Text(code).Text(name), account.Of(code)).End();
            }

            Sums(Period(rows.Begin(), account).Skip().Text(Chinese["label.cityTotal"], CellStyle.TotalText), account.Totals, CellStyle.TotalAmount).End();
        }

        return new Sheet(
            "history",
            [
                new("period", 10), new("county_code", 13), new("county_name", 22), new("reward_yuan", 15), new("deduction_yuan", 15),
                new("adjustment_yuan", 16), new("net_yuan", 15),
            ],
            [rows.ToBytes()]);
    }

    private static IEnumerable<Sheet> Year(History history, Account year)
    {
        Account[] months = [.. history.Months.Where(m => m.Period.StartsWith(year.Period, StringComparison.Ordinal))];
        return Views.Select(view => CountyTable.Of(
            Chinese.Say("sheet.year", year.Period, Chinese[view.Head]), history.Counties,
            [.. months.Select(m => (m.Period, (IReadOnlyDictionary<string, long>)m.Counties.ToDictionary(
                c => c.Key, c => view.Amount(c.Value).Yuan, StringComparer.Ordinal)))]));
    }

    private static Sheet Fund(History history)
    {
        var rows = new SheetRows();
        foreach (Account account in Periods(history))
        {
            Fund fund = account.Fund;
            Period(rows.Begin(), account).Number(fund.Deductions.Yuan).Number(fund.Rewards.Yuan).Number(fund.Adjustments.Yuan);
            foreach (Money? amount in new[] { fund.Province, fund.Balance, account.SoFar })
            {
                if (amount is { } known) rows.Number(known.Yuan);
                else rows.Skip();
            }

            rows.End();
        }

        return new Sheet(
            Chinese["sheet.fund"],
            [
                new("period", 10), new("deductions_yuan", 16), new("rewards_yuan", 15), new("adjustments_yuan", 17), new("province_yuan", 15),
                new("balance_yuan", 15), new("balance_so_far_yuan", 20),
            ],
            [rows.ToBytes()]);
    }

    private static IEnumerable<Account> Periods(History history) => history.Months.Concat(history.Years).Append(history.Total);

    /// <summary>A month as a month; a year, and all, as text.</summary>
    private static SheetRows Period(SheetRows rows, Account account) =>
        account.Period.Contains('-', StringComparison.Ordinal) && MonthNotation.TryRead(account.Period, out YearMonth month)
            ? rows.Month(month)
            : rows.Text(account.Period == "total" ? Chinese["label.total"] : account.Period, CellStyle.TotalText);

    private static SheetRows Sums(SheetRows rows, Totals totals, CellStyle style = CellStyle.Amount) =>
        rows.Number(totals.Reward.Yuan, style).Number(totals.Deduction.Yuan, style).Number(totals.Adjustment.Yuan, style).Number(totals.Net.Yuan, style);
}
