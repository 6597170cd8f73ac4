using System.Collections.Immutable;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>A regulation: its clauses with their amounts, what it leaves open, and the choices there are.</summary>
internal sealed class RulesDocument(Words words)
{
    private const string Dot = " · ";

    /// <summary>The regulations, a row each.</summary>
    public Block.Table List(RegulationCatalogue catalogue) => TableOf.Of(
        words["rules.title"], catalogue.Regulations, TableOf.Text<Regulation>(words["rules.id"], r => r.Id),
        TableOf.Text<Regulation>(words["rules.document"], r => r.Document),
        TableOf.Text<Regulation>(words["rules.months"], r => Interval(catalogue.DefaultInterval(r))),
        TableOf.Text<Regulation>(words["rules.title"], r => r.Title));

    /// <summary>One regulation.</summary>
    /// <param name="regulation">The regulation.</param>
    /// <param name="catalogue">The regulations beside which it is in force.</param>
    /// <param name="asked">Those of its clauses that are shown; with all of them what bears on none of them alone is shown too.</param>
    public IEnumerable<Block> Of(Regulation regulation, RegulationCatalogue catalogue, ImmutableArray<Clause> asked)
    {
        yield return new Block.Heading(regulation.Id + Dot + regulation.Title + Dot + regulation.Document, HeadingLevel.Title);
        yield return new Block.Paragraph(words.Say(
            "rules.inForce", IsoDates.Text(regulation.InForceFrom), Interval(catalogue.DefaultInterval(regulation)), regulation.Repeals));
        yield return new Block.Paragraph("sha256 " + regulation.Sha256);
        yield return new Block.Gap();
        ImmutableArray<BoundRule> rules = RuleRegistry.BuiltIn.Bind(regulation);
        foreach (Clause clause in asked)
        {
            yield return new Block.Heading(clause.Id + " " + clause.Basis + " " + words.Title(clause), HeadingLevel.Section);
            foreach (Term term in rules.Where(r => r.Clause == clause).SelectMany(r => r.Rule.Terms)) yield return Line(words.Say(term));
            foreach (Interpretation open in regulation.Interpretations.Where(i => i.Clauses.Contains(clause.Id)))
                yield return Line(words.Say("rules.seeOpen", open.Key, words.Name(open)));
        }

        foreach (Interpretation interpretation in regulation.Interpretations)
        {
            if (asked.Length < regulation.Clauses.Length && !asked.Any(c => interpretation.Clauses.Contains(c.Id))) continue;
            yield return new Block.Gap();
            foreach (Block block in Open(interpretation)) yield return block;
        }
    }

    private IEnumerable<Block> Open(Interpretation interpretation)
    {
        string clauses = interpretation.Clauses.IsEmpty ? "" : Dot + string.Join(' ', interpretation.Clauses);
        yield return new Block.Heading(interpretation.Key + " " + interpretation.Name + clauses, HeadingLevel.Section);
        yield return Line(words.Language == Language.Zh ? interpretation.Open : interpretation.OpenEn);
        foreach (Choice choice in interpretation.Choices)
        {
            string mark = choice == interpretation.Choices[0] ? words["rules.default"] : "";
            string english = words.Language == Language.En ? " (" + choice.NameEn + ")" : "";
            yield return Line("- " + choice.Code + " " + choice.Name + english + mark);
        }
    }

    private static Block.Paragraph Line(string text) => new(text) { Depth = 1 };

    private static string Interval(MonthInterval interval) =>
        (interval.From is { } from ? Months.Text(from) : "") + ".." + (interval.To is { } to ? Months.Text(to) : "");
}
