using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace EcoComp.Core.Regulations;

/// <summary>Something that two regulations say otherwise.</summary>
/// <param name="Clause">The number of the clause; empty where it is none of a clause.</param>
/// <param name="Part">What of it: <c>amounts.ladder[Ⅳ,Ⅴ].yuan</c>; empty where the whole clause comes or goes.</param>
/// <param name="A">What the first says; null where it says nothing of it.</param>
/// <param name="B">What the second says; null where it says nothing of it.</param>
public sealed record RegulationDifference(string Clause, string Part, string? A, string? B)
{
    private const string Clauses = "clauses[", Interpretations = "interpretations[";
    private static readonly ImmutableArray<string> OfTheFile = ["schema", "id"];

    /// <summary>What two regulations say otherwise, in the order of the first and then of the second; a clause or an interpretation that only one has is one.</summary>
    public static IEnumerable<RegulationDifference> Between(Regulation a, Regulation b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        KeyValuePair<string, string>[] first = Parts(a), second = Parts(b);
        Dictionary<string, string> ofA = new(first, StringComparer.Ordinal), ofB = new(second, StringComparer.Ordinal);
        return first.Concat(second).Select(p => p.Key).Distinct(StringComparer.Ordinal)
            .Where(path => ofA.GetValueOrDefault(path) != ofB.GetValueOrDefault(path))
            .Select(path => Of(path, a, b, ofA.GetValueOrDefault(path), ofB.GetValueOrDefault(path)))
            .Concat(Orders(a, b)).Distinct();
    }

    /// <summary>
    /// What the order of a file says: the first choice of an open point is taken where nobody chose, and clauses run one after the other. Of what only one of
    /// them has it is told already.
    /// </summary>
    private static IEnumerable<RegulationDifference> Orders(Regulation a, Regulation b)
    {
        foreach (Interpretation open in a.Interpretations)
        {
            if (b.FindInterpretation(open.Key) is { } other && other.Choices[0].Code != open.Choices[0].Code)
                yield return new("", Interpretations + open.Key + "].default", open.Choices[0].Code, other.Choices[0].Code);
        }

        string[] ofA = [.. a.Clauses.Select(c => c.Id).Where(id => b.FindClause(id) is not null)], ofB = [.. b.Clauses.Select(c => c.Id).Where(id => a.FindClause(id) is not null)];
        if (!ofA.AsSpan().SequenceEqual(ofB)) yield return new("", "order", string.Join(", ", ofA), string.Join(", ", ofB));
    }

    private static KeyValuePair<string, string>[] Parts(Regulation regulation) =>
        [.. RegulationParts.Of(JsonNode.Parse(regulation.Utf8.AsSpan())!).Where(p => !OfTheFile.Contains(p.Key))];

    private static RegulationDifference Of(string path, Regulation a, Regulation b, string? inA, string? inB)
    {
        int end = path.IndexOf(']', StringComparison.Ordinal);
        if (path.StartsWith(Interpretations, StringComparison.Ordinal))
        {
            string key = path[Interpretations.Length..end];
            Interpretation? openInA = a.FindInterpretation(key), openInB = b.FindInterpretation(key);
            return openInA is null || openInB is null ? new("", path[..(end + 1)], openInA?.Name, openInB?.Name) : new("", path, inA, inB);
        }

        if (!path.StartsWith(Clauses, StringComparison.Ordinal)) return new("", path, inA, inB);
        string id = path[Clauses.Length..end];
        Clause? ofA = a.FindClause(id), ofB = b.FindClause(id);
        return ofA is null || ofB is null ? new(id, "", ofA?.Basis, ofB?.Basis) : new(id, path[(end + 2)..], inA, inB);
    }
}
