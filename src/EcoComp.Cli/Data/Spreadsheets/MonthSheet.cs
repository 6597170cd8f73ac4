using EcoComp.Cli.Host;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>A settled month as rows of items.xlsx, made as soon as it is settled.</summary>
/// <param name="Month">The month.</param>
/// <param name="Status">What its settlement is worth.</param>
/// <param name="Rows">Its items, columns as in items.csv.</param>
/// <param name="ByCounty">Its items for the list of counties, by the county's code.</param>
/// <param name="Missed">The points that missed their targets.</param>
/// <param name="Account">What each county receives and pays.</param>
internal sealed record MonthSheet(
    YearMonth Month, SettlementStatus Status, RowBlock Rows, IReadOnlyDictionary<string, RowBlock> ByCounty, MissedRows Missed, Account Account)
{
    /// <summary>How much of a line a code fills at least that goes on in further lines: where it may break is far apart.</summary>
    private const int CodeFilled = ItemsXlsx.SubjectCodeWidth * 3 / 4;

    /// <summary>How many questions are open in it.</summary>
    public int PendingCount { get; init; }

    /// <summary>Whether nothing is known of it.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The month in sums over several.</summary>
    public MonthAccount InYear => new(Month, Account) { PendingCount = PendingCount, Status = Status, IsUnknown = IsUnknown };

    /// <summary>Makes the rows of a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="words">The language of what is said.</param>
    /// <param name="spool">Where the rows are kept; null where there are few.</param>
    public static MonthSheet Of(ShownMonth month, Words words, Spool? spool = null)
    {
        var rows = new SheetRows(spool);
        var byCounty = new Dictionary<string, RowBlock>(StringComparer.Ordinal);
        SettlementStatus status = month.Settlement.Status;
        var phrases = new Phrases(words);
        var names = new PublicNames(words, month.Settled);
        Words naming = words.Naming(names);
        (InterpretationChoices? before, string consulted) = (null, "");
        foreach (CountyStatement county in month.Counties)
        {
            var own = new SheetRows(spool);
            foreach (Item item in county.Items)
            {
                string note = ItemsCsv.Note(item, status, words);
                string direction = DirectionOf(item, words);
                if (!ReferenceEquals(item.Interpretations, before)) // most items in turn consulted the same
                    (before, consulted) = (item.Interpretations, phrases.Consulted(item.Interpretations, month.Settled.Regulation));
                rows.BeginFor(
                        (direction, ItemsXlsx.DirectionWidth), (item.SubjectCode, CodeFilled),
                        SheetRows.Lines(county.Name, SheetRows.CountyFits, ItemsXlsx.CountyWidth),
                        SheetRows.Lines(item.SubjectName, ItemsXlsx.SubjectWidth, ItemsXlsx.SubjectWidth))
                    .Month(month.Settlement.Month).Text(county.Code).Name(county.Name, SheetRows.CountyFits).Text(item.Clause).Text(item.Basis)
                    .Text(item.SubjectCode, CellStyle.Wrapped).Name(item.SubjectName, ItemsXlsx.SubjectWidth).Text(direction, CellStyle.Wrapped).Number(item.Amount.Yuan)
                    .Sign(item.Target).Sign(item.Class).Sign(item.NetClass).Number(item.SharePercent)
                    .Text(consulted).Text(note).Text(item.ItemId)
                    .End();
            }

            foreach (Item item in ReadingOrder.Of(county))
                CountyList.Row(own, month.Settlement.Month, county, item, names, naming, ItemsCsv.Note(item, status, naming));
            if (own.Count > 0) byCounty.Add(county.Code, RowBlock.Of(own));
        }

        return new MonthSheet(
            month.Settlement.Month, status, RowBlock.Of(rows), byCounty, MissedList.Rows(month.Settled, words, spool), Account.Of(month.Settlement))
        {
            PendingCount = month.Settlement.PendingCount,
            IsUnknown = month.Settled.IsUnknown,
        };
    }

    /// <summary>Which way the money goes. An adjustment is neither a reward nor a deduction of the month.</summary>
    private static string DirectionOf(Item item, Words words) => words[(item.IsAdjustment, item.Direction) switch
    {
        (true, Direction.Reward) => "sheet.adjustsUp",
        (true, _) => "sheet.adjustsDown",
        (_, Direction.Reward) => "head.reward",
        _ => "head.deduction",
    }];
}

/// <summary>Rows that were made apart from their sheet.</summary>
/// <param name="Kept">The rows.</param>
/// <param name="Count">How many there are.</param>
internal sealed record RowBlock(Kept Kept, int Count)
{
    /// <summary>The rows, to which nothing is added any more.</summary>
    public static RowBlock Of(SheetRows rows) => new(rows.Keep(), rows.Count);
}
