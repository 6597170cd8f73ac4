using System.CommandLine;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Data;
using EcoComp.Cli.Documents.Notices;
using EcoComp.Cli.Documents.Pdf;
using EcoComp.Cli.Host;
using EcoComp.Cli.Runs;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary>
/// <c>notice MONTH --data DIR --out FILE.pdf</c>: the notice of a month as PDF, with each county's statement. With <c>--archive</c> alone a closed
/// month as it was closed.
/// </summary>
internal static class NoticeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var month = Arguments.Month();
        var data = new Option<string?>("--data") { Description = "数据文件夹 / the data folder" };
        var archive = new Option<string?>("--archive") { Description = "档案：不写 --data 时取已结月份 / an archive; without --data the month as it was closed" };
        var county = new Option<string[]>("--county") { Description = "只要这些县区的结算单（代码或名称，可重复）/ only these counties' statements" };
        var file = new Option<string>("--out") { Description = "PDF 文件 / the PDF file", Required = true };
        var final = new Option<bool>("--final") { Description = "核定：有待定事项即拒绝 / refuse while anything is pending" };
        var (strict, regulation, lang, encoding) = (Arguments.Strict(), Arguments.Regulation(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("notice", "生成通报（PDF）/ the notice of a month as PDF")
        {
            month, data, archive, county, file, final, strict, regulation, lang, encoding,
        };
        command.SetAction(parsed =>
        {
            Words words = Words.Named(parsed.GetValue(lang));
            YearMonth asked = Arguments.ReadMonth(parsed.GetRequiredValue(month));
            (string? folder, string? closed) = (parsed.GetValue(data), parsed.GetValue(archive));
            Settled? settled = folder is null ? null : new SettlementRun
            {
                Data = folder,
                Months = [asked],
                Encoding = Arguments.EncodingOf(parsed.GetValue(encoding)),
                Regulation = parsed.GetValue(regulation),
                Strict = parsed.GetValue(strict),
                Final = parsed.GetValue(final),
                Words = words,
                Catalogue = surroundings.Catalogue,
                Adjustments = SettleCommand.Carried(closed, [asked], words),
            }.Run(streams);
            if (settled is null && parsed.GetValue(regulation) is not null)
                throw new CommandFailure(ExitCodes.Usage, "ecocomp: 已结月份用结账时的办法，--regulation 须与 --data 同用 / --regulation needs --data");
            SettledMonth of = settled?.Months[0] ?? ClosedMonth.Read(
                closed ?? throw new CommandFailure(ExitCodes.Usage, "ecocomp: --data 和 --archive 至少写一个 / name --data or --archive"),
                asked, words, surroundings);
            var counties = new PointRegister(of.Counties, []);
            IReadOnlySet<string>? only = SettleCommand.Counties(parsed.GetValue(county) ?? [], counties, []);
            Write(parsed.GetRequiredValue(file), ShownMonth.Of(of, only), settled?.Dossier.Register, words);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Write(string path, ShownMonth month, PointRegister? register, Words words)
    {
        using var pdf = new MemoryStream();
        IReadOnlyList<MissingCharacter> missing = NoticePdf.Write(NoticeDocument.Of(month), pdf);
        if (missing.Count > 0)
            throw new CommandFailure(ExitCodes.InputRefused, UnprintableText.Lines(missing, month.Settled, register, words));
        WholeFile.Write(path, pdf.GetBuffer().AsSpan(0, (int)pdf.Length));
    }
}
