namespace EcoComp.Cli.Tests.Import;

/// <summary>What tables of samples and of events say beside their values, and which cell is named.</summary>
public sealed class ReadingsAndEventsTests
{
    [TestCase("断面名称|氨氮|总磷|状态\n青石桥|||断流\n柳湾闸|0.3|0.1|", "D2")]
    [TestCase("断面名称|氨氮|总磷|备注\n青石桥|||断流\n柳湾闸|0.3|0.1|", "D2")]
    [TestCase("断面名称|氨氮|总磷|备注\n青石桥|||因河道治理未开展监测\n柳湾闸|0.3|0.1|", "D2")]
    [TestCase("断面名称|氨氮|总磷|水质类别\n青石桥|/|/|断流\n柳湾闸|0.3|0.1|Ⅲ", "D2")]
    [TestCase("断面名称|氨氮|总磷\n青石桥|断流|断流\n柳湾闸|0.3|0.1", "B2")]
    [TestCase("断面名称|氨氮|总磷\n青石桥|断流|<\n柳湾闸|0.3|0.1", "B2")]
    public void A_section_of_which_nothing_was_measured_is_open_among_samples(string table, string cell)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("S", new PublishedTable(table))), "--as", "readings");
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.xlsx!S!" + cell }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("写明没有监测"));
        Assert.That(desk.Cells("readings.csv", "点位"), Is.EqualTo(new[] { "QS-02" }), "the other row is written");
    }

    [Test]
    public void Of_a_day_and_a_time_the_one_that_cannot_be_read_is_named()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "化验.csv", new PublishedTable("断面名称|采样日期|采样时间|氨氮(mg/L)\n青石桥|9.4|15:00|0.3\n柳湾闸|2021-09-04|下午|0.3").Csv(), "--as", "readings");
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "化验.csv!B2", "化验.csv!C3" }), outcome.Output);
    }

    private const string Events = "月份|编号|类型|县区|河流|文号";

    [Test]
    public void The_county_and_river_of_events_may_be_merged_downward()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "事件.xlsx", PublishedTable.Xlsx(("S", new PublishedTable(Events + "\n2021-09|E1|cross-boundary|北山县|青石河|文1\n2021-09|E2|cross-boundary|^|^|文2"))), "--as", "events", "--out", desk.File_("o.csv"));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(File.ReadAllText(desk.File_("o.csv")), Does.Match("E2,[^\n]*北山县[^\n]*青石河"));
    }

    [Test]
    public void A_caption_among_events_is_told_once_and_what_is_below_it_is_open()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "事件.xlsx", PublishedTable.Xlsx(("S", new PublishedTable(Events + "\n2021-09|E1|取水中断|北山县||文1\n去年同期|||||\n2021-09|E2|取水中断|北山县||文2"))),
            "--as", "events", "--out", desk.File_("o.csv"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(File.ReadAllText(desk.File_("o.csv")), Does.Contain("E1").And.Not.Contain("E2"), outcome.Output);
    }

    [TestCase("丙县", "文", "没有这个县区")]
    [TestCase("北山县", "约1000", "不是数")]
    public void A_cell_of_an_event_that_does_not_fit_says_how_to_write_it(string county, string volume, string said)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "事件.xlsx", PublishedTable.Xlsx(("S", new PublishedTable(Events + "|水量(吨)\n2021-09|E1|受污染水体|" + county + "|青石河|文1|" + (volume == "文" ? "5" : volume)))), "--as", "events");
        Assert.That(outcome.Output, Does.Contain(said));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }
}
