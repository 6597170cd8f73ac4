using System.Collections.Immutable;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Evidence;

/// <summary>
/// What readings say of one point in one month, added up as it is read: of one size, however many samples there are.
/// </summary>
/// <param name="columns">How many indicators the readings have.</param>
/// <param name="line">The line of its first row.</param>
public sealed class PointReadings(int columns, int line)
{
    private readonly IndicatorSum[] _sums = new IndicatorSum[columns];
    private ResultStatus? _status;
    private SampleTimeSet? _times;
    private HashSet<string>? _named;
    private uint _plainDays;
    private uint _timedDays;
    private uint _namedDays;

    /// <summary>The line of the first row; every row of the point and month comes after it.</summary>
    public int Line { get; } = line;

    /// <summary>How many samples there are.</summary>
    public int Samples { get; private set; }

    /// <summary>Whether a sample is the first of its time and name; it is remembered.</summary>
    /// <param name="time">When it was taken.</param>
    /// <param name="sample">Which of several samples of one time it is, or empty.</param>
    public bool IsFirst(SampleTime time, string sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        if (sample.Length == 0 && time.IsMoment) _timedDays |= 1u << time.Day;
        else if (sample.Length == 0) _plainDays |= 1u << time.Day;
        else _namedDays |= 1u << time.Day;
        return sample.Length == 0
            ? (_times ??= new SampleTimeSet()).Add(time)
            : (_named ??= new HashSet<string>(StringComparer.Ordinal)).Add(time + "\n" + sample);
    }

    /// <summary>
    /// Whether samples without a name are of the month alone and of days of it, or of a day alone and of times of that day: one of them may be the mean of
    /// the others.
    /// </summary>
    internal bool MixTimes => (_plainDays & _timedDays) != 0 || ((_plainDays & 1) != 0 && (_plainDays | _timedDays) != 1);

    /// <summary>Whether of the samples of a day, or of the month alone, some have a name and others none: one of them may be another once more.</summary>
    internal bool MixesNames(int day) => (_namedDays & (_plainDays | _timedDays) & (1u << day)) != 0;

    /// <summary>Whether that is so of any day.</summary>
    internal bool MixNames => (_namedDays & (_plainDays | _timedDays)) != 0;

    /// <summary>The document that a suspension rests on, or empty.</summary>
    public string Document { get; private set; } = "";

    /// <summary>What stands in place of samples: the one status that all rows have, or missing where they have several; null where there is a sample.</summary>
    public ResultStatus? Status => Samples > 0 ? null : _status;

    /// <summary>Begins a sample.</summary>
    public void AddSample() => Samples++;

    /// <summary>Adds a value of a sample.</summary>
    /// <param name="column">The number of the indicator's column among the columns of indicators.</param>
    /// <param name="value">The value, in the unit of the column.</param>
    /// <param name="form">How the indicator's values are averaged.</param>
    public void Add(int column, MeasuredValue value, IndicatorForm form) => _sums[column] = _sums[column].With(value, form);

    /// <summary>Adds a row that is no sample.</summary>
    /// <param name="status">Why there is none.</param>
    /// <param name="document">The document it rests on, or empty.</param>
    public void AddStatus(ResultStatus status, string document)
    {
        _status = _status is { } other && other != status ? ResultStatus.Missing : status;
        if (document.Length > 0) Document = document;
    }

    /// <summary>Whether a column has a value.</summary>
    public bool Has(int column) => _sums[column].Count > 0;

    /// <summary>The means of the values, in the order of the indicators.</summary>
    /// <param name="headings">The columns of indicators.</param>
    /// <param name="standard">The standard whose units hold where a header says none.</param>
    public ImmutableArray<IndicatorMean> Means(ImmutableArray<IndicatorHeading> headings, Standard standard) =>
        [.. Sums(headings, standard).Select(s => s.Mean)];

    /// <summary>The values added up, in the order of the indicators.</summary>
    /// <param name="headings">The columns of indicators.</param>
    /// <param name="standard">The standard whose units hold where a header says none.</param>
    public ImmutableArray<SummedIndicator> Sums(ImmutableArray<IndicatorHeading> headings, Standard standard)
    {
        var sums = ImmutableArray.CreateBuilder<SummedIndicator>(headings.Length);
        for (int i = 0; i < headings.Length; i++)
        {
            if (!Has(i)) continue;
            Indicator indicator = headings[i].Indicator;
            sums.Add(new SummedIndicator(indicator, headings[i].Unit ?? standard.UnitOf(indicator) ?? indicator.Unit, _sums[i]));
        }

        sums.Sort(static (a, b) => a.Indicator.Index.CompareTo(b.Indicator.Index));
        return sums.DrainToImmutable();
    }
}
