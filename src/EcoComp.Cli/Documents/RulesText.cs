using System.Collections.Immutable;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>A regulation as text: its clauses with their amounts, what it leaves open, and the choices there are.</summary>
internal sealed class RulesText(Words words)
{
    /// <summary>The regulations, a line each.</summary>
    public IEnumerable<string> List(RegulationCatalogue catalogue)
    {
        var table = new TextTable(
            new(words["rules.id"], false), new(words["rules.document"], false), new(words["rules.months"], false), new(words["rules.title"], false));
        foreach (Regulation regulation in catalogue.Regulations)
            table.Add(regulation.Id, regulation.Document, Interval(catalogue.DefaultInterval(regulation)), regulation.Title);
        return table.Lines("");
    }

    /// <summary>One regulation, or one clause of it.</summary>
    public IEnumerable<string> Show(Regulation regulation, RegulationCatalogue catalogue, Clause? only)
    {
        yield return regulation.Id + " · " + regulation.Title + " · " + regulation.Document;
        yield return words.Say(
            "rules.inForce", IsoDates.Text(regulation.InForceFrom), Interval(catalogue.DefaultInterval(regulation)), regulation.Repeals);
        yield return "sha256 " + regulation.Sha256;
        yield return "";
        ImmutableArray<BoundRule> rules = RuleRegistry.BuiltIn.Bind(regulation);
        foreach (Clause clause in regulation.Clauses)
        {
            if (only is not null && only != clause) continue;
            yield return clause.Id + " " + clause.Basis + " " + words.Title(clause);
            foreach (Term term in rules.Where(r => r.Clause == clause).SelectMany(r => r.Rule.Terms)) yield return "  " + words.Say(term);
            foreach (Interpretation open in regulation.Interpretations.Where(i => i.Clauses.Contains(clause.Id)))
                yield return "  " + words.Say("rules.seeOpen", open.Key, words.Name(open));
        }

        foreach (Interpretation interpretation in regulation.Interpretations)
        {
            if (only is not null && !interpretation.Clauses.Contains(only.Id)) continue;
            yield return "";
            foreach (string line in Open(interpretation)) yield return line;
        }
    }

    private IEnumerable<string> Open(Interpretation interpretation)
    {
        string clauses = interpretation.Clauses.IsEmpty ? "" : " · " + string.Join(' ', interpretation.Clauses);
        yield return interpretation.Key + " " + interpretation.Name + clauses;
        yield return "  " + (words.Language == Language.Zh ? interpretation.Open : interpretation.OpenEn);
        foreach (Choice choice in interpretation.Choices)
        {
            string mark = choice == interpretation.Choices[0] ? words["rules.default"] : "";
            string english = words.Language == Language.En ? " (" + choice.NameEn + ")" : "";
            yield return "  - " + choice.Code + " " + choice.Name + english + mark;
        }
    }

    private static string Interval(MonthInterval interval) =>
        (interval.From is { } from ? Months.Text(from) : "") + ".." + (interval.To is { } to ? Months.Text(to) : "");
}
