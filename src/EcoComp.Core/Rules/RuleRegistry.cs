using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;

namespace EcoComp.Core.Rules;

/// <summary>The rules by the names under which clauses ask for them.</summary>
public sealed class RuleRegistry
{
    private readonly ImmutableArray<Named> _rules;

    private RuleRegistry(ImmutableArray<Named> rules) => _rules = rules;

    /// <summary>The rules of the program.</summary>
    public static RuleRegistry BuiltIn { get; } = new(
    [
        new("listed-rivers", static c => new Article2ListedRivers(c)),
        new("section-reward", static c => new Article4SectionReward(c)),
        new("section-deduction", static c => new Article4SectionDeduction(c)),
        new("source-reward", static c => new Article5SourceReward(c)),
        new("source-deduction", static c => new Article5SourceDeduction(c)),
        new("canal-miss", static c => new Article6CanalMiss(c)),
        new("canal-accident", static c => new Article6CanalAccident(c)),
        new("toxic-pollution", static c => new Article7ToxicPollution(c)),
        new("cross-boundary-pollution", static c => new Article7CrossBoundaryPollution(c)),
        new("intake-interruption", static c => new Article7IntakeInterruption(c)),
        new("illegal-outlet", static c => new Article7IllegalOutlet(c)),
        new("polluted-water", static c => new Article7PollutedWater(c)),
        new("accumulation", static c => new Article7Accumulation(c)),
        new("fund", static c => new Article9Fund(c)),
    ]);

    /// <summary>The names of the rules.</summary>
    public IEnumerable<string> Names => _rules.Select(r => r.Name);

    /// <summary>These rules and one more.</summary>
    /// <param name="name">The name under which clauses ask for it.</param>
    /// <param name="make">Makes the rule of a clause.</param>
    /// <exception cref="ArgumentException">There is a rule of that name.</exception>
    public RuleRegistry With(string name, Func<ClauseBinding, IRule> make)
    {
        if (Names.Contains(name)) throw new ArgumentException($"There is a rule {name} already.", nameof(name));
        return new RuleRegistry(_rules.Add(new Named(name, make)));
    }

    /// <summary>The rules that a regulation's clauses ask for, in the order of the clauses.</summary>
    /// <exception cref="InvalidDataException">
    /// A clause asks for a rule that there is not, a rule misses something in its clause, or something of a clause is left over.
    /// </exception>
    public ImmutableArray<BoundRule> Bind(Regulation regulation) => Bind(regulation, JsonFaults.Thrown);

    /// <summary>The rules that a regulation's clauses ask for; where faults are collected and there are some, rules that are not to be run.</summary>
    internal ImmutableArray<BoundRule> Bind(Regulation regulation, JsonFaults faults)
    {
        var followed = new HashSet<string>(StringComparer.Ordinal);
        var bound = ImmutableArray.CreateBuilder<BoundRule>();
        foreach (Clause clause in regulation.Clauses)
        {
            JsonPath at = RegulationReader.PathOf(clause);
            if (clause.Rule.Length == 0)
            {
                if (clause.HasAmounts || !clause.Uses.IsEmpty)
                    faults.Add($"The clause {clause.Id} has no rule that reads what it says.", FaultCodes.LawRuleMissing, at, clause.Id);
                continue;
            }

            if (_rules.FirstOrDefault(r => r.Name == clause.Rule)?.Make is { } make) bound.Add(new BoundRule(clause, Bound(regulation, clause, make, followed, faults)));
            else
            {
                faults.AddUnknown($"The clause {clause.Id} asks for the rule {clause.Rule}, which there is not.", FaultCodes.LawNoSuch, at.Member("rule"), clause.Rule, Names);
                followed.UnionWith(clause.Open.Select(key => ClauseBinding.Name(clause, key))); // which the rule that is meant may follow
            }
        }

        bool usesLost = regulation.Clauses.Any(c => c.Uses.Any(u => regulation.FindClause(u.Clause) is null)); // any text may be the one that is meant
        foreach (Clause clause in regulation.Clauses.Where(c => !usesLost || c.Rule.Length > 0))
        {
            foreach (string key in clause.Open.Where(key => !followed.Contains(ClauseBinding.Name(clause, key)) && regulation.FindInterpretation(key) is not null))
            {
                faults.Add(
                    $"Nobody follows what the clause {clause.Id} leaves open: {key}.", FaultCodes.LawUnread,
                    RegulationReader.PathOf(clause).Member("open").Element(clause.Open.IndexOf(key)), key, clause.Rule);
            }
        }

        RequireFollowed(regulation, followed, faults);
        return bound.DrainToImmutable();
    }

    private static IRule Bound(Regulation regulation, Clause clause, Func<ClauseBinding, IRule> make, HashSet<string> followed, JsonFaults faults)
    {
        var binding = new ClauseBinding(regulation, clause, followed, faults);
        IRule rule = make(binding);
        binding.Finish();
        return rule;
    }

    /// <summary>What no clause leaves open bears on all of them, and somebody must know it.</summary>
    private static void RequireFollowed(Regulation regulation, HashSet<string> followed, JsonFaults faults)
    {
        foreach (Interpretation general in regulation.Interpretations.Where(i => i.Clauses.IsEmpty && i.Key != FirstMonth.Key))
        {
            if (EvaluationPoints.All.FirstOrDefault(p => p.Key == general.Key) is not { } point)
            {
                // Where a clause should leave it open, that was told of the clause.
                if (regulation.Clauses.Any(c => followed.Contains(ClauseBinding.Name(c, general.Key)) || ClauseBinding.Misspells(regulation, c, general.Key))) continue;
                faults.Add($"No clause leaves {general.Key} open.", FaultCodes.LawOpenNowhere, RegulationReader.PathOf(general), general.Key);
                continue;
            }

            for (int i = 0; i < general.Choices.Length; i++)
            {
                if (!point.Follows(general.Choices[i].Code)) BoundPoint.Tell(point, general, i, faults);
            }
        }
    }

    private sealed record Named(string Name, Func<ClauseBinding, IRule> Make);
}

/// <summary>A rule and the clause that it carries out.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Rule">The rule.</param>
public sealed record BoundRule(Clause Clause, IRule Rule);
