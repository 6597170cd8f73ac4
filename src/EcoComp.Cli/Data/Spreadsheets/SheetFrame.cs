using System.Globalization;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>What all lists of some months have in common: which months, what they are worth, the language.</summary>
/// <param name="First">The first month.</param>
/// <param name="Last">The last month.</param>
/// <param name="Subtitle">The unit, and what the settlements are worth.</param>
/// <param name="Words">The language.</param>
internal sealed record SheetFrame(YearMonth First, YearMonth Last, string Subtitle, Words Words)
{
    /// <summary>The frame of settled months.</summary>
    public static SheetFrame Of(IReadOnlyList<MonthSheet> months, Words words)
    {
        IEnumerable<string> worth = months.Select(m => m.Status).Distinct().Order().Select(s => s == SettlementStatus.Draft
            ? words["sheet.draft"]
            : words["settlement." + s]);
        return new SheetFrame(months[0].Month, months[^1].Month, words["sheet.unit"] + words["label.semicolon"] + string.Join(words["label.semicolon"], worth), words);
    }

    /// <summary>The same for a sheet with amounts that may go either way.</summary>
    public string SignedSubtitle => Subtitle + Words["label.semicolon"] + Words["sheet.signed"];

    /// <summary>The months in words.</summary>
    public string Months => First == Last ? Named(First, Words) : Words.Say("sheet.range", Named(First, Words), Named(Last, Words));

    /// <summary>A title that names the months.</summary>
    public string Title(string code) => Words.Say(code, Months);

    /// <summary>The name of one of several sheets that go on.</summary>
    public static string Numbered(string name, int number) => number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {number}");

    /// <summary>A month in words.</summary>
    public static string Named(YearMonth month, Words words) => words.Language == Language.En ? Core.Quantities.Months.Text(month) : words.Say(
        "label.monthName", month.Year.ToString(CultureInfo.InvariantCulture), month.Month.ToString(CultureInfo.InvariantCulture));
}
