using EcoComp.Cli.Input;
using EcoComp.Core.Quantities;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>The differences of a month as text: what came, went or changed, county by county, and under each its causes.</summary>
internal sealed class DiffReport(Words words)
{
    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines(YearMonth month, IReadOnlyList<Difference> differences)
    {
        if (differences.Count == 0)
        {
            yield return words.Say("diff.same", Months.Text(month));
            yield break;
        }

        yield return words.Say("diff.month", Months.Text(month), differences.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (IGrouping<string, Difference> county in differences.GroupBy(d => d.Fact.CountyCode))
        {
            string name = county.First().Fact.CountyName;
            yield return "  " + (county.Key.Length == 0 ? words["label.cityTotal"] : words.Say("label.county", name, county.Key));
            foreach (string line in county.SelectMany(Lines)) yield return FaultLines.Visible(line);
        }
    }

    private IEnumerable<string> Lines(Difference difference)
    {
        string change = difference.Old is null ? "diff.came" : difference.New is null ? "diff.went" : "diff.changed";
        yield return "    " + words[change] + " " + words.Say(difference.Fact.About) + words["label.colon"]
            + Said(difference.Old) + " → " + Said(difference.New);
        foreach (Cause cause in difference.Causes)
            yield return "      " + words["diff.because"] + " " + words["diff.kind." + cause.Kind] + words["label.colon"] + words.Say(cause.Text);
    }

    private string Said(Fact? fact) => fact is null ? words["diff.nothing"] : words.Say(fact.Said);
}
