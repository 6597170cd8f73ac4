using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Settlement;

public class ItemTests
{
    private static Item Deduction => new Given().Section("S").Class("S", "Ⅳ").Settle().Items.Single();

    [Test]
    public void An_item_agrees_with_one_of_the_same_money_and_classes_whatever_its_remarks() => Assert.That(
        Deduction.Agrees(Deduction with { Note = Core.Settlement.Said.Read("x"), Evidence = [], SubjectName = "y" }), Is.True);

    [Test]
    public void An_item_of_another_amount_direction_class_or_name_does_not_agree() => Assert.That(
        new[]
        {
            Deduction with { Amount = new Money(1) }, Deduction with { Direction = Direction.Reward }, Deduction with { Target = WaterClass.I },
            Deduction with { Class = WaterClass.I }, Deduction with { NetClass = null }, Deduction with { ItemId = "2021-09/A/4.1.2/T" },
        }.Where(Deduction.Agrees), Is.Empty);

    [Test]
    public void Evidence_that_was_read_back_stands_in_place_of_that_of_the_payment()
    {
        Assert.That(Said.Of(Deduction.Evidence), Is.EqualTo(new[] { "monitoring.csv:2", "points.csv:2" }));
        Assert.That((Deduction with { Evidence = [] }).Evidence, Is.Empty);
    }

    [Test]
    public void A_deduction_is_negative_for_the_county_and_no_adjustment() =>
        Assert.That((Deduction.Effect.Yuan, Deduction.IsAdjustment), Is.EqualTo((-300000L, false)));

    [Test]
    public void A_note_agrees_with_the_same_one_of_the_same_thing_whatever_its_words()
    {
        Note note = new Given().Section("S").Dry("S").Settle().Counties[0].Notes.Single();
        Assert.That(note.Agrees(note with { Text = Core.Settlement.Said.Read("x") }), Is.True);
        Assert.That(new[] { note with { Clause = "2" }, note with { SubjectCode = "T" }, note with { Code = "x" } }.Where(note.Agrees), Is.Empty);
    }

    [Test]
    public void Nothing_agrees_with_no_item_or_note()
    {
        Note note = new Given().Section("S").Dry("S").Settle().Counties[0].Notes.Single();
        Assert.That(() => Deduction.Agrees(null!), Throws.ArgumentNullException);
        Assert.That(() => note.Agrees(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void Words_that_were_read_back_stand_in_place_of_what_the_payment_tells()
    {
        Item item = Rules.OneSection.Of("Ⅲ", "劣Ⅴ", "Ⅳ").Settle().Items.Single();
        Assert.That(item.Note.Facts, Is.Not.Empty);
        Assert.That((item with { Note = Core.Settlement.Said.Read("x") }).Note, Is.EqualTo(Core.Settlement.Said.Read("x")));
    }

    [TestCase(NoteCodes.Waived, NoteCodes.Deferred)]
    [TestCase(NoteCodes.Deferred, NoteCodes.Deferred)]
    [TestCase(NoteCodes.NotCovered, NoteCodes.NotCovered)]
    public void To_a_month_that_is_closed_a_result_that_never_comes_is_one_that_comes_later(string code, string compared)
    {
        Note note = new Given().Section("S").Dry("S").Settle().Counties[0].Notes.Single();
        Assert.That((note with { Code = code }).ComparedAs, Is.EqualTo(compared));
    }
}
