using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Report;

/// <summary>Every point by every month, river by river and down each of them: the class as a sign on its colour, a mark where the target is missed.</summary>
internal sealed class ClassMatrix(PageParts page) : ReportSection(page)
{
    /// <inheritdoc/>
    public override string Id => "classes";

    /// <inheritdoc/>
    public override string Heading => "report.matrix";

    /// <inheritdoc/>
    public override void Write(ReportContent content)
    {
        Legend(content);
        foreach (SettledMonth[] span in content.Spans)
        {
            ReportPoint[] points = [.. content.Points.Where(p => Array.Exists(span, m => p.In(content.AsItStands(m)) is not null))];
            Page.StartTable(
                Page.Words.Say("report.matrix.of", ReportContent.KeyOf(span)), "matrix",
                [Page.Words["report.point"], Page.Words["head.target"], .. span.Select(m => Page.Marked(PageParts.Head(m), content.IsAmended(m)))]);
            foreach (IGrouping<string, ReportPoint> river in points.GroupBy(p => p.River, StringComparer.Ordinal))
            {
                Page.Html.Start("tr", ("class", "river")).Element("th", river.Key, ("scope", "rowgroup"), ("colspan", PageParts.Count(span.Length + 2))).End();
                foreach (ReportPoint point in river) Row(content, point, span);
            }

            Page.EndTable();
        }
    }

    private void Row(ReportContent content, ReportPoint point, SettledMonth[] span)
    {
        Page.StartRow(PageParts.NameOf(point));
        Page.Cell(Target(point, [.. span.Select(content.AsItStands)]), "middle");
        foreach (SettledMonth closed in span)
        {
            SettledMonth month = content.AsItStands(closed);
            if (point.In(month) is null)
            {
                Page.Cell("", "absent");
                continue;
            }

            MonitoringResult result = point.ResultIn(month);
            bool misses = point.Misses(month);
            Page.Html.Start("td", ("class", PageParts.StyleOf(result.Class) + (misses ? " missed" : ""))).Text(Page.Sign(result));
            if (misses) Page.Html.Element("b", PageParts.MissMark);
            if (Page.Sign(point.ResultIn(closed)) is var was && was != Page.Sign(result))
                Page.Html.Element("small", Page.Words["report.sign.amended"], ("title", Page.Words.Say("report.wasClosed", was)));
            Page.Html.End();
        }

        Page.Html.End();
    }

    /// <summary>The target; both where it changes within the months.</summary>
    private static string Target(ReportPoint point, SettledMonth[] span) =>
        string.Join(" ", span.Select(m => point.In(m)).Where(e => e is not null).Select(e => Phrases.Of(e!.Target)).Distinct());

    private void Legend(ReportContent content)
    {
        Page.Html.Start("ul", ("class", "legend"));
        foreach (WaterClass value in WaterClass.All)
            Page.Html.Start("li").Element("span", value.ToString(), ("class", "tile " + PageParts.StyleOf(value))).Text(" " + Page.Words.Say("class.is", value.ToString())).End();
        Page.Html.Start("li").Element("b", PageParts.MissMark).Text(" " + Page.Words["report.missed"]).End();
        foreach (ResultStatus status in Enum.GetValues<ResultStatus>())
            Page.Html.Start("li").Element("span", Page.Words["report.sign." + status], ("class", "tile c0")).Text(" " + Page.Words["status." + status]).End();
        Page.Html.Start("li").Element("span", PageParts.Nothing, ("class", "tile c0")).Text(" " + Page.Words["report.noResult"]).End();
        if (content.Months.Any(content.IsAmended))
            Page.Html.Start("li").Element("small", Page.Words["report.sign.amended"]).Text(" " + Page.Words["report.amended"]).End();
        Page.Html.End();
    }
}
