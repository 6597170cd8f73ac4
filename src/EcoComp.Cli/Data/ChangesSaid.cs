using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Data;

/// <summary>What is assumed otherwise, what is moved by it and by what, in words.</summary>
internal sealed class ChangesSaid(Comparison comparison, Words words)
{
    /// <summary>A change: what is assumed, and of a choice what it is otherwise.</summary>
    public string Of(Change change) => change.Match(
        choice => words.Say(
            comparison.Months.Any(m => m.Baseline.Settled is not null) ? "compare.change.choice" : "compare.change.choice.alone",
            words.Name(choice.Key), choice.Key.Key, words.Name(choice.Key.Find(choice.Code)!), choice.Code, Before(choice.Key)),
        result => words.Say("compare.change.result", Range(result.Months), result.Point,
            result.Class is { } value ? words.Say("class.is", value.ToString()) : words["status." + result.Status]),
        ruling => words.Say("compare.change.ruling", Range(ruling.Months), ruling.Subject, words["question.word." + ruling.Question], Answer(ruling.Answer)),
        law => words.Say(law.Regulation.IsDraft ? "compare.change.draft" : "compare.change.law", law.Regulation.Title, law.Regulation.Id),
        data => words.Say("compare.change.data", data.At.File[(data.At.File.IndexOf(' ', StringComparison.Ordinal) + 1)..]));

    /// <summary>An answer that was typed, whose word stands in the language of all others.</summary>
    private string Answer(string typed)
    {
        bool english = words.Language == Language.En;
        return CellWords.Waived.In(CellWords.YesNo.In(typed, english), english);
    }

    /// <summary>What else is to be known of the months both ways: weeks that move, months that only one side settles, trials and amendments.</summary>
    public IEnumerable<string> Remarks() =>
    [
        .. comparison.MovedWeeks.Select(w => words.Say("compare.week", w.Event, Months.Text(w.From), Months.Text(w.To))),
        .. Of("compare.onlyScenario", m => m.Baseline.Settled is null), .. Of("compare.onlyBaseline", m => m.Scenario.Settled is null),
        .. Of("compare.trial", m => m.Scenario.IsTrial), .. Of("compare.amended", m => m.Baseline.Amendment > 0),
    ];

    private IEnumerable<string> Of(string code, Func<ComparedMonth, bool> which)
    {
        string months = Range(comparison.Months.Where(which).Select(m => m.Month));
        return months.Length == 0 ? [] : [words.Say(code, months)];
    }

    /// <summary>Why a change moves nothing.</summary>
    public string Of(StillChange still)
    {
        Change change = comparison.Changes[still.Change];
        string subjects = still.Because.Subjects.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return still.Because.Kind switch
        {
            StillKind.AsBefore => words["compare.still.asBefore"],
            StillKind.NotConsulted => change.Match(
                choice => words.Say("compare.still.notConsulted", words.Name(choice.Key), choice.Key.Key),
                _ => "",
                ruling => words.Say("compare.still.notAsked", ruling.Subject, words["question.word." + ruling.Question]),
                _ => "",
                _ => ""),
            StillKind.SameFollows => change.Match(
                choice => words.Say("compare.still.sameFollows", words.Name(choice.Key), choice.Key.Key, subjects),
                _ => words["compare.still.result"],
                ruling => words["compare.still.ruling"],
                _ => "",
                _ => words["compare.still.data"]),
            StillKind.ClausesAlike when still.Because.Clauses.IsEmpty => words["compare.still.head"],
            StillKind.ClausesAlike => words.Say(
                still.Because.BeyondClauses ? "compare.still.clausesAndMore" : "compare.still.clauses", string.Join(words["label.list"], still.Because.Clauses)),
        };
    }

    /// <summary>Which changes moved something, and how.</summary>
    public string Causes(MovedEntry moved) => moved.How == Cause.Regrouped
        ? words.Say("compare.cause.Regrouped", Listed(moved.OfAmount), Listed(moved.Causes.Except(moved.OfAmount)))
        : words.Say("compare.cause." + moved.How, moved.How == Cause.Either
            ? string.Join(words["compare.cause.or"], moved.Sets.Select(s => Together(s.Changes)))
            : Listed(moved.Causes));

    private string Together(ImmutableArray<int> changes) =>
        changes.Length == 1 ? Listed(changes) : words.Say("compare.cause.set", Listed(changes));

    private string Listed(IEnumerable<int> changes) =>
        string.Join(words["label.list"], changes.Select(c => (c + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>What is said of an entry; nothing where it is not there.</summary>
    public string Said(Entry? entry) => entry is null ? words["compare.nothing"] : entry.Match(
        item => Amount(item.Item) + Remark(words.Say(item.Item.Note)),
        question => Question(question.Asked),
        note => words.Say("compare.note", words.Say(note.Note.Text)));

    /// <summary>What is said of an entry both ways; a remark that stays is said once.</summary>
    public string Both(MovedEntry moved) =>
        (moved is { Before: Entry.OfItem { Item: var was }, After: Entry.OfItem { Item: var now } } && words.Say(was.Note) == words.Say(now.Note)
            ? Amount(was) : Said(moved.Before)) + " → " + Said(moved.After);

    /// <summary>The clause of an entry as it is cited in its month.</summary>
    public string Basis(MovedEntry moved)
    {
        ComparedMonth month = comparison.Months.First(m => m.Month == moved.Entry.Month);
        return (moved.After is null ? month.Baseline : month.Scenario).Settled?.Regulation.FindClause(moved.Entry.Clause)?.Basis ?? moved.Entry.Clause;
    }

    /// <summary>Months as a run, or one after the other.</summary>
    public string Range(IEnumerable<YearMonth> months) => string.Join(words["label.list"], Months.Runs(months));

    private string Before(Interpretation key) => string.Join(words["label.list"], comparison.Months
        .Select(m => m.Baseline.Settled).OfType<SettledMonth>()
        .Select(m => m.Regulation.FindInterpretation(key.Key) is { } open ? words.Name(m.Interpretations.Choice(open)) : words["compare.notOpen"])
        .Distinct());

    private string Amount(Item item) => item is { Target: null, Class: null, NetClass: null }
        ? words.Say("compare.itemPlain", item.Direction.ToString(), item.Amount.ToString())
        : words.Say(
            "compare.item", item.Direction.ToString(), item.Amount.ToString(),
            Phrases.Of(item.Target), Phrases.Of(item.Class), Phrases.Of(item.NetClass));

    private string Remark(string text) => text.Length == 0 ? "" : words["label.semicolon"] + text;

    private string Question(Pending asked) => asked is { Min: { } min, Max: { } max }
        ? words.Say("compare.question", words["question.word." + asked.Question], Words.Wan(min), Words.Wan(max))
        : words.Say("compare.questionUnknown", words["question.word." + asked.Question]);
}
