using System.Text;
using System.Text.RegularExpressions;

namespace EcoComp.Cli.Tests;

/// <summary>Runs the examples of both READMEs as they are written: each line after <c>$</c>, and below it exactly what the program says.</summary>
public sealed partial class ReadmeTests
{
    private const string Run = "dotnet run --project src/EcoComp.Cli -- ";

    [Test]
    public void Every_example_of_a_readme_is_what_the_program_prints([Values("README.md", "README.zh-CN.md", "docs/importing.md", "docs/importing.zh-CN.md",
        "docs/notices.md", "docs/notices.zh-CN.md", "docs/year.md", "docs/year.zh-CN.md", "docs/commands.md", "docs/commands.zh-CN.md",
        "docs/questions.md", "docs/questions.zh-CN.md")] string name)
    {
        if (File.Exists(Path.Combine(Repository.Root, name))) Try(name, _ => { });
    }

    /// <summary>The page's archive as it stands there: closed up to December, September amended.</summary>
    [Test]
    public void Every_example_of_amending_several_months_is_what_the_program_prints([Values("closing.md", "closing.zh-CN.md")] string page) => Try("docs/" + page, rooms =>
    {
        string[] at(string data) => ["--data", Path.Combine(rooms, data), "--archive", Path.Combine(rooms, "archive")];
        foreach (string month in new[] { "2021-09", "2021-10", "2021-11", "2021-12" })
            Assert.That(Ecocomp.Run(["close", month, .. at("year")]).ExitCode, Is.Zero);
        Assert.That(Ecocomp.Run(["amend", "2021-09", .. at("corrected"), "--reason", "复核改判", "--authority", "许环〔2021〕130号"]).ExitCode, Is.Zero);
    });

    private static void Try(string page, Action<string> prepare)
    {
        string rooms = Directory.CreateTempSubdirectory("ecocomp-readme-").FullName;
        try
        {
            WalkThroughData(rooms);
            prepare(rooms);
            int tried = 0;
            foreach ((string command, string expected) in Examples(File.ReadAllText(Path.Combine(Repository.Root, page))))
            {
                string actual = Printed(command, rooms);
                Assert.That(Matches(expected, actual), $"{page}: $ {command}\nis shown as\n{expected}\nand prints\n{actual}");
                tried++;
            }

            Assert.That(tried, Is.GreaterThan(3));
        }
        finally
        {
            Directory.Delete(rooms, recursive: true);
        }
    }

    [TestCase("a\n…\nd", "a\nb\nc\nd\n", true)]
    [TestCase("a\n…\nd", "a\nd\n", true)]
    [TestCase("a\n…", "a\nb\n", true)]
    [TestCase("a\n…\nd", "a\nb\nc\n", false)]
    [TestCase("a.", "ab\n", false)]
    [TestCase("a\nb", "a\n\nb\n", false)]
    public void A_line_of_dots_stands_for_any_lines_and_all_else_for_itself(string expected, string actual, bool matches) =>
        Assert.That(Matches(expected, actual), Is.EqualTo(matches));

    /// <summary>What the year in the archive begins with: the sample with its further rulings, and copies with a class corrected and with the first row of an incident moved too.</summary>
    private static void WalkThroughData(string rooms)
    {
        foreach (string name in new[] { "year", "corrected", "moved" })
        {
            string folder = Directory.CreateDirectory(Path.Combine(rooms, name)).FullName;
            foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "xuchang"), "*.csv"))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            File.Copy(Path.Combine(Repository.Root, "samples", "xuchang-rulings", "rulings.csv"), Path.Combine(folder, "rulings.csv"), overwrite: true);
        }

        Change(rooms, "corrected/monitoring.csv", "2021-09,QY-03,劣Ⅴ", "2021-09,QY-03,Ⅲ");
        Change(rooms, "moved/monitoring.csv", "2021-09,QY-03,劣Ⅴ", "2021-09,QY-03,Ⅲ");
        Change(rooms, "moved/events.csv", "2021-10,SJ2110-03,受污染水体,鄢陵县,大浪沟10·30,2021-10-30", "2021-09,SJ2110-03,受污染水体,鄢陵县,大浪沟10·30,2021-09-30");
    }

    private static void Change(string rooms, string file, string old, string changed)
    {
        string path = Path.Combine(rooms, file);
        string text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(old));
        File.WriteAllText(path, text.Replace(old, changed, StringComparison.Ordinal), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    private static IEnumerable<(string Command, string Expected)> Examples(string readme)
    {
        foreach (Match block in Block().Matches(readme.ReplaceLineEndings("\n")))
        {
            string[] parts = Prompt().Split(block.Groups[1].Value);
            Assert.That(parts[0], Is.Empty, "A console block begins with a command.");
            foreach (string part in parts.Skip(1))
            {
                int end = part.IndexOf('\n', StringComparison.Ordinal);
                yield return (part[..end], part[(end + 1)..].TrimEnd('\n'));
            }
        }
    }

    private static string Printed(string command, string rooms)
    {
        string line = command.StartsWith(Run, StringComparison.Ordinal) ? "ecocomp " + command[Run.Length..] : command;
        string[] words = [.. Word().Matches(line).Select(m => m.Value.Trim('\'', '"'))];
        Assert.That(words[0], Is.EqualTo("ecocomp"), "Examples run this program: " + command);
        for (int i = 2; i < words.Length; i++)
        {
            if (File.Exists(Path.Combine(Repository.Root, words[i])) || Directory.Exists(Path.Combine(Repository.Root, words[i])))
                words[i] = Path.Combine(Repository.Root, words[i]);
            else if (words[i - 1] is "new" or "--data" or "--out" or "--archive" || words[i].StartsWith("archive/", StringComparison.Ordinal))
                words[i] = Path.Combine(rooms, words[i]);
        }

        Outcome outcome = Ecocomp.Run(words[1..]);
        return (outcome.Error + outcome.Output).Replace("\uFEFF", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace(rooms + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    private static bool Matches(string expected, string actual)
    {
        var pattern = new StringBuilder("^");
        foreach (string line in expected.Split('\n')) pattern.Append(line == "…" ? "(?:.*\n)*?" : Regex.Escape(line) + "\n");
        return Regex.IsMatch(actual.TrimEnd('\n') + "\n", pattern + @"\z", RegexOptions.CultureInvariant);
    }

    [GeneratedRegex("^```console\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\$ ", RegexOptions.Multiline)]
    private static partial Regex Prompt();

    [GeneratedRegex("""
        "[^"]*"|'[^']*'|\S+
        """)]
    private static partial Regex Word();
}
