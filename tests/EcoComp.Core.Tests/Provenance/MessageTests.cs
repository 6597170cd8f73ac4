using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests.Provenance;

public class MessageTests
{
    [Test]
    public void Messages_are_equal_by_code_and_arguments()
    {
        Assert.That(Message.Of("a", "1", "2"), Is.EqualTo(Message.Of("a", "1", "2")));
        Assert.That(Message.Of("a", "1", "2").GetHashCode(), Is.EqualTo(Message.Of("a", "1", "2").GetHashCode()));
        Assert.That(Message.Of("a", "1", "2"), Is.Not.EqualTo(Message.Of("b", "1", "2")));
        Assert.That(Message.Of("a", "1", "2"), Is.Not.EqualTo(Message.Of("a", "2", "1")));
        Assert.That(Message.Of("a").Equals(null), Is.False);
    }
}
