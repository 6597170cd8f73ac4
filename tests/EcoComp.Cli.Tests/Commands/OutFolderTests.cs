using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EcoComp.Cli.Tests.Commands;

/// <summary><c>--out</c>: the files are what standard output says, whole or not at all.</summary>
public sealed class OutFolderTests
{
    private static readonly (string File, string Format)[] Forms = [("statements.txt", "text"), ("items.csv", "csv"), ("settlement.json", "json")];

    [TestCase("2022-07")]
    [TestCase("2021-09..2022-08")]
    [TestCase("2022-07", "--lang", "en")]
    public void Each_file_is_what_standard_output_says_in_its_form(string month, params string[] options)
    {
        using TestFolder sample = TestFolder.Sample();
        string folder = Path.Combine(sample.Data, "deep", "out");
        Outcome outcome = sample.Settle(month, ["--out", folder, .. options]);
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Done), outcome.Error);
        foreach ((string file, string format) in Forms)
        {
            byte[] said = sample.Settle(month, ["--format", format, .. options]).OutputBytes;
            Assert.That(File.ReadAllBytes(Path.Combine(folder, file)), Is.EqualTo(said), file);
        }
    }

    [Test]
    public void Files_are_replaced_whole_and_others_are_left_alone()
    {
        using TestFolder sample = TestFolder.Sample();
        string folder = Directory.CreateDirectory(Path.Combine(sample.Data, "out")).FullName;
        File.WriteAllText(Path.Combine(folder, "items.csv"), new string('x', 1_000_000));
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "mine");
        Assert.That(sample.Settle("2021-09", "--out", folder).ExitCode, Is.EqualTo(ExitCodes.Done));
        Assert.That(File.ReadAllBytes(Path.Combine(folder, "items.csv")), Is.EqualTo(sample.Settle("2021-09", "--format", "csv").OutputBytes));
        Assert.That(File.ReadAllText(Path.Combine(folder, "notes.txt")), Is.EqualTo("mine"));
        Assert.That(
            Directory.EnumerateFiles(folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "items.csv", "items.xlsx", "notes.txt", "settlement.json", "statements.txt", "transfers.csv" }));
    }

    [Test]
    public void The_place_of_an_archive_that_is_not_begun_is_no_folder_for_results()
    {
        using TestFolder sample = TestFolder.Sample();
        sample.Write("ecocomp.json", "{ \"archive\": \"archive\" }");
        string place = Path.Combine(sample.Data, "archive");
        Outcome refused = sample.Settle("2021-09", "--out", place);
        Assert.That((refused.ExitCode, Directory.Exists(place)), Is.EqualTo((ExitCodes.Usage, false)));
        Assert.That(refused.Error, Does.Contain("在 ecocomp.json 所写的结算档案的位置"));
        Assert.That(sample.Settle("2021-09", "--out", Path.Combine(place, "x")).ExitCode, Is.EqualTo(ExitCodes.Usage));
        Assert.That(Ecocomp.Run("notice", "2021-09", "--data", sample.Data, "--out", Path.Combine(place, "n.pdf")).ExitCode, Is.EqualTo(ExitCodes.Usage));
        Assert.That(Directory.Exists(place), Is.False);
        Assert.That(sample.Settle("2021-09", "--out", Path.Combine(sample.Data, "结果")).ExitCode, Is.Zero);
    }

    [Test]
    public void A_settlement_that_is_refused_writes_nothing()
    {
        using TestFolder sample = TestFolder.Sample();
        string folder = Path.Combine(sample.Data, "out");
        Assert.That(sample.Settle("2022-06", "--final", "--out", folder).ExitCode, Is.EqualTo(ExitCodes.Undecided));
        Assert.That(sample.Settle("2021-08", "--out", folder).ExitCode, Is.EqualTo(ExitCodes.Undecided));
        Assert.That(sample.Settle("2022-06", "--county", "建安区", "--out", folder).ExitCode, Is.EqualTo(ExitCodes.Usage));
        sample.Add("monitoring.csv", "x");
        Assert.That(sample.Settle("2022-06", "--out", folder).ExitCode, Is.EqualTo(ExitCodes.InputRefused));
        Assert.That(Directory.Exists(folder), Is.False);
    }

    [Test]
    public void A_county_cannot_be_chosen_for_files_that_have_the_sums_of_the_city()
    {
        using TestFolder sample = TestFolder.Sample();
        string folder = Path.Combine(sample.Data, "out");
        Outcome outcome = sample.Settle("2021-09", "--county", "建安区", "--out", folder);
        Assert.That((outcome.ExitCode, outcome.Output, Directory.Exists(folder)), Is.EqualTo((ExitCodes.Usage, "", false)));
        Assert.That(outcome.Error, Does.StartWith("ecocomp: --county ").And.Contain("不能与 --out 同用"));
    }

    [Test]
    public void Each_file_that_is_written_is_named_on_standard_error()
    {
        using TestFolder folder = TestFolder.Small();
        string results = Path.Combine(folder.Data, "out");
        Outcome outcome = folder.Settle("2021-09", "--out", results, "--format", "csv");
        Assert.That(outcome.Error, Is.EqualTo(string.Concat(new[] { "statements.txt", "items.csv", "settlement.json", "items.xlsx", "transfers.csv" }
            .Select(f => $"ecocomp: 已写入 {Path.Combine(results, f)}\n"))));
    }

    [Test]
    public void A_file_that_is_open_elsewhere_is_named_and_none_is_written()
    {
        using TestFolder folder = TestFolder.Small();
        string results = Path.Combine(folder.Data, "out");
        Assert.That(folder.Settle("2021-09", "--out", results).ExitCode, Is.Zero);
        string[] before = [.. Directory.GetFiles(results).Order(StringComparer.Ordinal).Select(f => f + Convert.ToHexString(File.ReadAllBytes(f)))];
        folder.Replace("monitoring.csv", "2021-09,S1,Ⅲ", "2021-09,S1,Ⅴ");
        string open = Path.Combine(results, "items.xlsx");
        using (new FileStream(open, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Outcome outcome = folder.Settle("2021-09", "--out", results);
            Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((ExitCodes.Usage, "")));
            Assert.That(outcome.Error, Does.StartWith($"ecocomp: “{open}”已在别处打开"));
            string other = Path.Combine(results, "items.csv");
            using (new FileStream(other, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                Assert.That(folder.Settle("2021-09", "--out", results).Error, Does.Contain($"“{other}”已在别处打开").And.Contain($"“{open}”已在别处打开"), "each, at once");
        }

        Assert.That(Directory.GetFiles(results).Order(StringComparer.Ordinal).Select(f => f + Convert.ToHexString(File.ReadAllBytes(f))), Is.EqualTo(before));
        Assert.That(folder.Settle("2021-09", "--out", results).ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(Path.Combine(results, "items.csv")), Does.Contain("Ⅴ"));
    }

    [TestCase("2021-11", "2021-09")]
    [TestCase("2021-10..2022-02", "2021-09")]
    [TestCase("2022-03", "2022-01")]
    public void Transfers_have_every_county_with_the_month_and_its_calendar_year_so_far(string months, string first)
    {
        using TestFolder sample = TestFolder.Sample();
        string folder = Path.Combine(sample.Data, "out");
        Assert.That(sample.Settle(months, "--out", folder).ExitCode, Is.EqualTo(ExitCodes.Done));
        byte[] bytes = File.ReadAllBytes(Path.Combine(folder, "transfers.csv"));
        string[] lines = Encoding.UTF8.GetString(bytes).TrimEnd().Split("\r\n");
        Assert.That(lines[0], Is.EqualTo(
            "\uFEFFmonth,county_code,county_name,deduction_yuan,reward_yuan,adjustment_yuan,net_yuan,year_deduction_yuan,year_reward_yuan,"
            + "year_adjustment_yuan,year_net_yuan"));
        using JsonDocument json = JsonDocument.Parse(sample.Settle(first + ".." + months[^7..], "--format", "json").OutputBytes);
        JsonElement[] settled = [.. json.RootElement.GetProperty("months").EnumerateArray()];
        string[] asked = [.. settled.Select(Name).Where(m => string.CompareOrdinal(m, months[..7]) >= 0)];
        IEnumerable<string> expected = asked.SelectMany(month => settled.Single(m => Name(m) == month).GetProperty("counties").EnumerateArray().Select(county =>
        {
            JsonElement[] year = [.. settled
                .Where(m => Name(m)[..4] == month[..4] && string.CompareOrdinal(Name(m), month) <= 0)
                .Select(m => m.GetProperty("counties").EnumerateArray().Single(c => Text(c, "code") == Text(county, "code")))];
            return string.Join(',', [month, Text(county, "code"), Text(county, "name"), .. Sums([county]), .. Sums(year)]);
        }));
        Assert.That(lines[1..], Is.EqualTo(expected));
    }

    [Test]
    public void Transfers_count_a_trial_in_no_year_in_which_other_months_count()
    {
        using TestFolder folder = TestFolder.Small();
        foreach (string month in new[] { "2021-07", "2021-08" }) folder.Add("monitoring.csv", $"{month},S1,Ⅳ,,,,,", $"{month},R1,Ⅲ,,,,,");
        string results = Path.Combine(folder.Data, "out");
        Outcome outcome = folder.Settle("2021-07..2021-09", "--regulation", "xuchang-2021", "--out", results);
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Done), outcome.Error);
        IEnumerable<string> ofA = File.ReadAllText(Path.Combine(results, "transfers.csv")).TrimEnd().Split("\r\n").Where(l => l.Contains(",A,", StringComparison.Ordinal));
        Assert.That(ofA, Is.EqualTo(new[]
        {
            "2021-07,A,甲县,300000,0,0,-300000,0,0,0,0", "2021-08,A,甲县,300000,0,0,-300000,0,0,0,0",
            "2021-09,A,甲县,0,0,0,0,0,0,0,0",
        }));
    }

    [Test]
    public void Earlier_months_of_the_year_that_are_open_are_warned_of_and_refused_where_warnings_are_errors()
    {
        using TestFolder folder = TestFolder.Small();
        folder.Add("monitoring.csv", "2021-10,S1,Ⅳ,,,,,", "2021-10,R1,Ⅲ,,,,,", "2021-10,W1,Ⅱ,,,,,", "2021-10,C1,Ⅱ,,,,,").Replace("monitoring.csv", "2021-09,W1,Ⅱ,,,,,\n", "")
            .Rulings("2021-09,S1,net-class,Ⅲ,批,");
        string results = Path.Combine(folder.Data, "out");
        Assert.That(folder.Settle("2021-09", "--final").ExitCode, Is.EqualTo(ExitCodes.Undecided));
        Outcome refused = folder.Settle("2021-10", "--final", "--strict", "--out", results);
        Assert.That((refused.ExitCode, Directory.Exists(results)), Is.EqualTo((ExitCodes.InputRefused, false)), refused.Error);
        Assert.That(refused.FaultLines, Has.Length.EqualTo(1).And.One.StartWith("2021-09:0:0: error W429: 2021-09 有 1 项待定，未计入本年数"));
        Outcome outcome = folder.Settle("2021-10", "--final", "--out", results);
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Done), outcome.Error);
        Assert.That(File.ReadAllText(Path.Combine(results, "transfers.csv")), Does.Contain("2021-10,A,甲县,300000,0,0,-300000,300000,0,0,-300000"));
    }

    private static string[] Sums(IReadOnlyCollection<JsonElement> counties) =>
    [
        .. new[] { "deduction_yuan", "reward_yuan", "adjustment_yuan", "net_yuan" }
            .Select(k => counties.Sum(c => c.GetProperty(k).GetInt64()).ToString(CultureInfo.InvariantCulture)),
    ];

    private static string Name(JsonElement month) => Text(month, "month");

    private static string Text(JsonElement of, string key) => of.GetProperty(key).GetString()!;

    [Test]
    public void A_place_that_cannot_be_written_to_is_wrong_usage_and_nothing_is_left_behind()
    {
        using TestFolder folder = TestFolder.Small();
        File.WriteAllText(folder["notes"], "mine");
        foreach ((string place, string why) in new[]
        {
            (folder["points.csv"], "是文件名"), (folder["new.csv"], "是文件名"), (folder["notes"], "不是文件夹"), (Path.Combine(folder["points.csv"], "out"), "无法写入"), ("", "没有名称"),
        })
        {
            Outcome outcome = folder.Settle("2021-09", "--out", place);
            Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((ExitCodes.Usage, "")), place);
            Assert.That(outcome.Error, Does.Contain(why), place);
        }

        Assert.That(Directory.EnumerateFileSystemEntries(folder.Data).Count(), Is.EqualTo(4));
    }
}
