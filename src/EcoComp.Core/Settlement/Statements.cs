using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Settlement;

/// <summary>Turns what the articles found in a month into the statements of its counties. What many items share is made once for the month.</summary>
/// <param name="month">The evidence and the choices.</param>
/// <param name="counties">The counties, each at its own place.</param>
/// <param name="outcomes">What was found.</param>
internal sealed class Statements(MonthCase month, ImmutableArray<County> counties, Outcomes outcomes)
{
    private readonly Dictionary<ConsultedKeys, InterpretationChoices> _consulted = [];
    private readonly string _month = Months.Text(month.Month);

    /// <summary>The statements of all counties.</summary>
    public ImmutableArray<CountyStatement> OfCounties()
    {
        var items = new ByCounty<ItemFound>(counties, outcomes.Items, i => i.County);
        var pending = new ByCounty<QuestionFound>(counties, outcomes.Pending, p => p.County);
        var notes = new ByCounty<NoteFound>(counties, outcomes.Notes, n => n.County);
        return [.. counties.Select(c => Statement(c, items[c], Questions(pending[c]), Notes(notes[c])))];
    }

    /// <summary>The questions that stand with no county.</summary>
    public ImmutableArray<Pending> OpenQuestions() => Questions([.. outcomes.Pending.Where(p => p.County is null)]);

    /// <summary>The notes that stand with no county.</summary>
    public ImmutableArray<Note> CityNotes() => Notes([.. outcomes.Notes.Where(n => n.County is null)]);

    private CountyStatement Statement(County county, List<ItemFound> items, ImmutableArray<Pending> pending, ImmutableArray<Note> notes)
    {
        items.Sort((a, b) => Order(a.Clause, a.Subject, b.Clause, b.Subject));
        string prefix = _month + "/" + county.Code + "/";
        (Money reward, Money deduction, Money adjustment) = (Money.Zero, Money.Zero, Money.Zero);
        var made = ImmutableArray.CreateBuilder<Item>(items.Count);
        foreach (ItemFound found in items)
        {
            Item item = Made(found, prefix);
            made.Add(item);
            if (item.IsAdjustment) adjustment += item.Effect;
            else if (item.Direction == Direction.Reward) reward += item.Amount;
            else deduction += item.Amount;
        }

        return new CountyStatement
        {
            Code = county.Code,
            Name = county.Name,
            Reward = reward,
            Deduction = deduction,
            Adjustment = adjustment,
            Items = made.MoveToImmutable(),
            Pending = pending,
            Notes = notes,
        };
    }

    private Item Made(ItemFound found, string prefix) => new()
    {
        Clause = found.Clause.Id,
        Basis = found.Clause.Basis,
        SubjectCode = found.Subject.Code,
        SubjectName = found.Subject.Name,
        Direction = found.Direction,
        Amount = found.Amount,
        Target = found.Target,
        Class = found.Class,
        NetClass = found.NetClass,
        Interpretations = Choices(found.Consulted),
        Note = Said.Of(found.Facts),
        ItemId = string.Concat(prefix, found.Clause.Id, "/", found.Subject.Code),
        Evidence = found.Evidence,
        Adjustment = found.Adjustment,
    };

    private ImmutableArray<Pending> Questions(List<QuestionFound> found)
    {
        found.Sort((a, b) => Order(a.Clause, a.Subject, b.Clause, b.Subject) is not 0 and var order ? order : a.Question.CompareTo(b.Question));
        return [.. found.Select(q => new Pending
        {
            Clause = q.Clause.Id,
            SubjectCode = q.Subject.Code,
            SubjectName = q.Subject.Name,
            Question = q.Question,
            Min = q.Min,
            Max = q.Max,
            Evidence = q.Evidence,
            Why = Said.Of(q.Facts),
            Interpretations = Choices(q.Consulted),
        })];
    }

    private ImmutableArray<Note> Notes(List<NoteFound> found)
    {
        found.Sort((a, b) => Order(a.Clause, a.Subject, b.Clause, b.Subject) is not 0 and var order ? order : string.CompareOrdinal(a.Code, b.Code));
        return [.. found.Select(n => new Note
        {
            Clause = n.Clause.Id,
            SubjectCode = n.Subject.Code,
            SubjectName = n.Subject.Name,
            Code = n.Code,
            Text = Said.Of(n.Text),
            Interpretations = Choices(n.Consulted),
            Evidence = n.Evidence,
        })];
    }

    private InterpretationChoices Choices(ConsultedKeys keys)
    {
        if (keys.IsEmpty) return InterpretationChoices.None;
        if (_consulted.TryGetValue(keys, out InterpretationChoices? choices)) return choices;
        choices = InterpretationChoices.Of(month.Interpretations, keys);
        _consulted.Add(keys, choices);
        return choices;
    }

    private static int Order(Clause clauseA, Subject a, Clause clauseB, Subject b)
    {
        int byClause = clauseA.Order.CompareTo(clauseB.Order);
        return byClause != 0 ? byClause : a.CompareTo(b);
    }
}
