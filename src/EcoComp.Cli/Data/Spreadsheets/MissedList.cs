using EcoComp.Cli.Host;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>The list of points that missed their targets: what exceeded by how much, and what each county pays for it.</summary>
internal static class MissedList
{
    private const int ExceedingWidth = 44;
    private const int RiverWidth = 13;
    private const int PointWidth = 18;
    private const int CountyWidth = 16;

    /// <summary>The sheet.</summary>
    /// <param name="months">The months.</param>
    /// <param name="frame">Its words.</param>
    public static Sheet Of(IReadOnlyList<MonthSheet> months, SheetFrame frame)
    {
        Words words = frame.Words;
        return new Sheet(
            words["sheet.missed"],
            [
                new(words["head.number"], 6), new(words["label.month"], 9), new(words["head.county"], CountyWidth), new(words["head.river"], RiverWidth), new(words["head.pointCode"], 10),
                new(words["head.point"], PointWidth), new(words["head.target"], 7), new(words["head.class"], 7), new(words["head.net"], 8),
                new(words["head.exceeding"], ExceedingWidth), new(words["head.deductionYuan"], 14),
            ],
            ItemsXlsx.Xml(months.Select(m => m.Missed.Rows)).Append(Closing(months, frame)))
        {
            Title = frame.Title("sheet.titleMissed"),
            Subtitle = frame.Subtitle,
            Closing = Amended(months, frame),
        };
    }

    /// <summary>Which months stand here otherwise than they were closed, and where the money of that is: nowhere until it is taken up.</summary>
    private static string Amended(IReadOnlyCollection<MonthSheet> months, SheetFrame frame)
    {
        (string taken, string open) = (Named(true), Named(false));
        var said = new List<string>();
        if (taken.Length > 0)
            said.Add(frame.ByOrigin == true ? Bilingual.Say(frame.Words.Language, "sheet.missedByOrigin", taken) : frame.Words.Say("sheet.missedAmended", taken));
        if (open.Length > 0) said.Add(frame.Words.Say("sheet.missedNotTakenUp", open));
        return string.Join(frame.Words["label.semicolon"], said);

        string Named(bool isTakenUp) => string.Join(
            frame.Words["label.list"],
            months.Where(m => m.Missed.AsAmended && m.Missed.IsTakenUp == isTakenUp).Select(m => SheetFrame.Named(m.Month, frame.Words)));
    }

    /// <summary>
    /// The rows of a month: a point has one for each county that pays for it. What a county pays once for several points (第六条) stands beside the
    /// first of them, and the others name it, so that the column adds up to the deductions.
    /// </summary>
    /// <param name="month">The month.</param>
    /// <param name="words">The language of what is said.</param>
    /// <param name="spool">Where the rows are kept; null where there are few.</param>
    public static MissedRows Rows(SettledMonth month, Words words, Spool? spool = null)
    {
        ILookup<string, PaidMiss> paid = Paid(month).ToLookup(p => p.Point, StringComparer.Ordinal);
        var excused = month.Findings.OfType<Noted>().Where(n => n.Text is Remarks.NetMet)
            .DistinctBy(n => n.Subject.Code).ToDictionary(n => n.Subject.Code, n => ((Remarks.NetMet)n.Text).Net, StringComparer.Ordinal);
        var told = new Dictionary<Item, string>(ReferenceEqualityComparer.Instance);
        var rows = new SheetRows(spool);
        Money sum = Money.Zero;
        foreach (MissedTarget missed in month.MissedTargets())
        {
            string code = missed.Entry.Point.Code;
            string exceeding = Exceeding(missed, words);
            if (!paid.Contains(code))
            {
                WaterClass? net = excused.TryGetValue(code, out WaterClass met) ? met : null;
                Begin(missed.Entry.Responsible is { } counties ? SentenceCodes.Text(counties) : "", net).Skip().End();
            }

            foreach (PaidMiss one in paid[code])
            {
                SheetRows row = Begin(one.County.Name, one.Net);
                if (!told.TryAdd(one.Item, code))
                {
                    row.Text(words.Say("sheet.paidWith", told[one.Item])).End();
                    continue;
                }

                row.Number(one.Item.Amount.Yuan).End();
                sum += one.Item.Amount;
            }

            SheetRows Begin(string county, WaterClass? net) =>
                rows.BeginFor(
                    (exceeding, ExceedingWidth), (county, CountyWidth), (missed.Entry.WaterBody, RiverWidth), (missed.Entry.Name, PointWidth))
                    .Numbered().Month(month.Settlement.Month)
                    .Text(county, CellStyle.Wrapped).Text(missed.Entry.WaterBody, CellStyle.Wrapped).Text(code)
                    .Text(missed.Entry.Name, CellStyle.Wrapped)
                    .Sign(missed.Target).Sign(missed.Class).Sign(net).Text(exceeding, CellStyle.Wrapped);
        }

        return new MissedRows(RowBlock.Of(rows), sum);
    }

    /// <summary>What counties pay for points that missed, point by point; an item of several points stands under each.</summary>
    private static IEnumerable<PaidMiss> Paid(SettledMonth month)
    {
        foreach ((CountyStatement county, Item item) in month.Settlement.AllItems)
        {
            if (item.Direction != Direction.Deduction || item.Adjustment is not null || item.Target is null) continue;
            Facts.CanalPoint[] canal = [.. item.Note.Facts.OfType<Facts.CanalPoint>()];
            if (canal.Length == 0) yield return new PaidMiss(item.SubjectCode, county, item, item.NetClass);
            foreach (Facts.CanalPoint point in canal) yield return new PaidMiss(point.Point.Code, county, item, point.Net);
        }
    }

    /// <summary>The indicators over the limits with their multiples; where no readings tell them, what the official row remarks, said to be a remark.</summary>
    private static string Exceeding(MissedTarget missed, Words words) => missed.Exceeding.IsEmpty
        ? missed.Remark.Length == 0 ? "" : words.Say("notice.exceeded.remark", "", missed.Remark)
        : string.Join(words["label.list"], missed.Exceeding.Select(p => MultipleText.Told(p, words)));

    /// <summary>The row of the sum, or the one that says that no point missed its target.</summary>
    private static ReadOnlyMemory<byte> Closing(IReadOnlyList<MonthSheet> months, SheetFrame frame)
    {
        Words words = frame.Words;
        var rows = new SheetRows();
        if (months.All(m => m.Missed.Rows.Count == 0))
            rows.Begin().Skip(5).Text(words[frame.IsUnknown ? "sheet.noResults" : "sheet.noneMissed"]).End();
        else rows.Begin().Skip().Text(words["label.total"], CellStyle.TotalText).Skip(8)
            .Number(frame.Sum(frame.Counted(months).Aggregate(Money.Zero, (sum, m) => sum + m.Missed.Deduction)), CellStyle.TotalAmount).End();
        return rows.ToBytes();
    }
}

/// <summary>The rows of a month in the list of missed targets.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Deduction">What they deduct together.</param>
internal sealed record MissedRows(RowBlock Rows, Money Deduction)
{
    /// <summary>Whether they are those of a closed month as it was amended, and not as it was closed.</summary>
    public bool AsAmended { get; init; }

    /// <summary>Whether closings have taken up all its amendments: their money stands among the adjustments then.</summary>
    public bool IsTakenUp { get; init; }
}

/// <summary>What a county pays for a point.</summary>
/// <param name="Point">The point's code.</param>
/// <param name="County">The county.</param>
/// <param name="Item">The item, which may be of several points.</param>
/// <param name="Net">The point's class without the inflow's influence.</param>
internal sealed record PaidMiss(string Point, CountyStatement County, Item Item, WaterClass? Net);
