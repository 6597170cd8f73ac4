using EcoComp.Cli.Tests.Archive;

namespace EcoComp.Cli.Tests.Commands;

/// <summary><c>--out FILE</c>: its ending decides the form, what is written is said, and nothing that matters is written over.</summary>
public sealed class OutFileTests
{
    private static IEnumerable<TestCaseData> Results()
    {
        (string Line, string[] Formats)[] commands =
        [
            ("fund 2021-11 --data {data}", ["text", "csv", "json"]), ("explain 2021-11 --data {data} --subject S1", ["text", "json"]),
            ("check --data {data}", ["text", "json"]), ("history --archive {archive}", ["text", "csv", "json", "xlsx"]),
            ("classify {readings} --type river --partial", ["text", "csv", "json"]), ("diff {archive}/2021-09 {archive}/2021-09", ["text"]),
            ("rules list", ["text"]), ("rules show --clause 4.1.2", ["text"]),
        ];
        return commands.SelectMany(c => c.Formats.Select(f => new TestCaseData(c.Line, f).SetArgDisplayNames(c.Line.Split(' ')[0] + (c.Line.Contains(" --", StringComparison.Ordinal) ? "" : c.Line.Split(' ')[1]), f)));
    }

    [TestCaseSource(nameof(Results))]
    public void A_file_holds_what_standard_output_says_and_its_name_is_all_that_is_said_there(string line, string format)
    {
        using TestArchive archive = Archive();
        string file = Path.Combine(archive.Outside, "结果", "out." + (format == "text" ? "TXT" : format));
        string[] args = Args(archive, line);
        bool named = line.StartsWith("diff", StringComparison.Ordinal) || line.StartsWith("rules", StringComparison.Ordinal);
        Outcome said = archive.Run([.. args, .. named ? [] : new[] { "--format", format }]);
        Outcome written = archive.Run([.. args, "--out", file]);
        Assert.That((written.ExitCode, written.Output), Is.EqualTo((said.ExitCode, file + "\n")), written.Error);
        Assert.That(File.ReadAllBytes(file), Is.EqualTo(said.OutputBytes));
        Assert.That(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(file)!).Count(), Is.EqualTo(1), "nothing is left beside it");
    }

    [TestCase("fund 2021-11 --data {data}", "out.xlsx", ".txt、.csv、.json")]
    [TestCase("fund 2021-11 --data {data}", "out", ".txt、.csv、.json")]
    [TestCase("history --archive {archive}", "out.doc", ".txt、.csv、.json、.xlsx")]
    [TestCase("rules list", "rules.json", ".txt")]
    public void An_ending_that_the_command_does_not_write_is_refused_with_those_that_it_does(string line, string name, string endings)
    {
        using TestArchive archive = Archive();
        Outcome outcome = archive.Run([.. Args(archive, line), "--out", Path.Combine(archive.Outside, name)]);
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((ExitCodes.Usage, "")));
        Assert.That(outcome.Error, Does.Contain(name + "”").And.Contain("可用 " + endings + "\n"));
        Assert.That(File.Exists(Path.Combine(archive.Outside, name)), Is.False);
    }

    [Test]
    public void A_name_that_is_but_an_ending_is_refused_and_a_folder_that_had_to_be_made_is_named()
    {
        using TestArchive archive = Archive();
        string[] fund = Args(archive, "fund 2021-11 --data {data}");
        string folder = Path.Combine(archive.Outside, "新");
        Outcome nameless = archive.Run([.. fund, "--out", Path.Combine(folder, ".csv")]);
        Assert.That((nameless.ExitCode, Directory.Exists(folder)), Is.EqualTo((ExitCodes.Usage, false)));
        Assert.That(nameless.Error, Does.Contain("只有扩展名"));
        Outcome below = archive.Run([.. fund, "--out", Path.Combine(archive.Data, "points.csv", "a.csv")]);
        Assert.That((below.ExitCode, below.Error.Contains("points.csv”不是文件夹", StringComparison.Ordinal)), Is.EqualTo((ExitCodes.Usage, true)), below.Error);
        Assert.That(archive.Run([.. fund, "--out", Path.Combine(folder, "a.csv")]).Error, Does.Contain("已新建文件夹 " + folder + "\n"));
        Assert.That(archive.Run([.. fund, "--out", Path.Combine(folder, "b.csv")]).Error, Does.Not.Contain("已新建文件夹"));
    }

    [Test]
    public void A_form_and_an_ending_that_contradict_each_other_are_refused_and_those_that_agree_are_not()
    {
        using TestArchive archive = Archive();
        string file = Path.Combine(archive.Outside, "fund.csv");
        string[] fund = Args(archive, "fund 2021-11 --data {data}");
        foreach (string format in new[] { "json", "text" })
        {
            Outcome outcome = archive.Run([.. fund, "--format", format, "--out", file]);
            Assert.That((outcome.ExitCode, outcome.Output, File.Exists(file)), Is.EqualTo((ExitCodes.Usage, "", false)));
            Assert.That(outcome.Error, Does.Contain("--format " + format).And.Contain("不一致").And.Contain(format == "text" ? ".txt" : ".json"));
        }

        Assert.That(archive.Run([.. fund, "--format", "csv", "--out", file]).ExitCode, Is.Zero);
    }

    [Test]
    public void A_workbook_goes_to_a_pipe_but_never_to_a_terminal()
    {
        using TestArchive archive = Archive();
        string[] history = [.. Args(archive, "history --archive {archive}"), "--format", "xlsx"];
        Assert.That(archive.Run(history).OutputBytes.AsSpan().StartsWith("PK"u8));
        archive.Surroundings = archive.Surroundings with { ShowsOutput = true };
        Outcome outcome = archive.Run(history);
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((ExitCodes.Usage, "")));
        Assert.That(outcome.Error, Does.Contain("--out").And.Contain(".xlsx"));
        Assert.That(archive.Run(Args(archive, "history --archive {archive}")).ExitCode, Is.Zero, "text does");
    }

    [Test]
    public void Nothing_that_is_read_or_kept_is_written_over()
    {
        using TestArchive archive = Archive();
        string[] fund = Args(archive, "fund 2021-11 --data {data}");
        (string Place, string Why)[] places =
        [
            (Path.Combine(archive.Data, "fund.csv"), "数据文件夹"), (Path.Combine(archive.Data, "EVENTS.csv"), "数据文件夹"), (Path.Combine(archive.Data, "监测.csv"), "数据文件夹"),
            (Path.Combine(archive.Data, "data.txt"), "数据文件夹"), (Path.Combine(archive.Data, "ecocomp.json"), "数据文件夹"),
            (archive["2021-09/receipt.json"], "结算档案"), (archive["2021-09/new.csv"], "结算档案"), (archive["2021-09/amendments/001/a.csv"], "结算档案"), (archive["x.csv"], "结算档案"),
            ("", "没有名称"), (" ", "没有名称"), (Directory.CreateDirectory(Path.Combine(archive.Outside, "folder.csv")).FullName, "文件夹、设备或管道"),
        ];
        string before = Digest(archive.Outside);
        foreach ((string place, string why) in places)
        {
            Outcome outcome = archive.Run([.. fund, "--out", place]);
            Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((ExitCodes.Usage, "")), place);
            Assert.That(outcome.Error, Does.Contain(why), place);
        }

        Outcome classified = archive.Run([.. Args(archive, "classify {readings} --type river --partial"), "--out", Readings(archive)]);
        Assert.That((classified.ExitCode, classified.Error), Is.EqualTo((ExitCodes.Usage, classified.Error)));
        Assert.That(Digest(archive.Outside), Is.EqualTo(before));
    }

    [TestCase("notice.pdf")]
    [TestCase("通报.docx")]
    public void A_notice_goes_into_no_archive(string name)
    {
        using TestArchive archive = Archive();
        byte[]? there = File.Exists(archive["2021-09/" + name]) ? File.ReadAllBytes(archive["2021-09/" + name]) : null;
        Outcome outcome = archive.Run([.. Args(archive, "notice 2021-09 --data {data}"), "--out", archive["2021-09/" + name]]);
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Usage));
        Assert.That(File.Exists(archive["2021-09/" + name]) ? File.ReadAllBytes(archive["2021-09/" + name]) : null, Is.EqualTo(there));
        Assert.That(outcome.Error, Does.Contain("结算档案"));
    }

    [TestCase("new {archive}/2021-09/x")]
    [TestCase("new {archive}/x --xlsx")]
    public void A_new_data_folder_is_not_made_in_an_archive(string line)
    {
        using TestArchive archive = Archive();
        string before = Digest(archive.Root);
        Outcome outcome = archive.Run(Args(archive, line));
        Assert.That((outcome.ExitCode, outcome.Output, Digest(archive.Root)), Is.EqualTo((ExitCodes.Usage, "", before)));
        Assert.That(outcome.Error, Does.Contain("结算档案"));
    }

    [Test]
    public void Results_go_neither_into_a_data_folder_nor_into_a_folder_that_is_named_like_a_file()
    {
        using TestArchive archive = Archive();
        string before = Digest(archive.Outside);
        foreach ((string place, string why) in new[]
        {
            (archive.Data, "数据文件夹"), (archive.Data + "/../" + Path.GetFileName(archive.Data), "数据文件夹"), ("结果.html", "文件夹名"), ("a.xls", "文件夹名"), ("A.PDF", "文件夹名"),
        })
        {
            Outcome outcome = archive.Run([.. Args(archive, "settle 2021-11 --data {data}"), "--out", Path.Combine(archive.Outside, place)]);
            Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((ExitCodes.Usage, "")), place);
            Assert.That(outcome.Error, Does.Contain(why), place);
        }

        Assert.That(Digest(archive.Outside), Is.EqualTo(before));
    }

    [Test]
    public void A_table_of_another_data_folder_is_not_written_over()
    {
        using TestArchive archive = Archive();
        string other = Path.Combine(archive.Data, "readings.csv");
        Outcome outcome = archive.Run([.. Args(archive, "classify {readings} --type river --partial"), "--out", other]);
        Assert.That((outcome.ExitCode, File.Exists(other)), Is.EqualTo((ExitCodes.Usage, false)));
        Assert.That(outcome.Error, Does.Contain("数据文件夹"));
    }

    [Test]
    [Platform("Linux")]
    public void A_device_a_pipe_and_a_link_are_refused_and_stay_what_they_are()
    {
        using TestArchive archive = Archive();
        string link = Path.Combine(archive.Outside, "link.csv");
        string hanging = Path.Combine(archive.Outside, "hanging.csv");
        string pipe = Path.Combine(archive.Outside, "pipe.csv");
        File.WriteAllText(Path.Combine(archive.Outside, "real.csv"), "mine");
        File.CreateSymbolicLink(link, "real.csv");
        File.CreateSymbolicLink(hanging, "nowhere.csv");
        using (System.Diagnostics.Process made = System.Diagnostics.Process.Start("mkfifo", [pipe])) made.WaitForExit();
        foreach ((string place, string why) in new[] { (link, "链接"), (hanging, "链接"), (pipe, "管道"), ("/dev/null", "管道") })
        {
            Outcome outcome = archive.Run([.. Args(archive, "fund 2021-11 --data {data}"), "--out", place]);
            Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((ExitCodes.Usage, "")), place);
            Assert.That(outcome.Error, Does.Contain(why), place);
        }

        Assert.That((File.ReadAllText(link), new FileInfo(link).LinkTarget, File.Exists(Path.Combine(archive.Outside, "nowhere.csv"))), Is.EqualTo(("mine", "real.csv", false)));
        foreach (string place in new[] { "/dev/null", "/dev/null/x" })
            Assert.That(archive.Run([.. Args(archive, "settle 2021-11 --data {data}"), "--out", place]).ExitCode, Is.EqualTo(ExitCodes.Usage), place);
        Assert.That(new FileInfo("/dev/null").Length, Is.Zero);
    }

    private static TestArchive Archive()
    {
        TestArchive archive = TestArchive.Closed();
        File.WriteAllText(Readings(archive), "month,point,CODMn\n2021-09,S1,5\n2021-10,S1,9\n");
        return archive;
    }

    private static string Readings(TestArchive archive) => Path.Combine(archive.Outside, "readings.csv");

    private static string[] Args(TestArchive archive, string line) =>
    [
        .. line.Split(' ').Select(w => w.Replace("{data}", archive.Data, StringComparison.Ordinal).Replace("{archive}", archive.Root, StringComparison.Ordinal)
            .Replace("{readings}", Readings(archive), StringComparison.Ordinal)),
    ];

    private static string Digest(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(f => f + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))));

    [TestCase("fund 2021-11 --data {data} --out {link}/x.csv")]
    [TestCase("settle 2021-11 --data {data} --out {link}/results")]
    [TestCase("settle 2021-11 --data {data} --out {link}")]
    public void A_link_into_an_archive_leads_to_an_archive(string line)
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Links need rights there that a test does not have.");
        using TestArchive archive = Archive();
        string link = Path.Combine(archive.Outside, "link");
        Directory.CreateSymbolicLink(link, Path.Combine(archive["2021-09"], "inputs"));
        string round = Path.Combine(archive.Outside, "round");
        Directory.CreateSymbolicLink(round, link);
        Outcome outcome = archive.Run(Args(archive, line.Replace("{link}", round, StringComparison.Ordinal)));
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Usage), outcome.Error);
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }
}
