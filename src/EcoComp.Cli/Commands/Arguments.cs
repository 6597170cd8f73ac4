using System.CommandLine;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Commands;

/// <summary>The arguments and options that commands share.</summary>
internal static class Arguments
{
    public static Argument<string> Month() => new("month") { Description = Bilingual.Say("argument.month") };

    public static Argument<string> Months() => new("month") { Description = Bilingual.Say("argument.months") };

    public static Option<string> Data() => new("--data") { Description = Bilingual.Say("option.data"), Required = true };

    public static Option<string> Archive() => new("--archive") { Description = Bilingual.Say("option.archive"), Required = true };

    public static Option<string?> By() => new("--by") { Description = Bilingual.Say("option.by") };

    /// <summary>A text without line breaks and doubled spaces; empty where there is none.</summary>
    public static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static Option<bool> Strict() => new("--strict") { Description = Bilingual.Say("option.strict") };

    public static Option<string?> Regulation() => new("--regulation") { Description = Bilingual.Say("option.regulation") };

    public static Option<string?> Lang()
    {
        var option = new Option<string?>("--lang") { Description = Bilingual.Say("option.lang") };
        option.AcceptOnlyFromAmong("zh", "en");
        return option;
    }

    public static Option<string?> Encoding()
    {
        var option = new Option<string?>("--encoding") { Description = Bilingual.Say("option.encoding") };
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

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = Bilingual.Say("option.format"), DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary>Reads one month.</summary>
    /// <exception cref="CommandFailure">It is none; exit code 2.</exception>
    public static YearMonth ReadMonth(string text) => MonthNotation.TryRead(text, out YearMonth month)
        ? month
        : throw CommandFailure.Of(ExitCodes.Usage, "usage.month", text);

    /// <summary>Reads a month or a range of months.</summary>
    /// <exception cref="CommandFailure">It is neither, or ends before it begins; exit code 2.</exception>
    public static IReadOnlyList<YearMonth> ReadMonths(string text)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return [ReadMonth(text)];
        if (!MonthNotation.TryRead(text.AsSpan(0, dots), out YearMonth first) || !MonthNotation.TryRead(text.AsSpan(dots + 2), out YearMonth last))
            throw CommandFailure.Of(ExitCodes.Usage, "usage.months", text);
        if (last.CompareTo(first) < 0)
            throw CommandFailure.Of(ExitCodes.Usage, "usage.reversed", text);
        return [.. Core.Quantities.Months.Range(first, last)];
    }
}
