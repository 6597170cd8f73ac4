using System.Globalization;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>What a settlement says, in the order in which it says it.</summary>
internal sealed class Facts
{
    private const string WordsOf = "words|";
    private readonly Dictionary<string, Fact> _byKey = new(StringComparer.Ordinal);

    /// <summary>The facts of a month.</summary>
    public Facts(SettlementView view)
    {
        Dictionary<string, string> names = view.Counties.ToDictionary(c => c.Code, c => c.Name);
        foreach (ViewCounty county in view.Counties)
            Add(new Fact("county|" + county.Code, county.Code, county.Name, Message.Of("diff.county"), Message.Of("diff.text", county.Name)));
        foreach (ViewItem item in view.Items)
        {
            Add(new Fact(
                "item|" + item.ItemId, item.CountyCode, item.CountyName, Message.Of("diff.about", item.Basis, item.SubjectCode),
                Message.Of("diff.item", item.Direction == "reward" ? "Reward" : "Deduction", Number(item.AmountYuan), Or(item.Target), Or(item.Class), Or(item.NetClass)))
            {
                IsAdjustment = item.Clause == ClauseIds.Adjustment,
                Item = item,
            });
            Add(new Fact(
                WordsOf + item.ItemId, item.CountyCode, item.CountyName, Message.Of("diff.aboutWords", item.Basis, item.SubjectCode),
                Message.Of("diff.words", item.SubjectName, Or(item.Interpretations), Or(item.Note)))
            {
                IsAdjustment = item.Clause == ClauseIds.Adjustment,
                Item = item,
            });
        }

        foreach (ViewPending p in view.Pending)
        {
            Add(new Fact(
                $"pending|{p.CountyCode}|{p.Clause}|{p.SubjectCode}|{p.Question}", p.CountyCode, names.GetValueOrDefault(p.CountyCode) ?? "",
                Message.Of("diff.aboutPending", p.Clause, p.SubjectCode, p.Question), Message.Of("diff.range", Number(p.Min), Number(p.Max))));
        }

        foreach (ViewNote note in view.Notes)
        {
            Add(new Fact(
                $"note|{note.CountyCode}|{note.Clause}|{note.SubjectCode}|{note.Code}", note.CountyCode, names.GetValueOrDefault(note.CountyCode) ?? "",
                Message.Of("diff.aboutNote", (note.Clause + " " + note.SubjectCode).Trim()), Message.Of("diff.text", note.Text)));
        }

        if (view.Province is { } province) Add(new Fact("province", "", "", Message.Of("diff.province"), Message.Of("diff.yuan", Number(province))));
    }

    /// <summary>The facts in order.</summary>
    public IEnumerable<Fact> All => _byKey.Values;

    /// <summary>What is said of a key, or null.</summary>
    public Fact? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Whether two settlements say the same of a key.</summary>
    public bool Agrees(Facts other, string key) => Equals(Find(key)?.Said, other.Find(key)?.Said);

    /// <summary>
    /// The keys of which two settlements say different things, in the order of this one and then of the other. What is said of an item in words is
    /// one only where its money and classes are the same.
    /// </summary>
    public IEnumerable<string> Differing(Facts other) =>
        _byKey.Keys.Concat(other._byKey.Keys).Distinct(StringComparer.Ordinal).Where(k => !Agrees(other, k) && !IsToldByItem(k, other));

    private bool IsToldByItem(string key, Facts other) =>
        key.StartsWith(WordsOf, StringComparison.Ordinal) && !Agrees(other, "item|" + key[WordsOf.Length..]);

    private void Add(Fact fact) => _byKey.TryAdd(fact.Key, fact);

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "?";

    private static string Or(string text) => text.Length == 0 ? "-" : text;
}
