using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Proofs;
using EcoComp.Core.Quantities;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>What was proved of a regulation, clause by clause, and what does not hold.</summary>
internal sealed class ProofDocument(Words words)
{
    /// <summary>How many failures of a clause are told; the rest is counted.</summary>
    private const int Most = 10;

    /// <summary>The blocks of a regulation's proofs.</summary>
    public IEnumerable<Block> Of(ImmutableArray<ClauseProof> proofs)
    {
        foreach (ClauseProof proof in proofs)
        {
            string open = string.Join(words["label.list"], proof.Open);
            string result = words[proof.Failures.Count == 0 ? "proof.holds" : "proof.fails"];
            if (proof is { Clause.Length: > 0, Cases: 0, Failures.Count: 0 })
            {
                yield return new Block.Paragraph(words.Say("proof.none", proof.Clause));
            }
            else if (proof.Clause.Length > 0)
            {
                yield return new Block.Paragraph(words.Say(
                    open.Length == 0 ? "proof.clause" : "proof.clauseOpen", proof.Clause, Number(proof.Cases), result, open));
            }

            foreach (ProofFailure failure in proof.Failures.Take(Most)) yield return new Block.Paragraph(Say(failure)) { Depth = 1 };
            if (proof.Failures.Count > Most)
                yield return new Block.Paragraph(words.Say("proof.more", Number(proof.Failures.Count - Most))) { Depth = 1 };
        }

        int failures = proofs.Sum(p => p.Failures.Count);
        yield return new Block.Paragraph(failures == 0
            ? words.Say("proof.all", Number(proofs.Count(p => p.Cases > 0)))
            : words.Say("proof.some", Number(failures)));
    }

    private string Say(ProofFailure failure)
    {
        string said = failure.Case is { } one ? words.Say("proof." + failure.Kind, Case(one), failure.Text) : words.Say("proof." + failure.Kind, "", failure.Text);
        return failure.Case is null || failure.Text.Length == 0 ? said : said + words.Say("proof.under", failure.Text);
    }

    /// <summary>A case in words: 断面，目标Ⅲ，类别Ⅴ，上游Ⅳ（目标Ⅲ）.</summary>
    private string Case(ProofCase one)
    {
        var parts = new List<string> { words["kind." + one.Kind] };
        if (one.Target is { } target) parts.Add(words.Say("proof.target", target.ToString()));
        if (one.Class is { } found) parts.Add(words.Say("proof.class", found.ToString()));
        if (one.Inflow is { } inflow) parts.Add(Inflow(inflow));
        if (one.Tonnes is { } tonnes) parts.Add(words.Say("proof.tonnes", SentenceCodes.Number(tonnes)));
        return string.Join(words["label.comma"], parts);
    }

    private string Inflow(ProofInflow inflow) =>
        inflow.Code.Length == 0 ? words["proof.noInflow"]
        : inflow.IsDry ? words["proof.dryInflow"]
        : inflow.Class is { } found ? words.Say("proof.inflow", found.ToString(), inflow.Target.ToString())
        : words["proof.missingInflow"];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
