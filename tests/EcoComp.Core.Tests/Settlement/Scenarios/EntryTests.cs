using EcoComp.Core.Evidence;
using EcoComp.Core.Settlement.Scenarios;

namespace EcoComp.Core.Tests.Settlement.Scenarios;

/// <summary>What a month says, as a scenario may move it.</summary>
public class EntryTests
{
    private static string KindOf(Entry entry) => entry.Match(_ => "item", _ => "question", _ => "note");

    [Test]
    public void A_month_says_items_questions_and_notes_county_by_county_and_then_those_of_the_city()
    {
        Given given = new Given().Section("S").Class("S", "Ⅳ").Section("T").Section("U").Dry("U").Section("V", county: "B").Class("V", "Ⅳ")
            .Event("K", EventKind.CanalAccident, "");
        Assert.That(Entry.Of(given.Settle()).Select(e => $"{KindOf(e)} {e.CountyCode} {e.CountyName} {e.Clause} {e.SubjectCode} {e.SubjectName}"), Is.EqualTo(new[]
        {
            "item A 甲县 4.1.2 S S站", "question A 甲县 4.1.2 T T站", "note A 甲县 4.1.2 U U站", "item B 乙县 4.1.2 V V站", "question   6.2.2 K K", "note   9  ",
        }));
    }

    [Test]
    public void All_that_a_month_says_is_told_apart()
    {
        foreach (Given given in RichMonths.All()) Assert.That(Entry.Of(given.Settle()).Select(e => e.Key), Is.Unique);
    }

    [Test]
    public void A_result_that_is_owed_to_several_months_is_a_note_of_each()
    {
        Given given = new Given().Section("S", due: "1").Ruling("S", Question.Result, "deferred", "2021-10").Ruling("S", Question.Result, "deferred");
        Entry[] owed = [.. Entry.Of(given.Settle(Read.Month("2021-12"))).Where(e => e.SubjectCode == "S")];
        Assert.That(owed.Select(e => e.Clause), Is.EqualTo(new[] { "4.1.2", "4.1.2" }));
        Assert.That(owed.Select(e => e.Key), Is.Unique);
    }

    /// <summary>Other notes are told apart by what they are, so that one whose words are others is changed, and does not go while another comes.</summary>
    [Test]
    public void A_note_whose_words_are_others_is_the_same_note()
    {
        Comparison comparison = new Given().Province(600000).Section("S").Class("S", "Ⅲ").Compare(Assumed.Class("S", "Ⅳ"));
        Assert.That(comparison.Said(""), Is.EqualTo("2021-09 note - 9 : shortfall → shortfall, One 0"));
    }

    [Test]
    public void Two_situations_agree_where_they_say_the_same_whatever_kind_it_is()
    {
        Given given = new Given().Section("S").Class("S", "Ⅳ").Section("T").Section("U").Dry("U");
        Entry[] one = [.. Entry.Of(given.Settle())], other = [.. Entry.Of(given.Choose("toxic", "per-event").Settle())];
        for (int i = 0; i < one.Length; i++)
        {
            for (int j = 0; j < other.Length; j++) Assert.That(one[i].Agrees(other[j]), Is.EqualTo(i == j), $"{one[i]} {other[j]}");
        }
    }

    [Test]
    public void There_is_nothing_without_a_month_and_something_has_to_be_said_of_each_kind()
    {
        Assert.That(() => Entry.Of(null!).Any(), Throws.ArgumentNullException);
        foreach (Entry entry in Entry.Of(new Given().Section("S").Class("S", "Ⅳ").Section("T").Settle()))
            Assert.That(() => entry.Match<int>(null!, null!, null!), Throws.ArgumentNullException, KindOf(entry));
    }
}
