using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Settlement;

public class RegulationStampTests
{
    private static readonly RegulationStamp Read = new("xuchang-2021", "办法", "许政办〔2021〕18号", "ab");

    [Test]
    public void A_stamp_is_that_of_the_same_regulation_in_the_same_words()
    {
        Assert.That(new RegulationStamp("xuchang-2021", "办法", "许政办〔2021〕18号", "ab"), Is.EqualTo(Read));
        Assert.That(
            new[]
            {
                new RegulationStamp("x", "办法", "许政办〔2021〕18号", "ab"), new RegulationStamp("xuchang-2021", "x", "许政办〔2021〕18号", "ab"),
                new RegulationStamp("xuchang-2021", "办法", "x", "ab"), new RegulationStamp("xuchang-2021", "办法", "许政办〔2021〕18号", "ac"), null,
            }.Where(Read.Equals),
            Is.Empty);
    }

    [Test]
    public void A_stamp_has_the_digest_of_the_regulations_file() =>
        Assert.That(RegulationStamp.Of(Law.Xuchang).Sha256, Is.EqualTo(Law.Xuchang.Sha256).And.Length.EqualTo(64));

    [Test]
    public void There_is_no_stamp_without_a_regulation() => Assert.That(() => RegulationStamp.Of(null!), Throws.ArgumentNullException);
}
