using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Evidence.Rows;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Register.Rows;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Cli.Input;

/// <summary>Reads a data folder whole: every fault of every file in one run.</summary>
internal sealed class DataFolder
{
    private readonly FolderFiles _files;
    private readonly RegulationCatalogue _catalogue;
    private readonly FaultLog _faults;

    private DataFolder(FolderFiles files, RegulationCatalogue catalogue, FaultLog faults) =>
        (_files, _catalogue, _faults) = (files, catalogue, faults);

    /// <summary>Reads a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="forced">The encoding that was asked for, or null.</param>
    /// <param name="catalogue">The regulations, whose interpretations the folder may choose.</param>
    /// <returns>What the folder says and what is wrong with it; the dossier is null where the folder is refused.</returns>
    public static FolderContent Read(string path, TextEncoding? forced, RegulationCatalogue catalogue)
    {
        var faults = new FaultLog();
        return Read(FolderFiles.Open(path, forced, faults), catalogue, faults);
    }

    /// <summary>Reads the files of a folder that was opened.</summary>
    /// <param name="files">The files, or null where there is no such folder.</param>
    /// <param name="catalogue">The regulations, whose interpretations the folder may choose.</param>
    /// <param name="faults">Where faults go; those of opening are there already.</param>
    public static FolderContent Read(FolderFiles? files, RegulationCatalogue catalogue, FaultLog faults)
    {
        Dossier? dossier = files is null ? null : new DataFolder(files, catalogue, faults).Read();
        return new FolderContent(faults.HasErrors ? null : dossier, faults, files?.Sources ?? []);
    }

    private Dossier Read()
    {
        (List<CountyRow> countyRows, TableShape? countyShape, bool countiesSound) = Table(DataFile.Counties, Rows.County);
        (List<PointRow> pointRows, TableShape? pointShape, bool pointsSound) = Table(DataFile.Points, Rows.Point);
        if (countyShape is not null && countyRows.Count == 0) _faults.AddFile(FaultCodes.NoRows, countyShape.File);
        PointRegister register = RegisterRules.Check(countyRows, pointRows, _faults, countiesSound && countyRows.Count > 0, pointsSound);

        if (!_files.Has(DataFile.Monitoring) && !_files.Has(DataFile.Readings)) _faults.AddFile(FaultCodes.FileMissing, DataFile.Monitoring.Name);
        using Table? monitoring = _files.Open(DataFile.Monitoring);
        var book = new MonitoringBook(monitoring?.Shape.File ?? DataFile.Monitoring.Name, register.Points.Length);
        if (monitoring is not null) _files.Count(DataFile.Monitoring, MonitoringReader.Read(monitoring, register, book));
        List<InterpretationRow> chosen = Table(DataFile.Interpretations, Rows.Interpretation).Rows;
        InterpretationSchedule schedule = InterpretationRules.Check(chosen, _catalogue, _faults);
        ReadingsBook? readings = Readings(register, schedule);
        var classes = new MonthlyClasses(book, readings, schedule, _catalogue);
        if (pointShape is not null) new ResultRules(book, _faults).CheckInflows(register, pointShape, classes.Months);
        if (readings is not null) new ReadingsRules(readings, _faults).Check(register, classes, monitoring?.Shape);

        (List<EventRow> eventRows, _, bool eventsSound) = Table(DataFile.Events, Rows.Event);
        List<RulingRow> rulingRows = Table(DataFile.Rulings, Rows.Ruling).Rows;
        List<ProvinceCharge?> charges = Table(DataFile.Fund, cells => Rows.Charge(cells, _faults)).Rows;

        var eventRules = new EventRules(register, schedule, _catalogue, _faults);
        List<PollutionEvent?> events = [.. eventRows.Select(eventRules.Check)];
        var rulingRules = new RulingRules(register, classes.Of, Kinds(eventRows), _faults)
        {
            KnowsEvents = eventsSound,
        };
        rulingRows.ForEach(rulingRules.Check);
        return Assemble(register, book, events, rulingRules.Rulings, charges, schedule) with { Readings = readings };
    }

    private ReadingsBook? Readings(PointRegister register, InterpretationSchedule schedule)
    {
        if (!_files.Has(DataFile.Readings)) return null;
        var reader = new ReadingsReader(
            log => log == _faults ? _files.Open(DataFile.Readings) : _files.Reopen(DataFile.Readings),
            new PointNumbers(register), _faults)
        {
            CheckPoint = (month, point, origin) => ResultRules.CheckMonth(Months.FromNumber(month), register.Points[point], origin, _faults),
            DifferencesAreWarnings = month => _catalogue.Governing(Months.FromNumber(month), schedule) is null,
        };
        ReadingsBook? readings = reader.Read();
        if (readings is not null) _files.Count(DataFile.Readings, reader.Rows);
        return readings;
    }

    private static Dictionary<string, EventKind?> Kinds(List<EventRow> rows)
    {
        var kinds = new Dictionary<string, EventKind?>(StringComparer.Ordinal);
        foreach (EventRow row in rows) kinds.TryAdd(row.Id, row.Kind);
        return kinds;
    }

    private static Dossier Assemble(
        PointRegister register, MonitoringBook book, IEnumerable<PollutionEvent?> events, IEnumerable<Ruling?> rulings,
        IEnumerable<ProvinceCharge?> charges, InterpretationSchedule schedule) =>
        new(
            register, book, new ByMonth<PollutionEvent>(events, e => e.Month), new ByMonth<Ruling>(rulings, r => r.Month),
            new ByMonth<ProvinceCharge>(charges, c => c.Month), schedule);

    /// <summary>The rows of a file; sound where it has all its columns, or is not there and need not be.</summary>
    private (List<T> Rows, TableShape? Shape, bool IsSound) Table<T>(DataFile file, Func<Cells, T> read)
    {
        var rows = new List<T>();
        using Table? table = _files.Open(file);
        if (table is null) return (rows, null, !file.Required && !_files.Has(file));
        var cells = new Cells(table);
        while (table.Next()) rows.Add(read(cells));
        _files.Count(file, rows.Count);
        return (rows, table.Shape, table.IsSound);
    }
}
