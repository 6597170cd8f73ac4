using System.Globalization;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;

namespace EcoComp.Core.Evidence;

/// <summary>
/// What an authority answered to a question. The cases are closed: a new kind of question is one more case here and one more
/// <see cref="Evidence.Question"/>, and the compiler then names every place that must say something of it.
/// </summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>The question that is answered.</summary>
    public abstract Question Question { get; }

    /// <summary>The answer as a cell of rulings.csv holds it.</summary>
    public abstract string Text { get; }

    /// <summary>Says something of an answer by its kind. Whoever tells answers apart does it here, so that a new kind is asked for there.</summary>
    /// <typeparam name="T">What is said.</typeparam>
    /// <param name="improved">What is said of <see cref="Improved"/>.</param>
    /// <param name="netClass">What is said of <see cref="NetClass"/>.</param>
    /// <param name="responsible">What is said of <see cref="Responsible"/>.</param>
    /// <param name="toxic">What is said of <see cref="Toxic"/>.</param>
    /// <param name="deferred">What is said of <see cref="Deferred"/>.</param>
    /// <param name="waived">What is said of <see cref="Waived"/>.</param>
    public abstract T Match<T>(
        Func<Improved, T> improved, Func<NetClass, T> netClass, Func<Responsible, T> responsible, Func<Toxic, T> toxic,
        Func<Deferred, T> deferred, Func<Waived, T> waived);

    /// <summary>Whether the water improved within the county, clause 4.1.1.</summary>
    /// <param name="Value">Whether it did.</param>
    public sealed record Improved(bool Value) : Answer
    {
        /// <inheritdoc/>
        public override Question Question => Question.Improved;

        /// <inheritdoc/>
        public override string Text => Value ? "yes" : "no";

        /// <inheritdoc/>
        public override T Match<T>(
            Func<Improved, T> improved, Func<NetClass, T> netClass, Func<Responsible, T> responsible, Func<Toxic, T> toxic,
            Func<Deferred, T> deferred, Func<Waived, T> waived) => improved(this);
    }

    /// <summary>The class without the inflow's influence, clauses 4.2, 5.3 and 6.3.</summary>
    /// <param name="Value">The class.</param>
    public sealed record NetClass(WaterClass Value) : Answer
    {
        /// <inheritdoc/>
        public override Question Question => Question.NetClass;

        /// <inheritdoc/>
        public override string Text => Value.ToString();

        /// <inheritdoc/>
        public override T Match<T>(
            Func<Improved, T> improved, Func<NetClass, T> netClass, Func<Responsible, T> responsible, Func<Toxic, T> toxic,
            Func<Deferred, T> deferred, Func<Waived, T> waived) => netClass(this);
    }

    /// <summary>The county that is responsible, or the shares of several.</summary>
    /// <param name="Shares">The counties.</param>
    public sealed record Responsible(Shares Shares) : Answer
    {
        /// <inheritdoc/>
        public override Question Question => Question.Responsible;

        /// <inheritdoc/>
        public override string Text => Shares.AreSeveral
            ? string.Join(';', Shares.Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.County.Code} {p.Percent}%")))
            : Shares.First.Code;

        /// <inheritdoc/>
        public override T Match<T>(
            Func<Improved, T> improved, Func<NetClass, T> netClass, Func<Responsible, T> responsible, Func<Toxic, T> toxic,
            Func<Deferred, T> deferred, Func<Waived, T> waived) => responsible(this);
    }

    /// <summary>Whether a pollutant that the readings show over its limit counts as toxic or harmful pollution, clause 7.1.</summary>
    /// <param name="Value">Whether it does.</param>
    public sealed record Toxic(bool Value) : Answer
    {
        /// <inheritdoc/>
        public override Question Question => Question.Toxic;

        /// <inheritdoc/>
        public override string Text => Value ? "yes" : "no";

        /// <inheritdoc/>
        public override T Match<T>(
            Func<Improved, T> improved, Func<NetClass, T> netClass, Func<Responsible, T> responsible, Func<Toxic, T> toxic,
            Func<Deferred, T> deferred, Func<Waived, T> waived) => toxic(this);
    }

    /// <summary>A missing result comes later: the month is settled without it, and it stays owed.</summary>
    public sealed record Deferred : Answer
    {
        /// <inheritdoc/>
        public override Question Question => Question.Result;

        /// <inheritdoc/>
        public override string Text => "deferred";

        /// <inheritdoc/>
        public override T Match<T>(
            Func<Improved, T> improved, Func<NetClass, T> netClass, Func<Responsible, T> responsible, Func<Toxic, T> toxic,
            Func<Deferred, T> deferred, Func<Waived, T> waived) => deferred(this);
    }

    /// <summary>A missing result will never come: the month is settled without it, and nothing stays owed.</summary>
    public sealed record Waived : Answer
    {
        /// <inheritdoc/>
        public override Question Question => Question.Result;

        /// <inheritdoc/>
        public override string Text => "waived";

        /// <inheritdoc/>
        public override T Match<T>(
            Func<Improved, T> improved, Func<NetClass, T> netClass, Func<Responsible, T> responsible, Func<Toxic, T> toxic,
            Func<Deferred, T> deferred, Func<Waived, T> waived) => waived(this);
    }
}
