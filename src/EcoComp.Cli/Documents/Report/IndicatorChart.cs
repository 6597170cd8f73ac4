using EcoComp.Cli.Documents.Html;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Report;

/// <summary>An indicator's values month by month as a drawing, with the limits of the classes as lines across it.</summary>
/// <param name="page">Where it is written.</param>
/// <param name="point">What the point is called.</param>
internal sealed class IndicatorChart(PageParts page, string point)
{
    private const decimal Left = 92;
    private const decimal Right = 12;
    private const decimal Top = 14;
    private const decimal Height = 180;
    private const decimal Bottom = 26;
    private const decimal Widest = 660;
    private const decimal LineHeight = 13;

    /// <summary>Writes it.</summary>
    /// <param name="content">The months.</param>
    /// <param name="newest">The newest verdict, whose limits are drawn.</param>
    /// <param name="of">What is said of the indicator in a month, or null.</param>
    public void Write(ReportContent content, IndicatorVerdict newest, Func<SettledMonth, IndicatorVerdict?> of)
    {
        IndicatorVerdict?[] values = [.. content.Standing.Select(of).Select(v => v is not null && v.Unit == newest.Unit ? v : null)];
        (decimal Value, string Classes)[] limits = newest.Limits is { } known ? [.. ClassLimitLines.Of(known)] : [];
        decimal highest = values.Select(v => v?.Shown ?? 0).Concat(limits.Select(l => l.Value)).Max();
        decimal step = Math.Min(48, Widest / content.Months.Length);
        decimal width = Left + (step * content.Months.Length) + Right;
        string name = page.Words.Name(newest.Indicator);
        string title = page.Words.Say("report.chart", point, name, newest.Unit.ToString());
        page.StartDrawing(title, title, "chart", width, Top + Height + Bottom);
        Lines(limits, width, Y);
        Path(values, step, Y);
        for (int i = 0; i < values.Length; i++) Month(content.Months[i], values[i], i, step, Y);
        page.EndDrawing();

        decimal Y(decimal value) => Top + Height - (highest == 0 ? 0 : Height * value / (highest * 1.08m));
    }

    /// <summary>The limits, each with the classes it bounds; words that would stand on one another move up.</summary>
    private void Lines((decimal Value, string Classes)[] limits, decimal width, Func<decimal, decimal> y)
    {
        decimal free = decimal.MaxValue;
        foreach ((decimal value, string classes) in limits)
        {
            Line("limit", Left, y(value), width - Right, y(value));
            decimal at = Math.Min(y(value) + 4, free);
            page.StartText(Left - 6, at, "end").Text(classes + " " + SentenceCodes.Number(value)).End();
            free = at - LineHeight;
        }

        Line("axis", Left, y(0), width - Right, y(0));
    }

    /// <summary>The values joined month to month; a month without one leaves a gap.</summary>
    private void Path(IndicatorVerdict?[] values, decimal step, Func<decimal, decimal> y)
    {
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i - 1] is { } from && values[i] is { } to) Line("course", X(i - 1, step), y(from.Shown), X(i, step), y(to.Shown));
        }
    }

    private void Month(SettledMonth month, IndicatorVerdict? value, int number, decimal step, Func<decimal, decimal> y)
    {
        // Where months stand close, every sixth is named.
        if (step >= 44 || number % 6 == 0) page.StartText(X(number, step), Top + Height + 18, "middle").Text(PageParts.Head(month)).End();
        if (value is null) return;
        page.Html.Start("circle", ("class", "dot"), ("r", "3.5"), ("cx", HtmlWriter.Number(X(number, step))), ("cy", HtmlWriter.Number(y(value.Shown)))).End();
        if (step >= 30) page.StartText(X(number, step), y(value.Shown) - 7, "middle").Text(SentenceCodes.Number(value.Shown)).End();
    }

    private void Line(string style, decimal x1, decimal y1, decimal x2, decimal y2) => page.Html.Start(
        "line", ("class", style), ("x1", HtmlWriter.Number(x1)), ("y1", HtmlWriter.Number(y1)), ("x2", HtmlWriter.Number(x2)), ("y2", HtmlWriter.Number(y2))).End();

    private static decimal X(int number, decimal step) => Left + (step * number) + (step / 2);
}
