using System.Collections.Immutable;
using System.CommandLine;
using EcoComp.Cli.Data;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Text;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Tables;
using EcoComp.Cli.Runs;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>explain MONTH SUBJECT</c> or <c>--county COUNTY</c>: every clause that was considered, also where nothing followed.</summary>
internal static class ExplainCommand
{
    private static readonly OutputForm[] Forms = [OutputForm.Text, OutputForm.Json];

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var month = Arguments.MonthOrNewest();
        var named = new Argument<string?>("subject") { Arity = ArgumentArity.ZeroOrOne };
        var data = Arguments.Data();
        var subject = new Option<string?>("--subject");
        var county = new Option<string?>("--county");
        var (format, file) = (Arguments.Format(Forms), Arguments.Out(Forms));
        var (strict, regulation, lang, encoding) = (Arguments.Strict(), Arguments.Regulation(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("explain")
        {
            month, named, data, subject, county, format, file, strict, regulation, lang, encoding,
        };
        command.SetAction(parsed =>
        {
            (string? monthText, string? subjectText) = Typed(parsed.GetValue(month), parsed.GetValue(named));
            string? countyText = parsed.GetValue(county);
            if (new[] { subjectText, parsed.GetValue(subject), countyText }.Count(t => t is not null) != 1) throw CommandFailure.Of(ExitCodes.Usage, "explain.one");
            subjectText ??= parsed.GetValue(subject);
            Destination to = Arguments.DestinationOf(parsed, format, file, streams, Forms);
            Project project = Arguments.ProjectOf(parsed, data, surroundings);
            OutputPlaces.Check(to.Path, project.DataIfAny);
            Words words = Arguments.WordsOf(parsed, lang, project);
            TextEncoding? forced = Arguments.EncodingOf(parsed.GetValue(encoding));
            YearMonth asked = Arguments.MonthOr(
                monthText, TypedMonths.Of(project.DataIfAny, surroundings), () => NewestMonth.Of(project.Data, forced, surroundings.Catalogue(), parsed.GetValue(strict), words), streams);
            Settled settled = new SettlementRun
            {
                Data = project.Data,
                Months = [asked],
                Encoding = forced,
                Regulation = parsed.GetValue(regulation),
                Strict = parsed.GetValue(strict),
                Words = words,
            }.Run(streams);
            SettledMonth only = settled.Months[0];
            PointRegister register = settled.Dossier.Register;
            County? of = countyText is null ? null : TypedNames.County(countyText, register);
            string? code = subjectText is null ? null : TypedNames.Subject(subjectText, only, settled.Dossier);
            ImmutableArray<Finding> steps = Select(only, code, of);
            if (steps.IsEmpty) throw NothingConsidered(code!, only.Settlement.Month, register);
            if (to.Form == OutputForm.Json) to.Write(streams, output => new ExplanationJson(words).Write(output, only, steps));
            else to.Write(streams, new PlainText(words).Lines(new ExplanationDocument(words).Of(only, steps)));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The month and the subject of what was typed: a single word that does not begin with a digit is no month.</summary>
    private static (string? Month, string? Subject) Typed(string? month, string? subject) =>
        month is { Length: > 0 } && subject is null && !char.IsDigit(month[0]) ? (null, month) : (month, subject);

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
            : CommandFailure.Of(ExitCodes.Usage, "explain.nothing", code, text, Meant.Nothing);
    }
}
