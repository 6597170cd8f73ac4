using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using FluentValidation;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>What a row of rulings.csv must satisfy by itself: a known subject, a question that fits it, an answer that fits the question.</summary>
internal sealed class RulingValidator : RowValidator<RulingRow>
{
    private readonly RulingSubjects _subjects;
    private readonly Func<YearMonth, Point, WaterClass?> _measuredClass;

    /// <summary>Makes the validator.</summary>
    /// <param name="subjects">What a row may be about.</param>
    /// <param name="measuredClass">The class of a point in a month, or null where there is none.</param>
    public RulingValidator(RulingSubjects subjects, Func<YearMonth, Point, WaterClass?> measuredClass)
    {
        (_subjects, _measuredClass) = (subjects, measuredClass);
        Required("month", row => row.Month);
        Required("subject", row => row.Subject)
            .Must(row => row.Subject.Length == 0 || subjects.Has(row.Subject) || !subjects.AllKnown)
            .WithErrorCode(FaultCodes.UnknownSubject).WithState(row => new Told(row.Subject, subjects.Hints(row.Subject, row.Origin.At.File)))
            .Must(row => row.Question.Value != Question.Responsible || subjects.NamesCounty(row.Subject) is null)
            .WithErrorCode(FaultCodes.CountyNamed)
            .WithState(row => subjects.NamesCounty(row.Subject) is var named ? new Told(row.Subject, named!.County, named.Origin.Name(named.Origin.Line)) : new Told(""));
        Required("question", row => row.Question)
            .Must(row => !subjects.Has(row.Subject) || Fits(row))
            .WithErrorCode(FaultCodes.QuestionUnfit)
            .WithState(row => new Told($"{row.Question.Value}", row.Subject, subjects.KindOf(row.Subject)));
        Required("answer", row => row.Answer)
            .Must(row => Read(row).Flaw is null)
            .WithState(row => new Told(Quoted(row)) { Flaw = Read(row).Flaw })
            .Must(row => Read(row).Answer is not { } answer || IsPossible(answer, row))
            .WithErrorCode(FaultCodes.NetClassWorse).WithState(row => new Told(row.Answer, row.Subject, $"{Measured(row)}"));
        Required("authority", row => Placeholder.Filled(row.Authority));
    }

    /// <summary>The answer of a row whose subject is known and whose question fits it; null where the row has none that could stand.</summary>
    public Answer? AnswerOf(RulingRow row) =>
        _subjects.Has(row.Subject) && row.Question.Value is not null && Fits(row) ? Read(row).Answer : null;

    private bool Fits(RulingRow row) => row.Question.Value is not { } question || _subjects.Fits(row.Subject, question);

    private (Answer? Answer, CellFlaw? Flaw) Read(RulingRow row) =>
        row.Question.Value is { } question && row.Answer.Length > 0 ? _subjects.Read(question, row.Answer) : default;

    private bool IsPossible(Answer answer, RulingRow row) => answer.Match(
        improved: _ => true,
        netClass: net => Measured(row) is not { } measured || !net.Value.IsWorseThan(measured),
        responsible: _ => true,
        toxic: _ => true,
        deferred: _ => true,
        waived: _ => true);

    /// <summary>What a fault quotes of an answer: of shares the name that is unknown.</summary>
    private string Quoted(RulingRow row) =>
        row.Question.Value == Question.Responsible ? SharesNotation.Read(row.Answer, _subjects.Register).Quoted : row.Answer;

    private WaterClass? Measured(RulingRow row) =>
        row.Month.Value is { } month && _subjects.Register.FindPoint(row.Subject) is { } point ? _measuredClass(month, point) : null;
}
