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
        SettledMonth settled, Law law, IReadOnlyList<MonthAccount> closed, Checkpoint? before, Spool spool, Words refusals)
    {
        (string File, Kept Content)[] files =
        [
            Settlement(settled, law.Words, spool), .. Tables(settled, law.Words, closed, spool), .. Documents(settled, law, closed, before, spool, refusals),
        ];
        return [.. Names.ResultsOfClosing.Select(name => files.Single(f => f.File == name))];
    }

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
        adjustments is { } changed ? [Adjustments(changed, again.Law.Words)] : Tables(again.Month, again.Law.Words, closed(), spool);

    /// <summary>The documents that a closing writes.</summary>
    /// <exception cref="DamagedArchive">The notice has a character that cannot be printed.</exception>
    public static IReadOnlyList<(string File, Kept Content)> Documents(
        ArchivePart part, Recomputed again, IReadOnlyList<MonthAccount> closed, Checkpoint? before, Spool spool)
    {
        try
        {
            return Documents(again.Month, again.Law, closed, before, spool, again.Law.Words);
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

    private static (string File, Kept Content)[] Tables(SettledMonth settled, Words words, IReadOnlyList<MonthAccount> closed, Spool spool) =>
    [
        (Names.Items, Written(new ItemsCsv(words), settled, spool)),
        (Names.Transfers, spool.Keep(output => TransfersCsv.Write(output, [Account(settled, closed)]))),
    ];

    private static (string File, Kept Content)[] Documents(
        SettledMonth settled, Law law, IReadOnlyList<MonthAccount> closed, Checkpoint? before, Spool spool, Words refusals)
    {
        Document notice = new NoticeDocument(law.Words, ProjectNotice.Open) { LastFoot = before?.ToString() ?? "" }.Notice(settled);
        return
        [
            (Names.Workbook, Workbook(settled, closed, law.Words, spool)),
            (Names.Statements, Written(new StatementForm(law.Words), settled, spool)),
            (Names.Notice, new Kept(PrintedPages.Of(notice, settled, settled.Evidence.Register, refusals))),
        ];
    }

    private static TransferAccount Account(SettledMonth settled, IReadOnlyList<MonthAccount> closed) =>
        TransferAccount.Of(MonthAccount.Of(settled), closed);

    private static Kept Workbook(SettledMonth settled, IReadOnlyList<MonthAccount> closed, Words words, Spool spool)
    {
        var sheet = MonthSheet.Of(Whole(settled), words, spool);
        return spool.Keep(output => ItemsXlsx.Write(output, [sheet], [.. closed], [Account(settled, closed)], words));
    }

    private static Kept Written(ResultForm form, SettledMonth settled, Spool spool) => spool.Keep(output => form.Write(output, [Whole(settled)]));

    private static ShownMonth Whole(SettledMonth settled) => ShownMonth.Of(settled, only: null);
}
