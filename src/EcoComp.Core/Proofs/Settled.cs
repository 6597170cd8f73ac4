using System.Collections.Immutable;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Proofs;

/// <summary>What a clause said of the made-up month under one combination of choices.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Choices">The choices.</param>
/// <param name="Findings">Its findings, also where nothing follows.</param>
/// <param name="All">The findings of all clauses with an outcome.</param>
internal sealed record Settled(Clause Clause, MonthInterpretations Choices, ImmutableArray<Finding> Findings, ImmutableArray<Finding> All)
{
    private readonly ILookup<string, Finding> _bySubject = Findings.ToLookup(f => f.Subject.Code, StringComparer.Ordinal);
    private readonly ILookup<string, Finding> _allBySubject = All.ToLookup(f => f.Subject.Code, StringComparer.Ordinal);
    private readonly ILookup<string, Finding> _allByCounty = All.ToLookup(f => f.County?.Code ?? "", StringComparer.Ordinal);

    /// <summary>How many of the cases the clause says something of.</summary>
    public int CountOf(ImmutableArray<ProofCase> cases) => cases.Count(c => _bySubject.Contains(c.Subject));

    /// <summary>Cases of which nothing is said, or of which more than one thing follows, here or by another clause too. A clause that speaks of one case of a kind speaks of all of that kind.</summary>
    public IEnumerable<ProofFailure> Outcomes(ImmutableArray<ProofCase> cases)
    {
        HashSet<string> kinds = [.. cases.Where(c => _bySubject.Contains(c.Subject)).Select(c => c.Kind)];
        foreach (ProofCase one in cases.Where(c => kinds.Contains(c.Kind)))
        {
            int outcomes = _bySubject[one.Subject].Count(IsOutcome);
            bool paidTwice = _allBySubject[one.Subject].OfType<Payment>().Select(p => p.Clause.Id).Distinct().Count() > 1;
            if (outcomes > 1 || paidTwice) yield return new ProofFailure(ProofFailureKind.Overlap, one, Said);
            else if (outcomes == 0 && !_bySubject.Contains(one.Subject)) yield return new ProofFailure(ProofFailureKind.Hole, one, Said);
        }
    }

    /// <summary>Cases that pay a county more, or cost it less, than one that is less bad, all clauses together.</summary>
    public IEnumerable<ProofFailure> Falls(ImmutableArray<ProofCase> cases)
    {
        foreach (IGrouping<string, ProofCase> ladder in cases.Where(c => c.Ladder.Length > 0 && _bySubject.Contains(c.Subject)).GroupBy(c => c.Ladder))
        {
            ProofCase[] inOrder = [.. ladder.OrderBy(c => c.Badness)];
            for (int i = 1; i < inOrder.Length; i++)
            {
                (Money betterMin, Money betterMax) = Effect(inOrder[i - 1]);
                (Money min, Money max) = Effect(inOrder[i]);
                if (min > betterMin || max > betterMax) yield return new ProofFailure(ProofFailureKind.Falls, inOrder[i], Said);
            }
        }
    }

    /// <summary>All that the clause said, in a form in which any difference shows.</summary>
    public IEnumerable<string> Signature() => Findings.Select(f => f switch
    {
        Payment payment => f.Subject.Code + payment.County.Code + payment.Effect,
        OpenQuestion question => f.Subject.Code + question.Question + question.Min + question.Max,
        Noted note => f.Subject.Code + note.Code,
        _ => f.Subject.Code + f.Followed,
    });

    private string Said => string.Join(
        ';', Choices.Regulation.Interpretations.Where(i => Choices.Choice(i) != i.Choices[0]).Select(i => i.Key + "=" + Choices.Choice(i).Code));

    /// <summary>What the case does to its county, from the least to the greatest that answers could make of it.</summary>
    private (Money Min, Money Max) Effect(ProofCase one)
    {
        (Money min, Money max) = (Money.Zero, Money.Zero);
        IEnumerable<Finding> ofCounty = one.County.Length > 0 ? _allByCounty[one.County] : [];
        foreach (Finding finding in ofCounty.Concat(_allBySubject[one.Subject].Where(f => one.County.Length == 0 || f.County?.Code != one.County)))
        {
            if (finding is Payment payment) (min, max) = (min + payment.Effect, max + payment.Effect);
            if (finding is OpenQuestion { Min: { } least, Max: { } greatest }) (min, max) = (min + least, max + greatest);
        }

        return (min, max);
    }

    /// <summary>Whether a finding is the outcome of its case; beside it a clause may tell how a class came about, and point to the item that counts it.</summary>
    private static bool IsOutcome(Finding finding) => finding switch
    {
        Noted note => note.Code is not (NoteCodes.EvaluatedClass or NoteCodes.DetectionLimit or NoteCodes.SingleLimits or NoteCodes.Owed),
        { Followed: Consequences.Counted } => false,
        _ => true,
    };
}
