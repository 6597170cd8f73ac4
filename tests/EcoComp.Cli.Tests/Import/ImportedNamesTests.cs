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

    [TestCase("双桥|白鹭河|Ⅱ\n大坪村|白鹭河|Ⅴ", "BL-01,Ⅱ", "BL-03,Ⅴ")]
    [TestCase("双桥|青石河|Ⅱ\n大坪村||Ⅴ", "QS-03,Ⅱ", "BL-03,Ⅴ")]
    [TestCase("双桥|白鹭河|Ⅱ\n大坪村|淮河|Ⅴ", "BL-01,Ⅱ", "BL-03,Ⅴ")]
    [TestCase("双桥|青石河|Ⅱ\n大坪村|青石河|Ⅴ", "BL-03,Ⅴ", TestName = "the column has the river that others run into")]
    [TestCase("双桥|淮河|Ⅱ\n大坪村|淮河|Ⅴ", "BL-03,Ⅴ")]
    public void The_river_system_beside_equal_names_tells_them_apart_where_it_is_their_river(string rows, params string[] written)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水系|水质类别\n" + rows).Csv());
        Assert.That(desk.Rows(), Is.EquivalentTo(written.Select(w => "2021-09," + w)), outcome.Output);
        if (written.Length == 1) Assert.That(outcome.Output, Does.Contain("几个点位都叫这个名称"));
    }

    [Test]
    public void A_point_of_the_name_in_another_river_is_not_taken_for_it()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|所在河流|水质类别\n青石桥|黄河|Ⅱ").Csv());
        Assert.That(desk.Rows(), Is.Empty);
        Assert.That(outcome.Output, Does.Contain("待处理 2021年9月.csv!A2 “青石桥”：表中河流是“黄河”"));
    }

    [TestCase("断面名称|责任县区|水质类别\n青石桥|东原市|Ⅱ", "B2 “东原市”：表中县区与点位表不同：QS-01 青石桥 在 2021-09 是 北山县 的")]
    [TestCase("断面编码|县区|水质类别\nQS-01|411024|Ⅱ", "B2 “411024”：表中县区与点位表不同")]
    [TestCase("断面名称|河流|责任城市|县区|水质类别\n双桥|白鹭河|许昌市|南 川 县|Ⅱ", "D2 “南 川 县”：表中县区与点位表不同：BL-01 双桥")]
    [TestCase("断面名称|县区|采样时间|pH\n青石桥|南川县|2021-09-06|7", "B2 “南川县”：表中县区与点位表不同：QS-01 青石桥 在 2021-09 是 北山县 的")]
    [TestCase("断面编码|河流|水质类别\nQS-01|白鹭河|Ⅱ", "A2 “QS-01”：表中河流是“白鹭河”")]
    public void A_county_or_river_that_is_not_the_points_in_that_month_leaves_the_row_open(string table, string said)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable(table).Csv());
        Assert.That(desk.Rows(), Is.Empty);
        Assert.That(outcome.Output, Does.Contain("待处理 2021年9月.csv!" + said));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        string code = desk.Cells("import-map.csv", "candidates").Single().Split(' ')[0];
        File.WriteAllText(desk.DataFile("import-map.csv"), File.ReadAllText(desk.DataFile("import-map.csv")).Replace(",," + code, "," + code + "," + code, StringComparison.Ordinal));
        outcome = desk.Import("2021年9月.csv", new PublishedTable(table).Csv());
        Assert.That(outcome.ExitCode, Is.Zero, "the map says that it is this point all the same: " + outcome.Output);
    }

    [TestCase("北山县")]
    [TestCase("北山")]
    [TestCase("411081")]
    [TestCase("许昌市")]
    [TestCase("许昌")]
    [TestCase("河南省许昌市")]
    [TestCase("许昌市北山县")]
    [TestCase("河南省许昌市北山县")]
    [TestCase("许昌市北山")]
    [TestCase("许昌市（北山县）")]
    [TestCase("许昌市、北山县")]
    [TestCase("北山县（考核）")]
    [TestCase("北山县(市控)")]
    [TestCase("北山县人民政府")]
    [TestCase("许昌市生态环境局北山分局")]
    [TestCase("北山县100%")]
    [TestCase("/")]
    [TestCase("—")]
    [TestCase("")]
    public void A_county_that_is_the_points_own_or_none_contradicts_nothing(string county)
    {
        foreach (string heading in new[] { "责任县区", "责任城市", "县" })
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|" + heading + "|河流|水质类别\n青石桥|" + county + "|/|Ⅱ").Csv());
            Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ" }), outcome.Output);
            Assert.That(outcome.ExitCode, Is.Zero);
        }
    }

    [TestCase("郏县")]
    [TestCase("郏")]
    [TestCase("平顶山")]
    [TestCase("中原市")]
    [TestCase("东原")]
    [TestCase("北山县、东原市")]
    [TestCase("许昌市（东原）")]
    [TestCase("北山县（东原市代管）")]
    [TestCase("中原市北山县")]
    [TestCase("北岭县")]
    [TestCase("市本级")]
    [TestCase("4110")]
    [TestCase("411081、411082")]
    [TestCase("0")]
    public void Anything_else_in_place_of_the_county_leaves_the_row_open(string county)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(
            "断面名称|县区|水质类别\n青石桥|" + county + "|劣Ⅴ\n大坪村|南川县|Ⅴ"))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,BL-03,Ⅴ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("!B2 “" + county + "”：").And.Contain("QS-01 青石桥 在 2021-09 是 北山县 的"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("断面名称|县区|9月|10月\n青石桥|郏县|劣Ⅴ|Ⅴ\n柳湾闸|郏县|Ⅳ|Ⅳ\n大坪村|南川|Ⅴ|Ⅴ", "Sheet1!B2、B3")]
    [TestCase("断面名称|地市|县区|9月|10月\n青石桥|平顶山市|北山县|Ⅱ|Ⅱ\n大坪村|许昌市|南川|Ⅴ|Ⅴ", "Sheet1!B2")]
    [TestCase("断面名称|9月|10月\n郏县||\n青石桥|劣Ⅴ|Ⅴ\n柳湾闸|Ⅳ|Ⅳ\n南川||\n大坪村|Ⅴ|Ⅴ", "Sheet1!A2")]
    [TestCase("断面名称|9月|10月\n东原||\n青石桥|劣Ⅴ|Ⅴ\n南川||\n大坪村|Ⅴ|Ⅴ", "Sheet1!A2")]
    [TestCase("断面名称|9月|10月\n平顶山市断面||\n青石桥|劣Ⅴ|Ⅴ\n南川县断面||\n大坪村|Ⅴ|Ⅴ", "Sheet1!A2")]
    [TestCase("断面名称|9月|10月\n平顶山市（3个断面）||\n青石桥|劣Ⅴ|Ⅴ\n二、南川县（1个）：||\n大坪村|Ⅴ|Ⅴ", "Sheet1!A2")]
    public void Another_place_beside_or_over_several_rows_is_one_line(string table, string cells)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,BL-03,Ⅴ", "2021-10,BL-03,Ⅴ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("待处理 2021年.xlsx!" + cells + " “").And.Contain("待处理 1 处"));
    }

    [Test]
    public void A_sheet_that_is_called_by_the_short_name_of_a_county_holds_its_points_alone([Values("东原", "郏县", "东原市9月")] string sheet)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx((sheet, new PublishedTable("断面名称|水质类别\n青石桥|Ⅱ\n大坪村|Ⅴ"))));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("待处理 1 处"));
    }

    [TestCase("责任县区", "南川", "西岭")]
    [TestCase("责任城市", "许昌市南川县", "许昌市西岭区")]
    public void Equal_names_are_told_apart_by_short_names_of_counties_too(string heading, string one, string other)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|{heading}|水质类别\n双桥|{one}|Ⅴ\n双桥|{other}|Ⅱ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-03,Ⅴ", "2021-09,BL-01,Ⅱ" }), outcome.Output);
    }

    [TestCase("蓝河")]
    [TestCase("青石河支流")]
    [TestCase("白鹭河")]
    public void A_river_that_is_not_the_points_is_asked_about_beside_its_code_too(string river)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面编码|断面名称|河流|水质类别\nQS-01|青石桥|{river}|劣Ⅴ\nQS-02|柳湾闸|青石河（东原段）|Ⅳ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("“青石桥”：表中河流是“" + river + "”"));
    }

    [TestCase("断面名称|责任县区|水质类别\n青石桥|新郑县|Ⅱ")]
    [TestCase("断面名称|责任城市|水质类别\n柳湾闸|郑州市|Ⅲ\n青石桥|周口市|Ⅱ")]
    [TestCase("断面名称|水质类别\n二、东原市|\n青石桥|Ⅱ")]
    public void A_point_of_the_same_name_in_a_county_or_city_that_is_none_of_ours_is_open(string rows)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable(rows).Csv());
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("QS-01 青石桥 在 2021-09 是 北山县 的"));
    }

    [TestCase("断面名称|水质类别\n一、北山县|\n青石桥|Ⅱ")]
    [TestCase("断面名称|水质类别\n许昌市|\n青石桥|Ⅱ")]
    [TestCase("断面名称|水质类别\n二、东原市|\n三、省控断面|\n青石桥|Ⅱ")]
    [TestCase("断面名称|责任县区|水质类别\n青石桥|许昌市北山县|Ⅱ")]
    public void A_line_over_points_that_is_their_county_or_says_none_contradicts_nothing(string rows)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable(rows).Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ" }), outcome.Output);
    }

    [Test]
    public void A_point_is_its_countys_in_the_months_in_which_the_register_has_it_and_each_of_those_that_share_it()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("points.csv"), """
            code,name,kind,water_body,water_type,county,target,from,to
            QS-01,青石桥,section,青石河,river,北山县,Ⅲ,,2021-09
            QS-01,青石桥,section,青石河,river,东原市,Ⅲ,2021-10,
            XX-1,新闸,section,青石河,river,北山县 60%；南川县 40%,Ⅲ,,
            """);
        Outcome outcome = desk.Import("2021年.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("断面名称|县区|9月|10月\n青石桥|北山县|Ⅱ|Ⅲ\n新闸|南川县|Ⅱ|Ⅲ"))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ", "2021-09,XX-1,Ⅱ", "2021-10,XX-1,Ⅲ" }), outcome.Output + outcome.Error);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年.xlsx!Sheet1!B2" }));
    }

    [TestCase("清潩河尚集桥", "清潩河")]
    [TestCase("清潩河尚集桥", "清颍河（许昌段）")]
    [TestCase("清潩河尚集桥", "清潁河")]
    public void A_river_in_another_spelling_of_the_regulation_is_the_same(string name, string river)
    {
        using var desk = new ImportDesk();
        File.AppendAllText(desk.DataFile("points.csv"), "QY-02,清潩河尚集桥,section,清潁河,river,南川县,Ⅳ,,\nYH-02,颍河褚河桥,section,颍河,river,南川县,Ⅳ,,\n");
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|河流|水质类别\n{name}|{river}|Ⅱ\n{name}|颍河|Ⅱ\n颍河褚河桥|清颍河|Ⅱ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QY-02,Ⅱ" }), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.csv!A3", "2021年9月.csv!A4" }), "another listed river is no longer name of this one");
    }

    [Test]
    public void The_map_answers_for_a_table_that_has_codes_alone()
    {
        using var desk = new ImportDesk();
        byte[] table = new PublishedTable("断面编码|水质类别\nHA0123|Ⅱ").Csv();
        desk.Import("2021年9月.csv", table);
        File.WriteAllText(desk.DataFile("import-map.csv"), "name,river,code,candidates\nHA0123,,QS-01,\n");
        Outcome outcome = desk.Import("2021年9月.csv", table);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ" }), outcome.Output);
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
        Assert.That(first.Output, Does.Contain("points.csv 加一行 ,青石大桥,,青石河,,北山县,Ⅲ,,）"));
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

    [TestCase("QS-01")]
    [TestCase("青石桥")]
    [TestCase("QS-01 青石桥")]
    public void The_map_is_answered_by_a_code_a_name_or_both_as_it_offers_them(string answer)
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("import-map.csv"), $"name,river,code,candidates\n老桥,,{answer},\n");
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n老桥|Ⅲ").Csv());
        Assert.That((outcome.ExitCode, desk.Rows().Length), Is.EqualTo((0, 1)), outcome.Output);
        Assert.That(desk.Rows()[0], Does.StartWith("2021-09,QS-01,Ⅲ"));
    }

    [TestCase("name,river,code,candidates\n老桥,,QS-O1,\n", "“QS-O1”不是点位表中的编码或名称，是不是 QS-01？")]
    [TestCase("name,river,code,candidates\n老桥,,XX-9,\n", "对照表 code 列填的“XX-9”不是点位表中的编码或名称（请改填点位编码）")]
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

    [Test]
    public void Questions_are_added_below_what_the_clerk_has_in_the_map_which_stays_as_it_is()
    {
        using var desk = new ImportDesk();
        Encoding gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        const string Kept = "编码;名称;备注;河流\r\nQS-02;旧闸;去年改的名;\r\n";
        File.WriteAllBytes(desk.DataFile("import-map.csv"), gb.GetBytes(Kept));
        desk.Import("2021年9月.csv", new PublishedTable("断面名称|河流|水质类别\n外县桥|黄河|Ⅲ\n旧闸|青石河|Ⅲ").Csv());
        Assert.That(gb.GetString(File.ReadAllBytes(desk.DataFile("import-map.csv"))), Is.EqualTo(
            "编码;名称;备注;河流;候选\r\nQS-02;旧闸;去年改的名;;\r\n;外县桥;;黄河;\r\n"));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅲ" }));
    }

    [Test]
    public void The_last_line_of_a_map_may_have_no_end()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("import-map.csv"), "name,river,code,candidates\n旧闸,,QS-02,");
        desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n外县桥|Ⅲ").Csv());
        Assert.That(File.ReadAllText(desk.DataFile("import-map.csv")), Is.EqualTo("name,river,code,candidates\n旧闸,,QS-02,\n外县桥,,,\n"));
    }

    [TestCase("points.csv", "不能作为结果文件")]
    [TestCase("资金.csv", "不能作为结果文件")]
    [TestCase("ecocomp.json", "不是 .csv 文件名")]
    [TestCase("map.xlsx", "不是 .csv 文件名")]
    public void A_map_is_no_table_of_the_folder_and_a_csv_file(string map, string said)
    {
        using var desk = new ImportDesk();
        string points = File.ReadAllText(desk.DataFile("points.csv"));
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n外县桥|Ⅲ").Csv(), "--map", desk.DataFile(map));
        Assert.That((outcome.ExitCode, outcome.Error.Contains(said, StringComparison.Ordinal)), Is.EqualTo((2, true)), outcome.Error);
        Assert.That((File.ReadAllText(desk.DataFile("points.csv")), map == "points.csv" || !File.Exists(desk.DataFile(map))), Is.EqualTo((points, true)));
    }

    [Test]
    public void A_map_lies_in_no_archive()
    {
        using Archive.TestArchive archive = Archive.TestArchive.Small();
        archive.Close("2021-09");
        string table = Path.Combine(archive.Outside, "2021年12月.csv");
        File.WriteAllBytes(table, new PublishedTable("断面名称|水质类别\n外县桥|Ⅲ").Csv());
        foreach (string map in new[] { archive["map.csv"], archive["2021-09/map.csv"], archive["2021-09/import-map.csv"] })
        {
            Outcome outcome = Ecocomp.Run("import", table, "--data", archive.Data, "--map", map);
            Assert.That((outcome.ExitCode, File.Exists(map)), Is.EqualTo((2, false)), outcome.Error + outcome.Output);
        }

        Assert.That(archive.Run("replay", "--archive", archive.Root).ExitCode, Is.Zero);
    }

    [Test]
    public void A_name_without_a_class_that_no_point_has_is_told_and_a_caption_is_passed_over_by_its_cell()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|河流|水质类别\n一、河流||\n青石桥|青石河|Ⅲ\n柳湾|青石河|\n黄家渡|白鹭河|").Csv());
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.csv!A4", "2021年9月.csv!A5" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("跳过 2021年9月.csv!A2 “一、河流”"));
    }

    [Test]
    public void A_name_for_which_the_map_has_two_codes_is_not_written_and_told_once()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("import-map.csv"), "name,river,code,candidates\n老桥,,QS-01,\n老桥,,QS-02,\n新桥,,QS-01,\n新桥,青石河,QS-02,\n");
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|河流|水质类别\n老桥||Ⅲ\n新桥|青石河|Ⅳ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "import-map.csv" }));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void A_sign_for_which_the_map_has_two_meanings_stays_open()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("import-map.csv"), "name,river,code,candidates\n/,,断流,\n/,,缺测,\n");
        desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|/").Csv());
        Assert.That(desk.Rows(), Is.Empty);
    }

    [Test]
    public void A_name_that_the_map_calls_none_of_ours_is_not_written_to_the_point_that_has_it()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("import-map.csv"), "name,river,code,candidates\n青石桥,,-,\n");
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅳ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("待处理 2021年9月.csv!A2 “青石桥”：对照表说这个名称不是本市的（-），点位表里却有这个点位（QS-01 青石桥）"));
    }

    [TestCase("一号断面", "青石桥", "QS-01")]
    [TestCase("一号断面", "QS-01", "QS-01")]
    public void The_map_may_say_a_point_by_its_name(string name, string code, string point)
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("import-map.csv"), $"name,river,code,candidates\n{name},,{code},\n");
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|水质类别\n{name}|Ⅲ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09," + point + ",Ⅲ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Not.Contain("对照表写的是"));
    }

    [TestCase("河流|断面名称|水质类别\n青石河|一号断面|Ⅲ", "青石河", "BL-01")]
    [TestCase("县区|断面名称|水质类别\n北山县|一号断面|Ⅲ", "", "QS-02")]
    public void A_code_of_the_map_whose_point_lies_elsewhere_than_the_row_says_is_asked_about(string table, string river, string code)
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("import-map.csv"), $"name,river,code,candidates\n一号断面,{river},{code},\n");
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable(table).Csv());
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("QS-02")]
    public void A_line_of_the_map_for_a_name_that_a_point_has_counts_for_nothing_and_is_told(string code)
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("import-map.csv"), $"name,river,code,candidates\n青石桥,,{code},\n柳湾闸,,QS-02,\n");
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅳ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output.Split('\n').Count(l => l.Contains("对照表写的是", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(outcome.Output, Does.Contain($"A2 “青石桥”：对照表写的是“{code}”，点位表已有这个名称：按点位表读作 QS-01 青石桥"));
    }

    [TestCase("断面名称|水质类别\n青石桥|Ⅲ\n|劣Ⅴ\n柳湾闸|Ⅳ", "B3")]
    [TestCase("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅳ\n|Ⅴ类（超标）", "B4")]
    [TestCase("断面名称|水质类别\n青石桥|Ⅲ\n|断流\n柳湾闸|Ⅳ", "B3")]
    public void A_class_without_a_name_is_open_and_no_note(string table, string cell)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable(table).Csv());
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.csv!" + cell }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("有数据，没有点位名称"));
    }

    [Test]
    public void A_value_without_a_name_is_open_and_a_date_or_signature_below_the_table_a_note()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|采样时间|氨氮\n青石桥|2021-09-06|0.4\n||1.6\n||市监测站\n||2021年10月8日").Csv());
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.csv!C3" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("跳过 2021年9月.csv!C4 “市监测站”").And.Contain("跳过 2021年9月.csv!C5"));
    }

    [Test]
    public void A_header_that_says_the_same_in_other_words_below_a_caption_is_no_point()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n二、水源地|\n点位名称|类别\n龙泉水库|Ⅱ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,SY-02,Ⅱ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("A4 “点位名称”：重复的表头").And.Contain("待处理 0 处"));
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [TestCase("目标,县区,水体类型,水体,类型,名称,编码", "Ⅲ,北山县,,白龙河,,新断面,")]
    [TestCase("编码,名称,类型,水体,水体类型,县区,目标,上游断面,适用,监测月,依据文号,起始月,终止月", ",新断面,,白龙河,,北山县,Ⅲ,,,,,,")]
    [TestCase("编码;名称;类型;水体;水体类型;县区;目标", ";新断面;;白龙河;;北山县;Ⅲ")]
    public void A_line_for_the_register_is_offered_as_its_own_header_stands(string header, string offered)
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("points.csv"), header + "\n");
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|河流|责任县区|水质目标|水质类别\n新断面|白龙河|北山县|Ⅲ|Ⅱ").Csv());
        Assert.That(outcome.Output, Does.Contain("在 points.csv 加一行 " + offered + "）"), outcome.Error);
    }

    [TestCase("水源地名称|水源类型|水质类别\n南郊水厂|地下水|Ⅲ", ",南郊水厂,水源地,,地下水,,,,")]
    [TestCase("水源地名称|水源类型|水质类别\n青山水库|湖库|Ⅲ", ",青山水库,水源地,,湖库,,,,")]
    [TestCase("水源地名称|水质类别\n青山水库|Ⅲ", ",青山水库,水源地,,,,,,")]
    [TestCase("点位名称|水质类别\n渠首|Ⅲ", ",渠首,,,,,,,")]
    public void What_a_new_point_is_is_offered_only_as_far_as_the_table_says_it(string table, string offered)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable(table).Csv());
        Assert.That(outcome.Output, Does.Contain("加一行 " + offered + "）"));
    }

    [TestCase("编码")]
    [TestCase("断面编码")]
    public void A_code_that_is_another_points_than_the_name_beside_it_is_open(string heading)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable(heading + "|断面名称|水质类别\nQS-02|青石桥|Ⅲ\nBL-02|沙口渡|Ⅱ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,BL-02,Ⅱ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }
}
