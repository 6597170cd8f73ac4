using System.Globalization;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Evidence;

/// <summary>The rows of readings.csv whose point and time occurred before, and what stood there first.</summary>
internal sealed class RepeatedReadings
{
    private readonly Dictionary<Taken, List<(int Line, MeasuredValue?[] Values)>> _rows = [];
    private readonly HashSet<int> _sameLines = [];

    /// <summary>Whether nothing occurred twice.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>The lines of rows that say what stood before.</summary>
    public IReadOnlySet<int> SameLines => _sameLines;

    /// <summary>Puts a row aside.</summary>
    public void PutAside(IReadingsCursor row)
    {
        var taken = new Taken(row.Point, row.Time, row.Sample);
        if (!_rows.TryGetValue(taken, out var rows)) _rows.Add(taken, rows = []);
        rows.Add((row.Line, row.Values.ToArray()));
    }

    /// <summary>Takes a row if it is the first of its point and time and others were put aside.</summary>
    public void FindFirst(IReadingsCursor row)
    {
        if (_rows.TryGetValue(new Taken(row.Point, row.Time, row.Sample), out var rows) && rows[0].Line > row.Line) rows.Insert(0, (row.Line, row.Values.ToArray()));
    }

    /// <summary>Compares each row with those before it.</summary>
    /// <returns>What came of it.</returns>
    public IReadOnlyList<RepeatedReading> Judge()
    {
        var judged = new List<RepeatedReading>();
        foreach (((int point, SampleTime time, _), List<(int Line, MeasuredValue?[] Values)> rows) in _rows)
        {
            (int firstLine, MeasuredValue?[] first) = rows[0];
            var earlier = new Dictionary<MeasuredValue?[], int>(SameValues.Comparer) { [first] = firstLine };
            foreach ((int line, MeasuredValue?[] values) in rows.Skip(1))
            {
                if (earlier.TryGetValue(values, out int same))
                {
                    _sameLines.Add(line);
                    judged.Add(new RepeatedReading(point, time, line, values, same, values, null));
                }
                else
                {
                    earlier.Add(values, line);
                    judged.Add(new RepeatedReading(point, time, line, values, firstLine, first, SameValues.FirstDifference(values, first)));
                }
            }
        }

        return judged;
    }

    /// <summary>What tells samples apart.</summary>
    private sealed record Taken(int Point, SampleTime Time, string Sample);
}

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

/// <summary>Whether two rows of readings say the same: 0.50 is 0.5, but not measured is no value.</summary>
internal sealed class SameValues : IEqualityComparer<MeasuredValue?[]>
{
    public static readonly SameValues Comparer = new();

    /// <summary>The first column in which two rows differ, or null.</summary>
    public static int? FirstDifference(MeasuredValue?[] values, MeasuredValue?[] others)
    {
        for (int i = 0; i < values.Length; i++)
        {
            bool same = values[i] is { } value ? others[i] is { } other && value.SaysSameAs(other) : others[i] is null;
            if (!same) return i;
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(MeasuredValue?[]? x, MeasuredValue?[]? y) => x is not null && y is not null && FirstDifference(x, y) is null;

    /// <inheritdoc/>
    public int GetHashCode(MeasuredValue?[] obj)
    {
        var hash = default(HashCode);
        foreach (MeasuredValue? value in obj) hash.Add(value?.Number); // equal numbers hash alike, however many zeros they end on
        return hash.ToHashCode();
    }
}
