using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Proofs;

/// <summary>A made-up month that holds the whole domain of the clauses: every target with every class and every inflow, each volume around its limits.</summary>
internal sealed class ProofMonth
{
    private const string County = "P0";
    private const int LongMonth = 5;

    private readonly List<CountyRow> _counties = [new() { Code = County, Name = County }];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<PointRow> _points = [];
    private readonly List<MonitoringRow> _results = [];
    private readonly List<EventRow> _events = [];
    private readonly List<ReadingRow> _readings = [];
    private readonly List<ProofCase> _cases = [];
    private readonly ImmutableArray<IndicatorHeading> _headings;
    private readonly string _river;

    /// <summary>Makes the month of a regulation.</summary>
    /// <param name="regulation">The regulation.</param>
    /// <param name="catalogue">A catalogue of it alone.</param>
    /// <param name="terms">What the numbers of its clauses say; volumes lie around theirs.</param>
    /// <exception cref="InvalidOperationException">The made-up rows are refused.</exception>
    public ProofMonth(Regulation regulation, RegulationCatalogue catalogue, IEnumerable<Term> terms)
    {
        _headings = [.. IndicatorCatalogue.BuiltIn.Indicators.Select(i => new IndicatorHeading(i, i.HeadingUnit))];
        _river = regulation.Rivers.FirstOrDefault()?.Name ?? "river";
        Month = FirstLong(catalogue.DefaultInterval(regulation).From!.Value);
        foreach (ProofInflow inflow in ProofInflow.All.Where(i => i.Code.Length > 0)) Reference(inflow);
        Points(PointKind.Section, WaterClass.V, _ => County);
        Points(PointKind.Source, WaterClass.III, _ => County);
        Points(PointKind.Canal, WaterClass.II, OwnCounty);
        Together();
        Elsewhere();
        Events(terms);
        Readings(regulation);
        var faults = new FaultLog();
        Dossier = Intake.Open(Rows(), catalogue, faults)
            ?? throw new InvalidOperationException("The made-up month is refused: " + faults.Sorted(_ => 0).First(f => f.Severity == Severity.Error));
        Cases = [.. _cases];
    }

    /// <summary>The month: the first one that the regulation settles which has five weeks by their Thursdays.</summary>
    public YearMonth Month { get; }

    /// <summary>What it says, with every choice the default.</summary>
    public Dossier Dossier { get; }

    /// <summary>Its cases.</summary>
    public ImmutableArray<ProofCase> Cases { get; }

    private FolderRows Rows() => new()
    {
        Counties = RowTable.Of(DataFile.Counties.Shape, _counties),
        Points = RowTable.Of(DataFile.Points.Shape, _points),
        Monitoring = MonitoringTable.Of(_results),
        Readings = ReadingsTable.Of(_headings, _readings),
        Events = RowTable.Of(DataFile.Events.Shape, _events),
    };

    private static YearMonth FirstLong(YearMonth from) =>
        Months.Range(from, from.PlusMonths(24)).First(m => Mondays(m).Count() == LongMonth);

    /// <summary>The Mondays of the weeks whose Thursday lies in a month.</summary>
    private static IEnumerable<LocalDate> Mondays(YearMonth month) =>
        Enumerable.Range(0, month.ToDateInterval().Length).Select(d => month.OnDayOfMonth(1).PlusDays(d))
            .Where(d => d.DayOfWeek == IsoDayOfWeek.Thursday).Select(d => OutletWeek.Monday(d));

    /// <summary>The county of a case alone.</summary>
    private string OwnCounty(string of)
    {
        string code = "P-" + of;
        if (_known.Add(code)) _counties.Add(new CountyRow { Code = code, Name = code });
        return code;
    }

    private void Reference(ProofInflow inflow)
    {
        _points.Add(Row(inflow.Code, PointKind.Reference, "", inflow.Target));
        if (inflow.IsDry) _results.Add(new MonitoringRow { Month = Month, Point = inflow.Code, Status = ResultStatus.Dry, Details = Recorded });
        else if (inflow.Class is { } found) Result(inflow.Code, found);
    }

    private void Points(PointKind kind, WaterClass worstTarget, Func<string, string> county)
    {
        foreach (WaterClass target in WaterClass.All.Where(t => !t.IsWorseThan(worstTarget)))
        {
            foreach (ProofInflow inflow in ProofInflow.All)
            {
                foreach (WaterClass found in WaterClass.All)
                {
                    string code = string.Create(CultureInfo.InvariantCulture, $"{kind}-{target}-{found}-{inflow.Code}");
                    _points.Add(Row(code, kind, county(code), target) with { Inflows = inflow.Code.Length > 0 ? [inflow.Code] : [] });
                    Result(code, found);
                    _cases.Add(new ProofCase(code, Word(kind))
                    {
                        County = kind == PointKind.Canal ? county(code) : "",
                        Target = target,
                        Class = found,
                        Inflow = inflow,
                        Ladder = kind + "/" + target + "/" + inflow.Code,
                    });
                }
            }
        }
    }

    /// <summary>Two canal points of one county beside an accident of it, and two events of each kind in one county, for what counts once.</summary>
    private void Together()
    {
        string county = OwnCounty("together");
        foreach (string code in (string[])["canal-1", "canal-2"])
        {
            _points.Add(Row(code, PointKind.Canal, county, WaterClass.II));
            Result(code, WaterClass.V);
        }

        foreach (EventKind kind in Enum.GetValues<EventKind>().Where(k => k != EventKind.IllegalOutlet))
        {
            Event(kind + "-1", kind, county, 1_000_000);
            Event(kind + "-2", kind, county, 1_000_000);
            Event(kind + "-open", kind, "", 1_000_000);
        }
    }

    /// <summary>A section and an event of each kind on a river that is not listed.</summary>
    private void Elsewhere()
    {
        _points.Add(Row("elsewhere", PointKind.Section, County, WaterClass.III) with { WaterBody = "elsewhere", Covered = false });
        Result("elsewhere", WaterClass.V);
        foreach (EventKind kind in Enum.GetValues<EventKind>().Where(k => EventValidator.NeedsRiver(k) && k != EventKind.IllegalOutlet))
            _events.Add(Made(kind + "-elsewhere", kind, OwnCounty(kind + "-elsewhere"), 1_000_000) with { River = "elsewhere" });
    }

    private void Events(IEnumerable<Term> terms)
    {
        decimal[] limits = [.. terms.SelectMany(t => t switch
        {
            Terms.Outlet outlet => [outlet.Tonnes],
            Terms.Volume volume => (IEnumerable<decimal>)[volume.Tonnes],
            _ => [],
        })];
        decimal[] volumes = [.. limits.SelectMany(l => new[] { l - 1, l, l + 1 }).Append(0).Where(v => v >= 0).Distinct().Order()];
        foreach (EventKind kind in (EventKind[])[EventKind.IllegalOutlet, EventKind.PollutedWater])
        {
            foreach (decimal tonnes in volumes)
            {
                string id = string.Create(CultureInfo.InvariantCulture, $"{kind}-{tonnes}");
                Event(id, kind, OwnCounty(id), tonnes);
                _cases.Add(new ProofCase(id, Word(kind)) { County = OwnCounty(id), Tonnes = tonnes, Ladder = Word(kind) });
            }
        }

        string many = OwnCounty("weeks");
        foreach (LocalDate monday in Mondays(Month).Take(LongMonth))
        {
            string id = "week-" + IsoDates.Text(monday);
            _events.Add(Made(id, EventKind.IllegalOutlet, many, 1_000_000) with { Outlet = "outlet weeks", Week = monday });
        }

        foreach (EventKind kind in (EventKind[])[EventKind.Toxic, EventKind.CrossBoundary, EventKind.Intake, EventKind.CanalAccident])
        {
            Event(kind + "-alone", kind, OwnCounty(kind + "-alone"), 0);
            _cases.Add(new ProofCase(kind + "-alone", Word(kind)));
        }
    }

    /// <summary>Readings in which each indicator that a clause looks for is over every limit, in which one is absent, and in which an item of a source fails.</summary>
    private void Readings(Regulation regulation)
    {
        Standard standard = regulation.Standards.For(WaterType.River);
        foreach (Indicator indicator in IndicatorCatalogue.BuiltIn.Indicators.Where(i => standard.LimitsOf(i, WaterType.River)?.Ceiling(WaterClass.V) is not null))
            Read("over-" + indicator.Code, PointKind.Section, (indicator, standard.LimitsOf(indicator, WaterType.River)!.Ceiling(WaterClass.V)!.Value * 2));
        Read("partial", PointKind.Section);
        Indicator? item = IndicatorCatalogue.BuiltIn.Indicators.FirstOrDefault(i => standard.SingleLimitOf(i) is not null);
        if (item is null) return;
        Read("items", PointKind.Source, (item, standard.SingleLimitOf(item)!.AtMost * 2));
        Result("items", WaterClass.I);
    }

    private void Read(string code, PointKind kind, params (Indicator Indicator, decimal Value)[] values)
    {
        _points.Add(Row(code, kind, OwnCounty(code), WaterClass.III));
        var cells = new Cell<MeasuredValue>[_headings.Length];
        foreach ((Indicator indicator, decimal value) in values) cells[indicator.Index] = ReadingCell.Value(value.ToString(CultureInfo.InvariantCulture), indicator.Form);
        Indicator oxygen = IndicatorCatalogue.BuiltIn.Find("DO")!;
        if (cells[oxygen.Index].IsEmpty) cells[oxygen.Index] = ReadingCell.Value("9", oxygen.Form);
        _readings.Add(new ReadingRow { Month = Month, Point = code, Values = [.. cells] });
    }

    private PointRow Row(string code, PointKind kind, string county, WaterClass target) => new()
    {
        Code = code,
        Name = code,
        Kind = kind,
        WaterBody = _river,
        WaterType = WaterType.River,
        County = county,
        Target = target,
    };

    private void Result(string point, WaterClass found) => _results.Add(new MonitoringRow { Month = Month, Point = point, Class = found });

    private void Event(string id, EventKind kind, string county, decimal tonnes) => _events.Add(Made(id, kind, county, tonnes));

    private EventRow Made(string id, EventKind kind, string county, decimal tonnes) => new()
    {
        Month = Month,
        Id = id,
        Kind = kind,
        County = county,
        Document = "D",
        River = EventValidator.NeedsRiver(kind) ? _river : "",
        Outlet = kind == EventKind.IllegalOutlet ? "outlet " + id : "",
        Week = kind == EventKind.IllegalOutlet ? Mondays(Month).First() : default(Cell<LocalDate>),
        VolumeTonnes = kind is EventKind.IllegalOutlet or EventKind.PollutedWater ? tonnes : default(Cell<decimal>),
    };

    private static ResultDetails Recorded => new("", "D", "");

    private static string Word(PointKind kind) => kind.ToString();

    private static string Word(EventKind kind) => kind.ToString();
}
