using EcoComp.Cli.Host;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;
using EcoComp.Core.Wording;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>Every choice as a workbook: the city's sums, and by county each county's net, both beside what they are. In yuan.</summary>
internal static class ChoicesXlsx
{
    private const int AmountWidth = 14;
    private const int NameWidth = 22;
    private const int ChoiceWidth = 26;

    /// <summary>Writes the choices.</summary>
    public static void Write(Stream output, EachChoice choices, LeftOut leftOut, bool byCounty, Words words)
    {
        Account baseline = choices.Account;
        bool adjusted = baseline.Counties.Any(c => c.Totals.Adjustment != Money.Zero);
        var rows = new SheetRows();
        foreach (ChoiceEffect effect in choices.Effects)
        {
            (string key, string choice) = (words.Name(effect.Key), words.Name(effect.Choice));
            rows.BeginFor(SheetRows.Lines(key, NameWidth, NameWidth), SheetRows.Lines(choice, ChoiceWidth, ChoiceWidth))
                .Name(key, NameWidth).Text(effect.Key.Key).Name(choice, ChoiceWidth).Text(effect.Choice.Code)
                .Text(ChoiceMarks.Of(effect, words));
            if (effect.Against(baseline) is not { } city) rows.Text(
                words["choices.refusedShort"] + (ChoiceMarks.Lacked(effect, words) is { } lacked ? words["label.colon"] + lacked : ""));
            else if (byCounty) Counties(rows, baseline, effect, city);
            else Sums(rows, city, effect, adjusted);
            rows.End();
        }

        SheetColumn[] columns =
        [
            new(words["choices.key"], NameWidth), new(Bilingual.Say(words.Language, "choices.keyCode"), 24), new(words["choices.choice"], ChoiceWidth), new(Bilingual.Say(words.Language, "choices.choiceCode"), 22), new(words["choices.mark"], 10),
            .. byCounty ? CountyColumns(baseline, words) : SumColumns(words, adjusted),
        ];
        string title = words.Say("choices.title", new SheetFrame([.. choices.Baseline.Months.Select(m => m.Month)], [], words).Months);
        WorkbookWriter.Write(
            output,
            [
                new Sheet(words["choices.sheet"], columns, [rows.ToBytes()])
                {
                    Title = title,
                    Subtitle = string.Join(
                        words["label.semicolon"],
                        [
                            words["sheet.unit"], words[byCounty ? "choices.byCounty" : "choices.marks"],
                            .. LeftOut.WithoutResults(choices.Baseline.Months, words) is { } unknown ? [unknown] : Array.Empty<string>(),
                        ]),
                    FrozenColumns = 4,
                },
                .. LeftOutSheet.Of(LeftOut.Questions(choices.Baseline.Open, null, words), leftOut, words, title),
            ],
            words);
    }

    private static void Sums(SheetRows row, BothWays both, ChoiceEffect effect, bool adjusted)
    {
        (_, KnownTotals now, KnownTotals more) = both;
        row.Number(now.Reward).Number(more.Reward).Number(now.Deduction).Number(more.Deduction);
        if (adjusted) row.Number(now.Adjustment).Number(more.Adjustment);
        row.Number(now.Net).Number(more.Net);
        row.Number(effect.Opened.Sum(q => q.Count())).Number(effect.Closed.Sum(q => q.Count()));
    }

    private static void Counties(SheetRows row, Account before, ChoiceEffect effect, BothWays city)
    {
        foreach (CountyAccount county in before.Counties) row.Number(effect.Against(before, county.Code)!.Difference.Net);
        row.Number(city.Difference.Net, CellStyle.TotalAmount);
    }

    private static IEnumerable<SheetColumn> SumColumns(Words words, bool adjusted) =>
    [
        .. ((string[])["head.reward", "head.deduction", .. adjusted ? (string[])["head.adjustment"] : [], "head.netAmount"]).SelectMany(head => (SheetColumn[])
            [new(words[head], AmountWidth), new(words[head] + " " + words["compare.head.difference"], AmountWidth)]),
        new(words["choices.opened"], 10), new(words["choices.closed"], 10),
    ];

    private static IEnumerable<SheetColumn> CountyColumns(Account baseline, Words words) =>
        [.. baseline.Counties.Select(c => new SheetColumn(c.Name, AmountWidth)), new(words["label.cityTotal"], AmountWidth)];
}
