namespace EcoComp.Cli.Tests.Input;

/// <summary>Texts that no spreadsheet saved are refused by name, at their place, in words that do not hold the text itself.</summary>
public sealed class HostileTextTests
{
    private const string Header = "month,point,class,status,routine,origin,document,note\n";
    private const string Records = "2021-09,S1,Ⅲ,,,,,\n2021-09,R1,Ⅲ,,,,,\n2021-09,W1,Ⅱ,,,,,\n2021-09,C1,Ⅱ,,,,,\n";

    [TestCase("\"", 3)]
    [TestCase("2021-09,S1,\"", 3)]
    public void A_quote_that_is_not_closed_is_told_where_it_opens(string before, int line)
    {
        string text = Header + Records.Split('\n')[0] + "\n" + before + string.Concat(Enumerable.Repeat(Records, 20_000));
        AssertOnly(text, $"monitoring.csv:{line}:0: error E106", "2021-09,S1,Ⅲ");
    }

    [Test]
    public void A_cell_longer_than_a_spreadsheet_allows_is_told_and_not_printed([Values(32_768, 300_000, 3_000_000)] int length, [Values("S", "Ⅲ")] string sign)
    {
        string cell = string.Concat(Enumerable.Repeat(sign, length));
        AssertOnly(Header + Records + "2021-10,S1,Ⅲ,,,,," + cell + "\n", "monitoring.csv:6:", "E132");
        AssertOnly(Header + Records + "2021-10," + cell + ",Ⅲ,,,,,\n", "monitoring.csv:6:", "E132");
    }

    [Test]
    public void A_cell_of_as_many_characters_as_a_spreadsheet_allows_is_read([Values("注", "\"\"", "一\n二", "，,;\t")] string sign, [Values] bool quotedBefore)
    {
        string note = string.Concat(Enumerable.Repeat(sign, 32_000 / sign.Length));
        string earlier = quotedBefore ? Records.Replace("S1", "\"S1\"", StringComparison.Ordinal) : Records;
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", Header + earlier + "2021-10,S1,Ⅲ,,,,,\"" + note + "\"\n2021-10,S9,Ⅲ,,,,,\n");
        Assert.That(folder.Check().FaultLines.Single(), Does.Contain("E301").And.Contain("S9"));
    }

    [Test]
    public void A_quote_inside_a_plain_cell_spoils_its_row_alone()
    {
        string rows = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"20{21 + (i / 12) % 70}-{1 + i % 12:00},X{i},Ⅲ,,,,,\n"));
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", Header + "2021-09,5\" S1,Ⅲ,,,,,\n" + rows);
        Assert.That(folder.Check().FaultLines, Has.Some.StartsWith("monitoring.csv:2:0: error E106").And.Some.Contains("X77"));
    }

    [Test]
    public void A_row_of_more_columns_than_a_spreadsheet_has_is_told() =>
        AssertOnly(Header + Records + "2021-10,S1" + new string(',', 300_000) + "\n", "monitoring.csv:6:0: error E139", "16384");

    [TestCase("x{0},y\n", TestName = "rows of another table")]
    [TestCase("甲{0}\n", TestName = "rows of one cell")]
    public void Rows_without_end_that_are_none_of_the_table_are_told_in_a_line_or_two(string row)
    {
        string rows = string.Concat(Enumerable.Range(0, 30_000).Select(i => string.Format(null, row, i)));
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", Header + rows);
        Assert.That(folder.Check().FaultLines, Has.Length.LessThan(3).And.Some.Contains("30001"));
    }

    private static void AssertOnly(string text, string place, string said)
    {
        using TestFolder folder = TestFolder.Small().Write("monitoring.csv", text);
        string line = folder.Check().FaultLines.Single();
        Assert.That(line, Does.StartWith(place).And.Contain(said));
        Assert.That(line, Has.Length.LessThan(300));
        Outcome classified = Ecocomp.Run("classify", folder["monitoring.csv"], "--type", "river");
        Assert.That(classified.FaultLines.Where(l => l.Contains(line[16..40], StringComparison.Ordinal)).ToArray(), Has.Length.LessThan(2));
        Assert.That(classified.ExitCode, Is.EqualTo(ExitCodes.InputRefused));
    }
}
