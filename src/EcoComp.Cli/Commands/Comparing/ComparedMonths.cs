using System.Collections.Immutable;
using System.CommandLine;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Cli.Runs;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands.Comparing;

/// <summary>The months that are compared: open ones from the folder, closed ones from the archive, and what is assumed of them.</summary>
internal sealed class ComparedMonths(
    Project project, string? archive, TextEncoding? encoding, Words words, Surroundings surroundings, Streams streams)
{
    private readonly RegulationCatalogue _catalogue = surroundings.Catalogue();
    private RegulationCatalogue _known = surroundings.Catalogue();
    private readonly string? _path = project.ShownArchive(archive);
    private FolderContent? _folder;
    private readonly List<Fault> _ofTables = [];
    private Dossier? _closed;
    private ArchivedMonths? _beside;
    private YearMonth[] _open = [];

    /// <summary>What is told of the months beside what they come to, and has been said.</summary>
    public LeftOut LeftOut { get; private set; } = new([], []);

    /// <summary>What the months are settled from.</summary>
    /// <param name="typed">The months that were typed, or null.</param>
    /// <exception cref="CommandFailure">The input is refused (3), the archive is not as it was left (5), or the request makes no sense (2).</exception>
    public Scenario Of(string? typed)
    {
        Arguments.TellUnasked(archive, project, streams);
        ArchiveFolder? folder = _path is null ? null
            : InputFile.IsFolder(_path) ? ArchiveFolder.Open(_path, words, surroundings)
            : throw CommandFailure.Of(ExitCodes.Usage, "usage.noArchive", _path);
        IReadOnlyList<YearMonth> months = Arguments.MonthsOr(typed, Typed(folder), () => Newest(folder), streams);
        YearMonth[] closed = [.. months.Where(m => folder?.Scan.Closing(m) is not null)];
        YearMonth[] open = [.. months.Except(closed)];
        var situations = ImmutableArray.CreateBuilder<Situation>();
        foreach (YearMonth month in closed) situations.Add(ClosedSituation.Of(folder!, month, IsOfAnother));
        if (closed.Length > 0) _closed = Opened(situations[^1]);
        foreach (Regulation own in situations.SelectMany(s => s.Catalogue.Regulations))
        {
            if (_known.Find(own.Id) is null) _known = _known.With(own); // a draft may build on what closed months were settled by
        }

        if (open.Length > 0)
        {
            _folder = Folder(project.Data);
            Warn(_folder);
            ArchivedMonths? beside = _beside = ArchivedMonths.Of(_path, months, [], words, surroundings);
            beside?.Registers.Require(_folder.Dossier!.Register, open);
            beside?.Require(_folder.Dossier!.Events, open);
            _open = open;
            foreach (YearMonth month in open)
            {
                InterpretationSchedule choices = _folder.Dossier!.Interpretations;
                if (_catalogue.Governing(month, choices) is { } governing) beside?.Require(month, governing, choices);
            }

            var situation = new Situation(_folder.Rows!, _catalogue, [.. open]);
            situations.Add(beside is null ? situation
                : situation with { Carried = m => [.. beside.Carried(m).Where(IsOfAnother)], Owed = beside.Owed });
        }

        return new Scenario(situations.DrainToImmutable());

        // A month that is compared has its corrections in itself: as adjustments of another they would count twice.
        bool IsOfAnother(Adjustment adjustment) => !months.Contains(adjustment.Month);
    }

    /// <summary>The comparison that options ask for.</summary>
    /// <exception cref="CommandFailure">An option cannot be read (2), the data are refused under it (3), or no regulation settles a month either way (4).</exception>
    public Comparison Compare(Scenario scenario, ParseResult parsed, ChangeOptions options)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        Dossier named = _folder?.Dossier ?? _closed!;
        if (parsed.GetValue(options.Data) is { } data)
        {
            if (!InputFile.IsFolder(data)) throw CommandFailure.Of(ExitCodes.InputRefused, "compare.noFolder", data);
            string? used = parsed.GetValue<string?>(LawFolder.OptionName) ?? project.Regulations;
            if (Project.Find(data, surroundings.Folder).Regulations is { } own && own != used)
                streams.Say(ConsoleLine.Of("compare.otherLaws", Path.Combine(data, Project.FileName), own));
            FolderContent other = Folder(data, data);
            named = other.Dossier!;
            Warn(other, data);
            changes.Add(new Change.Data(new FileLine(ChangeOptions.DataName + " " + data, 1), other.Rows!));
        }

        IReadOnlyList<Regulation> laws =
            [.. scenario.Months.Select(m => _catalogue.Governing(m, named.Interpretations)).OfType<Regulation>().Distinct()];
        if (laws.Count == 0) laws = _catalogue.Regulations;
        if (parsed.GetValue(options.Law) is { } law)
        {
            Regulation regulation = LawFile.Read(law, _known, words, Warn);
            laws = [regulation];
            changes.Add(new Change.Law(new FileLine(ChangeOptions.LawName + " " + law, 1), regulation));
        }

        changes.AddRange(new TypedChanges(scenario.Months, named, laws, Typed(null)).Of(parsed, options));
        var faults = new FaultLog();
        Comparison comparison = scenario.Compare(changes.ToImmutable(), faults) ?? throw new CommandFailure(
            ExitCodes.InputRefused,
            [
                ConsoleLine.Of("compare.refused", changes.Select(c => c.At.File)),
                .. FaultLines.Sorted(faults).Where(f => f.Severity == Severity.Error).Select(f => Text(f, parsed.GetValue(options.Data))),
            ]);
        RequireCovered(comparison.Months.Where(m => m.Baseline.Settled is null && m.Scenario.Settled is null).Select(m => m.Month));
        RequireNoneLost(comparison.MovedWeeks);
        Tell(
            comparison.Months.Select(m => m.Baseline.Settled).OfType<SettledMonth>(),
            Beside(comparison, changes.OfType<Change.Data>().FirstOrDefault(), named));
        return comparison;
    }

    /// <summary>What settling the other folder warns of that is not of the months themselves: no result there, or one that was owed.</summary>
    private IEnumerable<Fault> Beside(Comparison comparison, Change.Data? other, Dossier dossier) => other is null ? [] :
        new MonthWarnings(dossier, _catalogue)
            .Of([.. comparison.Months.Where(m => m.Scenario.Settled is not null).Select(m => new GovernedMonth(m.Month, m.Scenario.Settled!.Regulation))], null)
            .Where(f => f.Code != FaultCodes.NotVerified).Select(f => Named(f, other.At.File[(ChangeOptions.DataName.Length + 1)..]));

    /// <summary>Every choice of every interpretation, one at a time.</summary>
    /// <exception cref="CommandFailure">No regulation settles a month; exit code 4.</exception>
    public EachChoice EachChoice(Scenario scenario)
    {
        streams.Progress.Tell(() => words.Say("progress.read", project.DataIfAny ?? _path ?? ""));
        Outcome baseline = scenario.Settle([], new FaultLog())!;
        RequireCovered(baseline.Months.Where(m => m.Settled is null).Select(m => m.Month));
        Tell(baseline.Months.Select(m => m.Settled!));
        var effects = ImmutableArray.CreateBuilder<ChoiceEffect>();
        ImmutableArray<(Interpretation Key, Choice Choice)> all = ChoiceEffect.All(baseline);
        foreach ((Interpretation key, Choice choice) in all)
        {
            streams.Progress.Tell(() => words.Say("progress.choice", Text(effects.Count + 1), Text(all.Length)));
            var effect = ChoiceEffect.Of(scenario, baseline, key, choice);
            RequireNoneLost(effect.MovedWeeks);
            effects.Add(effect);
        }

        return new EachChoice(baseline, effects.DrainToImmutable());
    }

    /// <summary>A week that one of two months does not know of would be in neither or in both.</summary>
    private static void RequireNoneLost(IEnumerable<MovedWeek> weeks)
    {
        if (weeks.FirstOrDefault(w => w.IsLost) is { } lost)
            throw CommandFailure.Of(ExitCodes.Usage, "compare.weekLeaves", lost.Event, Months.Text(lost.From), Months.Text(lost.To));
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void RequireCovered(IEnumerable<YearMonth> uncovered)
    {
        string[] outside = [.. uncovered.Select(Months.Text)];
        if (outside.Length == 0) return;
        InterpretationSchedule schedule = (_folder?.Dossier ?? _closed!).Interpretations;
        throw new CommandFailure(
            ExitCodes.Undecided,
            ConsoleLine.Of("usage.uncovered", string.Join(' ', outside)),
            ConsoleLine.Of("usage.covered", SettlementRun.Coverage(_catalogue, schedule)));
    }

    /// <summary>A folder that may be settled.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="named">How it is named before its files where it is not the one that everything else is about; else null.</param>
    /// <exception cref="CommandFailure">It is refused; exit code 3.</exception>
    private FolderContent Folder(string path, string? named = null)
    {
        streams.Progress.Tell(() => words.Say("progress.read", path));
        FolderContent content = DataFolder.Read(path, encoding, _catalogue);
        return content.Dossier is not null ? content : throw new CommandFailure(
            ExitCodes.InputRefused, [.. FaultLines.Sorted(content.Faults).Select(f => Text(f, named))]);
    }

    private void Warn(FolderContent content, string? named = null)
    {
        foreach (Fault warning in FaultLines.Sorted(content.Faults).Select(f => Named(f, named))) Warn(warning);
    }

    private void Warn(Fault warning)
    {
        _ofTables.Add(warning);
        streams.Say(FaultLines.Text(warning, words, strict: false));
    }

    /// <summary>Says of the open months what settling them says, and keeps it beside what they come to.</summary>
    private void Tell(IEnumerable<SettledMonth> months, params IEnumerable<Fault> more)
    {
        SettledMonth[] open = [.. months.Where(m => _open.Contains(m.Settlement.Month))];
        var faults = new FaultLog();
        if (open.Length > 0)
        {
            var warnings = new MonthWarnings(_folder!.Dossier!, _catalogue);
            foreach (Fault fault in open.SelectMany(MonthWarnings.Unused)) faults.Add(fault);
            foreach (Fault fault in warnings.Of([.. open.Select(m => new GovernedMonth(m.Settlement.Month, m.Regulation))], _beside is null ? null : _beside.Owed))
                faults.Add(fault);
            foreach (Fault fault in _beside?.Noticed(_folder.Dossier!) ?? []) faults.Add(fault);
            foreach (Fault fault in _beside?.Registers.Warnings(_folder.Dossier!, _open) ?? []) faults.Add(fault);
            foreach (ConsoleLine renamed in _beside?.Registers.Renamed(_folder.Dossier!.Register, _open) ?? []) streams.Say(renamed);
        }

        foreach (Fault fault in more) faults.Add(fault);

        Fault[] told = [.. FaultLines.Sorted(faults)];
        foreach (Fault warning in told) streams.Say(FaultLines.Text(warning, words, strict: false));
        LeftOut = new LeftOut(_ofTables, told);
    }

    /// <summary>A fault as a line; a file of another folder with the folder before it, but what an option brought has its name already.</summary>
    private string Text(Fault fault, string? folder) => FaultLines.Text(Named(fault, folder), words, strict: false);

    private static Fault Named(Fault fault, string? folder) =>
        folder is null || FaultLines.IsOption(fault) ? fault : fault with { File = Path.Combine(folder, fault.File) };

    private static Dossier Opened(Situation situation) => Intake.Open(situation.Rows, situation.Catalogue, new FaultLog())!;

    private TypedMonths Typed(ArchiveFolder? folder) =>
        project.DataIfAny is not null || folder is null ? TypedMonths.Of(project.DataIfAny, surroundings)
            : new TypedMonths(() => Closed(folder));

    private static YearMonth? Closed(ArchiveFolder folder) => folder.Scan.Months.Count > 0 ? folder.Scan.Months.Max() : null;

    private YearMonth Newest(ArchiveFolder? folder) => project.DataIfAny is null && folder is not null && Closed(folder) is { } newest
        ? newest
        : NewestMonth.Of(project.Data, encoding, _catalogue, strict: false, words);
}
