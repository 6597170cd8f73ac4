using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>Why two settlements differ where the data of one or both are not at hand: what the settlements themselves tell.</summary>
internal sealed class WithoutData(SettlementView a, SettlementView b, Facts first, Facts second)
{
    /// <summary>The causes of each key.</summary>
    public IReadOnlyDictionary<string, List<Cause>> Causes(IEnumerable<string> keys) =>
        keys.ToDictionary(k => k, k => Of(first.Find(k), second.Find(k)).ToList(), StringComparer.Ordinal);

    private IEnumerable<Cause> Of(Fact? old, Fact? now)
    {
        bool told = false;
        if (old?.IsAdjustment == true || now?.IsAdjustment == true)
        {
            ViewItem item = (now ?? old)!.Item!;
            yield return new Cause("amendment", Message.Of("diff.amendment", item.SubjectCode.Split('/')[0], item.Note));
            yield break;
        }

        if (a.RegulationSha256 != b.RegulationSha256)
        {
            told = true;
            yield return new Cause("regulation", Message.Of("diff.law", a.RegulationId, a.RegulationSha256, b.RegulationId, b.RegulationSha256));
        }

        foreach ((string key, string choice) in a.Interpretations)
        {
            if (!b.Interpretations.TryGetValue(key, out string? other) || other == choice || !Consulted(old, now, key)) continue;
            told = true;
            yield return new Cause("interpretation", Message.Of("diff.choice", key, choice, other));
        }

        // A net class alone may also have moved by what was told already.
        if (old?.Item is { } was && now?.Item is { } item2
            && ((was.Target, was.Class) != (item2.Target, item2.Class) || (!told && was.NetClass != item2.NetClass)))
        {
            told = true;
            yield return new Cause("data", Message.Of("diff.facts", string.Join(' ', was.Evidence), string.Join(' ', item2.Evidence)));
        }

        if (!told) yield return new Cause("unknown", Message.Of("diff.noData"));
    }

    /// <summary>Whether a choice may have led to it: it was consulted for the item, or there is no item that would say so.</summary>
    private static bool Consulted(Fact? old, Fact? now, string key)
    {
        string said = (old?.Item?.Interpretations ?? "") + ";" + (now?.Item?.Interpretations ?? "");
        return (old?.Item is null && now?.Item is null) || said.Split(';').Any(c => c.StartsWith(key + "=", StringComparison.Ordinal));
    }
}
