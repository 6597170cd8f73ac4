
namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>A sheet to be written, its header frozen.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, as <see cref="SheetRows"/> makes them.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<ReadOnlyMemory<byte>> Rows);
