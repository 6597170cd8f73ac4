using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Settlement.Scenarios;

/// <summary>What the months would come to if an interpretation were chosen one way in all of them, and nothing else were otherwise.</summary>
/// <param name="Key">The interpretation.</param>
/// <param name="Choice">The choice.</param>
/// <param name="IsBaseline">Whether it is the choice of all of the months as they are.</param>
/// <param name="Account">What counties would receive and pay, and the sums; null where the data are refused with it.</param>
/// <param name="Opened">How many questions would be open that are not, by the county's code; the city's own under none.</param>
/// <param name="Closed">How many open questions would not be, likewise.</param>
/// <param name="Faults">Why the data are refused; none where they are not.</param>
public sealed record ChoiceEffect(
    Interpretation Key, Choice Choice, bool IsBaseline, Account? Account, ILookup<string, string> Opened, ILookup<string, string> Closed, FaultLog Faults)
{
    /// <summary>The weeks of outlets that stand in another month with it.</summary>
    public ImmutableArray<MovedWeek> MovedWeeks { get; init; } = [];

    /// <summary>What is open with it, and in no sum.</summary>
    public OpenQuestions StillOpen { get; init; }

    /// <summary>Whether it is the choice where nobody chooses, by a regulation of the months.</summary>
    public bool IsDefault => !DefaultIn.IsEmpty;

    /// <summary>The regulations of the months by which it is the choice where nobody chooses.</summary>
    public ImmutableArray<string> DefaultIn { get; init; } = [];

    /// <summary>Whether the regulations of the months have several defaults for the key.</summary>
    public bool DefaultsDiffer { get; init; }

    /// <summary>The months whose regulation leaves the interpretation open and does not have the choice, so that the data are refused with it.</summary>
    public ImmutableArray<YearMonth> LackedIn { get; init; } = [];

    /// <summary>Whether it is the choice of one of the months as they are.</summary>
    public bool IsChosen { get; init; }

    /// <summary>What is known of sums with it beside those of the months as they are; null where the data are refused with it.</summary>
    /// <param name="baseline">The months as they are.</param>
    /// <param name="county">The county's code; null for the city.</param>
    public BothWays? Against(Account baseline, string? county = null) => Account is null ? null : BothWays.Of(baseline, Account, county);

    /// <summary>The open points of the regulations that settle some months, each with all of its choices.</summary>
    /// <param name="baseline">The months as they are.</param>
    public static ImmutableArray<(Interpretation Key, Choice Choice)> All(Outcome baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        return
        [
            .. baseline.Months.Select(m => m.Settled?.Regulation).OfType<Regulation>().Distinct().SelectMany(r => r.Interpretations)
                .SelectMany(i => i.Choices.Select(c => (Key: i, Choice: c))).DistinctBy(c => (c.Key.Key, c.Choice.Code)),
        ];
    }

    /// <summary>The effect of one choice.</summary>
    /// <param name="scenario">The months.</param>
    /// <param name="baseline">The months as they are.</param>
    /// <param name="key">The interpretation.</param>
    /// <param name="choice">The choice.</param>
    public static ChoiceEffect Of(Scenario scenario, Outcome baseline, Interpretation key, Choice choice)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(choice);
        var faults = new FaultLog();
        Outcome? outcome = scenario.Settle([new Change.Choice(new FileLine("--choice " + key.Key + "=" + choice.Code, 1), key, choice.Code)], faults);
        SettledMonth[] settled = [.. baseline.Months.Select(m => m.Settled).OfType<SettledMonth>()];
        int chosen = settled.Count(m => ChosenOf(m, key.Key) == choice.Code);
        Regulation[] having = [.. settled.Select(m => m.Regulation).Where(r => r.FindInterpretation(key.Key) is not null).DistinctBy(r => r.Id)];
        string DefaultOf(Regulation regulation) => regulation.FindInterpretation(key.Key)!.Choices[0].Code;
        HashSet<Open> before = [.. Questions(baseline)], after = [.. outcome is null ? [] : Questions(outcome)];
        return new ChoiceEffect(
            key, choice, chosen == settled.Length, outcome is null ? null : Account.Sum(outcome.Months.Select(m => m.Account)),
            Counted(after.Except(before)), Counted(outcome is null ? [] : before.Except(after)), faults)
        {
            MovedWeeks = outcome?.MovedWeeks ?? [],
            StillOpen = outcome?.Open ?? default,
            DefaultIn = [.. having.Where(r => DefaultOf(r) == choice.Code).Select(r => r.Id)],
            DefaultsDiffer = having.Select(DefaultOf).Distinct(StringComparer.Ordinal).Skip(1).Any(),
            LackedIn =
            [
                .. settled.Where(m => m.Regulation.FindInterpretation(key.Key) is { } open && open.Find(choice.Code) is null).Select(m => m.Settlement.Month),
            ],
            IsChosen = chosen > 0,
        };
    }

    private static string? ChosenOf(SettledMonth month, string key) =>
        month.Regulation.FindInterpretation(key) is { } open ? month.Interpretations.Choice(open).Code : null;

    private static IEnumerable<Open> Questions(Outcome outcome) => outcome.Months.Select(m => m.Settled).OfType<SettledMonth>()
        .SelectMany(m => m.Settlement.AllPending.Select(p => new Open(
            m.Settlement.Month, p.County?.Code ?? "", p.Pending.Clause, p.Pending.SubjectCode, p.Pending.Question)));

    private static ILookup<string, string> Counted(IEnumerable<Open> questions) => questions.ToLookup(q => q.County, q => q.Subject, StringComparer.Ordinal);

    private sealed record Open(YearMonth Month, string County, string Clause, string Subject, Question Question);
}

/// <summary>What every choice would do, one at a time.</summary>
/// <param name="Baseline">The months as they are.</param>
/// <param name="Effects">The choices, in the order of the regulation.</param>
public sealed record EachChoice(Outcome Baseline, ImmutableArray<ChoiceEffect> Effects)
{
    /// <summary>The months as they are, added up.</summary>
    public Account Account => Account.Sum(Baseline.Months.Select(m => m.Account));
}
