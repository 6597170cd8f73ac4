using NodaTime;

namespace EcoComp.Core.Quantities;

/// <summary>Months as numbers and as text.</summary>
public static class Months
{
    /// <summary>A number that grows by one from month to month.</summary>
    public static int NumberOf(YearMonth month) => NumberOf(month.Year, month.Month);

    internal static int NumberOf(int year, int month) => year * 12 + month - 1;

    /// <summary>The month of a number that <see cref="NumberOf(YearMonth)"/> gave.</summary>
    public static YearMonth FromNumber(int number) => new(number / 12, number % 12 + 1);

    /// <summary>The month as it is printed everywhere: <c>2021-09</c>. Years have four digits.</summary>
    public static string Text(YearMonth month) => string.Create(7, month, static (text, value) =>
    {
        int year = value.Year;
        for (int i = 3; i >= 0; i--, year /= 10) text[i] = (char)('0' + year % 10);
        text[4] = '-';
        text[5] = (char)('0' + value.Month / 10);
        text[6] = (char)('0' + value.Month % 10);
    });

    /// <summary>The months of lots of numbers, each once and in order.</summary>
    internal static YearMonth[] InOrder(params ReadOnlySpan<IReadOnlyCollection<int>> lots)
    {
        int[] all = [];
        foreach (IReadOnlyCollection<int> lot in lots) all = [.. all, .. lot];
        Array.Sort(all);
        int count = 0;
        foreach (int number in all)
        {
            if (count == 0 || all[count - 1] != number) all[count++] = number;
        }

        var months = new YearMonth[count];
        for (int i = 0; i < count; i++) months[i] = FromNumber(all[i]);
        return months;
    }

    /// <summary>Months as text, those that follow each other as one run: <c>2021-09..2021-11</c> and <c>2022-01</c>.</summary>
    /// <param name="months">The months, in order.</param>
    public static IReadOnlyList<string> Runs(IEnumerable<YearMonth> months) => Runs([.. months.Select(NumberOf)]);

    /// <summary>Months by their numbers, in order, as text; those that follow each other as one run.</summary>
    internal static IReadOnlyList<string> Runs(IReadOnlyList<int> numbers)
    {
        var runs = new List<string>();
        for (int i = 0; i < numbers.Count; i++)
        {
            int first = numbers[i];
            while (i + 1 < numbers.Count && numbers[i + 1] == numbers[i] + 1) i++;
            runs.Add(first == numbers[i] ? Text(FromNumber(first)) : Text(FromNumber(first)) + ".." + Text(FromNumber(numbers[i])));
        }

        return runs;
    }

    /// <summary>All months from the first to the last, both included.</summary>
    public static IEnumerable<YearMonth> Range(YearMonth first, YearMonth last)
    {
        for (int n = NumberOf(first); n <= NumberOf(last); n++) yield return FromNumber(n);
    }
}
