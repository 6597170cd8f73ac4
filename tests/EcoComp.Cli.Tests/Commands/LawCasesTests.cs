using System.Globalization;
using System.Text.Json;
using EcoComp.Cli.Tests.Archive;
using EcoComp.Cli.Tests.Properties;

namespace EcoComp.Cli.Tests.Commands;

/// <summary>Small folders that an earlier version settled wrongly, each standing for a whole kind: where money went to zero unseen, or an order decided.</summary>
public sealed class LawCasesTests
{
    private const string Counties = "code,name,aliases\nA,甲县,\nB,乙县,\n";
    private const string Points = "code,name,kind,water_body,water_type,county,target,inflows,from,to\n";
    private const string Monitoring = "month,point,class\n";
    private const string Section = Points + "S1,断面,section,颍河,river,A,Ⅲ,,,\n";

    [Test]
    public void Inflows_as_clean_as_the_point_itself_must_be_excuse_nothing()
    {
        using TestFolder folder = Of(
            Points + "R1,上游,reference,颍河,river,,Ⅰ,,,\nR2,干渠入境,reference,南水北调中线总干渠,river,,Ⅰ,,,\nS1,断面,section,颍河,river,A,Ⅲ,R1,,\n"
            + "W1,水源,source,水库,lake,A,Ⅲ,R1,,\nK1,干渠,canal,南水北调中线总干渠,river,A,,R2,,\n",
            Monitoring + "2021-09,R1,Ⅱ\n2021-09,R2,Ⅱ\n2021-09,S1,Ⅳ\n2021-09,W1,Ⅳ\n2021-09,K1,Ⅲ\n");
        Assert.That(Said(folder), Is.EqualTo(new[] { "A 4.1.2 S1 deduction 300000", "A 5.2 W1 deduction 2000000", "- 6.2.1 K1 responsible? -4000000..0", "- 9  province-unknown" }));
    }

    [Test]
    public void The_order_of_inflows_decides_nothing_under_concentration()
    {
        using TestFolder folder = Of(
            Points + "R1,上游一,reference,颍河,river,,Ⅱ,,,\nR2,上游二,reference,颍河,river,,Ⅳ,,,\nS1,断面一,section,颍河,river,A,Ⅲ,R1;R2,,\nS2,断面二,section,颍河,river,A,Ⅲ,R2;R1,,\n", null)
            .Interpretations("upstream-offset,concentration,许环1,,")
            .Readings(
                "month,point,pH,溶解氧,高锰酸盐指数,氨氮,总磷,化学需氧量", "2021-09,R1,7.5,8,3,1.5,0.05,15", "2021-09,R2,7.5,8,3,1.5,0.05,40", "2021-09,S1,7.5,8,3,1.9,0.05,15",
                "2021-09,S2,7.5,8,3,1.9,0.05,15");
        Assert.That(Said(folder).Where(l => l.Contains("deduction", StringComparison.Ordinal)), Is.EqualTo(new[] { "A 4.1.2 S1 deduction 300000", "A 4.1.2 S2 deduction 300000" }));
    }

    [Test]
    public void A_deferral_is_named_until_the_month_is_amended()
    {
        string[] fund = [.. new[] { "09", "10", "11", "12" }.Select(m => $"2021-{m},province-deduction,0,x\n")];
        using TestArchive archive = TestArchive.Of(
            ("counties.csv", Counties), ("points.csv", Section), ("monitoring.csv", Monitoring + "2021-10,S1,Ⅲ\n2021-11,S1,Ⅲ\n2021-12,S1,Ⅲ\n"),
            ("rulings.csv", TestFolder.RulingsHeader + "2021-09,S1,result,deferred,许环1,\n"), ("fund.csv", "month,item,amount_yuan,document\n" + string.Concat(fund)));
        archive.Close("2021-09");
        File.AppendAllText(Path.Combine(archive.Data, "monitoring.csv"), "2021-09,S1,劣Ⅴ\n");
        foreach (string month in new[] { "2021-10", "2021-11" })
        {
            Outcome settled = archive.Run("settle", month, "--data", archive.Data, "--archive", archive.Root, "--format", "json");
            Assert.That(Said(settled.OutputBytes), Is.EqualTo(new[] { "- 4.1.2 S1 owed" }));
            Assert.That(settled.Error, Does.Contain("W415"));
            Outcome closed = archive.TryClose(month);
            Assert.That((closed.ExitCode, closed.Error.Contains("W415", StringComparison.Ordinal)), Is.EqualTo((0, true)), closed.Error);
            Assert.That(ClosingTests.Receipt(archive, month).GetProperty("owed").GetArrayLength(), Is.EqualTo(1));
        }

        Assert.That(archive.Run("history", "--archive", archive.Root).Output, Does.Contain("S1"));
        Assert.That(archive.Run("fund", "2021-12", "--data", archive.Data, "--archive", archive.Root).Error, Does.Contain("W415"));
        Outcome amended = archive.Run("amend", "2021-09", "--data", archive.Data, "--archive", archive.Root, "--reason", "补报", "--authority", "许环2");
        Assert.That(amended.ExitCode, Is.Zero, amended.Error);
        Outcome december = archive.Run("settle", "2021-12", "--data", archive.Data, "--archive", archive.Root, "--format", "json");
        Assert.That(Said(december.OutputBytes), Has.None.Contains("owed"));
        Assert.That(december.Output, Does.Contain("\"adjustment_yuan\": -2000000"));
        Assert.That(archive.Replay().ExitCode, Is.Zero, archive.Replay().Output);
    }

    [Test]
    public void A_corrected_month_is_counted_once_in_the_fund_and_the_history()
    {
        using TestArchive archive = TestArchive.Of(
            ("counties.csv", Counties), ("points.csv", Section), ("monitoring.csv", Monitoring + "2021-09,S1,Ⅴ\n2021-10,S1,Ⅲ\n"),
            ("fund.csv", "month,item,amount_yuan,document\n2021-09,province-deduction,0,x\n2021-10,province-deduction,0,x\n"));
        archive.Close("2021-09");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,S1,Ⅴ", "2021-09,S1,Ⅳ");
        string fund() => archive.Run("fund", "2021-10", "--data", archive.Data, "--archive", archive.Root, "--format", "csv").Output.TrimEnd().Split("\r\n")[^1];
        string history() => archive.Run("history", "--archive", archive.Root, "--format", "json").Output;
        Assert.That(fund(), Does.StartWith("2021,draft,600000,0,300000,0,0,300000,"));
        Assert.That(history(), Does.Contain("\"path\": \"2021-09/amendments/001\""));
        archive.Close("2021-10");
        Assert.That(fund(), Does.StartWith("2021,final,600000,0,300000,0,0,300000,"));
        Assert.That(history(), Does.Contain("\"balance_so_far_yuan\": 300000").And.Contain("\"not_taken_up\": []"));
    }

    [Test]
    public void A_choice_that_is_the_default_is_not_called_other_than_it()
    {
        using TestFolder folder = Of(Points + "W1,水源,source,水库,lake,A,Ⅱ,,,\nS1,断面,section,颍河,river,A,Ⅱ,,,\n", Monitoring + "2021-09,W1,Ⅲ\n2021-09,S1,Ⅲ\n");
        string without = folder.Settle("2021-09").Output;
        Assert.That(folder.Interpretations("intake,once-per-county,许环1,,").Settle("2021-09").Output, Is.EqualTo(without));
        Assert.That(folder.Interpretations("intake,per-event,许环1,,").Settle("2021-09").Output, Is.Not.EqualTo(without));
    }

    [Test]
    public void A_week_over_two_months_of_two_choices_has_exactly_one_month()
    {
        using TestFolder folder = Of(Points + "R1,上游一,reference,颍河,river,,Ⅲ,,,\nS1,断面一,section,颍河,river,A,Ⅲ,R1,,\n", Monitoring + "2021-09,R1,Ⅲ\n2021-09,S1,Ⅲ\n2021-10,R1,Ⅲ\n2021-10,S1,Ⅲ\n")
            .Interpretations("outlet-week,sunday,许环1,,2021-09", "outlet-week,monday,许环2,2021-10,");
        string week(string month, string river) => $"{month},E1,illegal-outlet,A,{river},1号口,2021-09-29,5000,许环1,";
        Assert.That(folder.Events(week("2021-10", "")).Check().FaultLines.Single(), Does.StartWith("events.csv:2:5: error E211"));
        Assert.That(folder.Events(week("2021-09", "颍河")).Check().FaultLines.Single(), Does.StartWith("events.csv:2:7: error E312"));
        Assert.That(folder.Events(week("2021-10", "颍河")).Check().FaultLines, Is.Empty);
        Assert.That(Said(folder, "2021-09"), Is.EqualTo(new[] { "- 9  province-unknown" }));
        Assert.That(Said(folder, "2021-10"), Is.EqualTo(new[] { "A 7.4 1号口 deduction 500000", "- 9  province-unknown" }));
    }

    [Test]
    public void A_river_written_with_a_likeness_of_its_character_is_that_river()
    {
        using TestFolder folder = Of(Points + "R1,上游一,reference,颍河,river,,Ⅲ,,,\nS1,断面一,section,颖河,river,A,Ⅲ,R1,,\n", Monitoring + "2021-09,R1,Ⅲ\n2021-09,S1,劣Ⅴ\n");
        Assert.That(Said(folder), Is.EqualTo(new[] { "A 4.1.2 S1 deduction 2000000", "- 9  province-unknown" }));
    }

    [Test]
    public void Monitoring_outside_the_routine_hides_neither_a_missing_result_nor_readings()
    {
        using TestFolder folder = Of(Points + "W1,水源,source,水库,lake,A,Ⅲ,,,\nW2,水源二,source,水库,lake,A,Ⅲ,,,\n", "month,point,class,status,routine,document\n2021-09,W1,,missing,no,\n2021-09,W2,劣Ⅴ,,no,\n")
            .Readings("month,point,pH,溶解氧,高锰酸盐指数,氨氮,总磷", "2021-09,W2,7.5,8,3,2.5,0.05");
        Assert.That(folder.Check().FaultLines.Select(l => l[..25]), Is.EqualTo(new[] { "monitoring.csv:2:5: error", "monitoring.csv:3:6: error" }));
        folder.Write("monitoring.csv", "month,point,class,status,routine,document\n2021-09,W1,,missing,,\n2021-09,W2,Ⅱ,,no,许环1\n");
        Assert.That(Said(folder), Is.EqualTo(new[] { "A 5.2 W2 deduction 6000000", "A 5.2 W1 result? ..", "A 5.2 W2 evaluated-class", "- 9  province-unknown" }));
    }

    [Test]
    public void Rulings_that_take_a_deduction_or_deny_a_reward_stand_on_the_statement_with_their_documents()
    {
        using TestFolder folder = Of(Section + "S2,断面二,section,颍河,river,A,Ⅲ,,,\n", Monitoring + "2021-09,S1,劣Ⅴ\n2021-09,S2,Ⅱ\n")
            .Rulings("2021-09,S1,net-class,Ⅲ,许环1,", "2021-09,S2,improved,no,许环2,");
        Assert.That(Said(folder), Is.EqualTo(new[] { "A 4.1.1 S2 not-improved", "A 4.1.2 S1 net-met", "- 9  province-unknown" }));
        Assert.That(folder.Settle("2021-09").Output, Does.Contain("许环1").And.Contain("许环2"));
    }

    [Test]
    public void Counties_that_share_one_incident_pay_their_shares_of_it()
    {
        using TestFolder folder = Of(Section, Monitoring + "2021-09,S1,Ⅲ\n").Events("2021-09,E1,cross-boundary,A;B,颍河,,,,许环1,共同责任");
        Assert.That(Said(folder), Is.EqualTo(new[] { "A 7.2 颍河 deduction 1000000", "B 7.2 颍河 deduction 1000000", "- 9  province-unknown" }));
    }

    private static TestFolder Of(string points, string? monitoring)
    {
        TestFolder folder = TestFolder.Empty().Write("counties.csv", Counties).Write("points.csv", points);
        return monitoring is null ? folder : folder.Write("monitoring.csv", monitoring);
    }

    private static string[] Said(TestFolder folder, string month = "2021-09")
    {
        Outcome settled = folder.Settle(month, "--format", "json");
        Assert.That(settled.ExitCode, Is.Zero, settled.Error);
        return Said(settled.OutputBytes);
    }

    /// <summary>Items, then questions, then notes, a line each; a dash is no county.</summary>
    private static string[] Said(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        JsonElement month = document.RootElement.GetProperty("months")[0].Clone();
        IEnumerable<string> lines(string list, Func<JsonElement, string> told) =>
            from holder in month.GetProperty("counties").EnumerateArray().Append(month)
            where holder.TryGetProperty(list, out _)
            from said in holder.GetProperty(list).EnumerateArray()
            select $"{(holder.TryGetProperty("code", out JsonElement code) ? code.GetString() : "-")} {Statements.Text(said, "clause")} {Statements.Text(said, "subject_code")} {told(said)}";
        return
        [
            .. lines("items", i => string.Create(CultureInfo.InvariantCulture, $"{Statements.Text(i, "direction")} {Statements.Yuan(i, "amount_yuan")}")),
            .. lines("pending", p => string.Create(
                CultureInfo.InvariantCulture, $"{Statements.Text(p, "question")}? {Statements.YuanOrNull(p, "min_yuan")}..{Statements.YuanOrNull(p, "max_yuan")}")),
            .. lines("notes", n => Statements.Text(n, "code")),
        ];
    }
}
