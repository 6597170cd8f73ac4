using System.CommandLine;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Data;
using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Text;
using EcoComp.Cli.Host;
using EcoComp.Cli.Runs;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>settle MONTH --data DIR</c>: each county's statement of rewards and deductions.</summary>
internal static class SettleCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "settle";

    private static readonly OutputForm[] Forms = [OutputForm.Text, OutputForm.Json, OutputForm.Csv];

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var month = Arguments.MonthsOrNewest();
        var data = Arguments.Data();
        var county = new Option<string[]>("--county");
        var folder = new Option<string?>("--out");
        var format = Arguments.Format(Forms);
        var final = new Option<bool>("--final");
        var archive = new Option<string?>("--archive");
        var (strict, regulation, lang, encoding) = (Arguments.Strict(), Arguments.Regulation(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command(Name)
        {
            month, data, county, folder, format, final, archive, strict, regulation, lang, encoding,
        };
        command.SetAction(parsed =>
        {
            Project project = Arguments.ProjectOf(parsed, data, surroundings);
            Words words = Arguments.WordsOf(parsed, lang, project);
            IReadOnlyList<YearMonth> asked = Arguments.MonthsOr(
                parsed.GetValue(month),
                TypedMonths.Of(project.DataIfAny, surroundings),
                () => NewestMonth.Of(project.Data, Arguments.EncodingOf(parsed.GetValue(encoding)), surroundings.Catalogue(), parsed.GetValue(strict), words),
                streams);
            string[] named = parsed.GetValue(county) ?? [];
            // A part of the list is never written, so that a folder by default is only for all counties.
            string? path = parsed.GetValue(folder) ?? (named.Length == 0 ? project.Out : null);
            if (path is not null && named.Length > 0) throw CommandFailure.Of(ExitCodes.Usage, "settle.countyOut");
            if (path is not null) CheckFolder(path, parsed.GetValue(archive), project);
            ResultForm shown = FormOf(parsed.GetValue(format)!, words);
            (string Name, ResultForm Form)[] files = path is null
                ? []
                : [("statements.txt", new StatementForm(words)), ("items.csv", ItemsCsv.Form), ("settlement.json", SettlementJson.Form)];
            ResultForm[] forms = [.. files.Select(f => f.Form)];
            int main = Array.FindIndex(forms, f => f.GetType() == shown.GetType()); // what is shown may be one of the files
            if (main < 0) (main, forms) = (forms.Length, [.. forms, shown]);
            using var spool = new Spool();
            YearMonth[] before = path is null ? [] : [.. Core.Quantities.Months.Range(new YearMonth(asked[0].Year, 1), asked[0]).SkipLast(1)];
            ArchivedMonths? archived = ArchivedMonths.Of(Arguments.ShownArchive(parsed.GetValue(archive), project, words, streams), asked, before, words, surroundings);
            MadeMonths<MadeMonth> made = new SettlementRun
            {
                Data = project.Data,
                Months = asked,
                Encoding = Arguments.EncodingOf(parsed.GetValue(encoding)),
                Regulation = parsed.GetValue(regulation),
                Strict = parsed.GetValue(strict),
                Final = parsed.GetValue(final),
                Words = words,
                Catalogue = surroundings.Catalogue,
                Adjustments = archived is null ? null : archived.Carried,
                Owed = archived is null ? null : archived.Owed,
                Noticed = archived is null ? null : archived.Noticed,
                Closed = archived,
                Before = before,
                SumsYears = path is not null,
            }.Run<MadeMonth>(streams, (dossier, _) =>
            {
                IReadOnlySet<string>? only = TypedNames.Counties(named, dossier.Register, archived?.Counties(asked) ?? []);
                return m =>
                {
                    var month = ShownMonth.Of(m, only);
                    MonthSheet? sheet = path is null ? null : archived?.Sheet(month, words, spool) ?? MonthSheet.Of(month, words, spool);
                    return new MadeMonth(RenderedMonth.Of(month, forms, spool), sheet, month.Settlement.Status);
                };
            });
            if (path is not null)
            {
                MonthSheet[] sheets = [.. made.Months.Select(m => m.Sheet!)];
                TransferAccount[] passing = [.. Transfers(made)];
                Action<Stream> workbook = stream => ItemsXlsx.Write(stream, sheets, made.Before, passing, words);
                Action<Stream> transfers = stream => TransfersCsv.Write(stream, passing);
                IReadOnlyList<string> written = ResultFolder.Write(
                    path, [.. files.Select((f, i) => (f.Name, Writer(f.Form, i))), ("items.xlsx", workbook), ("transfers.csv", transfers)]);
                streams.Keep();
                foreach (string file in written) streams.Say(ConsoleLine.Of("out.written", file));
            }

            Writer(shown, main)(streams.Output);
            return ExitCodes.Done;

            Action<Stream> Writer(ResultForm form, int part) => stream => form.Write(stream, made.Months.Select(m => m.Rendered.Parts[part]));
        });
        return command;
    }

    /// <summary>Refuses what is no folder for results: a name of a file, a data folder, or a place in an archive.</summary>
    private static void CheckFolder(string path, string? archive, Project project)
    {
        if (OutputForm.IsFileName(path) && !Directory.Exists(path)) throw CommandFailure.Of(ExitCodes.Usage, "out.folder", path);
        OutputPlaces.CheckResults(path, archive ?? project.ArchiveIfAny, isTyped: archive is not null);
    }

    /// <summary>Each month beside its calendar year so far. A trial calculation counts in no other month's year.</summary>
    private static IEnumerable<TransferAccount> Transfers(MadeMonths<MadeMonth> made)
    {
        MonthAccount[] counting = [.. made.Before, .. made.Months.Where(m => m.Status != SettlementStatus.Trial).Select(m => m.Account)];
        return made.Months.Select(m => TransferAccount.Of(m.Account, counting));
    }

    private static ResultForm FormOf(string format, Words words) => format switch
    {
        "csv" => ItemsCsv.Form,
        "json" => SettlementJson.Form,
        _ => new StatementForm(words),
    };

    /// <summary>What is made of a month as soon as it is settled.</summary>
    private sealed record MadeMonth(RenderedMonth Rendered, MonthSheet? Sheet, SettlementStatus Status)
    {
        /// <summary>What counties receive and pay; only where files are written.</summary>
        public MonthAccount Account => Sheet!.InYear;
    }
}
