using System.Text;

namespace EcoComp.Cli.Tests.Import;

/// <summary>Names to codes, and the map in which the clerk answers.</summary>
public sealed class ImportedNamesTests
{
    [Test]
    public void Points_are_found_by_code_and_by_name_with_blanks_and_brackets_as_they_come()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\nQS-01|Ⅲ\n柳 湾 闸|Ⅳ\nqs-03|Ⅳ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ", "2021-09,QS-03,Ⅳ" }), outcome.Output);
    }

    [Test]
    public void Equal_names_are_told_apart_by_the_river_or_the_county_beside_them_and_else_open()
    {
        using var desk = new ImportDesk();
        Outcome river = desk.Import("2021年9月.csv", new PublishedTable("断面名称|河流|水质类别\n双桥|白鹭河（西岭段）|Ⅱ").Csv());
        Outcome county = desk.Import("2021年9月.csv", new PublishedTable("断面名称|责任县区|水质类别\n双桥|南川县|Ⅴ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,BL-01,Ⅱ", "2021-09,QS-03,Ⅴ" }), river.Output + county.Output);
        Outcome open = desk.Import("2021年10月.csv", new PublishedTable("断面名称|责任城市|水质类别\n双桥|中原市|Ⅱ").Csv());
        Assert.That(open.ExitCode, Is.EqualTo(3));
        Assert.That(open.Output, Does.Contain("几个点位都叫这个名称：QS-03 双桥、BL-01 双桥"));
    }

    [Test]
    public void A_point_of_the_name_in_another_river_is_not_taken_for_it()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|所在河流|水质类别\n青石桥|黄河|Ⅱ").Csv());
        Assert.That(desk.Rows(), Is.Empty);
        Assert.That(outcome.Output, Does.Contain("待处理 2021年9月.csv!A2 “青石桥”：表中河流是“黄河”"));
    }

    [Test]
    public void A_code_and_a_name_of_two_points_are_not_taken_for_either()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|断面编码|水质类别\n青石桥|QS-02|Ⅱ\n柳湾闸|HA0123|Ⅳ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), "a code of somebody else's says nothing");
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.csv!A2" }));
    }

    [Test]
    public void What_is_unknown_is_asked_in_the_map_and_offered_for_the_register_and_the_answer_is_read_the_next_time()
    {
        using var desk = new ImportDesk();
        byte[] table = new PublishedTable("断面名称|河流|责任县区|水质目标|水质类别\n青石大桥|青石河|北山县|Ⅲ|Ⅱ\n外县桥|黄河|外县|Ⅲ|Ⅴ\n柳湾闸|青石河|东原市|Ⅳ|Ⅳ").Csv();
        Outcome dry = desk.Import("2021年9月.csv", table, "--dry-run");
        Assert.That(File.Exists(desk.DataFile("import-map.csv")), Is.False);
        Outcome first = desk.Import("2021年9月.csv", table);
        Assert.That(first.ExitCode, Is.EqualTo(3));
        Assert.That(first.Output, Does.Contain("points.csv 加一行 ,青石大桥,断面,青石河,河流,北山县,Ⅲ"));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }));
        string map = File.ReadAllText(desk.DataFile("import-map.csv"));
        Assert.That(map, Is.EqualTo("name,river,code,candidates\r\n青石大桥,青石河,,QS-01 青石桥\r\n外县桥,黄河,,\r\n"));
        File.WriteAllBytes(desk.DataFile("import-map.csv"), CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(
            "name,river,code,candidates\r\n青石大桥,青石河,QS-01,QS-01 青石桥\r\n外县桥,黄河,-,\r\n"));
        Outcome second = desk.Import("2021年9月.csv", table);
        Assert.That(second.ExitCode, Is.Zero, second.Output);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ", "2021-09,QS-01,Ⅱ" }));
        desk.IsAccepted();
        Assert.That(dry.Output, Does.Contain("将写入"));
    }

    [Test]
    public void The_map_says_what_signs_and_suspensions_mean()
    {
        using var desk = new ImportDesk();
        byte[] table = new PublishedTable("断面名称|水质类别\n青石桥|/\n柳湾闸|—\n大坪村|停测").Csv();
        Assert.That(desk.Import("2021年9月.csv", table).ExitCode, Is.EqualTo(3));
        Assert.That(desk.Cells("import-map.csv", "name", "code"), Is.EqualTo(new[] { "/", "—", "停测" }));
        File.WriteAllText(desk.DataFile("import-map.csv"), "name,river,code,candidates\n/,,断流,\n—,,停测 北环〔2021〕8号,\n停测,,北环〔2021〕9号,\n");
        Outcome outcome = desk.Import("2021年9月.csv", table);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,,断流", "2021-09,QS-02,,停测,北环〔2021〕8号", "2021-09,BL-03,,停测,北环〔2021〕9号" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [TestCase("name,river,code,candidates\n老桥,,XX-9,\n", "对照表写的编码“XX-9”点位表没有")]
    [TestCase("name,river,code,candidates\n老桥,,QS-01,\n老桥,,QS-02,\n", "对照表对同一名称写了不同的编码")]
    public void A_map_that_is_wrong_is_told(string map, string said)
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("import-map.csv"), map);
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n老桥|Ⅲ").Csv());
        Assert.That(outcome.Output, Does.Contain(said));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void Another_map_is_read_and_written_where_it_is_named()
    {
        using var desk = new ImportDesk();
        string map = desk.File_("名称.csv");
        byte[] table = new PublishedTable("断面名称|水质类别\n老桥|Ⅲ").Csv();
        desk.Import("2021年9月.csv", table, "--map", map);
        Assert.That(File.ReadAllText(map), Does.Contain("老桥,,,"));
        Assert.That(File.Exists(desk.DataFile("import-map.csv")), Is.False);
        File.WriteAllText(map, "name,river,code\n老桥,,QS-01\n");
        Assert.That(desk.Import("2021年9月.csv", table, "--map", map).ExitCode, Is.Zero);
    }
}
