using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Outlook;

/// <summary>The classes of a month's points as they stand; where the month itself says nothing yet, as they stood the month before.</summary>
internal sealed class ClassesSoFar
{
    private readonly MonthEvidence _evidence;
    private readonly MonthlyClasses _classes;

    public ClassesSoFar(MonthEvidence evidence, Dossier dossier, RegulationCatalogue catalogue)
    {
        _evidence = evidence;
        _classes = new MonthlyClasses(dossier.Results, dossier.Readings, dossier.Interpretations, catalogue);
        IEnumerable<Point> valid = evidence.Register.Points.Where(p => evidence.Entry(p) is not null);
        Supposed =
        [
            .. from point in valid
               let so = Of(point)
               where so.Basis == ClassBasis.LastMonth
               select KeyValuePair.Create(point, so.Result),
        ];
        HashSet<string> asked = [.. Asked(evidence, dossier)];
        Expected =
        [
            .. valid.Where(p => p.Kind != PointKind.Reference && asked.Contains(p.Code) && (IsDue(p) || HasRow(p)))
                .Select(p => evidence.Entry(p)!),
        ];
    }

    /// <summary>The points whose result the month expects, and those that have a row all the same; in the order of the register.</summary>
    public ImmutableArray<PointEntry> Expected { get; }

    /// <summary>The results that the month's points do not have yet and are taken to have: the class of the month before.</summary>
    public ImmutableArray<KeyValuePair<Point, MonitoringResult>> Supposed { get; }

    /// <summary>What a point has so far, and what that rests on.</summary>
    public (ClassBasis Basis, MonitoringResult Result) Of(Point point)
    {
        MonitoringResult official = _classes.Official(_evidence.Month, point);
        if (official.IsPresent) return (ClassBasis.Official, official);
        MonitoringResult read = _evidence.Result(point);
        if (read.Class is not null || read.Status is not (null or ResultStatus.Missing)) return (ClassBasis.Readings, read);
        if (_evidence.FindAnswer<Answer.Deferred>(point.Code) is not null || _evidence.FindAnswer<Answer.Waived>(point.Code) is not null)
            return (ClassBasis.PutOff, read);
        return IsDue(point) && Earlier(point, 1).Class is { } before
            ? (ClassBasis.LastMonth, MonitoringResult.OfClass(before, 0))
            : (ClassBasis.Nothing, read);
    }

    /// <summary>The result of a point some months before; not present where it was not valid then or has none.</summary>
    public MonitoringResult Earlier(Point point, int months)
    {
        YearMonth month = Months.FromNumber(Months.NumberOf(_evidence.Month) - months);
        if (point.EntryIn(month) is null) return default;
        MonitoringResult official = _classes.Official(month, point);
        return official.IsPresent ? official : _classes.Evaluated(month, point);
    }

    private bool IsDue(Point point) => _evidence.Entry(point)!.Months.Contains(_evidence.Month);

    private bool HasRow(Point point) => _evidence.Result(point).IsPresent || _evidence.Evaluation(point) is not null;

    /// <summary>The codes of the points whose result the regulation has a use for: those that a settlement asks for if none has one.</summary>
    private static IEnumerable<string> Asked(MonthEvidence evidence, Dossier dossier)
    {
        var missing = MonitoringResult.OfStatus(ResultStatus.Missing, 0);
        Dossier none = dossier with
        {
            Results = dossier.Results.Supposing(evidence.Month, evidence.Register.Points.Select(p => KeyValuePair.Create(p, missing))),
        };
        MonthEvidence month = none.Case(evidence.Month, evidence.Regulation, evidence.Owed);
        return Settler.BuiltIn.Settle(month, SettlementStatus.Draft).Findings
            .Where(f => f is OpenQuestion { Question: Question.Result } or Noted { Code: NoteCodes.Deferred or NoteCodes.Waived })
            .Select(f => f.Subject.Code);
    }
}
