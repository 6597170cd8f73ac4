using System.Globalization;

namespace EcoComp.Cli.Tests.Import;

/// <summary>What is said of many columns, sheets or cells at once.</summary>
public sealed class ManyAlikeTests
{
    [TestCase("1-12月")]
    [TestCase("1-11月水质类别")]
    [TestCase("2021年1-12月")]
    [TestCase("各月水质类别")]
    [TestCase("水质类别")]
    public void Months_across_come_in_whatever_word_stands_over_all_of_them(string heading)
    {
        using var desk = new ImportDesk();
        var table = new PublishedTable($"2021年断面水质|<|<|<\n断面名称|{heading}|<|<\n^|9月|10月|11月\n青石桥|Ⅱ|Ⅲ|Ⅳ");
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", table)));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ", "2021-10,QS-01,Ⅲ", "2021-11,QS-01,Ⅳ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [Test]
    public void Hundreds_of_columns_that_are_not_read_are_told_in_one_line()
    {
        using var desk = new ImportDesk();
        string more = string.Concat(Enumerable.Range(1, 300).Select(i => "|x" + i.ToString(CultureInfo.InvariantCulture)));
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别" + more + "\n青石桥|Ⅱ").Csv());
        string[] skipped = [.. outcome.Output.Split('\n').Where(l => l.StartsWith("跳过", StringComparison.Ordinal))];
        Assert.That(skipped.Single(), Does.Contain("C1").And.Contain("D1").And.Contain("E1").And.Contain("另有 297 处"));
        Assert.That(outcome.Output, Does.Contain("跳过 300 处"));
    }

    [Test]
    public void A_few_columns_that_are_not_read_are_told_by_their_cells()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别|甲|乙\n青石桥|Ⅱ|1|2").Csv());
        Assert.That(outcome.Output, Does.Contain("C1 “甲”").And.Contain("D1 “乙”"));
    }

    [Test]
    public void A_name_that_no_point_has_is_told_once_for_all_sheets()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "2021年.xlsx",
            PublishedTable.Xlsx([.. Enumerable.Range(1, 12).Select(m => ($"{m}月", new PublishedTable("断面名称|水质类别\n青石桥|Ⅱ\n无名桥|Ⅴ")))]));
        Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1), outcome.Output);
        Assert.That(desk.Rows(), Has.Length.EqualTo(12));
    }

    [Test]
    public void What_cannot_be_read_is_told_also_where_the_point_is_not_known_yet()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n无名桥|良好吧\n青石桥|Ⅱ").Csv());
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.csv!A2", "2021年9月.csv!B2" }), outcome.Output);
        outcome = desk.Import("9月.csv", new PublishedTable("断面名称|采样时间|pH|氨氮\n无名桥|2021-09-05|7.5|约0.3\n青石桥|2021-09-05|7.5|0.3").Csv());
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "9月.csv!A2", "9月.csv!D2" }), outcome.Output);
    }
}
