using System.CommandLine;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Commands;

/// <summary>The arguments and options that commands share.</summary>
internal static class Arguments
{
    public static Argument<string> Month() => new("month") { Description = "月份 2021-09 / a month" };

    public static Argument<string> Months() => new("month") { Description = "月份 2021-09，或 2021-09..2022-08 / a month or a range of months" };

    public static Option<string> Data() => new("--data") { Description = "数据文件夹 / the data folder", Required = true };

    public static Option<string> Archive() => new("--archive") { Description = "结算档案文件夹 / the archive's folder", Required = true };

    public static Option<bool> Strict() => new("--strict") { Description = "警告按错误处理 / treat warnings as errors" };

    public static Option<string?> Regulation() => new("--regulation") { Description = "指定办法（可试算）/ settle by this regulation, also as a trial calculation" };

    public static Option<string?> Lang()
    {
        var option = new Option<string?>("--lang") { Description = "语言 zh 或 en / language of text" };
        option.AcceptOnlyFromAmong("zh", "en");
        return option;
    }

    public static Option<string?> Encoding()
    {
        var option = new Option<string?>("--encoding") { Description = "强制编码 / force an encoding of the CSV files" };
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
        var option = new Option<string>("--format") { Description = "输出格式 / form of the output", DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary>Reads one month.</summary>
    /// <exception cref="CommandFailure">It is none; exit code 2.</exception>
    public static YearMonth ReadMonth(string text) => MonthNotation.TryRead(text, out YearMonth month)
        ? month
        : throw new CommandFailure(ExitCodes.Usage, $"ecocomp: “{text}”不是月份，请写成 2021-09 / not a month, write it as 2021-09");

    /// <summary>Reads a month or a range of months.</summary>
    /// <exception cref="CommandFailure">It is neither, or ends before it begins; exit code 2.</exception>
    public static IReadOnlyList<YearMonth> ReadMonths(string text)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return [ReadMonth(text)];
        if (!MonthNotation.TryRead(text.AsSpan(0, dots), out YearMonth first) || !MonthNotation.TryRead(text.AsSpan(dots + 2), out YearMonth last))
            throw new CommandFailure(ExitCodes.Usage, $"ecocomp: “{text}”不是月份区间，请写成 2021-09..2022-08 / not a range of months, write it as 2021-09..2022-08");
        if (last.CompareTo(first) < 0)
            throw new CommandFailure(ExitCodes.Usage, $"ecocomp: “{text}”的终止月早于起始月 / the range ends before it begins");
        return [.. Core.Quantities.Months.Range(first, last)];
    }
}
