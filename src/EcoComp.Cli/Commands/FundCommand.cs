using System.CommandLine;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Data;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Text;
using EcoComp.Cli.Host;
using EcoComp.Cli.Runs;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>fund MONTH --data DIR</c>: the balance of 第九条 for a month and for the calendar year up to it.</summary>
internal static class FundCommand
{
    private static readonly OutputForm[] Forms = [OutputForm.Text, OutputForm.Csv, OutputForm.Json];

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var (month, data, format, file) = (Arguments.MonthOrNewest(), Arguments.Data(), Arguments.Format(Forms), Arguments.Out(Forms));
        var final = new Option<bool>("--final");
        var archive = new Option<string?>("--archive");
        var (strict, lang, encoding) = (Arguments.Strict(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("fund")
        {
            month, data, archive, format, file, final, strict, lang, encoding,
        };
        command.SetAction(parsed =>
        {
            Destination to = Arguments.DestinationOf(parsed, format, file, streams, Forms);
            Project project = Arguments.ProjectOf(parsed, data, surroundings);
            OutputPlaces.CheckBeside(to.Path, project);
            Words words = Arguments.WordsOf(parsed, lang, project);
            YearMonth asked = Arguments.MonthOr(
                parsed.GetValue(month),
                TypedMonths.Of(project.DataIfAny, surroundings),
                () => NewestMonth.Of(project.Data, Arguments.EncodingOf(parsed.GetValue(encoding)), surroundings.Catalogue(), parsed.GetValue(strict), words),
                streams);
            YearMonth[] months = [.. Months.Range(new YearMonth(asked.Year, 1), asked)];
            ArchivedMonths? archived = ArchivedMonths.Of(Arguments.ShownArchive(parsed.GetValue(archive), project, words, streams), months, [], words, surroundings);
            Settled settled = new SettlementRun
            {
                Data = project.Data,
                Months = months,
                SkipsUncovered = true,
                Encoding = Arguments.EncodingOf(parsed.GetValue(encoding)),
                Strict = parsed.GetValue(strict),
                Final = parsed.GetValue(final),
                Words = words,
                Catalogue = surroundings.Catalogue,
                Adjustments = archived is null ? null : archived.Carried,
                Owed = archived is null ? null : archived.Owed,
                Closed = archived,
            }.Run(streams);
            Write(streams, to, settled.Months, words);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(Streams streams, Destination to, IReadOnlyList<SettledMonth> settled, Words words)
    {
        MonthSettlement[] months = [.. settled.Select(m => m.Settlement)];
        var year = FundYear.Of([.. settled.Select(MonthAccount.Of)]);
        SettlementStatus all = months.All(m => m.Status == SettlementStatus.Final) ? SettlementStatus.Final : SettlementStatus.Draft;
        Note[] owed = [.. months[^1].AllNotes.Select(n => n.Note).Where(n => n.Code == NoteCodes.Owed)];
        int[] pending = [.. months.Select(m => m.PendingCount)];
        switch (to.Form.Name)
        {
            case "csv":
                to.Write(streams, output => FundData.Csv(output, year, [.. months.Select(m => m.Status), all], pending));
                break;
            case "json":
                to.Write(streams, output => FundData.Json(output, year, all, pending, owed));
                break;
            default:
                to.Write(streams, new PlainText(words).Lines(new FundDocument(words).Of(year, all, pending.Sum(), owed)));
                break;
        }
    }
}
