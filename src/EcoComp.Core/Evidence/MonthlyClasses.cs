using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>The classes of points and months as they are known when the input is checked: from monitoring.csv, or else evaluated from readings.</summary>
/// <param name="results">The monitoring results.</param>
/// <param name="readings">The readings, or null.</param>
/// <param name="schedule">The choices that were made.</param>
/// <param name="catalogue">The regulations; a month that none governs is evaluated by the first one's choices.</param>
public sealed class MonthlyClasses(
    MonitoringBook results, ReadingsBook? readings, InterpretationSchedule schedule, RegulationCatalogue catalogue)
{
    private readonly Dictionary<int, MonthReadings> _evaluated = [];

    /// <summary>The months that have a result or a reading.</summary>
    public YearMonth[] Months => Quantities.Months.InOrder(results.MonthNumbers, readings?.MonthNumbers ?? []);

    /// <summary>What monitoring.csv answers for a point in a month; not present where its row is set aside for the point's readings.</summary>
    public MonitoringResult Official(YearMonth month, Point point)
    {
        MonitoringResult row = results.Find(month, point);
        return readings is null || In(readings, month).AreNoAnswer(point, row) ? row : default;
    }

    /// <summary>What the readings of a point amount to in a month; not present where there are none or they are not enough.</summary>
    public MonitoringResult Evaluated(YearMonth month, Point point)
    {
        if (readings is null) return default;
        MonthReadings evaluated = In(readings, month);
        return evaluated.Result(point, evaluated.Evaluate(point));
    }

    /// <summary>The class of a point in a month, or null where there is none.</summary>
    public WaterClass? Of(YearMonth month, Point point)
    {
        MonitoringResult official = Official(month, point);
        return official.IsPresent ? official.Class : Evaluated(month, point).Class;
    }

    private MonthReadings In(ReadingsBook book, YearMonth month)
    {
        int number = Quantities.Months.NumberOf(month);
        if (!_evaluated.TryGetValue(number, out MonthReadings? evaluated))
        {
            Regulation regulation = catalogue.Governing(month, schedule) ?? catalogue.Regulations[0];
            evaluated = new MonthReadings(book, month, schedule.In(month, regulation));
            _evaluated.Add(number, evaluated);
        }

        return evaluated;
    }
}
