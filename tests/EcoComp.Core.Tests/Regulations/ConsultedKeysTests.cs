using CsCheck;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Regulations;

public class ConsultedKeysTests
{
    private static readonly InterpretationKey[] All = Enum.GetValues<InterpretationKey>();

    [Test]
    public void At_first_none_was_consulted()
    {
        Assert.That(default(ConsultedKeys).IsEmpty, Is.True);
        Assert.That(default(ConsultedKeys).Keys(), Is.Empty);
    }

    [Test]
    public void The_set_is_the_same_whatever_the_order_and_lists_its_keys_in_theirs() =>
        Gen.Shuffle(All, 0, All.Length).Select(Gen.Shuffle(All, 0, All.Length)).Sample((some, more) =>
        {
            ConsultedKeys Of(IEnumerable<InterpretationKey> keys) => keys.Aggregate(default(ConsultedKeys), (set, key) => set.With(key));
            ConsultedKeys both = Of(some).With(Of(more));
            return both == Of(more).With(Of(some)) && both.IsEmpty == (some.Length + more.Length == 0)
                && both.Keys().SequenceEqual(some.Union(more).Order())
                    && All.All(k => both.Contains(k) == (some.Contains(k) || more.Contains(k)));
        });
}
