using System.CommandLine;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Archive.Accounts;
using EcoComp.Cli.Host;
using EcoComp.Core.Quantities;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>history --archive ARCHIVE</c>: what every closed month gave and took, county by county, with the fund and the years.</summary>
internal static class HistoryCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams)
    {
        var archive = Arguments.Archive();
        var from = new Option<string?>("--from") { Description = "起始月 / first month" };
        var to = new Option<string?>("--to") { Description = "终止月 / last month" };
        var byOrigin = new Option<bool>("--by-origin") { Description = "调整列在所更正的月份 / adjustments under the month that they correct" };
        var file = new Option<string?>("--out") { Description = "xlsx 写入此文件 / the file for xlsx" };
        var (format, lang) = (Arguments.Format("text", "csv", "json", "xlsx"), Arguments.Lang());
        var command = new Command("history", "各县区逐月奖扣与资金结余 / months by county, and the fund") { archive, from, to, byOrigin, format, file, lang };
        command.SetAction(parsed =>
        {
            Words words = Words.Named(parsed.GetValue(lang));
            string path = parsed.GetRequiredValue(archive);
            if (!Directory.Exists(path)) throw new CommandFailure(ExitCodes.Usage, $"ecocomp: 没有档案“{path}” / there is no such archive");
            var interval = new MonthInterval(Month(parsed.GetValue(from)), Month(parsed.GetValue(to)));
            ArchiveFolder folder = ArchiveFolder.Open(path, words);
            History history = folder.Guarded(() => History.Of(folder.Scan, folder.Stored, interval, parsed.GetValue(byOrigin)))
                ?? throw new CommandFailure(ExitCodes.Usage, "ecocomp: 没有已结月份 / there is no closed month");
            switch (parsed.GetValue(format))
            {
                case "csv":
                    HistoryCsv.Write(streams.Output, history);
                    break;
                case "json":
                    HistoryJson.Write(streams.Output, history);
                    break;
                case "xlsx":
                    using (var workbook = new MemoryStream())
                    {
                        HistoryXlsx.Write(workbook, history);
                        if (parsed.GetValue(file) is { } target) WholeFile.Write(target, workbook.ToArray());
                        else workbook.WriteTo(streams.Output);
                    }

                    break;
                default:
                    foreach (string line in new HistoryText(words).Lines(history)) streams.Result(line);
                    break;
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static YearMonth? Month(string? text) => text is null ? null : Arguments.ReadMonth(text);
}
