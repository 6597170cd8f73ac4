using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Evidence;

/// <summary>
/// The rows of days of which some have the name of a sample and others none. Two with the same values, of which one has a name, may be one sample that two tables hold.
/// </summary>
internal sealed class HalfNamedReadings
{
    private readonly Dictionary<string, List<Row>> _days = new(StringComparer.Ordinal);

    /// <summary>The line of a row before this one that may be the same sample; null where there is none. The row is remembered.</summary>
    public int? Find(IReadingsCursor row)
    {
        string day = row.Point + "/" + row.Time.MonthNumber + "/" + row.Time.Day;
        if (!_days.TryGetValue(day, out List<Row>? rows)) _days.Add(day, rows = []);
        var own = new Row(row.Line, row.Time, row.Sample.Length > 0, row.Values.ToArray());
        Row? earlier = rows.Find(own.MayBe);
        rows.Add(own);
        return earlier?.Line;
    }

    /// <summary>A row.</summary>
    /// <param name="line">Its line.</param>
    /// <param name="time">When its sample was taken.</param>
    /// <param name="isNamed">Whether it has the name of a sample.</param>
    /// <param name="values">Its values.</param>
    private sealed class Row(int line, SampleTime time, bool isNamed, MeasuredValue?[] values)
    {
        private readonly SampleTime _time = time;
        private readonly bool _isNamed = isNamed;
        private readonly MeasuredValue?[] _values = values;

        public int Line => line;

        /// <summary>Whether only one of two rows has a name, their times do not differ, and every value that both have is the same.</summary>
        public bool MayBe(Row other)
        {
            if (_isNamed == other._isNamed || (_time != other._time && _time.IsMoment && other._time.IsMoment)) return false;
            int common = 0;
            for (int i = 0; i < _values.Length; i++)
            {
                if (_values[i] is not { } value || other._values[i] is not { } there) continue;
                if (!value.SaysSameAs(there)) return false;
                common++;
            }

            return common > 0;
        }
    }
}
