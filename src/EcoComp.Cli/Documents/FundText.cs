using System.Globalization;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>The fund of a year so far as text, amounts in 万元: the asked month and the year beside one another, then the months.</summary>
internal sealed class FundText(Words words)
{
    private const string Indent = "  ";
    private readonly Phrases _phrases = new(words);

    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines(FundYear year, SettlementStatus status, int[] pending)
    {
        FundMonth last = year.Months[^1];
        yield return words["label.fund"] + " · " + _phrases.Of(last.Month) + " · " + _phrases.Of(status);
        yield return words["label.unit"];
        foreach (string line in Sides(year, last)) yield return line;
        yield return "";
        yield return Indent + Outcome("fund.month", last.Fund.Balance);
        yield return Indent + Outcome("fund.year", year.Total.Balance);
        if (pending.Sum() is > 0 and var open) yield return Indent + words.Say("fund.pending", open.ToString(CultureInfo.InvariantCulture));
        yield return "";
        foreach (string line in ByMonth(year)) yield return line;
    }

    private IEnumerable<string> Sides(FundYear year, FundMonth last)
    {
        string span = year.Months.Length == 1
            ? Months.Text(last.Month)
            : Months.Text(year.Months[0].Month) + " " + words["label.to"] + " " + Months.Text(last.Month);
        var table = new TextTable(new(words["fund.head"], false), new(words["fund.head.month"], true), new(words.Say("fund.head.year", span), true));
        table.Add(words["label.fundDeductions"], Wan(last.Fund.Deductions), Wan(year.Total.Deductions));
        table.Add(words["label.fundRewards"], Wan(last.Fund.Rewards), Wan(year.Total.Rewards));
        table.Add(words["label.fundAdjustments"], Wan(last.Fund.Adjustments), Wan(year.Total.Adjustments));
        table.Add(words["label.fundProvince"], Wan(last.Fund.Province), Wan(year.Total.Province));
        table.Add(Indent + words["fund.fromDeductions"], Wan(last.Cover?.FromDeductions), Wan(year.Cover?.FromDeductions));
        table.Add(Indent + words["fund.fromSurplus"], Wan(last.Cover?.FromSurplus), Wan(year.Cover?.FromSurplus));
        table.Add(Indent + words["fund.uncovered"], Wan(last.Cover?.Uncovered), Wan(year.Cover?.Uncovered));
        table.Add(words["label.fundBalance"], Wan(last.Fund.Balance), Wan(year.Total.Balance));
        return table.Lines(Indent);
    }

    private IEnumerable<string> ByMonth(FundYear year)
    {
        var table = new TextTable(
            new(words["label.month"], false), new(words["label.fundDeductions"], true), new(words["label.fundRewards"], true),
            new(words["label.fundAdjustments"], true), new(words["label.fundProvince"], true), new(words["label.fundBalance"], true),
            new(words["fund.soFar"], true));
        foreach (FundMonth month in year.Months)
        {
            Fund fund = month.Fund;
            table.Add(
                Months.Text(month.Month), Wan(fund.Deductions), Wan(fund.Rewards), Wan(fund.Adjustments), Wan(fund.Province), Wan(fund.Balance),
                Wan(month.BalanceSoFar));
        }

        return table.Lines(Indent);
    }

    private string Outcome(string period, Money? balance)
    {
        string said = balance is not { } known ? words["fund.open"]
            : known < Money.Zero ? words.Say("fund.gap", (-known).ToString())
            : words.Say("fund.surplus", known.ToString());
        return words[period] + words["label.colon"] + said;
    }

    private string Wan(Money? amount) => amount is { } known ? Words.Wan(known) : words["label.unknown"];
}
