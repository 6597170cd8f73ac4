namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>
/// The oracle held against cases that were worked by hand from the text. What clause 9 says of the fund is left out unless asked for.
/// </summary>
public sealed class OracleByHandTests
{
    private static IEnumerable<TestCaseData> Cases =>
        ByHand.Sections.Concat(ByHand.SourcesAndCanal).Concat(ByHand.Events).Concat(ByHand.Law)
            .Select(c => new TestCaseData(c).SetArgDisplayNames(c.Name));

    [TestCaseSource(nameof(Cases))]
    public void The_oracle_says_what_the_text_says(HandCase told)
    {
        Folder folder = FolderText.Read(told.Folder);
        Outcome outcome = MonthLaw.Settle(folder, Month.Parse(told.Month));
        string[] lines = [.. Lines.Of(outcome).Where(l => !l.StartsWith("- 9 ", StringComparison.Ordinal))];
        Assert.That(lines, Is.EqualTo(told.Expected));
    }

    [Test]
    public void Every_case_has_a_name_of_its_own()
    {
        Assert.That(Cases.Select(c => ((HandCase)c.Arguments[0]!).Name), Is.Unique);
        Assert.That(Cases.Count(), Is.GreaterThanOrEqualTo(60));
    }

    [Test]
    public void The_fund_gives_back_what_the_province_takes()
    {
        Folder folder = FolderText.Read(
            """
            points: code,county,target
            S1,A,Ⅲ
            monitoring: point,class
            S1,劣Ⅴ
            fund: item,amount_yuan
            province-deduction,1500000
            province-deduction,1000000
            province-reward,300000
            """);
        Outcome outcome = MonthLaw.Settle(folder, Month.Of(2021, 9));
        Assert.That(outcome.Fund, Is.EqualTo(new Fund(2_000_000, 0, 2_500_000, 300_000)));
        Assert.That(outcome.Fund!.Balance, Is.EqualTo(-200_000));
        Assert.That(outcome.Notes.Select(n => n.Code), Is.EqualTo(new[] { "shortfall" }));
    }

    [Test]
    public void Without_the_provinces_deduction_there_is_no_balance()
    {
        Outcome outcome = MonthLaw.Settle(Folder.Empty, Month.Of(2021, 9));
        Assert.That(outcome.Fund!.Balance, Is.Null);
        Assert.That(outcome.Notes.Select(Lines.Of), Is.EqualTo(new[] { "- 9  province-unknown" }));
    }
}

/// <summary>A folder, a month and every line that it comes to.</summary>
public sealed record HandCase(string Name, string Folder, string[] Expected, string Month = "2021-09")
{
    public override string ToString() => Name;
}
