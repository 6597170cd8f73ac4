namespace EcoComp.Cli.Documents.Pdf;

/// <summary>The paper and its margins, in points; the defaults are A4 upright.</summary>
internal sealed record PageStyle
{
    /// <summary>The paper's width.</summary>
    public float Width { get; init; } = 595;

    /// <summary>The paper's height.</summary>
    public float Height { get; init; } = 842;

    /// <summary>The margin left and right.</summary>
    public float Side { get; init; } = 57;

    /// <summary>The margin above the text, in which the running header stands.</summary>
    public float Top { get; init; } = 74;

    /// <summary>The margin below the text, in which the footer stands.</summary>
    public float Bottom { get; init; } = 68;

    /// <summary>The font's size in running header and footer.</summary>
    public float SmallSize { get; init; } = 8.5f;

    /// <summary>The font's size in tables.</summary>
    public float TableSize { get; init; } = 9;

    /// <summary>The space between a table's lines and the text in its cells.</summary>
    public float CellPadding { get; init; } = 3.5f;

    /// <summary>The font's size of the watermark.</summary>
    public float WatermarkSize { get; init; } = 110;

    /// <summary>The width of the text.</summary>
    public float TextWidth => Width - 2 * Side;

    /// <summary>The height of the text.</summary>
    public float TextHeight => Height - Top - Bottom;
}
