using System.Globalization;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>Two regulations side by side: what they say otherwise, clause by clause.</summary>
internal sealed class RulesComparison(Words words)
{
    private const string Word = "law.part.", Interpretations = "interpretations[";

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
            TableOf.Text<RegulationDifference>(words["head.clause"], d => Cited(d, a, b)),
            TableOf.Text<RegulationDifference>(words["law.part"], d => Part(d, a, b)),
            TableOf.Text<RegulationDifference>(a.Id, d => Said(d, d.A, a)),
            TableOf.Text<RegulationDifference>(b.Id == a.Id ? b.Id + " (B)" : b.Id, d => Said(d, d.B, b))).At(1);
    }

    /// <summary>The first thing that two regulations say otherwise, with what each says; null where they say the same.</summary>
    public string? First(Regulation a, Regulation b) => RegulationDifference.Between(a, b).FirstOrDefault() is { } first
        ? string.Join(' ', new[] { Cited(first, a, b), Part(first, a, b) }.Where(t => t.Length > 0)) + words["label.colon"] + Said(first, first.A, a) + " → " + Said(first, first.B, b)
        : null;

    private static string Cited(RegulationDifference difference, Regulation a, Regulation b) =>
        difference.Clause.Length == 0 ? "" : difference.Clause + " " + (b.FindClause(difference.Clause) ?? a.FindClause(difference.Clause))!.Basis;

    /// <summary>What of a clause, or of the regulation, in words: <c>ladder[Ⅳ,Ⅴ].yuan</c> is the ladder's amount for these classes.</summary>
    private string Part(RegulationDifference difference, Regulation a, Regulation b)
    {
        if (difference.Part.Length == 0) return words["law.clause"];
        var parts = new List<string>();
        Interpretation? open = null;
        foreach (string step in difference.Part.Split('.', '[').Where(s => s is not "amounts"))
        {
            bool isData = step.EndsWith(']');
            string said = isData ? step[..^1] : words.Codes.Contains(Word + step) ? words[Word + step] : step;
            if (isData && open is not null) said = open.Find(said) is { } choice ? words.Name(choice) : said;
            else if (isData && difference.Part.StartsWith(Interpretations, StringComparison.Ordinal))
            {
                open = b.FindInterpretation(said) ?? a.FindInterpretation(said);
                said = open is null ? said : words.Name(open);
            }

            parts.Add(said);
        }

        return string.Join(' ', parts);
    }

    /// <summary>A value; an amount in 万元, and open points by their names.</summary>
    private string Said(RegulationDifference difference, string? value, Regulation of)
    {
        if (value is null) return words["law.none"];
        if (difference.Part.StartsWith(Interpretations, StringComparison.Ordinal) && difference.Part.EndsWith("].default", StringComparison.Ordinal)
            && of.FindInterpretation(difference.Part[Interpretations.Length..difference.Part.IndexOf(']', StringComparison.Ordinal)])?.Find(value) is { } chosen)
        {
            return words.Name(chosen);
        }

        if (difference.Part.EndsWith("uan", StringComparison.Ordinal) && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long yuan))
            return words.Say("law.yuan", Words.Wan(new Money(yuan)));
        return difference is { Clause.Length: > 0, Part: "open" }
            ? string.Join(words["label.list"], value.Split(", ").Select(key => of.FindInterpretation(key) is { } open ? words.Name(open) : key)) : value;
    }
}
