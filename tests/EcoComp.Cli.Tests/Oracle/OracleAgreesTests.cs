namespace EcoComp.Cli.Tests.Oracle;

/// <summary>The program against the oracle, folder by folder.</summary>
public sealed class OracleAgreesTests
{
    private const int Folders = 2000;

    [Test]
    public void The_settlement_of_any_folder_is_the_one_that_the_rules_give()
    {
        Cases.Check(new CaseGen(), Folders, Agrees, Case.Print);
    }

    private static void Agrees(Case subject)
    {
        ExpectedMonth[] expected = subject.Expected;
        using TemporaryFolder folder = subject.Write();
        byte[] json = CommandLine.Settled(folder.Path, subject.From, subject.To, "json");
        Demand.Same(Lines.OfJson(expected, "draft"), Observed.Json(json), "settlement.json");
        byte[] csv = CommandLine.Settled(folder.Path, subject.From, subject.To, "csv");
        Demand.Same(Lines.OfCsv(expected), Observed.Csv(csv), "items.csv");
    }
}
