using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Settlement;

/// <summary>Turns what was found in a month into the statements of its counties. What many items share is made once for the month.</summary>
internal sealed class Statements
{
    private readonly MonthEvidence _evidence;
    private readonly string _month;
    private readonly ImmutableArray<County> _counties;
    private readonly ImmutableArray<Adjustment> _adjustments;
    private readonly ByCounty<Payment> _payments;
    private readonly ByCounty<OpenQuestion> _questions;
    private readonly ByCounty<Noted> _notes;
    private readonly List<Shared> _consulted = [];
    private readonly List<Fact> _facts = [];

    /// <summary>Sorts out what was found.</summary>
    /// <param name="month">The evidence and the choices.</param>
    /// <param name="counties">The counties, each at its own place.</param>
    /// <param name="found">What was found.</param>
    /// <param name="adjustments">The adjustments that the month carries.</param>
    public Statements(MonthEvidence month, ImmutableArray<County> counties, IReadOnlyList<Finding> found, ImmutableArray<Adjustment> adjustments)
    {
        (_evidence, _month, _counties, _adjustments) = (month, Months.Text(month.Month), counties, adjustments);
        (_payments, _questions, _notes) = (new(counties), new(counties), new(counties));
        foreach (Finding finding in found)
        {
            if (finding is OpenQuestion question) _questions.Add(question.County, question);
            else if (finding is Noted note) _notes.Add(note.County, note);
        }

        foreach (Payment payment in Payments.In(found)) _payments.Add(payment.County, payment);
    }

    /// <summary>The statements of all counties.</summary>
    public ImmutableArray<CountyStatement> OfCounties() =>
        [.. _counties.Select(c => Statement(c, _payments[c], Questions(_questions[c]), Notes(_notes[c])))];

    /// <summary>The questions that stand with no county.</summary>
    public ImmutableArray<Pending> OpenQuestions() => Questions(_questions[null]);

    /// <summary>The notes that stand with no county.</summary>
    public ImmutableArray<Note> CityNotes() => Notes(_notes[null]);

    private CountyStatement Statement(County county, List<Payment> payments, ImmutableArray<Pending> pending, ImmutableArray<Note> notes)
    {
        Sort(payments, static (a, b) => Order(a, b));
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
        Statement = prefix,
        Of = payment,
        Adjustment = payment.Clause == Payments.AdjustmentClause ? _adjustments.First(a => a.Code == payment.Subject.Code) : null,
    };

    private ImmutableArray<Pending> Questions(List<OpenQuestion> questions)
    {
        Sort(questions, static (a, b) => Order(a, b) is not 0 and var order ? order : a.Question.CompareTo(b.Question));
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
            Of = q,
        })];
    }

    private ImmutableArray<Note> Notes(List<Noted> notes)
    {
        Sort(notes, static (a, b) => Order(a, b) is not 0 and var order ? order : string.CompareOrdinal(a.Code, b.Code));
        return [.. notes.Select(n => new Note
        {
            Clause = n.Clause.Id,
            SubjectCode = n.Subject.Code,
            SubjectName = n.Subject.Name,
            Code = n.Code,
            Text = Said.Of(n.Text),
            Interpretations = Choices(n.Consulted),
            Of = n,
        })];
    }

    private InterpretationChoices Choices(ConsultedKeys keys)
    {
        if (keys.IsEmpty) return InterpretationChoices.None;
        foreach (Shared shared in _consulted)
        {
            if (shared.Keys == keys) return shared.Choices;
        }

        var made = new Shared(keys, InterpretationChoices.Of(_evidence.Interpretations, keys));
        _consulted.Add(made);
        return made.Choices;
    }

    /// <summary>What all items of the month that consulted the same keys have in common; of a month there are few.</summary>
    private sealed record Shared(ConsultedKeys Keys, InterpretationChoices Choices);

    /// <summary>Puts findings in order; those that are equal stay as they were found. Most come in order: clause after clause, point after point.</summary>
    private static void Sort<T>(List<T> findings, Comparison<T> order)
    {
        int next = 1;
        while (next < findings.Count && order(findings[next - 1], findings[next]) <= 0) next++;
        if (next >= findings.Count) return;
        T[] inOrder = [.. findings.Order(Comparer<T>.Create(order))];
        findings.Clear();
        findings.AddRange(inOrder);
    }

    private static int Order(Finding a, Finding b)
    {
        int byClause = a.Clause.Order.CompareTo(b.Clause.Order);
        return byClause != 0 ? byClause : a.Subject.CompareTo(b.Subject);
    }
}
