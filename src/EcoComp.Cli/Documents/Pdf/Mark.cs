namespace EcoComp.Cli.Documents.Pdf;

/// <summary>Something printed, in points from the top left corner of the page.</summary>
internal abstract record Mark
{
    private Mark()
    {
    }

    /// <summary>
    /// What it is a part of; null for what belongs to the page and not to the document, as lines, the running header or a table's header repeated.
    /// </summary>
    public Part? Part { get; init; }

    /// <summary>The same mark further down.</summary>
    public abstract Mark Down(float by);

    /// <summary>A run of text.</summary>
    /// <param name="X">Its left end.</param>
    /// <param name="Baseline">Its baseline.</param>
    /// <param name="Content">The characters.</param>
    /// <param name="Size">The font's size.</param>
    internal sealed record Text(float X, float Baseline, string Content, float Size) : Mark
    {
        /// <inheritdoc/>
        public override Mark Down(float by) => this with { Baseline = Baseline + by };
    }

    /// <summary>A thin straight line.</summary>
    internal sealed record Rule(float X1, float Y1, float X2, float Y2) : Mark
    {
        /// <inheritdoc/>
        public override Mark Down(float by) => this with { Y1 = Y1 + by, Y2 = Y2 + by };
    }

    /// <summary>A pale rectangle behind what follows.</summary>
    internal sealed record Fill(float X, float Y, float Width, float Height) : Mark
    {
        /// <inheritdoc/>
        public override Mark Down(float by) => this with { Y = Y + by };
    }

    /// <summary>Large pale text, slanting, around the middle of the page.</summary>
    /// <param name="Content">The characters.</param>
    /// <param name="Width">How wide they are.</param>
    /// <param name="Size">The font's size.</param>
    internal sealed record Watermark(string Content, float Width, float Size) : Mark
    {
        /// <inheritdoc/>
        public override Mark Down(float by) => this;
    }
}
