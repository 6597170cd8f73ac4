using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules;

public class Article6CanalAccidentTests
{
    [Test]
    public void Each_accident_or_notice_costs_its_county() => Assert.That(
        new Given().Event("K", EventKind.CanalAccident).Event("K2", EventKind.CanalAccident).Event("K3", EventKind.CanalAccident, "B")
            .Outcome(),
        Is.EqualTo(new[] { "A 6.2.2 K -5000000", "A 6.2.2 K2 -5000000", "B 6.2.2 K3 -5000000" }));

    [Test]
    public void A_miss_that_it_replaces_names_its_row_too()
    {
        SettledMonth settled = CanalPoints.Of("Ⅲ").Event("K", EventKind.CanalAccident).Choose("canal-accident", "replaces-miss").Settled();
        Noted replaced = settled.Findings.OfType<Noted>().Single(n => n.Code == NoteCodes.MissReplaced);
        Assert.That(replaced.Evidence(), Is.SupersetOf(settled.Findings.OfType<Payment>().Single().Evidence().Where(at => at.File == "events.csv")));
        Assert.That(replaced.Evidence().Select(at => at.File), Has.One.EqualTo("events.csv"));
    }
}
