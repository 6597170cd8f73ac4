namespace EcoComp.Cli.Tests.Host;

/// <summary>What is written below a root stays there, whatever link somebody puts in a place or on the way to it.</summary>
[Platform(Exclude = "Win")]
public sealed class HeldDiskTests
{
    private readonly HeldDisk _disk = new();
    private string _folder = "";

    private string Root => Path.Combine(_folder, "root");

    private string Elsewhere => Path.Combine(_folder, "elsewhere");

    [SetUp]
    public void Prepare()
    {
        _folder = Directory.CreateTempSubdirectory("ecocomp-held-").FullName;
        Directory.CreateDirectory(Elsewhere);
        File.WriteAllText(Path.Combine(Elsewhere, "letter.txt"), "mine");
        _disk.CreateRoot(Root);
    }

    [TearDown]
    public void Clear()
    {
        Assert.That(Directory.EnumerateFileSystemEntries(Elsewhere).Select(Path.GetFileName), Is.EqualTo(new[] { "letter.txt" }), "nothing came there or went");
        Assert.That(File.ReadAllText(Path.Combine(Elsewhere, "letter.txt")), Is.EqualTo("mine"));
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void Files_and_folders_are_made_moved_replaced_and_removed()
    {
        _disk.MakeFolder(Root, "a");
        _disk.MakeFolder(Root, "a/b");
        _disk.Write(Root, "a/b/x", new Kept("new"u8.ToArray()));
        _disk.Write(Root, "y", new Kept("old"u8.ToArray()));
        _disk.Keep(Root, "a/b");
        _disk.ReplaceFile(Root, "a/b/x", "y");
        _disk.MoveFolder(Root, "a/b", "c");
        Assert.That(File.ReadAllText(Path.Combine(Root, "y")), Is.EqualTo("new"));
        Assert.That(Directory.EnumerateFileSystemEntries(Root).Select(Path.GetFileName), Is.EquivalentTo(new[] { "a", "c", "y" }));
        _disk.Write(Root, "a/z", new Kept(default(ReadOnlyMemory<byte>)));
        foreach (string left in new[] { "a", "c", "y", "none" }) _disk.Remove(Root, left);
        Assert.That(Directory.EnumerateFileSystemEntries(Root), Is.Empty);
    }

    [Test]
    public void What_is_made_must_be_new([Values] bool isLink, [Values] bool isFolder)
    {
        string taken = Path.Combine(Root, "x");
        if (isLink) File.CreateSymbolicLink(taken, isFolder ? Elsewhere : Path.Combine(Elsewhere, "new.txt"));
        else if (isFolder) Directory.CreateDirectory(taken);
        else File.WriteAllText(taken, "");
        foreach (IDisk disk in new IDisk[] { _disk, new LocalDisk() })
        {
            disk.CreateRoot(Root);
            if (!(disk is LocalDisk && isLink && !isFolder)) Assert.Throws<PlaceTakenException>(() => disk.MakeFolder(Root, "x"), disk.GetType().Name);
        }

        Assert.Throws<PlaceTakenException>(() => _disk.Write(Root, "x", new Kept("text"u8.ToArray())));
        Directory.CreateDirectory(Path.Combine(Root, "f"));
        Assert.That(() => _disk.MoveFolder(Root, "f", "x"), Throws.InstanceOf<IOException>());
    }

    [Test]
    public void A_link_on_the_way_is_not_followed()
    {
        Directory.CreateSymbolicLink(Path.Combine(Root, "x"), Elsewhere);
        _disk.MakeFolder(Root, "f");
        _disk.Write(Root, "g", new Kept("text"u8.ToArray()));
        foreach (Action step in new Action[]
        {
            () => _disk.MakeFolder(Root, "x/a"), () => _disk.Write(Root, "x/a", new Kept("text"u8.ToArray())), () => _disk.Write(Root, "x/b/a", new Kept("text"u8.ToArray())), () => _disk.Keep(Root, "x"),
            () => _disk.MoveFolder(Root, "f", "x/f"), () => _disk.ReplaceFile(Root, "g", "x/letter.txt"), () => _disk.ReplaceFile(Root, "x/letter.txt", "h"),
            () => _disk.Remove(Root, "x/letter.txt"),
        })
            Assert.Throws<PlaceTakenException>(() => step());
        Assert.That(Directory.EnumerateFileSystemEntries(Root).Select(Path.GetFileName), Is.EquivalentTo(new[] { "f", "g", "x" }));
    }

    [Test]
    public void Of_a_link_that_is_removed_what_it_leads_to_stays()
    {
        _disk.MakeFolder(Root, "f");
        Directory.CreateSymbolicLink(Path.Combine(Root, "f", "x"), Elsewhere);
        File.CreateSymbolicLink(Path.Combine(Root, "f", "y"), Path.Combine(Elsewhere, "letter.txt"));
        _disk.Remove(Root, "f");
        Assert.That(Directory.EnumerateFileSystemEntries(Root), Is.Empty);
    }

    [Test]
    public void A_root_that_the_user_reaches_by_a_link_is_taken()
    {
        string link = Path.Combine(_folder, "link");
        Directory.CreateSymbolicLink(link, Root);
        _disk.Write(link, "x", new Kept("text"u8.ToArray()));
        Assert.That(File.ReadAllText(Path.Combine(Root, "x")), Is.EqualTo("text"));
    }

    [Test]
    public void A_lock_is_taken_by_one_only_and_never_through_a_link()
    {
        string path = Path.Combine(Root, "lock");
        using (LockFile held = LockFile.TryTake(path)!)
        {
            Assert.That(held, Is.Not.Null);
            Assert.That(LockFile.TryTake(path), Is.Null);
        }

        Assert.That(File.Exists(path), Is.False);
        DateTime before = File.GetLastWriteTimeUtc(Path.Combine(Elsewhere, "letter.txt"));
        foreach (string target in new[] { "letter.txt", "none.txt" })
        {
            File.Delete(path);
            File.CreateSymbolicLink(path, Path.Combine(Elsewhere, target));
            Assert.Throws<PlaceTakenException>(() => LockFile.TryTake(path));
        }

        Assert.That(File.GetLastWriteTimeUtc(Path.Combine(Elsewhere, "letter.txt")), Is.EqualTo(before));
    }

    [Test]
    public void A_lock_whose_place_somebody_took_is_let_go_without_a_word()
    {
        string path = Path.Combine(Root, "lock");
        using (LockFile.TryTake(path))
        {
            File.Delete(path);
            Directory.CreateDirectory(path);
        }

        Assert.That(Directory.Exists(path));
    }
}
