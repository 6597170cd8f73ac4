using EcoComp.Cli.Documents.Html;
using EcoComp.Cli.Host;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Report;

/// <summary>
/// A river as a drawing: boxes with name, class, target, county and money, joined as the water runs; a long one in parts, each of which fits
/// a page.
/// </summary>
internal sealed class RiverDrawing(PageParts page, SettledMonth month, PointEffects effects)
{
    /// <summary>How many columns of a terminal a line of a box holds.</summary>
    private const int LineColumns = 22;

    /// <summary>How wide one of them is.</summary>
    private const decimal ColumnWidth = 7;

    /// <summary>How many of them a name needs to be told from another.</summary>
    private const int LeastOfName = 6;

    /// <summary>Writes it.</summary>
    public void Write(RiverMap map)
    {
        string rivers = string.Join(page.Words["label.list"], map.Rivers);
        var ways = new RiverWays(map);
        string name = page.Words.Say("report.rivers.named", rivers, PageParts.NameOf(map.Points[0].Point));
        page.StartDrawing(rivers, name, "map", ways.Width, ways.EndOfPart(0), isLong: ways.EndOfPart(0) < ways.Height);
        for (decimal top = 0, bottom; top < ways.Height; top = bottom)
        {
            bottom = ways.EndOfPart(top);
            if (top > 0) page.ContinueDrawing("map", ways.Width, top, bottom);
            Part(map, ways, top, bottom);
        }

        page.EndDrawing();
    }

    /// <summary>What lies between two edges; a way that leads on stands in both parts, each of which shows its own piece of it.</summary>
    private void Part(RiverMap map, RiverWays ways, decimal top, decimal bottom)
    {
        foreach (var into in ways.Flows.GroupBy(f => f.To.Point.Code))
        {
            // What one way crosses ends at its edge, so that it is seen to pass and not to join.
            string[] flows = [.. into.Where(f => ways.Y(f.From) < bottom && ways.Y(f.To) > top).Select(f => Path([.. ways.Corners(f.From, f.To)]))];
            foreach (string flow in flows) page.Html.Start("path", ("class", "edge"), ("d", flow)).End();
            foreach (string flow in flows) page.Html.Start("path", ("class", "flow"), ("d", flow)).End();
            if (IsIn(into.First().To)) Tip(ways.Arrival(into.First().To), ways.Y(into.First().To));
        }

        foreach (MappedPoint place in map.Points.Where(IsIn)) Box(place, ways.X(place), ways.Y(place));

        bool IsIn(MappedPoint place) => ways.Y(place) > top && ways.Y(place) < bottom;
    }

    /// <summary>A line from corner to corner, which ends where its tip begins.</summary>
    private static string Path(RiverCorner[] corners)
    {
        corners[^1] = corners[^1] with { Y = corners[^1].Y - 5 };
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
        page.StartText(x + 8, y + 18, "name").Text(Called(place.Point)).End();
        string sign = page.Sign(place.Point.ResultIn(month)) + (misses ? " " + PageParts.MissMark : "");
        string target = place.Entry.Target is { } known ? page.Words.Say("report.target", known.ToString()) : "";
        page.StartText(x + 8, y + 37, "sign").Text(sign).End();
        page.StartText(x + RiverWays.BoxWidth - 8, y + 37, "end").Text(target).End();
        int money = Money(place.Point.Code, x + RiverWays.BoxWidth - 8, y + 54);
        page.StartText(x + 8, y + 54, "start").Text(Short(PointEffects.Counties(place, page.Words), LineColumns - money)).End();
        page.Html.End();
    }

    /// <summary>Writes what a point brings or costs, with a mark where other points have a part in it.</summary>
    /// <returns>How many columns of the line it takes.</returns>
    private int Money(string point, decimal right, decimal y)
    {
        if (effects.Of(point) is not { } effect) return 0;
        string amount = Words.Wan(effect);
        page.StartText(right, y, "end money")
            .Attribute("data-value", effect.ToString()).Attribute("data-of", effects.Key(point)).Text(amount).End();
        int columns = ShownWidth.Of(amount) + 1;
        if (!effects.With(point).Any()) return columns;
        string mark = Bilingual.Say(page.Words.Language, "report.together");
        page.StartText(right - (columns * ColumnWidth), y, "end").Text(mark).End();
        return columns + ShownWidth.Of(mark) + 1;
    }

    /// <summary>What a point is called in its box: a long name is cut, by its code it is found in the tables.</summary>
    private static string Called(ReportPoint point)
    {
        (string whole, string code) = (PageParts.NameOf(point), " " + point.Code);
        int room = LineColumns - ShownWidth.Of(PrintedText.Of(code));
        return room >= LeastOfName && whole.EndsWith(code, StringComparison.Ordinal)
            ? Short(whole[..^code.Length], room) + code
            : Short(whole, LineColumns);
    }

    /// <summary>A name cut to what a line holds; whole, it stands in the box's title and in the table.</summary>
    private static string Short(string name, int columns)
    {
        if (ShownWidth.Of(PrintedText.Of(name)) <= columns) return name;
        int length = name.Length;
        while (length > 0 && ShownWidth.Of(PrintedText.Of(name[..length])) > columns - 1) length--;
        return name[..(length > 0 && char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)] + "…";
    }

    private static string N(decimal value) => HtmlWriter.Number(value);
}
