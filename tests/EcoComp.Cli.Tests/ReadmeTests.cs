using System.Text;
using System.Text.RegularExpressions;

namespace EcoComp.Cli.Tests;

/// <summary>Runs the examples of both READMEs as they are written: each line after <c>$</c>, and below it exactly what the program says.</summary>
public sealed partial class ReadmeTests
{
    private const string Run = "dotnet run --project src/EcoComp.Cli -- ";

    [Test]
    public void Every_example_of_a_readme_is_what_the_program_prints([Values("README.md", "README.zh-CN.md")] string name)
    {
        string readme = Path.Combine(Repository.Root, name);
        if (!File.Exists(readme)) return;
        string rooms = Directory.CreateTempSubdirectory("ecocomp-readme-").FullName;
        try
        {
            WalkThroughData(rooms);
            foreach ((string command, string expected) in Examples(File.ReadAllText(readme)))
            {
                string actual = Printed(command, rooms);
                Assert.That(Matches(expected, actual), $"{name}: $ {command}\nis shown as\n{expected}\nand prints\n{actual}");
            }
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

    /// <summary>What the year in the archive begins with: the sample with its further rulings, and a copy with a class corrected.</summary>
    private static void WalkThroughData(string rooms)
    {
        foreach (string name in new[] { "year", "corrected" })
        {
            string folder = Directory.CreateDirectory(Path.Combine(rooms, name)).FullName;
            foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "xuchang"), "*.csv"))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            File.Copy(Path.Combine(Repository.Root, "samples", "xuchang-rulings", "rulings.csv"), Path.Combine(folder, "rulings.csv"), overwrite: true);
        }

        string monitoring = Path.Combine(rooms, "corrected", "monitoring.csv");
        string corrected = File.ReadAllText(monitoring).Replace("2021-09,QY-03,劣Ⅴ", "2021-09,QY-03,Ⅲ", StringComparison.Ordinal);
        File.WriteAllText(monitoring, corrected, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
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
