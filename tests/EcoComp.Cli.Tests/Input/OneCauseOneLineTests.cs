using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input;

/// <summary>What has one cause is told in one line, in CSV and in sheets alike.</summary>
public sealed class OneCauseOneLineTests
{
    private const string Header = "月份,点位,水质类别,状态\n";
    private const string Records = "2021-09,S1,Ⅲ,\n2021-09,R1,Ⅲ,\n";

    [TestCase("乡镇断面,,,\n" + Header + "2021-10,S1,Ⅲ,\n", 5, "E136", TestName = "a second table with its caption")]
    [TestCase("月份,事件,编号,类型\n2021-09,a,b,c\n2021-09,d,e,f\n", 4, "E136", TestName = "a table of another kind")]
    [TestCase("月份,点位\n2021-09,S9\n", 4, "E136", TestName = "a table of fewer columns")]
    [TestCase("乡镇断面,,,\n2021-09,W1,Ⅱ,\n", 4, "E134", TestName = "a caption between records")]
    [TestCase("合计,,1个,\n", 4, "E134", TestName = "a sum")]
    [TestCase("全市平均,,Ⅲ,\n优良率,,,\n", 4, "E134", TestName = "a sum and a caption below")]
    [TestCase("汇总：本月达标率80%,,,\n", 4, "E134", TestName = "a short text below that is no note")]
    public void A_row_that_is_no_record_is_told_once(string below, int line, string code)
    {
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", Header + Records + below);
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith($"monitoring.csv:{line}:0: error {code}"));
        folder.Delete("monitoring.csv").Write("monitoring.xlsx", Sheet(Header + Records + below));
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith($"monitoring.xlsx[Sheet1]:{line}:0: error {code}"));
    }

    [Test]
    public void Below_the_same_header_again_records_are_read_and_their_faults_told()
    {
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", Header + Records + Header + "2021-09,S9,Ⅲ,\n");
        Assert.That(Places(folder), Is.EqualTo(new[] { "monitoring.csv:4:0: error E136", "monitoring.csv:5:2: error E301" }));
        folder.Delete("monitoring.csv").Write("monitoring.xlsx", Sheet(Header + Records + Header + "2021-09,S9,Ⅲ,\n"));
        Assert.That(Places(folder), Is.EqualTo(new[] { "monitoring.xlsx[Sheet1]:4:0: error E136", "monitoring.xlsx[Sheet1]:5:B: error E301" }));
    }

    [Test]
    public void A_record_whose_words_are_those_of_headers_or_sums_elsewhere_is_a_record()
    {
        // S1 and I are symbols of indicators to a table of readings, 累计 is a sum in any other column than that of choices.
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", "点位,月份,依据文号,水质类别\nS2,202109,,I\nR1,202109,,Ⅲ\n").Replace("points.csv", "S1,", "S2,")
            .Write("interpretations.csv", "key,choice,authority\ncanal-accident,累计,文\n");
        Assert.That(folder.Check().FaultLines.Where(f => f.Contains("E13", StringComparison.Ordinal)), Is.Empty);
        folder.Write("interpretations.csv", "choice,key,authority\n累计,canal-accident,文\n");
        Assert.That(folder.Check().FaultLines.Where(f => f.Contains(": error ", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("数据来源,月份,点位,水质类别\n合计,2021-09,S1,Ⅲ\n平均,2021-09,R1,Ⅲ\n")]
    [TestCase("备注,月份,点位,水质类别\n小计,2021-09,S1,Ⅲ\n全市,2021-09,R1,Ⅲ\n")]
    [TestCase("序号,月份,点位,水质类别\n总计,2021-09,S1,Ⅲ\n2,2021-09,R1,Ⅲ\n")]
    public void A_row_that_has_all_that_records_have_is_one_whatever_word_it_begins_with(string table)
    {
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", table);
        Assert.That(folder.Check().FaultLines.Where(f => f.Contains("E13", StringComparison.Ordinal)), Is.Empty);
        folder.Delete("monitoring.csv").Write("monitoring.xlsx", Sheet(table));
        Assert.That(folder.Check().FaultLines.Where(f => f.Contains("E13", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("点位,月份,水质类别\nS1,2021-09,Ⅲ\n合计,,5个\n")]
    [TestCase("月份,点位,水质类别\n2021-09,S1,Ⅲ\n合计,3个,Ⅲ\n")]
    public void A_row_that_begins_as_sums_do_and_lacks_what_records_have_is_a_sum(string table)
    {
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", table);
        Assert.That(folder.Check().FaultLines.Where(f => f.Contains(": error ", StringComparison.Ordinal)).Single(), Does.StartWith("monitoring.csv:3:0: error E134"));
    }

    [Test]
    public void A_record_that_is_not_finished_keeps_its_faults()
    {
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", Header + Records + "2021-10,,,\n");
        Assert.That(Places(folder), Is.EqualTo(new[] { "monitoring.csv:4:2: error E201", "monitoring.csv:4:3: error E209" }));
    }

    [TestCase("monitoring.txt")]
    [TestCase("points.et")]
    [TestCase("县区.ods")]
    [TestCase("readings.docx")]
    public void A_table_in_a_form_that_is_not_read_is_not_said_to_be_missing_too(string name)
    {
        using TestFolder folder = TestFolder.Small().Write(name, "x");
        folder.Delete(name switch { "points.et" => "points.csv", "县区.ods" => "counties.csv", _ => "monitoring.csv" });
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith(name + ":0:0: error E118"));
    }

    [Test]
    public void A_table_that_was_pasted_twice_is_told_once_with_its_rows()
    {
        string rows = string.Concat(Enumerable.Range(1, 12).Select(m => $"2021-{m:00},S1,Ⅲ,\n"));
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", Header + rows + rows);
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("monitoring.csv:14:2: error").And.Contain("另有 11 行：15").And.Contain("25"));
        string samples = string.Concat(Enumerable.Range(1, 9).Select(d => $"2021-09-0{d},S1,7.5,8,3,0.3,0.1\n"));
        folder.Delete("monitoring.csv").Write("readings.csv", "时间,点位,pH,溶解氧,高锰酸盐指数,氨氮,总磷\n" + samples + samples);
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("readings.csv:11:1: warning W409").And.Contain("另有 8 行：12").And.Contain("19"));
    }

    [Test]
    public void A_title_above_a_table_that_begins_further_right_is_no_part_of_its_header()
    {
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write("monitoring.xlsx", Sheet(",,许昌市\n,,月份,点位,水质类别\n,,2021-09,S1,Ⅲ\n"));
        Assert.That(folder.Check("--strict").FaultLines, Is.Empty);
    }

    [TestCase("2021-09,S1,\"Ⅴ\n劣Ⅴ\",\n", 3)]
    [TestCase("\"2021-\n09\",S1,Ⅲ,\n", 1)]
    [TestCase("2021-09,S1,,\"断\n流水\"\n", 4)]
    public void A_line_break_in_a_cell_is_told_and_not_that_it_cannot_be_read_for_its_sake(string row, int field)
    {
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", Header + row);
        Assert.That(folder.Check().FaultLines.Where(f => f.Contains(": error ", StringComparison.Ordinal)).Single(), Does.StartWith($"monitoring.csv:2:{field}: error E112"));
    }

    [TestCase("合计,3个,\n")]
    [TestCase("合计,合计,\n")]
    [TestCase("99,合计,\n")]
    [TestCase(",合计,3个\n")]
    public void No_county_is_a_sum(string row)
    {
        const string Header = "代码,名称,别名\n01,甲县,\n02,乙县,\n03,丙县,\n";
        using TestFolder folder = TestFolder.Small().Write("counties.csv", Header + row);
        Assert.That(folder.Check().FaultLines.Where(f => f.StartsWith("counties", StringComparison.Ordinal)).Single(), Does.StartWith("counties.csv:5:0: error E134"));
        folder.Delete("counties.csv").Write("counties.xlsx", Sheet(Header + row));
        Assert.That(folder.Check().FaultLines.Where(f => f.StartsWith("counties", StringComparison.Ordinal)).Single(), Does.StartWith("counties.xlsx[Sheet1]:5:0: error E134"));
    }

    [TestCase("Ⅲ类标准", "时间,点位,pH,氨氮\n2021-09,S1,7,0.5\nⅢ类标准,,6-9,1.0\n")]
    [TestCase("方法检出限", "点位,时间,pH,氨氮\nS1,2021-09,7,0.5\n方法检出限,,/,0.025\n")]
    public void A_row_of_limits_below_samples_is_told_once_as_what_it_is(string called, string table)
    {
        using TestFolder folder = TestFolder.Small().Write("readings.csv", table);
        Assert.That(folder.Check().FaultLines.Where(f => f.StartsWith("readings", StringComparison.Ordinal)).Single(), Does.StartWith("readings.csv:3:0: error E134").And.Contain(called));
    }

    [Test]
    public void A_row_of_units_is_one_also_where_it_is_called_so_in_full()
    {
        using TestFolder folder = TestFolder.Small().Write("readings.csv", "时间,点位,pH,氨氮\n计量单位,,无量纲,μg/L\n2021-09,S1,7,500\n");
        Assert.That(folder.Check().FaultLines.Where(f => f.Contains(": error ", StringComparison.Ordinal)), Is.Empty);
    }

    [TestCase("monitoring", "断面名称,水质类别\n东桥,Ⅲ↑\n西桥,Ⅳ（Ⅴ）\n北桥,Ⅱ~Ⅲ\n")]
    [TestCase("readings", "断面名称,pH,氨氮\n东桥,断流,断流\n西桥,停测,0.5mg\n")]
    public void Of_a_table_as_others_publish_it_the_header_is_told_and_none_of_its_cells(string name, string table)
    {
        using TestFolder folder = TestFolder.Small().Delete("monitoring.csv").Write(name + ".csv", table);
        Assert.That(folder.Check().FaultLines.Where(f => f.StartsWith(name, StringComparison.Ordinal)), Has.All.Contains("E108"));
        folder.Delete(name + ".csv").Write(name + ".xlsx", Sheet(table));
        string[] lines = [.. folder.Check().FaultLines.Where(f => f.StartsWith(name, StringComparison.Ordinal))];
        Assert.That(lines, Has.All.Contains("E108"));
        Assert.That(lines, Has.Length.InRange(1, 2));
        Assert.That(lines, Has.Some.Contains("ecocomp import"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void UTF_16_without_a_mark_is_called_so_also_where_it_begins_in_Chinese(bool big)
    {
        System.Text.Encoding encoding = big ? System.Text.Encoding.BigEndianUnicode : System.Text.Encoding.Unicode;
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", encoding.GetBytes(Header + Records));
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("monitoring.csv:1:0: error E104").And.Contain("UTF-16"));
    }

    private static IEnumerable<string> Places(TestFolder folder) => folder.Check().FaultLines.Select(l => l[..(l.IndexOf(": ", 30, StringComparison.Ordinal))]);

    /// <summary>The records of a CSV text as a sheet.</summary>
    private static byte[] Sheet(string csv) => Workbook.OfXml(
        "Sheet1", string.Concat(csv.TrimEnd('\n').Split('\n').Select((row, i) => Workbook.Row(i + 1, row.Split(',')))));
}
