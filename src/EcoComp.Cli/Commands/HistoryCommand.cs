using System.CommandLine;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Archive.Accounts;
using EcoComp.Cli.Data;
using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Documents.Text;
using EcoComp.Cli.Host;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>history --archive ARCHIVE</c>: what every closed month gave and took, county by county, with the fund and the years.</summary>
internal static class HistoryCommand
{
    private static readonly OutputForm[] Forms = [OutputForm.Text, OutputForm.Csv, OutputForm.Json, OutputForm.Xlsx];

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var archive = Arguments.Archive();
        var from = new Option<string?>("--from");
        var to = new Option<string?>("--to");
        var byOrigin = new Option<bool>("--by-origin");
        var (format, file, lang) = (Arguments.Format(Forms), Arguments.Out(Forms), Arguments.Lang());
        var command = new Command("history") { archive, from, to, byOrigin, format, file, lang };
        command.SetAction(parsed =>
        {
            Destination target = Arguments.DestinationOf(parsed, format, file, streams, Forms);
            OutputPlaces.Check(target.Path, null);
            Project project = Project.Find(null, surroundings.Folder);
            Words words = Arguments.WordsOf(parsed, lang, project);
            string path = project.Archive(parsed.GetValue(archive));
            if (!InputFile.IsFolder(path)) throw CommandFailure.Of(ExitCodes.Usage, "usage.noArchive", path);
            ArchiveFolder folder = ArchiveFolder.Open(path, words, surroundings, (_, _) => true);
            var months = new TypedMonths(() => folder.Scan.Months.Count > 0 ? folder.Scan.Months.Max() : null);
            (YearMonth? first, YearMonth? last) = (Month(parsed.GetValue(from), months), Month(parsed.GetValue(to), months));
            if (first is { } begin && last is { } end && end.CompareTo(begin) < 0)
                throw CommandFailure.Of(ExitCodes.Usage, "usage.reversed", Text(begin, end), new Meant([Text(end, begin)]));
            History history = folder.Guarded(() => History.Of(folder.Stored, new MonthInterval(first, last), parsed.GetValue(byOrigin)))
                ?? throw (folder.Scan.Months.Count == 0
                    ? CommandFailure.Of(ExitCodes.Usage, "history.none")
                    : CommandFailure.Of(ExitCodes.Usage, "history.noneThere", Months.Runs(folder.Scan.Months.Order())));
            switch (target.Form.Name)
            {
                case "csv":
                    target.Write(streams, output => HistoryCsv.Write(output, history));
                    break;
                case "json":
                    target.Write(streams, output => HistoryJson.Write(output, history));
                    break;
                case "xlsx":
                    MonthSettlement[] closings = history.ByOrigin ? folder.Guarded(() => CorrectionsByOrigin.Closings(folder.Stored)) : [];
                    target.Write(streams, output => HistoryXlsx.Write(
                        output, history, [.. history.Months.Select(m => Sheet(folder, history, m, months.Month(m.Period), closings, words))], words));
                    break;
                default:
                    target.Write(streams, new PlainText(words).Lines(new HistoryDocument(words).Of(history)));
                    break;
            }

            foreach (ConsoleLine line in folder.DamagedStamps()) streams.Say(line);
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>
    /// The rows of a month as it was closed, adjustments where the history has them; the points that missed their targets are those of the month as it
    /// stands by now.
    /// </summary>
    private static MonthSheet Sheet(
        ArchiveFolder folder, History history, PeriodAccount shown, YearMonth month, MonthSettlement[] closings, Words words)
    {
        SettledMonth settled = ClosedMonth.Read(folder, month);
        if (history.ByOrigin) settled = settled with { Settlement = CorrectionsByOrigin.Of(settled.Settlement, closings) };
        MonthSheet sheet = MonthSheet.Of(ShownMonth.Of(settled, only: null), words) with { Account = shown.Account };
        return ClosedMonth.WithAmended(sheet, folder, words, () => history.HasTakenUp(month));
    }

    private static string Text(YearMonth first, YearMonth last) => Months.Text(first) + ".." + Months.Text(last);

    private static YearMonth? Month(string? text, TypedMonths months) => text is null ? null : months.Month(text);
}
