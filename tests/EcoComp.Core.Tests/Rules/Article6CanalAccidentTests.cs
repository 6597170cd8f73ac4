using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Rules;

public class Article6CanalAccidentTests
{
    [Test]
    public void Each_accident_or_notice_costs_its_county() => Assert.That(
        new Given().Event("K", EventKind.CanalAccident).Event("K2", EventKind.CanalAccident).Event("K3", EventKind.CanalAccident, "B")
            .Outcome(),
        Is.EqualTo(new[] { "A 6.2.2 K -5000000", "A 6.2.2 K2 -5000000", "B 6.2.2 K3 -5000000" }));
}
