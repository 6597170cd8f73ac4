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
/// changes one thing: the standards or the program, the regulation, the adjustments carried, the data, the standards or the program again. Where
/// something that the two say otherwise moves, there is a cause of it.
/// </summary>
internal sealed class CauseSearch(RegulationCatalogue catalogue, YearMonth month, string version)
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
            ? Chain(a, b, monthA, monthB, first, second)
            : new WithoutData(monthA, monthB, first, second).Causes(keys);
        return [.. keys.Select(k => new Difference(first.Find(k), second.Find(k), causes.GetValueOrDefault(k) is { Count: > 0 } found ? found : [Own()]))];
    }

    private MonthSettlement? Recorded(DiffSide side) =>
        side.Of(month) ?? (!side.IsFolder ? null : _settlement.Settle(side.Data!, null, side));

    private Dictionary<string, List<Cause>> Chain(DiffSide a, DiffSide b, MonthSettlement monthA, MonthSettlement monthB, Facts first, Facts second)
    {
        (Regulation? lawA, Regulation? lawB) = (Known(monthA), Known(monthB));
        bool sameLaw = monthA.Regulation.Sha256 == monthB.Regulation.Sha256;
        Cause law = new("regulation", sameLaw
            ? Message.Of("diff.lawNow", monthA.Regulation.Id, monthA.Regulation.Sha256)
            : Message.Of("diff.law", monthA.Regulation.Id, monthA.Regulation.Sha256, monthB.Regulation.Id, monthB.Regulation.Sha256));
        Regulation? now = lawB ?? catalogue.Find(monthB.Regulation.Id);
        var standards = new StandardCauses(a, b);
        var causes = new Dictionary<string, List<Cause>>(StringComparer.Ordinal);
        Facts at = first;
        if (lawA is not null) Step(_settlement.Of(a.Data!, lawA, a), [.. standards.Of(a, lawA)], Program(a));
        if (lawA != now) Step(_settlement.Of(a.Data!, now, a), lawA is null ? [law, .. standards.Of(a, now)] : [law]);
        Carry(_settlement.Of(a.Data!, now, b));
        if (_settlement.Of(b.Data!, now, b) is { } data)
        {
            var search = new DataCauses(sheets => _settlement.Of(sheets, now, b), a.Data!, b.Data!, Months.Text(month));
            foreach ((string key, List<Cause> found) in search.Find(at, data)) Of(key).AddRange(found);
            at = data;
        }

        if (lawB is null) Step(second, [law, .. standards.Of(b, now)]);
        else Step(second, [.. standards.Of(b, lawB)], Program(b));
        ForgetTheShared(causes, [.. standards.Shared, .. sameLaw ? [law] : Array.Empty<Cause>()]);
        return causes;

        void Step(Facts? next, Cause[] reasons, Cause? otherwise = null)
        {
            if (next is null) return;
            if (reasons.Length == 0 && otherwise is not null) reasons = [otherwise];
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

    /// <summary>
    /// Both were settled by the same regulation or standard that the program has no more: it is a cause only where there is no other. One that was
    /// met on the way there and on the way back is told once.
    /// </summary>
    private static void ForgetTheShared(Dictionary<string, List<Cause>> causes, Cause[] shared)
    {
        foreach (List<Cause> list in causes.Values)
        {
            Cause[] told = [.. list.Distinct<Cause>(ReferenceEqualityComparer.Instance)];
            list.Clear();
            list.AddRange(told.All(c => shared.Contains(c)) ? told : told.Where(c => !shared.Contains(c)));
        }
    }

    private Regulation? Known(MonthSettlement settled) =>
        catalogue.Find(settled.Regulation.Id) is { } regulation && regulation.Sha256 == settled.Regulation.Sha256 ? regulation : null;

    private Cause Program(DiffSide side) => new("program", Message.Of("diff.programSide", side.Path, side.Receipt?.Program ?? "?", version));

    private static Cause Own() => new("program", Message.Of("diff.program"));

    private static Cause Amendment(Fact fact)
    {
        if (fact.IsOwed) return new Cause("owed", Message.Of("diff.owed"));
        return fact.IsAdjustment
            ? new Cause("amendment", Message.Of("diff.amendment", fact.Item!.SubjectCode.Split('/')[0], Facts.NoteOf(fact.Item)))
            : new Cause("amendment", Message.Of("diff.amendments"));
    }
}
