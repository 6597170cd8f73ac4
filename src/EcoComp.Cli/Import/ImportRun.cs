using System.Collections.Immutable;
using EcoComp.Cli.Host;
using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Names;
using EcoComp.Cli.Import.Results;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Tables;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Import;

/// <summary>Reads tables that others made and adds their rows to a data folder, or ends the command with every reason why not.</summary>
internal sealed record ImportRun
{
    private const string LockName = ".ecocomp-import.lock";

    /// <summary>The files.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The data folder.</summary>
    public required string Data { get; init; }

    /// <summary>The month that was asked for, or null.</summary>
    public YearMonth? Month { get; init; }

    /// <summary>The only sheet that is read, or null.</summary>
    public string? Sheet { get; init; }

    /// <summary>The only sheet that is read of workbooks where none was asked for, by the settings; null where they name none.</summary>
    public string? UsualSheet { get; init; }

    /// <summary>What the tables are read as; null where they tell it themselves.</summary>
    public ImportKind? As { get; init; }

    /// <summary>The file that the rows are written to instead of the folder's, or null.</summary>
    public string? Out { get; init; }

    /// <summary>The map, or null for the folder's.</summary>
    public string? Map { get; init; }

    /// <summary>The document that statuses rest on, or null.</summary>
    public string? Document { get; init; }

    /// <summary>Whether nothing is written.</summary>
    public bool DryRun { get; init; }

    /// <summary>The language of what is said.</summary>
    public required Words Words { get; init; }

    /// <summary>The regulations.</summary>
    public Func<RegulationCatalogue> Catalogue { get; init; } = RegulationCatalogue.BuiltIn;

    /// <summary>Whether a month was closed; none where it is not given.</summary>
    public Func<YearMonth, bool> IsClosed { get; init; } = _ => false;

    /// <summary>Reads and writes.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="CommandFailure">The request makes no sense (2), or a file cannot be read (3).</exception>
    public int Run(Streams streams)
    {
        using LockFile? held = DryRun ? null : Hold();
        var remarks = new Remarks();
        var faults = new FaultLog();
        var files = new GridFiles(faults, (file, code, detail) => remarks.Add(RemarkKind.Open, file, "", code, detail));
        ImmutableArray<Grid> grids = [.. Files.SelectMany(Read)];
        IEnumerable<Grid> Read(string file)
        {
            streams.Progress.Tell(() => Words.Say("progress.read", file));
            return files.Read(file);
        }

        ImportMap? map = ImportMap.Read(MapPath, faults);
        if (faults.HasErrors || map is null)
            throw new CommandFailure(ExitCodes.InputRefused, [.. FaultLines.Sorted(faults).Select(f => FaultLines.Text(f, Words, strict: false))]);
        FoundTable[] tables = [.. Chosen(grids).SelectMany(g => Tables(g, remarks))];
        ImportKind kind = KindOf(tables);
        if (Out is not null && !Out.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) throw CommandFailure.Of(ExitCodes.Usage, "import.outForm", Out);
        RegulationCatalogue catalogue = Catalogue();
        ImportFolder folder = ImportFolder.Open(Data, TargetOf(kind), catalogue, Words);
        if (folder.IsInWorkbook && Out is null) throw CommandFailure.Of(ExitCodes.Usage, "import.workbook", TargetOf(kind).Name);
        var context = new ImportContext(
            folder.Dossier.Register, new PointNames(folder.Dossier.Register, new RiverSpellings(folder.Dossier.Register, catalogue), map, [.. catalogue.Regulations.Select(r => r.Title)]), map, Month, Document ?? "", Words, remarks,
            folder.Points())
        {
            IsSheetNamed = Sheet is not null || (UsualSheet is not null && SheetNames(grids).Any()),
        };
        foreach (MapRow row in map.Contradictions) remarks.Add(RemarkKind.Open, Path.GetFileName(MapPath), row.Name, "import.open.mapTwice");
        var reader = new TableReader(context, kind, SheetOfEachMonth(grids), new ReportMonths(grids, tables, context.Places), tables);
        (IReadOnlyList<CsvRow> read, int same) = reader.Read(tables, folder);
        bool english = Words.Language == Language.En;
        var accepted = new AcceptedRows(folder.TargetName, folder.Check, Words, remarks);
        IReadOnlyList<CsvRow> rows = folder.IsInWorkbook ? read : accepted.Of(folder.Target(english), read, c => reader.Heading(TargetOf(kind), c, english));
        if (rows.Count + same + remarks.Open == 0) remarks.Add(RemarkKind.Open, string.Join(Words["label.list"], Files.Select(Path.GetFileName)), "", "import.open.nothing");
        new ImportReport(streams, Words).Tell(remarks);
        if (!accepted.Faults.IsEmpty)
        {
            throw new CommandFailure(
                ExitCodes.InputRefused, [ConsoleLine.Of("import.wouldBeRefused"), .. accepted.Faults.Select(f => FaultLines.Text(f, Words, strict: false))]);
        }

        if (rows.Count > 0) Write(folder, TargetOf(kind), reader, rows, streams);
        YearMonth[] closed = [.. rows.Select(MonthOf).OfType<YearMonth>().Distinct().Order().Where(IsClosed)];
        if (closed.Length > 0) streams.Result(Words.Say("import.closed", Fault.Listing(Months.Runs(closed))));
        if (map.Added.Count > 0 && !DryRun)
        {
            Require(MapPath, map.Was);
            WholeFile.Write(MapPath, map.Bytes());
            streams.Result(Words.Say("import.mapWritten", MapPath, Number(map.Added.Count)));
        }

        string skipped = Number(remarks.All.Count(r => r.Kind == RemarkKind.Skipped));
        streams.Result(remarks.Unsure == 0
            ? Words.Say(DryRun ? "import.summaryDry" : "import.summary", Number(rows.Count), Number(same), skipped, Number(remarks.Open))
            : Bilingual.Say(
                Words.Language, DryRun ? "import.summaryUnsureDry" : "import.summaryUnsure", Number(rows.Count), Number(same), skipped, Number(remarks.Unsure), Number(remarks.Open)));
        return remarks.Open > 0 ? ExitCodes.InputRefused : ExitCodes.Done;
    }

    private static YearMonth? MonthOf(CsvRow row) =>
        MonthNotation.TryRead(row["month"], out YearMonth month) ? month : SampleTimeNotation.TryRead(row["time"], out SampleTime time) ? time.Month : null;

    /// <summary>Keeps two imports into one folder apart: each reads a table whole and writes it whole, and the rows of one would be lost.</summary>
    private LockFile? Hold()
    {
        if (!Directory.Exists(Data)) return null; // which is told where it is read
        try
        {
            return LockFile.TryTake(Path.Combine(Data, LockName)) ?? throw CommandFailure.Of(ExitCodes.Mismatch, "import.busy", Data);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Out is not null ? null : throw DiskTrouble.Writing(false, Data, e);
        }
    }

    /// <summary>Refuses to write over what another program has saved since it was read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">What it was; null where there was none.</param>
    private static void Require(string path, byte[]? read)
    {
        bool isAsRead = read is null ? !File.Exists(path) : File.Exists(path) && InputFile.Bytes(path).AsSpan().SequenceEqual(read);
        if (!isAsRead) throw CommandFailure.Of(ExitCodes.Mismatch, "import.changed", path);
    }

    private string MapPath => Map ?? Path.Combine(Data, ImportMap.FileName);

    /// <summary>Writes the rows.</summary>
    private void Write(ImportFolder folder, DataFile target, TableReader reader, IReadOnlyList<CsvRow> rows, Streams streams)
    {
        bool english = Words.Language == Language.En;
        CsvFile alone = Alone(folder, target, reader.Header(target, rows, english), reader.Heading(target, NamedSheet.Month, english));
        string path = Out ?? folder.PathOf(folder.TargetName);
        byte[] content = (Out is null ? folder.Target(english) : alone).With(rows, c => reader.Heading(target, c, english));
        if (Out is not null) WrittenAside.Check(Out, content);
        if (!DryRun)
        {
            if (Out is null) Require(path, folder.Read(folder.TargetName));
            WholeFile.Write(path, content);
            streams.Keep();
        }

        streams.Result(Words.Say(DryRun ? "import.wouldWrite" : "import.wrote", path, Number(rows.Count)));
        if (!folder.Headings.IsEmpty && alone.Lacking(rows) is { Length: > 0 } lacking)
            streams.Result(Words.Say("import.columnsMissing", Fault.Listing(lacking.Select(c => reader.Heading(target, c, english)))));
    }

    /// <summary>
    /// A file for the rows alone: where they will be pasted into a workbook, with the columns of its sheet in their order, else the values would stand below
    /// the headings of others. Where the names of its sheets say the month, that is a column more.
    /// </summary>
    private static CsvFile Alone(ImportFolder folder, DataFile target, IEnumerable<string> own, string month)
    {
        foreach (string[] header in new string[][] { [.. folder.Headings], [.. folder.Headings, month] })
        {
            if (!folder.Headings.IsEmpty && CsvFile.New(target, header) is { HasHeader: true } file) return file;
        }

        return CsvFile.New(target, own);
    }

    /// <summary>The grids that were asked for: those of a sheet's name, and of a month where a workbook has a sheet for each.</summary>
    private IEnumerable<Grid> Chosen(ImmutableArray<Grid> grids)
    {
        string[] there = [.. SheetNames(grids)];
        if ((Sheet ?? (there.Length > 0 ? UsualSheet : null)) is not { } name) return grids;
        Grid[] chosen = [.. grids.Where(g => g.Cells.Name == name)];
        if (chosen.Length > 0 || grids.IsEmpty) return chosen;
        if (there.Length == 0) throw CommandFailure.Of(ExitCodes.Usage, "import.noSheets", name);
        throw CommandFailure.Of(
            ExitCodes.Usage, Sheet is null ? "import.noUsualSheet" : "import.noSheet", name, there, Meant.Nearest(name, there), Project.FileName);
    }

    private static IEnumerable<string> SheetNames(ImmutableArray<Grid> grids) => grids.Select(g => g.Cells.Name).Where(n => n.Length > 0).Distinct();

    private ImmutableArray<FoundTable> Tables(Grid grid, Remarks remarks)
    {
        if (grid.Cells.IsHidden) remarks.Add(RemarkKind.Warning, grid.Name, "", "import.warn.hiddenSheet");
        if (grid.Cells.Rows.FirstOrDefault(r => r.IsHidden) is { } hidden)
            remarks.Add(RemarkKind.Warning, grid.Name, "", "import.warn.hiddenRow", Number(hidden.Number));
        int[] columns = [.. Enumerable.Range(1, grid.LastColumn).Where(grid.Cells.Hides).Where(c => grid.Cells.Rows.Any(r => r.Cells.Any(w => w.Column == c)))];
        if (columns.Length > 0)
            remarks.Add(RemarkKind.Warning, grid.Name, "", "import.warn.hiddenColumn", Fault.Listing(columns.Select(ColumnLetters.Of)));
        foreach (UnseenText unseen in grid.Unseen)
            remarks.Add(RemarkKind.Warning, unseen.Row == 0 ? grid.Name : grid.Place(unseen.Row, unseen.Column), Remark.Shown(unseen.Text), "import.warn.hiddenText");
        try
        {
            ImmutableArray<FoundTable> tables = As == ImportKind.Events ? EventTable.Find(grid) : TableFinder.Find(grid);
            if (tables.IsEmpty && ReportMonths.IsCover(grid)) remarks.Add(RemarkKind.Skipped, grid.Name, "", "import.skip.cover");
            else if (tables.IsEmpty && Unseen(grid) is { } unseen) remarks.Add(RemarkKind.Open, unseen, "", "import.open.notShown");
            else if (tables.IsEmpty && (As == ImportKind.Events || !AlmostHeader.Tell(grid, remarks))) remarks.Add(RemarkKind.Open, grid.Name, "", "import.open.noTable");
            return tables;
        }
        catch (BeyondLimitException e)
        {
            remarks.Add(RemarkKind.Open, grid.File, "", "import.open.tooLarge", e.Message);
            return [];
        }
    }

    /// <summary>The first cell in which something stands and nothing is seen, as white on white; null where there is none.</summary>
    private static string? Unseen(Grid grid)
    {
        foreach (SheetRow row in grid.Cells.Rows)
        {
            foreach (SheetCell cell in row.Cells)
            {
                if (cell is { Problem: CellProblem.ShownOtherwise, Text: "" }) return grid.Place(row.Number, cell.Column);
            }
        }

        return null;
    }

    /// <summary>The files that have a sheet for each month.</summary>
    private static HashSet<string> SheetOfEachMonth(ImmutableArray<Grid> grids) =>
        [.. grids.Where(g => MonthHints.OfName(g.Cells.Name).Month is not null).GroupBy(g => g.File).Where(g => g.Count() > 1).Select(g => g.Key)];

    /// <summary>What the tables are: readings where they have times and indicators, or indicators alone; else classes.</summary>
    private ImportKind KindOf(FoundTable[] tables) => As ?? (tables.Length > 0 && tables.All(TableReader.HoldsReadings) ? ImportKind.Readings : ImportKind.Monitoring);

    private static DataFile TargetOf(ImportKind kind) => kind switch
    {
        ImportKind.Monitoring => DataFile.Monitoring,
        ImportKind.Readings => DataFile.Readings,
        ImportKind.Events => DataFile.Events,
    };

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
