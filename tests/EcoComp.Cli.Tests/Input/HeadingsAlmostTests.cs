using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input;

/// <summary>A heading that is almost that of a column on which amounts depend is no unknown column like others: passed over, it would change who pays.</summary>
public sealed class HeadingsAlmostTests
{
    private static IEnumerable<TestCaseData> Slips =>
        from slip in new (string File, string Heading, string Slips)[]
        {
            ("counties.csv", "aliases", "简称 alias"),
            ("points.csv", "county", "县(市、区) 所属县区 区县 countys"),
            ("points.csv", "target", "水质目标 目标类别 tarqet"),
            ("points.csv", "inflows", "上游点位 上游 上游断而 inflow upstream"),
            ("points.csv", "from", "起始 起始时间 起始月份 start from_month"),
            ("points.csv", "to", "终止 截止月 终止月份 end to_month"),
            ("monitoring.csv", "class", "水质 本月类别 水质类別 clas"),
            ("monitoring.csv", "status", "监测状态 状況"),
            ("monitoring.csv", "routine", "例行 是否例行 例行检测 route routin"),
            ("readings.csv", "status", "监测状态 statuss"),
            ("events.csv", "county", "责任县区 县区名称"),
            ("events.csv", "incident", "同一事件名称 同一事故 incidents"),
            ("events.csv", "river", "河道 河流名称 rivers"),
            ("events.csv", "outlet", "排口 排污口名称 outlets"),
            ("events.csv", "week", "周次 weeks"),
            ("events.csv", "volume_t", "水量 排放量 volume"),
            ("interpretations.csv", "from", "开始月 form"),
            ("interpretations.csv", "to", "结束月 until"),
        }
        from heading in slip.Slips.Split(' ')
        select new TestCaseData(slip.File, slip.Heading, heading);

    [TestCaseSource(nameof(Slips))]
    public void A_heading_with_a_slip_is_refused_in_one_line_and_nothing_follows_from_it(string file, string column, string slip)
    {
        using TestFolder folder = Folder();
        string[] records = File.ReadAllLines(folder[file]);
        string[] header = records[0].Split(',');
        Assert.That(header, Does.Contain(column));
        records[0] = string.Join(',', header.Select(h => h == column ? slip : h));
        folder.Write(file, string.Join('\n', records) + "\n");
        AssertTold(folder.Check().FaultLines, Path.GetFileNameWithoutExtension(file) + ".csv:1:", slip, column);
        folder.Delete(file).Write(Path.ChangeExtension(file, ".xlsx"), Sheet(records));
        AssertTold(folder.Check().FaultLines, Path.GetFileNameWithoutExtension(file) + ".xlsx[Sheet1]:1:", slip, column);
    }

    [Test]
    public void Several_such_headings_are_told_in_one_line()
    {
        using TestFolder folder = Folder().Replace("points.csv", "county,target,inflows,from,to", "责任县区,水质目标,上游点位,起始,终止");
        Assert.That(folder.Check().FaultLines.Single(), Does.Contain("error E138").And.Contain("责任县区、水质目标、上游点位、起始、终止").And.Contain("目标 target、上游断面 inflows"));
    }

    [TestCase("monitoring.csv", "month,point,class,status", "month,point,class,status,水质现状", TestName = "a column that is there has a word for itself beside it")]
    [TestCase("monitoring.csv", "routine,origin", "经度,断面名称", TestName = "other things")]
    [TestCase("monitoring.csv", "document,note", "文件号,说明", TestName = "documents and remarks")]
    [TestCase("events.csv", "date", "发生日期", TestName = "a day")]
    [TestCase("events.csv", "note", "事件,处置情况,id", TestName = "what the event is called")]
    [TestCase("points.csv", "from,to", "from,to,监测站", TestName = "a station")]
    [TestCase("monitoring.csv", "status,routine", "status,样品性状", TestName = "how a sample looks")]
    [TestCase("interpretations.csv", "from,to", "monitor,total", TestName = "words that have a short name in them")]
    public void Headings_that_resemble_no_column_that_is_wanting_are_a_warning(string file, string old, string changed)
    {
        using TestFolder folder = Folder().Replace(file, old, changed);
        string[] records = File.ReadAllLines(folder[file]);
        int width = records[0].Split(',').Length;
        folder.Write(file, string.Concat(records.Select((r, i) => i == 0 || r.Length == 0 ? r + "\n" : string.Join(',', Fit(r.Split(','), width)) + "\n")));
        Assert.That(folder.Check().FaultLines.Where(l => !l.Contains("W413", StringComparison.Ordinal)).Single(), Does.Contain("warning W401"));
    }

    [Test]
    public void A_column_that_some_rows_need_and_that_is_not_there_is_told_once()
    {
        using TestFolder folder = Folder().Write(
            "points.csv", "code,name,kind,water_body,water_type,inflows\nS1,一桥,section,颍河,river,R1\nS2,二桥,section,颍河,river,\nR1,入境,reference,颍河,river,\nW1,水源,source,井,groundwater,\nC1,渠,canal,总干渠,river,\n");
        Assert.That(
            folder.Check().FaultLines.Select(l => l.Split(' ', 4)[..3]).Select(l => string.Join(' ', l)),
            Is.EqualTo(new[] { "points.csv:1:0: error E108:", "points.csv:1:0: error E108:" }));
        Assert.That(folder.Check().FaultLines, Has.Some.Contains("缺少列 县区（county）").And.Some.Contains("缺少列 目标（target）"));
    }

    private static IEnumerable<string> Fit(string[] cells, int width) => cells.Concat(Enumerable.Repeat("", width)).Take(width);

    private static void AssertTold(string[] lines, string place, string slip, string column) =>
        Assert.That(lines.Single(), Does.StartWith(place).And.Contain("error E138").And.Contain($"“{slip}”").And.Contain(column), string.Join('\n', lines));

    private static byte[] Sheet(string[] records) => Workbook.OfXml(
        "Sheet1", string.Concat(records.Where(r => r.Length > 0).Select((row, i) => Workbook.Row(i + 1, row.Split(',')))));

    /// <summary>A folder in which every column of the list holds something.</summary>
    private static TestFolder Folder() => TestFolder.Small()
        .Write("monitoring.csv", "month,point,class,status,routine,origin,document,note\n2021-09,S1,Ⅲ,,,,,\n2021-09,R1,Ⅲ,,,,,\n2021-09,W1,Ⅱ,,,,,\n2021-09,C1,,frozen,,,文,\n")
        .Write("points.csv", "code,name,kind,water_body,water_type,county,target,inflows,from,to\nS1,一桥,section,颍河,river,大甲,Ⅲ,R1,,\nR1,入境,reference,颍河,river,,Ⅲ,,,\nW1,水源,source,井,groundwater,B,,,,2021-12\nW1,水源,source,井,groundwater,B,,,2022-01,\nC1,渠,canal,总干渠,river,B,,,,\n")
        .Write("readings.csv", "time,point,status,document,NH3N\n2021-10-01,S1,frozen,文,\n2021-11-01,S1,,,0.5\n")
        .Write("interpretations.csv", "key,choice,authority,from,to\noutlet-week,monday,文,,\n")
        .Write(
            "events.csv",
            "month,event,kind,county,incident,date,river,outlet,week,volume_t,document,note\n"
            + "2021-09,E1,illegal-outlet,A,,,颍河,一号口,2021-09-06,3,文,\n2021-09,E2,intake,A,同,2021-09-03,,,,,文,\n");
}
