using System.Collections.Concurrent;
using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;

namespace EcoComp.Core.Settlement;

/// <summary>The one way through: a month's evidence in, each county's statement out.</summary>
/// <param name="registry">The rules that clauses may ask for.</param>
public sealed class Settler(RuleRegistry registry)
{
    private readonly RuleRegistry _registry = registry;
    private readonly ConcurrentDictionary<Regulation, RuleSet> _bound = new();

    /// <summary>A settler by the rules of the program.</summary>
    public static Settler BuiltIn { get; } = new(RuleRegistry.BuiltIn);

    /// <summary>Settles a month.</summary>
    /// <param name="month">The evidence, the regulation and the choices.</param>
    /// <param name="status">What the settlement is to be worth.</param>
    /// <param name="adjustments">The corrections of earlier months that this month carries; none where it is not given.</param>
    /// <exception cref="InvalidDataException">The regulation asks for a rule that there is not, or a clause and its rule do not fit each other.</exception>
    public SettledMonth Settle(MonthEvidence month, SettlementStatus status, ImmutableArray<Adjustment> adjustments = default)
    {
        ArgumentNullException.ThrowIfNull(month);
        ImmutableArray<County> counties = WithFormer(month.Register.Counties, adjustments);
        RuleSet rules = RulesOf(month.Regulation);
        IReadOnlyList<Finding> found = Find(rules, month, adjustments, counties);
        var statements = new Statements(month, counties, found, adjustments);
        ImmutableArray<CountyStatement> ofCounties = statements.OfCounties();
        Totals totals = ofCounties.Aggregate(default(Totals), (sum, c) => sum + c.Totals);
        var settlement = new MonthSettlement
        {
            Month = month.Month,
            Status = status,
            Regulation = RegulationStamp.Of(month.Regulation),
            Interpretations = InterpretationChoices.Of(month.Interpretations),
            Counties = ofCounties,
            Pending = statements.OpenQuestions(),
            Notes = statements.CityNotes(),
            Totals = totals,
            Fund = Fund.Of(totals, month.Province),
        };
        return new SettledMonth(
            settlement, counties, month.Interpretations, found, () => rules.WhereNothingFollows(month, found), () => MissedTarget.In(month),
            Unused(month, found), month);
    }

    /// <summary>What the rules find in a month, without the statements that are made of it.</summary>
    internal IReadOnlyList<Finding> Find(MonthEvidence month) => Find(RulesOf(month.Regulation), month, [], month.Register.Counties);

    /// <summary>
    /// What is found for a few points by their own results and their inflows', where nothing else bears on it, so that a month need not be settled as a
    /// whole for what only they say. Null where only the whole month tells: they count beside others, or a rule reads more than a point and its inflows.
    /// </summary>
    /// <param name="points">The month's evidence of these points only.</param>
    internal IReadOnlyList<Finding>? FindAlone(MonthEvidence points) => RulesOf(points.Regulation).FindAlone(points);

    private RuleSet RulesOf(Regulation regulation) => _bound.GetOrAdd(regulation, r => new RuleSet(_registry.Bind(r)));

    /// <summary>First what the evidence says, and what earlier months are owed; then what the rules say that read what others found.</summary>
    private static IReadOnlyList<Finding> Find(
        RuleSet rules, MonthEvidence month, ImmutableArray<Adjustment> adjustments, ImmutableArray<County> counties)
    {
        var first = new List<Finding>();
        foreach (IEvidenceRule rule in rules.First) first.AddRange(rule.Find(month));

        if (!adjustments.IsDefaultOrEmpty) first.AddRange(adjustments.Select(a => Carried(a, counties)));
        IReadOnlyList<Finding> found = first;
        foreach (IReviewRule rule in rules.Then) found = rule.Review(month, found);
        return found;
    }

    /// <summary>The rules of a regulation in the order of its clauses: those that read the evidence, then those that read what was found.</summary>
    private sealed class RuleSet(ImmutableArray<BoundRule> rules)
    {
        public IEvidenceRule[] First { get; } = [.. rules.Select(r => r.Rule).OfType<IEvidenceRule>()];

        public IReviewRule[] Then { get; } = [.. rules.Select(r => r.Rule).OfType<IReviewRule>()];

        /// <summary>Whether points are judged one by one in all that is money or a question.</summary>
        private bool JudgesPoints { get; } = rules.All(r => r.Rule is IPointRule or IEventRule or ISummingRule);

        public List<Finding>? FindAlone(MonthEvidence points)
        {
            if (!JudgesPoints) return null;
            var found = new List<Finding>();
            foreach (IPointRule rule in First.OfType<IPointRule>())
            {
                int before = found.Count;
                found.AddRange(rule.Find(points));
                if (rule is IReviewRule && found.Skip(before).Any(f => f is not Noted)) return null;
            }

            return found;
        }

        public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month, IReadOnlyList<Finding> found) =>
            First.SelectMany(r => r.WhereNothingFollows(month)).Concat(Then.SelectMany(r => r.WhereNothingFollows(month, found)));
    }

    private static ImmutableArray<Ruling> Unused(MonthEvidence month, IReadOnlyList<Finding> found)
    {
        if (month.Rulings.IsEmpty) return [];
        var unused = new HashSet<Ruling>(month.Rulings, ReferenceEqualityComparer.Instance);
        foreach (Finding finding in found)
        {
            foreach (Ground ground in finding.Grounds)
            {
                // Most often long before the last of a million.
                if (ground.Ruling is { } ruling && unused.Remove(ruling) && unused.Count == 0) return [];
            }
        }

        return [.. month.Rulings.Where(unused.Contains)];
    }

    /// <summary>The counties of the register, and after them those that adjustments name and it has no more.</summary>
    private static ImmutableArray<County> WithFormer(ImmutableArray<County> counties, ImmutableArray<Adjustment> adjustments)
    {
        if (adjustments.IsDefaultOrEmpty) return counties;
        var known = counties.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        IEnumerable<County> former = adjustments
            .Where(a => !known.Contains(a.CountyCode))
            .DistinctBy(a => a.CountyCode)
            .OrderBy(a => a.CountyCode, StringComparer.Ordinal)
            .Select((a, i) => new County(counties.Length + i, a.CountyCode, a.CountyName, [], a.At));
        return [.. counties, .. former];
    }

    private static Payment Carried(Adjustment adjustment, ImmutableArray<County> counties) => new(
        Payments.AdjustmentClause, new Subject(adjustment.Code, adjustment.SubjectName), counties.First(c => c.Code == adjustment.CountyCode),
        adjustment.Direction, adjustment.Amount, new Queries.Adjustment(),
        [new Facts.Adjustment(adjustment.Reason, adjustment.Authority), new Place(adjustment.At)])
    {
        Target = adjustment.Target,
        Class = adjustment.Class,
        NetClass = adjustment.NetClass,
        SharePercent = adjustment.SharePercent,
    };
}
