using EcoComp.Core.Provenance;
using EcoComp.Core.Register;

namespace EcoComp.Core.Tests.Register;

/// <summary>A county is the same in whatever register it stands.</summary>
public sealed class CountyTests
{
    [Test]
    public void It_is_known_by_its_code_whenever_and_wherever_it_was_read()
    {
        var first = new County(0, "411003", "建安区", ["许昌县"], new FileLine("counties.csv", 2));
        var again = new County(3, "411003", "建安区", ["许昌县"], new FileLine("archive/counties.csv", 5));
        var other = new County(0, "411002", "建安区", ["许昌县"], new FileLine("counties.csv", 2));
        Assert.That(first, Is.EqualTo(again));
        Assert.That(first.GetHashCode(), Is.EqualTo(again.GetHashCode()));
        Assert.That(first, Is.Not.EqualTo(other));
    }
}
