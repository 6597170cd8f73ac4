using System.Globalization;
using System.Runtime.InteropServices;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Tests;

/// <summary>
/// A data folder written in code: three counties A, B and C, and what a test adds. Every row has its own line, so that evidence can be told
/// apart, and goes through the same rules as a row of a file.
/// </summary>
internal sealed class Given
{
    public static readonly YearMonth Month = new(2021, 9);

    private readonly List<CountyRow> _counties = [];
    private readonly List<PointRow> _points = [];
    private readonly List<MonitoringRow> _results = [];
    private readonly List<EventRow> _events = [];
    private readonly List<RulingRow> _rulings = [];
    private readonly List<InterpretationRow> _chosen = [];
    private readonly List<FundRow> _charges = [];
    private readonly Samples _samples = new();

    public Given(bool counties = true)
    {
        if (counties) County("A", "甲县", "甲").County("B", "乙县").County("C", "丙区");
    }

    public RegulationCatalogue Catalogue { get; init; } = Law.BuiltIn;

    public Given County(string code, string name, params string[] aliases)
    {
        _counties.Add(new CountyRow { Code = code, Name = name, Aliases = [.. aliases] });
        return this;
    }

    public Given Section(string code, string target = "Ⅲ", string inflows = "", string county = "A", string river = "颍河",
        string months = "", string due = "", bool? covered = null, string document = "") =>
        Point(code, PointKind.Section, target, inflows, county, river, months: months, due: due, covered: covered, document: document);

    public Given Source(
        string code, string inflows = "", string county = "A", WaterType type = WaterType.Lake, string target = "", string due = "") =>
        Point(code, PointKind.Source, target, inflows, county, "水库", type, due: due);

    public Given Canal(string code, string inflows = "", string county = "A", string target = "", string due = "") =>
        Point(code, PointKind.Canal, target, inflows, county, "总干渠", due: due);

    public Given Reference(
        string code, string target = "Ⅲ", string county = "", string months = "", WaterType type = WaterType.River, string due = "") =>
        Point(code, PointKind.Reference, target, "", county, "颍河", type, months, due: due);

    public Given Point(
        string code, PointKind? kind, string target = "", string inflows = "", string county = "A", string river = "颍河",
        WaterType? type = WaterType.River, string months = "", bool targetFaulty = false, string due = "", bool? covered = null,
        string document = "")
    {
        (YearMonth? from, YearMonth? to) = Read.Interval(months);
        _points.Add(new PointRow
        {
            Code = code,
            Name = code + "站",
            Kind = kind ?? Read.Unreadable<PointKind>(),
            WaterBody = river,
            WaterType = type ?? Read.Unreadable<WaterType>(),
            County = county,
            Target = targetFaulty ? Read.Unreadable<WaterClass>() : Read.ClassOrNull(target),
            Inflows = [.. inflows.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Covered = covered,
            Months = Cell.MonthsOfYear(due),
            Document = document,
            From = from,
            To = to,
        });
        return this;
    }

    /// <summary>A class; one from outside the routine rests on a document, as it must.</summary>
    public Given Class(string point, string value, bool routine = true, string month = "2021-09", ResultDetails? details = null) =>
        Result(new MonitoringRow
        {
            Month = Read.Month(month),
            Point = point,
            Class = Read.Class(value),
            Routine = routine,
            Details = details ?? (routine ? null : new ResultDetails("", "加测函", "")),
        });

    /// <summary>A status; one that is an answer rests on a document, as it should.</summary>
    public Given Status(string point, ResultStatus status, bool routine = true, string month = "2021-09", ResultDetails? details = null) =>
        Result(new MonitoringRow
        {
            Month = Read.Month(month),
            Point = point,
            Status = status,
            Routine = routine,
            Details = details ?? (status == ResultStatus.Missing ? null : new ResultDetails("", "停测函", "")),
        });

    public Given Dry(string point) => Status(point, ResultStatus.Dry);

    /// <summary>A sample, <c>NH3N=1.72 TP=0.05L</c>.</summary>
    public Given Sample(string point, string values, string month = "2021-09")
    {
        _samples.Add(Read.Month(month), point, values, null);
        return this;
    }

    /// <summary>A row of readings that is no sample.</summary>
    public Given NoSample(string point, ResultStatus status, string document = "", string month = "2021-09")
    {
        _samples.Add(Read.Month(month), point, document, status);
        return this;
    }

    /// <summary>An event; an outlet for which no river is named lies on the 颍河.</summary>
    public Given Event(
        string id, EventKind? kind, string county = "A", string? river = null, string outlet = "", string week = "", string volume = "",
        string month = "2021-09", string incident = "", string date = "")
    {
        _events.Add(new EventRow
        {
            Origin = new RowOrigin(DataFile.Events.Shape, _events.Count + 2),
            Month = Read.MonthOrNull(month),
            Id = id,
            Kind = kind ?? Read.Unreadable<EventKind>(),
            County = county,
            Incident = incident,
            Date = Read.Date(date),
            River = river ?? (kind == EventKind.IllegalOutlet ? "颍河" : ""),
            Outlet = outlet,
            Week = week == "?" ? Read.Unreadable<LocalDate>() : Read.Date(week),
            VolumeTonnes = volume.Length == 0 ? default : volume == "?" ? Read.Unreadable<decimal>() : decimal.Parse(volume, CultureInfo.InvariantCulture),
            Document = "文" + id,
            Note = "记" + id,
        });
        return this;
    }

    public Given Ruling(string subject, Question? question, string answer, string month = "2021-09", string authority = "批",
        string reason = "")
    {
        _rulings.Add(new RulingRow
        {
            Origin = new RowOrigin(DataFile.Rulings.Shape, _rulings.Count + 2),
            Month = Read.MonthOrNull(month),
            Subject = subject,
            Question = question ?? Read.Unreadable<Question>(),
            Answer = answer,
            Authority = authority,
            Reason = reason,
        });
        return this;
    }

    public Given Choose(string key, string choice, string months = "")
    {
        (YearMonth? from, YearMonth? to) = Read.Interval(months);
        _chosen.Add(new InterpretationRow { Key = key, Choice = choice, Authority = "函", From = from, To = to });
        return this;
    }

    public Given Province(decimal yuan, string month = "2021-09")
    {
        _charges.Add(new FundRow { Month = Read.MonthOrNull(month), Item = FundItem.ProvinceDeduction, Yuan = yuan, Document = "省" });
        return this;
    }

    public Given FromProvince(decimal yuan, string month = "2021-09")
    {
        _charges.Add(new FundRow { Month = Read.MonthOrNull(month), Item = FundItem.ProvinceReward, Yuan = yuan, Document = "省奖" });
        return this;
    }

    /// <summary>The rows of monitoring, events and rulings in another order; each keeps its line, so that evidence can be compared.</summary>
    public Given Shuffle(int seed)
    {
        var random = new Random(seed);
        random.Shuffle(CollectionsMarshal.AsSpan(_results));
        random.Shuffle(CollectionsMarshal.AsSpan(_events));
        random.Shuffle(CollectionsMarshal.AsSpan(_rulings));
        return this;
    }

    /// <summary>The rows, which can be opened again and again.</summary>
    public FolderRows Rows => new()
    {
        Counties = RowTable.Of(DataFile.Counties.Shape, _counties),
        Points = RowTable.Of(DataFile.Points.Shape, _points),
        Monitoring = MonitoringTable.Of(_results),
        Readings = _samples.Table,
        Interpretations = RowTable.Of(DataFile.Interpretations.Shape, _chosen),
        Events = RowTable.Of(DataFile.Events.Shape, _events),
        Rulings = RowTable.Of(DataFile.Rulings.Shape, _rulings),
        Fund = RowTable.Of(DataFile.Fund.Shape, _charges),
    };

    /// <summary>Brings the rows through the door; null where there is an error.</summary>
    public Dossier? Check(FaultLog faults) => Intake.Open(Rows, Catalogue, faults);

    /// <summary>The checked folder; a fault in it is a mistake of the test.</summary>
    public Dossier Dossier()
    {
        var faults = new FaultLog();
        return Check(faults) ?? throw new InvalidOperationException(string.Join("\n", Said.Of(faults)));
    }

    /// <summary>Every fault as <c>points.csv:2:county E301 value</c>.</summary>
    public string[] Faults()
    {
        var faults = new FaultLog();
        Check(faults);
        return Said.Of(faults);
    }

    public MonthEvidence Case(YearMonth? month = null) => Dossier().Case(month ?? Month, Catalogue.Regulations[0]);

    public MonthSettlement Settle(YearMonth? month = null) => Settled(month: month).Settlement;

    /// <summary>The settlement with what is known only while it is computed.</summary>
    public SettledMonth Settled(YearMonth? month = null) =>
        Settler.BuiltIn.Settle(Case(month), SettlementStatus.Draft);

    /// <summary>What the settlement says, a line each, but for the fund.</summary>
    public string[] Outcome() => Said.Of(Settle());

    private Given Result(MonitoringRow row)
    {
        _results.Add(row.At(new RowOrigin(DataFile.Monitoring.Shape, _results.Count + 2)));
        return this;
    }
}
