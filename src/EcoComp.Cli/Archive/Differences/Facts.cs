using EcoComp.Cli.Data;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>What a settlement says, in the order in which it says it.</summary>
internal sealed class Facts
{
    private const string MoneyOf = "item|";
    private const string WordsOf = "words|";
    private readonly Dictionary<string, Fact> _byKey = new(StringComparer.Ordinal);

    /// <summary>The facts of a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="words">The words in which its settlement.json says what was just computed; the program's own where none are given.</param>
    public Facts(MonthSettlement month, Words? words = null)
    {
        words ??= Words.In(Language.Zh);
        foreach (CountyStatement county in month.Counties)
            Add(new Fact("county|" + county.Code, county.Code, county.Name, Message.Of("diff.county"), Message.Of("diff.text", county.Name)) { Subject = county.Code });
        foreach ((CountyStatement county, Item item) in month.AllItems)
        {
            Add(Of(
                MoneyOf, county, item, "diff.about",
                Message.Of("diff.item", item.Direction.ToString(), item.Amount.ToString(), Or(item.Target), Or(item.Class), Or(item.NetClass))));
            Add(Of(WordsOf, county, item, "diff.aboutWords", Message.Of("diff.words", Shared(item, words), Or(item.Interpretations.Text), Or(words.Say(item.Note)))));
        }

        foreach ((CountyStatement? county, Pending p) in month.AllPending)
        {
            string question = Codes.Of(p.Question);
            Add(new Fact(
                $"pending|{county?.Code}|{p.Clause}|{p.SubjectCode}|{question}", county?.Code ?? "", county?.Name ?? "",
                Message.Of("diff.aboutPending", p.Clause, p.SubjectCode, p.Question.ToString()),
                p is { Min: { } least, Max: { } most } ? Message.Of("diff.range", least.ToString(), most.ToString()) : Message.Of("label.unknown"))
            { Subject = p.SubjectCode });
        }

        foreach ((CountyStatement? county, Note note) in month.AllNotes)
        {
            string which = note.Code == NoteCodes.Owed ? words.Say(note.Text) : ""; // a point may be owed to several months
            Add(new Fact(
                $"note|{county?.Code}|{note.Clause}|{note.SubjectCode}|{note.ComparedAs}|{which}", county?.Code ?? "", county?.Name ?? "",
                Message.Of("diff.aboutNote", (note.Clause + " " + note.SubjectCode).Trim()), Message.Of("diff.text", words.Say(note.Text)))
            {
                IsWaived = note.Code == NoteCodes.Waived,
                IsOwed = note.Code == NoteCodes.Owed,
                Subject = note.SubjectCode,
            });
        }

        if (month.Fund.ProvinceDeduction is { } charge)
            Add(new Fact("province", "", "", Message.Of("diff.province"), Message.Of("diff.yuan", charge.ToString())));
        if (month.Fund.ProvinceReward is { } given && given != Money.Zero)
            Add(new Fact("province-reward", "", "", Message.Of("diff.provinceReward"), Message.Of("diff.yuan", given.ToString())));
    }

    private static string Shared(Item item, Words words) => item.SharePercent is { } share
        ? words.Say("label.share", item.SubjectName, share.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : item.SubjectName;

    /// <summary>The remark of an item, in Chinese as it stands in settlement.json.</summary>
    public static string NoteOf(Item item) => Words.In(Language.Zh).Say(item.Note);

    private static Fact Of(string prefix, CountyStatement county, Item item, string about, Message said) =>
        new(prefix + item.ItemId, county.Code, county.Name, Message.Of(about, item.Basis, item.SubjectCode), said)
        {
            IsAdjustment = item.IsAdjustment,
            IsMoney = prefix == MoneyOf,
            Item = item,
            Subject = item.SubjectCode,
        };

    /// <summary>What is said of a key, or null.</summary>
    public Fact? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Whether two settlements say the same of a key.</summary>
    public bool Agrees(Facts other, string key) => Find(key) is { } here ? other.Find(key) is { } there && here.Agrees(there) : other.Find(key) is null;

    /// <summary>
    /// The keys of which two settlements say different things, in the order of this one and then of the other. What is said of an item in words is
    /// one only where its money and classes are the same.
    /// </summary>
    public IEnumerable<string> Differing(Facts other) =>
        _byKey.Keys.Concat(other._byKey.Keys).Distinct(StringComparer.Ordinal).Where(k => !Agrees(other, k) && !IsToldByItem(k, other));

    private bool IsToldByItem(string key, Facts other) =>
        key.StartsWith(WordsOf, StringComparison.Ordinal) && !Agrees(other, MoneyOf + key[WordsOf.Length..]);

    private void Add(Fact fact) => _byKey.TryAdd(fact.Key, fact);

    private static string Or(WaterClass? value) => value?.ToString() ?? "-";

    private static string Or(string text) => text.Length == 0 ? "-" : text;
}
