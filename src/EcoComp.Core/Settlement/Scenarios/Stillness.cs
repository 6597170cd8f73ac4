using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Settlement.Scenarios;

/// <summary>Why a change moves nothing.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Subjects">How many subjects consulted what was changed.</param>
/// <param name="Clauses">The clauses that a regulation has otherwise.</param>
public sealed record StillReason(StillKind Kind, int Subjects, ImmutableArray<string> Clauses)
{
    /// <summary>Whether a regulation has something otherwise that is in no clause: rivers, choices and which of them are the default.</summary>
    public bool BeyondClauses { get; init; }
}

/// <summary>Kinds of reasons why a change moves nothing.</summary>
public enum StillKind
{
    /// <summary>It is so already.</summary>
    AsBefore,

    /// <summary>No subject of the months asks what was changed.</summary>
    NotConsulted,

    /// <summary>Subjects consulted what was changed, and the same follows for all of them.</summary>
    SameFollows,

    /// <summary>Nothing of the months rests on the clauses that were changed, or the same follows from them.</summary>
    ClausesAlike,
}

/// <summary>Finds why a change moves nothing.</summary>
internal static class Stillness
{
    /// <summary>The reason.</summary>
    /// <param name="change">The change.</param>
    /// <param name="baseline">The months as they are.</param>
    /// <param name="full">The months with it.</param>
    public static StillReason Of(Change change, Outcome baseline, Outcome full)
    {
        SettledMonth[] before = [.. baseline.Months.Select(m => m.Settled).OfType<SettledMonth>()];
        SettledMonth[] after = [.. full.Months.Select(m => m.Settled).OfType<SettledMonth>()];
        return change.Match(
            choice => before.All(m => ChoiceOf(m, choice.Key.Key) == choice.Code) ? AsBefore : Consulted(Subjects(before.Concat(after), choice.Key.Key)),
            result => Both(before, after, result.Months).All(b => Same(b.Before, b.After, result.Point)) ? AsBefore : new StillReason(StillKind.SameFollows, 1, []),
            ruling => Answers(before, ruling).SequenceEqual(Answers(after, ruling)) ? AsBefore
                : Consulted(after.Count(m => Answered(m, ruling).Any(r => !m.UnusedRulings.Contains(r, ReferenceEqualityComparer.Instance)))),
            law => OfLaw(before, law.Regulation),
            data => new StillReason(StillKind.SameFollows, 0, []));
    }

    private static StillReason AsBefore => new(StillKind.AsBefore, 0, []);

    private static StillReason Consulted(int subjects) => new(subjects == 0 ? StillKind.NotConsulted : StillKind.SameFollows, subjects, []);

    private static string? ChoiceOf(SettledMonth month, string key) =>
        month.Regulation.FindInterpretation(key) is { } open ? month.Interpretations.Choice(open).Code : null;

    /// <summary>How many subjects consulted an interpretation, those for which nothing followed too.</summary>
    private static int Subjects(IEnumerable<SettledMonth> months, string key) => months
        .SelectMany(m => m.Regulation.FindInterpretation(key) is { } open
            ? m.Trace().Where(f => f.Consulted.Contains(open)).Select(f => Months.Text(m.Settlement.Month) + f.Clause.Id + "\n" + f.Subject.Code)
            : [])
        .Distinct(StringComparer.Ordinal).Count();

    private static IEnumerable<(SettledMonth Before, SettledMonth After)> Both(SettledMonth[] before, SettledMonth[] after, ImmutableArray<YearMonth> months) =>
        from b in before join a in after on b.Settlement.Month equals a.Settlement.Month where months.Contains(b.Settlement.Month) select (b, a);

    private static bool Same(SettledMonth before, SettledMonth after, string code)
    {
        if (before.Evidence.Register.FindPoint(code) is not { } point || after.Evidence.Register.FindPoint(code) is not { } same) return false;
        (MonitoringResult was, MonitoringResult now) = (before.Evidence.Result(point), after.Evidence.Result(same));
        return (was.Class, was.Status) == (now.Class, now.Status);
    }

    private static IEnumerable<Ruling> Answered(SettledMonth month, Change.Ruling ruling) =>
        month.Evidence.Rulings.Where(r => r.Subject == ruling.Subject && r.Question == ruling.Question);

    private static IEnumerable<string> Answers(SettledMonth[] months, Change.Ruling ruling) =>
        months.SelectMany(m => Answered(m, ruling).Select(r => Months.Text(r.Month) + r.Answer.Text)).Order(StringComparer.Ordinal);

    private static StillReason OfLaw(SettledMonth[] before, Regulation law)
    {
        ImmutableArray<string> clauses =
        [
            .. before.Select(m => m.Regulation).Distinct().SelectMany(r => RegulationDifference.Between(r, law)).Select(d => d.Clause).Distinct(StringComparer.Ordinal),
        ];
        return clauses.IsEmpty ? AsBefore
            : new StillReason(StillKind.ClausesAlike, 0, [.. clauses.Where(c => c.Length > 0)]) { BeyondClauses = clauses.Contains("") };
    }
}
