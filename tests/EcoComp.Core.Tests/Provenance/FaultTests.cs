using System.Reflection;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests.Provenance;

public class FaultTests
{
    [TestCase("E203", Severity.Error)]
    [TestCase("W404", Severity.Warning)]
    public void The_letter_of_a_code_says_how_bad_it_is(string code, Severity severity) =>
        Assert.That(new Fault(code, "points.csv", 2, 1, "code", "", []).Severity, Is.EqualTo(severity));

    [Test]
    public void Every_code_is_a_letter_and_three_digits_and_stands_once()
    {
        string[] codes = [.. typeof(FaultCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => (string)f.GetRawConstantValue()!)];
        Assert.That(codes, Is.Unique);
        Assert.That(codes, Has.All.Match("^(E[1235]|W4)[0-9]{2}$"));
    }
}
