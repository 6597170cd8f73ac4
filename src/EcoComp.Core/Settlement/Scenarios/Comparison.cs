using System.Collections.Immutable;
using NodaTime;

namespace EcoComp.Core.Settlement.Scenarios;

/// <summary>Months as they are beside the same months under other assumptions, and why they differ.</summary>
public sealed record Comparison
{
    /// <summary>What is assumed otherwise.</summary>
    public required ImmutableArray<Change> Changes { get; init; }

    /// <summary>The months, earliest first.</summary>
    public required ImmutableArray<ComparedMonth> Months { get; init; }

    /// <summary>What comes, goes or changes, in the order of the months.</summary>
    public required ImmutableArray<MovedEntry> Moved { get; init; }

    /// <summary>The changes that move nothing, and why.</summary>
    public required ImmutableArray<StillChange> Still { get; init; }

    /// <summary>The weeks of outlets that belong to another month by a choice that was changed.</summary>
    public required ImmutableArray<MovedWeek> MovedWeeks { get; init; }

    /// <summary>All months as they are, added up.</summary>
    public Account Baseline => Account.Sum(Months.Select(m => m.Baseline.Account));

    /// <summary>All months under the assumptions, added up.</summary>
    public Account Changed => Account.Sum(Months.Select(m => m.Scenario.Account));

    /// <summary>What is open as things are, and in no sum.</summary>
    public OpenQuestions BaselineOpen => Months.Aggregate(default(OpenQuestions), (sum, m) => sum + m.Baseline.Open);

    /// <summary>What is open under the assumptions, and in no sum.</summary>
    public OpenQuestions ChangedOpen => Months.Aggregate(default(OpenQuestions), (sum, m) => sum + m.Scenario.Open);

    /// <summary>The counties of all months, with the sums as they are: those that only the scenario has come last, without any.</summary>
    public ImmutableArray<CountyAccount> Counties => BothOf(Baseline, Changed);

    internal static ImmutableArray<CountyAccount> BothOf(Account baseline, Account scenario) =>
        [.. baseline.Counties, .. scenario.Counties.Where(c => baseline.Find(c.Code) is null).Select(c => c with { Totals = default })];

    /// <summary>Makes the comparison.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="baseline">The months as they are.</param>
    /// <param name="full">The months with all changes.</param>
    /// <param name="settle">The months with the changes of some places; null where the data are refused then.</param>
    internal static Comparison Of(ImmutableArray<Change> changes, Outcome baseline, Outcome full, Func<ImmutableArray<int>, Outcome?> settle)
    {
        ImmutableArray<MovedEntry> moved = [.. new Attribution(changes.Length, baseline, full, settle).Moved()];
        return new Comparison
        {
            Changes = changes,
            Months = [.. baseline.Months.Zip(full.Months, (b, f) => new ComparedMonth(b.Month, b, f))],
            Moved = moved,
            MovedWeeks = full.MovedWeeks,
            Still =
            [
                .. changes.Select((change, i) => (Change: change, Index: i)).Where(c => !moved.Any(m => m.Causes.Contains(c.Index)))
                    .Select(c => new StillChange(c.Index, Stillness.Of(c.Change, baseline, full))),
            ],
        };
    }
}

/// <summary>A month both ways.</summary>
/// <param name="Month">The month.</param>
/// <param name="Baseline">As it is.</param>
/// <param name="Scenario">Under the assumptions.</param>
public sealed record ComparedMonth(YearMonth Month, MonthOutcome Baseline, MonthOutcome Scenario)
{
    /// <summary>The counties of both, with the sums as they are: those that only the scenario has come last, without any.</summary>
    public ImmutableArray<CountyAccount> Counties => Comparison.BothOf(Baseline.Account, Scenario.Account);
}

/// <summary>An item, a question or a note that comes, goes or changes.</summary>
/// <param name="Before">What is said of it as things are; null where it comes.</param>
/// <param name="After">What is said of it under the assumptions; null where it goes.</param>
/// <param name="Sets">The changes that moved it, by their places: of each set all are needed and enough, and any one set would do.</param>
/// <param name="How">How they did.</param>
public sealed record MovedEntry(Entry? Before, Entry? After, ImmutableArray<CauseSet> Sets, Cause How)
{
    /// <summary>Of <see cref="Cause.Regrouped"/> the changes that make the amount, by their places; else none.</summary>
    public ImmutableArray<int> OfAmount { get; init; } = [];

    /// <summary>The changes of all sets, by their places.</summary>
    public ImmutableArray<int> Causes => [.. Sets.SelectMany(s => s.Changes).Distinct().Order()];

    /// <summary>What is said of it, under the assumptions where it is there.</summary>
    public Entry Entry => After ?? Before!;
}

/// <summary>Changes of which all are needed, and which are enough.</summary>
/// <param name="Changes">Their places.</param>
public sealed record CauseSet(ImmutableArray<int> Changes);

/// <summary>How changes moved an entry.</summary>
public enum Cause
{
    /// <summary>One change did.</summary>
    One,

    /// <summary>Several did, each of which moves it, and all make it what it is.</summary>
    Joint,

    /// <summary>Several did together, none of which moves it alone.</summary>
    Together,

    /// <summary>Several did together, of which some make what the county pays or receives and the others put it under another subject.</summary>
    Regrouped,

    /// <summary>Each of several would have done alone.</summary>
    Each,

    /// <summary>Each of several sets would have done, of which some are of more than one change.</summary>
    Either,
}

/// <summary>A change that moves nothing.</summary>
/// <param name="Change">Its place.</param>
/// <param name="Because">Why.</param>
public sealed record StillChange(int Change, StillReason Because);
