namespace EcoComp.Cli.Tests.Commands;

/// <summary>What a run that refuses tells beside its refusal, and what a trial calculation is called.</summary>
public sealed class WarningsBesideRefusalsTests
{
    private static TestFolder TwoWarnings() => TestFolder.Small().Write("rulings.csv", "month,subject,question,answer,authority,reason,xx\n2021-09,S1,improved,yes,文1,,\n");

    [Test]
    public void Strict_tells_also_the_warnings_that_only_settling_finds()
    {
        using TestFolder folder = TwoWarnings();
        Outcome strict = folder.Settle("2021-09", "--strict");
        Assert.That(strict.ExitCode, Is.EqualTo(ExitCodes.InputRefused));
        Assert.That(Starts(strict.Error), Is.EqualTo(new[] { "rulings.csv:1:7: error W401:", "rulings.csv:2:0: error W406:" }));
        Assert.That(strict.Output, Is.Empty);
    }

    [TestCase("2021-09", "--final")]
    [TestCase("2021-07")]
    public void A_refusal_because_something_is_undecided_tells_the_warnings_first(string month, params string[] options)
    {
        using TestFolder folder = TwoWarnings().Add("points.csv", "S2,二桥,section,颍河,river,B,Ⅲ,,,");
        Outcome refused = folder.Settle(month, options);
        Assert.That(refused.ExitCode, Is.EqualTo(ExitCodes.Undecided));
        Assert.That(Starts(refused.Error)[0], Is.EqualTo("rulings.csv:1:7: warning W401:"));
        Assert.That(refused.Error, Does.Contain("ecocomp: "));
        Outcome strict = folder.Settle(month, [.. options, "--strict"]);
        Assert.That(strict.ExitCode, Is.EqualTo(ExitCodes.InputRefused), "what is wrong comes before what is undecided");
    }

    [TestCase("", "2021-09")]
    [TestCase("first-month,2021-08,文1,,", "2021-08")]
    public void A_month_outside_is_refused_with_what_this_folder_covers(string chosen, string from)
    {
        using TestFolder folder = TestFolder.Small();
        if (chosen.Length > 0) folder.Write("interpretations.csv", "key,choice,authority,from,to\n" + chosen + "\n");
        Outcome refused = folder.Settle("2021-07");
        Assert.That(refused.ExitCode, Is.EqualTo(ExitCodes.Undecided));
        Assert.That(refused.Error, Does.Contain("结算期：xuchang-2021 " + from + "..；"));
    }

    [Test]
    public void A_trial_calculation_is_called_one_wherever_it_is_shown()
    {
        using TestFolder folder = TestFolder.Small().Add("monitoring.csv", "2021-08,S1,劣Ⅴ,,,,,", "2021-08,R1,Ⅲ,,,,,", "2021-08,W1,Ⅰ,,,,,");
        string[] trial = ["--regulation", "xuchang-2021"];
        Assert.That(folder.Settle("2021-08", trial).Output, Does.Contain("试算"));
        string[] rows = folder.Settle("2021-08", [.. trial, "--format", "csv"]).Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.That(rows, Is.Not.Empty.And.All.Match(",试算(；[^,]*)?,2021-08/"));
        Assert.That(folder.Settle("2021-08", [.. trial, "--format", "json"]).Output, Does.Contain("\"status\": \"trial\""));
        Assert.That(folder.Explain("2021-08", "--subject", "S1", "--regulation", "xuchang-2021").Output, Does.Contain("试算"));
        Assert.That(
            folder.Explain("2021-08", "--subject", "S1", "--regulation", "xuchang-2021", "--format", "json").Output,
            Does.Contain("\"status\": \"trial\""));
        Assert.That(folder.Settle("2021-09", "--format", "csv").Output, Does.Not.Contain("试算"));
    }

    [TestCase("口1")]
    [TestCase("颍河")]
    [TestCase("清潩河")]
    [TestCase("清潁河")]
    public void Explain_finds_outlets_and_rivers_also_where_nothing_follows(string subject)
    {
        using TestFolder folder = TestFolder.Small().Write(
            "events.csv",
            "month,event,kind,county,river,outlet,week,volume_t,document,note\n2021-09,E1,illegal-outlet,A,清潁河,口1,2021-09-06,900,文1,\n");
        Outcome explained = folder.Explain("2021-09", "--subject", subject);
        Assert.That(explained.ExitCode, Is.Zero, explained.Error);
        Assert.That(explained.Output, Does.Contain(subject == "颍河" ? "S1 一桥" : "E1"));
    }

    [Test]
    public void Check_lists_what_a_settlement_lacks_and_nothing_else()
    {
        using TestFolder folder = TestFolder.Small().Add(
                "points.csv", "S2,二桥,section,颍河,river,B,Ⅲ,,,", "S3,三桥,section,石梁河,river,B,Ⅲ,,,", "W2,水源二,source,地下水,groundwater,A,,,,")
            .Add("monitoring.csv", "2021-09,W2,,not-scheduled,,,文1,").Write("rulings.csv", "month,subject,question,answer,authority,reason\n2021-09,S2,result,deferred,文1,\n");
        string[] lines = folder.Check("--month", "2021-09").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines[^3..], Is.EqualTo(new[]
        {
            "2021-09：应有结果的点位 5 个，有类别 3 个，有状态 1 个", "事件 0 件，认定 1 项，资金 0 行", "缺结果：S2 二桥（乙县）",
        }), "S2 is deferred, S3 lies on another river, and W2 is not scheduled");
    }

    private static string[] Starts(string error) =>
        [.. error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => string.Join(' ', l.Split(' ').Take(3)))];
}
