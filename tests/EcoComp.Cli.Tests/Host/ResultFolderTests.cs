namespace EcoComp.Cli.Tests.Host;

/// <summary>Files of a folder are replaced together or not at all.</summary>
public sealed class ResultFolderTests
{
    private static readonly string[] Names = ["a.txt", "b.txt", "c.txt"];

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    public void Where_one_file_cannot_be_written_whole_none_is_replaced_and_nothing_is_left(int failing)
    {
        using TemporaryFolder folder = TemporaryFolder.Of(Names.Select(n => (n, "old"u8.ToArray())));
        CommandFailure failure = Assert.Throws<CommandFailure>(() => ResultFolder.Write(folder.Path, Names.Select((n, i) => (n, (Action<Stream>)(stream =>
        {
            stream.Write("new"u8);
            if (i == failing) throw new IOException("disk full");
        })))))!;
        Assert.That(failure.ExitCode, Is.EqualTo(ExitCodes.ProgramFault));
        Assert.That(failure.Message, Does.Contain(Path.Combine(folder.Path, Names[failing])).And.Contain("disk full"));
        Assert.That(Content(folder), Is.EqualTo(new[] { "a.txt=old", "b.txt=old", "c.txt=old" }));
    }

    [Test]
    public void A_refusal_while_a_file_is_made_is_passed_on_and_nothing_is_left()
    {
        using TemporaryFolder folder = TemporaryFolder.Of([]);
        Assert.Throws<CommandFailure>(() => ResultFolder.Write(folder.Path, [("a.txt", _ => throw new CommandFailure(ExitCodes.InputRefused, "why"))]));
        Assert.That(Content(folder), Is.Empty);
    }

    [Test]
    public void A_folder_where_a_file_belongs_is_refused_before_anything_is_written()
    {
        using TemporaryFolder folder = TemporaryFolder.Of([("a.txt", "old"u8.ToArray())]);
        Directory.CreateDirectory(Path.Combine(folder.Path, "b.txt"));
        CommandFailure failure = Assert.Throws<CommandFailure>(() => Write(folder))!;
        Assert.That((failure.ExitCode, Content(folder)), Is.EqualTo((ExitCodes.Usage, new[] { "a.txt=old" })));
    }

    [Test]
    public void What_a_writer_left_that_was_killed_while_it_wrote_the_next_one_clears()
    {
        using TemporaryFolder folder = TemporaryFolder.Of(
            [(".ecocomp-new-0123456789abcdef-z.txt", "half"u8.ToArray()), ("z.txt", "old"u8.ToArray()), ("mine.txt", "mine"u8.ToArray())]);
        Write(folder);
        Assert.That(Content(folder), Is.EqualTo(new[] { "a.txt=new", "b.txt=new", "c.txt=new", "mine.txt=mine", "z.txt=old" }));
    }

    [Test]
    public void Of_a_writer_that_was_killed_while_it_replaced_files_all_new_ones_get_their_places_and_no_old_one_comes_back()
    {
        using TemporaryFolder folder = TemporaryFolder.Of(
        [
            ("结果未写完-INCOMPLETE-0123456789abcdef.txt", "why"u8.ToArray()), (".ecocomp-old-0123456789abcdef-x.txt", "old"u8.ToArray()), ("x.txt", "next"u8.ToArray()),
            (".ecocomp-old-0123456789abcdef-y.txt", "old"u8.ToArray()), (".ecocomp-new-0123456789abcdef-y.txt", "next"u8.ToArray()),
            (".ecocomp-new-0123456789abcdef-z.txt", "next"u8.ToArray()), ("z.txt", "old"u8.ToArray()),
        ]);
        Write(folder);
        Assert.That(Content(folder), Is.EqualTo(new[] { "a.txt=new", "b.txt=new", "c.txt=new", "x.txt=next", "y.txt=next", "z.txt=next" }));
    }

    [Test]
    public void What_another_writer_is_at_is_left_alone()
    {
        using TemporaryFolder folder = TemporaryFolder.Of([]);
        string others = Path.Combine(folder.Path, ".ecocomp-new-0123456789abcdef-z.txt");
        using (var stream = new FileStream(others, FileMode.CreateNew, FileAccess.Write, FileShare.Delete)) Write(folder);
        Assert.That(File.Exists(others));
    }

    [Test]
    public void While_files_get_their_places_a_file_tells_whoever_opens_the_folder_that_some_are_missing()
    {
        using TemporaryFolder folder = TemporaryFolder.Of([("mine-INCOMPLETE-0123456789abcdef.txt", "mine"u8.ToArray()), ("结果未写完-INCOMPLETE-2021.txt", "mine"u8.ToArray())]);
        string notice;
        using (FileStream begun = Replacement.Begin(folder.Path, "fedcba9876543210"))
        {
            notice = begun.Name;
            Write(folder);
            Assert.That(File.Exists(notice), "another writer is at it");
        }

        string[] said = File.ReadAllLines(notice);
        Assert.That(said, Has.Length.EqualTo(2));
        Assert.That(said[0], Does.StartWith("写结果时程序中断").And.Contain("不齐"));
        Assert.That(said[1], Does.StartWith("The program was cut off").And.Contain("Run the command that writes them again"));
        Write(folder);
        Assert.That(File.Exists(notice), Is.False);
        Assert.That(Content(folder).Count(f => f.EndsWith("=mine", StringComparison.Ordinal)), Is.EqualTo(2), "what has another name is somebody's own");
    }

    [Test]
    public void Two_runs_use_different_names_until_the_files_are_in_their_places()
    {
        using TemporaryFolder folder = TemporaryFolder.Of([]);
        var seen = new List<string>();
        for (int i = 0; i < 2; i++) WholeFile.Write(Path.Combine(folder.Path, "a.txt"), _ => seen.AddRange(Directory.EnumerateFiles(folder.Path, ".*")));
        Assert.That(seen, Has.Count.EqualTo(2).And.Unique);
    }

    private static void Write(TemporaryFolder folder) =>
        ResultFolder.Write(folder.Path, Names.Select(n => (n, (Action<Stream>)(stream => stream.Write("new"u8)))));

    private static string[] Content(TemporaryFolder folder) =>
        [.. Directory.EnumerateFiles(folder.Path).Order(StringComparer.Ordinal).Select(f => Path.GetFileName(f) + "=" + File.ReadAllText(f))];
}
