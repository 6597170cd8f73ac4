using EcoComp.Cli.Host;

namespace EcoComp.Cli.Tests.Host;

public sealed class SideBySideTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(1000)]
    public void Each_is_done_once(int count)
    {
        int[] done = new int[count];
        SideBySide.Do(count, i => Interlocked.Increment(ref done[i]));
        Assert.That(done, Is.All.EqualTo(1));
    }

    [Test]
    public void Of_several_that_fail_the_first_in_their_order_is_told_as_it_was_thrown_and_all_others_are_done()
    {
        int done = 0;
        var failure = Assert.Throws<IOException>(() => SideBySide.Do(100, i =>
        {
            if (i == 40) throw new IOException("40");
            if (i == 99) throw new UnauthorizedAccessException("99");
            Interlocked.Increment(ref done);
        }));
        Assert.That((failure!.Message, done), Is.EqualTo(("40", 98)));
    }

    [Test]
    public void A_single_one_is_done_where_it_was_asked_for()
    {
        int thread = 0;
        SideBySide.Do(1, _ => thread = Environment.CurrentManagedThreadId);
        Assert.That(thread, Is.EqualTo(Environment.CurrentManagedThreadId));
    }
}
