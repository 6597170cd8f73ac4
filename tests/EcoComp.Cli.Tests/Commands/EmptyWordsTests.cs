using System.Text;

namespace EcoComp.Cli.Tests.Commands;

/// <summary>What a script types whose variable has no value, and settings that no file can be called.</summary>
public sealed class EmptyWordsTests
{
    [TestCase("close 2021-09 --archive ", "--archive 后面没有名称")]
    [TestCase("settle 2021-09 --data ", "--data 后面没有名称")]
    [TestCase("settle 2021-09 --out ", "--out 后面没有名称")]
    [TestCase("settle 2021-09 --regulations ", "--regulations 后面没有名称")]
    [TestCase("replay --archive a --ca ", "--ca 后面没有名称")]
    [TestCase("timestamp a --answer ", "--answer 后面没有名称")]
    [TestCase("compare 2021-09 --data-b ", "--data-b 后面没有名称")]
    [TestCase("import a.csv --map ", "--map 后面没有名称")]
    [TestCase("diff a ", "有一个参数是空的")]
    [TestCase("diff  a", "有一个参数是空的")]
    [TestCase("classify ", "有一个参数是空的")]
    public void A_path_that_is_nothing_is_told_and_no_fault_of_the_program(string typed, string told)
    {
        Run run = CommandLine.Run(typed.Split(' '));
        Assert.That((run.Exit, run.Output.Length), Is.EqualTo((2, 0)));
        Assert.That(run.Error, Does.StartWith("ecocomp: " + told + "（脚本里的变量可能没有值）\n"));
    }

    [Test]
    public void A_setting_that_no_file_can_be_called_is_told([Values("data", "archive", "out", "regulations")] string key, [Values("settle", "")] string command)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "ecocomp.json"), $$"""{ "{{key}}": "a\u0000b" }""");
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exit = App.Run(command.Length > 0 ? [command] : [], output, error, Surroundings.OfProcess(terminal: false) with { Folder = folder.Path });
        Assert.That((exit, Encoding.UTF8.GetString(error.ToArray())), Is.EqualTo((3, $"ecocomp: {Path.Combine(folder.Path, "ecocomp.json")} 的设置项“{key}”应是引号中的文字，不能是 \"a\\u0000b\"\n")));
    }
}
