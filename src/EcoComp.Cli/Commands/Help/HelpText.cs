using System.Text.Json;
using EcoComp.Cli.Host;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Commands.Help;

/// <summary>An example of a command and what it does.</summary>
/// <param name="Line">The line as it is typed.</param>
/// <param name="Does">What it does.</param>
internal sealed record Example(string Line, string Does);

/// <summary>
/// The words of the help in one language: what a command is for, what its arguments and options mean, what their values are called. What several
/// commands share stands once.
/// </summary>
internal sealed class HelpText
{
    private const string ResourceName = "help.json";
    private const string Examples = "examples";

    /// <summary>More commands than these are no hint but a list.</summary>
    private const int MostMeant = 3;

    private readonly JsonElement _root;
    private readonly int _language;

    private HelpText(JsonElement root, Language language) => (_root, _language) = (root, language == Language.Zh ? 0 : 1);

    /// <summary>The words in a language. They are read anew each time: a run asks once, and most runs never.</summary>
    public static HelpText In(Language language)
    {
        using JsonDocument document = JsonDocument.Parse(EmbeddedFile.Bytes(ResourceName));
        return new HelpText(document.RootElement.Clone(), language);
    }

    /// <summary>A word of the help itself.</summary>
    /// <exception cref="KeyNotFoundException">There is no such word.</exception>
    public string this[string word] => _root.GetProperty("words").GetProperty(word)[_language].GetString()!;

    /// <summary>The commands that there are words for, in the order of a month's work; subcommands behind their command: <c>rules show</c>.</summary>
    public IEnumerable<string> Commands => _root.GetProperty("commands").EnumerateObject().Select(c => c.Name);

    /// <summary>What a command, an argument or an option is for.</summary>
    /// <param name="command">The command; empty for the program.</param>
    /// <param name="symbol">The argument or option; empty for the command itself.</param>
    /// <exception cref="KeyNotFoundException">There are no words for it.</exception>
    public string Of(string command, string symbol = "") => Entry(command, symbol)[_language].GetString()!;

    /// <summary>What the value of an argument or option is called; empty where it has none.</summary>
    /// <exception cref="KeyNotFoundException">There are no words for it.</exception>
    public string ValueOf(string command, string symbol) => Entry(command, symbol) is var entry && entry.GetArrayLength() > 2 ? entry[2 + _language].GetString()! : "";

    /// <summary>The examples of a command.</summary>
    public IEnumerable<Example> ExamplesOf(string command) =>
        _root.GetProperty("commands").GetProperty(command).GetProperty(Examples).EnumerateArray().Select(e => new Example(e[0].GetString()!, e[1 + _language].GetString()!));

    /// <summary>
    /// The commands for what somebody calls a task in Chinese: 结账 is close. Those whose purpose begins with the word, else those that have it in theirs;
    /// none where it is too common to tell.
    /// </summary>
    /// <param name="task">The word.</param>
    public Meant About(string task)
    {
        if (task.Length < 2 || task.All(char.IsAscii)) return Meant.Nothing;
        string[] commands = [.. Commands.Where(c => !c.Contains(' ', StringComparison.Ordinal) && Purpose(c).Contains(task, StringComparison.Ordinal))];
        string[] begun = [.. commands.Where(c => Purpose(c).StartsWith(task, StringComparison.Ordinal))];
        return begun.Length > 0 ? new Meant(begun) : commands.Length <= MostMeant ? new Meant(commands) : Meant.Nothing;

        string Purpose(string command) => _root.GetProperty("commands").GetProperty(command).GetProperty("")[0].GetString()!;
    }

    private JsonElement Entry(string command, string symbol) =>
        _root.GetProperty("commands").TryGetProperty(command, out JsonElement own) && own.TryGetProperty(symbol, out JsonElement entry)
            ? entry
            : _root.GetProperty("shared").GetProperty(symbol);
}
