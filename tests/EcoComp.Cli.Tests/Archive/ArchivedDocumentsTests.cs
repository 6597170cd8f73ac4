using System.Globalization;
using System.IO.Compression;
using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Host;
using EcoComp.Cli.Tests.Documents.Pdf;
using EcoComp.Cli.Tests.Input.Spreadsheets;
using EcoComp.Cli.Tests.Properties;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>Documents of closed months.</summary>
public sealed class ArchivedDocumentsTests
{
    private string _folder = "";

    private string Archive => Path.Combine(_folder, "archive");

    private string Pdf => Path.Combine(_folder, "notice.pdf");

    [SetUp]
    public void Close()
    {
        _folder = Directory.CreateTempSubdirectory("ecocomp-").FullName;
        Done("close", "2021-09", "--data", Samples.Xuchang, "--archive", Archive);
    }

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    private static void Done(params string[] args)
    {
        Run run = CommandLine.Run(args);
        Assert.That(run.Exit, Is.Zero, run.Error);
    }

    private Run Notice(params string[] args) => CommandLine.Run(["notice", .. args, "--out", Pdf]);

    [Test]
    public void A_closed_months_notice_is_the_one_that_its_data_gave()
    {
        Assert.That(Notice("2021-09", "--archive", Archive).Exit, Is.Zero);
        Assert.That(File.ReadAllBytes(Pdf), Is.EqualTo(Pdfs.Notice("2021-09", "--final")));
    }

    [Test]
    public void A_county_may_be_named_by_its_name_or_code()
    {
        Assert.That(Notice("2021-09", "--archive", Archive, "--county", "411082").Exit, Is.Zero);
        byte[] byCode = File.ReadAllBytes(Pdf);
        Assert.That(Notice("2021-09", "--archive", Archive, "--county", "长葛市").Exit, Is.Zero);
        Assert.That(File.ReadAllBytes(Pdf), Is.EqualTo(byCode));
        Assert.That(Notice("2021-09", "--archive", Archive, "--county", "郑州市").Exit, Is.EqualTo(2));
    }

    [Test]
    public void A_month_that_is_not_closed_has_none()
    {
        Run run = Notice("2021-10", "--archive", Archive);
        Assert.That((run.Exit, File.Exists(Pdf)), Is.EqualTo((5, false)));
        Assert.That(run.Error, Does.Contain("2021-10 没有结账"));
    }

    [TestCase("2021-09")]
    [TestCase("2021-09", "--archive", "nowhere")]
    [TestCase("2021-09", "--archive", "", "--regulation", "xuchang-2021")]
    public void A_request_that_makes_no_sense_is_refused(params string[] args)
    {
        Run run = Notice([.. args.Select(a => a.Length == 0 ? Archive : a)]);
        Assert.That((run.Exit, File.Exists(Pdf)), Is.EqualTo((2, false)), run.Error);
    }

    [Test]
    public void A_month_whose_inputs_were_changed_is_not_printed()
    {
        string input = Path.Combine(Archive, "2021-09", "inputs", "fund.csv");
        File.WriteAllText(input, File.ReadAllText(input).Replace("1500000", "2500000", StringComparison.Ordinal));
        Run run = Notice("2021-09", "--archive", Archive);
        Assert.That((run.Exit, File.Exists(Pdf)), Is.EqualTo((5, false)));
        Assert.That(run.Error, Does.Contain("fund.csv"));
    }

    [Test]
    public void Closing_writes_items_xlsx_whose_bytes_no_system_decides()
    {
        byte[] xlsx = File.ReadAllBytes(Path.Combine(Archive, "2021-09", "items.xlsx"));
        using (var archive = new ZipArchive(new MemoryStream(xlsx)))
        {
            using var again = new MemoryStream();
            using (var zip = new ZipWriter(again))
            {
                foreach (ZipArchiveEntry entry in archive.Entries)
                {
                    using Stream part = entry.Open();
                    using Stream copy = zip.Open(entry.FullName);
                    part.CopyTo(copy);
                }
            }

            Assert.That(again.ToArray(), Is.EqualTo(xlsx), "written by the program alone");
        }

        Assert.That(Workbook.Complaints(xlsx), Is.Empty);
        int rows = Workbook.Records(File.ReadAllBytes(Path.Combine(Archive, "2021-09", "items.csv"))).Count;
        Assert.That(Workbook.Read(xlsx, "项目明细"), Has.Count.EqualTo(rows + 5));
        Done("replay", "--archive", Archive);
    }

    [Test]
    public void What_is_taken_back_is_read_before_what_stands_in_its_place_and_the_data_keep_the_order_of_codes()
    {
        using TestArchive archive = TestArchive.Closed();
        string csv = File.ReadAllText(archive["2021-11/items.csv"]);
        Assert.That(csv.IndexOf("001/n/", StringComparison.Ordinal), Is.GreaterThan(0).And.LessThan(csv.IndexOf("001/r/", StringComparison.Ordinal)));
        string statement = File.ReadAllText(archive["2021-11/statements.txt"]);
        string notice = string.Concat(Pdfs.Pages(File.ReadAllBytes(archive["2021-11/notice.pdf"])));
        string list = string.Concat(Workbook.Read(File.ReadAllBytes(archive["2021-11/items.xlsx"]), "县区项目").SelectMany(r => r.Values));
        foreach (string text in new[] { statement, notice, list })
            Assert.That(text.IndexOf("冲回", StringComparison.Ordinal), Is.GreaterThan(0).And.LessThan(text.IndexOf("新列", StringComparison.Ordinal)));
        foreach (string page in notice.Split("附件")) Assert.That(page.IndexOf("新列", StringComparison.Ordinal), Is.LessThan(0).Or.GreaterThan(page.IndexOf("冲回", StringComparison.Ordinal)));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void An_adjustment_of_an_event_names_weeks_tonnes_and_documents_as_the_months_own_item_did()
    {
        using TemporaryFolder data = TemporaryFolder.Of(Samples.Files.Select(f => f.Name == "events.csv"
            ? (f.Name, System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(f.Bytes)
                .Replace("2021-09-15,960,", "2021-09-15,1960,", StringComparison.Ordinal).Replace(",2600,", ",12600,", StringComparison.Ordinal)))
            : f));
        Done("amend", "2021-09", "--data", data.Path, "--archive", Archive, "--reason", "复核", "--authority", "许环〔2021〕130号");
        Assert.That(Notice("2021-10", "--data", Samples.Xuchang, "--archive", Archive).Exit, Is.Zero);
        string text = string.Concat(Pdfs.Pages(File.ReadAllBytes(Pdf)));
        Assert.That(text, Does.Contain("冲回扣收原结算：许环察〔2021〕41号；2021年9月6日起的一周排放1350吨；复核（许环〔2021〕130号）50"));
        Assert.That(text, Does.Contain("新列扣收更正后：许环察〔2021〕41号；2021年9月6日起的一周排放1350吨；许环察〔2021〕44号；2021年9月13日起的一周排放1960吨；复核"));
        Assert.That(text, Does.Contain("原结算：许环察〔2021〕45号；受污染水体2600吨，该档50万元；复核").And.Contain("更正后：许环察〔2021〕45号；受污染水体12600吨，该档100万元；复核"));
    }

    [Test]
    public void The_historys_workbook_says_of_an_unknown_amount_that_it_is_unknown_and_in_what_unit_the_others_are()
    {
        using TestArchive archive = TestArchive.Closed();
        string file = Path.Combine(archive.Outside, "history.xlsx");
        Assert.That(archive.Run("history", "--archive", archive.Root, "--out", file).ExitCode, Is.Zero);
        byte[] xlsx = File.ReadAllBytes(file);
        IDictionary<string, object?>[] fund = [.. Workbook.Read(xlsx, "资金").Skip(3).SkipLast(1)]; // below it stands which amendment waits
        Assert.That(fund.Select(r => (r["E"] is "未知", r["G"] is "未知")), Is.EqualTo(new[] { (false, false), (false, false), (true, true), (true, true), (true, true) }),
            "November, the year and all have no charge of the province");
        Assert.That(fund.SelectMany(r => r.Values), Has.None.Null);
        Assert.That(Workbook.Read(xlsx, "历月汇总")[2].Values.Skip(3), Is.EqualTo(new[] { "奖励（元）", "扣收（元）", "以前月份调整（元）", "净额（元）" }));
    }

    [Test]
    public void Adjustments_stand_in_the_notice_the_fund_and_the_workbook()
    {
        using TemporaryFolder data = TemporaryFolder.Of(Samples.Files.Select(f => f.Name == "monitoring.csv"
            ? (f.Name, System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(f.Bytes).Replace("2021-09,YH-02,Ⅲ", "2021-09,YH-02,Ⅴ", StringComparison.Ordinal)))
            : f));
        Done("amend", "2021-09", "--data", data.Path, "--archive", Archive, "--reason", "复核", "--authority", "许环〔2021〕130号");
        string[] october = ["2021-10", "--data", Samples.Xuchang, "--archive", Archive];
        Assert.That(Notice(october).Exit, Is.Zero);
        string text = string.Concat(Pdfs.Pages(File.ReadAllBytes(Pdf)));
        Assert.That(text, Does.Contain("以前月份调整净上缴60万元，全市净扣收410万元").And.Contains("以前月份调整收入60万元").And.Contains(
            "2021年9月第1次更正禹州市第四条（一）2断面超标扣收颍河褚河桥新列扣收更正后：水质Ⅴ类，劣于目标Ⅲ类；复核（许环〔2021〕130号）-60"));
        Assert.That(System.Text.Encoding.UTF8.GetString(CommandLine.Run(["fund", .. october, "--format", "csv"]).Output), Does.Contain("2021-10,draft,3500000,0,-600000,800000,0,3300000"));
        Done(["settle", .. october, "--out", Path.Combine(_folder, "out")]);
        byte[] xlsx = File.ReadAllBytes(Path.Combine(_folder, "out", "items.xlsx"));
        Assert.That(Workbook.Read(xlsx, "项目明细").SkipLast(1).Last()["I"], Is.EqualTo(-600000d));
        IDictionary<string, object?> year = Workbook.Read(xlsx, "2021年逐月").SkipLast(1).Last();
        Assert.That((year["C"], year["D"]), Is.EqualTo((0d, -600000d)), "the month before, as it was closed, and this one");
        IDictionary<string, object?>[] details = [.. Workbook.Read(xlsx, "项目明细").Where(r => r["E"] is "以前月份调整")];
        Assert.That(details.Select(r => r["H"]), Is.EqualTo(new[] { "以前月份调整（县区上缴）" }));
        string row = Workbook.Parts(xlsx).SelectMany(p => p.Xml.Split("<row")).Single(r => r.Contains("以前月份调整（县区上缴）", StringComparison.Ordinal));
        Assert.That(row, Does.Contain($"ht=\"{3 * SheetRows.LineHeight}\""), "its code breaks only at hyphens and strokes, which are far apart");
        IDictionary<string, object?> listed = Workbook.Read(xlsx, "县区项目").Single(r => r["O"] is string id && id.Contains("/adj/", StringComparison.Ordinal));
        Assert.That((listed["C"], listed["D"], listed["K"]), Is.EqualTo(("第四条（一）2（2021年9月第1次更正，新列）", "颍河褚河桥", -600000d)));
        Assert.That(text, Does.Contain("合计-60").And.Contain("以拨给县（市、区）为正，县（市、区）上缴为负"));
    }

    [Test]
    public void The_history_lists_the_points_of_an_amended_month_as_it_stands_by_now_and_says_so()
    {
        Assert.That(Missed().Select(r => Shown(r["E"])), Has.None.EqualTo("YH-02"));
        using TemporaryFolder data = TemporaryFolder.Of(Samples.Files.Select(f => f.Name == "monitoring.csv"
            ? (f.Name, System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(f.Bytes).Replace("2021-09,YH-02,Ⅲ", "2021-09,YH-02,Ⅴ", StringComparison.Ordinal)))
            : f));
        Done("amend", "2021-09", "--data", data.Path, "--archive", Archive, "--reason", "复核", "--authority", "许环〔2021〕130号");
        List<IDictionary<string, object?>> now = Missed();
        IDictionary<string, object?> added = now.Single(r => Shown(r["E"]) == "YH-02");
        Assert.That((added["H"], added["K"]), Is.EqualTo(("Ⅴ", 600000d)));
        Assert.That(now[^1]["A"], Is.EqualTo("2021年9月按更正后的结果列示，更正尚未列入结账，与结账时的差额未计入其他各表金额"));

        List<IDictionary<string, object?>> Missed() => Workbook.Read(CommandLine.Run("history", "--archive", Archive, "--format", "xlsx").Output, "未达标点位");
    }

    [Test]
    public void The_history_as_a_workbook_has_the_rows_of_its_CSV_and_the_years()
    {
        Done("close", "2021-10", "--data", Samples.Xuchang, "--archive", Archive);
        byte[] xlsx = CommandLine.Run("history", "--archive", Archive, "--format", "xlsx").Output;
        IReadOnlyList<string[]> csv = Workbook.Records(CommandLine.Run("history", "--archive", Archive, "--format", "csv").Output);
        string[][] read = [.. Workbook.Read(xlsx, "历月汇总").Skip(3).Select(r => r.Values.Select(Shown).ToArray())];
        Assert.That(read, Is.EqualTo(csv.Skip(1).Select(r => r[..7].Select(c => c == "total" ? "合计" : c))));
        string[][] fund = [.. Workbook.Read(xlsx, "资金").Skip(3).Select(r => r.Values.Select(Shown).ToArray())];
        Assert.That(fund.Select(r => r[4..]), Is.EqualTo(csv.Skip(1).Where(r => r[1].Length == 0).Select(r => r[7..])));
        IEnumerable<string> totals = Workbook.Read(xlsx, "2021年逐月").Where(r => Shown(r["A"]) == "合计").Select(r => string.Join(',', r.Values.Skip(2).Select(Shown)));
        Assert.That(totals, Is.EqualTo(new[] { "3400000,3500000,6900000", "400000,0,400000" }), "deductions, rewards");
        Assert.That(Workbook.Complaints(xlsx), Is.Empty);
        string file = Path.Combine(_folder, "history.xlsx");
        Done("history", "--archive", Archive, "--format", "xlsx", "--out", file);
        Assert.That(File.ReadAllBytes(file), Is.EqualTo(xlsx));
    }

    private static string Shown(object? cell) => cell switch
    {
        DateTime month => month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        null => "",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };
}
