using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>What readings must satisfy when all of them are known.</summary>
/// <param name="readings">The readings.</param>
/// <param name="faults">Where faults go.</param>
public sealed class ReadingsChecks(ReadingsBook readings, FaultLog faults)
{
    /// <summary>Looks for classes that differ from those of monitoring.csv.</summary>
    /// <param name="register">The points.</param>
    /// <param name="classes">The classes of the folder.</param>
    /// <param name="monitoring">The table of monitoring.csv, or null where there is none.</param>
    public void Check(PointRegister register, MonthlyClasses classes, TableShape? monitoring)
    {
        CheckUnits(point => register.Points[point].WaterType);
        CheckTimes(point => register.Points[point].Code);
        foreach ((YearMonth month, int number, PointReadings found) in readings.All)
        {
            Point point = register.Points[number];
            if (monitoring is not null && classes.Official(month, point) is { IsPresent: true } official)
                Compare(month, point, official, classes.Evaluated(month, point), found, monitoring);
        }
    }

    /// <summary>
    /// Looks for columns without a unit whose values belong to waters whose standards state the indicator in different units, so that nobody knows
    /// which is meant.
    /// </summary>
    /// <param name="water">The kind of water of a point, by its number.</param>
    public void CheckUnits(Func<int, WaterType> water)
    {
        for (int column = 0; column < readings.Headings.Length; column++)
        {
            if (readings.Headings[column].Unit is not null) continue;
            bool Is(PointMonth row, bool groundwater) => row.Readings.Has(column) && water(row.Point) == WaterType.Groundwater == groundwater;
            if (!readings.All.Any(r => Is(r, true)) || !readings.All.Any(r => Is(r, false))) continue;
            Indicator indicator = readings.Headings[column].Indicator;
            string units = Fault.Listing([indicator.HeadingUnit.Symbol, indicator.OtherUnit.Symbol]);
            string head = readings.Table.Heads[readings.Table.FieldOf(indicator.Code) - 1];
            faults.AddCell(FaultCodes.UnitNeeded, new RowOrigin(readings.Table, readings.Table.HeaderLine), indicator.Code, head, units);
        }
    }

    /// <summary>Looks for rows of a month, or a day, beside rows of times within it: each counts as a sample, although one may be the mean of the others.</summary>
    /// <param name="codeOf">The code of a point by its number.</param>
    public void CheckTimes(Func<int, string> codeOf)
    {
        ArgumentNullException.ThrowIfNull(codeOf);
        string column = readings.Table.FieldOf("time") > 0 ? "time" : "month";
        foreach (PointMonth row in readings.All)
        {
            if (row.Readings.MixTimes)
                faults.AddCell(FaultCodes.ReadingsOfTwoSpans, new RowOrigin(readings.Table, row.Readings.Line), column, Months.Text(row.Month), codeOf(row.Point));
        }
    }

    private void Compare(
        YearMonth month, Point point, MonitoringResult official, MonitoringResult evaluated, PointReadings found, TableShape monitoring)
    {
        if (!evaluated.IsPresent || (official.Class == evaluated.Class && official.Status == evaluated.Status)) return;
        string column = official.Class is null ? "status" : "class";
        faults.AddCell(
            FaultCodes.ClassesDiffer, new RowOrigin(monitoring, official.Line), column, Say(official), point.Code, Months.Text(month), Say(evaluated),
            new RowOrigin(readings.Table, readings.Table.HeaderLine).Name(found.Line));
    }

    /// <summary>The class, or the status as a word that the reader's language fills in.</summary>
    private static string Say(MonitoringResult result) => result.Class?.ToString() ?? result.Status!.Value.ToString();
}
