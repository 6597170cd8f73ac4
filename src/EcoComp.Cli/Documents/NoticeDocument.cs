using System.Collections.Immutable;
using EcoComp.Cli.Data;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>
/// The notice (通报) of a settled month, as 第八条 has it sent: the city's part and a statement for each county, or some counties' statements alone.
/// It asks for nothing but the settlement, so that a month out of an archive is printed as it was closed.
/// </summary>
internal sealed class NoticeDocument(Words words)
{
    private readonly Phrases _phrases = new(words);

    /// <summary>The document of a month.</summary>
    /// <param name="shown">The month and the counties whose statements are wanted.</param>
    public Document Of(ShownMonth shown)
    {
        MonthSettlement month = shown.Settlement;
        bool whole = shown.Counties.Count == month.Counties.Length;
        string title = words.Say("notice.title", _phrases.Of(month.Month), shown.Settled.Regulation.Head.Compensation);
        string worth = month.Status == SettlementStatus.Final ? "" : _phrases.Of(month.Status);
        var sections = new NoticeSections(words, shown.Settled.Regulation);
        ImmutableArray<Block> city = whole ? [.. new CityNotice(words, sections, shown.Settled).Blocks(title)] : [];
        return new Document(
            title.Replace("\n", "", StringComparison.Ordinal),
            [.. city, .. shown.Counties.SelectMany(c => new CountyLetter(words, sections, shown.Settled, c).Blocks(Running(c.Name, worth), alone: !whole))])
        {
            RunningHeader = worth,
            DraftMark = worth,
            Footer = (page, pages) => words.Say("notice.page", NoticeSections.Number(page), NoticeSections.Number(pages)),
        };
    }

    /// <summary>What stands above the text: the county, and what the settlement is worth unless it is final.</summary>
    private static string Running(string county, string worth) => worth.Length == 0 ? county : county + " · " + worth;
}
