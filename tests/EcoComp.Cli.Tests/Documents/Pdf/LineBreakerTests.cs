using EcoComp.Cli.Documents.Pdf;

namespace EcoComp.Cli.Tests.Documents.Pdf;

/// <summary>Where lines may end; characters of size 10 are 10 wide, Latin ones 5.</summary>
public sealed class LineBreakerTests
{
    private static List<string> Break(string text, float width) => new LineBreaker(new SquareFace()).Break(text, 10, width, width);

    [Test]
    public void Chinese_breaks_between_any_two_characters() =>
        Assert.That(Break("水环境质量", 20), Is.EqualTo(new[] { "水环", "境质", "量" }));

    [Test]
    public void Closing_punctuation_never_begins_a_line() =>
        Assert.That(Break("水环，境（质）量", 20), Is.EqualTo(new[] { "水", "环，", "境", "（质）", "量" }).Or.EqualTo(new[] { "水", "环，", "境", "（质", "）量" }));

    [Test]
    public void Opening_punctuation_never_ends_a_line() =>
        Assert.That(Break("水（境）质", 40), Is.EqualTo(new[] { "水（境）", "质" }));

    [Test]
    public void A_number_or_word_stays_whole() =>
        Assert.That(Break("水环境质量3400", 60), Is.EqualTo(new[] { "水环境质量", "3400" }));

    [Test]
    public void A_number_is_not_parted_from_what_it_counts() =>
        Assert.That(Break("扣收3400万元", 40), Is.EqualTo(new[] { "扣收", "3400万元" }));

    [Test]
    public void A_number_is_not_parted_from_the_sign_that_makes_it_an_ordinal() =>
        Assert.That(Break("2022年3月第1次更正", 55), Is.EqualTo(new[] { "2022年3月", "第1次更正" }));

    [Test]
    public void A_word_wider_than_a_line_is_cut() =>
        Assert.That(Break("abcdefghij", 20), Is.EqualTo(new[] { "abcd", "efgh", "ij" }));

    [Test]
    public void Spaces_at_the_break_fall_away() =>
        Assert.That(Break("YH-01 白沙", 30), Is.EqualTo(new[] { "YH-01", "白沙" }));

    [Test]
    public void A_line_feed_begins_a_line() => Assert.That(Break("甲\n\n乙", 100), Is.EqualTo(new[] { "甲", "", "乙" }));

    [Test]
    public void A_character_beyond_the_first_plane_is_never_halved() =>
        Assert.That(Break("𫓹𫓹𫓹", 10), Is.EqualTo(new[] { "𫓹", "𫓹", "𫓹" }));

    [Test]
    public void The_first_line_may_be_narrower() =>
        Assert.That(new LineBreaker(new SquareFace()).Break("一二三四五", 10, 30, 10), Is.EqualTo(new[] { "一", "二三四", "五" }));
}
