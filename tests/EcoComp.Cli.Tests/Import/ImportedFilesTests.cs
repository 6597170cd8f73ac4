using System.Text;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Tests.Import;

/// <summary>Where rows are written, and files that are none.</summary>
public sealed class ImportedFilesTests
{
    private static readonly PublishedTable Table = new("断面名称|水质类别\n青石桥|Ⅲ");

    [TestCase(true, true)]
    [TestCase(false, true)]
    [TestCase(true, false)]
    public void Unicode_text_of_a_spreadsheet_is_read_where_its_mark_says_so(bool little, bool marked)
    {
        using var desk = new ImportDesk();
        var encoding = new System.Text.UnicodeEncoding(!little, marked);
        byte[] table = [.. encoding.GetPreamble(), .. encoding.GetBytes("2021年9月水质月报\t\r\n断面名称\t水质类别\r\n青石桥\tⅢ\r\n")];
        Outcome outcome = desk.Import("表.csv", table);
        Assert.That(desk.Rows(), Is.EqualTo(marked ? new[] { "2021-09,QS-01,Ⅲ" } : []), outcome.Output + outcome.Error);
        Assert.That(outcome.Output + outcome.Error, Does.Not.Contain("--encoding"));
        if (!marked) Assert.That(outcome.Output, Does.Contain("另存为 CSV UTF-8"));
    }

    [Test]
    public void Of_two_imports_into_one_folder_at_once_none_loses_the_rows_of_the_other()
    {
        using var desk = new ImportDesk();
        byte[] table = new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ").Csv();
        using (LockFile.TryTake(desk.DataFile(".ecocomp-import.lock"))!)
        {
            Outcome second = desk.Import("2021年9月.csv", table);
            Assert.That((second.ExitCode, second.Error), Is.EqualTo((5, $"ecocomp: 另一次导入正在写入“{desk.Data}”，本次没有写入，请稍后再导入\n")));
            Assert.That(desk.Rows(), Is.Empty);
            Assert.That(desk.Import("2021年9月.csv", table, "--dry-run").ExitCode, Is.Zero, "which writes nothing");
        }

        Assert.That(desk.Import("2021年9月.csv", table).ExitCode, Is.Zero);
        Assert.That(Directory.EnumerateFiles(desk.Data, ".*"), Is.Empty, "nothing is left lying about");
    }

    [Test]
    public void Imports_that_run_side_by_side_write_all_that_they_say_they_wrote()
    {
        using var desk = new ImportDesk();
        string[] months = ["2021年9月", "2021年10月", "2021年11月", "2021年12月"];
        var table = new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅳ");
        int[] exits = new int[months.Length];
        Parallel.For(0, months.Length, i => exits[i] = desk.Import(months[i] + ".csv", table.Csv()).ExitCode);
        Assert.That(exits, Is.All.EqualTo(0).Or.EqualTo(5));
        Assert.That(desk.Rows(), Has.Length.EqualTo(2 * exits.Count(e => e == 0)));
    }

    [Test]
    public void Appending_keeps_encoding_separator_header_and_every_row_and_fills_up_a_new_column()
    {
        Encoding gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        using var desk = new ImportDesk("");
        const string before = "点位;月份;备注;水质类别\nQS-02;2021年8月;\"含 ; 和 \"\"引号\"\"\";Ⅳ类\n\nQS-03;2021/8;;Ⅴ";
        File.WriteAllBytes(desk.DataFile("monitoring.csv"), gb.GetBytes(before));
        Outcome outcome = desk.Import("2021年9月.csv", Table.Csv());
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(gb.GetString(File.ReadAllBytes(desk.DataFile("monitoring.csv"))), Is.EqualTo(
            "点位;月份;备注;水质类别;数据来源\nQS-02;2021年8月;\"含 ; 和 \"\"引号\"\"\";Ⅳ类;\n\nQS-03;2021/8;;Ⅴ;\nQS-01;2021-09;;Ⅲ;2021年9月.csv!B2\n"));
        desk.IsAccepted();
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_table_that_is_not_there_yet_is_made(bool english)
    {
        using var desk = new ImportDesk("");
        Outcome outcome = english ? desk.Import("2021年9月.csv", Table.Csv(), "--lang", "en") : desk.Import("2021年9月.csv", Table.Csv());
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        string header = english ? "month,point,class,status,routine,origin,document,note" : "月份,点位,水质类别,状态,例行监测,数据来源,文号,备注";
        Assert.That(File.ReadAllBytes(desk.DataFile("monitoring.csv")), Is.EqualTo(
            Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(header + "\r\n2021-09,QS-01,Ⅲ,,,2021年9月.csv!B2,,\r\n"))));
        desk.IsAccepted();
    }

    [TestCase("监测.csv")]
    [TestCase("Monitoring.CSV")]
    public void A_table_under_any_of_its_names_is_the_one_that_rows_are_added_to(string name)
    {
        using var desk = new ImportDesk("");
        File.WriteAllText(desk.DataFile(name), "month,point,class\n2021-08,QS-01,Ⅱ\n");
        Outcome outcome = desk.Import("2021年9月.csv", Table.Csv());
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(desk.Cells(name, "month", "class"), Is.EqualTo(new[] { "2021-08,Ⅱ", "2021-09,Ⅲ" }));
        Assert.That(Directory.EnumerateFiles(desk.Data).Count(), Is.EqualTo(3), "no second table stands beside it");
        desk.IsAccepted();
    }

    [Test]
    public void Rows_may_be_written_to_a_file_of_their_own()
    {
        using var desk = new ImportDesk("month,point,class\n2021-08,QS-01,Ⅱ\n");
        Outcome outcome = desk.Import("2021年9月.csv", Table.Csv(), "--out", desk.File_("新.csv"), "--lang", "en");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(File.ReadAllText(desk.File_("新.csv")), Is.EqualTo("month,point,class,status,routine,origin,document,note\r\n2021-09,QS-01,Ⅲ,,,2021年9月.csv!B2,,\r\n"));
        Assert.That(desk.Rows(), Has.Length.EqualTo(1));
    }

    [TestCase("data/monitoring.csv")]
    [TestCase("data/监测.csv")]
    [TestCase("data/监测数据.csv")]
    [TestCase("data/点位.csv")]
    [TestCase("data/认定.csv")]
    [TestCase("data/import-map.csv")]
    [TestCase("data/ecocomp.json")]
    [TestCase("2021年9月.csv")]
    [TestCase("新.xlsx")]
    public void What_would_be_lost_is_not_overwritten(string name)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", Table.Csv(), "--out", desk.File_(name));
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(desk.Rows(), Is.Empty);
        Assert.That(Directory.EnumerateFiles(desk.Data).Select(Path.GetFileName), Has.None.EqualTo("监测.csv").And.None.EqualTo("import-map.csv"));
    }

    [Test]
    public void A_folder_that_keeps_the_table_in_a_workbook_needs_a_file_for_the_rows()
    {
        using var desk = new ImportDesk("");
        File.WriteAllBytes(desk.DataFile("monitoring.xlsx"), PublishedTable.Xlsx(("monitoring", new PublishedTable("month|point|class\n2021-08|QS-01|Ⅱ"))));
        Outcome refused = desk.Import("2021年9月.csv", Table.Csv());
        Assert.That(refused.ExitCode, Is.EqualTo(2));
        Assert.That(refused.Error, Does.Contain("--out"));
        Outcome outcome = desk.Import("2021年9月.csv", Table.Csv(), "--out", desk.File_("新.csv"));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(File.ReadAllText(desk.File_("新.csv")), Does.Contain("2021-09,QS-01,Ⅲ"));
    }

    [Test]
    public void Rows_that_may_not_be_pasted_yet_are_not_replaced_by_others()
    {
        using var desk = new ImportDesk("");
        File.WriteAllBytes(desk.DataFile("monitoring.xlsx"), PublishedTable.Xlsx(("monitoring", new PublishedTable("month|point|class\n2021-08|QS-01|Ⅱ"))));
        string aside = desk.File_("新.csv");
        Assert.That(desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ").Csv(), "--out", aside).ExitCode, Is.Zero);
        Outcome more = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅳ").Csv(), "--out", aside);
        Assert.That(more.ExitCode, Is.Zero, more.Error);
        byte[] before = File.ReadAllBytes(aside);
        Outcome other = desk.Import("2021年10月.csv", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ").Csv(), "--out", aside);
        Assert.That((other.ExitCode, other.Error.Contains("里有 2 行是这次没有的", StringComparison.Ordinal)), Is.EqualTo((2, true)), other.Error);
        Assert.That(File.ReadAllBytes(aside), Is.EqualTo(before));
    }

    [TestCase("points.csv")]
    [TestCase("counties.csv")]
    public void A_table_of_the_folder_itself_that_holds_no_results_is_not_imported(string table)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Ecocomp.Run("import", desk.DataFile(table), "--data", desk.Data);
        Assert.That((outcome.ExitCode, outcome.Error.Contains("数据文件夹里自己的表", StringComparison.Ordinal)), Is.EqualTo((2, true)), outcome.Error);
        Assert.That(File.Exists(desk.DataFile("import-map.csv")), Is.False);
    }

    [Test]
    public void The_file_that_is_pasted_into_a_workbook_has_the_columns_of_its_sheet()
    {
        using var desk = new ImportDesk();
        File.WriteAllBytes(desk.DataFile("readings.xlsx"), PublishedTable.Xlsx(
            ("readings", new PublishedTable("时间|点位|pH|溶解氧|氨氮|高锰酸盐指数|汞(μg/L)\n2021-08-06|QS-01|7.5|7.9|0.2|3.1|0.01"))));
        Outcome outcome = desk.Import(
            "9月.csv", new PublishedTable("断面名称|监测时间|高锰酸盐指数|氨氮|总磷\n青石桥|2021-09-06|3.3|0.4|0.08").Csv(), "--out", desk.File_("新.csv"));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        string[] lines = File.ReadAllText(desk.File_("新.csv")).TrimStart('\uFEFF').Split("\r\n");
        Assert.That(lines[0], Is.EqualTo("时间,点位,pH,溶解氧,氨氮,高锰酸盐指数,汞(μg/L),总磷(mg/L),数据来源"));
        Assert.That(lines[1], Is.EqualTo("2021-09-06,QS-01,,,0.4,3.3,,0.08,9月.csv!A2"));
        Assert.That(outcome.Output, Does.Contain("工作簿里的表没有这几列：总磷(mg/L)、数据来源"));
        Outcome other = desk.Import("汞.csv", new PublishedTable("断面名称|监测时间|汞(mg/L)\n青石桥|2021-09-06|0.00004").Csv(), "--out", desk.File_("汞新.csv"));
        Assert.That(other.Output, Does.Contain("待处理").And.Contain("μg/L"), "0.00004 must not be pasted below μg/L");
    }

    [Test]
    public void A_folder_whose_tables_cannot_be_read_is_refused_with_the_reason()
    {
        using var desk = new ImportDesk("month,point,class\n2021-08,QS-99,Ⅱ\n");
        Outcome outcome = desk.Import("2021年9月.csv", Table.Csv());
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Error, Does.Contain("monitoring.csv:2:2: error E301"));
    }

    [Test]
    public void A_fault_of_a_table_that_an_import_does_not_need_hinders_nothing()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("events.csv"), "nothing,known\n1,2\n");
        Assert.That(desk.Import("2021年9月.csv", Table.Csv()).ExitCode, Is.Zero);
    }

    [TestCase("表.pdf", "不能读扩展名为")]
    [TestCase("表.doc", "不能读扩展名为")]
    [TestCase("表.et", "不能读扩展名为")]
    [TestCase("表.docx", "文件损坏")]
    [TestCase("表.xlsx", "")]
    public void A_file_that_is_no_table_is_named(string name, string said)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(name, "nothing to see"u8.ToArray());
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Output, Does.Contain("待处理 " + name + "：" + said));
    }

    [Test]
    public void A_file_that_is_not_there_is_named()
    {
        using var desk = new ImportDesk();
        Outcome outcome = Ecocomp.Run("import", desk.File_("没有.xlsx"), "--data", desk.Data);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Error, Does.Contain("没有.xlsx"));
    }

    [Test]
    public void A_report_that_lies_in_the_data_folder_is_known_once_it_is_imported()
    {
        using var desk = new ImportDesk();
        string report = desk.DataFile("水质月报2021年9月.csv");
        File.WriteAllBytes(report, Table.Csv());
        Assert.That(Ecocomp.Run("check", "--data", desk.Data).Output, Does.Contain("W402"), "nothing was read of it yet");
        Assert.That(Ecocomp.Run("import", report, "--data", desk.Data).ExitCode, Is.Zero);
        Outcome check = Ecocomp.Run("check", "--data", desk.Data);
        Assert.That(check.Output + check.Error, Does.Not.Contain("W402").And.Not.Contain("水质月报"));
    }

    [Test]
    public void A_sheet_without_a_table_is_named()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("甲", new PublishedTable("河流|长度\n青石河|30"))));
        Assert.That(outcome.Output, Does.Contain("待处理 2021年9月.xlsx!甲：没有找到表头"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void A_text_that_a_spreadsheet_would_run_gets_a_sign_before_it()
    {
        using var desk = new ImportDesk();
        desk.Import("=2021年9月.csv", Table.Csv());
        Assert.That(desk.Origins(), Is.EqualTo(new[] { "'=2021年9月.csv!B2" }));
    }

    [Test]
    public void A_hidden_column_is_read_and_warned_of()
    {
        using var desk = new ImportDesk();
        string text = "<row r=\"1\"><c t=\"inlineStr\"><is><t>断面名称</t></is></c><c t=\"inlineStr\"><is><t>水质类别</t></is></c></row>"
            + "<row r=\"2\"><c t=\"inlineStr\"><is><t>青石桥</t></is></c><c t=\"inlineStr\"><is><t>Ⅲ</t></is></c></row>";
        byte[] workbook = Input.Spreadsheets.HandMadeWorkbook.Zip(Input.Spreadsheets.Manner.Plain,
        [
            ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"s.xml\"/></Relationships>"),
            ("xl/s.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cols><col min=\"2\" max=\"9\" hidden=\"1\"/></cols><sheetData>" + text + "</sheetData></worksheet>"),
        ]);
        Outcome outcome = desk.Import("2021年9月.xlsx", workbook);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("警告 2021年9月.xlsx!S：有隐藏的列（B），照样读"));
    }

    [Test]
    public void A_workbook_of_more_rows_than_a_published_table_has_is_not_read_to_its_end()
    {
        string row = "<row><c t=\"inlineStr\"><is><t>青石桥</t></is></c></row>";
        string rows = string.Concat(Enumerable.Repeat(row, Cli.Import.Grids.Grid.MostRows + 1)) + "<row r=\"x\"/>";
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", Input.Spreadsheets.Workbook.OfXml("S", rows));
        Assert.That(outcome.Output, Does.Contain("2021年9月.xlsx!S：超过 100000 行"), "what stands behind would be damaged");
    }

    [TestCase(",,,,\r\n")]
    [TestCase(";;;;\r\n", ";")]
    [TestCase("\t\t\r\n", "\t")]
    [TestCase("\"\",\"\",\"\"\r\n")]
    public void Rows_of_nothing_at_a_files_end_do_not_count_for_its_separator(string empty, string separator = ",")
    {
        string text = "断面名称,水质类别\r\n青石桥,Ⅲ\r\n".Replace(",", separator, StringComparison.Ordinal) + string.Concat(Enumerable.Repeat(empty, 50));
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", Encoding.UTF8.GetBytes(text));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [Test]
    public void What_an_import_asks_it_reads_the_next_time_however_many_signs_it_asks_about()
    {
        using var desk = new ImportDesk();
        byte[] table = new PublishedTable("断面名称|水质类别\n青石桥|/\n柳湾闸|—").Csv();
        desk.Import("2021年9月.csv", table);
        Outcome again = desk.Import("2021年9月.csv", table);
        Assert.That(again.Error, Does.Not.Contain("import-map.csv"), again.Error);
        Assert.That(again.Output, Does.Contain("待处理 2 处"));
    }

    [TestCase('\t', "a,b,c,d")]
    [TestCase(';', "0,1,2,3")]
    [TestCase(',', "甲；乙;丙;丁;戊")]
    public void Signs_in_notes_do_not_part_the_cells(char separator, string note)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", System.Text.Encoding.UTF8.GetBytes(
            string.Join(separator, "断面名称", "水质类别", "备注") + "\n" + string.Join(separator, "青石桥", "Ⅲ", note) + "\n" + string.Join(separator, "柳湾闸", "Ⅳ", note) + "\n"));
        Assert.That(desk.Rows(), Has.Length.EqualTo(2), outcome.Output);
    }
}
