using EcoComp.Cli.Host;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Host;

/// <summary>What the disk refuses is told in the words of the program, with the place and what helps.</summary>
public sealed class DiskTroubleTests
{
    private static readonly (Exception Trouble, string Zh, string En)[] Known =
    [
        (new UnauthorizedAccessException("Access to the path is denied."), "没有权限，请换一个可以写入的文件夹", "there is no permission"),
        (new IOException("Read-only file system", 30), "只读的，请换一个可以写入的文件夹", "read-only, name another folder"),
        (new IOException("Operation not permitted", 1), "没有权限", "there is no permission"),
        (new IOException("No space left on device", 28), "磁盘已满，请清出空间", "the disk is full"),
        (new IOException("There is not enough space on the disk.", unchecked((int)0x80070070)), "磁盘已满", "the disk is full"),
        (new DirectoryNotFoundException("Could not find a part of the path."), "不存在，或不能在其中新建文件", "no file can be made in it"),
        (new PlaceTakenException("/archive/.ecocomp-x"), "已有别人放的同名文件、文件夹或链接", "somebody else put a file, folder or link there"),
        (new PathTooLongException("The specified file name or path is too long"), "路径太长", "path is too long"),
    ];

    [Test]
    public void None_of_the_systems_words_is_told_for_what_the_program_knows()
    {
        foreach ((Exception trouble, string zh, string en) in Known)
        {
            CommandFailure failure = DiskTrouble.Writing(began: false, "结果/通报.pdf", trouble);
            Assert.That(failure.ExitCode, Is.EqualTo(zh.StartsWith("磁盘已满", StringComparison.Ordinal) ? ExitCodes.ProgramFault : ExitCodes.Usage), "nobody typed a full disk");
            Assert.That(DiskTrouble.Writing(began: true, "a", trouble).ExitCode, Is.EqualTo(ExitCodes.ProgramFault));
            Assert.That(failure.In(Language.Zh).Single(), Does.Contain("“结果/通报.pdf”").And.Contain(zh).And.Not.Contain(trouble.Message));
            Assert.That(failure.In(Language.En).Single(), Does.Contain("结果/通报.pdf").And.Contain(en).And.Not.Contain(trouble.Message));
        }
    }

    [Test]
    public void What_it_does_not_know_is_told_in_the_systems_words()
    {
        var strange = new IOException("Input/output error", 5);
        Assert.That(DiskTrouble.Writing(began: true, "a.pdf", strange).In(Language.Zh).Single(), Does.Contain("a.pdf").And.Contain("Input/output error"));
        Assert.That(DiskTrouble.Reading(ExitCodes.Usage, "a", strange).In(Language.Zh).Single(), Does.Contain("无法读取").And.Contain("Input/output error"));
        Assert.That(DiskTrouble.Reading(ExitCodes.Usage, "a", new NoFileException("/x")).In(Language.Zh).Single(), Does.EndWith("“a”不是文件，是文件夹、设备或管道"));
        Assert.That(DiskTrouble.Reading(ExitCodes.Usage, "a", new UnauthorizedAccessException("denied")).In(Language.Zh).Single(), Does.Contain("没有权限").And.Not.Contain("denied"));
    }
}
