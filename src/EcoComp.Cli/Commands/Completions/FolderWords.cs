using EcoComp.Cli.Archive;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Commands.Completions;

/// <summary>The words of a data folder and its archive that may stand on a line.</summary>
/// <param name="typed">What was typed so far, for the folders that it names.</param>
/// <param name="surroundings">Where the folder is looked for otherwise.</param>
internal sealed class FolderWords(string[] typed, Surroundings surroundings)
{
    /// <summary>The words for the value of an argument or option; none where it is a file or free text.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="begun">What of the word was typed.</param>
    public IEnumerable<string> Of(string name, string begun)
    {
        try
        {
            return name switch
            {
                "month" or "--month" or "--from" or "--to" => Begun(begun, "..") is { Length: > 0 } from ? Behind(from, Months()) : Months(),
                "--county" => Dossier is { } dossier ? dossier.Register.Counties.Select(c => begun.Length > 0 && char.IsAsciiDigit(begun[0]) ? c.Code : c.Name) : [],
                "subject" or "--subject" => Subjects(),
                "--regulation" or "id" => RegulationCatalogue.BuiltIn().Regulations.Select(r => r.Id),
                "--clause" => RegulationCatalogue.BuiltIn().Regulations[^1] is var newest ? [.. newest.Clauses.Select(c => c.Id), .. newest.Interpretations.Select(i => i.Key)] : [],
                "name" => Schemas.Names,
                "--class" => Begun(begun, "=") is { Length: > 0 } point ? Behind(point, WaterClass.All.Select(c => c.ToString())) : Points().Select(p => p + "="),
                "--status" => Begun(begun, "=") is { Length: > 0 } point ? Behind(point, CellWords.Status.In(english: false)) : Points().Select(p => p + "="),
                "--ruling" => Begun(begun, ",") is { Length: > 0 } subject ? Behind(subject, CellWords.Question.In(english: false)) : Subjects().Select(s => s + ","),
                "--choice" => Choices(),
                _ => [],
            };
        }
        catch (Exception e) when (e is CommandFailure or IOException or UnauthorizedAccessException)
        {
            return []; // a key was pressed, no question asked
        }
    }

    /// <summary>What of a word stands before its next part: the point of QY-03=, the first month of 2021-09..; empty where no part is finished.</summary>
    private static string Begun(string begun, string mark) => begun.LastIndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? begun[..(at + mark.Length)] : "";

    private static IEnumerable<string> Behind(string begun, IEnumerable<string> words) => words.Select(w => begun + w);

    private Dossier? Dossier => (Path("--data") ?? DataPlace.Find(Project, surroundings.Folder)?.Path) is { } data
        ? DataFolder.Read(data, null, surroundings.Catalogue()).Dossier
        : null;

    private Project Project => Project.Find(null, surroundings.Folder);

    /// <summary>The months that a command takes, the newest first; of those that are to be closed, the next one.</summary>
    private IEnumerable<string> Months() => typed switch
    {
        ["replay" or "history" or "amend", ..] => Closed().OrderDescending().Select(Core.Quantities.Months.Text),
        ["close", ..] => Dossier is { } dossier ? dossier.MonthsWithResults.Except(Closed()).Select(Core.Quantities.Months.Text) : [],
        _ => Dossier is { } dossier ? dossier.MonthsWithResults.OrderDescending().Select(Core.Quantities.Months.Text) : [],
    };

    /// <summary>The choices that are not made by default, of the newest regulation.</summary>
    private IEnumerable<string> Choices() =>
        surroundings.Catalogue().Regulations[^1].Interpretations.SelectMany(i => i.Choices.Skip(1).Select(c => i.Key + "=" + c.Code));

    private IReadOnlyList<NodaTime.YearMonth> Closed() => (Path("--archive") ?? Project.ArchiveIfAny) is { } archive ? ArchiveScan.Read(archive, surroundings.Version).Months : [];

    private IEnumerable<string> Points() =>
        Dossier is { } dossier ? [.. dossier.Register.Points.Select(p => p.Code), .. dossier.Register.Points.SelectMany(p => p.Entries.Select(e => e.Name))] : [];

    /// <summary>Points, the events and outlets of the month that was typed, or of all, and counties.</summary>
    private IEnumerable<string> Subjects() => Dossier is not { } dossier ? [] :
    [
        .. dossier.Register.Points.Select(p => p.Code), .. dossier.Register.Points.SelectMany(p => p.Entries.Select(e => e.Name)),
        .. (TypedMonth is { } month ? [month] : dossier.MonthsObserved).SelectMany(m => dossier.Events[m]).SelectMany(e => new[] { e.Id, e.Outlet }).Where(w => w.Length > 0), .. dossier.Register.Counties.Select(c => c.Name),
    ];

    private NodaTime.YearMonth? TypedMonth => typed.Length > 1 && MonthNotation.TryRead(typed[1], out NodaTime.YearMonth month) ? month : null;

    private string? Path(string option) => Array.IndexOf(typed, option) is >= 0 and var at && at + 1 < typed.Length ? System.IO.Path.GetFullPath(typed[at + 1], surroundings.Folder) : null;
}
