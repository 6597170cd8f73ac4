using System.Collections.Immutable;
using System.CommandLine;
using EcoComp.Cli.Host;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Commands;

/// <summary>
/// The options for the words of a notice that no settlement knows. What is typed wins over <c>ecocomp.json</c>; an empty text leaves a place open
/// although the file fills it.
/// </summary>
internal sealed class NoticeOptions
{
    /// <summary>How many years after its month a notice may be written.</summary>
    private const int MostYears = 10;

    /// <summary>The most characters of a number and of the words on objections: more is a text that was pasted into the wrong place.</summary>
    private const int LongestNumber = 40;
    private const int LongestObjection = 2000;

    private const string Example = "2021-10-09";

    private readonly Option<string?> _number = new("--number");
    private readonly Option<string?> _date = new("--date");
    private readonly Option<string[]> _addressees = new("--addressee");
    private readonly Option<string[]> _copies = new("--copy");
    private readonly Option<string?> _objection = new("--objection");

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _number, _date, _addressees, _copies, _objection }) command.Add(option);
    }

    /// <summary>What is said of a notice.</summary>
    /// <param name="file">What <c>ecocomp.json</c> says.</param>
    /// <param name="parsed">What was typed.</param>
    /// <param name="toCounties">Whether letters to counties are written: each is addressed to its county, not to the file's addressees.</param>
    /// <exception cref="CommandFailure">The date is none, or a character cannot be printed; exit code 2, or 3 where the file has it.</exception>
    public ProjectNotice Over(ProjectNotice file, ParseResult parsed, bool toCounties) => new(
        Typed(_number, parsed, file.Number, "number", LongestNumber),
        parsed.GetValue(_date) is { } date ? Date(date) : file.Date,
        Typed(_addressees, parsed, toCounties ? [] : file.Addressees, "addressees"),
        Typed(_copies, parsed, file.Copies, "copies"),
        Typed(_objection, parsed, file.Objection, "objection", LongestObjection, lines: true));

    /// <summary>Refuses the date of a notice that would be written before its month is over, or so long after it that a digit must be wrong.</summary>
    /// <param name="said">What is said of the notice.</param>
    /// <param name="month">Its month.</param>
    /// <param name="parsed">What was typed.</param>
    /// <exception cref="CommandFailure">The date is such a one; exit code 2, or 3 where the file has it.</exception>
    public void CheckDate(ProjectNotice said, YearMonth month, ParseResult parsed)
    {
        if (said.Date is not { } date || (month.ToDateInterval().End is var end && date >= end && date <= end.PlusYears(MostYears))) return;
        bool typed = parsed.GetValue(_date) is not null;
        throw CommandFailure.Of(
            typed ? ExitCodes.Usage : ExitCodes.InputRefused, "notice.dateUnfit", IsoDates.Text(date), Months.Text(month),
            typed ? _date.Name : InFile("date"));
    }

    /// <summary>
    /// What is said of several papers at once. A number is one paper's: typed, it is refused; that of the file is not used, which is told.
    /// </summary>
    /// <param name="said">What is said of one.</param>
    /// <param name="parsed">What was typed.</param>
    /// <param name="streams">Where it is told.</param>
    /// <exception cref="CommandFailure">A number was typed; exit code 2.</exception>
    public ProjectNotice ForSeveral(ProjectNotice said, ParseResult parsed, Streams streams)
    {
        if (said.Number is not { } number) return said;
        if (parsed.GetValue(_number) is not null) throw CommandFailure.Of(ExitCodes.Usage, "notice.oneNumber", number);
        streams.Say(ConsoleLine.Of("notice.numberLeftOpen", number));
        return said with { Number = null };
    }

    private static string? Typed(Option<string?> option, ParseResult parsed, string? file, string key, int longest, bool lines = false) =>
        parsed.GetValue(option) is { } typed
            ? OfLines(TypedText.Printable(typed, longest, lines, ExitCodes.Usage, option.Name)) is { Length: > 0 } text ? text : null
        : file is null ? null : TypedText.Printable(file, longest, lines, ExitCodes.InputRefused, InFile(key));

    private static ImmutableArray<string> Typed(Option<string[]> option, ParseResult parsed, ImmutableArray<string> file, string key) =>
        parsed.GetValue(option) is { Length: > 0 } typed
            ? [.. typed.Select(t => OfLines(TypedText.Printable(t, TypedText.LongestName, lines: false, ExitCodes.Usage, option.Name))).Where(t => t.Length > 0)]
            : [.. file.Select(t => TypedText.Printable(t, TypedText.LongestName, lines: false, ExitCodes.InputRefused, InFile(key)))];

    /// <summary>Each line without doubled spaces.</summary>
    private static string OfLines(string text) => string.Join(
        '\n', text.Split('\n').Select(line => Arguments.OneLine(line)).Where(line => line.Length > 0));

    private static string InFile(string key) => Project.FileName + " notice." + key;

    private static LocalDate? Date(string typed) => Arguments.OneLine(typed) is not { Length: > 0 } text ? null
        : DateNotation.TryRead(text, out LocalDate date) ? date : throw CommandFailure.Of(ExitCodes.Usage, "notice.notADate", typed, Example);
}
