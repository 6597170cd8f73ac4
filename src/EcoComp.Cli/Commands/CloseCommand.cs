using System.Collections.Immutable;
using System.CommandLine;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Cli.Runs;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using NodaTime;
using NodaTime.Text;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>close MONTH --data DIR --archive ARCHIVE</c>: settles a month for good and writes it into the archive in one step.</summary>
internal static class CloseCommand
{
    private static readonly Offset China = Offset.FromHours(8);
    private static readonly LocalDateTimePattern ShownForm = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings, LawFolder laws)
    {
        var (month, data, archive) = (Arguments.Month(), Arguments.Data(), Arguments.Archive());
        var late = new Option<bool>("--late");
        var by = Arguments.By();
        var (strict, lang, encoding) = (Arguments.Strict(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("close")
        {
            month, data, archive, late, by, strict, lang, encoding,
        };
        command.SetAction(parsed =>
        {
            Project project = Arguments.ProjectOf(parsed, data, surroundings);
            Words words = Arguments.WordsOf(parsed, lang, project);
            YearMonth asked = TypedMonths.Of(project.DataIfAny, surroundings).Month(parsed.GetRequiredValue(month));
            string name = TypedText.Recorded(parsed, by, TypedText.LongestName);
            string path = project.Archive(parsed.GetValue(archive));
            OutputPlaces.CheckFolder(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))), path);
            ArchiveFolder folder = ArchiveFolder.Open(
                path, words, surroundings, (scan, part) => part == scan.Newest);
            Instant now = surroundings.Clock.GetCurrentInstant();
            if (HasNotBegun(asked, folder, now)) throw CommandFailure.Of(ExitCodes.InputRefused, "close.notBegun", Months.Text(asked));
            bool isLate = Refuse(folder, asked, parsed.GetValue(late), surroundings);
            List<NearbyArchive> beside = folder.Scan.Parts.Count > 0 ? [] : Beside(path, project);
            bool isTyped = parsed.GetValue(archive) is not null;
            if (beside.Find(a => a.Months.Contains(asked) && (!isTyped || a.IsNamedLike(path))) is { } other)
                throw CommandFailure.Of(
                    ExitCodes.Mismatch, isTyped ? "close.besideTyped" : "close.besideClosed", path, other.Path, Months.Text(asked));
            bool isStrict = parsed.GetValue(strict);
            folder.Guarded(folder.Stored.CheckAll);
            (IReadOnlyList<ArchivePart> amendments, ImmutableArray<Adjustment> adjustments) = folder.Due(asked);
            var watch = new LawWatch(folder, surroundings.Catalogue(), words);
            Settled settled = new SettlementRun
            {
                Data = project.Data,
                Months = [asked],
                Encoding = Arguments.EncodingOf(parsed.GetValue(encoding)),
                Strict = isStrict,
                Final = true,
                Words = words,
                Catalogue = surroundings.Catalogue,
                Adjustments = _ => adjustments,
                Owed = (dossier, _) => Owed(folder, asked, dossier),
                Registers = new RegisterGuard(folder),
                Noticed = dossier =>
                [
                    .. EarlierOpen(folder, asked, dossier, surroundings), .. watch.Warnings(dossier), .. new MonthsBehind(folder, dossier).Warnings(),
                    .. laws.Unproved(surroundings.Catalogue().Governing(asked, dossier.Interpretations)),
                ],
            }.Run(streams);
            new VanishedRows(folder).Require(settled.Dossier, asked);
            foreach (NearbyArchive near in beside)
            {
                if (isTyped && near.IsNamedLike(path) && near.HasClosed(near.Months[^1], settled.Dossier.Register))
                    throw CommandFailure.Of(ExitCodes.Mismatch, "close.besideLike", path, near.Path, Months.Runs(near.Months));
            }

            var told = new List<NearbyArchive>(beside);
            foreach (NearbyArchive near in Beside(path, project, Path.GetFullPath(Path.Combine(path, ".."))))
            {
                if (!near.HasClosed(asked, settled.Dossier.Register)) continue;
                if (isStrict) throw CommandFailure.Of(ExitCodes.Mismatch, "close.twice", path, near.Path, Months.Text(asked));
                if (!told.Exists(t => t.Path == near.Path)) told.Add(near);
            }

            watch.Require(asked, settled.Months[0].Regulation, settled.Dossier.Interpretations);
            if (watch.Told(settled.Months[0].Regulation) is { } rewritten) streams.Say("ecocomp: " + rewritten);
            if (MonthOf(now) == asked) streams.Say("ecocomp: " + words.Say("close.notOver", Months.Text(asked)));
            new IncidentGuard(folder, surroundings.Catalogue(), settled.Dossier).CheckClosing(asked);
            new EventGuard(folder).Require(settled.Dossier.Events, [asked]);
            var law = Law.Of(settled.Months[0].Regulation);
            using var spool = new Spool();
            var draft = new PartDraft
            {
                Settled = settled,
                Law = law,
                Results = ResultFiles.OfClosing(
                    settled.Months[0], law, folder.Guarded(() => folder.Stored.YearBefore(asked)), Checkpoint.Of(folder.Scan), spool, words),
                TakenUp = [.. amendments.Select(a => new ReceiptLink { Path = a.Path, Sha256 = a.Sha256 })],
                Owed = [.. folder.Guarded(() => folder.Stored.Owed.Standing(asked, settled.Dossier))],
                Late = isLate,
                By = name,
                Encoding = Arguments.EncodingOf(parsed.GetValue(encoding)),
            };
            bool isFirst = folder.Scan.Parts.Count == 0;
            AddedParts added = folder.Add([draft], surroundings);
            streams.Keep();
            foreach (string line in Told(added.Parts[0], settled.Months[0].Settlement, Owed(folder, asked, settled.Dossier), words)) streams.Result(line);
            if (isFirst) streams.Result(words.Say("close.founded", path));
            foreach (NearbyArchive one in told)
                streams.Say("ecocomp: " + Bilingual.Say(words.Language, "close.beside", one.Path, one.Closed(words["label.list"])));
            foreach (ConsoleLine line in folder.DamagedStamps()) streams.Say(line);
            streams.Result(added.Checkpoint.ToString());
            if (!added.AreListed) streams.Say("ecocomp: " + words["close.notListed"]);
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The archives beside one: in the data folder, beside that, in more folders, and that of the settings.</summary>
    private static List<NearbyArchive> Beside(string archive, Project project, params string[] more)
    {
        string data = Path.GetFullPath(project.Data);
        return NearbyArchives.Of(archive, project.ArchiveIfAny, [data, Path.GetFullPath(Path.Combine(data, "..")), .. more]);
    }

    /// <summary>Refuses a month that is closed, or that is earlier than the newest closed one.</summary>
    /// <returns>Whether it is such an earlier month and may be closed all the same.</returns>
    private static bool Refuse(ArchiveFolder folder, YearMonth month, bool allowed, Surroundings surroundings)
    {
        string text = Months.Text(month);
        if (folder.Scan.Closing(month) is { } closed)
        {
            folder.Complete(surroundings);
            throw CommandFailure.Of(ExitCodes.Mismatch, "close.again", text, ShownTime(closed));
        }

        YearMonth[] later = [.. folder.Scan.Months.Where(m => m.CompareTo(month) > 0)];
        if (later.Length == 0) return false;
        if (allowed) return true;
        if (surroundings.Catalogue().Regulations.All(r => r.InForceFrom.ToYearMonth().CompareTo(month) > 0))
            throw CommandFailure.Of(ExitCodes.Undecided, "usage.uncovered", text);
        throw CommandFailure.Of(ExitCodes.Mismatch, "close.earlier", Months.Text(later.Max()), text);
    }

    /// <summary>
    /// The earlier months that are not closed, as a warning, since only a late closing ends such a gap: those since the archive's first; in an archive that
    /// is begun those of which the folder has results; where the folder chooses the first month (first-month), those since that; and where an incident of this month counts in one.
    /// </summary>
    private static IEnumerable<Fault> EarlierOpen(ArchiveFolder folder, YearMonth month, Dossier dossier, Surroundings surroundings)
    {
        YearMonth[] earlier = [.. folder.Scan.Months.Where(m => m.CompareTo(month) < 0)];
        IEnumerable<YearMonth> between = earlier.Length > 0
            ? Months.Range(earlier.Min(), month).SkipLast(1)
            : folder.Scan.Parts.Count > 0 ? [] : dossier.MonthsInUse(surroundings.Catalogue()).Where(m => m.CompareTo(month) < 0);
        if (dossier.Interpretations.Chosen.Any(c => c.Key == FirstMonth.Key)) between = between.Union(SinceFirst());
        IEnumerable<YearMonth> counting = dossier.Events.RepeatedIn(month).Select(r => r.Of.CountsIn).Where(m => m.CompareTo(month) < 0);
        YearMonth[] open =
        [
            .. between.Union(counting).Order()
                .Where(m => folder.Scan.Closing(m) is null && surroundings.Catalogue().Governing(m, dossier.Interpretations) is not null),
        ];
        if (open.Length == 0) yield break;
        string text = Months.Text(month);
        yield return new Fault(FaultCodes.EarlierNotClosed, text, 0, 0, "", text, [Fault.Listing(Months.Runs(open))]);

        // Who chose the first month that is settled says with it that it is one.
        IEnumerable<YearMonth> SinceFirst() =>
            surroundings.Catalogue() is var catalogue && catalogue.Governing(month, dossier.Interpretations) is { } governing
                && catalogue.Interval(governing, dossier.Interpretations).From is { } first
                ? Months.Range(first, month).SkipLast(1) : [];
    }

    /// <summary>When a part was written by the clocks of China; as its receipt says it where that is no time.</summary>
    private static string ShownTime(ArchivePart part) =>
        RemadeReceipt.TimeOf(part.Receipt) is { } at ? ShownForm.Format(at.WithOffset(China).LocalDateTime) : part.Receipt.ClosedAt;

    /// <summary>Whether a month has not begun in China. By a clock that is behind the newest receipt nobody knows; that is told when it is written.</summary>
    private static bool HasNotBegun(YearMonth month, ArchiveFolder folder, Instant now) =>
        MonthOf(now).CompareTo(month) < 0 && !(folder.Scan.Newest is { } newest && RemadeReceipt.TimeOf(newest.Receipt) is { } written && written > now);

    /// <summary>The month that it is in China.</summary>
    internal static YearMonth MonthOf(Instant now) => now.WithOffset(China).Date.ToYearMonth();

    /// <summary>What the months that were closed before are still owed, beside the folder.</summary>
    private static ImmutableArray<OwedResult> Owed(ArchiveFolder folder, YearMonth month, Dossier dossier) =>
        folder.Guarded(() => folder.Stored.Owed.Before(month, dossier));

    private static IEnumerable<string> Told(ArchivePart part, MonthSettlement month, ImmutableArray<OwedResult> owed, Words words)
    {
        yield return words.Say(
            "close.done", Months.Text(month.Month), month.Totals.Reward.ToString(), month.Totals.Deduction.ToString(),
            month.Totals.Adjustment.ToString(), month.Totals.Net.ToString());
        foreach (ReceiptLink link in part.Receipt.TakenUp)
        {
            Item[] items = [.. month.Items.Where(i => i.Adjustment is { } a && Names.Part(a.Month, a.Number) == link.Path)];
            yield return words.Say(
                "close.takenUp", link.Path, items.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
                items.Aggregate(Money.Zero, (sum, i) => sum + i.Effect).ToString());
        }

        foreach (OwedResult one in owed) yield return "  " + words.Say("check.owed", one.Point, one.Name, Months.Text(one.Month), one.Document);
        if (part.Receipt.Late) yield return words["close.late"];
        yield return words.Say("close.receipt", part.ReceiptPath, part.Sha256);
    }
}
