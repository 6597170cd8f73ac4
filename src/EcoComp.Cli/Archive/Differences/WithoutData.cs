using System.Globalization;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>Why two settlements differ where the data of one or both are not at hand: what the settlements themselves tell.</summary>
internal sealed class WithoutData(MonthSettlement a, MonthSettlement b, Facts first, Facts second)
{
    /// <summary>The causes of each key.</summary>
    public IReadOnlyDictionary<string, List<Cause>> Causes(IEnumerable<string> keys) =>
        keys.ToDictionary(k => k, k => Of(first.Find(k), second.Find(k)).ToList(), StringComparer.Ordinal);

    private IEnumerable<Cause> Of(Fact? old, Fact? now)
    {
        bool told = false;
        if (old?.IsAdjustment == true || now?.IsAdjustment == true)
        {
            Item item = (now ?? old)!.Item!;
            yield return new Cause("amendment", Message.Of("diff.amendment", item.SubjectCode.Split('/')[0], Facts.NoteOf(item)));
            yield break;
        }

        if (a.Regulation.Sha256 != b.Regulation.Sha256)
        {
            told = true;
            yield return new Cause("regulation", Message.Of("diff.law", a.Regulation.Id, a.Regulation.Sha256, b.Regulation.Id, b.Regulation.Sha256));
        }

        foreach ((string key, string choice) in a.Interpretations.Chosen)
        {
            if (b.Interpretations[key] is not { } other || other == choice || !Consulted(old, now, key)) continue;
            told = true;
            yield return new Cause("interpretation", Message.Of("diff.choice", key, choice, other));
        }

        // A net class alone may also have moved by what was told already.
        if (old?.Item is { } was && now?.Item is { } item2
            && ((was.Target, was.Class) != (item2.Target, item2.Class) || (!told && was.NetClass != item2.NetClass)))
        {
            told = true;
            yield return new Cause("data", Message.Of("diff.facts", Places(was), Places(item2)));
        }

        if (!told) yield return new Cause("unknown", Message.Of("diff.noData"));
    }

    /// <summary>Whether a choice may have led to it: it was consulted for the item, or there is no item that would say so.</summary>
    private static bool Consulted(Fact? old, Fact? now, string key)
    {
        if (old?.Item is null && now?.Item is null) return true;
        return old?.Item?.Interpretations[key] is not null || now?.Item?.Interpretations[key] is not null;
    }

    private static string Places(Item item) => string.Join(' ', item.Evidence.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.File}:{e.Line}")));
}
