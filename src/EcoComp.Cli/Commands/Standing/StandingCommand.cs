using System.Globalization;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Cli.Import.Names;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Commands.Standing;

/// <summary><c>ecocomp</c> alone: where the work stands, and the next line to type.</summary>
internal static class StandingCommand
{
    private const string Program = "ecocomp";

    /// <summary>What the archive is called where no settings name it.</summary>
    private const string UsualName = "archive";

    /// <summary>Tells where the work stands.</summary>
    /// <exception cref="CommandFailure">The file of defaults cannot be read; exit code 3.</exception>
    public static int Run(Streams streams, Surroundings surroundings)
    {
        var words = Words.In(streams.Language());
        Project project = Project.Find(null, surroundings.Folder);
        DataPlace? place = DataPlace.Find(project, surroundings.Folder);
        if (place?.Typed is not null) project = Project.Find(place.Path, surroundings.Folder);
        string? archive = place is null || place.Typed is not null ? OutputPlaces.ArchiveAround(place?.Path ?? surroundings.Folder) : null;
        foreach (string line in archive is not null ? InArchive(archive, words, surroundings.Folder)
            : place is null ? Introduction(words, surroundings.Folder)
            : Of(place, project, words, surroundings))
            streams.Result(TerminalText.Visible(line)); // names of files are anybody's
        return ExitCodes.Done;
    }

    /// <summary>In an archive, whose inputs are copies that nothing is closed from, there is nothing to do but to look.</summary>
    private static IEnumerable<string> InArchive(string archive, Words words, string current) =>
        [Bilingual.Say(words.Language, "standing.inArchive"), .. Looking(words, Path.GetRelativePath(current, archive))];

    private static IEnumerable<string> Looking(Words words, string archive) =>
    [
        "", Bilingual.Say(words.Language, "standing.ofArchive"),
        Command("replay", "--archive", archive), Command("history", "--archive", archive),
    ];

    private static IEnumerable<string> Introduction(Words words, string current) => DataPlace.Within(current) is { Length: > 0 } folders
    ?
    [
        words.Say("standing.folders", string.Join(words["label.list"], folders.Select(f => Path.GetFileName(f)))), "",
        words["standing.enter"], "  cd " + TypedWord.Of(Path.GetFileName(folders[0])),
    ]
    : File.Exists(Path.Combine(current, UsualName, Names.Sums))
    ? [Bilingual.Say(words.Language, "standing.archiveAlone", UsualName), .. Looking(words, UsualName)]
    :
    [
        words["standing.what"], words["standing.how"], words["standing.then"], "",
        words["standing.begin"], Command("new", words["standing.newFolder"]), words["standing.all"], Command("--help"),
    ];

    private static IEnumerable<string> Of(DataPlace place, Project project, Words words, Surroundings surroundings)
    {
        yield return words.Say("standing.folder", place.Path);
        FolderContent content = DataFolder.Read(place.Path, null, surroundings.Catalogue());
        Fault[] faults = [.. FaultLines.Sorted(content.Faults)]; // as check counts them
        int errors = faults.Count(f => f.Severity == Severity.Error);
        if (errors > 0 || content.Dossier is not { } dossier)
        {
            yield return words.Say("standing.faults", Number(errors));
            foreach (string line in Next(words, "check", "check", DataOf(place))) yield return line;
            yield break;
        }

        if (dossier.Register.Points.IsEmpty)
        {
            foreach (string line in Next(words, "points", "check", DataOf(place))) yield return line;
            yield break;
        }

        if (faults.Length > 0) yield return words.Say("standing.warnings", Number(faults.Length), Typed("check", DataOf(place)));
        int unanswered = ImportMap.Read(Path.Combine(place.Path, ImportMap.FileName), new FaultLog())?.Rows.Count(r => r.Code.Length == 0) ?? 0;
        if (unanswered > 0) yield return words.Say("standing.map", ImportMap.FileName, Number(unanswered));
        foreach (string line in Beside(content, dossier, place, project, words, surroundings)) yield return line;
    }

    private static IEnumerable<string> Beside(FolderContent content, Dossier dossier, DataPlace place, Project project, Words words, Surroundings surroundings)
    {
        Standing standing;
        string[] archive = ArchiveOf(place, project, surroundings.Folder);
        try
        {
            standing = Standing.Of(dossier, project.ArchiveIfAny ?? Usual(place, surroundings.Folder), words, surroundings);
        }
        catch (CommandFailure failure)
        {
            // What is no archive at all cannot be replayed either; what to do is told.
            return failure.ExitCode == ExitCodes.Mismatch ? [.. failure.In(words.Language), .. Next(words, "replay", "replay", archive)] : failure.In(words.Language);
        }

        string[] beside = standing.Closed is { IsEmpty: true } && project.ArchiveIfAny is { } set
            ? [.. NearbyArchives.Of(set, null, place.Path).Select(a => Bilingual.Say(words.Language, "standing.beside", a.Path, a.Closed(words["label.list"])))]
            : [];
        IEnumerable<string> next = standing.Contradiction.IsEmpty
            ? [.. Amending(standing, place, archive, words), .. NextOf(standing, content, place, archive, words, surroundings.Folder)]
            : standing.Contradiction;
        return [.. new StandingLines(words).Of(standing), .. beside, .. next];
    }

    /// <summary>Whether the results are kept in a workbook, behind whose rows nothing can be added.</summary>
    private static bool KeepsWorkbook(FolderContent content) =>
        content.Sources.Any(s => FileForm.Of(s.Name) is { Kind: FileKind.Workbook } form && (form.File is null || form.File == DataFile.Monitoring));

    /// <summary>
    /// The next line to type: what is open is looked at, a month without questions is closed, its notice printed, and when all are, the next month comes in.
    /// </summary>
    private static IEnumerable<string> NextOf(Standing standing, FolderContent content, DataPlace place, string[] archive, Words words, string current)
    {
        string[] data = DataOf(place);
        if (standing.Next is not { } next)
        {
            if (standing.Closed is not [.., var last]) return Incoming(standing, content, place, words);
            string notice = words.Say("standing.notice", Months.Text(last));
            return File.Exists(Path.Combine(current, notice))
                ? Incoming(standing, content, place, words)
                : [.. Next(words, "notice", "notice", [Months.Text(last), .. archive, "--out", notice]), .. Incoming(standing, content, place, words)];
        }

        if (standing.WithoutResults.FirstOrDefault(m => m.CompareTo(next.Month) < 0 && !standing.IsGap(m)) is var forgotten && forgotten != default)
            return Import(Reports(content, place).FirstOrDefault(r => r.Month == forgotten)?.File ?? words["standing.table"], forgotten, content, place, words);
        string month = Months.Text(next.Month);
        string[] beside = standing.Closed is [] or null ? [] : archive; // what amendments left waiting is counted there
        if (next.Pending.Any(p => p.Question is Question.Result) && Reports(content, place).FirstOrDefault(r => r.Month == next.Month) is { } report)
            return Import(report.File, next.Month, content, place, words); // what it holds answers them
        if (next.Pending.Length > 0) return Next(words, "settle", "settle", [month, .. data, .. beside]);
        if (standing.MustWait) return ["", Own("standing.notOver", month), Command("outlook", [month, .. data])];
        if (!standing.AmendElsewhere.IsEmpty)
            return ["", .. standing.AmendElsewhere.Select(m => Own("standing.amendElsewhere", Months.Text(m), standing.InputsOf(m)))];
        if (!standing.AmendFirst.IsEmpty) return ["", Own("standing.amendFirst", [standing.AmendFirst.Select(Months.Text)]), Amend(standing.AmendFirst, data, archive, words)];

        string[] late = standing.IsGap(next.Month) ? ["--late"] : [];
        return Next(words, "close", "close", [month, .. late, .. data, .. archive]);

        string Own(string code, params object?[] arguments) => Bilingual.Say(words.Language, code, arguments);
    }

    /// <summary>How closed months are corrected that come out otherwise by now, unless that is the next step already.</summary>
    private static IEnumerable<string> Amending(Standing standing, DataPlace place, string[] archive, Words words) =>
        standing.Behind.IsEmpty || !standing.AmendFirst.IsEmpty
            ? []
            : ["", Bilingual.Say(words.Language, "standing.amendBehind"), Amend(standing.Behind, DataOf(place), archive, words)];

    private static string Amend(IEnumerable<YearMonth> months, string[] data, string[] archive, Words words) => Command(
        "amend",
        [
            .. months.Select(Months.Text), .. data, .. archive, "--reason", Bilingual.Say(words.Language, "standing.reason"),
            "--authority", Bilingual.Say(words.Language, "standing.authority"),
        ]);

    /// <summary>How the next month comes in: from the table that lies there and was not read yet, where there is one.</summary>
    private static IEnumerable<string> Incoming(Standing standing, FolderContent content, DataPlace place, Words words)
    {
        Report? report = Reports(content, place).FirstOrDefault();
        return Import(report?.File ?? words["standing.table"], report?.Month ?? standing.Newest?.PlusMonths(1), content, place, words);
    }

    /// <summary>The step that takes in a table; where results are kept in a workbook its rows are written aside, and then pasted.</summary>
    private static IEnumerable<string> Import(string table, YearMonth? month, FolderContent content, DataPlace place, Words words)
    {
        if (!KeepsWorkbook(content)) return Next(words, "import", "import", [table, .. DataOf(place)]);
        // A name for each month: the rows of one are not to be lost in those of the next.
        string pasted = words.Say("standing.pasted", month is { } known ? Months.Text(known) : "");
        return File.Exists(Path.Combine(place.Path, pasted))
            ? ["", words.Say("standing.next.pasted", pasted), Command("check", DataOf(place))]
            : Next(words, "paste", "import", [table, .. DataOf(place), "--out", pasted]);
    }

    /// <summary>The tables that lie in the folder and were not read, in the order of the months that their names tell; those that tell none behind them.</summary>
    private static IEnumerable<Report> Reports(FolderContent content, DataPlace place) =>
        FaultLines.Sorted(content.Faults).Where(f => f.Code == FaultCodes.UnknownFile && f.Import.Length > 0).Select(f => f.Import)
            .Where(name => !OwnResults.IsOne(Path.Combine(place.Path, name)))
            .Select(name => new Report(name, MonthHints.OfName(Path.GetFileNameWithoutExtension(name)).Whole))
            .OrderBy(r => r.Month is null).ThenBy(r => r.Month);

    /// <summary>A table that waits to be imported.</summary>
    /// <param name="File">Its name.</param>
    /// <param name="Month">The month that its name tells; null where it tells none.</param>
    private sealed record Report(string File, YearMonth? Month);

    /// <summary>The archive that was begun without settings: in the current folder, else beside it, where that is the data folder; null where there is none.</summary>
    private static string? Usual(DataPlace place, string current)
    {
        string[] places = place.Typed == "." && Path.GetDirectoryName(current) is { } above ? [current, above] : [current];
        return places.Select(p => Path.Combine(p, UsualName)).FirstOrDefault(a => File.Exists(Path.Combine(a, Names.Sums)));
    }

    /// <summary>The archive as it has to be typed: settings that lie in a data folder which is typed itself name none that is asked.</summary>
    private static string[] ArchiveOf(DataPlace place, Project project, string current) => project.ArchiveIfAny is not { } own
        ? ["--archive", Usual(place, current) is { } usual ? Path.GetRelativePath(current, usual) : UsualName]
        : place.Typed is null ? []
        : ["--archive", Path.GetRelativePath(current, own)];

    private static string[] DataOf(DataPlace place) => place.Typed is { } typed ? ["--data", typed] : [];

    private static IEnumerable<string> Next(Words words, string step, string command, params string[] arguments) =>
        ["", words.Say("standing.next." + step), Command(command, arguments)];

    private static string Command(string command, params string[] arguments) => "  " + Typed(command, arguments);

    private static string Typed(string command, params string[] arguments) => string.Join(' ', [Program, command, .. arguments.Select(TypedWord.Of)]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
