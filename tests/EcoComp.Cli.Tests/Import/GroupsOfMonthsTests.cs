namespace EcoComp.Cli.Tests.Import;

/// <summary>What stands in the group of one month beside its class is of that month alone: a note, a target, a status, a document.</summary>
public sealed class GroupsOfMonthsTests
{
    private static string[] Rows(string table, out Outcome outcome)
    {
        using var desk = new ImportDesk();
        outcome = desk.Import("水质.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table))));
        return desk.Rows();
    }

    [TestCase("断面名称|2021年9月|<|2020年9月\n^|水质类别|主要污染物|水质类别\n青石桥|Ⅳ|氨氮（0.3）|Ⅲ")]
    [TestCase("断面名称|2021年9月|<|2020年9月|<\n^|水质类别|主要污染物|水质类别|主要污染物\n青石桥|Ⅳ|氨氮（0.3）|Ⅲ|")]
    [TestCase("断面名称|2021年9月类别|主要污染物|2020年9月类别|主要污染物\n青石桥|Ⅳ|氨氮（0.3）|Ⅲ|")]
    public void A_note_is_of_the_month_and_year_in_whose_group_it_stands(string table) =>
        Assert.That(Rows(table, out _), Is.EqualTo(new[] { "2020-09,QS-01,Ⅲ", "2021-09,QS-01,Ⅳ,,,主要污染物 氨氮（0.3）" }).Or.EqualTo(new[] { "2021-09,QS-01,Ⅳ,,,主要污染物 氨氮（0.3）", "2020-09,QS-01,Ⅲ" }));

    [Test]
    public void The_note_of_last_month_is_not_that_of_this_one() => Assert.That(
        Rows("2021年9月水质月报\n断面名称|本月类别|主要污染物|上月类别|主要污染物\n青石桥|Ⅲ||Ⅳ|氨氮（0.3）", out _), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }));

    [TestCase("断面名称|2021年8月|<|2021年9月|<\n^|目标|水质类别|目标|水质类别\n青石桥|Ⅳ|Ⅲ|Ⅲ|Ⅲ", "2021-08", "2021-09")]
    [TestCase("断面名称|2021年8月|<|2021年9月|<\n^|目标|水质类别|目标|水质类别\n青石桥|Ⅲ|Ⅲ|Ⅳ|Ⅲ", "2021-09", "2021-08")]
    [TestCase("断面名称|目标|2021年8月类别|目标|2021年9月类别\n青石桥|Ⅳ|Ⅲ|Ⅲ|Ⅲ", "2021-08", "2021-09")]
    public void A_target_is_held_against_the_month_in_whose_group_it_stands(string table, string warned, string other)
    {
        Assert.That(Rows(table, out Outcome outcome), Has.Length.EqualTo(2));
        Assert.That(outcome.Output, Does.Contain("在 " + warned + " 的登记目标").And.Not.Contain("在 " + other + " 的登记目标"));
    }

    [Test]
    public void Outside_all_groups_they_are_of_every_month()
    {
        Assert.That(
            Rows("断面名称|目标|2021年8月|2021年9月|主要污染物\n青石桥|Ⅳ|Ⅲ|Ⅲ|氨氮（0.3）", out Outcome outcome),
            Is.EqualTo(new[] { "2021-08,QS-01,Ⅲ,,,主要污染物 氨氮（0.3）", "2021-09,QS-01,Ⅲ,,,主要污染物 氨氮（0.3）" }));
        Assert.That(outcome.Output, Does.Contain("在 2021-08 的登记目标").And.Contain("在 2021-09 的登记目标"));
    }

    [Test]
    public void Whether_the_target_was_met_is_asked_of_the_target_of_its_month() => Assert.That(
        Rows("断面名称|2021年8月|<|<|2021年9月|<|<\n^|目标|水质类别|是否达标|目标|水质类别|是否达标\n柳湾闸|Ⅲ|Ⅳ|否|Ⅳ|Ⅳ|是", out _), Has.Length.EqualTo(2));

    [TestCase("2021年9月|备注|2021年8月|说明")]
    public void Other_words_side_by_side_are_of_every_month(string headings) => Assert.That(
        Rows("断面名称|" + headings + "\n青石桥|Ⅲ|断流|Ⅲ|", out _), Is.Empty);
}
