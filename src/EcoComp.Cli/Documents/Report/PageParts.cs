using System.Globalization;
using EcoComp.Cli.Documents.Html;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Report;

/// <summary>
/// What the sections of a report are written with. Every figure is a data element: its value, and beside it what it is of, so that each can be read back
/// and compared with settlement.json.
/// </summary>
internal sealed class PageParts(HtmlWriter html, Words words)
{
    /// <summary>What stands where there is nothing.</summary>
    public const string Nothing = "–";

    /// <summary>What marks a point that misses its target.</summary>
    public const string MissMark = "×";

    private const int BarWidth = 64;
    private const int LongBarWidth = 160;
    private const int BarHeight = 10;

    /// <summary>Where everything goes.</summary>
    public HtmlWriter Html { get; } = html;

    /// <summary>The language.</summary>
    public Words Words { get; } = words;

    /// <summary>The parts of settlements in it.</summary>
    public Phrases Phrases { get; } = new(words);

    /// <summary>A number of things.</summary>
    public static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A part of a whole in percent, to a tenth; empty of nothing.</summary>
    public static string Percent(int part, int whole) =>
        whole == 0 ? "" : HtmlWriter.Number(100m * part / whole) + "%";

    /// <summary>An amount as text in 万元 and as data in yuan.</summary>
    /// <param name="amount">The amount; null where it is not known.</param>
    /// <param name="of">What it is of.</param>
    /// <param name="signed">Whether one above zero says so.</param>
    public void Amount(Money? amount, string of, bool signed = false)
    {
        if (amount is { } known)
            Html.Element("data", Signed(known, signed), ("value", known.ToString()), ("data-of", of));
        else
            Html.Text(Words["label.unknown"]);
    }

    /// <summary>A cell of an amount.</summary>
    public void AmountCell(Money? amount, string of, bool signed = false)
    {
        Html.Start("td", ("class", "number"));
        Amount(amount, of, signed);
        Html.End();
    }

    /// <summary>A number of things as text and as data.</summary>
    public void Number(int number, string of) => Html.Element("data", Count(number), ("value", Count(number)), ("data-of", of));

    /// <summary>A cell of words.</summary>
    public void Cell(string text, string style = "words") => Html.Element("td", text, ("class", style));

    /// <summary>Begins a table in a frame that can be moved where the screen is narrower, by the keyboard too, and writes its header.</summary>
    /// <param name="caption">What it is called; no other table of the page is called the same.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="columns">The headings of its columns: the program's own words.</param>
    public void StartTable(string caption, string style, params IEnumerable<string> columns)
    {
        Html.Start("div", ("class", "wide"), ("tabindex", "0"), ("role", "group"), ("aria-label", caption));
        Html.Start("table", ("class", style)).Element("caption", caption).Start("thead").Start("tr");
        foreach (string column in columns) Html.Element("th", Capital.Of(column), ("scope", "col"));
        Html.End().End().Start("tbody");
    }

    /// <summary>Ends such a table.</summary>
    public void EndTable() => Html.End().End().End();

    /// <summary>Begins a drawing under its caption, in a frame like that of a table.</summary>
    /// <param name="caption">What stands above it.</param>
    /// <param name="name">What it is called to whoever cannot see it.</param>
    /// <param name="style">How it looks.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="isLong">Whether it goes on in further parts.</param>
    public void StartDrawing(string caption, string name, string style, decimal width, decimal height, bool isLong = false)
    {
        if (isLong) Html.Start("figure", ("class", "long"));
        else Html.Start("figure");
        Html.Element("figcaption", caption).Start("div", ("class", "wide"), ("tabindex", "0"), ("role", "group"), ("aria-label", name));
        StartPart(style, width, 0, height).Attribute("role", "img").Attribute("aria-label", name);
    }

    /// <summary>Goes on with a part of a drawing that joins the one before; on paper it may stand beside it.</summary>
    /// <param name="style">How it looks.</param>
    /// <param name="width">Its width.</param>
    /// <param name="top">Where it begins in the drawing.</param>
    /// <param name="bottom">Where it ends.</param>
    public void ContinueDrawing(string style, decimal width, decimal top, decimal bottom)
    {
        Html.End();
        StartPart(style, width, top, bottom - top).Attribute("aria-hidden", "true").Attribute("focusable", "false");
    }

    private HtmlWriter StartPart(string style, decimal width, decimal top, decimal height)
    {
        (string w, string h) = (HtmlWriter.Number(width), HtmlWriter.Number(height));
        return Html.Start("svg", ("class", style), ("width", w), ("height", h), ("viewBox", "0 " + HtmlWriter.Number(top) + " " + w + " " + h));
    }

    /// <summary>Ends such a drawing.</summary>
    public void EndDrawing() => Html.End().End().End();

    /// <summary>Begins a row with its heading.</summary>
    public void StartRow(string heading, string style = "row") => Html.Start("tr", ("class", style)).Element("th", heading, ("scope", "row"));

    /// <summary>An amount as a bar: to the right of the middle what is paid to a county, to the left what is taken.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="greatest">The greatest of all that are compared.</param>
    public void Bar(Money amount, Money greatest) => Bar(amount, greatest, BarWidth);

    /// <summary>A cell of such a bar, which is all that stands in it.</summary>
    public void BarCell(Money amount, Money greatest)
    {
        Html.Start("td", ("class", "alone"));
        Bar(amount, greatest, LongBarWidth);
        Html.End();
    }

    private void Bar(Money amount, Money greatest, int width)
    {
        decimal half = width / 2m;
        decimal length = greatest == Money.Zero ? 0 : half * Math.Abs(amount.Yuan) / greatest.Yuan;
        StartBar(width, BarHeight);
        if (amount != Money.Zero)
        {
            Rectangle(amount < Money.Zero ? half - length : half, 1, length, BarHeight - 2, amount < Money.Zero ? "taken" : "given");
        }

        Html.Start("line", ("class", "axis"), ("x1", HtmlWriter.Number(half)), ("x2", HtmlWriter.Number(half)), ("y1", "0"), ("y2", HtmlWriter.Number(BarHeight))).End();
        Html.End();
    }

    /// <summary>Begins a bar that stands beside its numbers and so needs no words.</summary>
    public void StartBar(int width, int height) => Html.Start(
        "svg", ("class", "bar"), ("width", Count(width)), ("height", Count(height)), ("viewBox", "0 0 " + Count(width) + " " + Count(height)),
        ("aria-hidden", "true"), ("focusable", "false"));

    /// <summary>A rectangle of a drawing.</summary>
    public void Rectangle(decimal x, decimal y, decimal width, decimal height, string style) => Html.Start(
        "rect", ("class", style), ("x", HtmlWriter.Number(x)), ("y", HtmlWriter.Number(y)), ("width", HtmlWriter.Number(width)), ("height", HtmlWriter.Number(height))).End();

    /// <summary>A text in a drawing.</summary>
    public HtmlWriter StartText(decimal x, decimal y, string style) =>
        Html.Start("text", ("class", style), ("x", HtmlWriter.Number(x)), ("y", HtmlWriter.Number(y)));

    /// <summary>How a class looks.</summary>
    public static string StyleOf(WaterClass? value) => value is { } known ? "c" + Count(known.Rank) : "c0";

    /// <summary>A class as its sign; a status as its own; nothing where there is neither.</summary>
    public string Sign(MonitoringResult result) => result.Class is { } value ? value.ToString()
        : result.Status is { } status ? Words["report.sign." + status]
        : Nothing;

    /// <summary>A point by its name and code.</summary>
    public static string NameOf(ReportPoint point) => point.Newest.Name == point.Code || point.Newest.Name.Length == 0
        ? point.Code
        : point.Newest.Name + " " + point.Code;

    /// <summary>A month as the head of a column.</summary>
    public static string Head(SettledMonth month) => ReportContent.KeyOf(month);

    /// <summary>A month with a mark where it was amended after it was closed.</summary>
    public string Marked(string month, bool isAmended) => isAmended ? month + " " + Words["report.sign.amended"] : month;

    private static string Signed(Money amount, bool signed) => (signed && amount > Money.Zero ? "+" : "") + Core.Wording.Words.Wan(amount);
}
