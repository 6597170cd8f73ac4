using NodaTime;

namespace EcoComp.Core.Quantities;

/// <summary>Months of the year in which something is due, whatever the year: <c>1;4;7;10</c>. None named means every month.</summary>
public readonly record struct MonthsOfYear
{
    private const int InAYear = 12;

    private readonly ushort _named;

    private MonthsOfYear(int named) => _named = (ushort)named;

    /// <summary>Every month.</summary>
    public static readonly MonthsOfYear Every;

    /// <summary>Whether a month is one of them.</summary>
    /// <param name="month">The month; its year does not matter.</param>
    public bool Contains(YearMonth month) => _named == 0 || (_named & (1 << month.Month)) != 0;

    /// <summary>Reads months of the year, whole numbers from 1 to 12 between semicolons or commas.</summary>
    /// <param name="text">The text, not empty.</param>
    /// <param name="months">What it says.</param>
    /// <returns>Whether it is such a list.</returns>
    public static bool TryRead(string text, out MonthsOfYear months)
    {
        months = default;
        int named = 0;
        foreach (string part in (text ?? "").Split([';', '；', ',', '，', '、'], StringSplitOptions.TrimEntries))
        {
            string number = part.EndsWith('月') ? part[..^1] : part;
            if (number.Length is 0 or > 2 || !number.All(char.IsAsciiDigit)) return false;
            int month = number.Aggregate(0, (sum, digit) => (10 * sum) + digit - '0');
            if (month is < 1 or > InAYear || (named & (1 << month)) != 0) return false; // one that stands twice stands in place of another
            named |= 1 << month;
        }

        months = new MonthsOfYear(named);
        return true;
    }

    /// <summary>The months, <c>1;4;7;10</c>; empty where every month is meant.</summary>
    public override string ToString()
    {
        int named = _named;
        return string.Join(';', Enumerable.Range(1, InAYear).Where(m => (named & (1 << m)) != 0));
    }
}
