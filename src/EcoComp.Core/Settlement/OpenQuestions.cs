using EcoComp.Core.Quantities;

namespace EcoComp.Core.Settlement;

/// <summary>What open questions leave out of sums: how many there are, and from where to where they may move the city's net together.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Unknown">Of how many nobody knows what they may come to; the range is without them.</param>
/// <param name="Min">The least effect of all others, a deduction negative.</param>
/// <param name="Max">The greatest effect of all others.</param>
public readonly record struct OpenQuestions(int Count, int Unknown, Money Min, Money Max)
{
    /// <summary>Both together.</summary>
    public static OpenQuestions operator +(OpenQuestions a, OpenQuestions b) => new(a.Count + b.Count, a.Unknown + b.Unknown, a.Min + b.Min, a.Max + b.Max);

    /// <summary>Both together.</summary>
    public static OpenQuestions Add(OpenQuestions left, OpenQuestions right) => left + right;

    /// <summary>The questions of a month.</summary>
    public static OpenQuestions Of(MonthSettlement month)
    {
        ArgumentNullException.ThrowIfNull(month);
        OpenQuestions all = default;
        foreach ((_, Pending asked) in month.AllPending)
            all += new OpenQuestions(1, asked.Min is null || asked.Max is null ? 1 : 0, asked.Min ?? Money.Zero, asked.Max ?? Money.Zero);
        return all;
    }
}
