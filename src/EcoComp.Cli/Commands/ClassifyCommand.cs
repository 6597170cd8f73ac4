using System.CommandLine;
using EcoComp.Cli.Data;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Text;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Tables;
using EcoComp.Cli.Runs;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>classify FILE</c>: the water class of each point and month, or of each sample, from readings.</summary>
internal static class ClassifyCommand
{
    private static readonly OutputForm[] Forms = [OutputForm.Text, OutputForm.Csv, OutputForm.Json];

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var file = new Argument<string>("file");
        var points = new Option<string?>("--points");
        var type = Choice("--type", "river", "lake", "groundwater");
        var by = Choice("--by", "month", "sample");
        var round = Choice("--round", "none", "evaluation");
        var against = Choice("--against", "III", "target");
        var partial = new Option<bool>("--partial");
        var (format, target) = (Arguments.Format(Forms), Arguments.Out(Forms));
        var (strict, lang, encoding) = (Arguments.Strict(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("classify")
        {
            file, points, type, by, round, partial, against, format, target, strict, lang, encoding,
        };
        command.SetAction(parsed =>
        {
            Destination to = Arguments.DestinationOf(parsed, format, target, streams, Forms);
            OutputPlaces.Check(to.Path, Path.GetDirectoryName(Path.GetFullPath(parsed.GetRequiredValue(file))), parsed.GetRequiredValue(file), parsed.GetValue(points));
            GivenFile.Require(parsed.GetRequiredValue(file));
            if (parsed.GetValue(points) is { } table) GivenFile.Require(table);
            Words words = Arguments.WordsOf(parsed, lang, surroundings);
            bool bySample = parsed.GetValue(by) == "sample";
            var run = new ClassificationRun
            {
                File = parsed.GetRequiredValue(file),
                Points = parsed.GetValue(points),
                Water = parsed.GetValue(type) is { } named ? CellWords.WaterType.Find(named) : null,
                BySample = bySample,
                Options = new EvaluationOptions(parsed.GetValue(round) == "evaluation", parsed.GetValue(partial)),
                AgainstTarget = parsed.GetValue(against) == "target",
                Encoding = Arguments.EncodingOf(parsed.GetValue(encoding)),
                Strict = parsed.GetValue(strict),
                Standards = surroundings.Standards().Current,
                Words = words,
            };
            IEnumerable<ClassifiedWater> rows = run.Run(streams);
            if (to.Form == OutputForm.Csv) to.Write(streams, output => ClassCsv.Write(output, bySample ? rows : TellAbsent(rows, streams, words), bySample));
            else if (to.Form == OutputForm.Json) to.Write(streams, output => ClassJson.Write(output, rows));
            else to.Write(streams, new PlainText(words).Lines(rows.SelectMany(new ClassDocument(words).Of)));

            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>A table of classes has no place for why there is none, so that is said beside it.</summary>
    private static IEnumerable<ClassifiedWater> TellAbsent(IEnumerable<ClassifiedWater> rows, Streams streams, Words words)
    {
        foreach (ClassifiedWater row in rows)
        {
            if (row.Evaluation is { Class: null } evaluation)
            {
                streams.Say(words.Say(
                    "class.absentLine", Months.Text(row.Month), row.Point, words.Groups(evaluation.Absent)));
            }

            yield return row;
        }
    }

    private static Option<string?> Choice(string name, params string[] choices)
    {
        var option = new Option<string?>(name);
        option.AcceptOnlyFromAmong(choices);
        return option;
    }
}
