using System.Globalization;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Commands.Standing;

/// <summary><c>ecocomp</c> alone: where the work stands, and the next line to type.</summary>
internal static class StandingCommand
{
    private const string Program = "ecocomp";

    /// <summary>Tells where the work stands.</summary>
    /// <exception cref="CommandFailure">The file of defaults cannot be read; exit code 3.</exception>
    public static int Run(Streams streams, Surroundings surroundings)
    {
        var words = Words.In(streams.Language());
        Project project = Project.Find(null, surroundings.Folder);
        DataPlace? place = DataPlace.Find(project, surroundings.Folder);
        if (place?.Typed is not null) project = Project.Find(place.Path, surroundings.Folder);
        foreach (string line in place is null ? Introduction(words) : Of(place, project, words, surroundings)) streams.Result(line);
        return ExitCodes.Done;
    }

    private static IEnumerable<string> Introduction(Words words) =>
    [
        words["standing.what"], words["standing.how"], words["standing.then"], "",
        words["standing.begin"], Command("new", words["standing.newFolder"]), words["standing.all"], Command("--help"),
    ];

    private static IEnumerable<string> Of(DataPlace place, Project project, Words words, Surroundings surroundings)
    {
        yield return words.Say("standing.folder", place.Path);
        FolderContent content = DataFolder.Read(place.Path, null, surroundings.Catalogue());
        int errors = FaultLines.Sorted(content.Faults).Count(f => f.Severity == Severity.Error);
        if (errors > 0 || content.Dossier is not { } dossier)
        {
            yield return words.Say("standing.faults", Number(errors));
            foreach (string line in Next(words, "check", DataOf(place))) yield return line;
            yield break;
        }

        if (content.Faults.Count > 0) yield return words.Say("standing.warnings", Number(content.Faults.Count), Typed("check", DataOf(place)));
        foreach (string line in Beside(dossier, place, project, words, surroundings)) yield return line;
    }

    private static IEnumerable<string> Beside(Dossier dossier, DataPlace place, Project project, Words words, Surroundings surroundings)
    {
        Standing standing;
        try
        {
            standing = Standing.Of(dossier, project.ArchiveIfAny, words, surroundings);
        }
        catch (CommandFailure failure)
        {
            return [.. failure.In(words.Language), .. Next(words, "replay")];
        }

        return [.. new StandingLines(words).Of(standing), .. NextOf(standing, place, words)];
    }

    /// <summary>The next line to type: what is open is looked at, a month without questions is closed, and when all are, the next month comes in.</summary>
    private static IEnumerable<string> NextOf(Standing standing, DataPlace place, Words words)
    {
        string[] data = DataOf(place);
        if (standing.Next is not { } next) return Next(words, "import", [words["standing.table"], .. data]);
        string month = Months.Text(next.Month);
        if (next.Pending.Length > 0) return Next(words, "settle", [month, .. data]);
        string[] late = standing.IsGap(next.Month) ? ["--late"] : [];
        return Next(words, "close", [month, .. late, .. data, .. standing.Closed is null ? ["--archive", "archive"] : Array.Empty<string>()]);
    }

    private static string[] DataOf(DataPlace place) => place.Typed is { } typed ? ["--data", typed] : [];

    private static IEnumerable<string> Next(Words words, string command, params string[] arguments) =>
        ["", words.Say("standing.next." + command), Command(command, arguments)];

    private static string Command(string command, params string[] arguments) => "  " + Typed(command, arguments);

    private static string Typed(string command, params string[] arguments) => string.Join(' ', [Program, command, .. arguments.Select(Quoted)]);

    /// <summary>A word as shells take it.</summary>
    private static string Quoted(string word) => word.Any(c => !char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_' or '/' or '\\' or ':')) ? "\"" + word + "\"" : word;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
