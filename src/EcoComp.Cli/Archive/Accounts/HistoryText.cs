using System.Globalization;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Archive.Accounts;

/// <summary>The history as text: for each year four tables of counties by months, then the fund month by month. Amounts in 万元.</summary>
internal sealed class HistoryText(Words words)
{
    private const string Indent = "  ";

    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines(History history)
    {
        yield return words[history.ByOrigin ? "history.byOrigin" : "history.asTaken"] + words["label.semicolon"] + words["label.unit"];
        foreach (Account year in history.Years)
        {
            Account[] months = [.. history.Months.Where(m => m.Period.StartsWith(year.Period, StringComparison.Ordinal))];
            foreach ((string head, Func<Totals, Money> pick) in Measures)
            {
                yield return "";
                yield return words.Say("history.year", year.Period) + " · " + words[head];
                foreach (string line in Table(history, months, year, pick)) yield return line;
            }
        }

        yield return "";
        yield return words["history.sums"];
        foreach (string line in Sums(history)) yield return line;
        yield return "";
        yield return words["label.fund"];
        foreach (string line in Fund(history)) yield return line;
        foreach ((string path, Money sum) in history.NotTakenUp) yield return words.Say("history.notTakenUp", path, sum.ToString());
    }

    private static readonly (string Head, Func<Totals, Money> Pick)[] Measures =
    [
        ("head.reward", t => t.Reward), ("head.deduction", t => t.Deduction), ("head.adjustment", t => t.Adjustment), ("head.netAmount", t => t.Net),
    ];

    private IEnumerable<string> Table(History history, Account[] months, Account year, Func<Totals, Money> pick)
    {
        var table = new TextTable(
            [new(words["head.county"], false), .. months.Select(m => new TextColumn(m.Period[5..], true)), new(words["label.total"], true)]);
        foreach ((string code, string name) in history.Counties)
            table.Add([name, .. months.Select(m => m.Counties.ContainsKey(code) ? Wan(pick(m.Of(code))) : "-"), Wan(pick(year.Of(code)))]);
        table.Add([words["label.cityTotal"], .. months.Select(m => Wan(pick(m.Totals))), Wan(pick(year.Totals))]);
        return table.Lines(Indent);
    }

    private IEnumerable<string> Sums(History history)
    {
        var table = new TextTable([new(words["head.county"], false), new("", false), .. Measures.Select(m => new TextColumn(words[m.Head], true))]);
        foreach ((string code, string name) in history.Counties.Append(("", words["label.cityTotal"])))
        {
            IEnumerable<Account> periods = history.Years.Count > 1 ? history.Years.Append(history.Total) : history.Years;
            foreach (Account period in periods)
            {
                Totals totals = code.Length == 0 ? period.Totals : period.Of(code);
                string label = period.Period == "total" ? words["label.total"] : period.Period;
                table.Add([name, label, .. Measures.Select(m => Wan(m.Pick(totals)))]);
            }
        }

        return table.Lines(Indent);
    }

    private IEnumerable<string> Fund(History history)
    {
        var table = new TextTable(
            new(words["label.month"], false), new(words["label.fundDeductions"], true), new(words["label.fundRewards"], true),
            new(words["label.fundAdjustments"], true), new(words["label.fundProvince"], true), new(words["label.fundBalance"], true),
            new(words["history.soFar"], true));
        foreach (Account account in history.Months.Concat(history.Years).Append(history.Total))
        {
            string label = account.Period == "total" ? words["label.total"] : account.Period;
            table.Add(
                label, Wan(account.Fund.Deductions), Wan(account.Fund.Rewards), Wan(account.Fund.Adjustments),
                Known(account.Fund.Province), Known(account.Fund.Balance), Known(account.SoFar));
        }

        return table.Lines(Indent);
    }

    private string Known(Money? amount) => amount is { } known ? Wan(known) : words["label.unknown"];

    private static string Wan(Money amount) => Words.Wan(amount);
}
