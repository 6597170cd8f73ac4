using System.Collections.Immutable;
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
    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var month = Arguments.Months();
        var data = Arguments.Data();
        var county = new Option<string[]>("--county") { Description = Bilingual.Say("settle.county") };
        var folder = new Option<string?>("--out") { Description = Bilingual.Say("settle.out") };
        var format = Arguments.Format("text", "json", "csv");
        var final = new Option<bool>("--final") { Description = Bilingual.Say("option.final") };
        var archive = new Option<string?>("--archive") { Description = Bilingual.Say("settle.archive") };
        var (strict, regulation, lang, encoding) = (Arguments.Strict(), Arguments.Regulation(), Arguments.Lang(), Arguments.Encoding());
        var command = new Command("settle", Bilingual.Say("command.settle"))
        {
            month, data, county, folder, format, final, archive, strict, regulation, lang, encoding,
        };
        command.SetAction(parsed =>
        {
            Words words = Words.Named(parsed.GetValue(lang));
            IReadOnlyList<YearMonth> asked = Arguments.ReadMonths(parsed.GetRequiredValue(month));
            string[] named = parsed.GetValue(county) ?? [];
            string? path = parsed.GetValue(folder);
            ResultForm shown = FormOf(parsed.GetValue(format)!, words);
            (string Name, ResultForm Form)[] files = path is null
                ? []
                : [("statements.txt", new StatementForm(words)), ("items.csv", ItemsCsv.Form), ("settlement.json", SettlementJson.Form)];
            ResultForm[] forms = [shown, .. files.Select(f => f.Form)];
            Func<YearMonth, ImmutableArray<Adjustment>>? carried = Carried(parsed.GetValue(archive), asked, words);
            MadeMonth[] months = new SettlementRun
            {
                Data = parsed.GetRequiredValue(data),
                Months = asked,
                Encoding = Arguments.EncodingOf(parsed.GetValue(encoding)),
                Regulation = parsed.GetValue(regulation),
                Strict = parsed.GetValue(strict),
                Final = parsed.GetValue(final),
                Words = words,
                Catalogue = surroundings.Catalogue,
                Adjustments = carried,
            }.Run<MadeMonth>(streams, dossier =>
            {
                IReadOnlySet<string>? only = Counties(named, dossier.Register, carried is null ? [] : asked.SelectMany(m => carried(m)));
                return m =>
                {
                    var month = ShownMonth.Of(m, only);
                    return new MadeMonth(RenderedMonth.Of(month, forms), path is null ? null : MonthSheet.Of(month));
                };
            }).Months;
            if (path is not null)
            {
                Action<Stream> workbook = stream => ItemsXlsx.Write(stream, [.. months.Select(m => m.Sheet!)]);
                ResultFolder.Write(path, [.. files.Select((f, i) => (f.Name, Writer(f.Form, i + 1))), ("items.xlsx", workbook)]);
            }

            Writer(shown, 0)(streams.Output);
            return ExitCodes.Done;

            Action<Stream> Writer(ResultForm form, int part) => stream => form.Write(stream, months.Select(m => m.Rendered.Parts[part]));
        });
        return command;
    }

    /// <summary>The codes of the counties that options name; null where none is named.</summary>
    /// <param name="named">The codes, names or aliases.</param>
    /// <param name="register">The counties.</param>
    /// <param name="carried">Adjustments, whose counties may be gone from the register and are shown all the same.</param>
    /// <exception cref="CommandFailure">A county is unknown; exit code 2.</exception>
    public static IReadOnlySet<string>? Counties(string[] named, PointRegister register, IEnumerable<Adjustment> carried)
    {
        if (named.Length == 0) return null;
        Adjustment[] adjustments = [.. carried];
        return named.Select(n => register.FindCounty(n)?.Code ?? Array.Find(adjustments, a => a.CountyCode == n || a.CountyName == n)?.CountyCode ?? throw NoCounty(n, register))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The county of a code, name or alias.</summary>
    /// <exception cref="CommandFailure">It is unknown; exit code 2.</exception>
    public static County CountyOf(string named, PointRegister register) => register.FindCounty(named) ?? throw NoCounty(named, register);

    private static CommandFailure NoCounty(string named, PointRegister register) => CommandFailure.Of(
        ExitCodes.Usage, "usage.noCounty", named, string.Join(Bilingual.Say("label.list"), register.Counties.Select(c => c.Code + " " + c.Name)));

    /// <summary>The adjustments that months carry beside an archive; null where none is named.</summary>
    /// <exception cref="CommandFailure">The archive is not as it was left (5), or is none (2).</exception>
    public static Func<YearMonth, ImmutableArray<Adjustment>>? Carried(string? archive, IReadOnlyList<YearMonth> months, Words words)
    {
        if (archive is null) return null;
        Dictionary<YearMonth, ImmutableArray<Adjustment>> adjustments = Carrying.Of(ArchiveFolder.Open(archive, words), months);
        return month => adjustments[month];
    }

    private static ResultForm FormOf(string format, Words words) => format switch
    {
        "csv" => ItemsCsv.Form,
        "json" => SettlementJson.Form,
        _ => new StatementForm(words),
    };

    /// <summary>What is made of a month as soon as it is settled.</summary>
    private sealed record MadeMonth(RenderedMonth Rendered, MonthSheet? Sheet);
}
