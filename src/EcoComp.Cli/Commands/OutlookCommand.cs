using System.CommandLine;
using System.Globalization;
using EcoComp.Cli.Data;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Text;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Tables;
using EcoComp.Cli.Runs;
using EcoComp.Core.Outlook;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>outlook MONTH --data DIR</c>: what is at stake in a month that is not over.</summary>
internal static class OutlookCommand
{
    private static readonly OutputForm[] Forms = [OutputForm.Text, OutputForm.Csv, OutputForm.Json];

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var (month, data, samples) = (Arguments.MonthOrNewest(), Arguments.Data(), new Option<string?>("--samples"));
        var (format, file) = (Arguments.Format(Forms), Arguments.Out(Forms));
        var (strict, regulation, lang, encoding) = (Arguments.Strict(), Arguments.Regulation(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("outlook") { month, data, samples, format, file, strict, regulation, lang, encoding };
        command.SetAction(parsed =>
        {
            Destination to = Arguments.DestinationOf(parsed, format, file, streams, Forms);
            Project project = Arguments.ProjectOf(parsed, data, surroundings);
            OutputPlaces.CheckBeside(to.Path, project);
            Words words = Arguments.WordsOf(parsed, lang, project);
            int? planned = Planned(parsed.GetValue(samples)) ?? project.Samples;
            TextEncoding? forced = Arguments.EncodingOf(parsed.GetValue(encoding));
            RegulationCatalogue catalogue = surroundings.Catalogue();
            YearMonth asked = Arguments.MonthOr(
                parsed.GetValue(month), TypedMonths.Of(project.DataIfAny, surroundings),
                () => NewestMonth.Of(project.Data, forced, catalogue, parsed.GetValue(strict), words), streams);
            Settled settled = new SettlementRun
            {
                Data = project.Data,
                Months = [asked],
                Encoding = forced,
                Regulation = parsed.GetValue(regulation),
                Strict = parsed.GetValue(strict),
                Words = words,
                Catalogue = () => catalogue,
            }.Run(streams);
            SettledMonth only = settled.Months[0];
            var outlook = MonthOutlook.Of(only.Evidence, settled.Dossier, only.Settlement.Status, catalogue, planned);
            if (to.Form == OutputForm.Csv) to.Write(streams, output => OutlookCsv.Write(output, outlook));
            else if (to.Form == OutputForm.Json) to.Write(streams, output => OutlookJson.Write(output, outlook));
            else to.Write(streams, new PlainText(words).Lines(new OutlookDocument(words).Of(outlook)));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>How many samples were typed; null where none were.</summary>
    /// <exception cref="CommandFailure">It is no number of samples; exit code 2.</exception>
    private static int? Planned(string? typed)
    {
        if (typed is null) return null;
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0
            ? count
            : throw CommandFailure.Of(ExitCodes.Usage, "outlook.samples", typed);
    }
}
