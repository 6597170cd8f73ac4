using System.CommandLine;
using EcoComp.Cli.Host;
using EcoComp.Cli.Import;
using EcoComp.Cli.Import.Tables;

namespace EcoComp.Cli.Commands;

/// <summary><c>import FILE… --data DIR</c>: rows of the data folder from the tables that others publish, for review.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var files = new Argument<string[]>("file") { Description = Bilingual.Say("import.files"), Arity = ArgumentArity.OneOrMore };
        var data = Arguments.Data();
        var month = new Option<string?>("--month") { Description = Bilingual.Say("import.month") };
        var sheet = new Option<string?>("--sheet") { Description = Bilingual.Say("import.sheet") };
        var kind = new Option<string?>("--as") { Description = Bilingual.Say("import.as") };
        kind.AcceptOnlyFromAmong("monitoring", "readings", "events");
        var file = new Option<string?>("--out") { Description = Bilingual.Say("import.out") };
        var map = new Option<string?>("--map") { Description = Bilingual.Say("import.map") };
        var document = new Option<string?>("--document") { Description = Bilingual.Say("import.document") };
        var dryRun = new Option<bool>("--dry-run") { Description = Bilingual.Say("import.dryRun") };
        var lang = Arguments.Lang();
        var command = new Command("import", Bilingual.Say("command.import")) { files, data, month, sheet, kind, file, map, document, dryRun, lang };
        command.SetAction(parsed =>
        {
            Project project = Arguments.ProjectOf(parsed, data, surroundings);
            return new ImportRun
            {
                Files = parsed.GetRequiredValue(files),
                Data = project.Data,
                Month = parsed.GetValue(month) is { } text ? Arguments.ReadMonth(text) : null,
                Sheet = parsed.GetValue(sheet) ?? project.Import.Sheet,
                As = KindOf(parsed.GetValue(kind) ?? project.Import.As),
                Out = parsed.GetValue(file),
                Map = parsed.GetValue(map) ?? project.Import.Map,
                Document = Arguments.OneLine(parsed.GetValue(document)),
                DryRun = parsed.GetValue(dryRun),
                Words = Arguments.WordsOf(parsed, lang, project),
                Catalogue = surroundings.Catalogue,
            }.Run(streams);
        });
        return command;
    }

    private static ImportKind? KindOf(string? name) => name switch
    {
        "monitoring" => ImportKind.Monitoring,
        "readings" => ImportKind.Readings,
        "events" => ImportKind.Events,
        _ => null,
    };
}
