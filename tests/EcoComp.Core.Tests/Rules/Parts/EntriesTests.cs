using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Rules.Parts;

/// <summary>Which points a rule looks at.</summary>
public class EntriesTests
{
    [Test]
    public void A_class_is_looked_at_where_the_point_is_of_the_kind_valid_and_measured()
    {
        Given given = new Given().Section("S1").Section("S2").Section("S3", months: "2021-10..").Section("S4").Source("Q1").Source("Q2").Canal("N1")
            .Canal("N2").Reference("R").Class("S1", "Ⅲ").Dry("S2").Class("S3", "Ⅲ").Class("Q1", "Ⅲ").Status("Q2", ResultStatus.Frozen)
            .Class("N1", "Ⅱ").Status("N2", ResultStatus.Missing).Class("R", "Ⅲ");
        Assert.That(
            given.Settled().Trace().Where(f => Said.Of(f.Followed).StartsWith("then.target-met", StringComparison.Ordinal))
                .Select(f => $"{f.Clause.Id} {f.Subject.Code} {Said.Of(f.Followed)}"),
            Is.EqualTo(new[]
            {
                "4.1.2 S1 then.target-met(Ⅲ, Ⅲ)", "5.2 Q1 then.target-met(Ⅲ, Ⅲ)", "6.2.1 N1 then.target-met(Ⅱ, Ⅱ)",
            }));
    }

    [Test]
    public void The_county_in_which_a_point_lies_in_the_month_pays() => Assert.That(
        new Given().Section("S", county: "B", months: "..2021-09").Section("S", county: "C", months: "2021-10..").Class("S", "Ⅳ").Outcome(),
        Is.EqualTo(new[] { "B 4.1.2 S -300000" }));
}
