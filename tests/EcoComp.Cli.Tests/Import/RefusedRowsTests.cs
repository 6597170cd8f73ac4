namespace EcoComp.Cli.Tests.Import;

/// <summary>Rows that check would refuse beside what the folder says: named by their cells, while the others are written.</summary>
public sealed class RefusedRowsTests
{
    private const string Head = "月份|编号|类型|县区|同一事件|河流|排污口|周|水量(吨)|文号\n";

    [TestCase("2021-09|E2|非法排污|北山县||清潩河|东口|2021-10-08|5|文2", "H3", "属于 2021-10")]
    [TestCase("2021-09|E2|cross-boundary|北山县||贾鲁河||||文2", "F3", "贾鲁河")]
    [TestCase("2021-09|E2|非法排污|北山县||清潩河||2021-09-08|5|文2", "G3", "不能为空")]
    [TestCase("2021-09|QS-01|取水中断|北山县||||||文2", "B3", "与点位编码")]
    public void An_event_that_check_refuses_is_open_by_its_cell_and_the_others_are_written(string row, string cell, string why)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("事件.xlsx", PublishedTable.Xlsx(("S", new PublishedTable(Head + "2021-09|E1|取水中断|北山县||||||文1\n" + row))), "--as", "events");
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Output, Does.Contain("待处理 事件.xlsx!S!" + cell + "：").And.Contain(why).And.Not.Contain("events.csv:"));
        Assert.That(outcome.Output, Does.Contain("写 事件.xlsx!S!B2：").And.Not.Contain("写 事件.xlsx!S!B3："));
        Assert.That(desk.Cells("events.csv", "编号"), Is.EqualTo(new[] { "E1" }));
        desk.IsAccepted();
    }

    [Test]
    public void Of_two_events_that_do_not_agree_neither_is_written()
    {
        using var desk = new ImportDesk();
        string rows = "2021-09|E1|取水中断|北山县|甲||||||文1\n2021-09|E2|取水中断|东原市|甲||||||文2\n2021-09|E3|取水中断|东原市|||||||文3".Replace("||||||文", "|||||文", StringComparison.Ordinal);
        Outcome outcome = desk.Import("事件.xlsx", PublishedTable.Xlsx(("S", new PublishedTable(Head + rows))), "--as", "events");
        Assert.That(desk.Cells("events.csv", "编号"), Is.EqualTo(new[] { "E3" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("D2：与 事件.xlsx!S!D3 不一致或重复").And.Contain("D3：与 事件.xlsx!S!D2 不一致或重复"));
    }

    [Test]
    public void The_lines_of_a_file_that_is_there_are_counted_with_the_line_ends_in_its_cells()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("events.csv"), "month,event,kind,county,document,note\n2021-09,E0,取水中断,北山县,文0,\"一\n二\"\n");
        Outcome outcome = desk.Import(
            "事件.xlsx", PublishedTable.Xlsx(("S", new PublishedTable(Head + "2021-09|E1|取水中断|北山县||||||文1\n2021-09|QS-01|取水中断|北山县||||||文2\n2021-09|E3|取水中断|北山县||||||文3"))), "--as", "events");
        Assert.That(desk.Cells("events.csv", "event"), Is.EqualTo(new[] { "E0", "E1", "E3" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("S!B3："));
    }

    [TestCase("2021年9月污染事件（作废）", "")]
    [TestCase("上月污染事件", "")]
    [TestCase("", "不属实")]
    [TestCase("", "撤案")]
    public void An_event_that_the_title_or_its_row_takes_back_is_open(string title, string beside)
    {
        using var desk = new ImportDesk();
        string table = (title.Length > 0 ? title + "\n" : "") + "月份|编号|类型|县区|文号|核实情况\n2021-09|E1|取水中断|北山县|文1|" + beside;
        Outcome outcome = desk.Import("事件.csv", new PublishedTable(table).Csv(), "--as", "events");
        Assert.That(File.Exists(desk.DataFile("events.csv")), Is.False, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void A_map_whose_quotes_do_not_match_is_refused_by_its_line()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("import-map.csv"), "name,river,code,candidates\n老闸,,=\"S2\",\n");
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ").Csv());
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Error, Does.Contain("import-map.csv:2:0: error E106"));
    }

    [Test]
    public void A_number_that_stands_twice_in_the_table_is_named_by_the_row_above()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "事件.xlsx", PublishedTable.Xlsx(("S", new PublishedTable(Head + "2021-09|E1|取水中断|北山县||||||文1\n2021-09|E1|取水中断|东原市||||||文2"))), "--as", "events");
        Assert.That(outcome.Output, Does.Contain("S!B3 “E1”：与 事件.xlsx!S!B2 的编号相同，内容不同"));
    }
}
