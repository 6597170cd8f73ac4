using EcoComp.Cli.Host;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Report;

/// <summary>The rivers of the newest month as drawings, from their upper points down, and the same as a table for whoever cannot see them.</summary>
internal sealed class RiverDrawings(PageParts page) : ReportSection(page)
{
    /// <inheritdoc/>
    public override string Id => "rivers";

    /// <inheritdoc/>
    public override string Heading => "report.rivers";

    /// <inheritdoc/>
    public override bool Has(ReportContent content) => RiverMap.Of(content.AsItStands(content.Newest), content.Points).Any();

    /// <inheritdoc/>
    public override void Write(ReportContent content)
    {
        SettledMonth month = content.AsItStands(content.Newest);
        RiverMap[] maps = [.. RiverMap.Of(month, content.Points)];
        var effects = new PointEffects(content.Newest);
        string named = Page.Marked(Page.Phrases.Of(month.Settlement.Month), content.IsAmended(month));
        Page.Html.Element("p", Page.Words.Say("report.rivers.how", named), ("class", "note"));
        string[] together = [.. effects.Together(Page.Words)];
        if (together.Length > 0)
        {
            string said = Bilingual.Say(Page.Words.Language, "report.togetherOf", string.Join(Page.Words["label.list"], together));
            Page.Html.Element("p", said, ("class", "note"));
        }

        Page.Html.Start("div", ("class", "rivers"));
        foreach (RiverMap map in maps) new RiverDrawing(Page, month, effects).Write(map);
        Page.Html.End();
        Page.Html.Start("details").Element("summary", Page.Words["report.rivers.table"]);
        Table(maps, month, effects);
        Page.Html.End();
    }

    private void Table(RiverMap[] maps, SettledMonth month, PointEffects effects)
    {
        Page.StartTable(Page.Words.Say("report.rivers.of", ReportContent.KeyOf(month)), "matrix", [
            Page.Words["report.point"], Page.Words["report.river"], Page.Words["report.inflows"], Page.Words["head.class"], Page.Words["head.target"],
            Page.Words["head.county"], Page.Words["head.netAmount"],
        ]);
        foreach (MappedPoint place in maps.SelectMany(m => m.Points))
        {
            Page.StartRow(PageParts.NameOf(place.Point));
            Page.Cell(place.Point.River);
            Page.Cell(string.Join(Page.Words["label.list"], place.Entry.Inflows.Select(i => i.Code)));
            Page.Cell(Page.Sign(place.Point.ResultIn(month)) + (place.Point.Misses(month) ? " " + PageParts.MissMark : ""), "middle");
            Page.Cell(Phrases.Of(place.Entry.Target), "middle");
            Page.Cell(PointEffects.Counties(place, Page.Words));
            if (effects.Of(place.Point.Code) is { } effect) Money(effect, place.Point.Code, effects);
            else Page.Cell("");
            Page.Html.End();
        }

        Page.EndTable();
    }

    private void Money(Money effect, string point, PointEffects effects)
    {
        Page.Html.Start("td", ("class", "number"));
        Page.Amount(effect, effects.Key(point));
        if (string.Join(Page.Words["label.list"], effects.With(point)) is { Length: > 0 } with)
            Page.Html.Text(Page.Words.Say("label.remark", "", Page.Words.Say("sheet.paidWith", with)));
        Page.Html.End();
    }
}
