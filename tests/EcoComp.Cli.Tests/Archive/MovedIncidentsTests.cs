using System.Text.Json;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>
/// archive.md: "where the folder's rows move an incident between closed months, amending only some of them, or closing a later month, is refused (exit 5)
/// and names the months to amend together". The incident costs 甲县 1,000,000 yuan wherever it counts.
/// </summary>
public sealed class MovedIncidentsTests
{
    private const long Cost = 1_000_000;

    /// <summary>The rows as closed, the rows now, and the months to amend together.</summary>
    private static readonly TestCaseData[] Moves =
    [
        Case("A_date_that_moves_earlier", ["2021-10 E1 X"], ["2021-09 E1 X"], "2021-09 2021-10"),
        Case("A_date_that_moves_later", ["2021-09 E1 X"], ["2021-11 E1 X"], "2021-09 2021-11"),
        Case("A_row_that_is_added_before", ["2021-10 E1 X"], ["2021-09 E0 X", "2021-10 E1 X"], "2021-09 2021-10"),
        Case("A_first_row_that_falls_away", ["2021-09 E1 X", "2021-11 E2 X"], ["2021-11 E2 X"], "2021-09 2021-11"),
        Case("A_single_row_that_joins_an_earlier_one", ["2021-10 E1"], ["2021-09 E0 X", "2021-10 E1 X"], "2021-09 2021-10"),
        Case("A_row_that_is_left_without_its_incident", ["2021-09 E1 X", "2021-10 E2 X"], ["2021-10 E2"], "2021-09 2021-10"),
        Case("A_label_that_is_another_now", ["2021-09 E1 X", "2021-10 E2 X"], ["2021-10 E2 Y"], "2021-09 2021-10"),
    ];

    [Test]
    public void A_week_that_another_choice_moves_out_of_a_closed_month_is_not_paid_again_in_the_month_behind_it()
    {
        using TestArchive archive = TestArchive.Small();
        string events = Path.Combine(archive.Data, "events.csv");
        const string Row = ",E1,illegal-outlet,A,,,颍河,口一,2021-09-29,1500,文,\n";
        File.WriteAllText(events, "month,event,kind,county,incident,date,river,outlet,week,volume_t,document,note\n2021-09" + Row);
        archive.Close("2021-09");
        File.AppendAllText(Path.Combine(archive.Data, "interpretations.csv"), "outlet-week,sunday,文4,,\n");
        File.WriteAllText(events, File.ReadAllText(events).Replace("2021-09" + Row, "2021-10" + Row, StringComparison.Ordinal));
        Outcome refused = archive.TryClose("2021-10");
        Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((5, "")), refused.Error);
        Assert.That(refused.Error, Does.Contain("排污口的一周“甲县 口一 2021-09-27”：结账时计在 2021-09，按现在的数据应计在 2021-10").And.Contain("ecocomp amend 2021-09").And.Contain("W418"));
        Assert.That(archive.Run("settle", "2021-10", "--data", archive.Data, "--archive", archive.Root).Error, Does.Contain("2021-09:0:0: warning W418"));
        Outcome amended = archive.Run("amend", "2021-09", "--data", archive.Data, "--archive", archive.Root, "--reason", "口径", "--authority", "文4");
        Assert.That(amended.ExitCode, Is.Zero, amended.Error);
        Outcome closed = archive.TryClose("2021-10");
        Assert.That((closed.ExitCode, closed.Output.Contains("以前月份调整 50 万元", StringComparison.Ordinal)), Is.EqualTo((0, true)), closed.Error + closed.Output);
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [TestCaseSource(nameof(Moves))]
    public void An_incident_that_moved_between_closed_months_is_amended_in_all_of_them(string[] closed, string[] now, string together)
    {
        using TestArchive archive = Archive(closed);
        archive.Close("2021-09", "2021-10", "2021-11");
        string[] months = together.Split(' ');
        Rewrite(archive, now);
        string[] before = archive.Files();
        foreach (string month in months)
        {
            Outcome alone = Amend(archive, month);
            Assert.That(alone.ExitCode, Is.EqualTo(ExitCodes.Mismatch), month + alone.Output);
            Assert.That(alone.Error, Does.Contain("ecocomp amend " + together + "\n"), month);
        }

        Outcome later = archive.TryClose("2021-12");
        Assert.That(later.ExitCode, Is.EqualTo(ExitCodes.Mismatch), later.Output);
        Assert.That(later.Error, Does.Contain("ecocomp amend " + together + "\n").And.Contain("同一事件“X"));
        Assert.That(archive.Files(), Is.EqualTo(before));

        Outcome both = Amend(archive, months);
        Assert.That(both.ExitCode, Is.Zero, both.Error);
        Assert.That(Amend(archive, "2021-09..2021-11").Output.Split("没有写入"), Has.Length.EqualTo(4), "nothing is left to correct");
        SumsAgree(archive, "2021-12");
        archive.Close("2021-12");
        SumsAgree(archive, "2021-12");
        Outcome replay = archive.Replay();
        Assert.That((replay.ExitCode, replay.Error), Is.EqualTo((0, "")), replay.Output);
    }

    [Test]
    public void An_incident_that_moved_into_the_month_that_is_closed_leaves_the_closed_one_first()
    {
        using TestArchive archive = Archive("2021-09 E1 X");
        archive.Close("2021-09", "2021-10");
        Rewrite(archive, "2021-11 E1 X");
        Assert.That(Amend(archive, "2021-10").Output, Does.Contain("没有写入"), "it is not concerned");
        Outcome closing = archive.TryClose("2021-11");
        Assert.That(closing.ExitCode, Is.EqualTo(ExitCodes.Mismatch));
        Assert.That(closing.Error, Does.Contain("ecocomp amend 2021-09\n"));
        Assert.That(Amend(archive, "2021-09").ExitCode, Is.Zero);
        archive.Close("2021-11");
        SumsAgree(archive, "2021-11");
    }

    [Test]
    public void A_row_that_names_an_incident_of_a_closed_month_waits_until_that_month_counts_it()
    {
        using TestArchive archive = Archive();
        archive.Close("2021-09", "2021-10");
        Rewrite(archive, "2021-09 E1 X", "2021-11 E2 X");
        Outcome closing = archive.TryClose("2021-11");
        Assert.That(closing.ExitCode, Is.EqualTo(ExitCodes.Mismatch), "nobody would pay it");
        Assert.That(closing.Error, Does.Contain("ecocomp amend 2021-09\n"));
        Assert.That(Amend(archive, "2021-09").ExitCode, Is.Zero);
        archive.Close("2021-11");
        SumsAgree(archive, "2021-11");
    }

    [Test]
    public void The_table_of_events_counts_under_its_Chinese_name_as_well()
    {
        using TestArchive archive = Archive("2021-10 E1 X");
        string events = Path.Combine(archive.Data, "事件.csv");
        File.Move(Path.Combine(archive.Data, "events.csv"), events);
        archive.Close("2021-09", "2021-10", "2021-11");
        File.WriteAllText(events, Events(["2021-09 E1 X"]));
        Outcome alone = Amend(archive, "2021-10");
        Assert.That((alone.ExitCode, alone.Error.Contains("ecocomp amend 2021-09 2021-10\n", StringComparison.Ordinal)), Is.EqualTo((ExitCodes.Mismatch, true)), alone.Error);
        Assert.That(archive.TryClose("2021-12").ExitCode, Is.EqualTo(ExitCodes.Mismatch));
        Assert.That(Amend(archive, "2021-09", "2021-10").ExitCode, Is.Zero);
        archive.Close("2021-12");
        SumsAgree(archive, "2021-12");
    }

    [Test]
    public void An_incident_that_falls_away_or_is_new_or_split_moves_nothing()
    {
        foreach ((string[] closed, string[] now, string month) in new (string[], string[], string)[]
        {
            (["2021-09 E1 X", "2021-10 E2 X"], [], "2021-09"), ([], ["2021-10 E1 X", "2021-11 E2 X"], "2021-10"),
            (["2021-09 E1 X", "2021-10 E2 X"], ["2021-09 E1", "2021-10 E2"], "2021-10"), (["2021-09 E1", "2021-10 E2"], ["2021-09 E1 X", "2021-10 E2 X"], "2021-10"),
        })
        {
            using TestArchive archive = Archive(closed);
            archive.Close("2021-09", "2021-10", "2021-11");
            Rewrite(archive, now);
            Outcome amended = Amend(archive, month);
            Assert.That(amended.ExitCode, Is.Zero, string.Join(';', now) + amended.Error);
            Assert.That(archive.TryClose("2021-12").ExitCode, Is.Zero, string.Join(';', now));
        }
    }

    [Test]
    public void A_folder_of_one_month_is_told_to_bring_the_incident_s_rows_and_then_closes_under_strict()
    {
        using TestArchive archive = Archive("2021-09 E1 X", "2021-09 E2 Y");
        archive.Close("2021-09", "2021-10");
        string[] monitoring = [.. File.ReadLines(Path.Combine(archive.Data, "monitoring.csv")).Where(l => l.StartsWith("month", StringComparison.Ordinal) || l.StartsWith("2021-11", StringComparison.Ordinal))];
        File.WriteAllLines(Path.Combine(archive.Data, "monitoring.csv"), monitoring);
        Rewrite(archive, "2021-11 E3 X");
        Outcome refused = archive.TryClose("2021-11");
        Assert.That(refused.ExitCode, Is.EqualTo(5), refused.Error);
        Assert.That(refused.Error, Does.Contain("同一事件“X”").And.Contain("这个文件夹里没有 2021-09 的监测结果").And.Contain("也放进来").And.Not.Contain("“Y”"));
        Rewrite(archive, "2021-09 E1 X", "2021-11 E3 X");
        Outcome closed = archive.TryClose("2021-11", "--strict");
        Assert.That((closed.ExitCode, closed.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public void An_amendment_from_the_folder_of_one_month_does_not_forget_what_later_months_recorded_of_its_incident()
    {
        using TestArchive archive = Archive("2021-09 E1 X", "2021-10 E2 X");
        archive.Close("2021-09", "2021-10", "2021-11");
        string[] before = archive.Files();
        string monitoring = Path.Combine(archive.Data, "monitoring.csv");
        File.WriteAllLines(monitoring, [.. File.ReadLines(monitoring).Where(l => l.StartsWith("month", StringComparison.Ordinal) || l.StartsWith("2021-09", StringComparison.Ordinal))]);
        Rewrite(archive, "2021-09 E1 X");
        Outcome refused = Amend(archive, "2021-09");
        Assert.That((refused.ExitCode, refused.Output), Is.EqualTo((ExitCodes.Mismatch, "")), refused.Error);
        Assert.That(refused.Error, Does.Contain("同一事件“X”在 2021-10 结账时有事件 E2").And.Contain("2021-10/inputs").And.Contain("请把这些行补进来再更正"));
        Assert.That(archive.Files(), Is.EqualTo(before));
        Rewrite(archive, "2021-09 E1 X", "2021-10 E2 X");
        Assert.That(Amend(archive, "2021-09").Output, Does.Contain("没有写入"));
    }

    [Test]
    public void A_closed_month_that_another_event_holds_at_the_same_sum_has_nothing_to_amend()
    {
        using TestArchive archive = Archive("2021-09 E1 X", "2021-09 E2");
        File.WriteAllText(Path.Combine(archive.Data, "interpretations.csv"), "key,choice,authority,from,to\npolluted-water,highest-per-county,文3,,\n");
        archive.Close("2021-09", "2021-10", "2021-11");
        Rewrite(archive, "2021-10 E1 X", "2021-11 E3 X", "2021-09 E2");
        Outcome october = Amend(archive, "2021-10");
        Assert.That(october.ExitCode, Is.Zero, october.Error);
        Assert.That(Amend(archive, "2021-11").ExitCode, Is.Zero);
        archive.Close("2021-12");
        Assert.That(Amend(archive, "2021-09").Output, Does.Contain("0 笔调整"), "only the number of the event is gone");
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void Incidents_that_share_months_are_amended_all_together()
    {
        using TestArchive archive = Archive("2021-09 E1 X", "2021-10 E2 Y");
        archive.Close("2021-09", "2021-10", "2021-11");
        Rewrite(archive, "2021-10 E1 X", "2021-11 E2 Y");
        foreach (string month in new[] { "2021-09", "2021-10", "2021-11" })
            Assert.That(Amend(archive, month).Error, Does.Contain("ecocomp amend 2021-09 2021-10 2021-11\n"), month);
        Assert.That(Amend(archive, "2021-09..2021-11").ExitCode, Is.Zero);
        archive.Close("2021-12");
    }

    [Test]
    public void A_month_that_is_closed_late_takes_its_incident_as_the_folder_always_had_it()
    {
        using TestArchive archive = Archive("2021-09 E1 X", "2021-10 E2 X");
        archive.Close("2021-10", "2021-11");
        Assert.That(Amend(archive, "2021-10").Output, Does.Contain("没有写入"));
        Assert.That(archive.TryClose("2021-09", "--late").ExitCode, Is.Zero);
        SumsAgree(archive, "2021-11");
    }

    [Test]
    public void A_month_that_a_closed_one_leaves_the_incident_to_is_not_closed_without_it()
    {
        using TestArchive archive = Archive("2021-09 E1 X", "2021-10 E2 X");
        Assert.That(archive.TryClose("2021-10").Error, Does.Contain("warning W417").And.Contain("2021-09"), "it is left to a month that is not closed");
        Rewrite(archive, "2021-10 E2 X");
        string[] before = archive.Files();
        Outcome late = archive.TryClose("2021-09", "--late");
        Assert.That(late.ExitCode, Is.EqualTo(ExitCodes.Mismatch), "nobody would pay it");
        Assert.That(late.Error, Does.Contain("ecocomp amend 2021-10\n").And.Contain("同一事件“X"));
        Assert.That(archive.Files(), Is.EqualTo(before));

        Assert.That(Amend(archive, "2021-10").ExitCode, Is.Zero);
        Assert.That(archive.TryClose("2021-09", "--late").ExitCode, Is.Zero);
        SumsAgree(archive, "2021-11");
    }

    [Test]
    public void A_row_that_is_left_without_its_incident_is_followed_to_the_month_that_it_was_left_to()
    {
        using TestArchive archive = Archive("2021-09 E1 X", "2021-10 E2 X");
        archive.Close("2021-10", "2021-11");
        Rewrite(archive, "2021-10 E2");
        Assert.That(archive.TryClose("2021-09", "--late").Error, Does.Contain("ecocomp amend 2021-10\n"));
        Rewrite(archive);
        Assert.That(archive.TryClose("2021-09", "--late").ExitCode, Is.Zero, "there was none");
    }

    [Test]
    public void An_amendment_that_leaves_the_incident_to_an_open_month_holds_that_month_to_it()
    {
        using TestArchive archive = Archive("2021-10 E2 X");
        archive.Close("2021-10");
        Rewrite(archive, "2021-09 E1 X", "2021-10 E2 X");
        Assert.That(Amend(archive, "2021-10").ExitCode, Is.Zero);
        Rewrite(archive, "2021-10 E2 X");
        Assert.That(archive.TryClose("2021-09", "--late").Error, Does.Contain("ecocomp amend 2021-10\n"));
        Rewrite(archive, "2021-09 E1 X", "2021-10 E2 X");
        Assert.That(archive.TryClose("2021-09", "--late").ExitCode, Is.Zero);
        SumsAgree(archive, "2021-11");
    }

    private static TestCaseData Case(string name, string[] closed, string[] now, string together) =>
        new TestCaseData(closed, now, together).SetArgDisplayNames(name.Replace('_', ' '));

    private static TestArchive Archive(params string[] events) => TestArchive.Of(
        ("counties.csv", "code,name,aliases\nA,甲县,\nB,乙县,\n"),
        ("points.csv", "code,name,kind,water_body,water_type,county,target,inflows,from,to\nS1,断面,section,颍河,river,A,Ⅲ,,,\n"),
        ("monitoring.csv", "month,point,class\n2021-09,S1,Ⅲ\n2021-10,S1,Ⅲ\n2021-11,S1,Ⅲ\n2021-12,S1,Ⅲ\n"),
        ("fund.csv", "month,item,amount_yuan,document\n2021-09,province-deduction,0,x\n2021-10,province-deduction,0,x\n2021-11,province-deduction,0,x\n2021-12,province-deduction,0,x\n"),
        ("events.csv", Events(events)));

    private static void Rewrite(TestArchive archive, params string[] events) => File.WriteAllText(Path.Combine(archive.Data, "events.csv"), Events(events));

    /// <summary>Rows of polluted water in 甲县 that were written as month, number and, where there is one, incident.</summary>
    private static string Events(string[] events) => "month,event,kind,county,incident,date,river,outlet,week,volume_t,document,note\n"
        + string.Concat(events.Select(e => e.Split(' ')).Select(e => $"{e[0]},{e[1]},polluted-water,A,{(e.Length > 2 ? e[2] : "")},{e[0]}-05,颍河,,,12000,文1,\n"));

    private static Outcome Amend(TestArchive archive, params string[] months) =>
        archive.Run(["amend", .. months, "--data", archive.Data, "--archive", archive.Root, "--reason", "日期更正", "--authority", "许环9"]);

    /// <summary>The history with what no month has taken up yet, the fund and a range with the archive all have the incident once.</summary>
    private static void SumsAgree(TestArchive archive, string last)
    {
        JsonElement history = Json(archive, "history", "--archive", archive.Root);
        long open = history.GetProperty("not_taken_up").EnumerateArray().Sum(a => a.GetProperty("adjustment_yuan").GetInt64());
        JsonElement fund = Json(archive, "fund", last, "--data", archive.Data, "--archive", archive.Root).GetProperty("periods").EnumerateArray().Last();
        JsonElement.ArrayEnumerator range = Json(archive, "settle", "2021-09.." + last, "--data", archive.Data, "--archive", archive.Root).GetProperty("months").EnumerateArray();
        Assert.That(Yuan(history.GetProperty("total").GetProperty("totals")) - open, Is.EqualTo(Cost), "history");
        Assert.That(fund.GetProperty("deductions_yuan").GetInt64() - fund.GetProperty("adjustments_yuan").GetInt64(), Is.EqualTo(Cost), "fund");
        Assert.That(range.Sum(m => Yuan(m.GetProperty("totals"))), Is.EqualTo(Cost), "settle");
    }

    private static long Yuan(JsonElement totals) => totals.GetProperty("deduction_yuan").GetInt64() - totals.GetProperty("adjustment_yuan").GetInt64();

    private static JsonElement Json(TestArchive archive, params string[] args)
    {
        Outcome outcome = archive.Run([.. args, "--format", "json"]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return JsonDocument.Parse(outcome.OutputBytes).RootElement;
    }
}
