using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Settlement;

/// <summary>The whole trace of the rich month, as a text that a reader of a change can judge.</summary>
public class TraceGoldenTests
{
    [Test]
    public void The_trace_of_the_rich_month_is_what_it_was() =>
        Golden.Check(RichMonth.Of().Settled().Trace().SelectMany(Lines), "trace-of-the-rich-month.txt");

    private static IEnumerable<string> Lines(Finding s)
    {
        yield return $"{s.Clause.Id} {s.Subject.Code} [{Said.At(s.County)}] {Said.Of(s.Asked)}";
        foreach (ISentence found in s.Found) yield return "  " + Said.Of(found);
        yield return $"  => {Said.Of(s.Followed)}";
        if (!s.Consulted.IsEmpty) yield return "  by " + Said.Of(s.Consulted);
        if (!s.Evidence().IsEmpty) yield return "  from " + string.Join(' ', Said.Of(s.Evidence()));
        if (!s.Related().IsEmpty) yield return "  with " + string.Join(' ', s.Related());
    }
}
