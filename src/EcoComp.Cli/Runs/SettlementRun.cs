using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Runs;

/// <summary>Reads a data folder and settles months of it, or ends the command with every reason why not.</summary>
internal sealed record SettlementRun
{
    /// <summary>The data folder.</summary>
    public required string Data { get; init; }

    /// <summary>The months.</summary>
    public required IReadOnlyList<YearMonth> Months { get; init; }

    /// <summary>The encoding that was asked for, or null.</summary>
    public TextEncoding? Encoding { get; init; }

    /// <summary>The regulation that was asked for, or null.</summary>
    public string? Regulation { get; init; }

    /// <summary>Whether warnings are errors.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether nothing may be pending.</summary>
    public bool Final { get; init; }

    /// <summary>Whether months that no regulation settles are left out, unless the last one is such a month.</summary>
    public bool SkipsUncovered { get; init; }

    /// <summary>The regulations.</summary>
    public required Func<RegulationCatalogue> Catalogue { get; init; }

    /// <summary>The regulation that settles a month in place of the one that governs it; that one where it is not given.</summary>
    public Func<YearMonth, Regulation, Regulation>? Law { get; init; }

    /// <summary>The adjustments of earlier months that a month carries; none where it is not given.</summary>
    public Func<YearMonth, ImmutableArray<Adjustment>>? Adjustments { get; init; }

    /// <summary>What earlier months are owed to a month, beside a folder; what the folder says where it is not given.</summary>
    public Func<Dossier, YearMonth, ImmutableArray<OwedResult>>? Owed { get; init; }

    /// <summary>What they are still owed, which may have come in; the same where it is not given.</summary>
    public Func<Dossier, YearMonth, ImmutableArray<OwedResult>>? StillOwed { get; init; }

    /// <summary>What else is to be warned of, by what lies beside a folder; nothing where it is not given.</summary>
    public Func<Dossier, IEnumerable<Fault>>? Noticed { get; init; }

    /// <summary>The months that were closed and are shown as they were; none where it is not given.</summary>
    public IClosedMonths? Closed { get; init; }

    /// <summary>What closed months know of counties and points; those of <see cref="Closed"/> where it is not given.</summary>
    public IClosedRegisters? Registers { get; init; }

    /// <summary>
    /// Months before those that were asked for, which only count in sums. What is pending in them or unused is not told; those that no regulation
    /// settles are left out.
    /// </summary>
    public IReadOnlyList<YearMonth> Before { get; init; } = [];

    /// <summary>
    /// Whether sums of calendar years are made of the months: what they lack is told of, also where a month that was asked for lacks it for a later
    /// one. What is open under <see cref="Final"/> is refused anyway.
    /// </summary>
    public bool SumsYears { get; init; }

    /// <summary>The language of what is said.</summary>
    public required Words Words { get; init; }

    /// <summary>Settles the months. Warnings go to the stream for everything that is not the result.</summary>
    /// <exception cref="CommandFailure">The input is refused (3), a month is not covered or undecided (4), or the request makes no sense (2).</exception>
    public Settled Run(Streams streams)
    {
        IReadOnlyList<SourceFile> sources = [];
        MadeMonths<SettledMonth> made = Run<SettledMonth>(streams, (_, read) =>
        {
            sources = read;
            return month => month;
        });
        return new Settled(made.Months, made.Dossier, sources);
    }

    /// <summary>Settles the months and makes something of each as soon as it is settled, so that decades need not be kept as objects.</summary>
    /// <param name="streams">Where warnings go.</param>
    /// <param name="maker">What is made of a month, by what the folder says and the files that were read; these go where it does not hold them.</param>
    /// <exception cref="CommandFailure">The input is refused (3), a month is not covered or undecided (4), or the request makes no sense (2).</exception>
    public MadeMonths<T> Run<T>(Streams streams, Func<Dossier, IReadOnlyList<SourceFile>, Func<SettledMonth, T>> maker)
    {
        RegulationCatalogue catalogue = Catalogue();
        Regulation? named = Named(catalogue);
        streams.Progress.Tell(() => Words.Say("progress.read", Data));
        // Not taken apart: its rows and files go once the maker has seen them.
        FolderContent content = DataFolder.Read(Data, Encoding, catalogue);
        FaultLog faults = content.Faults;
        if (content.Dossier is not { } dossier) throw Refused(faults);
        PlannedMonth[] plan = Plan(catalogue, named, dossier.Interpretations, faults);
        GovernedMonth[] open = [.. plan.Where(p => p.Regulation is not null).Select(p => new GovernedMonth(p.Month, p.Regulation!))];
        YearMonth[] settled = [.. open.Select(o => o.Month)];
        IClosedRegisters? registers = settled.Length == 0 ? null : Registers ?? Closed?.Registers;
        registers?.Require(dossier.Register, settled);
        foreach (PlannedMonth trial in plan.Where(p => !p.Counts)) faults.TakeBack(FaultCodes.MonthBeforeLaw, Core.Quantities.Months.Text(trial.Month));
        PlannedMonth[] before =
        [
            .. Before.Select(m => Planned(catalogue, named, dossier.Interpretations, m)).OfType<PlannedMonth>().Where(p => p.Counts)
                .Select(p => Closed is null || p.Regulation is null ? p : p with { Status = SettlementStatus.Draft }), // what is not closed is not final
        ];
        Func<SettledMonth, T> make = maker(dossier, content.Sources);
        var made = new T[plan.Length];
        var warnings = new MonthWarnings(dossier, catalogue);
        var unused = new Fault[plan.Length][];
        var pending = new string[plan.Length][];
        var accounts = new MonthAccount[before.Length];
        var own = new MonthAccount?[plan.Length];
        int begun = 0;
        SideBySide.Do(plan.Length + before.Length, i =>
        {
            int number = Interlocked.Increment(ref begun);
            streams.Progress.Tell(() => Words.Say("progress.settle", Number(number), Number(plan.Length + before.Length)));
            if (i >= plan.Length)
            {
                accounts[i - plan.Length] = MonthAccount.Of(Settle(before[i - plan.Length], dossier));
                return;
            }

            SettledMonth month = Settle(plan[i], dossier);
            bool closed = plan[i].Regulation is null;
            if (SumsYears && !Final && plan[i].Counts && plan.Any(p => IsLaterInYear(p.Month, plan[i].Month)))
                own[i] = MonthAccount.Of(month) with { Account = Account.Nothing };
            unused[i] = closed ? [] : [.. MonthWarnings.Unused(month)];
            pending[i] = Final && !closed ? [.. PendingLines(month)] : [];
            made[i] = make(month);
        });
        foreach (Fault fault in unused.SelectMany(f => f)) faults.Add(fault);
        foreach (Fault fault in registers?.Warnings(dossier, settled) ?? []) faults.Add(fault);
        foreach (Fault fault in warnings.Of(open, StillOwed ?? Owed)) faults.Add(fault);
        foreach (Fault fault in YearLacks([.. accounts, .. own.OfType<MonthAccount>()])) faults.Add(fault);
        foreach (Fault fault in Noticed?.Invoke(dossier) ?? []) faults.Add(fault);
        if (Strict && faults.Count > 0) throw Refused(faults);
        if (pending.Any(p => p.Length > 0)) throw Undecided(faults, [.. PendingText([.. pending.SelectMany(p => p)])]);
        foreach (Fault warning in FaultLines.Sorted(faults)) streams.Say(FaultLines.Text(warning, Words, strict: false));
        foreach (ConsoleLine renamed in registers?.Renamed(dossier.Register, settled) ?? []) streams.Say(renamed);
        Closed?.Require(dossier.Events, settled);
        return new MadeMonths<T>(made, accounts, dossier);
    }

    /// <summary>
    /// A month that is shown beside those that were asked for, as they are settled: null where it is not closed and the folder has no result of it, or
    /// where no regulation settles it. What would be told of it is not.
    /// </summary>
    /// <param name="dossier">What the folder says.</param>
    /// <param name="month">The month.</param>
    public SettledMonth? Beside(Dossier dossier, YearMonth month)
    {
        RegulationCatalogue catalogue = Catalogue();
        if (Closed?.Has(month) != true && !dossier.MonthsWithResults.Contains(month)) return null;
        return Planned(catalogue, Named(catalogue), dossier.Interpretations, month) is { } planned ? Settle(planned, dossier) : null;
    }

    private SettledMonth Settle(PlannedMonth planned, Dossier dossier) => planned.Regulation is { } regulation
        ? Settler.BuiltIn.Settle(dossier.Case(planned.Month, regulation, Owed?.Invoke(dossier, planned.Month)), planned.Status, Adjustments?.Invoke(planned.Month) ?? default)
        : Closed!.Read(planned.Month);

    /// <summary>The months that the regulations of the program settle by the choices that were made, for a message.</summary>
    public static IEnumerable<string> Coverage(RegulationCatalogue catalogue, InterpretationSchedule schedule) => catalogue.Regulations.Select(r =>
    {
        MonthInterval interval = catalogue.Interval(r, schedule);
        string to = interval.To is { } last ? Core.Quantities.Months.Text(last) : "";
        return r.Id + " " + Core.Quantities.Months.Text(interval.From!.Value) + ".." + to;
    });

    private Regulation? Named(RegulationCatalogue catalogue)
    {
        if (Regulation is null) return null;
        return catalogue.Find(Regulation) ?? throw CommandFailure.Of(ExitCodes.Usage, "usage.noRegulation", Regulation, Meant.Nearest(Regulation, catalogue.Regulations.Select(r => r.Id)), catalogue.Regulations.Select(r => r.Id));
    }

    private CommandFailure Refused(FaultLog faults) =>
        new(ExitCodes.InputRefused, [.. FaultLines.Sorted(faults).Select(f => FaultLines.Text(f, Words, Strict))]);

    /// <summary>A refusal because something has still to be decided; the warnings come before it, so that none is lost.</summary>
    private CommandFailure Undecided(FaultLog faults, params IEnumerable<ConsoleLine> lines) => Strict && faults.Count > 0
        ? Refused(faults)
        : new CommandFailure(ExitCodes.Undecided, [.. FaultLines.Sorted(faults).Select(f => FaultLines.Text(f, Words, strict: false)), .. lines]);

    private PlannedMonth[] Plan(RegulationCatalogue catalogue, Regulation? named, InterpretationSchedule schedule, FaultLog faults)
    {
        var plan = new List<PlannedMonth>();
        var outside = new List<YearMonth>();
        foreach (YearMonth month in Months)
        {
            if (Planned(catalogue, named, schedule, month) is { } planned) plan.Add(planned);
            else outside.Add(month);
        }

        if (SkipsUncovered) outside.RemoveAll(m => m != Months[^1]);
        if (outside.Count > 0)
        {
            string months = string.Join(' ', outside.Select(Core.Quantities.Months.Text));
            throw Undecided(
                faults,
                ConsoleLine.Of("usage.uncovered", months),
                ConsoleLine.Of("usage.covered", Coverage(catalogue, schedule)));
        }

        if (Final && plan.Any(p => p.Status == SettlementStatus.Trial))
            throw CommandFailure.Of(ExitCodes.Usage, "usage.trialFinal");
        return [.. plan];
    }

    private static bool IsLaterInYear(YearMonth month, YearMonth than) => month.Year == than.Year && month.CompareTo(than) > 0;

    /// <summary>What the sums of a year are without: open questions of its earlier months, and months of which nothing is known.</summary>
    private static IEnumerable<Fault> YearLacks(MonthAccount[] months)
    {
        YearMonth[] unknown = [.. months.Where(m => m.IsUnknown).Select(m => m.Month).Order()];
        if (unknown.Length > 0)
        {
            string runs = Fault.Listing(Core.Quantities.Months.Runs(unknown));
            yield return new Fault(FaultCodes.YearUnknown, Core.Quantities.Months.Text(unknown[0]), 0, 0, "", runs, []);
        }

        foreach (MonthAccount open in months.Where(m => m is { PendingCount: > 0, IsUnknown: false }).OrderBy(m => m.Month))
        {
            string month = Core.Quantities.Months.Text(open.Month);
            yield return new Fault(FaultCodes.YearOpen, month, 0, 0, "", month, [Number(open.PendingCount)]);
        }
    }

    /// <summary>How a month is settled, or null where no regulation settles it.</summary>
    private PlannedMonth? Planned(RegulationCatalogue catalogue, Regulation? named, InterpretationSchedule schedule, YearMonth month)
    {
        if (Closed?.Has(month) == true) return new PlannedMonth(month, null, SettlementStatus.Final);
        Regulation? governing = catalogue.Governing(month, schedule);
        if ((named ?? governing) is not { } regulation) return null;
        if (regulation == governing) Closed?.Require(month, regulation, schedule);
        SettlementStatus settled = Final ? SettlementStatus.Final : SettlementStatus.Draft;
        return new PlannedMonth(month, Law?.Invoke(month, regulation) ?? regulation, regulation == governing ? settled : SettlementStatus.Trial);
    }

    private IEnumerable<string> PendingText(string[] lines) =>
        lines.Prepend("ecocomp: " + Words.Say("pending.refused", Number(lines.Length)));

    private IEnumerable<string> PendingLines(SettledMonth month) => month.Settlement.AllPending.Select(p => Words.Say(
        "pending.line", Core.Quantities.Months.Text(month.Settlement.Month), p.County?.Name ?? Words["label.countyOpen"], month.Regulation[p.Pending.Clause].Basis,
        p.Pending.SubjectCode,
        Words["question.word." + p.Pending.Question], Words["answer." + p.Pending.Question]));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A month to be settled, by which regulation, and what the result is worth; a closed one has its own.</summary>
    private sealed record PlannedMonth(YearMonth Month, Regulation? Regulation, SettlementStatus Status)
    {
        /// <summary>Whether it counts in the sums of other months: a trial calculation does not.</summary>
        public bool Counts => Status != SettlementStatus.Trial;
    }
}
