using EcoComp.Cli.Data;
using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Text;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Archive;

/// <summary>The result files of a closing. Those that are data are the same in every version of the program; the wording of others may change.</summary>
internal static class ResultFiles
{
    /// <summary>The files that a closing writes, in the order in which its receipt names them.</summary>
    /// <param name="settled">The month.</param>
    /// <param name="closed">The months of its calendar year that were closed before it.</param>
    public static IReadOnlyList<(string File, byte[] Content)> OfClosing(SettledMonth settled, IEnumerable<MonthAccount> closed)
    {
        ShownMonth[] months = [ShownMonth.Of(settled, only: null)];
        MonthAccount[] before = [.. closed];
        var transfers = TransferAccount.Of(MonthAccount.Of(settled.Settlement), before);
        return
        [
            (Names.Settlement, Settlement(settled)),
            (Names.Items, Written(ItemsCsv.Form, months)),
            (Names.Workbook, Workbook(months, before, transfers)),
            (Names.Transfers, Transfers(transfers)),
            (Names.Statements, Written(new StatementForm(Words.In(Language.Zh)), months)),
        ];
    }

    /// <summary>The files that an amendment writes, in the order in which its receipt names them.</summary>
    public static IReadOnlyList<(string File, byte[] Content)> OfAmendment(SettledMonth settled, IEnumerable<Adjustment> adjustments) =>
        [(Names.Settlement, Settlement(settled)), (Names.Adjustments, AdjustmentsCsv.Bytes(adjustments))];

    /// <summary>settlement.json of one month.</summary>
    public static byte[] Settlement(SettledMonth settled) => SettlementJson.Form.Bytes(settled.Settlement);

    /// <summary>Whether a file must come out the same from every version of the program.</summary>
    public static bool IsData(string file) => file is Names.Settlement or Names.Items or Names.Transfers or Names.Adjustments;

    private static byte[] Workbook(ShownMonth[] months, MonthAccount[] before, TransferAccount transfers)
    {
        using var stream = new MemoryStream();
        Words words = Words.In(Language.Zh);
        ItemsXlsx.Write(stream, [.. months.Select(m => MonthSheet.Of(m, words))], before, [transfers], words);
        return stream.ToArray();
    }

    private static byte[] Transfers(TransferAccount month)
    {
        using var stream = new MemoryStream();
        TransfersCsv.Write(stream, [month]);
        return stream.ToArray();
    }

    private static byte[] Written(ResultForm form, ShownMonth[] months)
    {
        using var stream = new MemoryStream();
        form.Write(stream, months);
        return stream.ToArray();
    }
}
