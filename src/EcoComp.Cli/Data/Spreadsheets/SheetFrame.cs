using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Host;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>What all lists of some months have in common: which months, what they are worth, the language.</summary>
/// <param name="Each">The months, earliest first.</param>
/// <param name="Statuses">What their settlements are worth, each once.</param>
/// <param name="Words">The language.</param>
internal sealed record SheetFrame(ImmutableArray<YearMonth> Each, ImmutableArray<SettlementStatus> Statuses, Words Words)
{
    /// <summary>The frame of settled months.</summary>
    public static SheetFrame Of(IReadOnlyList<MonthSheet> months, Words words) =>
        new([.. months.Select(m => m.Month)], [.. months.Select(m => m.Status).Distinct().Order()], words)
        {
            Unknown = [.. months.Where(m => m.IsUnknown && m.Account.IsNothing).Select(m => m.Month)],
            Partly = [.. months.Where(m => m.IsUnknown && !m.Account.IsNothing).Select(m => m.Month)],
            Trial = Among(months.Where(m => m.Status == SettlementStatus.Trial).Select(m => m.Month), months.Count),
        };

    /// <summary>The trial calculations among months that are none: they are named, and count in no sum.</summary>
    public ImmutableArray<YearMonth> Trial { get; init; } = [];

    /// <summary>The months among them that count in sums.</summary>
    public IEnumerable<MonthSheet> Counted(IEnumerable<MonthSheet> months) => months.Where(m => !Trial.Contains(m.Month));

    /// <summary>The months among them of which nothing is known: what they come to is left empty.</summary>
    private ImmutableArray<YearMonth> Unknown { get; init; } = [];

    /// <summary>The months of which events or adjustments are known and no results: what results would come to is left empty.</summary>
    private ImmutableArray<YearMonth> Partly { get; init; } = [];

    /// <summary>Whether no result is known of any of them.</summary>
    public bool IsUnknown => Unknown.Length + Partly.Length == Each.Length;

    /// <summary>Whether no result is known of one of them that counts, so that they add up to nothing that is known.</summary>
    public bool HasUnknown => Unknown.Concat(Partly).Except(Trial).Any();

    /// <summary>What is known of a sum over all of them.</summary>
    public Money? Sum(Money amount) => Account.KnownPart(amount, HasUnknown);

    /// <summary>Whether adjustments stand under the months that they correct; null where all stand under the one month that carries them.</summary>
    public bool? ByOrigin { get; init; }

    /// <summary>What stands in no sum though it is known, in words; empty where there is nothing.</summary>
    public string Beside { get; init; } = "";

    /// <summary>Which months that count have no result, so that the sum in words is without them.</summary>
    public string NotCounted => Unknown.Concat(Partly).Except(Trial).Order().ToArray() is { Length: > 0 } months && months.Length < Each.Length
        ? Bilingual.Say(Words.Language, "sheet.notCounted", InWords([.. months]))
        : "";

    /// <summary>The first month.</summary>
    public YearMonth First => Each[0];

    /// <summary>The unit, and what the settlements are worth together: final months among others do not make them final.</summary>
    public string Subtitle => string.Join(Words["label.semicolon"],
    [
        Words["sheet.unit"], .. Worth(), .. ByOrigin is { } corrected ? [Words[corrected ? "history.byOrigin" : "history.asTaken"]] : Array.Empty<string>(),
        .. Unknown.IsEmpty ? [] : ImmutableArray.Create(Words.Say("sheet.unknown", InWords(Unknown))),
        .. Partly.IsEmpty ? [] : ImmutableArray.Create(Words.Say("sheet.unknown.partly", InWords(Partly))),
    ]);

    private IEnumerable<string> Worth()
    {
        foreach (SettlementStatus status in Statuses)
        {
            if (status == SettlementStatus.Draft) yield return Words["sheet.draft"];
            else if (Statuses.Length == 1) yield return Words["settlement." + status];
        }

        if (!Trial.IsEmpty) yield return Bilingual.Say(Words.Language, "sheet.trialMonths", InWords(Trial));
    }

    /// <summary>The months with open questions among those that are summed up, in words; empty where there is none.</summary>
    public string Open { get; private init; } = "";

    /// <summary>The frame of sums over months, some of which are listed nowhere else: a sum is worth no more than the least of its months.</summary>
    public SheetFrame Over(IReadOnlyList<MonthAccount> months)
    {
        MonthAccount[] open = [.. months.Where(m => m is { PendingCount: > 0, IsUnknown: false })];
        return this with
        {
            Each = [.. months.Select(m => m.Month)],
            Unknown = [.. months.Where(m => m.IsUnknown && m.Account.IsNothing).Select(m => m.Month)],
            Partly = [.. months.Where(m => m.IsUnknown && !m.Account.IsNothing).Select(m => m.Month)],
            Statuses =
            [
                .. months.Select(m => m is { PendingCount: > 0, Status: SettlementStatus.Final } ? SettlementStatus.Draft : m.Status).Distinct().Order(),
            ],
            Trial = Among(months.Where(m => m.Status == SettlementStatus.Trial).Select(m => m.Month), months.Count),
            Open = open.Length == 0 ? "" : Words.Say("sheet.open", string.Join(Words["label.list"], open.Select(m =>
                Words.Say("sheet.open.month", Named(m.Month, Words), m.PendingCount.ToString(CultureInfo.InvariantCulture))))),
        };
    }

    /// <summary>The same for a sheet with amounts that may go either way.</summary>
    public string SignedSubtitle => Subtitle + Words["label.semicolon"] + Words["sheet.signed"];

    /// <summary>The months in words.</summary>
    public string Months => InWords(Each);

    /// <summary>Which months the sums of calendar years up to each of them count, and from which on such a sum is unknown.</summary>
    public string YearCounts
    {
        get
        {
            YearMonth[][] years = [.. Each.GroupBy(m => m.Year).Select(y => y.ToArray())];
            YearMonth[][] counted = [.. years.Select(y => y.TakeWhile(m => !Unknown.Contains(m) && !Partly.Contains(m)).ToArray())];
            string[] known = [.. counted.Where(y => y.Length > 0).Select(y =>
                years.Length == 1 ? InWords([.. y]) : Words.Say("sheet.ofYear", InWords([.. y]), y[0].Year.ToString(CultureInfo.InvariantCulture)))];
            string[] lost = [.. years.Zip(counted).Where(y => y.Second.Length < y.First.Length).Select(y => Named(y.First[y.Second.Length], Words))];
            return (known.Length == 0 ? "" : Words.Say("sheet.yearCounts", string.Join(Words["label.list"], known)))
                + (lost.Length == 0 ? "" : Words.Say("sheet.yearUnknown", string.Join(Words["label.list"], lost)));
        }
    }

    private static ImmutableArray<YearMonth> Among(IEnumerable<YearMonth> trial, int all)
    {
        ImmutableArray<YearMonth> months = [.. trial];
        return months.Length < all ? months : [];
    }

    /// <summary>Months in words, and no month between them that is none of them: a sum would seem to have it too.</summary>
    private string InWords(ImmutableArray<YearMonth> months)
    {
        var spans = new List<MonthSpan>();
        foreach (YearMonth month in months)
        {
            if (spans.Count > 0 && spans[^1].Last.PlusMonths(1) == month) spans[^1] = spans[^1] with { Last = month };
            else spans.Add(new(month, month));
        }

        return string.Join(Words["label.list"], spans.Select(s => s.First == s.Last
            ? Named(s.First, Words)
            : Words.Say("sheet.range", Named(s.First, Words), Named(s.Last, Words))));
    }

    /// <summary>A title that names the months.</summary>
    public string Title(string code) => Words.Say(code, Months);

    /// <summary>The name of one of several sheets that go on.</summary>
    public static string Numbered(string name, int number) => number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {number}");

    /// <summary>A month in words.</summary>
    public static string Named(YearMonth month, Words words) => words.Language == Language.En ? Core.Quantities.Months.Text(month) : words.Say(
        "label.monthName", month.Year.ToString(CultureInfo.InvariantCulture), month.Month.ToString(CultureInfo.InvariantCulture));

    private sealed record MonthSpan(YearMonth First, YearMonth Last);
}
