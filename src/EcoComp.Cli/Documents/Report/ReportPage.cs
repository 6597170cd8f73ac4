using System.Collections.Immutable;
using EcoComp.Cli.Documents.Html;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Report;

/// <summary>Months on one page: what they cost, how the water was, and why, down to the line of a file.</summary>
internal sealed class ReportPage(Words words)
{
    private readonly Phrases _phrases = new(words);

    /// <summary>Writes the page.</summary>
    public byte[] Write(ReportContent content) => HtmlPage.Write(Title(content), words.Language, html =>
    {
        var page = new PageParts(html, words);
        ImmutableArray<ReportSection> sections =
        [
            new Headline(page), new ClassMatrix(page), new RiverDrawings(page), new CountyMonths(page), new ClassShares(page), new CostliestSubjects(page),
            new FundMonths(page), new EventLine(page), new DecidingIndicators(page), new EveryEntry(page), new Receipts(page),
        ];
        ImmutableArray<ReportSection> shown = [.. sections.Where(s => s.Has(content))];
        html.Start("header");
        html.Element("h1", Title(content));
        html.Element("p", words.Labelled("label.basis", Documents(content)) + words["label.semicolon"] + words["label.unit"]);
        html.Element("p", Worth(content), ("class", "worth"));
        html.End();
        html.Start("nav", ("aria-label", words["report.contents"])).Start("ul");
        foreach (ReportSection section in shown) html.Start("li").Element("a", words[section.Heading], ("href", "#" + section.Id)).End();
        html.End().End().Start("main");
        foreach (ReportSection section in shown)
        {
            html.Start("section", ("id", section.Id), ("aria-labelledby", section.Id + "-title"));
            html.Element("h2", words[section.Heading], ("id", section.Id + "-title"));
            section.Write(content);
            html.End();
        }

        html.End();
        html.Start("footer").Element("p", words["report.foot"]).End();
    });

    /// <summary>Every regulation by which a month was settled, each once.</summary>
    private static string Documents(ReportContent content) =>
        Core.Provenance.Fault.Listing(content.Months.Select(m => m.Settlement.Regulation.Document).Distinct());

    private string Title(ReportContent content)
    {
        string first = _phrases.Of(content.Months[0].Settlement.Month);
        string span = content.Months.Length == 1 ? first : words.Say("report.span", first, _phrases.Of(content.Newest.Settlement.Month));
        return words.Say("report.title", content.Newest.Settlement.Regulation.Title, span);
    }

    /// <summary>What the months are worth: a draft and a trial calculation say so before anything else.</summary>
    private string Worth(ReportContent content)
    {
        var parts = new List<string>();
        foreach (SettlementStatus status in Enum.GetValues<SettlementStatus>())
        {
            int months = content.Months.Count(m => m.Settlement.Status == status);
            if (months > 0) parts.Add(words.Say("report.worth", _phrases.Of(status), PageParts.Count(months)));
        }

        string said = string.Join(words["label.comma"], parts);
        if (content.Months.Any(m => m.Settlement.Status == SettlementStatus.Trial)) said += words["label.semicolon"] + words["label.trial"];
        return content.Months.Any(m => m.Settlement.PendingCount > 0) ? said + words["label.semicolon"] + words["label.draft"] : said;
    }
}
