using System.Collections.Immutable;
using EcoComp.Cli.Input.Tables;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">Its number as the spreadsheet shows it, from 1.</param>
/// <param name="Cells">Its cells in order; those that hold nothing are left out.</param>
internal sealed record SheetRow(int Number, ImmutableArray<SheetCell> Cells);
