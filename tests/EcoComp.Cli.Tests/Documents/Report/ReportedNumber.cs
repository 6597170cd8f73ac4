using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace EcoComp.Cli.Tests.Documents.Report;

/// <summary>A figure as a page has it: its value, what it is of, and what a person reads.</summary>
internal sealed partial record ReportedNumber(long Value, string Of, string Text)
{
    /// <summary>Every figure of a page, those in drawings too.</summary>
    public static IReadOnlyList<ReportedNumber> In(string page) =>
        [.. Figure().Matches(page).Select(m => new ReportedNumber(
            long.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), WebUtility.HtmlDecode(m.Groups[2].Value), WebUtility.HtmlDecode(m.Groups[3].Value)))];

    [GeneratedRegex("(?:data-)?value=\"(-?[0-9]+)\" data-of=\"([^\"]*)\">([^<]*)<")]
    private static partial Regex Figure();
}
