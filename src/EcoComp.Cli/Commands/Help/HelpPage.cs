using System.CommandLine;
using System.CommandLine.Completions;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Commands.Help;

/// <summary>The help of a command as lines: what it is for, how it is called, its arguments and options, and examples.</summary>
/// <param name="text">The words.</param>
/// <param name="columns">How many places a line has.</param>
internal sealed class HelpPage(HelpText text, int columns)
{
    private const string Program = "ecocomp";
    private const string Indent = "  ";

    /// <summary>The most that what is explained may take of a line; what is longer has the explanation below it.</summary>
    private const int MostNamed = 34;

    /// <summary>Values that are longer together are explained and not in their place.</summary>
    private const int MostValues = 28;

    /// <summary>The lines of the program's help.</summary>
    /// <param name="root">The program.</param>
    public IEnumerable<string> OfProgram(Command root)
    {
        (string, string)[] forms = [(Program, text.Of("", "bare")), (Program + " " + text["anyCommand"] + " " + text["anyOption"], "")];
        IEnumerable<(string, string)> commands = text.Commands.Where(c => c.Length > 0 && !c.Contains(' ', StringComparison.Ordinal)).Select(c => (c, text.Of(c)));
        return
        [
            .. Wrapped(text.Of(""), ""), .. Section("usage", forms), .. Section("commands", commands),
            .. Section("options", OptionsOf(root, "")), .. ExamplesOf(""), "", text["more"],
        ];
    }

    /// <summary>The lines of a command's help.</summary>
    /// <param name="command">The command.</param>
    /// <param name="path">Its name with those of the commands above it.</param>
    public IEnumerable<string> Of(Command command, string path) =>
    [
        .. Wrapped(text.Of(path), ""),
        .. Section("usage", [(Usage(command, path), "")]),
        .. Section("commands", command.Subcommands.Select(s => (path + " " + s.Name, text.Of(path + " " + s.Name)))),
        .. Section("arguments", command.Arguments.Select(a => (Value(path, a), text.Of(path, a.Name)))),
        .. Section("options", OptionsOf(command, path)),
        .. ExamplesOf(path),
    ];

    private string Usage(Command command, string path)
    {
        IEnumerable<string> arguments = command.Arguments.Select(a => Bracketed(Value(path, a) + (a.Arity.MaximumNumberOfValues > 1 ? "…" : ""), a.Arity.MinimumNumberOfValues == 0));
        IEnumerable<string> required = command.Options.Where(o => o.Required).Select(o => o.Name + " " + Value(path, o));
        IEnumerable<string> subcommand = command.Subcommands.Count > 0 ? [text["anyCommand"]] : [];
        return string.Join(' ', [Program, path, .. subcommand, .. arguments, .. required, text["anyOption"]]);
    }

    private static string Bracketed(string text, bool isOptional) => isOptional ? "[" + text + "]" : text;

    private IEnumerable<(string Name, string Means)> OptionsOf(Command command, string path) =>
        command.Options.Where(o => !o.Hidden).Select(o => (string.Join(", ", [o.Name, .. Shorter(o)]) + (Value(path, o) is { Length: > 0 } value ? " " + value : ""), Means(path, o)));

    /// <summary>What an option means, with its values or the endings of its files where these are not in its value's place.</summary>
    private string Means(string path, Option option)
    {
        string values = option.HelpName ?? (ValuesShown(option).Length > 0 ? "" : string.Join(' ', Values(option)));
        return text.Of(path, option.Name) + (values.Length > 0 ? text["colon"] + values : "");
    }

    private static IEnumerable<string> Shorter(Option option) => option.Aliases.Where(a => a.Length == 2 && a[0] == '-' && char.IsAsciiLetter(a[1]));

    /// <summary>The values of an option as they stand in its value's place; empty where they are none or too long.</summary>
    private static string ValuesShown(Option option) => string.Join('|', Values(option)) is { Length: <= MostValues } shown ? shown : "";

    /// <summary>The values that an option may have, where those are few.</summary>
    internal static string[] Values(Option option) => option.ValueType == typeof(bool) ? [] : [.. option.GetCompletions(CompletionContext.Empty).Select(c => c.Label)];

    private string Value(string path, Symbol symbol) => symbol switch
    {
        Option option when ValuesShown(option) is { Length: > 0 } shown => shown,
        Argument argument when string.Join('|', argument.GetCompletions(CompletionContext.Empty).Select(c => c.Label)) is { Length: > 0 } shown => shown,
        _ => text.ValueOf(path, symbol.Name),
    };

    private IEnumerable<string> ExamplesOf(string path) =>
        [.. Titled("examples"), .. text.ExamplesOf(path).SelectMany(e => (string[])[Indent + e.Line, .. Wrapped(e.Does, Indent + Indent + Indent)])];

    private IEnumerable<string> Titled(string title) => ["", text[title] + text["colon"]];

    private IEnumerable<string> Section(string title, IEnumerable<(string Name, string Means)> rows)
    {
        (string Name, string Means)[] all = [.. rows];
        if (all.Length == 0) return [];
        int named = all.Select(r => ShownWidth.Of(r.Name)).Where(w => w <= MostNamed).DefaultIfEmpty(0).Max();
        string beside = Indent + new string(' ', named) + Indent;
        return [.. Titled(title), .. all.SelectMany(r => Row(r.Name, r.Means, named, beside))];
    }

    private IEnumerable<string> Row(string name, string means, int named, string beside)
    {
        int width = ShownWidth.Of(name);
        string[] lines = [.. Wrapped(means, beside)];
        if (lines.Length == 0) return [Indent + name];
        return width > named ? [Indent + name, .. lines] : [Indent + name + new string(' ', named - width) + Indent + lines[0].TrimStart(), .. lines[1..]];
    }

    /// <summary>A text in lines that are no wider than the terminal, broken at blanks and between Chinese characters.</summary>
    private IEnumerable<string> Wrapped(string words, string indent)
    {
        string line = "";
        foreach (string piece in Pieces(words))
        {
            if (line.Length > 0 && ShownWidth.Of(indent + line + piece.TrimEnd()) > columns)
            {
                yield return indent + line.TrimEnd();
                line = "";
            }

            line += piece;
        }

        if (line.Length > 0) yield return indent + line.TrimEnd();
    }

    /// <summary>What stays together: a word with the blanks behind it; a wide character with the punctuation behind it.</summary>
    private static IEnumerable<string> Pieces(string words)
    {
        int begin = 0;
        for (int i = 1; i <= words.Length; i++)
        {
            if (i < words.Length && !MayBreak(words[i - 1], words[i])) continue;
            yield return words[begin..i];
            begin = i;
        }
    }

    private static bool MayBreak(char before, char after) => before == ' ' ? after != ' ' : after != ' ' && (IsIdeograph(before) || IsIdeograph(after)) && !IsClosing(after) && !IsOpening(before);

    private static bool IsIdeograph(char c) => c is >= '\u2E80' and <= '\uFFEF';

    private static bool IsClosing(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.ClosePunctuation
        or System.Globalization.UnicodeCategory.FinalQuotePunctuation or System.Globalization.UnicodeCategory.OtherPunctuation;

    private static bool IsOpening(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OpenPunctuation
        or System.Globalization.UnicodeCategory.InitialQuotePunctuation;
}
