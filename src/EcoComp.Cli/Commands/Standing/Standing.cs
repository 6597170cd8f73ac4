using System.Collections.Immutable;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Cli.Runs;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Commands.Standing;

/// <summary>What is open in a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Pending">The open questions.</param>
internal sealed record OpenMonth(YearMonth Month, ImmutableArray<Pending> Pending);

/// <summary>Where the work on a data folder stands.</summary>
internal sealed record Standing
{
    /// <summary>The newest month with results, or null.</summary>
    public required YearMonth? Newest { get; init; }

    /// <summary>The closed months; null where no archive is named.</summary>
    public required ImmutableArray<YearMonth>? Closed { get; init; }

    /// <summary>
    /// The months with results that can be settled and are not closed, in order, with what is open in them; without an archive nobody knows of the others
    /// than the newest, which are only told where nothing is open in that.
    /// </summary>
    public required ImmutableArray<OpenMonth> Open { get; init; }

    /// <summary>The months between the first and the newest with results that have none and are not closed, in order; none where no archive is named.</summary>
    public ImmutableArray<YearMonth> WithoutResults { get; init; } = [];

    /// <summary>The results that earlier months were put off without.</summary>
    public required ImmutableArray<OwedResult> Owed { get; init; }

    /// <summary>The closed months, of the newest, that the folder would settle otherwise by now.</summary>
    public required ImmutableArray<YearMonth> Behind { get; init; }

    /// <summary>The closed months that have to be amended before the next one is closed, as an incident has moved between them.</summary>
    public ImmutableArray<YearMonth> AmendFirst { get; init; } = [];

    /// <summary>Of these the ones of which the folder has no results.</summary>
    public ImmutableArray<YearMonth> AmendElsewhere { get; init; } = [];

    /// <summary>Where the archive holds what a month was closed from, as it is typed.</summary>
    public Func<YearMonth, string> InputsOf { get; private init; } = _ => "";

    /// <summary>The months with results that have not begun, in order: they are mistyped, and nothing of them is done.</summary>
    public ImmutableArray<YearMonth> NotBegun { get; init; } = [];

    /// <summary>Whether the month to be closed next is not over.</summary>
    public bool MustWait { get; private init; }

    /// <summary>The months with results, where a regulation is in force in none of them: their years may be mistyped.</summary>
    public ImmutableArray<YearMonth> Ungoverned { get; init; } = [];

    /// <summary>What the folder says against the closed months, so that none can be closed from it; empty where it says nothing.</summary>
    public ImmutableArray<string> Contradiction { get; private init; } = [];

    /// <summary>How many amendments no closing has taken up yet.</summary>
    public required int Amendments { get; init; }

    /// <summary>
    /// The month to be closed next: one of a gap in which nothing is open, since the closing of a later one warns of it; else the first that is open behind
    /// the closed ones, else the first of a gap; null where nothing is left to do.
    /// </summary>
    public OpenMonth? Next => Open.FirstOrDefault(o => IsGap(o.Month) && o.Pending.IsEmpty) ?? Open.FirstOrDefault(o => !IsGap(o.Month)) ?? Open.FirstOrDefault();

    /// <summary>Whether a later month was closed already.</summary>
    public bool IsGap(YearMonth month) => Closed is { Length: > 0 } closed && closed[^1].CompareTo(month) > 0;

    /// <summary>Nobody waits for what became of months that were closed years ago; replay looks at all of them.</summary>
    private const int MostLookedAt = 12;

    /// <summary>Finds out where the work stands.</summary>
    /// <param name="dossier">What the data folder says.</param>
    /// <param name="archive">The archive, which may not have been begun; null where none is named.</param>
    /// <param name="words">The language of what may be wrong with the archive.</param>
    /// <param name="surroundings">Where the regulations come from.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public static Standing Of(Dossier dossier, string? archive, Words words, Surroundings surroundings)
    {
        RegulationCatalogue catalogue = surroundings.Catalogue();
        ArchiveFolder? folder = archive is null ? null : ArchiveFolder.Open(archive, words, surroundings);
        YearMonth today = CloseCommand.MonthOf(surroundings.Clock.GetCurrentInstant());
        ImmutableArray<YearMonth> all = dossier.MonthsInUse(catalogue);
        ImmutableArray<YearMonth> months = [.. all.Where(m => m.CompareTo(today) <= 0)];
        YearMonth? newest = months.Length > 0 ? months[^1] : null;
        ImmutableArray<YearMonth>? closed = folder is null ? null : [.. folder.Scan.Months.Where(m => folder.Scan.Closing(m) is not null).Order()];
        OpenMonth? now = newest is { } known ? Open(known) : null;
        if (folder is not null) Check(folder);
        IEnumerable<YearMonth> candidates = closed is { } past
            ? months.Where(m => !past.Contains(m))
            : now is { Pending.Length: > 0 } ? months.TakeLast(1) : months;
        var standing = new Standing
        {
            Newest = newest,
            WithoutResults = closed is { } done && newest is { } end
                ? [.. Months.Range(months[0], end).Where(m => !months.Contains(m) && !done.Contains(m) && catalogue.Governing(m, dossier.Interpretations) is not null)]
                : [],
            Closed = closed,
            Open = [.. candidates.Select(m => m == now?.Month ? now : Open(m)).OfType<OpenMonth>()],
            Owed = newest is { } last ? Owed(last.PlusMonths(1)) : [],
            Behind = folder is null ? [] : [.. new MonthsBehind(folder, dossier).All(MostLookedAt)],
            Amendments = folder is null || newest is not { } until ? 0 : folder.Stored.Open(until.PlusMonths(1)).Count,
            NotBegun = [.. all.Where(m => m.CompareTo(today) > 0)],
            Ungoverned = months.Any(m => catalogue.Governing(m, dossier.Interpretations) is not null) ? [] : months,
            Contradiction = folder is null ? [] : Against(folder, dossier, [.. candidates], words),
        };
        standing = standing with { MustWait = standing.Next?.Month == today };
        if (folder is null || standing.MustWait || standing.Next is not { Pending.IsEmpty: true } next) return standing;
        ImmutableArray<YearMonth> first = [.. new IncidentGuard(folder, catalogue, dossier).BeforeClosing(next.Month)];
        return standing with
        {
            AmendFirst = first,
            AmendElsewhere = [.. first.Where(m => !months.Contains(m))],
            InputsOf = Inputs,
        };

        string Inputs(YearMonth month) =>
            Path.GetRelativePath(surroundings.Folder, Path.Combine(archive!, folder.Scan.Standing(month)!.Path, Names.Inputs));

        ImmutableArray<OwedResult> Owed(YearMonth to) =>
            folder is null ? dossier.OwedBefore(to) : folder.Guarded(() => folder.Stored.Owed.Before(to, dossier));

        OpenMonth? Open(YearMonth month) => catalogue.Governing(month, dossier.Interpretations) is { } regulation
            ? new OpenMonth(month, [.. Settler.BuiltIn.Settle(dossier.Case(month, regulation, Owed(month)), SettlementStatus.Draft).Settlement.AllPending.Select(p => p.Pending)])
            : null;
    }

    /// <summary>With what a closing would refuse the counties and points of the folder.</summary>
    private static ImmutableArray<string> Against(ArchiveFolder folder, Dossier dossier, YearMonth[] months, Words words)
    {
        try
        {
            new RegisterGuard(folder).Require(dossier.Register, months);
            return [];
        }
        catch (CommandFailure refused)
        {
            return [.. refused.In(words.Language)];
        }
    }

    /// <summary>Makes sure that the next command will find the newest parts of the archive as they were left.</summary>
    private static void Check(ArchiveFolder folder)
    {
        foreach (ArchivePart part in folder.Scan.Parts.TakeLast(MostLookedAt)) folder.Guarded(() => folder.Stored.Check(part));
    }
}
