using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Rules.Parts;

/// <summary>What an inflow's month amounts to for the point downstream.</summary>
public class InflowStateTests
{
    /// <summary>A missed section whose inflow R is registered for these months.</summary>
    private static Given Upstream(string months = "") =>
        new Given().Section("S", "Ⅲ", "R").Class("S", "Ⅴ").Reference("R", "Ⅱ", months: months);

    private static string Found(Given given) => Said.Of(given.Settled().Trace().Single(f => f.Clause.Id == "4.2").Found.Single());

    [TestCase("Ⅱ", "fact.inflow-meets(R, Ⅱ, Ⅱ)")]
    [TestCase("Ⅳ", "fact.inflow-felt(R, Ⅳ, Ⅱ, Ⅲ, 1)")]
    public void A_class_is_held_against_the_inflows_own_target(string measured, string fact) =>
        Assert.That(Found(Upstream().Class("R", measured)), Is.EqualTo(fact));

    [TestCase(ResultStatus.Dry, "fact.inflow-dry(R, 停测函)")]
    [TestCase(ResultStatus.Frozen, "fact.inflow-unusable(R, Frozen, 停测函)")]
    [TestCase(ResultStatus.Suspended, "fact.inflow-unusable(R, Suspended, 停测函)")]
    [TestCase(ResultStatus.NotScheduled, "fact.inflow-unusable(R, NotScheduled, 停测函)")]
    [TestCase(ResultStatus.Missing, "fact.inflow-unusable(R, Missing, )")]
    public void Of_what_stands_in_place_of_a_class_only_a_dry_bed_tells_something(ResultStatus status, string fact) =>
        Assert.That(Found(Upstream().Status("R", status)), Is.EqualTo(fact));

    [TestCase("yes")]
    [TestCase("no")]
    public void A_class_of_an_inflow_from_partial_readings_is_no_usable_result(string partial) =>
        Assert.That(Found(Upstream().Choose("class-partial", partial).Sample("R", "NH3N=1.8")), Is.EqualTo("fact.inflow-unusable(R, Incomplete, )"));

    [Test]
    public void Outside_its_months_an_inflow_without_a_row_has_no_usable_result_and_a_row_counts_as_any_other()
    {
        Given Calendar() => new Given().Section("S", "Ⅲ", "R").Class("S", "Ⅴ").Reference("R", "Ⅱ", due: "1;7");
        Assert.That(Found(Calendar()), Is.EqualTo("fact.inflow-unusable(R, NoRow, )"));
        Assert.That(Found(Calendar().Class("R", "Ⅱ")), Is.EqualTo("fact.inflow-meets(R, Ⅱ, Ⅱ)"));
    }

    [Test]
    public void Of_an_inflow_without_a_row_nothing_is_known() => Assert.That(Found(Upstream()), Is.EqualTo("fact.inflow-unusable(R, NoRow, )"));

    [TestCase("Ⅳ")]
    [TestCase("dry")]
    public void Of_an_inflow_that_is_not_valid_in_the_month_nothing_is_known_whatever_its_row_says(string row)
    {
        Given given = Upstream("2021-10..");
        Assert.That(Found(row == "dry" ? given.Dry("R") : given.Class("R", row)), Is.EqualTo("fact.inflow-unusable(R, NotValid, )"));
    }
}
