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
    /// <param name="refusals">The language of a refusal.</param>
    /// <exception cref="CommandFailure">The notice has a character that cannot be printed; exit code 3.</exception>
    public static IReadOnlyList<(string File, byte[] Content)> OfClosing(
        SettledMonth settled, Law law, IReadOnlyList<MonthAccount> closed, Checkpoint? before, Words refusals)
    {
        (string File, byte[] Content)[] files = [.. Data(settled, law.Words, closed), .. Documents(settled, law, closed, before, refusals)];
        return [.. Names.ResultsOfClosing.Select(name => files.Single(f => f.File == name))];
    }

    /// <summary>The files that an amendment writes, in the order in which its receipt names them.</summary>
    public static IReadOnlyList<(string File, byte[] Content)> OfAmendment(SettledMonth settled, Law law, IEnumerable<Adjustment> adjustments) =>
        [(Names.Settlement, Settlement(settled, law.Words)), (Names.Adjustments, AdjustmentsCsv.Bytes(adjustments, law.Words))];

    /// <summary>The data files of a part that was computed again.</summary>
    /// <param name="again">The part.</param>
    /// <param name="adjustments">What it changes; null for a closing.</param>
    /// <param name="closed">The months of its calendar year that were closed before it.</param>
    public static IReadOnlyList<(string File, byte[] Content)> Data(
        Recomputed again, ImmutableArray<Adjustment>? adjustments, Func<IReadOnlyList<MonthAccount>> closed) =>
        adjustments is { } changed ? OfAmendment(again.Month, again.Law, changed) : Data(again.Month, again.Law.Words, closed());

    /// <summary>The documents that a closing writes.</summary>
    /// <exception cref="DamagedArchive">The notice has a character that cannot be printed.</exception>
    public static IReadOnlyList<(string File, byte[] Content)> Documents(
        ArchivePart part, Recomputed again, IReadOnlyList<MonthAccount> closed, Checkpoint? before)
    {
        try
        {
            return Documents(again.Month, again.Law, closed, before, again.Law.Words);
        }
        catch (CommandFailure refused)
        {
            throw new DamagedArchive(Finding.Because(part.Path + "/" + Names.Inputs, "archive.refused", said => refused.In(said.Language).First()));
        }
    }

    /// <summary>settlement.json of one month.</summary>
    public static byte[] Settlement(SettledMonth settled, Words words) => SettlementJson.In(words).Bytes(settled.Settlement);

    /// <summary>Whether a file must come out the same from every version of the program.</summary>
    public static bool IsData(string file) => file is Names.Settlement or Names.Items or Names.Transfers or Names.Adjustments;

    /// <summary>Whether a file has lines of which one can be shown.</summary>
    public static bool IsText(string file) => IsData(file) || file == Names.Statements;

    private static (string File, byte[] Content)[] Data(SettledMonth settled, Words words, IReadOnlyList<MonthAccount> closed)
    {
        ShownMonth[] months = [ShownMonth.Of(settled, only: null)];
        return
        [
            (Names.Settlement, Settlement(settled, words)),
            (Names.Items, Written(new ItemsCsv(words), months)),
            (Names.Transfers, Transfers(Account(settled, closed))),
        ];
    }

    private static (string File, byte[] Content)[] Documents(
        SettledMonth settled, Law law, IReadOnlyList<MonthAccount> closed, Checkpoint? before, Words refusals)
    {
        ShownMonth[] months = [ShownMonth.Of(settled, only: null)];
        Document notice = new NoticeDocument(law.Words, ProjectNotice.Open) { LastFoot = before?.ToString() ?? "" }.Notice(settled);
        return
        [
            (Names.Workbook, Workbook(months, [.. closed], Account(settled, closed), law.Words)),
            (Names.Statements, Written(new StatementForm(law.Words), months)),
            (Names.Notice, PrintedPages.Of(notice, settled, settled.Evidence.Register, refusals)),
        ];
    }

    private static TransferAccount Account(SettledMonth settled, IReadOnlyList<MonthAccount> closed) =>
        TransferAccount.Of(MonthAccount.Of(settled), closed);

    private static byte[] Workbook(ShownMonth[] months, MonthAccount[] before, TransferAccount transfers, Words words) =>
        Keeping.Whole(output => ItemsXlsx.Write(output, [.. months.Select(m => MonthSheet.Of(m, words))], before, [transfers], words));

    private static byte[] Transfers(TransferAccount month) => Keeping.Whole(output => TransfersCsv.Write(output, [month]));

    private static byte[] Written(ResultForm form, ShownMonth[] months) => Keeping.Whole(output => form.Write(output, months));
}
