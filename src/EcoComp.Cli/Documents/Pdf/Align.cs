namespace EcoComp.Cli.Documents.Pdf;

/// <summary>Where text stands in its width.</summary>
internal enum Align
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right, as numbers do.</summary>
    Right,
}
