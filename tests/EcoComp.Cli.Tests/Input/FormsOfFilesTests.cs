using System.Text;

namespace EcoComp.Cli.Tests.Input;

/// <summary>Files as they come out of Excel and WPS in a Chinese office.</summary>
public sealed class FormsOfFilesTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static readonly Dictionary<string, Func<string, byte[]>> Forms = new()
    {
        ["UTF-8"] = Encoding.UTF8.GetBytes,
        ["UTF-8 with BOM, CRLF"] = text => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Crlf(text))],
        ["GB18030 as Excel saves it, CRLF"] = text => Gb18030.GetBytes(Crlf(text)),
        ["tabs"] = text => Encoding.UTF8.GetBytes(text.Replace(',', '\t')),
        ["semicolons"] = text => Encoding.UTF8.GetBytes(text.Replace("大甲;甲", "\"大甲;甲\"", StringComparison.Ordinal).Replace(',', ';')),
        ["GB18030 with tabs and CRLF"] = text => Gb18030.GetBytes(Crlf(text).Replace(',', '\t')),
        ["everything in quotes"] = text => Encoding.UTF8.GetBytes(string.Join('\n', text.TrimEnd().Split('\n').Select(Quoted)) + "\n"),
        ["no line end at the end"] = text => Encoding.UTF8.GetBytes(text.TrimEnd()),
        ["blank lines and rows of separators at the end"] = text => Encoding.UTF8.GetBytes(text + "\n \n" + new string(',', text.Split('\n')[0].Count(c => c == ',')) + "\n\n"),
    };

    private static IEnumerable<string> FormNames => Forms.Keys;

    [Test]
    public void A_file_means_the_same_in_every_form([ValueSource(nameof(FormNames))] string form)
    {
        using TestFolder usual = TestFolder.Small();
        using TestFolder folder = TestFolder.Small();
        foreach (string file in Directory.EnumerateFiles(folder.Data)) folder.Write(Path.GetFileName(file), Forms[form](File.ReadAllText(file)));
        Assert.That(folder.Check("--strict").FaultLines, Is.Empty);
        Assert.That(folder.Settle("2021-09", "--format", "json").OutputBytes, Is.EqualTo(usual.Settle("2021-09", "--format", "json").OutputBytes));
    }

    [Test]
    public void The_files_of_a_folder_may_differ_in_form_and_check_tells_how_each_was_read()
    {
        using TestFolder folder = TestFolder.Small();
        folder.Write("counties.csv", Forms["GB18030 as Excel saves it, CRLF"](File.ReadAllText(folder["counties.csv"])));
        folder.Write("points.csv", Forms["UTF-8 with BOM, CRLF"](File.ReadAllText(folder["points.csv"])));
        Assert.That(folder.Check().Output, Is.EqualTo("counties.csv：2 行，gb18030\npoints.csv：4 行，utf-8-bom\nmonitoring.csv：4 行，utf-8\n错误 0 个，警告 0 个\n"));
        Assert.That(folder.Check("--lang", "en").Output, Does.StartWith("counties.csv: 2 rows, gb18030\n").And.EndWith("errors 0, warnings 0\n"));
    }

    [Test]
    public void An_encoding_may_be_forced([Values("gb18030", "gbk", "gb2312")] string name)
    {
        using TestFolder folder = TestFolder.Small();
        foreach (string file in Directory.EnumerateFiles(folder.Data)) folder.Write(Path.GetFileName(file), Gb18030.GetBytes(File.ReadAllText(file)));
        Assert.That(folder.Check("--encoding", name).ExitCode, Is.EqualTo(ExitCodes.Done));
        Assert.That(folder.Settle("2021-09", "--encoding", name).Output, Does.Contain("甲县（A）"));
        Assert.That(folder.Check("--encoding", "utf-8").FaultLines, Has.Length.EqualTo(3).And.All.Contains("error E104"));
    }

    [Test]
    public void A_line_is_counted_as_an_editor_counts_it_also_below_breaks_in_quotes()
    {
        using TestFolder folder = TestFolder.Small().Write(
            "monitoring.csv",
            "\r\nmonth,point,class,note\r\n2021-09,S1,Ⅲ,\"one\r\ntwo, \"\"three\"\"\r\nfour\"\r\n\r\n2021-09,R1,Ⅲ,\"a\nb\"\n2021-09,R9,\"Ⅲ\",\n2021-13,\"W1\",\"\r\nⅡ\",\n");
        Assert.That(
            folder.Check().FaultLines.Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]),
            Is.EqualTo(new[] { "monitoring.csv:9:2", "monitoring.csv:10:1" }));
        folder.Replace("monitoring.csv", "R9", "C1").Replace("monitoring.csv", "2021-13", "2021-09").Replace("monitoring.csv", "S1,Ⅲ", "S1,Ⅴ");
        Assert.That(Ecocomp.Run("explain", "2021-09", "--data", folder.Data, "--subject", "S1").Output, Does.Contain("monitoring.csv:3"));
        Assert.That(Ecocomp.Run("explain", "2021-09", "--data", folder.Data, "--subject", "W1").Output, Does.Contain("monitoring.csv:10"));
    }

    [Test]
    public void The_names_of_files_may_be_written_in_any_letter_case()
    {
        using TestFolder folder = TestFolder.Small();
        File.Move(folder["points.csv"], folder["Points.CSV"]);
        Assert.That(folder.Check("--strict").FaultLines, Is.Empty);
    }

    [Test]
    public void Other_files_in_the_folder_are_left_alone()
    {
        using TestFolder folder = TestFolder.Small().Write("README.md", "x").Write("monitoring.docx", "x").Write("~$points.xlsx", "x").Write(".~lock.points.csv#", "x");
        Directory.CreateDirectory(folder["2020"]);
        Assert.That(folder.Check("--strict").FaultLines, Is.Empty);
    }

    [Test]
    public void A_folder_may_be_named_with_a_separator_at_its_end_or_from_the_working_directory()
    {
        using TestFolder folder = TestFolder.Small();
        Assert.That(Ecocomp.Run("check", "--data", folder.Data + Path.DirectorySeparatorChar).ExitCode, Is.EqualTo(ExitCodes.Done));
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, folder.Data);
        Assert.That(Ecocomp.Run("check", "--data", relative).ExitCode, Is.EqualTo(ExitCodes.Done));
    }

    [Test]
    public void A_control_character_of_a_cell_never_reaches_the_terminal()
    {
        using TestFolder folder = TestFolder.Small().Add("monitoring.csv", "2021-10,\u001B[31mS1\u0007,Ⅲ,,,,,", "2021-10,S1\u007F,Ⅲ,,,,,").Write("e\u001B.csv", "x");
        Outcome outcome = folder.Check();
        Assert.That(outcome.Output.Any(c => c is < ' ' and not '\n' or '\u007F'), Is.False);
        Assert.That(outcome.Output, Does.Contain("U+001B[31mS1U+0007"));
    }

    [Test]
    public void Remarks_may_run_over_lines_and_are_not_judged()
    {
        using TestFolder folder = TestFolder.Small().Replace("monitoring.csv", "2021-09,S1,Ⅲ,,,,,", "2021-09,S1,Ⅲ,,,,,\"整改中\r\n\t下月复查\"");
        Assert.That(folder.Check("--strict").FaultLines, Is.Empty);
    }

    private static string Crlf(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);

    private static string Quoted(string row) => string.Join(',', row.Split(',').Select(cell => "\"" + cell + "\""));
}
