using System.CommandLine;
using System.Globalization;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Cli.Runs;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>check --data DIR</c>: reads and checks everything, prints no settlement. What it finds is its result.</summary>
internal static class CheckCommand
{
    private static readonly OutputForm[] Forms = [OutputForm.Text, OutputForm.Json];

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var (data, strict, lang, encoding) = (Arguments.Data(), Arguments.Strict(), Arguments.Lang(), Arguments.Encoding());
        var month = new Option<string?>("--month");
        var (format, file) = (Arguments.Format(Forms), Arguments.Out(Forms));
        var command = new Command("check") { data, month, strict, format, file, lang, encoding };
        command.SetAction(parsed =>
        {
            Destination to = Arguments.DestinationOf(parsed, format, file, streams, Forms);
            Project project = Arguments.ProjectOf(parsed, data, surroundings);
            OutputPlaces.CheckBeside(to.Path, project);
            Words words = Arguments.WordsOf(parsed, lang, project);
            YearMonth? asked = parsed.GetValue(month) is { } text ? TypedMonths.Of(project.DataIfAny, surroundings).Month(text) : null;
            bool asErrors = parsed.GetValue(strict);
            streams.Progress.Tell(() => words.Say("progress.read", project.Data));
            FolderContent content = DataFolder.Read(project.Data, Arguments.EncodingOf(parsed.GetValue(encoding)), surroundings.Catalogue());
            bool refused = content.Faults.HasErrors || (asErrors && content.Faults.Count > 0);
            if (to.Form == OutputForm.Json)
            {
                to.Write(streams, output => output.Write(FaultsJson.Bytes(FaultLines.Sorted(content.Faults), words, asErrors)));
            }
            else
            {
                IEnumerable<string> completeness = asked is { } known && content.Dossier is { } dossier ? Completeness(dossier, known, surroundings.Catalogue(), words) : [];
                IEnumerable<string> faults = FaultLines.Sorted(content.Faults).Select(f => FaultLines.Text(f, words, asErrors));
                to.Write(streams, [.. faults, .. Summary(content, words, asErrors), .. completeness]);
            }

            return refused ? ExitCodes.InputRefused : ExitCodes.Done;
        });
        return command;
    }

    private static IEnumerable<string> Summary(FolderContent content, Words words, bool asErrors)
    {
        foreach (SourceFile file in content.Sources) yield return words.Say("check.file", file.Name, Number(file.Rows), file.Encoding);
        Fault[] faults = [.. FaultLines.Sorted(content.Faults)];
        int errors = faults.Count(f => asErrors || f.Severity == Severity.Error);
        yield return words.Say("check.summary", Number(errors), Number(faults.Length - errors));
    }

    /// <summary>What the month has and lacks: every point whose result a settlement asks for, also where a ruling defers it.</summary>
    private static IEnumerable<string> Completeness(Dossier dossier, YearMonth month, RegulationCatalogue catalogue, Words words)
    {
        MonthEvidence found = dossier.Case(month, catalogue.Governing(month, dossier.Interpretations) ?? catalogue.Regulations[0]);
        PointEntry[] entries = [.. dossier.Register.Points
            .Select(found.Entry).OfType<PointEntry>().Where(e => e.Point.Kind != PointKind.Reference)];
        MonthSettlement settled = Settler.BuiltIn.Settle(found, SettlementStatus.Draft).Settlement;
        HashSet<string> asked =
        [
            .. settled.AllPending.Where(p => p.Pending.Question.IsOfData()).Select(p => p.Pending.SubjectCode),
            .. settled.AllNotes.Where(n => n.Note.Code is NoteCodes.Deferred or NoteCodes.Waived).Select(n => n.Note.SubjectCode),
        ];
        PointEntry[] lacking = [.. entries.Where(e => asked.Contains(e.Point.Code))];
        int classes = entries.Count(e => found.Result(e.Point).Class is not null);
        int statuses = entries.Count(e => found.Result(e.Point).Status is not null and not ResultStatus.Missing);
        yield return words.Say("check.month", Months.Text(month), Number(classes + statuses + lacking.Length), Number(classes), Number(statuses));
        yield return words.Say(
            "check.rest", Number(dossier.Events[month].Length), Number(dossier.Rulings[month].Length), Number(dossier.FundEntries[month].Length));
        foreach (PointEntry entry in lacking)
            yield return words.Say("check.lacking", entry.Point.Code, entry.Name, entry.Responsible is { } counties ? SentenceCodes.Text(counties) : "");
        foreach (OwedResult owed in found.Owed) yield return words.Say("check.owed", owed.Point, owed.Name, Months.Text(owed.Month), owed.Document);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
