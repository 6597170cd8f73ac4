using System.Text;
using SkiaSharp;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>Writes pages with Skia. The file holds no time and no font but the characters it needs.</summary>
internal sealed class SkiaPdfWriter(EmbeddedFont source) : IPdfWriter
{
    private const float RuleWidth = 0.5f;
    private static readonly SKColor FillColor = new(0xEE, 0xEE, 0xEE);
    private static readonly SKColor WatermarkColor = new(0xE2, 0xE2, 0xE2);

    /// <inheritdoc/>
    public void Write(string title, PageStyle style, IReadOnlyList<Page> pages, Stream output)
    {
        using SKData data = SKData.CreateCopy(source.Cut(Characters(pages)));
        using SKTypeface face = SKTypeface.FromData(data);
        var metadata = new SKDocumentPdfMetadata { Title = title, Creator = "EcoComp", Producer = "EcoComp" };
        using var stream = new SKManagedWStream(output);
        using SKDocument document = SKDocument.CreatePdf(stream, metadata);
        foreach (Page page in pages)
        {
            SKCanvas canvas = document.BeginPage(style.Width, style.Height);
            foreach (Mark mark in page.Marks) Draw(canvas, face, style, mark);
            document.EndPage();
        }

        document.Close();
    }

    private static IEnumerable<Rune> Characters(IEnumerable<Page> pages) => pages
        .SelectMany(p => p.Marks)
        .SelectMany(m => m switch
        {
            Mark.Text text => text.Content.EnumerateRunes(),
            Mark.Watermark watermark => watermark.Content.EnumerateRunes(),
            _ => "".EnumerateRunes(),
        })
        .Distinct();

    private static void Draw(SKCanvas canvas, SKTypeface face, PageStyle style, Mark mark)
    {
        using var paint = new SKPaint { IsAntialias = true };
        switch (mark)
        {
            case Mark.Text text:
                using (SKFont font = FontOf(face, text.Size)) canvas.DrawText(text.Content, text.X, text.Baseline, SKTextAlign.Left, font, paint);
                break;
            case Mark.Rule rule:
                paint.StrokeWidth = RuleWidth;
                canvas.DrawLine(rule.X1, rule.Y1, rule.X2, rule.Y2, paint);
                break;
            case Mark.Fill fill:
                paint.Color = FillColor;
                canvas.DrawRect(fill.X, fill.Y, fill.Width, fill.Height, paint);
                break;
            case Mark.Watermark watermark:
                paint.Color = WatermarkColor;
                canvas.Save();
                canvas.Translate(style.Width / 2, style.Height / 2);
                canvas.RotateDegrees(-35);
                canvas.Scale(watermark.Size / 1000);
                using (SKPath shape = Shape(face, watermark)) canvas.DrawPath(shape, paint);
                canvas.Restore();
                break;
        }
    }

    /// <summary>
    /// A watermark as a shape, so that it does not get into text that is copied out; in whole thousandths of its size, which take half the space.
    /// </summary>
    private static SKPath Shape(SKTypeface face, Mark.Watermark watermark)
    {
        using SKFont font = FontOf(face, 1000);
        using SKPath text = font.GetTextPath(watermark.Content, new SKPoint(watermark.Width / watermark.Size * -500, 333));
        using var shape = new SKPathBuilder();
        var points = new SKPoint[4];
        using SKPath.RawIterator parts = text.CreateRawIterator();
        for (SKPathVerb verb = parts.Next(points); verb != SKPathVerb.Done; verb = parts.Next(points))
        {
            for (int i = 0; i < points.Length; i++) points[i] = new SKPoint(MathF.Round(points[i].X), MathF.Round(points[i].Y));
            if (verb == SKPathVerb.Move) shape.MoveTo(points[0]);
            else if (verb == SKPathVerb.Line) shape.LineTo(points[1]);
            else if (verb == SKPathVerb.Quad) shape.QuadTo(points[1], points[2]);
            else if (verb == SKPathVerb.Close) shape.Close();
        }

        return shape.Detach();
    }

    private static SKFont FontOf(SKTypeface face, float size) =>
        new(face, size) { Hinting = SKFontHinting.None, LinearMetrics = true, Subpixel = true };
}
