using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Outlook;

/// <summary>
/// What a month comes to for whoever it is reckoned for, as a signed effect: a deduction is negative. What a question that only a ruling
/// answers could lead to counts in the least and the most, and never in what stands so far, as in a settlement.
/// </summary>
/// <param name="Least">The least that it may come to.</param>
/// <param name="SoFar">What it comes to at the classes so far.</param>
/// <param name="Most">The most that it may come to.</param>
/// <param name="Questions">Whether open questions bear on the least or the most.</param>
public readonly record struct Stake(Money Least, Money SoFar, Money Most, bool Questions);

/// <summary>What a settlement comes to for somebody: its items, and from where to where its questions reach.</summary>
internal readonly record struct Reach(Money Settled, Money Least, Money Most)
{
    public static Reach operator +(Reach a, Reach b) => new(a.Settled + b.Settled, a.Least + b.Least, a.Most + b.Most);

    public static Reach operator -(Reach a, Reach b) => new(a.Settled - b.Settled, a.Least - b.Least, a.Most - b.Most);

    public static Reach Of(Payment payment) => new(payment.Effect, payment.Effect, payment.Effect);

    /// <summary>What a question reaches; nothing where nobody knows.</summary>
    public static Reach Of(OpenQuestion question) => new(Money.Zero, question.Min ?? Money.Zero, question.Max ?? Money.Zero);
}

/// <summary>Adds up how far something may fall and rise when points move, each alone.</summary>
/// <param name="so">What it comes to at the classes so far.</param>
internal sealed class StakeSum(Reach so)
{
    private Reach _falls;
    private Reach _rises;

    /// <summary>Adds what one point's moves would change.</summary>
    /// <param name="changes">The change at each of its other classes.</param>
    public void Add(IEnumerable<Reach> changes)
    {
        (Reach falls, Reach rises) = (default, default);
        foreach (Reach change in changes)
        {
            falls = new Reach(Money.Min(falls.Settled, change.Settled), Money.Min(falls.Least, change.Least), default);
            rises = new Reach(Money.Max(rises.Settled, change.Settled), default, Money.Max(rises.Most, change.Most));
        }

        (_falls, _rises) = (_falls + falls, _rises + rises);
    }

    /// <summary>From where to where it reaches.</summary>
    public Stake Total()
    {
        (Money least, Money most) = (so.Least + _falls.Least, so.Most + _rises.Most);
        bool questions = least != so.Settled + _falls.Settled || most != so.Settled + _rises.Settled;
        return new Stake(Money.Min(so.Settled, least), so.Settled, Money.Max(so.Settled, most), questions);
    }
}
