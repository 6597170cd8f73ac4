using CsCheck;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Regulations;

public class ConsultedKeysTests
{
    private static readonly Interpretation[] All = [.. Law.Xuchang.Interpretations];

    [Test]
    public void At_first_none_was_consulted()
    {
        Assert.That(default(ConsultedKeys).IsEmpty, Is.True);
        Assert.That(default(ConsultedKeys).In(Law.Xuchang), Is.Empty);
    }

    [Test]
    public void The_set_is_the_same_whatever_the_order_and_lists_its_keys_in_that_of_the_regulation() =>
        Gen.Shuffle(All, 0, All.Length).Select(Gen.Shuffle(All, 0, All.Length)).Sample((some, more) =>
        {
            ConsultedKeys Of(IEnumerable<Interpretation> keys) => keys.Aggregate(default(ConsultedKeys), (set, key) => set.With(key));
            ConsultedKeys both = Of(some).With(Of(more));
            return both == Of(more).With(Of(some)) && both.IsEmpty == (some.Length + more.Length == 0)
                && both.In(Law.Xuchang).SequenceEqual(some.Union(more).OrderBy(i => i.Order))
                && All.All(k => both.Contains(k) == (some.Contains(k) || more.Contains(k)));
        });
}
