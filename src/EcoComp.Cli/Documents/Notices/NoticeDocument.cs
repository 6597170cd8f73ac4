using EcoComp.Cli.Data;
using EcoComp.Cli.Documents.Pdf;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Notices;

/// <summary>
/// The notice (通报) of a settled month, as 第八条 has it sent: the city's part and a statement for each county, or some counties' statements alone.
/// It asks for nothing but the settlement, so that a month out of an archive is printed as it was closed.
/// </summary>
internal static class NoticeDocument
{
    /// <summary>The document of a month.</summary>
    /// <param name="shown">The month and the counties whose statements are wanted.</param>
    public static FlowDocument Of(ShownMonth shown)
    {
        MonthSettlement month = shown.Settlement;
        bool whole = shown.Counties.Count == month.Counties.Length;
        IEnumerable<Block> city = whole ? new CityPart(shown.Settled).Blocks() : [];
        return new FlowDocument(Title(month), [.. city, .. shown.Counties.SelectMany(c => new CountyPart(shown.Settled, c, !whole).Blocks())])
        {
            RunningHeader = RunningHeader(month, ""),
            Watermark = month.Status == SettlementStatus.Final ? "" : Status(month),
            Footer = (page, pages) => FormattableString.Invariant($"第 {page} 页　共 {pages} 页"),
        };
    }

    /// <summary>The title of a month's notice.</summary>
    public static string Title(MonthSettlement month) =>
        FormattableString.Invariant($"关于{month.Month.Year}年{month.Month.Month}月水环境质量生态补偿资金扣收、奖励情况的通报");

    /// <summary>What stands at the right above the text: the county, and what the settlement is worth unless it is final.</summary>
    public static string RunningHeader(MonthSettlement month, string county)
    {
        string status = month.Status == SettlementStatus.Final ? "" : Status(month);
        return string.Join(" · ", new[] { county, status }.Where(t => t.Length > 0));
    }

    private static string Status(MonthSettlement month) => Words.In(Language.Zh)["settlement." + month.Status];
}
