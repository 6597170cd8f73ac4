using System.Diagnostics;
using System.Text;
using EcoComp.Cli.Tests.Properties;

namespace EcoComp.Cli.Tests.Commands.Completions;

/// <summary>How a line may go on, as shells ask for it.</summary>
public sealed class CompletionTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ecocomp.dll");

    [TestCase("se", "settle")]
    [TestCase("c", "check compare close classify completions")]
    [TestCase("rules|", "list show check compare schema")]
    [TestCase("schema|re", "receipt regulation")]
    [TestCase("rules|show|--cl", "--clause")]
    [TestCase("settle|--fo", "--format")]
    [TestCase("settle|--format|", "csv json text")]
    [TestCase("settle|--format|j", "json")]
    [TestCase("settle|--data|.|--county|长", "长葛市")]
    [TestCase("settle|2022-0", "2022-08 2022-07 2022-06 2022-05 2022-04 2022-03 2022-02 2022-01")]
    [TestCase("explain|2021-09|清潩河魏", "清潩河魏都坝")]
    [TestCase("explain|2021-09|QY-03", "QY-03")]
    [TestCase("explain|2021-09|--county|禹", "禹州市")]
    [TestCase("check|--month|2021-12", "2021-12")]
    [TestCase("rules|show|--clause|upstream", "upstream-offset")]
    [TestCase("settle|--regulation|x", "xuchang-2021")]
    [TestCase("completions|z", "zsh")]
    [TestCase("explain|2021-10|SJ21", "SJ2110-01 SJ2110-02 SJ2110-03")]
    [TestCase("compare|2021-10|--class|QY-01", "QY-01=")]
    [TestCase("compare|2021-10|--status|清潩河魏", "清潩河魏都坝=")]
    [TestCase("compare|2021-10|--ruling|SJ2110-02", "SJ2110-02,")]
    [TestCase("compare|2021-10|--class|QY-01=", "QY-01=Ⅰ QY-01=Ⅱ QY-01=Ⅲ QY-01=Ⅳ QY-01=Ⅴ QY-01=劣Ⅴ")]
    [TestCase("compare|2021-10|--status|QY-01=断", "QY-01=断流")]
    [TestCase("compare|2021-10|--ruling|SJ2110-02,责", "SJ2110-02,责任县区")]
    [TestCase("settle|2022-07..", "2022-07..2022-08 2022-07..2022-07 2022-07..2022-06 2022-07..2022-05 2022-07..2022-04 2022-07..2022-03 2022-07..2022-02 2022-07..2022-01 2022-07..2021-12 2022-07..2021-11 2022-07..2021-10 2022-07..2021-09")]
    [TestCase("settle|--county|4110", "411081 411082 411024 411025 411002 411003 411071 411072 411073")]
    [TestCase("explain|2021-09|后河", "后河北岸1号口")]
    [TestCase("compare|2021-10|--choice|scope", "scope=all-registered")]
    [TestCase("close|2022-0", "2022-01 2022-02 2022-03 2022-04 2022-05 2022-06 2022-07 2022-08")]
    [TestCase("import|x", "")]
    [TestCase("nonsense|x", "")]
    public void A_line_goes_on_with(string typed, string expected) =>
        Assert.That(Complete(Samples.Xuchang, typed.Split('|')), Is.EqualTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Test]
    public void An_option_that_was_typed_is_not_offered_again_but_where_it_may_be_repeated()
    {
        string[] options = Complete(Samples.Xuchang, "settle", "--final", "--county", "禹州市", "--");
        Assert.That(options, Does.Not.Contain("--final").And.Contain("--county").And.Contain("--out").And.Contain("--help"));
    }

    [Test]
    public void A_month_that_is_closed_is_not_offered_to_be_closed()
    {
        using Archive.TestArchive archive = Archive.TestArchive.Small();
        archive.Close("2021-09");
        Assert.That(Complete(archive.Outside, "close", "--data", archive.Data, "--archive", archive.Root, ""), Is.EqualTo(new[] { "2021-10", "2021-11" }));
    }

    [TestCase("bash", "x.pdf", ".bash")]
    [TestCase("zsh", "x.csv", ".zsh")]
    [TestCase("powershell", "x", ".ps1")]
    public void A_script_is_not_written_under_an_ending_of_something_else(string shell, string name, string named)
    {
        using var folder = new TemporaryFolder();
        Run refused = CommandLine.Run(["completions", shell, "--out", Path.Combine(folder.Path, name)]);
        Assert.That((refused.Exit, Directory.GetFiles(folder.Path)), Is.EqualTo((ExitCodes.Usage, Array.Empty<string>())));
        Assert.That(refused.Error, Does.Contain(named));
        Assert.That(CommandLine.Run(["completions", shell, "--out", Path.Combine(folder.Path, "ecocomp" + named)]).Exit, Is.Zero);
    }

    [Test]
    public void A_folder_that_cannot_be_read_completes_nothing_and_says_nothing()
    {
        using TestFolder folder = TestFolder.Small().Write("counties.csv", "nonsense");
        Assert.That(Complete(folder.Data, "settle", "--county", ""), Is.Empty);
        Assert.That(Complete(folder.Data, "settle", "--data", "/no/such/folder", ""), Is.Empty);
        File.WriteAllText(folder[Project.FileName], "{");
        Assert.That(Complete(folder.Data, "settle", ""), Is.Empty);
    }

    [TestCase("bash", "complete -o default -F _ecocomp ecocomp")]
    [TestCase("zsh", "compdef _ecocomp ecocomp")]
    [TestCase("powershell", "Register-ArgumentCompleter -Native -CommandName ecocomp")]
    public void There_is_a_script_for_each_shell_in_ASCII_with_line_feeds(string shell, string registers)
    {
        byte[] script = Ecocomp.Run("completions", shell).OutputBytes;
        Assert.That(Encoding.ASCII.GetString(script), Does.Contain(registers).And.EndWith("\n").And.Not.Contain('\r').And.Not.Contain('?'.ToString() + '?'));
    }

    [Test]
    [Platform("Linux")]
    public void Bash_completes_by_its_script()
    {
        string found = Shell("bash", $$"""
            {{Wrapper}}
            eval "$(ecocomp completions bash)"
            complete -p ecocomp
            COMP_WORDS=(ecocomp explain 2021-09 清潩河魏); COMP_CWORD=3; _ecocomp; echo "${COMPREPLY[@]}"
            COMP_WORDS=(ecocomp set); COMP_CWORD=1; _ecocomp; echo "${COMPREPLY[@]}"
            COMP_WORDS=(ecocomp settle --format ''); COMP_CWORD=3; _ecocomp; echo "${COMPREPLY[@]}"
            COMP_WORDS=(ecocomp compare 2021-09 --class QY-01 =); COMP_CWORD=5; _ecocomp; echo "${COMPREPLY[@]}"
            COMP_WORDS=(ecocomp compare 2021-09 --class QY-01 = 劣); COMP_CWORD=6; _ecocomp; echo "${COMPREPLY[@]}"
            """);
        Assert.That(found, Is.EqualTo("complete -o default -F _ecocomp ecocomp\n清潩河魏都坝\nsettle\ncsv json text\nⅠ Ⅱ Ⅲ Ⅳ Ⅴ 劣Ⅴ\n劣Ⅴ\n"));
    }

    [Test]
    [Platform("Linux")]
    public void In_bash_a_folder_whose_name_has_a_blank_is_found_however_it_is_written()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "我的 数据"), Samples.Xuchang);
        string found = Shell("bash", $$"""
            {{Wrapper}}; cd '{{folder.Path}}'
            eval "$(ecocomp completions bash)"
            COMP_WORDS=(ecocomp settle --data '我的\ 数据' --county 长); COMP_CWORD=5; _ecocomp; echo "${COMPREPLY[@]}"
            COMP_WORDS=(ecocomp settle --data '"我的 数据"' --county 长); COMP_CWORD=5; _ecocomp; echo "${COMPREPLY[@]}"
            """);
        Assert.That(found, Is.EqualTo("长葛市\n长葛市\n"));
    }

    [Test]
    [Platform("Linux")]
    public void Zsh_completes_by_its_script()
    {
        if (!File.Exists("/usr/bin/zsh") && !File.Exists("/bin/zsh")) Assert.Ignore("There is no zsh here.");
        string found = Shell("zsh", $$"""
            {{Wrapper}}
            eval "$(ecocomp completions zsh)"
            compadd() { shift 2; echo "$@" }
            _files() { echo files }
            words=(ecocomp explain 2021-09 清潩河魏); CURRENT=4; _ecocomp
            words=(ecocomp set); CURRENT=2; _ecocomp
            words=(ecocomp settle --format ''); CURRENT=4; _ecocomp
            words=(ecocomp import ''); CURRENT=3; _ecocomp
            """);
        Assert.That(found, Is.EqualTo("清潩河魏都坝\nsettle\ncsv json text\nfiles\n"));
    }

    private static string Wrapper => $"ecocomp() {{ {Host} '{Program}' \"$@\"; }}; cd '{Samples.Xuchang}'";

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? $"'{path}'" : "dotnet";

    private static string Shell(string shell, string script)
    {
        var start = new ProcessStartInfo(shell, [shell == "zsh" ? "-fc" : "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(60_000)) process.Kill(entireProcessTree: true);
        Assert.That(error.Result, Is.Empty);
        return output;
    }

    private static string[] Complete(string folder, params string[] typed)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exit = App.Run(["complete-words", .. typed], output, error, Surroundings.OfProcess(terminal: false) with { Folder = folder, Catalogue = () => CommandLine.Catalogue });
        Assert.That((exit, Encoding.UTF8.GetString(error.ToArray())), Is.EqualTo((0, "")));
        return Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
