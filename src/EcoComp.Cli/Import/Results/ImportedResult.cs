using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Cli.Import.Results;

/// <summary>A class, or a status in its place, as somebody else's table has it.</summary>
/// <param name="Month">The month.</param>
/// <param name="Point">The point.</param>
/// <param name="Class">The class; null where there is a status.</param>
/// <param name="Status">The status; null where there is a class.</param>
/// <param name="Document">The document that a status rests on, or empty.</param>
/// <param name="Note">What is remarked, or empty.</param>
/// <param name="Place">The cell: <c>9月.xlsx!Sheet1!D7</c>.</param>
/// <param name="Text">What the cell shows.</param>
internal sealed record ImportedResult(
    YearMonth Month, Point Point, WaterClass? Class, ResultStatus? Status, string Document, string Note, string Place, string Text)
{
    /// <summary>Whether another says the same of the point.</summary>
    public bool Agrees(ImportedResult other) => Class == other.Class && Status == other.Status;

    /// <summary>Whether monitoring.csv says the same.</summary>
    public bool Agrees(MonitoringResult other) => Class == other.Class && Status == other.Status;
}
