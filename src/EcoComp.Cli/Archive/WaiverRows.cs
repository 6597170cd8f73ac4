using EcoComp.Cli.Input;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>The results, of any month, that the inputs of a part say will never come (不再补报). Of the inputs only the rulings are read.</summary>
/// <param name="scan">The archive.</param>
internal sealed class WaiverRows(ArchiveScan scan)
{
    private readonly InputRows _rows = new(scan, DataFile.Rulings, "month", "subject", "question", "answer");

    /// <summary>The month and point of each.</summary>
    /// <exception cref="DamagedArchive">The inputs are not as they were written.</exception>
    public IEnumerable<PointMonth> Of(ArchivePart part)
    {
        foreach (string[] cells in _rows.Of(part))
        {
            bool waives = CellWords.Question.Find(cells[2]) == Question.Result && CellWords.Waived.Find(cells[3]) == true;
            if (waives && MonthNotation.TryRead(cells[0], out YearMonth month)) yield return new(month, cells[1]);
        }
    }
}

/// <summary>The result of a point for a month.</summary>
internal sealed record PointMonth(YearMonth Month, string Point);
