using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Settlement;

/// <summary>Turns what was found in a month into the statements of its counties. What many items share is made once for the month.</summary>
/// <param name="month">The evidence and the choices.</param>
/// <param name="counties">The counties, each at its own place.</param>
/// <param name="found">What was found.</param>
/// <param name="adjustments">The adjustments that the month carries.</param>
internal sealed class Statements(
    MonthEvidence month, ImmutableArray<County> counties, IReadOnlyList<Finding> found, ImmutableArray<Adjustment> adjustments)
{
    private readonly List<Shared> _consulted = [];
    private readonly List<Fact> _facts = [];
    private readonly ByCounty<OpenQuestion> _questions = new(counties, found.OfType<OpenQuestion>(), q => q.County);
    private readonly ByCounty<Noted> _notes = new(counties, found.OfType<Noted>(), n => n.County);
    private readonly string _month = Months.Text(month.Month);

    /// <summary>The statements of all counties.</summary>
    public ImmutableArray<CountyStatement> OfCounties()
    {
        var payments = new ByCounty<Payment>(counties, Payments.In(found), p => p.County);
        return [.. counties.Select(c => Statement(c, payments[c], Questions(_questions[c]), Notes(_notes[c])))];
    }

    /// <summary>The questions that stand with no county.</summary>
    public ImmutableArray<Pending> OpenQuestions() => Questions(_questions[null]);

    /// <summary>The notes that stand with no county.</summary>
    public ImmutableArray<Note> CityNotes() => Notes(_notes[null]);

    private CountyStatement Statement(County county, List<Payment> payments, ImmutableArray<Pending> pending, ImmutableArray<Note> notes)
    {
        payments.Sort(static (a, b) => Order(a, b));
        string prefix = _month + "/" + county.Code + "/";
        var totals = Totals.Of(payments);
        return new CountyStatement
        {
            Code = county.Code,
            Name = county.Name,
            Reward = totals.Reward,
            Deduction = totals.Deduction,
            Adjustment = totals.Adjustment,
            Items = [.. payments.Select(p => Made(p, prefix))],
            Pending = pending,
            Notes = notes,
        };
    }

    private Item Made(Payment payment, string prefix) => new()
    {
        Clause = payment.Clause.Id,
        Basis = payment.Clause.Basis,
        SubjectCode = payment.Subject.Code,
        SubjectName = payment.Subject.Name,
        Direction = payment.Direction,
        Amount = payment.Amount,
        Target = payment.Target,
        Class = payment.Class,
        NetClass = payment.NetClass,
        SharePercent = payment.SharePercent,
        Interpretations = Choices(payment.Consulted),
        Note = Said.Of(payment.Told(_facts)),
        ItemId = string.Concat(prefix, payment.Clause.Id, "/", payment.Subject.Code),
        Of = payment,
        Adjustment = payment.Clause == Payments.AdjustmentClause ? adjustments.First(a => a.Code == payment.Subject.Code) : null,
    };

    private ImmutableArray<Pending> Questions(List<OpenQuestion> questions)
    {
        questions.Sort(static (a, b) => Order(a, b) is not 0 and var order ? order : a.Question.CompareTo(b.Question));
        return [.. questions.Select(q => new Pending
        {
            Clause = q.Clause.Id,
            SubjectCode = q.Subject.Code,
            SubjectName = q.Subject.Name,
            Question = q.Question,
            Min = q.Min,
            Max = q.Max,
            SharePercent = q.SharePercent,
            Why = Said.Of(q.Told(_facts)),
            Interpretations = Choices(q.Consulted),
            Evidence = q.Evidence(),
        })];
    }

    private ImmutableArray<Note> Notes(List<Noted> notes)
    {
        IOrderedEnumerable<Noted> inOrder = notes.OrderBy(n => n.Clause.Order).ThenBy(n => n.Subject).ThenBy(n => n.Code, StringComparer.Ordinal);
        return [.. inOrder.Select(n => new Note
        {
            Clause = n.Clause.Id,
            SubjectCode = n.Subject.Code,
            SubjectName = n.Subject.Name,
            Code = n.Code,
            Text = Said.Of(n.Text),
            Interpretations = Choices(n.Consulted),
            Evidence = n.Evidence(),
        })];
    }

    private InterpretationChoices Choices(ConsultedKeys keys)
    {
        if (keys.IsEmpty) return InterpretationChoices.None;
        foreach (Shared shared in _consulted)
        {
            if (shared.Keys == keys) return shared.Choices;
        }

        var made = new Shared(keys, InterpretationChoices.Of(month.Interpretations, keys));
        _consulted.Add(made);
        return made.Choices;
    }

    /// <summary>What all items of the month that consulted the same keys have in common; of a month there are few.</summary>
    private sealed record Shared(ConsultedKeys Keys, InterpretationChoices Choices);

    private static int Order(Finding a, Finding b)
    {
        int byClause = a.Clause.Order.CompareTo(b.Clause.Order);
        return byClause != 0 ? byClause : a.Subject.CompareTo(b.Subject);
    }
}
