using System.CommandLine;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Cli.Import;
using EcoComp.Cli.Import.Tables;
using NodaTime;

namespace EcoComp.Cli.Commands;

/// <summary><c>import FILE… --data DIR</c>: rows of the data folder from the tables that others publish, for review.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var files = new Argument<string[]>("file") { Arity = ArgumentArity.OneOrMore };
        var data = Arguments.Data();
        var month = new Option<string?>("--month");
        var sheet = new Option<string?>("--sheet");
        var kind = new Option<string?>("--as");
        kind.AcceptOnlyFromAmong("monitoring", "readings", "events");
        var file = new Option<string?>("--out");
        var map = new Option<string?>("--map");
        var document = new Option<string?>("--document");
        var dryRun = new Option<bool>("--dry-run");
        var lang = Arguments.Lang();
        var command = new Command("import") { files, data, month, sheet, kind, file, map, document, dryRun, lang };
        command.SetAction(parsed =>
        {
            Project project = Arguments.ProjectOf(parsed, data, surroundings);
            OutputPlaces.CheckBeside(parsed.GetValue(file), project, [.. parsed.GetRequiredValue(files), parsed.GetValue(map) ?? project.Import.Map]);
            OutputPlaces.CheckMap(parsed.GetValue(map) ?? project.Import.Map, project, [.. parsed.GetRequiredValue(files), parsed.GetValue(file)]);
            foreach (string given in parsed.GetRequiredValue(files)) Require(given, project);
            // A map that is not there is begun, unless it is another one mistyped: whose answers would be passed over.
            if (parsed.GetValue(map) is { } named && GivenFile.Near(named).Names.Count > 0) GivenFile.Require(named);
            return new ImportRun
            {
                Files = parsed.GetRequiredValue(files),
                Data = project.Data,
                Month = parsed.GetValue(month) is { } text ? TypedMonths.Of(project.DataIfAny, surroundings).Month(text) : null,
                Sheet = parsed.GetValue(sheet),
                UsualSheet = project.Import.Sheet,
                As = KindOf(parsed.GetValue(kind) ?? project.Import.As),
                Out = parsed.GetValue(file),
                Map = parsed.GetValue(map) ?? project.Import.Map,
                Document = Arguments.OneLine(parsed.GetValue(document)),
                DryRun = parsed.GetValue(dryRun),
                Words = Arguments.WordsOf(parsed, lang, project),
                Catalogue = surroundings.Catalogue,
                IsClosed = month => Closed(project, surroundings).Contains(month),
            }.Run(streams);
        });
        return command;
    }

    /// <summary>Refuses a file that is not there, a table of the folder that holds no results, and what the program wrote itself.</summary>
    private static void Require(string file, Project project)
    {
        GivenFile.Require(file);
        if (OutputPlaces.IsTableWithoutResults(file, project.DataIfAny)) throw CommandFailure.Of(ExitCodes.Usage, "import.ownTable", file);
        if (OwnResults.IsOne(file)) throw CommandFailure.Of(ExitCodes.InputRefused, "import.ownResult", file);
    }

    private static IReadOnlyList<YearMonth> Closed(Project project, Surroundings surroundings)
    {
        try
        {
            return project.ArchiveIfAny is { } archive ? ArchiveScan.Read(archive, surroundings.Version).Months : [];
        }
        catch (Exception e) when (e is DamagedArchive or IOException or UnauthorizedAccessException)
        {
            return []; // what is wrong with it is told by the commands that need it
        }
    }

    private static ImportKind? KindOf(string? name) => name switch
    {
        "monitoring" => ImportKind.Monitoring,
        "readings" => ImportKind.Readings,
        "events" => ImportKind.Events,
        _ => null,
    };
}
