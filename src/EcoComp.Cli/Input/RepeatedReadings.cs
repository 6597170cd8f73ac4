using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Input;

/// <summary>The rows of readings.csv whose point and time occurred before, and what stood there first.</summary>
internal sealed class RepeatedReadings
{
    private readonly Dictionary<(int Point, SampleTime Time), List<(int Line, MeasuredValue?[] Values)>> _rows = [];
    private readonly HashSet<int> _sameLines = [];

    /// <summary>Whether nothing occurred twice.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>The lines of rows that say what stood before.</summary>
    public IReadOnlySet<int> SameLines => _sameLines;

    /// <summary>Puts a row aside.</summary>
    public void PutAside(ReadingRow row)
    {
        if (!_rows.TryGetValue((row.Point, row.Time), out var rows)) _rows.Add((row.Point, row.Time), rows = []);
        rows.Add((row.Line, [.. row.Values]));
    }

    /// <summary>Takes a row if it is the first of its point and time and others were put aside.</summary>
    public void FindFirst(ReadingRow row)
    {
        if (_rows.TryGetValue((row.Point, row.Time), out var rows) && rows[0].Line > row.Line) rows.Insert(0, (row.Line, [.. row.Values]));
    }

    /// <summary>Compares each row with those before it.</summary>
    /// <returns>What came of it, in the order of the file.</returns>
    public IReadOnlyList<RepeatedReading> Judge()
    {
        var judged = new List<RepeatedReading>();
        foreach (((int point, SampleTime time), List<(int Line, MeasuredValue?[] Values)> rows) in _rows)
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

        judged.Sort((a, b) => a.Line.CompareTo(b.Line));
        return judged;
    }
}
