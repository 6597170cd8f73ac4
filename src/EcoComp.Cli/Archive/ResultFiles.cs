using System.Collections.Immutable;
using EcoComp.Cli.Data;
using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Pdf;
using EcoComp.Cli.Documents.Text;
using EcoComp.Cli.Host;
using EcoComp.Core.Settlement;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Archive;

/// <summary>The result files of a closing or an amendment. Those that are data are the same in every version of the program; the documents may change.</summary>
internal static class ResultFiles
{
    /// <summary>The files that a closing writes, in the order in which its receipt names them.</summary>
    /// <param name="settled">The month.</param>
    /// <param name="law">What it was settled by.</param>
    /// <param name="closed">The months of its calendar year that were closed before it.</param>
    /// <param name="before">Where the archive stands before it.</param>
    /// <param name="spool">Where they are kept until they are written.</param>
    /// <param name="refusals">The language of a refusal.</param>
    /// <exception cref="CommandFailure">The notice has a character that cannot be printed; exit code 3.</exception>
    public static IReadOnlyList<(string File, Kept Content)> OfClosing(
        SettledMonth settled, Law law, IReadOnlyList<MonthAccount> closed, Checkpoint? before, Spool spool, Words refusals) =>
        Made(Names.ResultsOfClosing, new Source(settled, law, closed, before, refusals), spool);

    /// <summary>The files that an amendment writes, in the order in which its receipt names them.</summary>
    public static IReadOnlyList<(string File, Kept Content)> OfAmendment(SettledMonth settled, Law law, IEnumerable<Adjustment> adjustments, Spool spool) =>
        [Settlement(settled, law.Words, spool), Adjustments(adjustments, law.Words)];

    /// <summary>settlement.json of one month.</summary>
    public static (string File, Kept Content) Settlement(SettledMonth settled, Words words, Spool spool) =>
        (Names.Settlement, Written(SettlementJson.In(words), settled, spool));

    /// <summary>The data files of a part that was computed again, beside settlement.json.</summary>
    /// <param name="again">The part.</param>
    /// <param name="adjustments">What it changes; null for a closing.</param>
    /// <param name="closed">The months of its calendar year that were closed before it.</param>
    /// <param name="spool">Where they are kept.</param>
    public static IReadOnlyList<(string File, Kept Content)> Tables(
        Recomputed again, ImmutableArray<Adjustment>? adjustments, Func<IReadOnlyList<MonthAccount>> closed, Spool spool) =>
        adjustments is { } changed
            ? [Adjustments(changed, again.Law.Words)]
            : Made([Names.Items, Names.Transfers], new Source(again.Month, again.Law, closed(), null, again.Law.Words), spool);

    /// <summary>The documents that a closing writes.</summary>
    /// <exception cref="DamagedArchive">The notice has a character that cannot be printed.</exception>
    public static IReadOnlyList<(string File, Kept Content)> Documents(
        ArchivePart part, Recomputed again, IReadOnlyList<MonthAccount> closed, Checkpoint? before, Spool spool)
    {
        try
        {
            return Made([Names.Workbook, Names.Statements, Names.Notice], new Source(again.Month, again.Law, closed, before, again.Law.Words), spool);
        }
        catch (CommandFailure refused)
        {
            throw new DamagedArchive(Finding.Because(part.Path + "/" + Names.Inputs, "archive.refused", said => refused.In(said.Language).First()));
        }
    }

    /// <summary>Whether a file must come out the same from every version of the program.</summary>
    public static bool IsData(string file) => file is Names.Settlement or Names.Items or Names.Transfers or Names.Adjustments;

    /// <summary>Whether a file has lines of which one can be shown.</summary>
    public static bool IsText(string file) => IsData(file) || file == Names.Statements;

    private static (string File, Kept Content) Adjustments(IEnumerable<Adjustment> adjustments, Words words) =>
        (Names.Adjustments, new Kept(AdjustmentsCsv.Bytes(adjustments, words)));

    /// <summary>Files of a closing, side by side: each is a view of the month by itself.</summary>
    private static (string File, Kept Content)[] Made(string[] files, Source of, Spool spool)
    {
        var made = new (string File, Kept Content)[files.Length];
        SideBySide.Do(files.Length, i => made[i] = (files[i], View(files[i], of, spool)));
        return made;
    }

    private static Kept View(string file, Source of, Spool spool) => file switch
    {
        Names.Settlement => Written(SettlementJson.In(of.Law.Words), of.Settled, spool),
        Names.Items => Written(new ItemsCsv(of.Law.Words), of.Settled, spool),
        Names.Workbook => Workbook(of, spool),
        Names.Transfers => spool.Keep(output => TransfersCsv.Write(output, [of.Account])),
        Names.Statements => Written(new StatementForm(of.Law.Words), of.Settled, spool),
        _ => new Kept(Notice(of)),
    };

    private static byte[] Notice(Source of)
    {
        Document notice = new NoticeDocument(of.Law.Words, ProjectNotice.Open) { LastFoot = of.Before?.ToString() ?? "" }.Notice(of.Settled);
        return PrintedPages.Of(notice, of.Settled, of.Settled.Evidence.Register, of.Refusals);
    }

    private static Kept Workbook(Source of, Spool spool)
    {
        var sheet = MonthSheet.Of(Whole(of.Settled), of.Law.Words, spool);
        return spool.Keep(output => ItemsXlsx.Write(output, [sheet], [.. of.Closed], [of.Account], of.Law.Words));
    }

    private static Kept Written(ResultForm form, SettledMonth settled, Spool spool) => spool.Keep(output => form.Write(output, [Whole(settled)]));

    private static ShownMonth Whole(SettledMonth settled) => ShownMonth.Of(settled, only: null);

    /// <summary>What the files of a closing are made of.</summary>
    private sealed record Source(SettledMonth Settled, Law Law, IReadOnlyList<MonthAccount> Closed, Checkpoint? Before, Words Refusals)
    {
        public TransferAccount Account => TransferAccount.Of(MonthAccount.Of(Settled), Closed);
    }
}
