namespace EcoComp.Cli.Tests.Input;

/// <summary>One cause in the rows of a whole table of readings is told in few lines, whatever each of them holds.</summary>
public sealed class OneLineACauseTests
{
    private const int Rows = 40;
    private const string Header = "time,point,pH(无量纲),溶解氧(mg/L),高锰酸盐指数(mg/L),氨氮(mg/L),总磷(mg/L)";

    [TestCase("negative values", "2021-09-{0:00},S1,7.5,8,2,-0.{0:00},0.05")]
    [TestCase("codes below an indicator", "2021-09-{0:00},S1,7.5,8,2,P{0:000},0.05")]
    [TestCase("the letter O for nought", "2021-09-{0:00},S1,7.5,8,2,O.{0:00},0.05")]
    [TestCase("days without their month", "{0}日,S1,7.5,8,2,0.1,0.05")]
    [TestCase("days without their year", "9月{0}日,S1,7.5,8,2,0.1,0.05")]
    [TestCase("days with the weather", "2021-09-{0:00} 晴,S1,7.5,8,2,0.1,0.05")]
    [TestCase("days before their months", "{0}/09/2021,S1,7.5,8,2,0.1,0.05")]
    [TestCase("pH ten times as large", "2021-09-{0:00},S1,7{0:00},8,2,0.1,0.05")]
    [TestCase("another column's values as points", "2021-09-{0:00},'S{0},7.5,8,2,0.1,0.05")]
    public void A_cause_of_many_rows_is_told_in_six_lines_at_most(string cause, string row)
    {
        using TestFolder folder = TestFolder.Small();
        folder.Readings(
            [Header, .. Enumerable.Range(0, Rows).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, row, i % 28 + 1))]);
        Outcome check = folder.Check();
        string[] told = [.. check.Output.Split('\n').Where(l => l.Contains("error", StringComparison.Ordinal))];
        Assert.That(told, Has.Length.InRange(1, 6), cause + ": " + check.Output);
        Assert.That(check.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void Many_points_whose_means_stand_beside_their_samples_are_one_warning()
    {
        using TestFolder folder = TestFolder.Small();
        folder.Readings(
            [Header, .. Enumerable.Range(1, 9).SelectMany(m => new[] { $"2021-{m:00}-06,S1,7.5,8,2,0.1,0.05", $"2021-{m:00},S1,7.5,8,2,0.1,0.05" })]);
        Outcome check = folder.Check();
        Assert.That(check.Output.Split('\n').Count(l => l.Contains("W437", StringComparison.Ordinal)), Is.EqualTo(1), check.Output);
        Assert.That(check.Output, Does.Contain("另有 8 行"));
    }

    [TestCase("样品类型", "空白", true)]
    [TestCase("备注", "平均", true)]
    [TestCase("备注", "加标回收率合格，空白正常", false)]
    [TestCase("采样人", "王平", false)]
    public void A_control_of_the_laboratory_is_refused_in_whatever_column_it_is_called_so(string heading, string called, bool isRefused)
    {
        using TestFolder folder = TestFolder.Small();
        folder.Readings(Header + "," + heading, "2021-09-06,S1,7.5,8,2,5,0.05,", "2021-09-07,S1,7.5,8,2,0.02,0.05," + called);
        Outcome check = folder.Check();
        Assert.That(check.ExitCode, Is.EqualTo(isRefused ? 3 : 0), check.Output);
        if (isRefused) Assert.That(check.Output, Does.Contain("readings.csv:3:").And.Contain("E202").And.Contain(called));
    }
}
