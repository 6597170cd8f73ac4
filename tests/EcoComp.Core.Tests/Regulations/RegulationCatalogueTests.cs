using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Tests.Regulations;

public class RegulationCatalogueTests
{
    private static readonly Regulation Later = Law.Successor("xuchang-2024", "2023-12-20", "2024-01");
    private static RegulationCatalogue Both => new([Later, Law.Xuchang]);

    [TestCase("2021-07", false)]
    [TestCase("2021-08", false)]
    [TestCase("2021-09", true)]
    [TestCase("2099-12", true)]
    public void September_2021_is_the_first_month_by_default(string month, bool governed) =>
        Assert.That(Law.BuiltIn.Governing(Read.Month(month), InterpretationSchedule.Defaults), governed ? Is.SameAs(Law.Xuchang) : Is.Null);

    [TestCase("2021-07", false)]
    [TestCase("2021-08", true)]
    [TestCase("2021-09", true)]
    public void August_2021_is_the_first_month_by_choice(string month, bool governed) => Assert.That(
        Law.BuiltIn.Governing(Read.Month(month), new Given().Choose("first-month", "2021-08").Dossier().Interpretations),
        governed ? Is.SameAs(Law.Xuchang) : Is.Null);

    [Test]
    public void A_list_beside_the_regulations_says_until_when_nobody_knew_of_a_later_one()
    {
        Assert.That(Law.BuiltIn.VerifiedThrough, Is.EqualTo(Read.Month("2026-11")));
        Assert.That(new RegulationCatalogue([Law.Xuchang]).VerifiedThrough, Is.Null);
    }

    [TestCase("2021-08", null)]
    [TestCase("2021-09", "xuchang-2021")]
    [TestCase("2023-12", "xuchang-2021")]
    [TestCase("2024-01", "xuchang-2024")]
    [TestCase("2099-01", "xuchang-2024")]
    public void A_later_regulation_takes_over_where_it_begins(string month, string? id) =>
        Assert.That(Both.Governing(Read.Month(month), InterpretationSchedule.Defaults)?.Id, Is.EqualTo(id));

    [Test]
    public void The_interval_of_a_regulation_ends_where_the_next_one_begins()
    {
        Assert.That(Both.DefaultInterval(Law.Xuchang), Is.EqualTo(new MonthInterval(new YearMonth(2021, 9), new YearMonth(2023, 12))));
        Assert.That(Both.DefaultInterval(Later), Is.EqualTo(new MonthInterval(new YearMonth(2024, 1), null)));
        Assert.That(Law.BuiltIn.DefaultInterval(Law.Xuchang), Is.EqualTo(new MonthInterval(new YearMonth(2021, 9), null)));
    }

    [Test]
    public void Regulations_are_found_by_id_and_listed_earliest_first()
    {
        Assert.That(Both.Regulations, Is.EqualTo(new[] { Law.Xuchang, Later }));
        Assert.That(Both.Find("xuchang-2024"), Is.SameAs(Later));
        Assert.That(Both.Find("xuchang-2017"), Is.Null);
    }

    [Test]
    public void A_catalogue_needs_regulations_of_different_ids_and_days()
    {
        Assert.That(() => new RegulationCatalogue([]), Throws.ArgumentException.With.Message.StartsWith("A catalogue needs a regulation."));
        Assert.That(() =>
            new RegulationCatalogue([Law.Xuchang, Law.Successor("xuchang-2021", "2023-12-20", "2024-01")]), Throws.ArgumentException);
        Assert.That(() =>
            new RegulationCatalogue([Law.Xuchang, Law.Successor("xuchang-2024", "2021-08-26", "2024-01")]), Throws.ArgumentException);
    }

    [TestCase("2031-01-01", "2031-01")]
    [TestCase("2031-01-02", "2031-02")]
    [TestCase("2031-12-31", "2032-01")]
    public void Without_a_first_month_to_choose_the_first_whole_month_in_force_is_the_first(string inForceFrom, string first)
    {
        Regulation law = Law.With(json =>
        {
            json["inForceFrom"] = inForceFrom;
            json["interpretations"]!.AsArray().RemoveAt(16);
        });
        var catalogue = new RegulationCatalogue([law]);
        Assert.That(catalogue.DefaultInterval(law).From, Is.EqualTo(Read.Month(first)));
        Assert.That(catalogue.Governing(Read.Month(first), InterpretationSchedule.Defaults), Is.SameAs(law));
        Assert.That(catalogue.Governing(Read.Month(first).PlusMonths(-1), InterpretationSchedule.Defaults), Is.Null);
    }

    [TestCase("", "2021-09")]
    [TestCase("2021-08", "2021-08")]
    public void A_regulation_settles_from_the_first_month_that_it_governs(string first, string from)
    {
        Given given = new();
        if (first.Length > 0) given.Choose("first-month", first);
        InterpretationSchedule schedule = given.Dossier().Interpretations;
        Assert.That(Law.BuiltIn.Interval(Law.Xuchang, schedule), Is.EqualTo(Read.Interval(from + "..")));
    }

    [Test]
    public void A_regulation_that_a_later_one_leaves_no_month_has_the_interval_of_the_defaults()
    {
        var catalogue = new RegulationCatalogue([Law.Xuchang, Law.Successor("xuchang-2022", "2021-08-30", "2021-08")]);
        Assert.That(catalogue.Interval(Law.Xuchang, InterpretationSchedule.Defaults), Is.EqualTo(catalogue.DefaultInterval(Law.Xuchang)));
        Assert.That(catalogue.DefaultInterval(Law.Xuchang).IsEmpty, Is.True);
    }

    [Test]
    public void One_more_regulation_stands_in_the_place_of_those_that_it_shares_its_id_or_its_day_with()
    {
        string[] With(Regulation one) => [.. Both.With(one).Regulations.Select(r => r.Id + " " + r.InForceFrom.Year)];
        Assert.That(With(Law.Successor("xuchang-2025", "2025-01-01", "2025-01")), Is.EqualTo(new[] { "xuchang-2021 2021", "xuchang-2024 2023", "xuchang-2025 2025" }));
        Assert.That(With(Law.Successor("xuchang-2024", "2025-01-01", "2025-01")), Is.EqualTo(new[] { "xuchang-2021 2021", "xuchang-2024 2025" }));
        Assert.That(With(Law.Successor("xuchang-2025", "2023-12-20", "2024-01")), Is.EqualTo(new[] { "xuchang-2021 2021", "xuchang-2025 2023" }));
        Assert.That(With(Law.Successor("xuchang-2021", "2023-12-20", "2024-01")), Is.EqualTo(new[] { "xuchang-2021 2023" }), "both");
        Assert.That(Law.BuiltIn.With(Later).VerifiedThrough, Is.EqualTo(Law.BuiltIn.VerifiedThrough));
        Assert.That(() => Both.With(null!), Throws.ArgumentNullException);
    }

    [Test]
    public void What_months_were_settled_from_is_read_as_if_nobody_knew_of_a_later_regulation()
    {
        Assert.That(Both.Until(Law.Xuchang).Regulations, Is.EqualTo(new[] { Law.Xuchang }));
        Assert.That(Both.Until(Later).Regulations, Is.EqualTo(new[] { Law.Xuchang, Later }));
        Regulation between = Law.Successor("xuchang-2022", "2022-01-01", "2022-01");
        Assert.That(Both.Until(between).Regulations, Is.EqualTo(new[] { Law.Xuchang, between }));
        Assert.That(Law.BuiltIn.Until(Law.Xuchang).VerifiedThrough, Is.EqualTo(Law.BuiltIn.VerifiedThrough));
    }
}
