using System.Text.RegularExpressions;
using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Tables;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;

namespace EcoComp.Cli.Tests.Import;

/// <summary>The words of headers, and what stands around them.</summary>
public sealed class WordsTests
{
    private static IEnumerable<TestCaseData> Words => ImportWords.BuiltIn.Roles.OrderBy(r => r.Key, StringComparer.Ordinal)
        .Select(r => new TestCaseData(r.Key, r.Value.ToString()).SetArgDisplayNames(r.Key));

    [TestCaseSource(nameof(Words))]
    public void A_word_alone_says_its_role(string word, string role) => Assert.That(Role(word), Is.EqualTo(role));

    [TestCase("断面名称", "Point")]
    [TestCase("监测断面", "Point")]
    [TestCase("考核断面", "Point")]
    [TestCase("交接断面", "Point")]
    [TestCase("点位名称", "Point")]
    [TestCase("测站名称", "Point")]
    [TestCase("水质类别", "Class")]
    [TestCase("水质现状", "Class")]
    [TestCase("实测类别", "Class")]
    [TestCase("本月", "Class")]
    [TestCase("本月类别", "Class")]
    [TestCase("功能类别", "Target")]
    [TestCase("考核目标", "Target")]
    [TestCase("水质目标", "Target")]
    [TestCase("水质控制目标", "Target")]
    [TestCase("目标类别", "Target")]
    [TestCase("河流", "River")]
    [TestCase("所在河流", "River")]
    [TestCase("水系", "Basin")]
    [TestCase("县区", "County")]
    [TestCase("责任城市", "County")]
    [TestCase("责任县区", "County")]
    [TestCase("超标项目", "Note")]
    [TestCase("主要污染物", "Note")]
    [TestCase("超标因子", "Note")]
    [TestCase("监测时间", "Time")]
    [TestCase("采样时间", "Time")]
    [TestCase("断面\n名称", "Point")]
    [TestCase("断 面 名 称", "Point")]
    [TestCase("水质类别（本月）", "Class")]
    [TestCase("2021年9月水质类别", "Class")]
    [TestCase("上月", "OtherMonth")]
    [TestCase("上年同期", "OtherMonth")]
    [TestCase("去年同月", "OtherMonth")]
    [TestCase("本周", "OtherMonth")]
    [TestCase("水质类别（上月）", "OtherMonth")]
    [TestCase("1-9月", "OtherMonth")]
    [TestCase("氨氮(mg|L)", "Indicator")]
    [TestCase("流量", "Unknown")]
    [TestCase("水质类别（目标）", "Unknown")]
    [TestCase("断面/名称", "Point")]
    [TestCase("水质类别/本月", "Class")]
    [TestCase("水质类别/目标", "Target")]
    [TestCase("考核目标/水质类别", "Target")]
    [TestCase("来水/水质类别", "Unknown")]
    [TestCase("超标倍数/本月", "Unknown")]
    [TestCase("2021年/9月", "Class")]
    [TestCase("9月/超标因子", "Note")]
    [TestCase("监测项目/氨氮/mg|L", "Indicator")]
    [TestCase("水质类别/要求", "Target")]
    [TestCase("水质类别/实际", "Class")]
    [TestCase("月份*", "Month")]
    [TestCase("断面名称 Section Name", "Point")]
    [TestCase("断面名称\nName of Section", "Point")]
    [TestCase("断面名称（Monitoring Section）", "Point")]
    [TestCase("水质类别 Class", "Class")]
    [TestCase("水质类别\nWater Quality Class", "Class")]
    [TestCase("水质类别/Water Quality", "Class")]
    [TestCase("Water Quality/水质类别", "Class")]
    [TestCase("要求类别 Target", "Target")]
    [TestCase("河流 River", "River")]
    [TestCase("所属县区 County", "County")]
    [TestCase("水质类别 Target Class", "Unknown", TestName = "English that says something else")]
    [TestCase("水质类别 Last Month", "Unknown", TestName = "English that says more")]
    [TestCase("水质类别/Class of 2020", "Unknown", TestName = "English with a year")]
    public void Words_of_a_header_say_it_together(string words, string role) =>
        Assert.That(Role([.. words.Split('/').Select(w => w.Replace('|', '/'))]), Is.EqualTo(role));

    [TestCase("2021年9月", "2021-09")]
    [TestCase("二〇二一年九月", "2021-09")]
    [TestCase("二O二一年十二月", "2021-12")]
    [TestCase("二零二二年 1月", "2022-01")]
    [TestCase("二、二〇二一年九月", "2021-09")]
    [TestCase("二〇二一年一至九月", "2021")]
    [TestCase("第二十一年九月", "9")]
    [TestCase("9月份", "9")]
    [TestCase("十二月", "12")]
    [TestCase("2021年", "2021")]
    [TestCase("1-9月", "")]
    [TestCase("1月至9月", "")]
    [TestCase("9月15日", "")]
    [TestCase("2021年13月", "2021")]
    [TestCase("水质", "")]
    [TestCase("一、2021年9月地表水", "2021-09")]
    [TestCase("1、2021年9月地表水", "2021-09")]
    [TestCase("二、9月地表水", "9")]
    [TestCase("二、三月地表水", "")]
    [TestCase("8、9月地表水", "")]
    [TestCase("9月上旬", "")]
    [TestCase("2021年1－9月", "2021")]
    [TestCase("2021年1−9月", "2021")]
    [TestCase("2021年1〜9月", "2021")]
    [TestCase("2021年8/9月", "2021")]
    [TestCase("2021年8月和9月", "2021")]
    [TestCase("2021年9－10月", "2021")]
    [TestCase("2021年9月第2周", "")]
    [TestCase("2021年9月周报", "")]
    [TestCase("2021年9月上半月", "")]
    [TestCase("2021年9月累计", "")]
    [TestCase("截至2021年9月", "")]
    [TestCase("2021年9月预测", "")]
    [TestCase("2021年9月（作废）", "")]
    [TestCase("2021年9月旬报", "")]
    [TestCase("周口市2021年9月", "2021-09")]
    [TestCase("2022年第1期12月", "12")]
    [TestCase("2021年9月（2021年第12期）", "2021-09")]
    public void A_title_names_a_month_or_none(string text, string month) => Assert.That(MonthHints.OfText(text, out _).ToString(), Is.EqualTo(month));

    [TestCase("202109", "2021-09")]
    [TestCase("2021-09断面", "2021-09")]
    [TestCase("2021-9月断面", "2021-09")]
    [TestCase("断面2021.10", "2021-10")]
    [TestCase("2021-9", "2021-09")]
    [TestCase("20210915", "")]
    [TestCase("2021-09-15", "")]
    [TestCase("2021.9", "2021-09")]
    [TestCase("2021.1", "", TestName = "a January, or an October that lost its zero")]
    [TestCase("断面2021.9", "")]
    [TestCase("２０２１年９月", "2021-09")]
    [TestCase("1-9月", "")]
    [TestCase("9月15日", "")]
    [TestCase("2021年1－9月", "2021", TestName = "a span with a full-width hyphen")]
    [TestCase("2021年9月第3周周报", "")]
    [TestCase("2021-09-01", "", TestName = "the name of a sheet of one day")]
    [TestCase("4110812021", "")]
    public void A_name_names_a_month_or_none(string text, string month) => Assert.That(MonthHints.OfName(text).ToString(), Is.EqualTo(month));

    [Test]
    public void A_word_document_shows_what_it_shows()
    {
        const string changed = """
            <w:p><w:r><w:t>2021年9</w:t></w:r><w:ins><w:r><w:t>月</w:t></w:r></w:ins><w:del><w:r><w:delText>（删）</w:delText></w:r></w:del></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>断面</w:t><w:br/><w:t>名称</w:t></w:r></w:p></w:tc>
            <w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>水质</w:t></w:r><w:r><w:t>类别</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>青石桥</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Ⅲ</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>大坪村</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p></w:tc></w:tr></w:tbl>
            """;
        Grid grid = WordTables.Read("表.docx", Docx(changed), "表", out WordFlaw flaw, out _).Single();
        Assert.That(flaw, Is.EqualTo(WordFlaw.None));
        Assert.That(grid.Above, Is.EqualTo(new[] { "2021年9月" }));
        Assert.That((grid.Text(1, 1), grid.Text(1, 2), grid.Text(2, 1), grid.Text(2, 2)), Is.EqualTo(("断面\n名称", "水质类别", "青石桥", "Ⅲ")));
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.docx", Docx(Regex.Replace(changed, "<w:del>.*</w:del>|</?w:ins>", "")));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "表.docx!表1!B3" }), "a sign of a font cannot be read");
    }

    [TestCase("<!DOCTYPE w [<!ENTITY a \"b\">]>", "")]
    [TestCase("", "<w:tbl><w:tr>")]
    public void A_document_that_is_damaged_or_hostile_is_refused(string before, string body)
    {
        Assert.That(WordTables.Read("表.docx", Docx(body, before), "表", out WordFlaw flaw, out _), Is.Empty);
        Assert.That(flaw, Is.EqualTo(WordFlaw.Damaged));
    }

    [Test]
    public void A_document_that_unfolds_beyond_measure_is_refused()
    {
        Assert.That(WordTables.Read("表.docx", Docx(new string(' ', 64 << 20)), "表", out WordFlaw flaw, out _), Is.Empty);
        Assert.That(flaw, Is.EqualTo(WordFlaw.TooLarge));
    }

    [TestCase(16_000, 50, 1)]
    [TestCase(1_025, 1, 1)]
    [TestCase(1, 1_025, 1)]
    [TestCase(600, 2, 3)]
    public void A_row_over_more_columns_than_a_table_has_is_refused(int span, int cells, int rows)
    {
        string cell = $"<w:tc><w:tcPr><w:gridSpan w:val=\"{span}\"/></w:tcPr><w:p><w:r><w:t>断面</w:t></w:r></w:p></w:tc>";
        string row = "<w:tr>" + string.Concat(Enumerable.Repeat(cell, cells)) + "</w:tr>";
        byte[] document = Docx("<w:tbl>" + string.Concat(Enumerable.Repeat(row, rows)) + "</w:tbl>");
        Assert.That(WordTables.Read("表.docx", document, "表", out WordFlaw flaw, out string limit), Is.Empty);
        Assert.That((flaw, limit), Is.EqualTo((WordFlaw.TooLarge, "gridSpan: > 1024")));
    }

    [TestCase("<w:tbl/>", 600_000)]
    [TestCase("<w:p><w:r><w:t>断面名称水质类别</w:t></w:r></w:p>", 12_000_000)]
    public void Tables_and_paragraphs_without_end_meet_a_limit(string element, int count)
    {
        // What each of them weighs is asked, so that no test has to write so many.
        var memory = new SheetMemory();
        Assert.That(
            () =>
            {
                for (int i = 0; i < count; i++)
                {
                    if (element == "<w:tbl/>") memory.TakeTable();
                    else memory.Take("断面名称水质类别");
                }
            },
            Throws.TypeOf<BeyondLimitException>());
    }

    [Test]
    public void A_grid_in_which_every_row_may_be_a_header_over_all_columns_is_refused()
    {
        var grid = new Grid("表.xlsx", new SheetCells("S", [new SheetRow(1, [new SheetCell(1, "断面")])], []));
        var wide = new SortedSet<int>(Enumerable.Range(1, ColumnLetters.LastColumn));
        Assert.That(() => { for (int i = 0; i < 1000; i++) grid.Reads(wide); }, Throws.TypeOf<BeyondLimitException>());
    }

    [TestCase("Class 2022-09", "2022年1-12月", "9月")]
    [TestCase("Class 2022-09", "2022年1-11月水质类别", "9月")]
    [TestCase("Class 9", "各月水质类别", "9月")]
    [TestCase("Class 9", "1—12月", "水质类别", "9月")]
    [TestCase("Class 9", "水质类别", "1月至12月", "9月")]
    [TestCase("Class 9", "逐月", "9月")]
    [TestCase("Class 1", "10-3月", "1月")]
    [TestCase("OtherMonth ", "1-6月", "9月", TestName = "a month that is none of those above it")]
    [TestCase("OtherMonth ", "1-9月", "水质类别", TestName = "the class of several months together")]
    [TestCase("OtherMonth ", "1-9月平均", "9月", TestName = "an average")]
    [TestCase("OtherMonth ", "各月水质类别", TestName = "months of which none is named")]
    [TestCase("OtherMonth ", "9月", "1-9月", TestName = "several months below one")]
    [TestCase("OtherMonth ", "9月", "10月", TestName = "one month below another")]
    public void Below_several_months_stands_each_of_them(string read, params string[] words)
    {
        Column column = ColumnReader.Read(1, [.. words]);
        Assert.That(column.Role + " " + (column.Role == ColumnRole.OtherMonth ? "" : column.Hint.ToString()), Is.EqualTo(read));
    }

    private static string Role(params string[] words) => ColumnReader.Read(1, [.. words]).Role.ToString();

    private static byte[] Docx(string body, string before = "")
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        using (Stream part = zip.CreateEntry("word/document.xml").Open())
        {
            part.Write(System.Text.Encoding.UTF8.GetBytes(
                before + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body + "</w:body></w:document>"));
        }

        return stream.ToArray();
    }
}
