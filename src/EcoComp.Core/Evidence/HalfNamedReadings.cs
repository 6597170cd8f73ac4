using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Evidence;

/// <summary>
/// The rows of days of which some have the name of a sample and others none. Two with the same values, of which one has a name, may be one sample that two tables hold.
/// </summary>
internal sealed class HalfNamedReadings
{
    private readonly Dictionary<string, Row> _days = new(StringComparer.Ordinal);

    /// <summary>The line of a row before this one that may be the same sample; null where there is none. The row is remembered.</summary>
    public int? Find(IReadingsCursor row)
    {
        string day = row.Point + "/" + row.Time.MonthNumber + "/" + row.Time.Day;
        var own = new Row(row.Line, row.Time, row.Sample.Length > 0, row.Values.ToArray(), _days.GetValueOrDefault(day));
        _days[day] = own;
        Row? alike = null;
        for (Row? earlier = own.Before; earlier is not null; earlier = earlier.Before)
        {
            if (own.MayBe(earlier)) alike = earlier;
        }

        return alike?.Line;
    }

    /// <summary>A row.</summary>
    /// <param name="line">Its line.</param>
    /// <param name="time">When its sample was taken.</param>
    /// <param name="isNamed">Whether it has the name of a sample.</param>
    /// <param name="values">Its values.</param>
    /// <param name="before">The row of the day before it.</param>
    private sealed class Row(int line, SampleTime time, bool isNamed, MeasuredValue?[] values, Row? before)
    {
        private readonly SampleTime _time = time;
        private readonly bool _isNamed = isNamed;
        private readonly MeasuredValue?[] _values = values;

        public int Line => line;

        public Row? Before => before;

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
