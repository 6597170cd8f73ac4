using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Proofs;

/// <summary>
/// Proves a regulation over the whole domain of its clauses: exactly one thing follows in each case, a worse case never pays a county more, every
/// amount is used, every choice decides something. The month that holds the domain is made up; it is settled under every combination of the choices
/// that bear on a clause.
/// </summary>
public sealed class RegulationProof
{
    private readonly RuleRegistry _registry;
    private readonly Settler _settler;

    /// <summary>Proves by rules.</summary>
    /// <param name="registry">The rules that clauses may ask for.</param>
    public RegulationProof(RuleRegistry registry) => (_registry, _settler) = (registry, new Settler(registry));

    /// <summary>Proves by the rules of the program.</summary>
    public static RegulationProof BuiltIn { get; } = new(RuleRegistry.BuiltIn);

    /// <summary>Proves a regulation.</summary>
    /// <param name="utf8">The bytes of its data file.</param>
    /// <returns>What was proved of each clause that has a rule, in order; of a file that cannot be used, one failure.</returns>
    public ImmutableArray<ClauseProof> Prove(ReadOnlySpan<byte> utf8)
    {
        if (Bind(utf8.ToArray(), out Bound? bound) is { } why) return [new ClauseProof("", 0, [], [new ProofFailure(ProofFailureKind.Refused, null, why)])];
        JsonNode file = JsonNode.Parse(utf8)!;
        return [.. bound!.Regulation.Clauses.Where(c => c.Rule.Length > 0).Select(c => Prove(file, bound, c))];
    }

    private ClauseProof Prove(JsonNode file, Bound bound, Clause clause)
    {
        var failures = new List<ProofFailure>();
        var reached = new HashSet<string>(StringComparer.Ordinal);
        Settled[] settled = [.. Choices(bound.Regulation, clause).Select(c => Settle(bound, clause, c))];
        foreach (Settled one in settled)
        {
            failures.AddRange(one.Outcomes(bound.Month.Cases));
            failures.AddRange(one.Falls(bound.Month.Cases));
            foreach (Finding finding in one.Findings)
            {
                foreach (Interpretation key in finding.Consulted.In(bound.Regulation)) reached.Add(key.Key + "=" + one.Choices.Choice(key).Code);
            }
        }

        foreach (string key in clause.Open)
        {
            failures.AddRange(bound.Regulation.FindInterpretation(key)!.Choices.Select(c => key + "=" + c.Code).Where(c => !reached.Contains(c))
                .Select(c => new ProofFailure(ProofFailureKind.UnreachedChoice, null, c)));
        }

        failures.AddRange(Unused(file, bound.Month, clause, settled));
        return new ClauseProof(
            clause.Id, settled[0].CountOf(bound.Month.Cases), [.. bound.Regulation.Interpretations.Select(i => i.Key).Where(k => reached.Any(r => r.StartsWith(k + "=", StringComparison.Ordinal)))],
            [.. failures.DistinctBy(f => (f.Kind, f.Case?.Subject, f.Text))]);
    }

    /// <summary>Every combination of the choices that bear on a clause: those that it, or a clause that it uses, leaves open.</summary>
    private static IEnumerable<ImmutableArray<ChosenInterpretation>> Choices(Regulation regulation, Clause clause)
    {
        Interpretation[] open = [.. clause.Uses.SelectMany(u => regulation[u.Clause].Open).Concat(clause.Open).Distinct()
            .Select(key => regulation.FindInterpretation(key)!)];
        IEnumerable<ImmutableArray<ChosenInterpretation>> combined = [[]];
        foreach (Interpretation one in open)
        {
            combined = combined.SelectMany(so => one.Choices.Select(choice =>
                so.Add(new ChosenInterpretation(one.Key, choice.Code, "D", new MonthInterval(null, null), new FileLine("", 0)))));
        }

        return combined;
    }

    private Settled Settle(Bound bound, Clause clause, ImmutableArray<ChosenInterpretation> choices)
    {
        Dossier dossier = bound.Month.Dossier with { Interpretations = new InterpretationSchedule(choices) };
        SettledMonth month = _settler.Settle(dossier.Case(bound.Month.Month, bound.Regulation), SettlementStatus.Draft);
        return new Settled(clause, month.Interpretations, [.. month.Trace().Where(f => f.Clause.Id == clause.Id)], [.. month.Findings]);
    }

    /// <summary>The amounts that no case depends on: each is changed alone, and something must come out otherwise or the file be refused.</summary>
    private IEnumerable<ProofFailure> Unused(JsonNode file, ProofMonth month, Clause clause, Settled[] settled)
    {
        string[] before = [.. settled.SelectMany(s => s.Signature())];
        foreach (JsonPlace place in JsonPlace.NumbersAndClasses(file, clause.Order))
        {
            JsonNode changed = file.DeepClone();
            place.Change(changed);
            if (Bind(Encoding.UTF8.GetBytes(changed.ToJsonString()), out Bound? other, month) is not null) continue;
            Clause same = other!.Regulation.Clauses[clause.Order];
            IEnumerable<string> after = Choices(other.Regulation, same).SelectMany(c => Settle(other, same, c).Signature());
            if (before.SequenceEqual(after)) yield return new ProofFailure(ProofFailureKind.UnusedAmount, null, place.Path);
        }
    }

    /// <summary>Reads a file, binds its rules and makes its month.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="bound">What came of it; null where it cannot be used.</param>
    /// <param name="month">The month that it is proved in; one around its own limits where it is not given.</param>
    /// <returns>Why that cannot be done; null where it can.</returns>
    private string? Bind(byte[] utf8, out Bound? bound, ProofMonth? month = null)
    {
        bound = null;
        try
        {
            Regulation regulation = RegulationReader.Read(utf8);
            ImmutableArray<BoundRule> rules = _registry.Bind(regulation);
            bound = new Bound(regulation, month ?? new ProofMonth(regulation, new RegulationCatalogue([regulation]), rules.SelectMany(r => r.Rule.Terms)));
            return null;
        }
        catch (InvalidDataException refused)
        {
            return refused.Message;
        }
    }

    private sealed record Bound(Regulation Regulation, ProofMonth Month);
}
