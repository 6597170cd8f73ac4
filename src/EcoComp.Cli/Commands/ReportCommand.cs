using System.Collections.Immutable;
using System.CommandLine;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Documents.Report;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Tables;
using EcoComp.Cli.Runs;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary>
/// <c>report MONTH --data DIR --out FILE.html</c>: months on one page. With <c>--archive</c> alone, closed months: their money as it was closed, their
/// water as it stands by now.
/// </summary>
internal static class ReportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var month = Arguments.MonthsOrNewest();
        var (data, archive) = (Arguments.Data(), Arguments.Archive());
        var file = new Option<string>("--out") { Required = true, HelpName = OutputForm.Html.Ending };
        var (strict, regulation, lang, encoding) = (Arguments.Strict(), Arguments.Regulation(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("report") { month, data, archive, file, strict, regulation, lang, encoding };
        command.SetAction(parsed =>
        {
            Destination to = Destination.Of(null, parsed.GetRequiredValue(file), streams, OutputForm.Html);
            Project project = Arguments.ProjectOf(parsed, data, surroundings);
            Words words = Arguments.WordsOf(parsed, lang, project);
            (string? folder, string? closed) = (project.DataIfAny, Arguments.ShownArchive(parsed.GetValue(archive), project, words, streams));
            OutputPlaces.CheckBeside(to.Path, project);
            TextEncoding? forced = Arguments.EncodingOf(parsed.GetValue(encoding));
            IReadOnlyList<YearMonth> asked = Arguments.MonthsOr(
                parsed.GetValue(month), TypedMonths.Of(folder, surroundings),
                () => NewestKnown.Of(folder, closed, forced, parsed.GetValue(strict), words, surroundings), streams);
            ArchiveFolder? opened = Opened(folder, closed, asked, words, surroundings);
            ArchivedMonths? archived = opened is null ? null : ArchivedMonths.Of(opened, asked, [], words, surroundings);
            if (folder is null && parsed.GetValue(regulation) is not null) throw CommandFailure.Of(ExitCodes.Usage, "notice.regulation");
            Shown shown = folder is null ? OfArchive(asked, opened!, archived!) : OfFolder(new SettlementRun
            {
                Data = folder,
                Months = asked,
                Encoding = forced,
                Regulation = parsed.GetValue(regulation),
                Strict = parsed.GetValue(strict),
                Words = words,
                Catalogue = surroundings.Catalogue,
                Adjustments = archived is null ? null : archived.Carried,
                Owed = archived is null ? null : archived.Owed,
                Noticed = archived is null ? null : archived.Noticed,
                Closed = archived,
            }, streams);
            opened?.Guarded(opened.Stored.CheckAll); // its checkpoint vouches for all receipts
            YearMonth newest = asked[^1];
            (SettledMonth? before, SettledMonth? yearBefore) = (shown.Find(Earlier(newest, 1)), shown.Find(Earlier(newest, 12)));
            var content = new ReportContent(
                shown.Months, before, yearBefore, opened is null ? [] : Amended(opened, [before, yearBefore, .. shown.Months]),
                opened is null ? [] : Witness.Parts(opened.Scan, asked), opened is null ? null : Checkpoint.Of(opened.Scan)?.ToString())
            {
                Waiting = opened is null ? [] : Waiting(opened, asked),
            };
            byte[] page = new ReportPage(words).Write(content);
            to.Write(streams, output => output.Write(page));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The archive, which must be there where nothing else is shown.</summary>
    private static ArchiveFolder? Opened(
        string? folder, string? closed, IReadOnlyList<YearMonth> asked, Words words, Surroundings surroundings)
    {
        if (closed is null) return folder is null ? throw CommandFailure.Of(ExitCodes.Usage, "notice.source") : null;
        return folder is null && !InputFile.IsFolder(closed)
            ? throw CommandFailure.Of(ExitCodes.Usage, "usage.noArchive", closed)
            : ArchiveFolder.Open(closed, words, surroundings, (_, part) => asked.Contains(part.Month));
    }

    private static Shown OfFolder(SettlementRun run, Streams streams)
    {
        Settled settled = run.Run(streams);
        return new Shown([.. settled.Months], month => run.Beside(settled.Dossier, month));
    }

    private static Shown OfArchive(IReadOnlyList<YearMonth> asked, ArchiveFolder archive, ArchivedMonths archived) => new(
        [.. asked.Select(m => ClosedMonth.Standing(archive, m))],
        month => archived.Has(month) ? archived.Read(month) : null);

    /// <summary>Of the months that are shown those that were amended, in order, as their last amendments settled them.</summary>
    private static ImmutableArray<SettledMonth> Amended(ArchiveFolder archive, SettledMonth?[] months) =>
    [
        .. months.OfType<SettledMonth>().Select(m => m.Settlement.Month).Distinct().Order()
            .Select(m => ClosedMonth.Amended(archive, m)).OfType<SettledMonth>(),
    ];

    /// <summary>
    /// The amendments of the months that are in no sum: neither a closed month has taken them up, nor does an open one that is shown carry them.
    /// </summary>
    private static ImmutableArray<WaitingAmendment> Waiting(ArchiveFolder archive, IReadOnlyList<YearMonth> asked)
    {
        YearMonth? newestOpen = asked.Where(m => archive.Scan.Closing(m) is null).Select(m => (YearMonth?)m).LastOrDefault();
        return archive.Guarded<ImmutableArray<WaitingAmendment>>(() =>
        [
            .. archive.Stored.Open(Earlier(asked[^1], -1)).Where(a => asked.Contains(a.Month) && !(a.Month.CompareTo(newestOpen ?? a.Month) < 0))
                .Select(a => new WaitingAmendment(a.Path, archive.Stored.Adjustments(a).Aggregate(Money.Zero, (sum, one) => sum + one.Effect))),
        ]);
    }

    private static YearMonth Earlier(YearMonth month, int months) => Core.Quantities.Months.FromNumber(Core.Quantities.Months.NumberOf(month) - months);

    /// <summary>The months that are shown, and how any other is had that may be known.</summary>
    private sealed record Shown(ImmutableArray<SettledMonth> Months, Func<YearMonth, SettledMonth?> Beside)
    {
        public SettledMonth? Find(YearMonth month) => Months.FirstOrDefault(m => m.Settlement.Month == month) ?? Beside(month);
    }
}
