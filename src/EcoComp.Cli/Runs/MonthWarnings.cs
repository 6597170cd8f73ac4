using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Runs;

/// <summary>What is told of months that a folder is settled for, beside what is told of its tables.</summary>
/// <param name="dossier">What the folder says.</param>
/// <param name="catalogue">The regulations.</param>
internal sealed class MonthWarnings(Dossier dossier, RegulationCatalogue catalogue)
{
    /// <summary>What is told of months, which are not closed, each with the regulation that settles it.</summary>
    /// <param name="months">The months.</param>
    /// <param name="owed">What earlier months are owed to a month; what the folder says where it is not given.</param>
    public IEnumerable<Fault> Of(IReadOnlyCollection<GovernedMonth> months, Func<Dossier, YearMonth, ImmutableArray<OwedResult>>? owed) =>
    [
        .. months.SelectMany(m => Arrived(m.By, owed?.Invoke(dossier, m.Month) ?? dossier.OwedBefore(m.Month))).DistinctBy(f => f.File + f.Line),
        .. NotVerified(months), .. WithoutResults(months.Select(m => m.Month)),
    ];

    /// <summary>The rulings that decided nothing in a month.</summary>
    public static IEnumerable<Fault> Unused(SettledMonth month) => month.UnusedRulings.Select(ruling => new Fault(
        FaultCodes.RulingUnused, ruling.At.File, ruling.At.Line, 0, "", ruling.Subject,
        [ruling.Question.ToString(), Months.Text(month.Settlement.Month)]));

    /// <summary>What was put off and is in the folder now: the month that waited for it is to be amended.</summary>
    private IEnumerable<Fault> Arrived(Regulation regulation, ImmutableArray<OwedResult> owed) =>
        from one in owed
        where dossier.Register.FindPoint(one.Point) is { } point && HasArrived(dossier.Case(one.Month, regulation), point)
        select new Fault(FaultCodes.OwedArrived, one.At.File, one.At.Line, 0, "", one.Point, [Months.Text(one.Month)]);

    /// <summary>Whether there is an answer now. A class from readings in which something is absent is one only where nothing waits for the rest.</summary>
    private static bool HasArrived(MonthEvidence month, Point point)
    {
        MonitoringResult result = month.Result(point);
        if (result.Class is null) return result.Status is not null and not ResultStatus.Missing;
        if (month.Evaluation(point) is not { IsPartial: true }) return true;
        MonthSettlement settled = Settler.BuiltIn.Settle(month, SettlementStatus.Draft).Settlement;
        return !settled.AllNotes.Any(n => n.Note.SubjectCode == point.Code && n.Note.ComparedAs == NoteCodes.Deferred)
            && !settled.AllPending.Any(p => p.Pending.SubjectCode == point.Code && p.Pending.Question == Question.Result);
    }

    /// <summary>Nobody knows whether a later regulation governs the months after the last one that was looked up: said once, in runs of months.</summary>
    private IEnumerable<Fault> NotVerified(IEnumerable<GovernedMonth> months)
    {
        if (catalogue.VerifiedThrough is not { } through) return [];
        return months.Where(m => m.Month.CompareTo(through) > 0).GroupBy(m => m.By.Id, StringComparer.Ordinal).Select(late => new Fault(
            FaultCodes.NotVerified, late.Key, 0, 0, "", Fault.Listing(Months.Runs(late.Select(m => m.Month).Order())), [Months.Text(through)]));
    }

    /// <summary>Months of which nothing was handed in, each of whose points would only be asked for: most often another month was meant.</summary>
    private IEnumerable<Fault> WithoutResults(IEnumerable<YearMonth> months)
    {
        YearMonth[] empty = [.. months.Except(dossier.Results.Months).Order()];
        if (empty.Length > 0) empty = [.. empty.Except(dossier.MonthsWithResults)];
        if (empty.Length > 0)
            yield return new Fault(FaultCodes.NothingHandedIn, Months.Text(empty[0]), 0, 0, "", Fault.Listing(Months.Runs(empty)), []);
    }
}

/// <summary>A month that is settled, and by which regulation.</summary>
/// <param name="Month">The month.</param>
/// <param name="By">The regulation.</param>
internal sealed record GovernedMonth(YearMonth Month, Regulation By);
