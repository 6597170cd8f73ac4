using System.CommandLine;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Data;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Pdf;
using EcoComp.Cli.Documents.Word;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Tables;
using EcoComp.Cli.Runs;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary>
/// <c>notice MONTH --data DIR --out FILE</c>: the notice of a month with each county's statement, or letters to some counties; as PDF or Word, as the
/// name of the file ends. With <c>--archive</c> alone a closed month as it was closed.
/// </summary>
internal static class NoticeCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var month = Arguments.MonthOrNewest();
        var data = Arguments.Data();
        var archive = new Option<string?>("--archive");
        var county = new Option<string[]>("--county");
        var file = new Option<string>("--out") { Required = true };
        var frame = new NoticeOptions();
        var final = new Option<bool>("--final");
        var (strict, regulation, lang, encoding) = (Arguments.Strict(), Arguments.Regulation(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("notice")
        {
            month, data, archive, county, file, final, strict, regulation, lang, encoding,
        };
        frame.AddTo(command);
        command.SetAction(parsed =>
        {
            Project project = Arguments.ProjectOf(parsed, data, surroundings);
            Words words = Arguments.WordsOf(parsed, lang, project);
            string[] named = parsed.GetValue(county) ?? [];
            ProjectNotice said = frame.Over(project.Notice, parsed, toCounties: named.Length > 0);
            Destination destination = Destination.Of(null, parsed.GetRequiredValue(file), streams, OutputForm.Pdf, OutputForm.Docx);
            (string? folder, string? closed) = (project.DataIfAny, Arguments.ShownArchive(parsed.GetValue(archive), project, words, streams));
            OutputPlaces.CheckBeside(destination.Path, project);
            TextEncoding? forced = Arguments.EncodingOf(parsed.GetValue(encoding));
            YearMonth asked = Arguments.MonthOr(parsed.GetValue(month), TypedMonths.Of(folder, surroundings), () => NewestKnown.Of(folder, closed, forced, parsed.GetValue(strict), words, surroundings), streams);
            frame.CheckDate(said, asked, parsed);
            if (folder is null && closed is not null && !InputFile.IsFolder(closed)) throw CommandFailure.Of(ExitCodes.Usage, "usage.noArchive", closed);
            ArchiveFolder? opened = closed is null
                ? null
                : ArchiveFolder.Open(closed, words, surroundings, (_, part) => part.Month == asked);
            ArchivedMonths? archived = folder is null || opened is null ? null : ArchivedMonths.Of(opened, [asked], [], words, surroundings);
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
                Closed = archived,
            }.Run(streams);
            if (settled is null && parsed.GetValue(regulation) is not null)
                throw CommandFailure.Of(ExitCodes.Usage, "notice.regulation");
            SettledMonth of = settled?.Months[0] ?? ClosedMonth.Read(opened ?? throw CommandFailure.Of(ExitCodes.Usage, "notice.source"), asked);
            if (settled is null && opened!.Scan.Standing(asked) is { Number: > 0 } standing)
                streams.Say(ConsoleLine.Of("notice.amended", Months.Text(asked), standing.Path));
            IReadOnlySet<string>? only = TypedNames.Counties(named, new PointRegister(of.Counties, []), []);
            var document = new NoticeDocument(
                Words.In(Core.Wording.Language.Zh), only?.Count > 1 ? frame.ForSeveral(said, parsed, streams) : said)
            {
                LastFoot = opened is null ? "" : Witnessed(opened, asked)?.ToString() ?? "",
            };
            Document made = only is null ? document.Notice(of) : document.Letters(ShownMonth.Of(of, only));
            PointRegister? register = settled?.Dossier.Register;
            if (destination.Form == OutputForm.Docx) Warn(made, streams);
            byte[] bytes = destination.Form == OutputForm.Docx ? Docx(made, of, register, words) : PrintedPages.Of(made, of, register, words);
            if (parsed.GetValue(lang) is not null && words.Language != Core.Wording.Language.Zh)
                streams.Say(ConsoleLine.Of("notice.inChinese"));
            destination.Write(streams, output => output.Write(bytes));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>What a notice of a month bears witness to: of a closed one what stood before it, as the notice of its closing, else all of the archive.</summary>
    /// <exception cref="CommandFailure">Something in the archive is not as it was left; exit code 5.</exception>
    private static Checkpoint? Witnessed(ArchiveFolder archive, YearMonth month)
    {
        archive.Guarded(archive.Stored.CheckAll); // a checkpoint vouches for all receipts before it
        return archive.Scan.Closing(month) is { } closing ? Checkpoint.Before(archive.Scan, closing) : Checkpoint.Of(archive.Scan);
    }

    /// <summary>
    /// A character that the fonts of official documents may lack is shown by another font of the machine, if it has one: somebody is to look.
    /// </summary>
    private static void Warn(Document document, Streams streams)
    {
        using var shipped = new EmbeddedFont();
        string[] rare = [.. MissingCharacter.In(document, shipped).Where(m => PrintedText.IsPrintable(m.Character)).Select(m => m.Character + " " + m.Code).Distinct()];
        if (rare.Length > 0) streams.Say(ConsoleLine.Of("notice.rare", rare));
    }

    private static byte[] Docx(Document document, SettledMonth month, PointRegister? register, Words words)
    {
        MissingCharacter[] missing = [.. MissingCharacter.In(document, new NamedFonts())];
        return missing.Length == 0 ? WordWriter.Write(document) : throw PrintedPages.Refusal(missing, month, register, words);
    }
}
