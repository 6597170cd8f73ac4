using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Settlement.Scenarios;

/// <summary>
/// Something that a scenario assumes otherwise than the data say. The cases are closed: a new one is one more case here, and the compiler then names
/// every place that must say something of it.
/// </summary>
/// <param name="At">Where it was asked for: faults and evidence of what it brings name this place.</param>
public abstract record Change(FileLine At)
{
    /// <summary>Changes that come first are those that others build on: data before law, law before choices, results before rulings.</summary>
    internal abstract int Order { get; }

    /// <summary>The situation in which it is so.</summary>
    internal abstract Situation In(Situation situation);

    /// <summary>Says something of a change by its kind.</summary>
    /// <typeparam name="T">What is said.</typeparam>
    /// <param name="choice">What is said of <see cref="Choice"/>.</param>
    /// <param name="result">What is said of <see cref="Result"/>.</param>
    /// <param name="ruling">What is said of <see cref="Ruling"/>.</param>
    /// <param name="law">What is said of <see cref="Law"/>.</param>
    /// <param name="data">What is said of <see cref="Data"/>.</param>
    public abstract T Match<T>(Func<Choice, T> choice, Func<Result, T> result, Func<Ruling, T> ruling, Func<Law, T> law, Func<Data, T> data);

    /// <summary>An interpretation is chosen in all months, whatever the data choose.</summary>
    /// <param name="At">Where it was asked for.</param>
    /// <param name="Key">The interpretation.</param>
    /// <param name="Code">The choice's code.</param>
    public sealed record Choice(FileLine At, Interpretation Key, string Code) : Change(At)
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Choice, T> choice, Func<Result, T> result, Func<Ruling, T> ruling, Func<Law, T> law, Func<Data, T> data)
        {
            ArgumentNullException.ThrowIfNull(choice);
            return choice(this);
        }

        internal override int Order => 2;

        internal override Situation In(Situation situation)
        {
            RowTable<InterpretationRow> table = situation.Rows.Interpretations;
            var row = new InterpretationRow
            {
                Origin = Situation.Place(DataFile.Interpretations, At),
                Key = Key.Key,
                Choice = Code,
                Authority = At.File,
            };
            IEnumerable<InterpretationRow> others = table.Rows.Where(r => !r.Key.Equals(Key.Key, StringComparison.OrdinalIgnoreCase) && r.Key != Key.Name);
            return situation.WithMovedWeeks() with { Rows = situation.Rows with { Interpretations = table with { Rows = [.. others, row] } } };
        }
    }

    /// <summary>A point has another class, or a status in its place.</summary>
    /// <param name="At">Where it was asked for.</param>
    /// <param name="Months">The months in which it has it.</param>
    /// <param name="Point">The code of the point.</param>
    /// <param name="Class">The class; null where a status is assumed.</param>
    /// <param name="Status">The status; null where a class is assumed.</param>
    public sealed record Result(FileLine At, ImmutableArray<YearMonth> Months, string Point, WaterClass? Class, ResultStatus? Status) : Change(At)
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Choice, T> choice, Func<Result, T> result, Func<Ruling, T> ruling, Func<Law, T> law, Func<Data, T> data)
        {
            ArgumentNullException.ThrowIfNull(result);
            return result(this);
        }

        internal override int Order => 3;

        internal override Situation In(Situation situation) => situation with
        {
            Rows = situation.Rows with
            {
                Assumed =
                [
                    .. situation.Rows.Assumed,
                    .. Months.Where(situation.Months.Contains).Select(m => new ResultChange(m, Point, Class, Status, At)),
                ],
            },
        };
    }

    /// <summary>A question is answered, or otherwise than in the data.</summary>
    /// <param name="At">Where it was asked for.</param>
    /// <param name="Months">The months in which it is answered so.</param>
    /// <param name="Subject">The code of the point or the number of the event.</param>
    /// <param name="Question">The question.</param>
    /// <param name="Answer">The answer as a cell of rulings.csv holds it.</param>
    public sealed record Ruling(FileLine At, ImmutableArray<YearMonth> Months, string Subject, Question Question, string Answer) : Change(At)
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Choice, T> choice, Func<Result, T> result, Func<Ruling, T> ruling, Func<Law, T> law, Func<Data, T> data)
        {
            ArgumentNullException.ThrowIfNull(ruling);
            return ruling(this);
        }

        internal override int Order => 4;

        internal override Situation In(Situation situation)
        {
            RowTable<RulingRow> table = situation.Rows.Rulings;
            IEnumerable<RulingRow> answers = Months.Where(situation.Months.Contains).Select(month => new RulingRow
            {
                Origin = Situation.Place(DataFile.Rulings, At),
                Month = month,
                Subject = Subject,
                Question = Question,
                Answer = Answer,
                Authority = At.File,
            });
            return situation with { Rows = situation.Rows with { Rulings = table with { Rows = [.. table.Rows.Where(r => !IsReplaced(situation, r)), .. answers] } } };
        }

        /// <summary>Whether a row answers what is answered here; of an incident one answers for all its rows.</summary>
        internal bool IsReplaced(Situation situation, RulingRow row)
        {
            if (row.Question.Value != Question) return false;
            if (row.Subject == Subject) return row.Month.Value is { } month && Months.Contains(month);
            string incident = Incident(situation, Subject);
            return Question == Question.Responsible && incident.Length > 0 && Incident(situation, row.Subject) == incident;
        }

        private static string Incident(Situation situation, string subject) =>
            situation.Rows.Events.Rows.FirstOrDefault(r => r.Id == subject)?.Incident ?? "";
    }

    /// <summary>The months are settled by another regulation.</summary>
    /// <param name="At">Where it was asked for.</param>
    /// <param name="Regulation">The regulation.</param>
    public sealed record Law(FileLine At, Regulation Regulation) : Change(At)
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Choice, T> choice, Func<Result, T> result, Func<Ruling, T> ruling, Func<Law, T> law, Func<Data, T> data)
        {
            ArgumentNullException.ThrowIfNull(law);
            return law(this);
        }

        internal override int Order => 1;

        /// <summary>The regulation stands in the place of the one that it would share its name or its day with. Choices that it does not leave open decide nothing.</summary>
        internal override Situation In(Situation situation)
        {
            RegulationCatalogue catalogue = situation.Catalogue.Assuming(Regulation);
            return situation.WithMovedWeeks() with
            {
                Catalogue = catalogue,
                Regulation = Regulation,
                IsLawAssumed = true,
                Rows = situation.Rows.KnownTo(catalogue),
            };
        }
    }

    /// <summary>The data are those of another folder.</summary>
    /// <param name="At">Where it was asked for.</param>
    /// <param name="Rows">What the other folder says.</param>
    public sealed record Data(FileLine At, FolderRows Rows) : Change(At)
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Choice, T> choice, Func<Result, T> result, Func<Ruling, T> ruling, Func<Law, T> law, Func<Data, T> data)
        {
            ArgumentNullException.ThrowIfNull(data);
            return data(this);
        }

        internal override int Order => 0;

        internal override Situation In(Situation situation) => situation with { Rows = Rows };
    }
}
