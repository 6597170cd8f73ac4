namespace EcoComp.Cli.Tests.Documents;

/// <summary>The statement's line of choices names those that differ from the default, and no other.</summary>
public sealed class OtherThanDefaultTests
{
    private const string Head = "本月采用的非默认口径：";

    [TestCase("", "")]
    [TestCase("intake,once-per-county,许环1,,", "")]
    [TestCase("intake,per-event,许环1,,", "取水中断计次=逐件计")]
    [TestCase("intake,once-per-county,许环1,,|canal-miss,per-point,许环2,,", "干渠未达标=逐点计")]
    [TestCase("intake,once-per-county,许环1,,2021-08|intake,per-event,许环1,2021-09,", "取水中断计次=逐件计")]
    [TestCase("intake,per-event,许环1,,2021-08|intake,once-per-county,许环1,2021-09,", "")]
    public void Only_what_differs_is_named(string rows, string named)
    {
        using TestFolder folder = TestFolder.Small();
        folder.Interpretations(rows.Split('|', StringSplitOptions.RemoveEmptyEntries));
        string[] lines = [.. folder.Settle("2021-09").Output.Split('\n').Where(l => l.StartsWith(Head, StringComparison.Ordinal))];
        Assert.That(lines, Is.EqualTo(named.Length == 0 ? [] : new[] { Head + named }));
    }
}
