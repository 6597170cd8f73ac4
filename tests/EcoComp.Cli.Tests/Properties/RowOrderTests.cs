using EcoComp.Cli.Tests.Oracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>The order of rows says nothing, but for counties and for the first row of each point.</summary>
public sealed class RowOrderTests
{
    [Test]
    public void Any_order_of_rows_gives_the_same_items_and_the_same_settlement()
    {
        Cases.Check(300, HoldsInAnyOrder);
    }

    private static void HoldsInAnyOrder(Case subject, Dice dice)
    {
        Case shuffled = subject with { Folder = Shuffled(subject.Folder, dice) };
        using TemporaryFolder before = subject.Write();
        using TemporaryFolder after = shuffled.Write();
        Demand.SameBytes(Settled(before, subject, "csv"), Settled(after, subject, "csv"), "items.csv");
        Demand.Same(Observed.Json(Settled(before, subject, "json")), Observed.Json(Settled(after, subject, "json")), "settlement.json");
    }

    private static byte[] Settled(TemporaryFolder folder, Case subject, string format) =>
        CommandLine.Settled(folder.Path, subject.From, subject.To, format);

    private static Folder Shuffled(Folder folder, Dice dice)
    {
        PointRow[] first = [.. folder.Points.DistinctBy(p => p.Code)];
        return folder with
        {
            Points = [.. first, .. dice.Shuffled(folder.Points.Except(first))],
            Results = dice.Shuffled(folder.Results),
            Events = dice.Shuffled(folder.Events),
            Rulings = dice.Shuffled(folder.Rulings),
            Choices = dice.Shuffled(folder.Choices),
            Fund = dice.Shuffled(folder.Fund),
        };
    }
}
