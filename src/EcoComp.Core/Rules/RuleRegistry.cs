using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Rules;

/// <summary>The rules by the names under which clauses ask for them.</summary>
public sealed class RuleRegistry
{
    private readonly ImmutableArray<(string Name, Func<ClauseBinding, IRule> Make)> _rules;

    private RuleRegistry(ImmutableArray<(string Name, Func<ClauseBinding, IRule> Make)> rules) => _rules = rules;

    /// <summary>The rules of the program.</summary>
    public static RuleRegistry BuiltIn { get; } = new(
    [
        ("listed-rivers", c => new Article2ListedRivers(c)),
        ("section-reward", c => new Article4SectionReward(c)),
        ("section-deduction", c => new Article4SectionDeduction(c)),
        ("source-reward", c => new Article5SourceReward(c)),
        ("source-deduction", c => new Article5SourceDeduction(c)),
        ("canal-miss", c => new Article6CanalMiss(c)),
        ("canal-accident", c => new Article6CanalAccident(c)),
        ("toxic-pollution", c => new Article7ToxicPollution(c)),
        ("cross-boundary-pollution", c => new Article7CrossBoundaryPollution(c)),
        ("intake-interruption", c => new Article7IntakeInterruption(c)),
        ("illegal-outlet", c => new Article7IllegalOutlet(c)),
        ("polluted-water", c => new Article7PollutedWater(c)),
        ("accumulation", c => new Article7Accumulation(c)),
        ("fund", c => new Article9Fund(c)),
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
        return new RuleRegistry(_rules.Add((name, make)));
    }

    /// <summary>The rules that a regulation's clauses ask for, in the order of the clauses.</summary>
    /// <exception cref="InvalidDataException">
    /// A clause asks for a rule that there is not, a rule misses something in its clause, or something of a clause is left over.
    /// </exception>
    public ImmutableArray<BoundRule> Bind(Regulation regulation)
    {
        var open = regulation.Clauses.SelectMany(c => c.Open.Select(key => (c.Id, key))).ToDictionary(pair => pair, _ => false);
        var bound = ImmutableArray.CreateBuilder<BoundRule>();
        foreach (Clause clause in regulation.Clauses)
        {
            if (clause.Rule.Length == 0)
            {
                if (clause.HasAmounts || !clause.Uses.IsEmpty) throw new InvalidDataException($"The clause {clause.Id} has no rule that reads what it says.");
                continue;
            }

            Func<ClauseBinding, IRule> make = _rules.FirstOrDefault(r => r.Name == clause.Rule).Make
                ?? throw new InvalidDataException($"The clause {clause.Id} asks for the rule {clause.Rule}, which there is not.");
            var binding = new ClauseBinding(regulation, clause, open);
            bound.Add(new BoundRule(clause, make(binding)));
            binding.Finish();
        }

        foreach (((string clause, string key), bool followed) in open)
        {
            if (!followed) throw new InvalidDataException($"Nobody follows what the clause {clause} leaves open: {key}.");
        }

        RequireFollowed(regulation);
        return bound.DrainToImmutable();
    }

    /// <summary>What no clause leaves open bears on all of them, and somebody must know it.</summary>
    private static void RequireFollowed(Regulation regulation)
    {
        foreach (Interpretation general in regulation.Interpretations.Where(i => i.Clauses.IsEmpty && i.Key != FirstMonth.Key))
        {
            OpenPoint point = EvaluationPoints.All.FirstOrDefault(p => p.Key == general.Key)
                ?? throw new InvalidDataException($"No clause leaves {general.Key} open.");
            if (general.Choices.FirstOrDefault(c => !point.Follows(c.Code)) is { } unknown)
                throw new InvalidDataException($"Nobody follows the choice {general.Key} = {unknown.Code}.");
        }
    }
}

/// <summary>A rule and the clause that it carries out.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Rule">The rule.</param>
public sealed record BoundRule(Clause Clause, IRule Rule);
