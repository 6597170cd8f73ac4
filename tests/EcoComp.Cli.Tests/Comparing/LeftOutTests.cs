using System.Text.Json;
using EcoComp.Cli.Tests.Archive;
using MiniExcelLibs;

namespace EcoComp.Cli.Tests.Comparing;

/// <summary>What is in no compared sum is told with it: open questions, months without results, months after the last one whose regulation is known.</summary>
public sealed class LeftOutTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "xuchang");

    [TestCase("2021-09..2021-11", "--class", "QY-03=Ⅳ")]
    [TestCase("2022-03", "--choice", "toxic=per-event")]
    [TestCase("2021-10..2027-01", "--choice", "scope=all-registered")]
    [TestCase("2027-01", "--each-choice")]
    public void Comparing_months_warns_of_all_that_settling_them_warns_of(string months, params string[] what)
    {
        string settled = Ecocomp.Run("settle", months, "--data", Sample).Error;
        foreach (string format in (string[])["text", "csv", "json"])
        {
            string compared = Ecocomp.Run(["compare", months, "--data", Sample, .. what, "--format", format]).Error;
            Assert.That(Warnings(compared), Is.EqualTo(Warnings(settled)), format);
        }

        using JsonDocument json = Json(months, what);
        Assert.That(json.RootElement.GetProperty("warnings").EnumerateArray().Select(w => w.GetProperty("code").GetString()!).Order(), Is.EqualTo(Warnings(settled).Select(CodeOf).Order()));
    }

    [Test]
    public void A_month_without_results_or_after_the_last_one_whose_regulation_is_known_is_told_below_the_sums()
    {
        string[] compare = ["compare", "2027-01", "--data", Sample, "--choice", "scope=all-registered"];
        string text = Ecocomp.Run(compare).Output;
        Assert.That(text, Does.Contain("未计入合计\n  现在待定事项：27 项，影响未知\n  假定后待定事项：29 项，影响未知\n"));
        Assert.That(text, Does.Contain("  2027-01 没有任何监测结果（").And.Contain("  2027-01 晚于 2026-11："));
        Assert.That(Ecocomp.Run([.. compare, "--lang", "en"]).Output, Does.Contain("Not in the sums\n  open questions now: 27 whose effect is unknown\n"));
        Outcome csv = Ecocomp.Run([.. compare, "--format", "csv"]);
        Assert.That(csv.Error, Does.Contain("未计入合计：现在待定事项：27 项，影响未知"));
        Assert.That(CsvRecords.Of(csv.Output[1..]).Select(r => r.Length), Is.All.EqualTo(6));
    }

    [Test]
    public void Months_without_results_in_another_folder_are_told_with_its_name()
    {
        using TestFolder folder = TestFolder.Small().Add("monitoring.csv", "2021-10,S1,Ⅲ,,,,,");
        using TestFolder other = TestFolder.Small();
        Outcome outcome = Ecocomp.Run("compare", "2021-09..2021-10", "--data", folder.Data, "--data-b", other.Data);
        Assert.That(outcome.Error, Does.Contain(other["2021-10"] + ":0:0: warning W419: 2021-10 没有任何监测结果"));
        Assert.That(Warnings(outcome.Error), Has.Length.EqualTo(1));
    }

    [Test]
    public void Sums_with_a_month_without_results_are_unknown_and_no_zeros()
    {
        const string Told = "2021-10没有监测结果，由监测结果确定的扣收、奖励未知，结余无法计算";
        using TestFolder folder = TestFolder.Small(), written = TestFolder.Empty();
        string[] compare = ["compare", "2021-09..2021-10", "--data", folder.Data, "--class", "2021-09/S1=Ⅳ"];
        string text = Ecocomp.Run(compare).Output;
        Assert.That(text, Does.Contain(Told).And.Not.Contain("专项资金结余：").And.Match("全市合计( +未知){9}\n"));
        IReadOnlyList<string[]> rows = CsvRecords.Of(Ecocomp.Run([.. compare, "--format", "csv"]).Output[1..]);
        Assert.That(rows.Where(r => r[1] == "A").Select(r => string.Join(',', r)), Is.EqualTo(new[] { "2021-09,A,甲县,0,-300000,-300000", "2021-10,A,甲县,,," }));
        using var json = JsonDocument.Parse(Ecocomp.Run([.. compare, "--format", "json"]).OutputBytes);
        JsonElement[] sums = [.. json.RootElement.GetProperty("months").EnumerateArray(), json.RootElement.GetProperty("sum")];
        Assert.That(sums.Select(s => s.GetProperty("totals").GetProperty("difference").GetProperty("net_yuan").ToString()), Is.EqualTo(new[] { "-300000", "", "" }));
        Assert.That(Ecocomp.Run([.. compare, "--out", written["sums.xlsx"]]).ExitCode, Is.Zero);
        IDictionary<string, object>[] sheet = [.. MiniExcel.Query(written["sums.xlsx"]).Cast<IDictionary<string, object>>()];
        Assert.That(sheet[1].Values.First(), Is.EqualTo("单位：元；" + Told));
        Assert.That(sheet.Where(r => r.Values.Contains("甲县")).Select(r => r.Values.Skip(3).OfType<double>().Count()), Is.EqualTo(new[] { 9, 0, 0 }));
    }

    [Test]
    public void Sums_of_every_choice_with_a_month_without_results_are_unknown_and_no_zeros()
    {
        using TestFolder folder = TestFolder.Small();
        string[] compare = ["compare", "2021-09..2021-10", "--data", folder.Data, "--each-choice"];
        string text = Ecocomp.Run(compare).Output;
        Assert.That(text, Does.Contain("现在：奖励 未知，扣收 未知，净额 未知\n").And.Contain("2021-10没有监测结果").And.Match("per-event .*( +未知){6} +0 +0\n"));
        foreach (string[] row in CsvRecords.Of(Ecocomp.Run([.. compare, "--format", "csv"]).Output[1..]).Skip(1))
            Assert.That(string.Join(',', row[3..7]) + (row[7].Length > 0), Is.EqualTo(",,,True"), row[1]);
        using var json = JsonDocument.Parse(Ecocomp.Run([.. compare, "--format", "json"]).OutputBytes);
        Assert.That(json.RootElement.GetProperty("choices").EnumerateArray().Select(c => c.GetProperty("difference_yuan").ValueKind), Is.All.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void Of_a_month_whose_results_only_the_other_folder_lacks_what_is_known_stands()
    {
        using TestFolder folder = TestFolder.Small().Add("monitoring.csv", "2021-10,S1,Ⅳ,,,,,", "2021-10,R1,Ⅲ,,,,,");
        using TestFolder other = TestFolder.Small();
        string[] compare = ["compare", "2021-10", "--data", folder.Data, "--data-b", other.Data];
        Assert.That(CsvRecords.Of(Ecocomp.Run([.. compare, "--format", "csv"]).Output[1..])[1], Is.EqualTo(new[] { "2021-10", "A", "甲县", "-300000", "", "" }));
        Assert.That(Ecocomp.Run(compare).Output, Does.Contain("待定：监测结果，影响未知").And.Not.Contain("未知 至"));
    }

    [Test]
    public void Open_questions_are_counted_both_ways_with_what_they_may_come_to()
    {
        using JsonDocument json = Json("2021-09..2022-08", "--choice", "improvement=rulings-only");
        JsonElement said = json.RootElement.GetProperty("sum").GetProperty("questions");
        using TestFolder folder = TestFolder.Sample();
        Assert.That(Open(said.GetProperty("baseline")), Is.EqualTo(Settled(folder)));
        Assert.That(Open(said.GetProperty("scenario")), Is.EqualTo(Settled(folder.Choose("improvement", "辖区内改善", "rulings-only"))));
        Assert.That(Open(said.GetProperty("scenario")), Is.Not.EqualTo(Open(said.GetProperty("baseline"))));
        JsonElement[] months = [.. json.RootElement.GetProperty("months").EnumerateArray()];
        Assert.That(months.Sum(m => m.GetProperty("questions").GetProperty("scenario").GetProperty("count").GetInt32()), Is.EqualTo(Open(said.GetProperty("scenario")).Count));
    }

    [Test]
    public void A_workbook_has_a_sheet_of_what_is_left_out_and_none_where_nothing_is()
    {
        using TestFolder folder = TestFolder.Small(), written = TestFolder.Empty();
        Assert.That(Sheets("2027-01", Sample, "--choice", "scope=all-registered"), Does.Contain("未计入合计"));
        Assert.That(Sheets("2027-01", Sample, "--each-choice"), Does.Contain("未计入合计"));
        Assert.That(Sheets("2021-09", folder.Data, "--class", "W1=Ⅰ"), Does.Not.Contain("未计入合计"));

        List<string> Sheets(string month, string data, params string[] what)
        {
            string path = written[what[0] + month + ".xlsx"];
            Assert.That(Ecocomp.Run(["compare", month, "--data", data, .. what, "--out", path]).ExitCode, Is.Zero);
            return MiniExcel.GetSheetNames(path);
        }
    }

    [Test]
    public void Adjustments_are_told_wherever_a_reward_less_a_deduction_is_not_the_net()
    {
        using TestArchive archive = TestArchive.Closed(); // November took up September's amendment
        string[] compare = ["compare", "2021-11", "--archive", archive.Root, "--each-choice"];
        Assert.That(archive.Run(compare).Output, Does.Match("净额含以前月份调整 -?[0-9]+，各口径相同"));
        Assert.That(archive.Run([.. compare, "--format", "csv"]).Error, Does.Match("净额含以前月份调整 -?[0-9]+"));
        using var json = JsonDocument.Parse(archive.Run([.. compare, "--format", "json"]).OutputBytes);
        foreach (JsonElement choice in json.RootElement.GetProperty("choices").EnumerateArray())
        {
            Assert.That(Yuan(choice, "reward_yuan") - Yuan(choice, "deduction_yuan") + Yuan(choice, "adjustment_yuan"), Is.EqualTo(Yuan(choice, "net_yuan")));
            Assert.That(Yuan(choice, "adjustment_yuan"), Is.Not.Zero);
        }

        foreach (string[] what in (string[][])[["--each-choice"], ["--class", "S1=劣Ⅴ"]])
        {
            string path = Path.Combine(archive.Outside, what[0] + ".xlsx");
            Assert.That(archive.Run(["compare", "2021-11", "--archive", archive.Root, .. what, "--out", path]).ExitCode, Is.Zero);
            Assert.That(MiniExcel.Query(path).Cast<IDictionary<string, object>>().SelectMany(r => r.Values).OfType<string>(), Has.Some.Contain("以前月份调整"));
        }
    }

    private static string[] Warnings(string error) => [.. error.Split('\n').Where(l => l.Contains(": warning ", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string CodeOf(string warning) => warning.Split(": warning ")[1][..4];

    private static JsonDocument Json(string months, params string[] what) =>
        JsonDocument.Parse(Ecocomp.Run(["compare", months, "--data", Sample, .. what, "--format", "json"]).OutputBytes);

    private static long Yuan(JsonElement of, string name) => of.GetProperty(name).GetInt64();

    private static (int Count, int Unknown, long Min, long Max) Open(JsonElement said) => (
        said.GetProperty("count").GetInt32(), said.GetProperty("unknown").GetInt32(), Yuan(said, "min_yuan"), Yuan(said, "max_yuan"));

    private static (int Count, int Unknown, long Min, long Max) Settled(TestFolder folder)
    {
        using var json = JsonDocument.Parse(Ecocomp.Run("settle", ByHand.Year, "--data", folder.Data, "--format", "json").OutputBytes);
        JsonElement[] asked =
        [
            .. json.RootElement.GetProperty("months").EnumerateArray().SelectMany(m => m.GetProperty("counties").EnumerateArray().Append(m))
                .SelectMany(of => of.GetProperty("pending").EnumerateArray()),
        ];
        JsonElement[] known = [.. asked.Where(q => q.GetProperty("min_yuan").ValueKind == JsonValueKind.Number)];
        return (asked.Length, asked.Length - known.Length, known.Sum(q => Yuan(q, "min_yuan")), known.Sum(q => Yuan(q, "max_yuan")));
    }
}
