namespace EcoComp.Cli.Tests.Import;

/// <summary>
/// Texts that are longer than any name, class or note, made of one sign over and over: told at once, by their first characters, in each form of file.
/// </summary>
public sealed class LongTextsTests
{
    private const int Long = 30_000;

    private static readonly string[] Signs = ["石", "劣", "9", "一", "月", "/"];

    [TestCaseSource(nameof(Signs))]
    public void A_long_name_or_class_is_open_and_not_told_in_full(string sign)
    {
        string text = string.Concat(Enumerable.Repeat(sign, Long));
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n" + text + "|Ⅲ\n青石桥|" + text + "\n柳湾闸|Ⅳ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.csv!A2", "2021年9月.csv!B3" }));
        Assert.That(outcome.Output, Has.Length.LessThan(2000));
    }

    [TestCaseSource(nameof(Signs))]
    public void The_work_grows_with_the_length_of_a_text_and_not_with_its_square(string sign)
    {
        string text = string.Concat(Enumerable.Repeat(sign, Long));
        using var desk = new ImportDesk();
        byte[] table = new PublishedTable(
            "2021年9月水质\n断面名称|水质类别|备注|其他|河流|" + text + "\n青石桥|Ⅲ|" + text + "|" + text + "||\n柳湾闸|Ⅳ|||" + text + "|\n注：" + text).Csv();
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        Outcome outcome = desk.Import("表.csv", table);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - allocated, Is.LessThan(200L << 20), outcome.Output);
        Assert.That(outcome.Output, Has.Length.LessThan(4000));
    }

    [Test]
    public void A_cell_that_no_spreadsheet_could_hold_leaves_its_row_open([Values("csv", "docx")] string form)
    {
        var table = new PublishedTable("断面名称|水质类别|其他\n青石桥|Ⅲ|" + new string('注', 32_768) + "\n柳湾闸|Ⅳ|");
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月." + form, form == "csv" ? table.Csv() : PublishedTable.Docx(("2021年9月", table)));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("字数太多").And.Length.LessThan(2000));
    }
}
