using System.CommandLine;
using EcoComp.Cli.Output;
using EcoComp.Cli.Output.Notices;
using EcoComp.Cli.Output.Pdf;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using Words = EcoComp.Cli.Output.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>notice MONTH --data DIR --out FILE.pdf</c>: the notice of a month as PDF, with each county's statement.</summary>
internal static class NoticeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams)
    {
        var month = Arguments.Month();
        var data = Arguments.Data();
        var county = new Option<string[]>("--county") { Description = "只要这些县区的结算单（代码或名称，可重复）/ only these counties' statements" };
        var file = new Option<string>("--out") { Description = "PDF 文件 / the PDF file", Required = true };
        var final = new Option<bool>("--final") { Description = "核定：有待定事项即拒绝 / refuse while anything is pending" };
        var (strict, regulation, lang, encoding) = (Arguments.Strict(), Arguments.Regulation(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("notice", "生成通报（PDF）/ the notice of a month as PDF")
        {
            month, data, county, file, final, strict, regulation, lang, encoding,
        };
        command.SetAction(parsed =>
        {
            Words words = Words.In(parsed.GetValue(lang));
            Settled settled = new SettlementRun
            {
                Data = parsed.GetRequiredValue(data),
                Months = [Arguments.ReadMonth(parsed.GetRequiredValue(month))],
                Encoding = parsed.GetValue(encoding),
                Regulation = parsed.GetValue(regulation),
                Strict = parsed.GetValue(strict),
                Final = parsed.GetValue(final),
                Words = words,
            }.Run(streams);
            HashSet<County>? only = SettleCommand.Counties(parsed.GetValue(county) ?? [], settled.Dossier.Register);
            Write(parsed.GetRequiredValue(file), settled.Months[0], settled.Dossier.Register, only, words);
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Writes the notice of a settled month, wherever the settlement comes from.</summary>
    /// <exception cref="CommandFailure">A character cannot be printed (3), or the file cannot be written (2).</exception>
    public static void Write(string path, MonthSettlement month, PointRegister? register, IReadOnlySet<County>? only, Words words)
    {
        using var pdf = new MemoryStream();
        IReadOnlyList<MissingCharacter> missing = NoticePdf.Write(NoticeDocument.Of(ShownMonth.Of(month, only)), pdf);
        if (missing.Count > 0) throw new CommandFailure(ExitCodes.InputRefused, UnprintableText.Lines(missing, month, register, words));
        WholeFile.Write(path, pdf.GetBuffer().AsSpan(0, (int)pdf.Length));
    }
}
