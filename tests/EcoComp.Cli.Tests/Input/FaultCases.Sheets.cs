using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input;

/// <summary>E12 spreadsheets, and E131 what cannot be printed.</summary>
internal static partial class FaultCases
{
    private static readonly FaultCase[] Sheets =
    [
        new(
            "a table as CSV and as a spreadsheet", f => f.Write("fund.csv", "month,item,amount_yuan\n").Write("fund.xlsx", Fund()),
            "fund.xlsx[fund]:0:0 E121"),
        new("a file that only is called a workbook", f => f.Write("fund.xlsx", "month,item,amount_yuan\n"), "fund.xlsx:0:0 E122"),
        new(
            "two sheets that differ in their headers, neither called as the table",
            f => f.Write("fund.xlsx", Workbook.OfText([("一", FundRecords), ("二", [["month", "item", "amount_yuan", "document"], ["2021-10", "省级扣收", "5", ""]])])),
            "fund.xlsx:0:0 E123"),
        new(
            "a sheet without a column of months whose name is none", f => f.Write("monitoring.xlsx", Workbook.OfText([("结果", [["点位", "水质类别"], ["S1", "Ⅲ"]])]))
                .Delete("monitoring.csv"), "monitoring.xlsx[结果]:0:0 E133"),
        new(
            "a sheet of a month without its year", f => f.Write("monitoring.xlsx", Workbook.OfText([("9月", [["点位", "水质类别"], ["S1", "Ⅲ"]])]))
                .Delete("monitoring.csv"), "monitoring.xlsx[9月]:0:0 E133"),
        new(
            "a sheet of the same time of the year before", f => f.Write("monitoring.xlsx", Workbook.OfText([("2021年9月去年同期", [["点位", "水质类别"], ["S1", "Ⅲ"]])]))
                .Delete("monitoring.csv"), "monitoring.xlsx[2021年9月去年同期]:0:0 E133"),
        new(
            "a sheet of the first nine months", f => f.Write("monitoring.xlsx", Workbook.OfText([("2021年前9月", [["点位", "水质类别"], ["S1", "Ⅲ"]])]))
                .Delete("monitoring.csv"), "monitoring.xlsx[2021年前9月]:0:0 E133"),
        new(
            "a sheet of targets", f => f.Write("monitoring.xlsx", Workbook.OfText([("2021年9月目标", [["点位", "水质类别"], ["S1", "Ⅲ"]])]))
                .Delete("monitoring.csv"), "monitoring.xlsx[2021年9月目标]:0:0 E133"),
        new(
            "a sheet of a month whose title says the year before",
            f => f.Write("monitoring.xlsx", Workbook.OfText([("2021年9月", [["水质（去年同期）", ""], ["点位", "水质类别"], ["S1", "Ⅲ"]])])).Delete("monitoring.csv"),
            "monitoring.xlsx[2021年9月]:0:0 E133"),
        new("a workbook that another program has open", f => f.Write("fund.xlsx", Fund()).Write("~$fund.xlsx", "x"), "fund.xlsx:0:0 W423"),
        new("a text that is called a workbook", f => f.Write("events.xls", "月份,编号\n"), "events.xls:0:0 E122"),
        new("a formula that went wrong", f => f.Write("fund.xlsx", Fund("<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")), "fund.xlsx[fund]:2:C E124"),
        new("a formula without its result", f => f.Write("fund.xlsx", Fund("<c r=\"C2\"><f>SUM(A1:A9)</f></c>")), "fund.xlsx[fund]:2:C E125"),
        new(
            "merged cells", f => f.Write("fund.xlsx", Fund("<c r=\"C2\"><v>5</v></c>", after: "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>")),
            "fund.xlsx[fund]:2:A E126"),
        new(
            "a cell right of the header", f => f.Write("fund.xlsx", Fund("<c r=\"C2\"><v>5</v></c><c r=\"E2\"><v>7</v></c>")),
            "fund.xlsx[fund]:2:E E127"),
        new("a fault of a cell in a sheet", f => f.Write("data.xlsx", Fund("<c r=\"C2\"><v>0.5</v></c>")), "data.xlsx[fund]:2:C E207"),
        new("a sheet of an unknown name", f => f.Write("data.xlsx", Workbook.OfXml("fnud", Workbook.Row(1, "month"))), "data.xlsx[fnud]:0:0 W421"),
        new(
            "a sheet with the columns of a table and another name",
            f => f.Write("data.xlsx", Workbook.OfText([("十月", [["月份", "编号", "类型", "文号"]]), ("补录", [["月份", "编号", "类型", "县区", "文号"], ["2021-10", "E9", "toxic", "甲县", "文1"]])])),
            "data.xlsx[补录]:0:0 E135"),
        new("a name that the font cannot print", f => f.Replace("counties.csv", "乙县", "乙𪚥县"), "counties.csv:3:2 E131") { Notice = "2021-09" },
    ];

    private static IReadOnlyList<string[]> FundRecords => [["month", "item", "amount_yuan"], ["2021-09", "省级扣收", "5"]];

    /// <summary>fund.csv as a sheet of one row.</summary>
    /// <param name="amount">The cells from column C on, as XML.</param>
    /// <param name="rows">More rows, as XML.</param>
    /// <param name="after">What follows the rows.</param>
    /// <param name="header">One more heading, or none.</param>
    private static byte[] Fund(string amount = "<c r=\"C2\"><v>5</v></c>", string rows = "", string after = "", string header = "") => Workbook.OfXml(
        "fund",
        Workbook.Row(1, [.. FundRecords[0], header]) + "<row r=\"2\">" + Workbook.Text(0, 2, "2021-09") + Workbook.Text(1, 2, "省级扣收") + amount + "</row>" + rows,
        after);
}
