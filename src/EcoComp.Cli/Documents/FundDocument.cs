using System.Globalization;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Documents;

/// <summary>The fund of a year so far, amounts in 万元: the asked month and the year beside one another, then the months.</summary>
internal sealed class FundDocument(Words words)
{
    private const string Within = "  ";
    private readonly Phrases _phrases = new(words);

    /// <summary>The parts of the document.</summary>
    /// <param name="year">The months of the year up to the asked one.</param>
    /// <param name="status">What the settlements are worth.</param>
    /// <param name="pending">How many questions are open in all of them.</param>
    /// <param name="owed">The notes on what months before the asked one are still owed.</param>
    public IEnumerable<Block> Of(FundYear year, SettlementStatus status, int pending, IEnumerable<Note> owed)
    {
        FundMonth last = year.Months[^1];
        FundMonth[] unknown = [.. year.Months.Where(m => m.IsUnknown)];
        yield return new Block.Heading(words["label.fund"] + " · " + _phrases.Of(last.Month) + " · " + _phrases.Of(status), HeadingLevel.Title);
        yield return new Block.Paragraph(words["label.unit"], ParagraphKind.Unit);
        yield return Sides(year, last);
        yield return new Block.Gap();
        yield return Line(last.IsUnknown ? words.Labelled("fund.month", words["label.unknown"]) : Outcome("fund.month", last.Fund.Balance));
        yield return Line(year.IsUnknown ? words.Labelled("fund.year", words["label.unknown"]) : Outcome("fund.year", year.Total.Balance));
        if (unknown.Length > 0)
            yield return Line(words.Say("fund.noResults", string.Join(words["label.list"], Months.Runs(unknown.Select(m => m.Month)))));

        if (pending > 0) yield return Line(words.Say("fund.pending", pending.ToString(CultureInfo.InvariantCulture)));
        foreach (Note note in owed)
            yield return Line(words.Labelled("history.owed", note.SubjectCode + " " + note.SubjectName + words["label.semicolon"] + words.Say(note.Text)));
        yield return new Block.Gap();
        yield return ByMonth(year);
    }

    private Block.Table Sides(FundYear year, FundMonth last)
    {
        string span = year.Months.Length == 1
            ? Months.Text(last.Month)
            : Months.Text(year.Months[0].Month) + " " + words["label.to"] + " " + Months.Text(last.Month);
        Side[] rows =
        [
            new(words["label.fundDeductions"], last.Deductions, year.Deductions),
            new(words["label.fundRewards"], last.Rewards, year.Rewards),
            new(words["label.fundAdjustments"], last.Fund.Adjustments, year.Total.Adjustments),
            new(words["label.fundProvince"], last.Fund.ProvinceDeduction, year.Total.ProvinceDeduction),
            new(Within + words["fund.fromDeductions"], last.Cover?.FromDeductions, year.Cover?.FromDeductions),
            new(Within + words["fund.fromSurplus"], last.Cover?.FromSurplus, year.Cover?.FromSurplus),
            new(Within + words["fund.uncovered"], last.Cover?.Uncovered, year.Cover?.Uncovered),
            new(words["label.fundProvinceReward"], last.Fund.ProvinceReward, year.Total.ProvinceReward),
            new(words["label.fundBalance"], last.Balance, year.Balance),
        ];
        return TableOf.Of(
            words["label.fund"], rows, TableOf.Text<Side>(words["fund.head"], r => r.Label),
            TableOf.Number<Side>(words["fund.head.month"], r => Wan(r.Month)),
            TableOf.Number<Side>(words.Say("fund.head.year", span), r => Wan(r.Year))).At(1);
    }

    private Block.Table ByMonth(FundYear year)
    {
        string[] heads = FundSaid.Heads(words);
        return TableOf.Of(
            words["fund.soFar"], year.Months, TableOf.Text<FundMonth>(words["label.month"], m => Months.Text(m.Month)),
            TableOf.Number<FundMonth>(heads[0], m => Wan(m.Deductions)),
            TableOf.Number<FundMonth>(heads[1], m => Wan(m.Rewards)),
            TableOf.Number<FundMonth>(heads[2], m => Wan(m.Fund.Adjustments)),
            TableOf.Number<FundMonth>(heads[3], m => Wan(m.Fund.ProvinceDeduction)),
            TableOf.Number<FundMonth>(heads[4], m => Wan(m.Fund.ProvinceReward)),
            TableOf.Number<FundMonth>(heads[5], m => Wan(m.Balance)),
            TableOf.Number<FundMonth>(words["fund.soFar"], m => Wan(m.BalanceSoFar))).At(1);
    }

    private string Outcome(string period, Money? balance) => words.Labelled(
        period,
        balance is not { } known ? words["fund.open"]
            : known < Money.Zero ? words.Say("fund.gap", (-known).ToString())
            : words.Say("fund.surplus", known.ToString()));

    private static Block.Paragraph Line(string text) => new(text) { Depth = 1 };

    private string Wan(Money? amount) => amount is { } known ? Words.Wan(known) : words["label.unknown"];

    private sealed record Side(string Label, Money? Month, Money? Year);
}
