using System.Globalization;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Input;

/// <summary>A row of readings.csv whose point and time occurred before.</summary>
/// <param name="Point">The number of the point.</param>
/// <param name="Time">The time.</param>
/// <param name="Line">The line of the row.</param>
/// <param name="Values">Its values.</param>
/// <param name="EarlierLine">The line of the row before it that says the same, else of the first one.</param>
/// <param name="EarlierValues">The values of that row.</param>
/// <param name="DifferingColumn">The first column of indicators in which the two differ; null where they say the same.</param>
internal sealed record RepeatedReading(
    int Point, SampleTime Time, int Line, MeasuredValue?[] Values, int EarlierLine, MeasuredValue?[] EarlierValues, int? DifferingColumn)
{
    /// <summary>A value for a message.</summary>
    public static string Text(MeasuredValue? value) => value is not { } known
        ? "-"
        : (known.BelowDetection ? "<" : "") + known.Number.ToString(CultureInfo.InvariantCulture);
}
