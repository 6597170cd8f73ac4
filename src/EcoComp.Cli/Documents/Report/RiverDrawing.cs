using EcoComp.Cli.Documents.Html;
using EcoComp.Cli.Host;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Report;

/// <summary>A river as a drawing: boxes with name, class, target, county and money, joined as the water runs.</summary>
internal sealed class RiverDrawing(PageParts page, SettledMonth month, PointEffects effects)
{
    /// <summary>How many columns of a terminal a line of a box holds.</summary>
    private const int LineColumns = 22;

    /// <summary>Writes it.</summary>
    public void Write(RiverMap map)
    {
        string rivers = string.Join(page.Words["label.list"], map.Rivers);
        var ways = new RiverWays(map);
        string name = page.Words.Say("report.rivers.named", rivers, PageParts.NameOf(map.Points[0].Point));
        page.StartDrawing(rivers, name, "map", ways.Width, ways.Height);
        foreach (var into in ways.Flows.GroupBy(f => f.To.Point.Code))
        {
            // What one way crosses ends at its edge, so that it is seen to pass and not to join.
            string[] flows = [.. into.Select(f => Path([.. ways.Corners(f.From, f.To)]))];
            foreach (string flow in flows) page.Html.Start("path", ("class", "edge"), ("d", flow)).End();
            foreach (string flow in flows) page.Html.Start("path", ("class", "flow"), ("d", flow)).End();
            Tip(ways.Arrival(into.First().To), ways.Y(into.First().To));
        }

        foreach (MappedPoint place in map.Points) Box(place, ways.X(place), ways.Y(place));
        page.EndDrawing();
    }

    /// <summary>A line from corner to corner, which ends where its tip begins.</summary>
    private static string Path((decimal X, decimal Y)[] corners)
    {
        corners[^1].Y -= 5;
        IEnumerable<string> further = corners.Zip(corners.Skip(1), (a, b) => a.X == b.X ? "V " + N(b.Y) : "H " + N(b.X));
        return string.Join(' ', further.Prepend("M " + N(corners[0].X) + " " + N(corners[0].Y)));
    }

    private void Tip(decimal x, decimal y) => page.Html
        .Start("path", ("class", "tip"), ("d", string.Join(' ', "M", N(x - 5), N(y - 8), "H", N(x + 5), "L", N(x), N(y), "Z"))).End();

    private void Box(MappedPoint place, decimal x, decimal y)
    {
        bool misses = place.Point.Misses(month);
        string style = PageParts.StyleOf(place.Point.ClassIn(month)) + (misses ? " missed" : "") + (place.Entry.Responsible is null ? " outside" : "");
        page.Html.Start("g", ("class", "on" + PageParts.StyleOf(place.Point.ClassIn(month)))).Element("title", PageParts.NameOf(place.Point));
        page.Rectangle(x, y, RiverWays.BoxWidth, RiverWays.BoxHeight, style);
        page.StartText(x + 8, y + 18, "name").Text(Short(PageParts.NameOf(place.Point))).End();
        string sign = page.Sign(place.Point.ResultIn(month)) + (misses ? " " + PageParts.MissMark : "");
        string target = place.Entry.Target is { } known ? page.Words.Say("report.target", known.ToString()) : "";
        page.StartText(x + 8, y + 37, "sign").Text(sign).End();
        page.StartText(x + RiverWays.BoxWidth - 8, y + 37, "end").Text(target).End();
        page.StartText(x + 8, y + 54, "start").Text(Short(PointEffects.Counties(place, page.Words))).End();
        if (effects.Of(place.Point.Code) is { } effect)
        {
            page.StartText(x + RiverWays.BoxWidth - 8, y + 54, "end money").Attribute("data-value", effect.ToString()).Attribute("data-of", PointEffects.Key(month, place.Point.Code))
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

    private static string N(decimal value) => HtmlWriter.Number(value);
}
