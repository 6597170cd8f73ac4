using System.CommandLine;
using EcoComp.Cli.Output;
using EcoComp.Cli.Output.Wording;
using EcoComp.Core.Register;
using Words = EcoComp.Cli.Output.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>settle MONTH --data DIR</c>: each county's statement of rewards and deductions.</summary>
internal static class SettleCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams)
    {
        var month = Arguments.Month();
        var data = Arguments.Data();
        var county = new Option<string[]>("--county") { Description = "只显示这些县区（代码或名称，可重复）/ show only these counties" };
        var folder = new Option<string?>("--out") { Description = "同时写入 statements.txt items.csv settlement.json / write the files to this folder too" };
        var format = Arguments.Format("text", "json", "csv");
        var final = new Option<bool>("--final") { Description = "核定：有待定事项即拒绝 / refuse while anything is pending" };
        var (strict, regulation, lang, encoding) = (Arguments.Strict(), Arguments.Regulation(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("settle", "结算一个月或多个月 / settle a month or months")
        {
            month, data, county, folder, format, final, strict, regulation, lang, encoding,
        };
        command.SetAction(parsed =>
        {
            Words words = Words.In(parsed.GetValue(lang));
            Settled settled = new SettlementRun
            {
                Data = parsed.GetRequiredValue(data),
                Months = Arguments.ReadMonths(parsed.GetRequiredValue(month)),
                Encoding = parsed.GetValue(encoding),
                Regulation = parsed.GetValue(regulation),
                Strict = parsed.GetValue(strict),
                Final = parsed.GetValue(final),
                Words = words,
            }.Run(streams);
            HashSet<County>? only = Counties(parsed.GetValue(county) ?? [], settled.Dossier.Register);
            ShownMonth[] months = [.. settled.Months.Select(m => ShownMonth.Of(m, only))];
            if (parsed.GetValue(folder) is { } path) ResultFolder.Write(path, months, words);
            Write(streams.Output, parsed.GetValue(format)!, months, words);
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The counties that options name; null where none is named.</summary>
    /// <exception cref="CommandFailure">A county is unknown; exit code 2.</exception>
    public static HashSet<County>? Counties(string[] named, PointRegister register)
    {
        if (named.Length == 0) return null;
        return [.. named.Select(n => register.FindCounty(n) ?? throw new CommandFailure(
            ExitCodes.Usage,
            $"ecocomp: 没有县区“{n}”，可用 / no such county, there are: {string.Join("、", register.Counties.Select(c => c.Code + " " + c.Name))}"))];
    }

    private static void Write(Stream output, string format, IReadOnlyList<ShownMonth> months, Words words)
    {
        switch (format)
        {
            case "csv":
                ItemsCsv.Write(output, months);
                break;
            case "json":
                SettlementJson.Write(output, months);
                break;
            default:
                new StatementText(words).Write(output, months);
                break;
        }
    }
}
