using System.Globalization;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;
using EcoComp.Core.Wording;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>A comparison as a workbook: the counties' sums both ways, month by month and together; what is moved; what is assumed. In yuan.</summary>
internal static class ComparisonXlsx
{
    private const int AmountWidth = 14;
    private const int TextWidth = 60;
    private const int SubjectWidth = 24;
    private const int CausesWidth = 24;

    /// <summary>Writes a comparison.</summary>
    public static void Write(Stream output, Comparison comparison, LeftOut leftOut, Words words)
    {
        var said = new ChangesSaid(comparison, words);
        string title = words.Say("compare.title", said.Range(comparison.Months.Select(m => m.Month)));
        WorkbookWriter.Write(
            output,
            [
                Sums(comparison, words, title), Moved(comparison, said, words, title), Assumed(comparison, said, words, title),
                .. LeftOutSheet.Of(LeftOut.Questions(comparison.BaselineOpen, comparison.ChangedOpen, words), leftOut, words, title),
            ],
            words);
    }

    private static Sheet Sums(Comparison comparison, Words words, string title)
    {
        var rows = new SheetRows();
        bool adjusted = IsAdjusted(comparison);
        foreach (ComparedMonth month in comparison.Months)
        {
            foreach (CountyAccount county in month.Counties)
            {
                Amounts(
                    Row(county).Month(month.Month).Text(county.Code).Name(county.Name, SheetRows.CountyFits),
                    BothWays.Of(month.Baseline.Account, month.Scenario.Account, county.Code), CellStyle.Amount, adjusted);
            }
        }

        foreach (CountyAccount county in comparison.Counties)
        {
            Amounts(
                Row(county).Text(words["label.total"], CellStyle.TotalText).Text(county.Code).Name(county.Name, SheetRows.CountyFits),
                BothWays.Of(comparison.Baseline, comparison.Changed, county.Code), CellStyle.TotalAmount, adjusted);
        }

        Amounts(
            rows.Begin().Text(words["label.cityTotal"], CellStyle.TotalText).Skip(2),
            BothWays.Of(comparison.Baseline, comparison.Changed), CellStyle.TotalAmount, adjusted);
        IEnumerable<SheetColumn> amounts = Heads(comparison).SelectMany(head => (SheetColumn[])
        [
            new(words[head], AmountWidth), new(words[head] + " " + words["compare.head.scenario"], AmountWidth),
            new(words[head] + " " + words["compare.head.difference"], AmountWidth),
        ]);
        return new Sheet(
            words["compare.sheet.sums"],
            [
                new(words["label.month"], 10), new(words["head.countyCode"], 12), new(words["head.county"], SheetRows.CountyFits), .. amounts,
            ],
            [rows.ToBytes()])
        {
            Title = title,
            Subtitle = LeftOut.WithoutResults(comparison, words) is { } unknown
                ? words["sheet.unit"] + words["label.semicolon"] + unknown
                : words["sheet.unit"],
            FrozenColumns = 3,
        };

        SheetRows Row(CountyAccount county) => rows.BeginFor(SheetRows.Lines(county.Name, SheetRows.CountyFits, SheetRows.CountyFits));
    }

    private static bool IsAdjusted(Comparison comparison) =>
        comparison.Baseline.Counties.Concat(comparison.Changed.Counties).Any(c => c.Totals.Adjustment != Money.Zero);

    private static string[] Heads(Comparison comparison) =>
        ["head.reward", "head.deduction", .. IsAdjusted(comparison) ? (string[])["head.adjustment"] : [], "head.netAmount"];

    private static void Amounts(SheetRows row, BothWays both, CellStyle style, bool adjusted)
    {
        (KnownTotals was, KnownTotals now, KnownTotals more) = both;
        Three(was.Reward, now.Reward, more.Reward);
        Three(was.Deduction, now.Deduction, more.Deduction);
        if (adjusted) Three(was.Adjustment, now.Adjustment, more.Adjustment);
        Three(was.Net, now.Net, more.Net);
        row.End();

        void Three(Money? before, Money? after, Money? difference) => row.Number(before, style).Number(after, style).Number(difference, style);
    }

    private static Sheet Moved(Comparison comparison, ChangesSaid said, Words words, string title)
    {
        var rows = new SheetRows();
        foreach (MovedEntry moved in comparison.Moved)
        {
            Entry entry = moved.Entry;
            (string before, string after) = (said.Said(moved.Before), said.Said(moved.After));
            (string subject, string causes) = (Phrases.Subject(entry.SubjectCode, entry.SubjectName), said.Causes(moved));
            rows.BeginFor(
                    (before, TextWidth), (after, TextWidth), (subject, SubjectWidth), (causes, CausesWidth),
                    SheetRows.Lines(entry.CountyName, SheetRows.CountyFits, SheetRows.CountyFits))
                .Month(entry.Month).Text(entry.CountyCode).Name(entry.CountyName, SheetRows.CountyFits)
                .Text(said.Basis(moved)).Text(subject, CellStyle.Wrapped)
                .Text(words[moved.Before is null ? "diff.came" : moved.After is null ? "diff.went" : "diff.changed"])
                .Text(before, CellStyle.Wrapped).Text(after, CellStyle.Wrapped).Text(causes, CellStyle.Wrapped).End();
        }

        return new Sheet(
            words["compare.sheet.moved"],
            [
                new(words["label.month"], 10), new(words["head.countyCode"], 12), new(words["head.county"], SheetRows.CountyFits),
                new(words["head.clause"], 16), new(words["head.subject"], SubjectWidth), new(words["head.change"], 8),
                new(words["compare.head.baseline"], TextWidth), new(words["compare.head.scenario"], TextWidth),
                new(words["compare.head.causes"], CausesWidth),
            ],
            [rows.ToBytes()])
        {
            Title = title,
            Subtitle = words["compare.sheet.moved"],
        };
    }

    private static Sheet Assumed(Comparison comparison, ChangesSaid said, Words words, string title)
    {
        var rows = new SheetRows();
        for (int i = 0; i < comparison.Changes.Length; i++)
        {
            string assumed = said.Of(comparison.Changes[i]);
            string still = string.Concat(comparison.Still.Where(s => s.Change == i).Select(s => words.Say("compare.still", Number(i + 1), said.Of(s))));
            rows.BeginFor((assumed, TextWidth), (still, TextWidth)).Number(i + 1).Text(assumed, CellStyle.Wrapped).Text(still, CellStyle.Wrapped).End();
        }

        foreach (string remark in said.Remarks()) rows.BeginFor((remark, TextWidth)).Skip().Text(remark, CellStyle.Wrapped).End();
        return new Sheet(
            words["compare.sheet.assumed"],
            [new(words["notice.head.number"], 8), new(words["compare.sheet.assumed"], TextWidth), new(words["head.remark"], TextWidth)], [rows.ToBytes()])
        {
            Title = title,
            Subtitle = words["compare.sheet.assumed"],
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
