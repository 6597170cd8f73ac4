using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Import.Results;

/// <summary>A value of a sample.</summary>
/// <param name="Heading">The indicator and its unit.</param>
/// <param name="Text">The value as it stands there.</param>
internal sealed record ImportedValue(IndicatorHeading Heading, string Text);

/// <summary>A sample as somebody else's table has it.</summary>
/// <param name="Time">When it was taken, as far as that is told.</param>
/// <param name="TimeText">The same as it stands there; empty where only the month is told.</param>
/// <param name="Point">The point.</param>
/// <param name="Sample">What tells it from others of its time, or empty.</param>
/// <param name="Values">What was measured.</param>
/// <param name="Place">The cell of its name.</param>
internal sealed record ImportedSample(
    SampleTime Time, string TimeText, Point Point, string Sample, ImmutableArray<ImportedValue> Values, string Place)
{
    /// <summary>What is the same in rows of one sample.</summary>
    public SampleKey Key => new(Point.Code, Time, Sample);

    /// <summary>Whether another row holds every value of this one.</summary>
    /// <param name="other">The text of an indicator's value there, by its code.</param>
    public bool IsIn(Func<string, string> other) => Values.All(v => Same(v.Text, other(v.Heading.Indicator.Code), v.Heading.Indicator.Form));

    /// <summary>Whether two texts are one value.</summary>
    private static bool Same(string one, string other, IndicatorForm form) =>
        one == other || (ReadingCell.Value(one, form).Value is { } value && ReadingCell.Value(other, form).Value is { } there
            && value.Number == there.Number && value.BelowDetection == there.BelowDetection);
}

/// <summary>What tells one sample from another.</summary>
/// <param name="Point">The code of the point.</param>
/// <param name="Time">When it was taken.</param>
/// <param name="Sample">What tells it from others of its time, or empty.</param>
internal sealed record SampleKey(string Point, SampleTime Time, string Sample);
