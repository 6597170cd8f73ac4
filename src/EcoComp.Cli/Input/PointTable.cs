using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;

namespace EcoComp.Cli.Input;

/// <summary>points.csv by itself, without the register of counties that it refers to: whatever county it names is taken as one.</summary>
internal static class PointTable
{
    /// <summary>Reads the points.</summary>
    /// <param name="path">Where the table is.</param>
    /// <param name="forced">The encoding that was asked for, or null.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>The points; with faults, what could be read.</returns>
    public static PointRegister Read(string path, TextEncoding? forced, FaultLog faults)
    {
        using Table? table = new TableFile(DataFile.Points, path, forced, faults).Open(faults);
        return Read(table, faults);
    }

    /// <summary>The points of a table that was opened; none where there is none.</summary>
    /// <param name="table">The table, or null.</param>
    /// <param name="faults">Where faults go.</param>
    public static PointRegister Read(Table? table, FaultLog faults)
    {
        var rows = new List<PointRow>();
        if (table is not null)
        {
            var cells = new Cells(table);
            while (table.Next()) rows.Add(RowReader.Point(cells));
        }

        return RegisterIntake.Open([], rows, faults, knowsCounties: false, knowsPoints: table is { IsSound: true });
    }
}
