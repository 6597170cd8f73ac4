using System.CommandLine;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Data;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Pdf;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Tables;
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
        var month = Arguments.MonthOrNewest();
        var data = Arguments.Data();
        var archive = new Option<string?>("--archive") { Description = Bilingual.Say("notice.archive") };
        var county = new Option<string[]>("--county") { Description = Bilingual.Say("notice.county") };
        var file = new Option<string>("--out") { Description = Bilingual.Say("notice.out"), Required = true };
        var final = new Option<bool>("--final") { Description = Bilingual.Say("option.final") };
        var (strict, regulation, lang, encoding) = (Arguments.Strict(), Arguments.Regulation(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("notice", Bilingual.Say("command.notice"))
        {
            month, data, archive, county, file, final, strict, regulation, lang, encoding,
        };
        command.SetAction(parsed =>
        {
            Project project = Arguments.ProjectOf(parsed, data, surroundings);
            Words words = Arguments.WordsOf(parsed, lang, project);
            (string? folder, string? closed) = (project.DataIfAny, project.ShownArchive(parsed.GetValue(archive)));
            TextEncoding? forced = Arguments.EncodingOf(parsed.GetValue(encoding));
            YearMonth asked = Arguments.MonthOr(parsed.GetValue(month), () => Newest(folder, closed, forced, parsed.GetValue(strict), words, surroundings), streams);
            ArchivedMonths? archived = folder is null ? null : ArchivedMonths.Of(closed, [asked], [], words, surroundings);
            Settled? settled = folder is null || archived?.Has(asked) == true ? null : new SettlementRun
            {
                Data = folder,
                Months = [asked],
                Encoding = forced,
                Regulation = parsed.GetValue(regulation),
                Strict = parsed.GetValue(strict),
                Final = parsed.GetValue(final),
                Words = words,
                Catalogue = surroundings.Catalogue,
                Adjustments = archived is null ? null : archived.Carried,
                Owed = archived is null ? null : archived.Owed,
            }.Run(streams);
            if (settled is null && parsed.GetValue(regulation) is not null)
                throw CommandFailure.Of(ExitCodes.Usage, "notice.regulation");
            SettledMonth of = settled?.Months[0] ?? ClosedMonth.Read(
                closed ?? throw CommandFailure.Of(ExitCodes.Usage, "notice.source"),
                asked, words, surroundings);
            var counties = new PointRegister(of.Counties, []);
            IReadOnlySet<string>? only = SettleCommand.Counties(parsed.GetValue(county) ?? [], counties, []);
            Write(parsed.GetRequiredValue(file), ShownMonth.Of(of, only), settled?.Dossier.Register, words);
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The newest month with results: of the data folder, else of the archive.</summary>
    private static YearMonth Newest(string? folder, string? closed, TextEncoding? encoding, bool strict, Words words, Surroundings surroundings)
    {
        if (folder is not null) return NewestMonth.Of(folder, encoding, surroundings.Catalogue(), strict, words);
        if (closed is null) throw CommandFailure.Of(ExitCodes.Usage, "notice.source");
        YearMonth[] months = [.. ArchiveFolder.Open(closed, words).Scan.Months];
        return months.Length > 0 ? months.Max() : throw CommandFailure.Of(ExitCodes.Usage, "usage.noResults", closed);
    }

    private static void Write(string path, ShownMonth month, PointRegister? register, Words words)
    {
        using var pdf = new MemoryStream();
        IReadOnlyList<MissingCharacter> missing = PdfWriter.Write(new NoticeDocument(Words.In(Core.Wording.Language.Zh)).Of(month), pdf);
        if (missing.Count > 0)
            throw new CommandFailure(ExitCodes.InputRefused, UnprintableText.Lines(missing, month.Settled, register, words));
        WholeFile.Write(path, pdf.GetBuffer().AsSpan(0, (int)pdf.Length));
    }
}
