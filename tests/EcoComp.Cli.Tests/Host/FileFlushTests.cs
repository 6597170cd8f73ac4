using EcoComp.Cli.Host;

namespace EcoComp.Cli.Tests.Host;

/// <summary>A disk that does not keep what was written is a failure, and never told as done.</summary>
public sealed class FileFlushTests
{
    private const int NotOpen = 9;
    private const int Full = 28;

    [Test]
    public void What_the_system_refuses_to_keep_is_a_failure_with_its_code()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Windows has no such call.");
        IOException failure = Assert.Throws<IOException>(() => FileFlush.Keep(-1, "结果.csv"))!;
        Assert.That((failure.HResult, failure.Message.Contains("结果.csv", StringComparison.Ordinal)), Is.EqualTo((NotOpen, true)));
        Assert.That(DiskTrouble.IsFull(new IOException("", Full)), Is.True, "a full disk is told by the same codes");
    }

    [Test]
    public void A_file_that_is_kept_is_whole()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "a");
        using (FileStream stream = File.Create(path))
        {
            stream.Write([1, 2, 3]);
            FileFlush.Flush(stream);
            Assert.That(new FileInfo(path).Length, Is.EqualTo(3));
        }
    }

    [Test]
    public void A_folder_whose_names_are_not_kept_is_a_failure_too_unless_its_system_has_that_for_files_alone()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Windows has no such call.");
        Assert.That(Assert.Throws<IOException>(() => FolderFlush.Keep(-1, "结果"))!.HResult, Is.EqualTo(NotOpen));
        Assert.That(Assert.Throws<IOException>(() => FolderFlush.Flush(Path.Combine(Path.GetTempPath(), "no such folder")))!.Message, Does.StartWith("fsync "));
        using var folder = new TemporaryFolder();
        Assert.DoesNotThrow(() => FolderFlush.Flush(folder.Path));
    }
}
