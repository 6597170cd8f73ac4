using System.Text;
using EcoComp.Core.Provenance;
using EcoComp.Core.Rules;

namespace EcoComp.Core.Tests.Provenance;

/// <summary>Where the faults of a file of JSON are told to stand, and what they show, of a regulation that somebody writes.</summary>
public sealed class JsonPlacesTests
{
    private static readonly string File = Encoding.UTF8.GetString(Law.Xuchang.Utf8.AsSpan()).ReplaceLineEndings("\n");

    [TestCase("\"inForceFrom\": \"2021-08-26\"", "\"inForceFrom\": \"2021年\"", "inForceFrom")]
    [TestCase("\"compensation\": \"水环境质量生态补偿\"", "\"compensation\": 1", "words.compensation")]
    [TestCase("\"name\": \"大浪沟\", \"aliases\": []", "\"name\": \"大浪沟\", \"aliases\": 1", "rivers[大浪沟].aliases")]
    [TestCase("[\"清潁河\", \"清颍河\"]", "[\"清潁河\", 2]", "rivers[清潩河].aliases[2]")]
    [TestCase("\"standards\": [\"GB 3838-2002\"", "\"standards\": [1", "standards[1]")]
    [TestCase("\"basis\": \"第四条（一）2\"", "\"basis\": 1", "clauses[4.1.2].basis")]
    [TestCase("\"target\": \"Ⅲ\", \"class\": \"Ⅴ\"", "\"target\": \"Ⅲ\", \"class\": \"V\"", "clauses[4.1.2].amounts.ladder[Ⅲ,V].class")]
    [TestCase("{ \"code\": \"411073\", \"name\": \"东城区\"", "{ \"code\": \"411073\", \"name\": 5", "counties[411073].name")]
    public void A_fault_stands_on_its_line_at_the_end_of_a_way_by_names_or_by_places_from_1(string right, string wrong, string way)
    {
        Fault told = Open(right, wrong);
        int line = 1 + File[..File.IndexOf(right, StringComparison.Ordinal)].Count(c => c == '\n');
        Assert.That((told.Column, told.Line), Is.EqualTo((way, line)));
    }

    [TestCase("\"aliases\": 1", "1")]
    [TestCase("\"aliases\": \"\\u6c34\"", "\"水\"")]
    [TestCase("\"aliases\": { \"a\":\n  1 }", "{ \"a\": 1 }")]
    [TestCase("\"aliases\": 1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890")]
    [TestCase("\"aliases\": 12345678901234567890123456789012345678901", "1234567890123456789012345678901234567890…")]
    public void A_value_of_another_kind_is_shown_as_it_reads_on_one_line_and_no_longer_than_is_read(string wrong, string shown) =>
        Assert.That(Open("\"name\": \"大浪沟\", \"aliases\": []", "\"name\": \"大浪沟\", " + wrong).Value, Is.EqualTo(shown));

    [TestCase("\"rule\": \"accumulation\"", "\"rule\": \"accumulation\", \"opens\": []", "opens", "open")]
    [TestCase("\"repeals\": \"许政办〔2017〕59号\"", "\"repeal\": \"许政办〔2017〕59号\"", "repeal", "repeals")]
    public void A_member_that_there_is_not_is_told_with_those_that_may_be_there_and_the_nearest_of_them(
        string right, string wrong, string value, string meant)
    {
        Fault told = Open(right, wrong);
        Assert.That((told.Code, told.Value, told.Arguments[^1]), Is.EqualTo((FaultCodes.LawMemberUnknown, value, meant)));
        Assert.That(told.Arguments[0].Split('、'), Does.Contain(meant).And.Not.Contains(value));
    }

    [Test]
    public void A_member_that_stands_twice_is_told_as_such() =>
        Assert.That(Open("\"repeals\": ", "\"repeals\": \"a\", \"repeals\": ") is { Code: FaultCodes.LawTwice, Value: "repeals" }, Is.True);

    private static Fault Open(string right, string wrong)
    {
        int at = File.IndexOf(right, StringComparison.Ordinal);
        Assert.That(at, Is.Positive);
        var faults = new FaultLog();
        RegulationIntake.Open("law.json", Encoding.UTF8.GetBytes(File[..at] + wrong + File[(at + right.Length)..]), Law.BuiltIn, faults);
        Fault[] told = [.. faults.Sorted(_ => 0)];
        return told.FirstOrDefault(f => f.Code != FaultCodes.LawMemberMissing) ?? throw new ArgumentException(wrong);
    }
}
