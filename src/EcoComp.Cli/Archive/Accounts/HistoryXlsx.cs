using System.Globalization;
using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Input;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Archive.Accounts;

/// <summary>
/// The history as a workbook: the points that missed their targets, in amended months as they stand by now, and every county's items in the months as
/// they were closed, each year of counties by months, the rows of the CSV, and the fund. In yuan.
/// </summary>
internal static class HistoryXlsx
{
    private const int PeriodWidth = 15;

    /// <summary>Writes the history.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="history">The history.</param>
    /// <param name="months">Its months as they were closed.</param>
    /// <param name="words">The language.</param>
    public static void Write(Stream output, History history, IReadOnlyList<MonthSheet> months, Words words)
    {
        SheetFrame frame = SheetFrame.Of(months, words) with { ByOrigin = history.ByOrigin, Beside = Beside(words, history.NotTakenUp) };
        MonthAccount[] accounts = [.. history.Months.Select(m => new MonthAccount(Month(m)!.Value, m.Account))];
        WorkbookWriter.Write(output, [.. ItemsXlsx.Lists(months, frame), .. Years(accounts, history, frame), Rows(history, frame), Fund(history, frame)], words);
    }

    /// <summary>The years, each with the amendments that may still change it: corrected months are in their own year, and carried in that year or later.</summary>
    private static IEnumerable<Sheet> Years(MonthAccount[] accounts, History history, SheetFrame frame) =>
        accounts.GroupBy(m => m.Month.Year).SelectMany(year => CountyTable.Years(year, frame with
        {
            Beside = Beside(frame.Words, history.NotTakenUp.Where(a => history.ByOrigin ? a.Amendment.Month.Year == year.Key : a.Amendment.Month.Year <= year.Key)),
        }));

    private static Sheet Rows(History history, SheetFrame frame)
    {
        Words words = frame.Words;
        var rows = new SheetRows();
        foreach (PeriodAccount period in Periods(history))
        {
            foreach (CountyAccount county in history.Counties)
            {
                if (period.Account.Find(county.Code) is { } there)
                {
                    SheetRows row = rows.BeginFor(SheetRows.Lines(county.Name, SheetRows.CountyFits, SheetRows.CountyFits));
                    Sums(Period(row, period, words).Text(county.Code).Name(county.Name, SheetRows.CountyFits), there.Totals).End();
                }
            }

            SheetRows city = Period(rows.Begin(), period, words).Skip().Text(words["label.cityTotal"], CellStyle.TotalText);
            Sums(city, period.Account.Totals, CellStyle.TotalAmount).End();
        }

        return new Sheet(
            words["sheet.history"],
            [
                new(words["head.period"], PeriodWidth), new(words["head.countyCode"], 12), new(words["head.county"], SheetRows.CountyFits), new(words["head.rewardYuan"], 15),
                new(words["head.deductionYuan"], 15), new(words["head.adjustmentYuan"], 20), new(words["head.netYuan"], 15),
            ],
            [rows.ToBytes()])
        {
            Title = frame.Title("sheet.titleHistory"),
            Subtitle = frame.SignedSubtitle,
            Closing = string.Join(words["label.semicolon"], new[] { frame.Beside, Owed(history, words) }.Where(t => t.Length > 0)),
            FrozenColumns = 3,
            IsUpright = true,
        };
    }

    private static Sheet Fund(History history, SheetFrame frame)
    {
        Words words = frame.Words;
        var rows = new SheetRows();
        foreach (PeriodAccount account in Periods(history))
        {
            Fund fund = account.Account.Fund;
            Period(rows.Begin(), account, words).Number(fund.Deductions.Yuan).Number(fund.Rewards.Yuan).Number(fund.Adjustments.Yuan);
            foreach (Money? amount in new[] { fund.ProvinceDeduction, fund.ProvinceReward, fund.Balance, account.SoFar })
            {
                if (amount is not null) rows.Number(amount);
                else rows.Text(words["label.unknown"]);
            }

            rows.End();
        }

        return new Sheet(
            words["sheet.fund"],
            [
                new(words["head.period"], PeriodWidth), .. FundSaid.Heads(words).Select(h => new SheetColumn(h, 15)), new(words["head.balanceSoFar"], 15),
            ],
            [rows.ToBytes()])
        {
            Title = frame.Title("sheet.titleFund"),
            Subtitle = frame.Subtitle,
            Closing = frame.Beside,
            FrozenColumns = 1,
        };
    }

    /// <summary>The amendments whose sums stand in no sheet, each by its month and number.</summary>
    private static string Beside(Words words, IEnumerable<(ArchivePart Amendment, Money Sum)> notTakenUp) => string.Join(words["label.semicolon"], notTakenUp.Select(a => words.Say(
        "sheet.notTakenUp",
        words.Say("notice.amendment", SheetFrame.Named(a.Amendment.Month, words), a.Amendment.Number.ToString(CultureInfo.InvariantCulture)),
        CountyTable.Directed(a.Sum, words))));

    /// <summary>The results that are still to come.</summary>
    private static string Owed(History history, Words words) => string.Join(
        words["label.semicolon"], history.Owed.Select(o => words.Say("check.owed", o.Result.Point, o.Name, o.Result.Month, o.Result.Document)));

    private static IEnumerable<PeriodAccount> Periods(History history) => history.Months.Concat(history.Years).Append(history.Total);

    /// <summary>A month as a month; a year, and all, as text.</summary>
    private static SheetRows Period(SheetRows rows, PeriodAccount account, Words words) =>
        Month(account) is { } month
            ? rows.Month(month)
            : rows.Text(account.Label(words), CellStyle.TotalText);

    private static YearMonth? Month(PeriodAccount account) =>
        account.Period.Contains('-', StringComparison.Ordinal) && MonthNotation.TryRead(account.Period, out YearMonth month) ? month : null;

    private static SheetRows Sums(SheetRows rows, Totals totals, CellStyle style = CellStyle.Amount) =>
        rows.Number(totals.Reward.Yuan, style).Number(totals.Deduction.Yuan, style).Number(totals.Adjustment.Yuan, style).Number(totals.Net.Yuan, style);
}
