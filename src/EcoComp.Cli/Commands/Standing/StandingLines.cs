using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Commands.Standing;

/// <summary>Where the work stands, as lines.</summary>
/// <param name="words">The language.</param>
internal sealed class StandingLines(Words words)
{
    /// <summary>Of a list that is longer the last are told.</summary>
    private const int MostListed = 6;

    /// <summary>The lines.</summary>
    public IEnumerable<string> Of(Standing standing)
    {
        if (standing.Newest is { } newest) yield return words.Say("standing.newest", Months.Text(newest));
        else yield return words["standing.noResults"];
        if (standing.Closed is { } closed) yield return closed.IsEmpty ? words["standing.noneClosed"] : words.Say("standing.closed", Listed(closed), Number(closed.Length));
        if (standing.Closed is not null && standing.Open.Length > 0) yield return words.Say("standing.open", Listed([.. standing.Open.Select(o => o.Month)]));
        if (standing.WithoutResults.Length > 0) yield return Bilingual.Say(words.Language, "standing.withoutResults", Listed(standing.WithoutResults));
        if (standing.NotBegun.Length > 0) yield return Bilingual.Say(words.Language, "standing.notBegun", Listed(standing.NotBegun));
        if (standing.Ungoverned.Length > 0) yield return Bilingual.Say(words.Language, "standing.ungoverned", Listed(standing.Ungoverned));
        if (standing.Behind.Length > 0) yield return words.Say("standing.behind", Listed(standing.Behind));
        if (standing.Amendments > 0) yield return words.Say("standing.amendments", Number(standing.Amendments));
        OpenMonth[] asking = [.. standing.Open.Where(o => o.Pending.Length > 0)];
        if (asking.Length > 0) yield return Pending(asking);
        else if (standing.Open.Length > 0) yield return words["standing.nonePending"];
        foreach (OwedResult owed in standing.Owed) yield return words.Say("check.owed", owed.Point, owed.Name, Months.Text(owed.Month), owed.Document);
    }

    private string Pending(OpenMonth[] months)
    {
        Pending[] all = [.. months.SelectMany(m => m.Pending)];
        Pending[] known = [.. all.Where(p => p.Min is not null && p.Max is not null)];
        string[] each = [.. months.Take(MostListed).Select(m => words.Say("standing.inMonth", Months.Text(m.Month), Number(m.Pending.Length)))];
        string listed = string.Join(words["label.list"], each) + (months.Length > MostListed ? words["label.list"] + "…" : ""); // the first are worked on
        string range = known.Length == 0 ? "" : words.Say("standing.range", Words.Wan(Sum(known, p => p.Min!.Value)), Words.Wan(Sum(known, p => p.Max!.Value)));
        string unknown = all.Length == known.Length ? "" : words.Say("standing.unknown", Number(all.Length - known.Length));
        return words.Say("standing.pending", Number(all.Length), listed, range + unknown);
    }

    private static Money Sum(Pending[] pending, Func<Pending, Money> of) => pending.Aggregate(Money.Zero, (sum, p) => sum + of(p));

    /// <summary>Months in runs, so that no month stands in a run that is not one of them.</summary>
    private string Listed(ImmutableArray<YearMonth> months) =>
        Joined([.. Months.Runs(months).Select(run => run.Split("..") is [var first, var last] ? words.Say("standing.run", first, last) : run)]);

    private string Joined(string[] parts) =>
        (parts.Length > MostListed ? "…" + words["label.list"] : "") + string.Join(words["label.list"], parts.TakeLast(MostListed));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
