using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Data;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Text;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Tables;
using EcoComp.Cli.Runs;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using NodaTime;
using Finding = EcoComp.Core.Findings.Finding;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary>
/// <c>explain MONTH SUBJECT</c> or <c>--county COUNTY</c>: every clause that was considered, also where nothing followed; of a month that an archive
/// closed, from what the archive holds of it.
/// </summary>
internal static class ExplainCommand
{
    private static readonly OutputForm[] Forms = [OutputForm.Text, OutputForm.Json];

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var month = Arguments.MonthOrNewest();
        var named = new Argument<string?>("subject") { Arity = ArgumentArity.ZeroOrOne };
        var (data, archive) = (Arguments.Data(), Arguments.Archive());
        var subject = new Option<string?>("--subject");
        var county = new Option<string?>("--county");
        var (format, file) = (Arguments.Format(Forms), Arguments.Out(Forms));
        var (strict, regulation, lang, encoding) = (Arguments.Strict(), Arguments.Regulation(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("explain")
        {
            month, named, data, archive, subject, county, format, file, strict, regulation, lang, encoding,
        };
        command.SetAction(parsed =>
        {
            (string? monthText, string? subjectText) = Typed(parsed.GetValue(month), parsed.GetValue(named));
            string? countyText = parsed.GetValue(county);
            if (new[] { subjectText, parsed.GetValue(subject), countyText }.Count(t => t is not null) != 1) throw CommandFailure.Of(ExitCodes.Usage, "explain.one");
            subjectText ??= parsed.GetValue(subject);
            Destination to = Arguments.DestinationOf(parsed, format, file, streams, Forms);
            Project project = Arguments.ProjectOf(parsed, data, surroundings);
            OutputPlaces.CheckBeside(to.Path, project);
            Words words = Arguments.WordsOf(parsed, lang, project);
            TextEncoding? forced = Arguments.EncodingOf(parsed.GetValue(encoding));
            (string? folder, string? closed) = (project.DataIfAny, project.ShownArchive(parsed.GetValue(archive)));
            Arguments.TellUnasked(parsed.GetValue(archive), project, streams);
            YearMonth asked = Arguments.MonthOr(
                monthText, TypedMonths.Of(folder, surroundings), () => NewestKnown.Of(folder, closed, forced, parsed.GetValue(strict), words, surroundings), streams);
            Explained explained = OfArchive(closed, asked, folder is null, words, surroundings) ?? OfFolder(new SettlementRun
            {
                Data = project.Data,
                Months = [asked],
                Encoding = forced,
                Regulation = parsed.GetValue(regulation),
                Strict = parsed.GetValue(strict),
                Words = words,
                Catalogue = surroundings.Catalogue,
                Closed = ArchivedMonths.Of(closed, [asked], [], words, surroundings),
            }.Run(streams));
            if (explained.Part is not null && parsed.GetValue(regulation) is not null) throw CommandFailure.Of(ExitCodes.Usage, "explain.regulation");
            SettledMonth only = explained.Month;
            PointRegister register = explained.Dossier.Register;
            County? of = countyText is null ? null : TypedNames.County(countyText, register);
            string? code = subjectText is null ? null : TypedNames.Subject(subjectText, only, explained.Dossier);
            if (code is not null && register.FindPoint(code) is null && register.FindCounty(code) is { } whole) (of, code) = (whole, null);
            ImmutableArray<Finding> steps = Select(only, code, of);
            if (steps.IsEmpty) throw NothingConsidered(code ?? of!.Code, only.Settlement.Month, register);
            if (to.Form == OutputForm.Json) to.Write(streams, output => new ExplanationJson(words).Write(output, only, steps, explained.Part?.Path));
            else to.Write(streams, new PlainText(words).Lines(new ExplanationDocument(words).Of(only, steps, Said(explained.Part, words))));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>A month as an archive holds it; null where no archive is named, or where the month is open and there is a folder.</summary>
    private static Explained? OfArchive(string? archive, YearMonth month, bool alone, Words words, Surroundings surroundings)
    {
        if (archive is null) return null;
        if (!InputFile.IsFolder(archive)) throw CommandFailure.Of(ExitCodes.Usage, "usage.noArchive", archive);
        ArchiveFolder opened = ArchiveFolder.Open(archive, words, surroundings, (_, part) => part.Month == month);
        if (!alone && opened.Scan.Closing(month) is null) return null;
        (ArchivePart part, SettledMonth settled, Dossier dossier) = ClosedMonth.AsItStands(opened, month);
        return new Explained(settled, dossier, part);
    }

    private static Explained OfFolder(Settled settled) => new(settled.Months[0], settled.Dossier, null);

    /// <summary>From what the archive holds of the month, and by which amendment; empty of an open month.</summary>
    private static string Said(ArchivePart? part, Words words) => part switch
    {
        null => "",
        { Number: 0 } => words.Say("explanation.closed", Months.Text(part.Month), part.Path),
        _ => words.Say("explanation.amended", Months.Text(part.Month), part.Path, part.Number.ToString(CultureInfo.InvariantCulture), part.Receipt.Authority),
    };

    /// <summary>What is explained.</summary>
    /// <param name="Month">The month.</param>
    /// <param name="Dossier">What it was settled from.</param>
    /// <param name="Part">The closing or the amendment of the archive; null of an open month.</param>
    private sealed record Explained(SettledMonth Month, Dossier Dossier, ArchivePart? Part);

    /// <summary>The month and the subject of what was typed, also the other way round: a single word that does not begin with a digit is no month.</summary>
    private static (string? Month, string? Subject) Typed(string? month, string? subject)
    {
        if (month is not { Length: > 0 }) return (month, subject);
        bool isTurned = subject is not null && MonthNotation.TryRead(subject, out _) && !MonthNotation.TryRead(month, out _);
        return isTurned || (subject is null && !char.IsDigit(month[0])) ? (subject, month) : (month, subject);
    }

    /// <summary>The steps about a subject, or about a county.</summary>
    private static ImmutableArray<Finding> Select(SettledMonth month, string? subject, County? county) =>
        [.. month.Trace().Where(s => subject is not null
            ? s.Subject.Code == subject || s.Related().Contains(subject)
            : s.County == county || s.Related().Contains(county!.Code))];

    private static CommandFailure NothingConsidered(string code, YearMonth month, PointRegister register)
    {
        string text = Months.Text(month);
        return register.FindPoint(code) is { } point && point.EntryIn(month) is null
            ? CommandFailure.Of(ExitCodes.Usage, "explain.notValid", code, text)
            : CommandFailure.Of(ExitCodes.Usage, "explain.nothing", code, text);
    }
}
