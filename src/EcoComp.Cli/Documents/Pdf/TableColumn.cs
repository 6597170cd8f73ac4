namespace EcoComp.Cli.Documents.Pdf;

/// <summary>A column of a table.</summary>
/// <param name="Heading">What stands in the header.</param>
/// <param name="Share">Its width relative to the other columns.</param>
/// <param name="Align">Where its cells stand; headings stand in the middle.</param>
internal readonly record struct TableColumn(string Heading, float Share, Align Align = Align.Left);
