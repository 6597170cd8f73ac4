using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Findings;

/// <summary>How a rule, of whatever regulation, says what it found of several counties that share.</summary>
public class SharingTests
{
    private static readonly Clause Clause = Law.Xuchang["5.2"];
    private static readonly PointEntry Point = new Given().Source("Q", county: "A 75%;B 25%").Dossier().Register.Points[0].Entries.Single();
    private static readonly Shares Several = Point.Responsible!;
    private static readonly Shares One = Shares.Of(Several.First);
    private static readonly Query Asked = new Queries.SourceDeduction();

    private static Payment Paid =>
        new(Clause, Subject.Of(Point), One.First, Direction.Deduction, new Money(1001), Asked, [new Facts.NoInflow()])
        {
            Target = WaterClass.III,
            Class = WaterClass.V,
            NetClass = WaterClass.IV,
        };

    private static OpenQuestion Question(Money? min, Money? max) =>
        new(Clause, Subject.Of(Point), One.First, Core.Evidence.Question.NetClass, min, max, Asked, [new Facts.NoInflow()]);

    [Test]
    public void What_is_one_countys_stays_as_it_is()
    {
        Payment paid = Paid;
        OpenQuestion asked = Question(new Money(-5), Money.Zero);
        Assert.That((paid.Among(One).Single(), asked.Among(One).Single()), Is.EqualTo((paid, asked)));
        Assert.That((paid.SharePercent, asked.SharePercent), Is.EqualTo(((int?)null, (int?)null)));
    }

    [Test]
    public void Each_county_has_an_item_of_its_own_with_its_part_and_the_fact_of_its_share()
    {
        Payment[] parts = [.. Paid.Among(Several)];
        Assert.That(parts.Select(p => $"{p.County.Code} {p.Amount} {p.SharePercent} {Said.Of(p.Told().Single())}"),
            Is.EqualTo(new[] { "A 751 75 fact.share(75)", "B 250 25 fact.share(25)" }));
        Assert.That(parts.Select(p => (p.Subject.Code, p.Direction, p.Target, p.Class, p.NetClass)),
            Has.All.EqualTo(("Q", Direction.Deduction, (WaterClass?)WaterClass.III, (WaterClass?)WaterClass.V,
                (WaterClass?)WaterClass.IV)));
        Assert.That(parts.SelectMany(p => p.Told()).OfType<Facts.Share>().Select(s => (s.Whole, s.Among)),
            Has.All.EqualTo(((Money?)new Money(1001), (Shares?)Several)));
    }

    [Test]
    public void Each_county_has_its_part_of_a_questions_range_and_an_unknown_end_stays_unknown()
    {
        Assert.That(Question(new Money(-1001), new Money(10)).Among(Several).Select(q =>
            $"{q.County!.Code} {q.Min}..{q.Max} {q.SharePercent}"),
            Is.EqualTo(new[] { "A -751..8 75", "B -250..2 25" }));
        Assert.That(Question(null, null).Among(Several).SelectMany(q => q.Told()).OfType<Facts.Share>().Select(s => (s.Whole, s.Among)),
            Is.EqualTo(new[] { ((Money?)null, (Shares?)Several), (null, Several) }));
        Assert.That(Question(null, null).Among(Several).Select(q => (q.Min, q.Max, q.SharePercent)),
            Is.EqualTo(new (Money?, Money?, int?)[] { (null, null, 75), (null, null, 25) }));
    }

    [Test]
    public void A_note_and_what_does_not_follow_stand_with_each_county()
    {
        var note = new Noted(Clause, Subject.Of(Point), One.First, NoteCodes.NotRoutine, new Remarks.NotRoutine(WaterClass.I, "文"), Asked, []);
        var nothing = new NothingFollows(Clause, Subject.Of(Point), One.First, new Consequences.NoEvent(), Asked, []);
        Assert.That(note.Among(Several).Select(n => n.County!.Code + n.Code), Is.EqualTo(new[] { "Anot-routine", "Bnot-routine" }));
        Assert.That(nothing.Among(Several).Select(n => n.County!.Code), Is.EqualTo(new[] { "A", "B" }));
        Assert.That((note.Among(One).Single(), nothing.Among(One).Single()), Is.EqualTo((note, nothing)));
    }

    [Test]
    public void Whatever_was_found_is_shared_by_its_kind()
    {
        Finding[] found = [Paid, Question(new Money(-1001), Money.Zero)];
        Assert.That(found.SelectMany(f => f.Among(Several)).Select(f => f.GetType().Name + f.County!.Code),
            Is.EqualTo(new[] { "PaymentA", "PaymentB", "OpenQuestionA", "OpenQuestionB" }));
    }
}
