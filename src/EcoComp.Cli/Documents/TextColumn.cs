namespace EcoComp.Cli.Documents;

/// <summary>A column of a <see cref="TextTable"/>.</summary>
/// <param name="Head">Its header.</param>
/// <param name="Right">Whether its cells stand at the right, as numbers do.</param>
internal sealed record TextColumn(string Head, bool Right);
