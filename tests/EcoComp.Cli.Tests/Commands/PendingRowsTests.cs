namespace EcoComp.Cli.Tests.Commands;

/// <summary>What a clerk is told to write into rulings.csv, written there.</summary>
public sealed class PendingRowsTests
{
    private const string Year = "2021-09..2022-08";

    [TestCase("zh")]
    [TestCase("en")]
    public void The_rows_that_a_refusal_proposes_answer_every_question_once_their_gaps_are_filled(string lang)
    {
        using TestFolder sample = TestFolder.Sample();
        Outcome refused = sample.Settle(Year, "--final", "--lang", lang);
        Assert.That(refused.ExitCode, Is.EqualTo(ExitCodes.Undecided));
        string[] rows = [.. refused.Error.Split('\n').Skip(1).Where(line => line.Length > 0).Select(Row)];
        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows, Has.All.Match("^20[0-9]{2}-[01][0-9],"));
        sample.Add("rulings.csv", [.. rows.Select(Filled)]);
        Outcome settled = sample.Settle(Year, "--final", "--strict");
        Assert.That(settled.ExitCode, Is.EqualTo(ExitCodes.Done), settled.Error);
        Assert.That(settled.Error, Is.Empty);
    }

    [TestCase("zh")]
    [TestCase("en")]
    public void The_statement_proposes_the_same_rows(string lang)
    {
        using TestFolder sample = TestFolder.Sample();
        string[] refused = [.. sample.Settle(Year, "--final", "--lang", lang).Error.Split('\n').Skip(1).Where(line => line.Length > 0).Select(Row)];
        string[] stated =
        [
            .. sample.Settle(Year, "--lang", lang).Output.Split('\n').Where(line => line.Contains("rulings.csv", StringComparison.Ordinal)).Select(Row),
        ];
        Assert.That(stated, Is.EquivalentTo(refused));
    }

    /// <summary>The row behind the last colon of a line.</summary>
    private static string Row(string line) => line[(line.LastIndexOfAny([':', '：']) + 1)..].Trim();

    private static string Filled(string row) => row
        .Replace("<是或否>", "是", StringComparison.Ordinal).Replace("<yes or no>", "yes", StringComparison.Ordinal)
        .Replace("<类别>", "Ⅱ", StringComparison.Ordinal).Replace("<class>", "Ⅱ", StringComparison.Ordinal)
        .Replace("<县区>", "长葛市", StringComparison.Ordinal).Replace("<county>", "411082", StringComparison.Ordinal)
        .Replace("<依据文号>", "许环〔2022〕99号", StringComparison.Ordinal).Replace("<document>", "许环〔2022〕99号", StringComparison.Ordinal)
        .Replace("<理由>", "", StringComparison.Ordinal).Replace("<reason>", "", StringComparison.Ordinal);
}
