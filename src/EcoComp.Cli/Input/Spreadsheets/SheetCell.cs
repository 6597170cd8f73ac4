using EcoComp.Cli.Input.Tables;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>A cell of a sheet as text.</summary>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Text">What it holds: text as it is, a number without format, a date as 2021-09-15 and with 08:00 where it has a time.</param>
/// <param name="IsDate">Whether it holds a date.</param>
/// <param name="Problem">Why it cannot be taken as it is.</param>
internal readonly record struct SheetCell(int Column, string Text, bool IsDate = false, CellProblem Problem = CellProblem.None);
