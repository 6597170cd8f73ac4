namespace EcoComp.Cli.Tests.Archive;

/// <summary>What was wrong in a closed month and cost nothing there is amended all the same where later months are asked for it.</summary>
public sealed class KnownLaterTests
{
    private const string Events = "month,event,kind,county,incident,date,river,outlet,week,volume_t,document,note\n";
    private const string First = "2021-10,E1,cross-boundary,A,,2021-10-03,颍河,,,,文5,\n";

    [Test]
    public void An_event_of_the_wrong_month_that_cost_nothing_there_is_moved_by_the_remedy_that_the_refusal_tells()
    {
        using TestArchive archive = OncePerRiver(First + "2021-10,E2,cross-boundary,A,,2021-10-04,颍河,,,,文6,\n");
        archive.Close("2021-10");
        Write(archive, First + "2021-11,E2,cross-boundary,A,,2021-11-04,颍河,,,,文6,\n");
        Outcome refused = archive.TryClose("2021-11");
        Assert.That((refused.ExitCode, refused.Error.Contains("事件“E2”现在写在 2021-11，而 2021-10 结账时已经计入", StringComparison.Ordinal)), Is.EqualTo((5, true)), refused.Error);

        Outcome amended = Amend(archive, "2021-10");
        Assert.That((amended.ExitCode, amended.Error), Is.EqualTo((0, "ecocomp: 与结账时不同的事件编号：E2（金额不变；以后月份据此查重）\n")));
        Assert.That(amended.Output, Does.Contain("2021-10/amendments/001 已写入：0 笔调整，合计 0 万元").And.Contain("ecocomp-checkpoint/1 2 "));
        Assert.That(Amend(archive, "2021-10").Output, Is.EqualTo("2021-10 按新数据结算与 2021-10/amendments/001 相同，没有写入\n"));

        Assert.That(archive.TryClose("2021-11", "--strict").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(archive["2021-11/items.csv"]), Does.Contain("E2").And.Not.Contain(",adj,"));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
        Assert.That(archive.Run("history", "--archive", archive.Root).ExitCode, Is.Zero);
    }

    [Test]
    public void The_month_that_loses_it_is_amended_together_with_a_closed_month_that_gains_it()
    {
        using TestArchive archive = OncePerRiver(First + "2021-10,E2,cross-boundary,A,,2021-10-04,颍河,,,,文6,\n");
        archive.Close("2021-10", "2021-11");
        Write(archive, First + "2021-11,E2,cross-boundary,A,,2021-11-04,颍河,,,,文6,\n");
        Assert.That(Amend(archive, "2021-11").ExitCode, Is.EqualTo(5));
        Assert.That(Amend(archive, "2021-10", "2021-11").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(archive["2021-10/amendments/001/inputs/events.csv"]), Does.Not.Contain("2021-10,E2"));
        Assert.That(Amend(archive, "2021-11").Output, Does.Contain("没有写入"));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [TestCase("S1,一桥,source,颍河,river,A,Ⅲ,,\nS2,二桥,section,颍河,river,B,Ⅲ,,\n", "点位“S1”在 2021-10 结账时类型是断面，现在的点位表里是水源地")]
    [TestCase("S1,一桥,section,颍河,lake,A,Ⅲ,,\nS2,二桥,section,颍河,river,B,Ⅲ,,\n", "点位“S1”在 2021-10 结账时水体类型是河流，现在的点位表里是湖库")]
    [TestCase("S1,二桥,section,颍河,river,A,Ⅲ,,\nS2,一桥,section,颍河,river,B,Ⅲ,,\n", "点位“二桥”在 2021-10 结账时编码是 S2，现在的点位表里却是 S1")]
    public void So_is_a_point_that_was_registered_wrongly_and_neither_cost_nor_earned_anything(string points, string told)
    {
        const string Right = "S1,一桥,section,颍河,river,A,Ⅲ,,\nS2,二桥,section,颍河,river,B,Ⅲ,,\n";
        using TestArchive archive = TestArchive.Of(
            ("counties.csv", "code,name,aliases\nA,甲县,\nB,乙县,\n"), ("points.csv", Points(Right)),
            ("monitoring.csv", "month,point,class,status,routine,origin,document,note\n"
                + string.Concat(new[] { "2021-10", "2021-11" }.Select(m => $"{m},S1,Ⅲ,,,,,\n{m},S2,Ⅲ,,,,,\n"))));
        archive.Close("2021-10");
        Assert.That(Amend(archive, "2021-10").Output, Does.Contain("没有写入"));
        File.WriteAllText(Path.Combine(archive.Data, "points.csv"), Points(points));
        Assert.That(archive.TryClose("2021-11").ExitCode, Is.EqualTo(5));
        Outcome amended = Amend(archive, "2021-10");
        Assert.That((amended.ExitCode, amended.Error.Contains(told, StringComparison.Ordinal)), Is.EqualTo((0, true)), amended.Error);
        Assert.That(amended.Output, Does.Contain("0 笔调整"));
        Assert.That(archive.TryClose("2021-11").ExitCode, Is.Zero);
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    private static string Points(string rows) => "code,name,kind,water_body,water_type,county,target,from,to\n" + rows;

    private static TestArchive OncePerRiver(string events)
    {
        TestArchive archive = TestArchive.Small();
        Write(archive, events);
        File.AppendAllText(Path.Combine(archive.Data, "interpretations.csv"), "cross-boundary,once-per-river,文4,,\n");
        return archive;
    }

    private static void Write(TestArchive archive, string events) => File.WriteAllText(Path.Combine(archive.Data, "events.csv"), Events + events);

    private static Outcome Amend(TestArchive archive, params string[] months) =>
        archive.Run(["amend", .. months, "--data", archive.Data, "--archive", archive.Root, "--reason", "登记有误", "--authority", "文7"]);
}
