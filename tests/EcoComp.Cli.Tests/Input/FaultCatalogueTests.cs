using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using EcoComp.Cli.Tests.Golden;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Tests.Input;

public sealed partial class FaultCatalogueTests
{
    private static readonly string[] Codes =
        [.. typeof(FaultCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    private static IEnumerable<TestCaseData> Cases => FaultCases.All.Select(c => new TestCaseData(c).SetArgDisplayNames(c.ToString()));

    [TestCaseSource(nameof(Cases))]
    public void A_wrong_folder_tells_each_of_its_faults_at_its_place_and_nothing_else(object wrong)
    {
        var fault = (FaultCase)wrong;
        Outcome outcome = fault.Run("zh");
        string[] lines = fault.FaultLines("zh");
        string[] places = [.. lines.Select(line => Place().Replace(line, "$1 $2"))];
        Assert.That(places, Is.EqualTo(fault.Places), outcome.Output + outcome.Error);
        bool refused = fault.Places.Any(place => place[^4] == 'E');
        Assert.That(outcome.ExitCode, Is.EqualTo(refused ? ExitCodes.InputRefused : ExitCodes.Done));
        Assert.That(lines, Has.All.Match(@"^[\w.\[\]~-]+:\d+:(\d+|[A-Z]+): (error E|warning W)\d{3}: .+（.+）$"));
    }

    [TestCase("zh")]
    [TestCase("en")]
    public void The_words_of_every_fault_are_as_they_were(string lang)
    {
        var text = new StringBuilder();
        foreach (FaultCase wrong in FaultCases.All)
        {
            text.Append("# ").Append(wrong).Append('\n');
            foreach (string line in wrong.FaultLines(lang)) text.Append(line).Append('\n');
            text.Append('\n');
        }

        GoldenFile.Matches($"faults.{lang}.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }

    [TestCaseSource(nameof(Cases))]
    public void A_warning_is_an_error_under_strict_and_no_fault_goes_away(object wrong)
    {
        var fault = (FaultCase)wrong;
        Outcome strict = (fault with { Options = [.. fault.Options, "--strict"] }).Run("en");
        Assert.That(strict.ExitCode, Is.EqualTo(ExitCodes.InputRefused));
        Assert.That(
            (fault with { Options = [.. fault.Options, "--strict"] }).FaultLines("en"), Is.EqualTo(fault.FaultLines("en").Select(line => line.Replace(": warning W", ": error W", StringComparison.Ordinal))));
    }

    [Test]
    public void Every_code_has_a_case_that_produces_it() =>
        Assert.That(FaultCases.All.Select(c => c.Code).Distinct(), Is.EquivalentTo(Codes));

    [Test]
    public void No_code_stands_for_two_faults_and_each_says_by_its_letter_how_bad_it_is()
    {
        Assert.That(Codes, Is.Unique);
        Assert.That(Codes, Has.All.Match("^(E[1235]|W4)[0-9]{2}$"));
    }

    [GeneratedRegex("^([^:]+:[0-9]+:(?:[0-9]+|[A-Z]+)): (?:error|warning) ([EW][0-9]{3}): .*$")]
    private static partial Regex Place();
}
