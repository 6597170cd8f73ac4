using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>
/// The one way from rows to a dossier: every row is judged by itself, against its table and against the rest of the folder, and everything that is
/// wrong is told in one run.
/// </summary>
public static class Intake
{
    /// <summary>Checks the rows of a data folder.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="catalogue">The regulations, whose interpretations the folder may choose.</param>
    /// <param name="faults">Where faults go; what was found when the files were read may be there already.</param>
    /// <returns>What the rows say; null where the log has an error, and then nothing may be settled.</returns>
    public static Dossier? Open(FolderRows rows, RegulationCatalogue catalogue, FaultLog faults)
    {
        foreach (Fault warning in catalogue.Warnings) faults.Add(warning);
        CheckColumns(rows, faults);
        PointRegister register = Register(rows, faults);
        if (rows.Monitoring is null && rows.Readings is null) faults.AddFile(FaultCodes.FileMissing, DataFile.Monitoring.Name);
        var book = new MonitoringBook(rows.Monitoring?.Shape ?? DataFile.Monitoring.Shape, register.Points.Length);
        rows.Monitoring?.Enter(new ResultChecks(register, book, faults), faults);
        InterpretationSchedule schedule = InterpretationTableChecks.Check(rows.Interpretations.Rows, catalogue, faults);
        ReadingsBook? readings = Readings(rows, register, month => catalogue.Governing(month, schedule) is null, faults);
        var classes = new MonthlyClasses(book, readings, schedule, catalogue);
        if (!rows.Assumed.IsEmpty)
        {
            book = new AssumedResults(rows.Assumed).In(book, classes, register, faults);
            classes = new MonthlyClasses(book, readings, schedule, catalogue);
        }

        if (rows.Points.Shape is { } points) ResultChecks.CheckInflows(register, points, classes.Months, faults);
        if (readings is not null) new ReadingsChecks(readings, faults).Check(register, classes, rows.Assumed.IsEmpty ? rows.Monitoring?.Shape : book.Table);

        var rivers = new RiverNames(catalogue, rows.Points.Rows) { KnowsBodies = rows.Points.IsSound };
        rivers.Check(rows.Points.Rows, faults);
        var shares = new SharesCells(register);
        var table = new EventTableChecks(register, shares, rivers, faults);
        List<PollutionEvent> events = Events(rows.Events, table, () => new EventValidator(shares, schedule, catalogue), faults);
        var subjects = new RulingSubjects(register, table, rows.Events.IsSound, faults);
        IEnumerable<Ruling> rulings = Rulings(rows.Rulings, subjects, classes, faults);
        IReadOnlyList<FundEntry> fund = FundValidator.Check(rows.Fund.Rows, faults);
        if (faults.HasErrors) return null;
        var dossier = new Dossier(
            register, book, new EventBook(events, month => catalogue.Governing(month, schedule)?.InForceFrom), new ByMonth<Ruling>(rulings, r => r.Month),
            new ByMonth<FundEntry>(fund, f => f.Month), schedule)
        {
            Readings = readings,
        };
        new StrayMonths(dossier, catalogue, faults).Check(rows);
        return dossier;
    }

    /// <summary>Tells the files and columns that are needed and not there; whoever read a file and told it already calls its table not sound.</summary>
    private static void CheckColumns(FolderRows rows, FaultLog faults)
    {
        Check(DataFile.Counties, rows.Counties);
        Check(DataFile.Points, rows.Points);
        Check(DataFile.Interpretations, rows.Interpretations);
        Check(DataFile.Events, rows.Events);
        Check(DataFile.Rulings, rows.Rulings);
        Check(DataFile.Fund, rows.Fund);

        void Check<T>(DataFile file, RowTable<T> table)
            where T : IRow<T>
        {
            if (table.IsSound) file.Check(table.Shape, faults);
        }
    }

    private static PointRegister Register(FolderRows rows, FaultLog faults)
    {
        bool none = rows.Counties.Rows.IsEmpty;
        if (none && rows.Counties is { Shape: { } shape, IsSound: true }) faults.AddFile(FaultCodes.NoRows, shape.File);
        return RegisterIntake.Open(rows.Counties.Rows, rows.Points.Rows, faults, rows.Counties.IsSound && !none, rows.Points.IsSound);
    }

    private static ReadingsBook? Readings(FolderRows rows, PointRegister register, Func<YearMonth, bool> isTrial, FaultLog faults)
    {
        if (rows.Readings is not { } table) return null;
        return new ReadingsIntake(log => table.Open(register, log), point => register.Points[point].Code, faults)
        {
            CheckPoint = (month, point, origin) => ResultChecks.CheckMonth(Months.FromNumber(month), register.Points[point], origin, faults),
            DifferencesAreWarnings = month => isTrial(Months.FromNumber(month)),
        }.Read();
    }

    private static List<PollutionEvent> Events(
        RowTable<EventRow> rows, EventTableChecks table, Func<EventValidator> validating, FaultLog faults)
    {
        EventValidator? validator = null; // made for a row: most folders have few events or none
        var events = new List<PollutionEvent>();
        foreach (EventRow row in rows.Each())
        {
            (validator ??= validating()).Check(row, faults);
            if (table.Enter(row) is { } found) events.Add(found);
        }

        return events;
    }

    private static IEnumerable<Ruling> Rulings(RowTable<RulingRow> rows, RulingSubjects subjects, MonthlyClasses classes, FaultLog faults)
    {
        RulingValidator? validator = null;
        var table = new RulingTableChecks(subjects, faults);
        foreach (RulingRow row in rows.Each())
        {
            (validator ??= new RulingValidator(subjects, classes.Of)).Check(row, faults);
            table.Enter(row, validator.AnswerOf(row));
        }

        return table.Rulings;
    }
}
