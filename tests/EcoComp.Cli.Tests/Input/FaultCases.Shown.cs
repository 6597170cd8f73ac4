using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input;

/// <summary>What a sheet shows and what it holds, hides and calculates: each cause is told once.</summary>
internal static partial class FaultCases
{
    private static readonly FaultCase[] Shown =
    [
        new(
            "a row that is struck through",
            f => f.Delete("monitoring.csv").Write("monitoring.xlsx", Workbook.OfXml("Sheet1", Workbook.Row(1, "月份", "点位", "水质类别")
                + Workbook.Row(2, "2021-09", "S1", "Ⅲ").Replace(" t=", " s=\"6\" t=", StringComparison.Ordinal))),
            "monitoring.xlsx[Sheet1]:2:A E140"),
        new(
            "a workbook that was never calculated", f => f.Write("fund.xlsx", Fund("<c r=\"C2\"><f>2+3</f><v></v></c>", Three("<c r=\"C3\"><f>3+4</f></c>", "<c r=\"C4\"><f>4+5</f></c>"))),
            "fund.xlsx[fund]:2:C E125"),
        new(
            "a formula in a form that does not tell whether it is still right",
            f => f.Write("fund.xls", File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "EcoComp.Cli.Tests", "Input", "Office", "fund-formula.xls"))),
            "fund.xls[fund]:2:C E128"),
        new(
            "numbers of which fewer digits are shown", f => f.Write("readings.xlsx", Workbook.OfXml(
                "readings", Workbook.Row(1, "时间", "点位", "氨氮") + Reading(2, "0.123") + Reading(3, "0.456"))), "readings.xlsx[readings]:2:C W425"),
        new("a number that is shown with a unit", f => f.Write("fund.xlsx", Fund("<c r=\"C2\" s=\"3\"><v>5</v></c>")), "fund.xlsx[fund]:2:C E129"),
        new("a number of which only the format tells what is shown", f => f.Write("fund.xlsx", Fund("<c r=\"C2\" s=\"1\"><v>5</v></c>")), "fund.xlsx[fund]:2:C E129"),
        new(
            "months whose format has words of its own",
            f => f.Delete("monitoring.csv").Write("monitoring.xlsx", Workbook.OfXml("Sheet1", Workbook.Row(1, "月份", "点位", "水质类别") + Spanning(2, "S1") + Spanning(3, "S2"))),
            "monitoring.xlsx[Sheet1]:2:A E129"),
        new("a text that the workbook does not have", f => f.Write("fund.xlsx", Fund("<c r=\"C2\" t=\"s\"><v>99</v></c>")), "fund.xlsx[fund]:2:C E130"),
        new("a cell of more characters than a cell can hold", f => f.Write("fund.xlsx", Fund("<c r=\"C2\"><v>5</v></c>" + Workbook.Text(3, 2, new string('文', 32_768)), header: "document")), "fund.xlsx[fund]:2:D E132"),
        new("hidden rows", f => f.Write("fund.xlsx", Fund("<c r=\"C2\"><v>5</v></c>", Three("<c r=\"C3\"><v>6</v></c>", "<c r=\"C4\"><v>7</v></c>").Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal))), "fund.xlsx[fund]:3:0 W422"),
        new("a hidden sheet", f => f.Write("data.xlsx", Workbook.OfXml("fund", Workbook.Row(1, FundRecords[0]) + Workbook.Row(2, "2021-09", "省级扣收", "5"), state: "hidden")), "data.xlsx[fund]:0:0 W422"),
        new("merged cells of one column, three times", f => f.Write("fund.xlsx", Fund("<c r=\"C2\"><v>5</v></c>", Three("", "<c r=\"C4\"><v>7</v></c>"), Merged("C2:C3", "A3:A4"))), "fund.xlsx[fund]:2:C E126", "fund.xlsx[fund]:3:A E126"),
        new("a line of text over merged cells between records", f => f.Write("fund.xlsx", Fund("<c r=\"C2\"><v>5</v></c>", "<row r=\"3\">" + Workbook.Text(0, 3, "以下省略") + "</row>" + Workbook.Row(4, "2021-11", "省级扣收", "7"), Merged("A3:C3"))), "fund.xlsx[fund]:3:0 E134"),
    ];

    private static string Spanning(int row, string point) =>
        $"<row r=\"{row}\"><c r=\"A{row}\" s=\"7\"><v>44440</v></c>" + Workbook.Text(1, row, point) + Workbook.Text(2, row, "Ⅲ") + "</row>";

    private static string Reading(int row, string value) =>
        $"<row r=\"{row}\">" + Workbook.Text(0, row, $"2021-09-1{row}") + Workbook.Text(1, row, "S1") + $"<c r=\"C{row}\" s=\"5\"><v>{value}</v></c></row>";

    /// <summary>Two more rows of fund.csv, with the XML of their amounts.</summary>
    private static string Three(string third, string fourth) =>
        "<row r=\"3\">" + Workbook.Text(0, 3, "2021-10") + Workbook.Text(1, 3, "省级扣收") + third + "</row>"
        + "<row r=\"4\">" + Workbook.Text(0, 4, "2021-11") + Workbook.Text(1, 4, "省级扣收") + fourth + "</row>";

    private static string Merged(params string[] ranges) => "<mergeCells>" + string.Concat(ranges.Select(r => "<mergeCell ref=\"" + r + "\"/>")) + "</mergeCells>";
}
