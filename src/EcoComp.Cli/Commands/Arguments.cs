using System.CommandLine;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary>The arguments and options that commands share.</summary>
internal static class Arguments
{
    public static Argument<string> Month() => new("month");

    public static Argument<string?> MonthOrNewest() =>
        new("month") { Arity = ArgumentArity.ZeroOrOne };

    public static Argument<string?> MonthsOrNewest() =>
        new("month") { Arity = ArgumentArity.ZeroOrOne };

    public static Option<string?> Data() => new("--data");

    public static Option<string?> Archive() => new("--archive");

    /// <summary>The archive whose closed months are shown; one that was typed and is not there may be another's name mistyped, and is told.</summary>
    public static string? ShownArchive(string? typed, Project project, Words words, Streams streams)
    {
        if (typed is not null && !Path.Exists(typed)) streams.Say("ecocomp: " + words.Say("archive.notBegun", typed));
        TellUnasked(typed, project, streams);
        return project.ShownArchive(typed);
    }

    /// <summary>Says that the archive of the settings is not asked: what waits in it is not counted, and closed months are shown as the folder has them.</summary>
    public static void TellUnasked(string? typed, Project project, Streams streams)
    {
        if (project.UnaskedArchive(typed) is { } unasked) streams.Say(ConsoleLine.Of("archive.unasked", unasked));
    }

    /// <summary>The defaults of options beside a data folder that may be typed.</summary>
    /// <exception cref="CommandFailure">Their file cannot be read; exit code 3.</exception>
    public static Project ProjectOf(ParseResult parsed, Option<string?> data, Surroundings surroundings) => Project.Find(parsed.GetValue(data), surroundings.Folder);

    /// <summary>The language of what is said, typed or by default; the tables of the data folder are called as they are called there.</summary>
    public static Words WordsOf(ParseResult parsed, Option<string?> lang, Project project) =>
        FolderNames.Of(Words.Named(parsed.GetValue(lang) ?? project.Lang), project.DataIfAny, project.KnowsData);

    /// <summary>The language of a command that needs no data folder.</summary>
    /// <exception cref="CommandFailure">The file of defaults cannot be read; exit code 3.</exception>
    public static Words WordsOf(ParseResult parsed, Option<string?> lang, Surroundings surroundings) =>
        WordsOf(parsed, lang, Project.Find(null, surroundings.Folder));

    public static Option<string?> By() => new("--by");

    /// <summary>A text without line breaks and doubled spaces; empty where there is none.</summary>
    public static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static Option<bool> Strict() => new("--strict");

    public static Option<string?> Regulation() => new("--regulation");

    public static Option<string?> Lang()
    {
        var option = new Option<string?>("--lang");
        option.AcceptOnlyFromAmong("zh", "en");
        return option;
    }

    public static Option<string?> Encoding()
    {
        var option = new Option<string?>("--encoding");
        option.AcceptOnlyFromAmong("utf-8", "utf8", "gb18030", "gbk", "gb2312");
        return option;
    }

    /// <summary>The encoding that was asked for, or null.</summary>
    public static TextEncoding? EncodingOf(string? name) => name switch
    {
        null => null,
        "utf-8" or "utf8" => TextEncoding.Utf8,
        _ => TextEncoding.Gb18030,
    };

    /// <summary>The form of the result.</summary>
    /// <param name="forms">The forms that the command writes, the usual one first.</param>
    public static Option<string> Format(params OutputForm[] forms)
    {
        var option = new Option<string>("--format") { DefaultValueFactory = _ => forms[0].Name };
        option.AcceptOnlyFromAmong([.. forms.Select(f => f.Name)]);
        return option;
    }

    /// <summary>The file that the result goes to instead of standard output.</summary>
    /// <param name="forms">The forms that the command writes.</param>
    public static Option<string?> Out(params OutputForm[] forms) =>
        new("--out") { HelpName = string.Join(' ', forms.Select(f => f.Ending)) };

    /// <summary>Where the result goes and in which form.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="format">The option of the form; null where the command has none.</param>
    /// <param name="file">The option of the file.</param>
    /// <param name="streams">Where the result goes without a file.</param>
    /// <param name="forms">The forms that the command writes, the usual one first.</param>
    /// <exception cref="CommandFailure">See <see cref="Destination.Of"/>.</exception>
    public static Destination DestinationOf(ParseResult parsed, Option<string>? format, Option<string?> file, Streams streams, params OutputForm[] forms) =>
        Destination.Of(format is not null && parsed.GetResult(format) is { Implicit: false } ? parsed.GetValue(format) : null, parsed.GetValue(file), streams, forms);

    /// <summary>The month that was typed, else the newest one with results, which is said.</summary>
    /// <param name="text">What was typed, or null.</param>
    /// <param name="months">Reads it.</param>
    /// <param name="newest">Finds the newest month.</param>
    /// <param name="streams">Where it is said.</param>
    /// <exception cref="CommandFailure">It is no month, or there is none with results; exit code 2.</exception>
    public static YearMonth MonthOr(string? text, TypedMonths months, Func<YearMonth> newest, Streams streams) =>
        text is not null ? months.Month(text) : Newest(newest, streams);

    /// <summary>The months that were typed, else the newest one with results, which is said.</summary>
    /// <exception cref="CommandFailure">It is no range, or there is no month with results; exit code 2.</exception>
    public static IReadOnlyList<YearMonth> MonthsOr(string? text, TypedMonths months, Func<YearMonth> newest, Streams streams) =>
        text is not null ? months.Range(text) : [Newest(newest, streams)];

    private static YearMonth Newest(Func<YearMonth> newest, Streams streams)
    {
        YearMonth month = newest();
        streams.Say(ConsoleLine.Of("usage.newest", Core.Quantities.Months.Text(month)));
        return month;
    }
}
