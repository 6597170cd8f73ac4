using System.Globalization;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>Two regulations side by side: what they say otherwise, clause by clause.</summary>
internal sealed class RulesComparison(Words words)
{
    private const string Word = "law.part.";

    /// <summary>The parts of the document.</summary>
    public IEnumerable<Block> Of(Regulation a, Regulation b)
    {
        RegulationDifference[] all = [.. RegulationDifference.Between(a, b)];
        yield return new Block.Heading(words.Say("law.title", a.Id, b.Id), HeadingLevel.Title);
        if (all.Length == 0)
        {
            yield return new Block.Paragraph(words["law.same"]);
            yield break;
        }

        yield return new Block.Gap();
        yield return TableOf.Of(
            words["law.title"], all,
            TableOf.Text<RegulationDifference>(words["head.clause"], d => d.Clause.Length == 0 ? "" : d.Clause + " " + (b.FindClause(d.Clause) ?? a.FindClause(d.Clause))!.Basis),
            TableOf.Text<RegulationDifference>(words["law.part"], Part),
            TableOf.Text<RegulationDifference>(a.Id, d => Said(d, d.A)),
            TableOf.Text<RegulationDifference>(b.Id == a.Id ? b.Id + " (B)" : b.Id, d => Said(d, d.B))).At(1);
    }

    /// <summary>What of a clause, or of the regulation, in words as far as there are any: <c>ladder[Ⅳ,Ⅴ].yuan</c> is the ladder's amount for these classes.</summary>
    private string Part(RegulationDifference difference)
    {
        if (difference.Part.Length == 0) return words["law.clause"];
        IEnumerable<string> parts = difference.Part.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries).Where(p => p != "amounts");
        return string.Join(' ', parts.Select(p => words.Codes.Contains(Word + p) ? words[Word + p] : p));
    }

    /// <summary>A value; an amount in 万元.</summary>
    private string Said(RegulationDifference difference, string? value) => value is null ? words["law.none"]
        : difference.Part.EndsWith("uan", StringComparison.Ordinal) && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long yuan)
            ? words.Say("law.yuan", Words.Wan(new Money(yuan)))
            : value;
}
