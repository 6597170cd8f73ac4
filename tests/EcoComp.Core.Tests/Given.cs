using System.Runtime.InteropServices;
using EcoComp.Core.Evidence;
using EcoComp.Core.Evidence.Rows;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Register.Rows;
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
    private readonly List<(YearMonth Month, string Point, MonitoringResult Result, RowOrigin At)> _results = [];
    private readonly List<EventRow> _events = [];
    private readonly List<RulingRow> _rulings = [];
    private readonly List<InterpretationRow> _chosen = [];
    private readonly List<ProvinceCharge> _charges = [];
    private readonly Samples _samples = new();

    public Given(bool counties = true)
    {
        if (counties) County("A", "甲县", "甲").County("B", "乙县").County("C", "丙区");
    }

    public RegulationCatalogue Catalogue { get; init; } = Law.BuiltIn;

    public Given County(string code, string name, params string[] aliases)
    {
        _counties.Add(new CountyRow(Tables.Counties.Row(_counties.Count + 2), code, name, [.. aliases]));
        return this;
    }

    public Given Section(string code, string target = "Ⅲ", string inflows = "", string county = "A", string river = "颍河",
        string months = "") =>
        Point(code, PointKind.Section, target, inflows, county, river, months: months);

    public Given Source(string code, string inflows = "", string county = "A", WaterType type = WaterType.Lake, string target = "") =>
        Point(code, PointKind.Source, target, inflows, county, "水库", type);

    public Given Canal(string code, string inflows = "", string county = "A", string target = "") =>
        Point(code, PointKind.Canal, target, inflows, county, "总干渠");

    public Given Reference(string code, string target = "Ⅲ", string county = "", string months = "") =>
        Point(code, PointKind.Reference, target, "", county, "颍河", months: months);

    public Given Point(
        string code, PointKind? kind, string target = "", string inflows = "", string county = "A", string river = "颍河",
        WaterType? type = WaterType.River, string months = "", bool targetFaulty = false)
    {
        _points.Add(new PointRow(
            Tables.Points.Row(_points.Count + 2), code, code + "站", kind, river, type, county, Read.ClassOrNull(target), targetFaulty,
            [.. inflows.Split(' ', StringSplitOptions.RemoveEmptyEntries)], Read.Interval(months)));
        return this;
    }

    public Given Class(string point, string value, bool routine = true, string month = "2021-09") =>
        Result(point, line => MonitoringResult.OfClass(Read.Class(value), line, routine), month);

    public Given Status(string point, ResultStatus status, bool routine = true, string month = "2021-09", ResultDetails? details = null) =>
        Result(point, line => MonitoringResult.OfStatus(status, line, routine, details), month);

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

    public Given Event(
        string id, EventKind? kind, string county = "A", string river = "", string outlet = "", string week = "", string volume = "",
        string month = "2021-09")
    {
        _events.Add(new EventRow(
            Tables.Events.Row(_events.Count + 2), month.Length == 0 ? null : Read.Month(month), id, kind, county, river, outlet,
            Read.Date(week),
            volume.Length == 0 ? null : decimal.Parse(volume, System.Globalization.CultureInfo.InvariantCulture), "文" + id, "记" + id));
        return this;
    }

    public Given Ruling(string subject, Question? question, string answer, string month = "2021-09", string authority = "批",
        string reason = "")
    {
        _rulings.Add(new RulingRow(
            Tables.Rulings.Row(_rulings.Count + 2), month.Length == 0 ? null : Read.Month(month), subject, question, answer, authority,
            reason));
        return this;
    }

    public Given Choose(string key, string choice, string months = "")
    {
        _chosen.Add(new InterpretationRow(Tables.Interpretations.Row(_chosen.Count + 2), key, choice, "函", Read.Interval(months)));
        return this;
    }

    public Given Province(long yuan, string month = "2021-09")
    {
        _charges.Add(new ProvinceCharge(Read.Month(month), new Money(yuan), "省", new FileLine("fund.csv", _charges.Count + 2)));
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

    /// <summary>Runs every rule over the rows.</summary>
    public Dossier Check(FaultLog faults)
    {
        PointRegister register = RegisterRules.Check(_counties, _points, faults);
        var book = new MonitoringBook("monitoring.csv", register.Points.Length);
        var results = new ResultRules(book, faults);
        foreach (var (month, point, result, at) in _results) results.Enter(month, register.FindPoint(point)!, result, at);
        InterpretationSchedule schedule = InterpretationRules.Check(_chosen, Catalogue, faults);
        ReadingsBook? readings = _samples.Book(register, faults);
        var classes = new MonthlyClasses(book, readings, schedule, Catalogue);
        results.CheckInflows(register, Tables.Points, classes.Months);
        if (readings is not null) new ReadingsRules(readings, faults).Check(register, classes, Tables.Monitoring);
        var eventRules = new EventRules(register, schedule, Catalogue, faults);
        PollutionEvent[] events = [.. _events.Select(eventRules.Check).OfType<PollutionEvent>()];
        var kinds = _events.DistinctBy(e => e.Id).ToDictionary(e => e.Id, e => e.Kind);
        var rulingRules = new RulingRules(register, classes.Of, kinds, faults);
        _rulings.ForEach(rulingRules.Check);
        return new Dossier(
            register, book, new ByMonth<PollutionEvent>(events, e => e.Month), new ByMonth<Ruling>(rulingRules.Rulings, r => r.Month),
            new ByMonth<ProvinceCharge>(_charges, c => c.Month), schedule)
        {
            Readings = readings,
        };
    }

    /// <summary>The checked folder; a fault in it is a mistake of the test.</summary>
    public Dossier Dossier()
    {
        var faults = new FaultLog();
        Dossier dossier = Check(faults);
        if (faults.HasErrors) throw new InvalidOperationException(string.Join("\n", Said.Of(faults)));
        return dossier;
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

    private Given Result(string point, Func<int, MonitoringResult> make, string month)
    {
        int line = _results.Count + 2;
        _results.Add((Read.Month(month), point, make(line), Tables.Monitoring.Row(line)));
        return this;
    }
}
