using System.CommandLine;
using EcoComp.Cli.Data;
using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Text;
using EcoComp.Cli.Host;
using EcoComp.Core.Settlement.Scenarios;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands.Comparing;

/// <summary><c>compare MONTH|RANGE --data DIR</c>: the same months under other assumptions.</summary>
internal static class CompareCommand
{
    private static readonly OutputForm[] Forms = [OutputForm.Text, OutputForm.Csv, OutputForm.Json, OutputForm.Xlsx];

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var (month, data, archive) = (Arguments.MonthsOrNewest(), Arguments.Data(), Arguments.Archive());
        var changes = new ChangeOptions();
        var each = new Option<bool>("--each-choice");
        var byCounty = new Option<bool>("--by-county");
        var (format, file) = (Arguments.Format(Forms), Arguments.Out(Forms));
        var (lang, encoding) = (Arguments.Lang(), Arguments.Encoding());
        var command = new Command("compare") { month, data, archive };
        foreach (Option option in changes.All) command.Add(option);
        foreach (Option option in new Option[] { each, byCounty, format, file, lang, encoding }) command.Add(option);
        command.SetAction(parsed =>
        {
            bool all = parsed.GetValue(each);
            if (all && changes.AreTyped(parsed)) throw CommandFailure.Of(ExitCodes.Usage, "compare.eachAlone");
            if (!all && !changes.AreTyped(parsed)) throw CommandFailure.Of(ExitCodes.Usage, "compare.noAssumption");
            if (!all && parsed.GetValue(byCounty)) throw CommandFailure.Of(ExitCodes.Usage, "compare.byCounty");
            Destination to = Arguments.DestinationOf(parsed, format, file, streams, Forms);
            Project project = Arguments.ProjectOf(parsed, data, surroundings);
            OutputPlaces.CheckBeside(to.Path, project, parsed.GetValue(changes.Law));
            Words words = Arguments.WordsOf(parsed, lang, project);
            var months = new ComparedMonths(
                project, parsed.GetValue(archive), Arguments.EncodingOf(parsed.GetValue(encoding)), words, surroundings, streams);
            Scenario scenario = months.Of(parsed.GetValue(month));
            if (all) Write(streams, to, months.EachChoice(scenario), months, parsed.GetValue(byCounty), words);
            else Write(streams, to, months.Compare(scenario, parsed, changes), months, words);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(Streams streams, Destination to, Comparison comparison, ComparedMonths months, Words words)
    {
        switch (to.Form.Name)
        {
            case "csv":
                foreach (string line in LeftOut.Questions(comparison.BaselineOpen, comparison.ChangedOpen, words))
                    streams.Say(words.Labelled("compare.leftOut", line));
                to.Write(streams, output => ComparisonCsv.Write(output, comparison));
                break;
            case "json":
                to.Write(streams, output => ComparisonJson.Write(output, comparison, months.LeftOut));
                break;
            case "xlsx":
                to.Write(streams, output => ComparisonXlsx.Write(output, comparison, months.LeftOut, words));
                break;
            default:
                to.Write(streams, new PlainText(words).Lines(new ComparisonDocument(words).Of(comparison, months.LeftOut)));
                break;
        }
    }

    private static void Write(Streams streams, Destination to, EachChoice choices, ComparedMonths months, bool byCounty, Words words)
    {
        switch (to.Form.Name)
        {
            case "csv":
                foreach (string line in LeftOut.Questions(choices.Baseline.Open, null, words))
                    streams.Say(words.Labelled("compare.leftOut", line));
                if (ChoicesDocument.Adjusted(choices, words) is { } adjusted) streams.Say(adjusted);
                to.Write(streams, output => ChoicesCsv.Write(output, choices, byCounty));
                break;
            case "json":
                to.Write(streams, output => ChoicesJson.Write(output, choices, months.LeftOut));
                break;
            case "xlsx":
                to.Write(streams, output => ChoicesXlsx.Write(output, choices, months.LeftOut, byCounty, words));
                break;
            default:
                to.Write(streams, new PlainText(words).Lines(new ChoicesDocument(words).Of(choices, months.LeftOut, byCounty)));
                break;
        }
    }
}
