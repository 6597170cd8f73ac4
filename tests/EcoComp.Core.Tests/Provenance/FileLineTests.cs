using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests.Provenance;

public class FileLineTests
{
    [TestCase("a.csv", 9, "b.csv", 1, -1)]
    [TestCase("a.csv", 2, "a.csv", 3, -1)]
    [TestCase("a.csv", 3, "a.csv", 3, 0)]
    [TestCase("b.csv", 1, "a.csv", 9, 1)]
    [TestCase("a.csv", 10, "a.csv", 9, 1)]
    [TestCase("Z.csv", 1, "a.csv", 1, -1)]
    public void Places_are_in_ordinal_order_of_files_and_then_of_lines(string file, int line, string otherFile, int otherLine, int order)
    {
        (FileLine a, FileLine b) = (new FileLine(file, line), new FileLine(otherFile, otherLine));
        Assert.That(Math.Sign(a.CompareTo(b)), Is.EqualTo(order));
        Assert.That((a < b, a <= b, a > b, a >= b), Is.EqualTo((order < 0, order <= 0, order > 0, order >= 0)));
    }
}
