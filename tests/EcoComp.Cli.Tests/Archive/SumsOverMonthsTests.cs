using System.Globalization;
using System.Text.Json;
using EcoComp.Cli.Tests.Documents.Word;
using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>
/// The fund, the history, ranges with an archive, items.xlsx, transfers.csv and settlement.json say the same of closed and corrected months. The small
/// archive: September is closed at 60 and corrected to 30 from another folder.
/// </summary>
public sealed class SumsOverMonthsTests
{
    private const string September = "2021-09,S1,Ⅴ";
    private TestArchive _archive = null!;
    private string _corrected = "";

    [SetUp]
    public void Amend()
    {
        _archive = TestArchive.Of(
            ("counties.csv", "code,name,aliases\nA,甲县,\n"),
            ("points.csv", "code,name,kind,water_body,water_type,county,target,inflows,from,to\nS1,断面,section,颍河,river,A,Ⅲ,,,\n"),
            ("monitoring.csv", $"month,point,class\n{September}\n2021-10,S1,Ⅲ\n2021-11,S1,Ⅳ\n"),
            ("fund.csv", "month,item,amount_yuan,document\n2021-09,province-deduction,0,x\n2021-10,province-deduction,0,x\n2021-11,province-deduction,0,x\n"));
        _archive.Close("2021-09");
        _archive.Amend("2021-09", "monitoring.csv", September, "2021-09,S1,Ⅳ");
        _corrected = _archive.Variant("monitoring.csv", September, "2021-09,S1,Ⅳ");
    }

    [TearDown]
    public void Remove() => _archive.Dispose();

    [Test]
    public void Before_the_amendment_is_taken_up_the_first_open_month_carries_it_and_the_history_names_it([Values] bool corrected)
    {
        string data = corrected ? _corrected : _archive.Data;
        Assert.That(Deduction(Year("2021-10", data)), Is.EqualTo(300_000));
        Assert.That(Settled("2021-09..2021-10", data).Sum(m => Deduction(m)), Is.EqualTo(300_000));
        Assert.That(Settled("2021-09..2021-10", data).Select(m => m.GetProperty("status").GetString()), Is.EqualTo(new[] { "final", "draft" }));
        JsonElement history = History();
        Assert.That(Deduction(history.GetProperty("total")), Is.EqualTo(600_000));
        JsonElement open = history.GetProperty("not_taken_up").EnumerateArray().Single();
        Assert.That((open.GetProperty("path").GetString(), open.GetProperty("adjustment_yuan").GetInt64()), Is.EqualTo(("2021-09/amendments/001", 300_000L)));
    }

    [Test]
    public void Once_it_is_taken_up_all_say_the_same([Values] bool corrected)
    {
        string data = corrected ? _corrected : _archive.Data;
        _archive.Close("2021-10");
        Assert.That(Deduction(History().GetProperty("total")), Is.EqualTo(300_000));
        Assert.That(Deduction(Year("2021-10", data)), Is.EqualTo(300_000));
        Assert.That(Settled("2021-09..2021-10", data).Sum(m => Deduction(m)), Is.EqualTo(300_000));
        Assert.That(Settled("2021-09..2021-10", data).Select(m => m.GetProperty("status").GetString()), Is.All.EqualTo("final"));
    }

    [Test]
    public void The_history_as_a_workbook_names_amendments_until_they_are_taken_up_and_sends_nobody_to_adjustments_that_are_nowhere()
    {
        byte[] open = HistoryXlsx("open.xlsx");
        Assert.That(Shown(Workbook.Read(open, "历月汇总")[^1]["A"]), Is.EqualTo("尚未列入结账的更正 2021年9月第1次更正：拨给县区300,000元，未计入各表金额"));
        foreach (string sums in new[] { "资金", "2021年逐月" })
            Assert.That(Shown(Workbook.Read(open, sums)[^1]["A"]), Does.EndWith("尚未列入结账的更正 2021年9月第1次更正：拨给县区300,000元，未计入各表金额"), sums);
        Assert.That(Shown(Workbook.Read(open, "未达标点位")[^1]["A"]), Is.EqualTo("2021年9月按更正后的结果列示，更正尚未列入结账，与结账时的差额未计入其他各表金额"));
        Assert.That(Workbook.Complaints(open), Is.Empty);
        _archive.Close("2021-10");
        byte[] taken = HistoryXlsx("taken.xlsx");
        Assert.That(Shown(Workbook.Read(taken, "历月汇总")[^1]["A"]), Does.Not.Contain("尚未"));
        Assert.That(Shown(Workbook.Read(taken, "未达标点位")[^1]["A"]), Does.Contain("（2021年9月）按更正后的结果列示，与结账时的差额见列入月份的“以前月份调整”"));
    }

    [Test]
    public void Points_that_missed_their_targets_are_listed_alike_by_settle_and_history_as_the_month_stands_by_now()
    {
        Assert.That(Missed("2021-09"), Is.EqualTo(Listed(HistoryXlsx("open.xlsx"))));
        Assert.That(Missed("2021-09..2021-10")[^1], Does.Contain("（2021年9月）按更正后的结果列示，与结账时的差额见列入月份的“以前月份调整”"));
        _archive.Close("2021-10");
        Assert.That(Missed("2021-09..2021-10"), Is.EqualTo(Listed(HistoryXlsx("taken.xlsx"))));

        string[] Missed(string months)
        {
            string folder = Path.Combine(_archive.Outside, "out");
            Outcome outcome = _archive.Run("settle", months, "--data", _corrected, "--archive", _archive.Root, "--out", folder);
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
            return Listed(File.ReadAllBytes(Path.Combine(folder, "items.xlsx")));
        }

        static string[] Listed(byte[] workbook) => [.. Workbook.Read(workbook, "未达标点位").Skip(2).Select(r => string.Join('|', r.Values.Select(Shown)))];
    }

    [Test]
    public void A_month_without_results_that_carries_an_adjustment_is_unknown_all_the_same_and_the_adjustment_stands()
    {
        string data = _archive.Variant("monitoring.csv", "2021-10,S1,Ⅲ\n", "");
        string file = Path.Combine(_archive.Outside, "notice.docx");
        Outcome outcome = _archive.Run("notice", "2021-10", "--data", data, "--archive", _archive.Root, "--out", file);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        using var word = new Docx(File.ReadAllBytes(file));
        Assert.That(word.Texts, Has.Some.Contains("本月没有监测结果，由监测结果确定的扣收、奖励金额未知，以下只列已知的金额。").And.None.Contains("无奖励").And.None.Contains("缺口"));
        int heading = Array.FindIndex(word.Texts, t => t.StartsWith("二、", StringComparison.Ordinal));
        Assert.That(word.Texts[heading + 1], Is.EqualTo("本月没有监测结果，扣收、奖励金额未知。"), "no heading stands empty");
        Outcome statement = _archive.Run("settle", "2021-10", "--data", data, "--archive", _archive.Root);
        Assert.That(statement.Output, Does.Contain("本月没有监测结果，由监测结果确定的金额未知，只列已知的金额").And.Contain("净额：未知"));
        Assert.That(statement.Output, Does.Contain("扣收 未知，奖励 未知，以前月份调整 30，"));
        Outcome next = _archive.Run("settle", "2021-11", "--data", data, "--archive", _archive.Root, "--out", Path.Combine(_archive.Outside, "next"));
        Assert.That(next.Error, Does.Contain("W430").And.Not.Contain("W429"));
    }

    [Test]
    public void Every_sheet_of_a_history_has_the_adjustments_under_the_months_that_its_second_line_says([Values] bool byOrigin)
    {
        _archive.Close("2021-10");
        string[] view = byOrigin ? ["--by-origin"] : [];
        byte[] september = HistoryXlsx("september.xlsx", [.. view, "--to", "2021-09"]), october = HistoryXlsx("october.xlsx", [.. view, "--from", "2021-10"]);
        foreach ((byte[] xlsx, bool adjusted) in new[] { (september, byOrigin), (october, !byOrigin) })
        {
            string sum = adjusted ? "300000" : "0";
            Assert.That(Shown(Workbook.Read(xlsx, "县区项目").Single(r => Shown(r["B"]) == "全市合计")["K"]), Is.EqualTo(sum));
            Assert.That(Workbook.Read(xlsx, "县区项目").Skip(3).Count(r => Shown(r["D"]) == "断面" && Shown(r["K"]).Length > 0), Is.EqualTo(adjusted ? 2 : 0), "one taken back, one anew");
            Assert.That(Shown(Workbook.Read(xlsx, "历月汇总").Last(r => Shown(r["C"]) == "全市合计")["F"]), Is.EqualTo(sum));
            Assert.That(Shown(Workbook.Read(xlsx, "资金").Last(r => Shown(r["A"]) == "合计")["D"]), Is.EqualTo(sum));
            Assert.That(Workbook.Read(xlsx, "2021年逐月").Any(r => Shown(r["A"]).StartsWith("三、以前月份调整", StringComparison.Ordinal)), Is.EqualTo(adjusted));
            foreach (string sheet in new[] { "未达标点位", "县区项目", "2021年逐月", "历月汇总", "资金" })
                Assert.That(Shown(Workbook.Read(xlsx, sheet)[1]["A"]), Does.Contain(byOrigin ? "以前月份调整列在所更正的月份" : "以前月份调整列在结账时列入的月份"), sheet);
        }

        Assert.That(Shown(Workbook.Read(september, "未达标点位")[^1]["A"]), Does.EndWith(byOrigin ? "见该月的“以前月份调整”" : "见列入月份的“以前月份调整”"));
        Assert.That(Shown(Workbook.Read(september, "资金")[^2]["A"]), Is.EqualTo("2021年9月"), "October of that year is closed too");
        Assert.That(_archive.Run("history", "--archive", _archive.Root, "--to", "2021-09").Output, Does.Contain("2021年9月 "));
    }

    private byte[] HistoryXlsx(string name, params string[] more)
    {
        string file = Path.Combine(_archive.Outside, name);
        Outcome outcome = _archive.Run(["history", "--archive", _archive.Root, "--format", "xlsx", "--out", file, .. more]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return File.ReadAllBytes(file);
    }

    [Test]
    public void A_closed_month_is_shown_byte_for_byte_as_it_was_closed()
    {
        Outcome shown = _archive.Run("settle", "2021-09", "--data", _corrected, "--archive", _archive.Root, "--format", "json");
        Assert.That(shown.OutputBytes, Is.EqualTo(File.ReadAllBytes(_archive["2021-09/settlement.json"])));
    }

    [Test]
    public void A_closed_month_may_be_shown_by_a_county_that_is_gone_from_the_folder()
    {
        string data = _archive.Variant("counties.csv", "A,甲县", "B,乙县");
        string points = Path.Combine(data, "points.csv");
        File.WriteAllText(points, File.ReadAllText(points).Replace(",A,", ",B,", StringComparison.Ordinal));
        Outcome shown = _archive.Run("settle", "2021-09", "--data", data, "--archive", _archive.Root, "--format", "csv", "--county", "甲县");
        Assert.That(shown.Output, Does.Contain("2021-09,A,甲县,4.1.2,"), shown.Error);
    }

    [Test]
    public void A_closed_month_whose_inputs_were_changed_is_refused()
    {
        string file = _archive["2021-09/inputs/monitoring.csv"];
        File.WriteAllText(file, File.ReadAllText(file).Replace("Ⅴ", "Ⅳ", StringComparison.Ordinal));
        foreach (string months in new[] { "2021-09", "2021-09..2021-10" })
        {
            Outcome shown = _archive.Run("settle", months, "--data", _archive.Data, "--archive", _archive.Root);
            Assert.That((shown.ExitCode, shown.Output), Is.EqualTo((ExitCodes.Mismatch, "")), shown.Error);
            Assert.That(shown.Error, Does.Contain("2021-09/inputs/monitoring.csv"));
        }
    }

    [Test]
    public void An_amendment_stands_once_in_the_first_later_month_of_the_range_that_is_open()
    {
        Assert.That(Adjustments("2021-10..2021-11"), Is.EqualTo(new[] { 300_000L, 0 }));
        Assert.That(Adjustments("2021-11"), Is.EqualTo(new[] { 300_000L }));
        Assert.That(Adjustments("2021-09..2021-11"), Is.EqualTo(new[] { 0L, 300_000, 0 }));
        Assert.That(Adjustments("2021-09"), Is.EqualTo(new[] { 0L }));
        Assert.That(Fund("2021-11", _archive.Data).Select(m => m.GetProperty("adjustments_yuan").GetInt64()), Is.EqualTo(new[] { 0L, 300_000, 0, 300_000 }));
    }

    [Test]
    public void What_an_amendment_found_out_of_the_province_stands_under_its_own_month_everywhere()
    {
        string[] rows = ["2021-09,province-deduction,0,x", "2021-09,province-deduction,70000,x\n2021-09,省级奖励,5000,y"];
        Outcome amended = _archive.Run(
            "amend", "2021-09", "--data", Changed(_corrected, "fund.csv", rows[0], rows[1]), "--archive", _archive.Root, "--reason", "补登", "--authority", "许环〔2021〕131号");
        Assert.That(amended.ExitCode, Is.Zero, amended.Error);
        Assert.That(amended.Output, Does.Contain("省级扣收或省级奖励有变"));
        JsonElement history = History().GetProperty("months")[0].GetProperty("fund");
        JsonElement fund = Fund("2021-09", _archive.Data)[0];
        JsonElement settled = Settled("2021-09", _archive.Data)[0].GetProperty("fund");
        foreach (string name in new[] { "province_deduction_yuan", "province_reward_yuan", "balance_yuan" })
        {
            Assert.That(fund.GetProperty(name).GetInt64(), Is.EqualTo(history.GetProperty(name).GetInt64()), name);
            Assert.That(settled.GetProperty(name).GetInt64(), Is.EqualTo(history.GetProperty(name).GetInt64()), name);
        }

        Assert.That(fund.GetProperty("balance_yuan").GetInt64(), Is.EqualTo(600_000 - 70_000 + 5_000));
    }

    [Test]
    public void The_files_of_a_range_agree_with_the_fund_and_the_transfers()
    {
        string folder = Path.Combine(_archive.Outside, "out");
        Outcome outcome = _archive.Run("settle", "2021-10..2021-11", "--data", _corrected, "--archive", _archive.Root, "--out", folder);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(Transfers(Path.Combine(folder, "transfers.csv")), Is.EqualTo(new[]
        {
            "2021-10,A,甲县,0,0,300000,300000,600000,0,300000,-300000", "2021-11,A,甲县,300000,0,0,-300000,900000,0,300000,-600000",
        }));
        Assert.That(Deduction(Year("2021-11", _corrected)), Is.EqualTo(600_000));
        byte[] xlsx = File.ReadAllBytes(Path.Combine(folder, "items.xlsx"));
        Assert.That(Workbook.Read(xlsx, "资金划转").Where(r => Shown(r["C"]) == "甲县").Select(r => string.Join(',', r.Values.Skip(1).Select(Shown))), Is.EqualTo(new[]
        {
            "A,甲县,0,0,300000,300000,600000,0,300000,-300000", "A,甲县,300000,0,0,-300000,900000,0,300000,-600000",
        }));
    }

    [Test]
    public void Months_before_the_range_that_are_open_carry_only_what_the_range_cannot()
    {
        _archive.Close("2021-11");
        _archive.Amend("2021-09", "monitoring.csv", September, "2021-09,S1,Ⅲ");
        string folder = Path.Combine(_archive.Outside, "out");
        Outcome outcome = _archive.Run("settle", "2021-11", "--data", _archive.Data, "--archive", _archive.Root, "--out", folder);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(Transfers(Path.Combine(folder, "transfers.csv")).Single(), Is.EqualTo("2021-11,A,甲县,300000,0,300000,0,900000,0,600000,-300000"));
        Assert.That(Deduction(Year("2021-11", _archive.Data)), Is.EqualTo(300_000));
    }

    [Test]
    public void A_year_of_a_closed_month_that_counts_a_month_not_closed_is_not_called_final()
    {
        _archive.Close("2021-11");
        Assert.That(Year(), Does.StartWith("单位：元；预核算，待定事项未计入合计").And.Not.Contain("；核定"), "October is not closed");
        Assert.That(Year("--final"), Does.StartWith("单位：元；预核算，待定事项未计入合计").And.Not.Contain("；核定"), "nor does that close it");
        Assert.That(_archive.TryClose("2021-10", "--late").ExitCode, Is.Zero);
        Assert.That(Year(), Does.StartWith("单位：元；核定").And.Not.Contain("预核算"));

        string Year(params string[] more)
        {
            string folder = Path.Combine(_archive.Outside, "out" + File.Exists(_archive["2021-10/receipt.json"]));
            Assert.That(_archive.Run(["settle", "2021-11", "--data", _archive.Data, "--archive", _archive.Root, "--out", folder, .. more]).ExitCode, Is.Zero);
            byte[] xlsx = File.ReadAllBytes(Path.Combine(folder, "items.xlsx"));
            string said = Shown(Workbook.Read(xlsx, "2021年逐月")[1]["A"]);
            Assert.That(Shown(Workbook.Read(xlsx, "资金划转")[1]["A"]).Contains("预核算", StringComparison.Ordinal), Is.EqualTo(said.Contains("预核算", StringComparison.Ordinal)));
            return said;
        }
    }

    [Test]
    public void A_closing_counts_what_was_closed_before_it_and_replay_counts_the_same()
    {
        _archive.Close("2021-11");
        Assert.That(_archive.TryClose("2021-10", "--late").ExitCode, Is.Zero);
        Assert.That(Transfers(_archive["2021-09/transfers.csv"]), Is.EqualTo(new[] { "2021-09,A,甲县,600000,0,0,-600000,600000,0,0,-600000" }));
        Assert.That(Transfers(_archive["2021-11/transfers.csv"]), Is.EqualTo(new[] { "2021-11,A,甲县,300000,0,300000,0,900000,0,300000,-600000" }));
        Assert.That(Transfers(_archive["2021-10/transfers.csv"]), Is.EqualTo(new[] { "2021-10,A,甲县,0,0,0,0,600000,0,0,-600000" }));
        Outcome replay = _archive.Replay();
        Assert.That(replay.ExitCode, Is.Zero, replay.Output);
        Assert.That(File.ReadAllText(_archive["SHA256SUMS"]), Does.Contain("2021-10/transfers.csv"));
    }

    [Test]
    public void A_changed_transfer_is_found()
    {
        string file = _archive["2021-09/transfers.csv"];
        File.WriteAllText(file, File.ReadAllText(file).Replace("600000", "500000", StringComparison.Ordinal));
        Outcome replay = _archive.Replay();
        Assert.That(replay.ExitCode, Is.EqualTo(ExitCodes.Mismatch));
        Assert.That(TestArchive.Told(replay).Single(), Does.Contain("2021-09/transfers.csv"));
    }

    private static long Amount(JsonElement sums, string singular) => sums.TryGetProperty(singular + "s_yuan", out JsonElement many)
        ? many.GetInt64()
        : sums.GetProperty(singular + "_yuan").GetInt64();

    /// <summary>What the city takes in the end: deductions less adjustments.</summary>
    private static long Deduction(JsonElement of)
    {
        JsonElement sums = of.TryGetProperty("totals", out JsonElement totals) ? totals : of;
        return Amount(sums, "deduction") - Amount(sums, "adjustment");
    }

    private long[] Adjustments(string months) =>
        [.. Settled(months, _archive.Data).Select(m => m.GetProperty("totals").GetProperty("adjustment_yuan").GetInt64())];

    private JsonElement[] Settled(string months, string data) => [.. Json("settle", months, "--data", data, "--archive", _archive.Root).GetProperty("months").EnumerateArray()];

    private JsonElement[] Fund(string month, string data) => [.. Json("fund", month, "--data", data, "--archive", _archive.Root).GetProperty("periods").EnumerateArray()];

    private JsonElement Year(string month, string data) => Fund(month, data)[^1];

    private JsonElement History() => Json("history", "--archive", _archive.Root);

    private JsonElement Json(params string[] args)
    {
        Outcome outcome = _archive.Run([.. args, "--format", "json"]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        return JsonDocument.Parse(outcome.OutputBytes).RootElement;
    }

    private string Changed(string data, string file, string old, string changed)
    {
        string folder = Path.Combine(_archive.Outside, "changed");
        TestArchive.Copy(data, folder);
        string path = Path.Combine(folder, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, changed, StringComparison.Ordinal));
        return folder;
    }

    private static string[] Transfers(string file) => [.. File.ReadAllText(file).TrimEnd().Split("\r\n").Skip(1)];

    private static string Shown(object? cell) => cell is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : cell?.ToString() ?? "";
}
