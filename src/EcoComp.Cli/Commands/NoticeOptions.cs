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
    /// <exception cref="CommandFailure">The date is none; exit code 2.</exception>
    public ProjectNotice Over(ProjectNotice file, ParseResult parsed, bool toCounties) => new(
        Typed(_number, parsed, file.Number),
        parsed.GetValue(_date) is { } date ? Date(date) : file.Date,
        Typed(_addressees, parsed, toCounties ? [] : file.Addressees),
        Typed(_copies, parsed, file.Copies),
        Typed(_objection, parsed, file.Objection));

    private static string? Typed(Option<string?> option, ParseResult parsed, string? file) =>
        parsed.GetValue(option) is not { } typed ? file : Arguments.OneLine(typed) is { Length: > 0 } text ? text : null;

    private static ImmutableArray<string> Typed(Option<string[]> option, ParseResult parsed, ImmutableArray<string> file) =>
        parsed.GetValue(option) is { Length: > 0 } typed ? [.. typed.Select(t => Arguments.OneLine(t)).Where(t => t.Length > 0)] : file;

    private static LocalDate? Date(string typed) => Arguments.OneLine(typed) is not { Length: > 0 } text ? null
        : DateNotation.TryRead(text, out LocalDate date) ? date : throw CommandFailure.Of(ExitCodes.Usage, "notice.notADate", typed, Example);
}
