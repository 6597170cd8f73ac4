using System.CommandLine;
using System.Text;
using EcoComp.Cli.Commands.Help;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Commands.Help;

/// <summary>Help has words for everything, in the language of whoever asks, within the terminal.</summary>
public sealed class HelpTests
{
    private static readonly Surroundings Here = Surroundings.OfProcess(terminal: false);
    private static readonly Streams Nowhere = new(Stream.Null, Stream.Null);

    private static IEnumerable<string> Commands => HelpText.In(Language.Zh).Commands;

    [Test]
    public void Every_command_argument_and_option_is_explained_and_nothing_else_is()
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            var text = HelpText.In(language);
            string[] paths = [.. All().Select(c => c.Path)];
            Assert.That(text.Commands, Is.EquivalentTo(paths));
            foreach ((string path, Command command) in All())
            {
                Assert.That(text.Of(path), Is.Not.Empty, path);
                foreach (Symbol symbol in command.Arguments.Cast<Symbol>().Concat(command.Options))
                {
                    Assert.That(text.Of(path, symbol.Name), Is.Not.Empty, path + " " + symbol.Name);
                    bool hasValue = symbol is Argument || (symbol is Option option && option.ValueType != typeof(bool) && option.Arity.MaximumNumberOfValues > 0);
                    Assert.That(text.ValueOf(path, symbol.Name).Length > 0, Is.EqualTo(hasValue), path + " " + symbol.Name);
                }
            }
        }
    }

    [TestCaseSource(nameof(Commands))]
    public void No_line_is_wider_than_the_terminal(string command)
    {
        foreach (string lang in (string[])["zh", "en"])
        {
            foreach (int columns in (int[])[60, 80, 132])
            {
                string[] lines = Lines(Here with { Columns = () => columns }, [.. Words(command), "--help", "--lang", lang]);
                Assert.That(lines.Where(l => ShownWidth.Of(l) > columns && !l.Contains("ecocomp ", StringComparison.Ordinal)), Is.Empty, "but for lines to be copied");
            }
        }
    }

    [TestCaseSource(nameof(Commands))]
    public void Chinese_help_is_Chinese_and_English_help_English(string command)
    {
        string[] zh = Lines(Here, [.. Words(command), "--help"]);
        string[] en = Lines(Here, [.. Words(command), "--help", "--lang", "en"]);
        Assert.That(zh, Does.Contain("用法：").And.Contain("示例："));
        Assert.That(en, Does.Contain("Usage:").And.Contain("Examples:"));
        Assert.That(en.Where(l => !l.Contains("ecocomp ", StringComparison.Ordinal) && l.Any(c => c is >= '\u4E00' and <= '\u9FFF')), Is.Empty);
    }

    [TestCase("zh", true)]
    [TestCase("en", false)]
    public void Without_an_option_help_speaks_the_language_of_the_system_and_everything_else_Chinese(string system, bool isChinese)
    {
        Surroundings there = Here with { SystemLanguage = () => Words(system) };
        Assert.That(Lines(there, ["check", "--help"]).Contains("用法："), Is.EqualTo(isChinese));
        Assert.That(Lines(there, ["check", "--help", "--lang", "zh"]), Does.Contain("用法："));
        (_, string error) = Run(there, ["chek"]);
        Assert.That(error, Does.Contain("是不是 check？"));

        static Language Words(string name) => EcoComp.Core.Wording.Words.Named(name).Language;
    }

    [TestCase("en_US.UTF-8", null, null, 0x0804, Language.En)]
    [TestCase("zh_CN.UTF-8", "en_US", "en_US", 0x0409, Language.Zh)]
    [TestCase("", "en_GB", "zh_CN", 0, Language.En)]
    [TestCase(null, null, "en", 0, Language.En)]
    [TestCase("C", null, "en_US", 0, Language.Zh)]
    [TestCase("POSIX", null, null, 0x0409, Language.Zh)]
    [TestCase(null, null, null, 0x0409, Language.En)]
    [TestCase(null, null, null, 0x0809, Language.En)]
    [TestCase(null, null, null, 0x0804, Language.Zh)]
    [TestCase(null, null, null, 0, Language.Zh)]
    public void The_language_of_the_system_is_that_of_the_first_variable_else_of_Windows(string? all, string? messages, string? lang, int display, Language expected)
    {
        var variables = new Dictionary<string, string?> { ["LC_ALL"] = all, ["LC_MESSAGES"] = messages, ["LANG"] = lang };
        Assert.That(SystemLanguage.Of(variables.GetValueOrDefault, () => (ushort)display), Is.EqualTo(expected));
    }

    [Test]
    public void Help_is_shown_whatever_else_is_wrong_with_the_line()
    {
        Assert.That(Lines(Here, ["settle", "--finl", "--help"]), Does.Contain("用法："));
        Assert.That(Lines(Here, ["notice", "-h"]), Does.Contain("用法："));
    }

    private static IEnumerable<(string Path, Command Command)> All()
    {
        RootCommand root = new CommandTree(Nowhere, Here, () => Language.Zh).Root(null);
        yield return ("", root);
        foreach (Command command in root.Subcommands)
        {
            yield return (command.Name, command);
            foreach (Command inner in command.Subcommands) yield return (command.Name + " " + inner.Name, inner);
        }
    }

    private static string[] Words(string command) => command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Lines(Surroundings surroundings, string[] args) => Run(surroundings, args).Output.Split('\n');

    private static (string Output, string Error) Run(Surroundings surroundings, string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        App.Run(args, output, error, surroundings);
        return (Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
