namespace EcoComp.Cli.Documents.Pdf;

/// <summary>How a paragraph looks.</summary>
/// <param name="Size">The font's size in points.</param>
internal sealed record TextStyle(float Size)
{
    /// <summary>Where its lines stand.</summary>
    public Align Align { get; init; }

    /// <summary>How far its first line is set in, in characters.</summary>
    public int FirstLineIndent { get; init; }

    /// <summary>How far all its lines are set in, in points.</summary>
    public float Indent { get; init; }

    /// <summary>The height of a line, as a multiple of the size.</summary>
    public float LineHeight { get; init; } = 1.6f;

    /// <summary>The space above it, left out at the top of a page.</summary>
    public float SpaceBefore { get; init; }

    /// <summary>Whether it may not be the last on its page, as a heading.</summary>
    public bool StaysWithNext { get; init; }
}
