using System.Globalization;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Host;
using EcoComp.Core.Quantities;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>The differences of a month: what came, went or changed, county by county, and under each its causes.</summary>
internal sealed class DiffDocument(Words words)
{
    /// <summary>The parts of the document that tell of a month.</summary>
    public IEnumerable<Block> Of(YearMonth month, IReadOnlyList<Difference> differences)
    {
        if (differences.Count == 0)
        {
            yield return new Block.Paragraph(words.Say("diff.same", Months.Text(month)));
            yield break;
        }

        yield return new Block.Heading(
            words.Say("diff.month", Months.Text(month), differences.Count.ToString(CultureInfo.InvariantCulture)), HeadingLevel.Title);
        foreach (IGrouping<string, Difference> county in differences.GroupBy(d => d.Fact.CountyCode))
        {
            string name = county.First().Fact.CountyName;
            yield return Line(county.Key.Length == 0 ? words["label.cityTotal"] : words.Say("label.county", name, county.Key), 1);
            foreach (Block block in county.SelectMany(Of)) yield return block;
        }
    }

    private IEnumerable<Block> Of(Difference difference)
    {
        string change = difference.Old is null ? "diff.came" : difference.New is null ? "diff.went" : "diff.changed";
        yield return Line(
            words[change] + " " + words.Say(difference.Fact.About) + words["label.colon"] + Said(difference.Old) + " → " + Said(difference.New), 2);
        foreach (Cause cause in difference.Causes)
            yield return Line(words["diff.because"] + " " + words["diff.kind." + cause.Kind] + words["label.colon"] + words.Say(cause.Text), 3);
    }

    private static Block.Paragraph Line(string text, int depth) => new(TerminalText.Visible(text)) { Depth = depth };

    private string Said(Fact? fact) => fact is null ? words["diff.nothing"] : words.Say(fact.Said);
}
