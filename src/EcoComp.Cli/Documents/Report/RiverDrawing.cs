using EcoComp.Cli.Documents.Html;
using EcoComp.Cli.Host;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Report;

/// <summary>A river as a drawing: boxes with name, class, target, county and money, joined as the water runs.</summary>
internal sealed class RiverDrawing(PageParts page, SettledMonth month, PointEffects effects)
{
    private const decimal BoxWidth = 168;
    private const decimal BoxHeight = 62;
    private const decimal Across = 184;
    private const decimal Down = 88;
    private const decimal Margin = 6;

    /// <summary>How many columns of a terminal a line of a box holds.</summary>
    private const int LineColumns = 22;

    /// <summary>Writes it.</summary>
    public void Write(RiverMap map)
    {
        string rivers = string.Join(page.Words["label.list"], map.Rivers);
        decimal width = (Across * map.Columns) - Across + BoxWidth + (2 * Margin);
        decimal height = (Down * map.Rows) - Down + BoxHeight + (2 * Margin);
        string name = page.Words.Say("report.rivers.named", rivers, PageParts.NameOf(map.Points[0].Point));
        page.StartDrawing(rivers, name, "map", width, height);
        var places = map.Points.ToDictionary(p => p.Point.Code, StringComparer.Ordinal);
        foreach (MappedPoint place in map.Points)
        {
            foreach (MappedPoint inflow in place.Entry.Inflows.Select(i => places.GetValueOrDefault(i.Code)).OfType<MappedPoint>()) Flow(inflow, place);
        }

        foreach (MappedPoint place in map.Points) Box(place);
        page.EndDrawing();
    }

    /// <summary>The water's way from one box to the next, with a tip where it arrives.</summary>
    private void Flow(MappedPoint from, MappedPoint to)
    {
        (decimal x1, decimal y1) = (X(from) + (BoxWidth / 2), Y(from) + BoxHeight);
        (decimal x2, decimal y2) = (X(to) + (BoxWidth / 2), Y(to));
        decimal bend = y2 - ((Down - BoxHeight) / 2);
        string way = string.Join(' ', "M", N(x1), N(y1), "V", N(bend), "H", N(x2), "V", N(y2 - 5));
        page.Html.Start("path", ("class", "flow"), ("d", way)).End();
        page.Html.Start("path", ("class", "tip"), ("d", string.Join(' ', "M", N(x2 - 5), N(y2 - 8), "H", N(x2 + 5), "L", N(x2), N(y2), "Z"))).End();
    }

    private void Box(MappedPoint place)
    {
        (decimal x, decimal y) = (X(place), Y(place));
        bool misses = place.Point.Misses(month);
        string style = PageParts.StyleOf(place.Point.ClassIn(month)) + (misses ? " missed" : "") + (place.Entry.Responsible is null ? " outside" : "");
        page.Html.Start("g", ("class", "on" + PageParts.StyleOf(place.Point.ClassIn(month)))).Element("title", PageParts.NameOf(place.Point));
        page.Rectangle(x, y, BoxWidth, BoxHeight, style);
        page.StartText(x + 8, y + 18, "name").Text(Short(PageParts.NameOf(place.Point))).End();
        string sign = page.Sign(place.Point.ResultIn(month)) + (misses ? " " + PageParts.MissMark : "");
        string target = place.Entry.Target is { } known ? page.Words.Say("report.target", known.ToString()) : "";
        page.StartText(x + 8, y + 37, "sign").Text(sign).End();
        page.StartText(x + BoxWidth - 8, y + 37, "end").Text(target).End();
        page.StartText(x + 8, y + 54, "start").Text(Short(PointEffects.Counties(place, page.Words))).End();
        if (effects.Of(place.Point.Code) is { } effect)
        {
            page.StartText(x + BoxWidth - 8, y + 54, "end money").Attribute("data-value", effect.ToString()).Attribute("data-of", PointEffects.Key(month, place.Point.Code))
                .Text(Words.Wan(effect)).End();
        }

        page.Html.End();
    }

    /// <summary>A name cut to what a box holds; whole, it stands in the box's title and in the table.</summary>
    private static string Short(string name)
    {
        if (ShownWidth.Of(PrintedText.Of(name)) <= LineColumns) return name;
        int length = name.Length;
        while (length > 0 && ShownWidth.Of(PrintedText.Of(name[..length])) > LineColumns - 1) length--;
        return name[..(length > 0 && char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)] + "…";
    }

    private static decimal X(MappedPoint place) => Margin + (Across * place.Column);

    private static decimal Y(MappedPoint place) => Margin + (Down * place.Row);

    private static string N(decimal value) => HtmlWriter.Number(value);
}
