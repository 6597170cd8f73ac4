using System.Diagnostics;

namespace EcoComp.Cli.Tests.Archive;

/// <summary>Names in cells, links, folders and pipes where files should be lead nowhere outside the archive.</summary>
public sealed class HostileArchiveTests
{
    [Test]
    public void Names_in_cells_never_become_paths()
    {
        using TestArchive archive = TestArchive.Small();
        string[] names = ["../../x", "C:\\x", "CON", "/etc/x", "..", "$(x)", "%n"];
        string counties = "code,name,aliases\n" + string.Concat(names.Select((n, i) => $"{n},{n}{i},\n")) + "A,甲县,\nB,乙县,\n";
        File.WriteAllText(Path.Combine(archive.Data, "counties.csv"), counties);
        File.AppendAllText(Path.Combine(archive.Data, "points.csv"), string.Concat(names.Select(n => $"{n},{n},section,颍河,river,{n},Ⅲ,R1,,\n")));
        File.AppendAllText(Path.Combine(archive.Data, "monitoring.csv"), string.Concat(names.Select(n => $"2021-09,{n},Ⅴ,,,,,\n2021-10,{n},Ⅴ,,,,,\n")));
        archive.Close("2021-09");
        archive.Amend("2021-09", "monitoring.csv", "2021-09,../../x,Ⅴ", "2021-09,../../x,Ⅲ");
        archive.Close("2021-10");
        Assert.That(archive.Replay().ExitCode, Is.Zero, archive.Replay().Output);
        Assert.That(archive.Files(), Has.All.Match("^(README.md|SHA256SUMS|SM3SUMS|2021-(09|10)/(amendments/001/)?((inputs/)?[a-z]+[.](csv|json|txt|xlsx|pdf)|law/[a-z0-9-]+[.]json))$"));
        Assert.That(Directory.EnumerateFileSystemEntries(archive.Outside).Select(Path.GetFileName), Has.All.Match("^(data|archive|variant-.*)$"));
    }

    [TestCase("2021-10/items.csv")]
    [TestCase("2021-10/inputs/points.csv")]
    [TestCase("2021-10/receipt.json")]
    [TestCase("SHA256SUMS")]
    [TestCase("SM3SUMS")]
    [TestCase("2021-10/law/regulation.json")]
    [TestCase("README.md")]
    public void A_link_where_a_file_should_be_is_told_and_not_followed(string file)
    {
        using TestArchive archive = TestArchive.Closed();
        string elsewhere = Path.Combine(archive.Outside, "elsewhere");
        File.Move(archive[file], elsewhere);
        File.CreateSymbolicLink(archive[file], elsewhere);
        Expect(archive, file + "：是链接，没有读取它所指的内容");
    }

    [TestCase("2021-10")]
    [TestCase("2021-10/inputs")]
    [TestCase("2021-10/amendments")]
    [TestCase("2021-10/amendments/001")]
    public void A_link_where_a_folder_should_be_is_told_and_not_followed(string folder)
    {
        using TestArchive archive = TestArchive.Closed();
        string elsewhere = Path.Combine(archive.Outside, "elsewhere");
        Directory.Move(archive[folder], elsewhere);
        Directory.CreateSymbolicLink(archive[folder], elsewhere);
        Expect(archive, folder + "：是链接，没有读取它所指的内容");
    }

    [TestCase("2021-10/items.csv")]
    [TestCase("2021-10/inputs/points.csv")]
    [TestCase("2021-10/receipt.json")]
    public void A_folder_where_a_file_should_be_is_told(string file)
    {
        using TestArchive archive = TestArchive.Closed();
        File.Delete(archive[file]);
        Directory.CreateDirectory(archive[file]);
        Expect(archive, file + "：这里应是文件，却是文件夹");
    }

    [Test]
    public void A_file_where_a_folder_should_be_is_told()
    {
        using TestArchive archive = TestArchive.Closed();
        Directory.Delete(archive["2021-10/inputs"], recursive: true);
        File.WriteAllText(archive["2021-10/inputs"], "x");
        Expect(archive, "2021-10/inputs：这里应是文件夹");
    }

    [TestCase("2021-10/items.csv")]
    [TestCase("2021-10/inputs/points.csv")]
    [TestCase("2021-10/receipt.json")]
    [CancelAfter(20_000)]
    public void A_pipe_where_a_file_should_be_is_not_waited_for(string file)
    {
        using TestArchive archive = TestArchive.Closed();
        File.Delete(archive[file]);
        using (Process made = Process.Start("mkfifo", [archive[file]])) made.WaitForExit();
        Expect(archive, file);
    }

    [Test]
    public void A_link_in_the_place_of_what_is_being_written_is_removed_and_not_followed()
    {
        using TestArchive archive = TestArchive.Small();
        string elsewhere = Path.Combine(archive.Outside, "elsewhere");
        Directory.CreateDirectory(archive.Root);
        Directory.CreateDirectory(elsewhere);
        File.WriteAllText(Path.Combine(elsewhere, "letter.txt"), "x");
        Directory.CreateSymbolicLink(archive[".ecocomp-unfinished"], elsewhere);
        File.CreateSymbolicLink(archive[".ecocomp-README.md"], Path.Combine(elsewhere, "letter.txt"));
        archive.Close("2021-09");
        Assert.That(Directory.GetFiles(elsewhere).Select(Path.GetFileName), Is.EqualTo(new[] { "letter.txt" }));
        Assert.That(File.ReadAllText(Path.Combine(elsewhere, "letter.txt")), Is.EqualTo("x"));
        Assert.That(archive.Replay().ExitCode, Is.Zero);
    }

    [Test]
    public void A_link_in_the_place_of_the_lock_is_not_followed()
    {
        using TestArchive archive = TestArchive.Small();
        Directory.CreateDirectory(archive.Root);
        string elsewhere = Path.Combine(archive.Outside, "elsewhere");
        File.CreateSymbolicLink(archive[".ecocomp-lock"], elsewhere);
        Assert.That(archive.TryClose("2021-09").ExitCode, Is.EqualTo(2));
        Assert.That(File.Exists(elsewhere), Is.False);
    }

    [Test]
    public void Nothing_is_written_into_an_archive_with_a_link_in_it()
    {
        using TestArchive archive = TestArchive.Closed();
        string elsewhere = Path.Combine(archive.Outside, "elsewhere");
        Directory.CreateDirectory(elsewhere);
        Directory.CreateSymbolicLink(archive["2021-12"], elsewhere);
        Outcome closed = archive.TryClose("2021-12", "--late");
        Assert.That(closed.ExitCode, Is.EqualTo(5));
        Assert.That(Directory.EnumerateFileSystemEntries(elsewhere), Is.Empty);
    }

    private static void Expect(TestArchive archive, string line)
    {
        Outcome replay = archive.Replay();
        Assert.That(replay.ExitCode, Is.EqualTo(5));
        Assert.That(replay.Output, Does.Contain(line), replay.Output + replay.Error);
    }
}
