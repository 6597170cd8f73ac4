using System.Collections.Immutable;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>
/// Why two settlements of a month differ. From the first as it is recorded a chain of settlements leads to the second, and each step
/// changes one thing: the law (regulation, standards and words), the adjustments carried, the data. Where something that the two say otherwise moves,
/// there is a cause of it; what nothing moves is the program's own.
/// </summary>
internal sealed class CauseSearch(RegulationCatalogue catalogue, YearMonth month)
{
    private readonly SheetSettlement _settlement = new(catalogue, month);

    /// <summary>The differences of a month with their causes.</summary>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    /// <returns>The differences, or null where the month cannot be settled on a side.</returns>
    public IReadOnlyList<Difference>? Between(DiffSide a, DiffSide b)
    {
        // A folder beside an archive's month is owed what that month was: the archive tells it, not the folder.
        (a, b) = (a with { Owed = a.IsFolder ? b.Owed : a.Owed }, b with { Owed = b.IsFolder ? a.Owed : b.Owed });
        MonthSettlement? monthA = Recorded(a);
        MonthSettlement? monthB = Recorded(b);
        if (monthA is null || monthB is null) return null;
        (Facts first, Facts second) = (new Facts(monthA), new Facts(monthB));
        string[] keys = [.. first.Differing(second)];
        if (keys.Length == 0) return [];
        IReadOnlyDictionary<string, List<Cause>> causes = a.Data is not null && b.Data is not null
            ? Chain(a, b, monthA, monthB, first)
            : new WithoutData(monthA, monthB, first, second).Causes(keys);
        return [.. keys.Select(k => new Difference(first.Find(k), second.Find(k), causes.GetValueOrDefault(k) is { Count: > 0 } found ? found : [Own()]))];
    }

    private MonthSettlement? Recorded(DiffSide side) =>
        side.Of(month) ?? (!side.IsFolder ? null : _settlement.Settle(side.Data!, null, side));

    private Dictionary<string, List<Cause>> Chain(DiffSide a, DiffSide b, MonthSettlement monthA, MonthSettlement monthB, Facts first)
    {
        Law? lawA = LawOf(a, monthA);
        Law? lawB = LawOf(b, monthB);
        var causes = new Dictionary<string, List<Cause>>(StringComparer.Ordinal);
        Facts at = first;
        Cause[] laws = [.. LawCauses.Between(lawA, lawB)];
        if (laws.Length > 0) Step(_settlement.Of(a.Data!, lawB, a), laws);
        Carry(_settlement.Of(a.Data!, lawB, b));
        if (_settlement.Of(b.Data!, lawB, b) is { } data)
        {
            var search = new DataCauses(sheets => _settlement.Of(sheets, lawB, b), a.Data!, b.Data!, Months.Text(month));
            foreach ((string key, List<Cause> found) in search.Find(at, data)) Of(key).AddRange(found);
            at = data;
        }

        return causes;

        void Step(Facts? next, Cause[] reasons)
        {
            if (next is null) return;
            foreach (string key in at.Differing(next)) Of(key).AddRange(reasons);
            at = next;
        }

        void Carry(Facts? next)
        {
            if (next is null) return;
            foreach (string key in at.Differing(next)) Of(key).Add(Amendment((next.Find(key) ?? at.Find(key))!));
            at = next;
        }

        List<Cause> Of(string key)
        {
            if (!causes.TryGetValue(key, out List<Cause>? list)) causes.Add(key, list = []);
            return list;
        }
    }

    /// <summary>What a side was settled by: an archive's month by what stands beside it, a folder by what the program has.</summary>
    private Law? LawOf(DiffSide side, MonthSettlement settled) => side.Law ?? (catalogue.Find(settled.Regulation.Id) is { } own ? Law.Of(own) : null);

    private static Cause Own() => new("program", Message.Of("diff.program"));

    private static Cause Amendment(Fact fact)
    {
        if (fact.IsOwed) return new Cause("owed", Message.Of("diff.owed"));
        return fact.IsAdjustment
            ? new Cause("amendment", Message.Of("diff.amendment", fact.Item!.SubjectCode.Split('/')[0], Facts.NoteOf(fact.Item)))
            : new Cause("amendment", Message.Of("diff.amendments"));
    }
}
