namespace EcoComp.Cli.Tests.Archive;

/// <summary>Somebody who may write to the archive's folder puts links there while a month is written: none leads the program out of the archive.</summary>
[Platform(Exclude = "Win")]
public sealed class PlantedLinksTests
{
    [Test]
    public void A_link_in_the_place_of_a_folder_that_is_about_to_be_made_ends_the_closing([Values("law", "inputs")] string folder)
    {
        using TestArchive archive = TestArchive.Small();
        string elsewhere = Directory.CreateDirectory(Path.Combine(archive.Outside, "elsewhere")).FullName;
        var planting = new PlantingDisk(path => path.EndsWith("/" + folder, StringComparison.Ordinal), path => Directory.CreateSymbolicLink(path, elsewhere));
        Expect(archive, planting, elsewhere, archive[$"2021-10/{folder}"], "写入时那里已有别人放的同名文件、文件夹或链接");
    }

    [Test]
    public void A_link_in_the_place_of_a_folder_that_was_just_made_ends_the_closing([Values("law/", "inputs/", "receipt.json")] string first)
    {
        using TestArchive archive = TestArchive.Small();
        string elsewhere = Directory.CreateDirectory(Path.Combine(archive.Outside, "elsewhere")).FullName;
        var planting = new PlantingDisk(path => path.Contains("-2021-10/" + first, StringComparison.Ordinal), path =>
        {
            string folder = Path.GetDirectoryName(path)!;
            if (!Directory.Exists(folder)) return;
            Directory.Move(folder, Path.Combine(archive.Root, ".ecocomp-away"));
            Directory.CreateSymbolicLink(folder, elsewhere);
        });
        Expect(archive, planting, elsewhere, archive["2021-10"], "写入时那里已有别人放的同名文件、文件夹或链接");
    }

    [Test]
    public void No_name_of_what_is_being_written_was_there_in_another_run()
    {
        using TestArchive archive = TestArchive.Small();
        var seen = new List<string>();
        foreach (string month in new[] { "2021-09", "2021-10" })
        {
            var watching = new PlantingDisk(path => path.StartsWith(".ecocomp-", StringComparison.Ordinal), _ => { });
            archive.Surroundings = archive.Surroundings with { Disk = watching };
            archive.Close(month);
            seen.AddRange(watching.Written.Select(p => p.Split('/')[0].Replace(month, "", StringComparison.Ordinal)).Distinct());
        }

        Assert.That(seen, Has.Count.EqualTo(9).And.Unique, "two folders, README.md, and thrice the sums of both kinds");
        Assert.That(seen, Has.All.Match("^[.]ecocomp-[0-9a-f]{32}-"));
    }

    private static void Expect(TestArchive archive, PlantingDisk planting, string elsewhere, string said, string why)
    {
        archive.Close("2021-09");
        Surroundings sound = archive.Surroundings;
        archive.Surroundings = sound with { Disk = planting };
        Outcome closed = archive.TryClose("2021-10");
        archive.Surroundings = sound;
        Assert.That((closed.ExitCode, closed.Output), Is.EqualTo((ExitCodes.ProgramFault, "")), closed.Error);
        Assert.That(closed.Error, Does.Contain(said).And.Contain(why));
        Assert.That(Directory.EnumerateFileSystemEntries(elsewhere), Is.Empty, "nothing was written outside the archive");
        Assert.That(archive.Replay().ExitCode, Is.Zero, archive.Replay().Output);
        archive.Close("2021-10");
        Assert.That(archive.Replay().Output, Does.Contain("2021-10"));
        Assert.That(Directory.EnumerateFileSystemEntries(archive.Root, ".*"), Is.Empty);
    }

    /// <summary>The disk of the machine, with somebody who is there before each step that makes something.</summary>
    private sealed class PlantingDisk(Predicate<string> at, Action<string> plant) : IDisk
    {
        private readonly HeldDisk _disk = new();

        /// <summary>What was made, by its path from the root.</summary>
        public List<string> Written { get; } = [];

        public void CreateRoot(string root) => _disk.CreateRoot(root);

        public void MakeFolder(string root, string path)
        {
            Meet(root, path);
            _disk.MakeFolder(root, path);
        }

        public void Write(string root, string path, Kept content)
        {
            Meet(root, path);
            _disk.Write(root, path, content);
        }

        public void Keep(string root, string path) => _disk.Keep(root, path);

        public void MoveFolder(string root, string from, string to) => _disk.MoveFolder(root, from, to);

        public void ReplaceFile(string root, string from, string to) => _disk.ReplaceFile(root, from, to);

        public void Remove(string root, string path) => _disk.Remove(root, path);

        private void Meet(string root, string path)
        {
            if (!at(path)) return;
            Written.Add(path);
            plant(Path.Combine(root, path));
        }
    }
}
