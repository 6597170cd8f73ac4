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

    /// <summary>
    /// Whether a row of the same point and day may be this sample, one with its number or time of day and one without: every value that both have is the same.
    /// </summary>
    /// <param name="key">What tells the other row from others.</param>
    /// <param name="other">The text of an indicator's value there, by its code.</param>
    public bool MayBe(SampleKey key, Func<string, string> other)
    {
        if (!Key.MayBe(key)) return false;
        int common = 0;
        foreach (ImportedValue value in Values)
        {
            if (other(value.Heading.Indicator.Code) is not { Length: > 0 } there || ReadingCell.Value(there, value.Heading.Indicator.Form).Value is null) continue;
            if (!Same(value.Text, there, value.Heading.Indicator.Form)) return false;
            common++;
        }

        return common > 0;
    }

    /// <summary>Whether two texts are one value.</summary>
    private static bool Same(string one, string other, IndicatorForm form) =>
        one == other || (ReadingCell.Value(one, form).Value is { } value && ReadingCell.Value(other, form).Value is { } there
            && value.Number == there.Number && value.BelowDetection == there.BelowDetection);
}

/// <summary>What tells one sample from another.</summary>
/// <param name="Point">The code of the point.</param>
/// <param name="Time">When it was taken.</param>
/// <param name="Sample">What tells it from others of its time, or empty.</param>
internal sealed record SampleKey(string Point, SampleTime Time, string Sample)
{
    private const string Midnight = " 00:00"; // what programs make of a day

    private const int LengthOfDay = 10;

    /// <summary>The point and the day, or the month where no day is told.</summary>
    public string Day => Point + "\n" + (Time.ToString() is { Length: > LengthOfDay } text ? text[..LengthOfDay] : Time.ToString());

    private string Clock => Time.ToString() is { Length: > LengthOfDay } text && text[LengthOfDay..] != Midnight ? text[LengthOfDay..] : "";

    /// <summary>Whether nothing tells a sample of the same point and day from this one but what one of them does not say: its number, its time of the day.</summary>
    public bool MayBe(SampleKey other) => Clock is var clock && other.Clock is var there && (clock == there || clock.Length == 0 || there.Length == 0)
        && (Sample == other.Sample || Sample.Length == 0 || other.Sample.Length == 0);
}

/// <summary>A sample that is there, or is to be added.</summary>
/// <param name="key">What tells it from others.</param>
/// <param name="values">The text of an indicator's value, by its code.</param>
/// <param name="place">The cell of its name, or its line.</param>
internal sealed class SampleThere(SampleKey key, Func<string, string> values, string place)
{
    /// <summary>What tells it from others.</summary>
    public SampleKey Key => key;

    /// <summary>The text of an indicator's value, by its code.</summary>
    public Func<string, string> Values => values;

    /// <summary>The cell of its name, or its line.</summary>
    public string Place => place;
}
