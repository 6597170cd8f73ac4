using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>rules.md: "The order of rows in monitoring, events or rulings, and of inflows and shares in a cell, changes nothing but which share takes the remainder."</summary>
public sealed class OrderTests
{
    [Test]
    public void Any_order_of_rows_and_inflows_gives_the_same_items_and_the_same_settlement() => RandomFolders.Check(RandomFolders.Many, HoldsInAnyOrder);

    /// <summary>But for the words, which quote the shares that a ruling names as it names them.</summary>
    [Test]
    public void Any_order_of_shares_gives_the_same_amounts_ranges_and_choices() => RandomFolders.Check(RandomFolders.Many, HoldsWithSharesInAnyOrder);

    private static void HoldsWithSharesInAnyOrder(Generated made, Dice dice)
    {
        using Statements expected = Statements.Of(made);
        using Statements observed = Statements.Of(made with { Folder = SharesShuffled(made.Folder, dice) });
        foreach (Month month in made.Months) Demand.Same(expected.Amounts(month), observed.Amounts(month), month.ToString());
    }

    private static void HoldsInAnyOrder(Generated made, Dice dice)
    {
        using Statements expected = Statements.Of(made);
        using Statements observed = Statements.Of(made with { Folder = Shuffled(made.Folder, dice) });
        foreach (Month month in made.Months) Demand.Same(expected.Lines(month), observed.Lines(month), month.ToString());
    }

    /// <summary>Any order, but for counties and for the first row of each point, which say in what order a statement is.</summary>
    private static Folder Shuffled(Folder folder, Dice dice)
    {
        PointRow row(PointRow p) => p with { Inflows = dice.Shuffled(p.Inflows) };
        PointRow[] first = [.. folder.Points.DistinctBy(p => p.Code)];
        return folder with
        {
            Points = [.. first.Select(row), .. dice.Shuffled(folder.Points.Except(first)).Select(row)],
            Results = dice.Shuffled(folder.Results),
            Samples = dice.Shuffled(folder.Samples),
            Events = dice.Shuffled(folder.Events),
            Rulings = dice.Shuffled(folder.Rulings),
            Choices = dice.Shuffled(folder.Choices),
            Fund = dice.Shuffled(folder.Fund),
        };
    }

    private static Folder SharesShuffled(Folder folder, Dice dice) => folder with
    {
        Points = [.. folder.Points.Select(p => p with { County = Counties(p.County, dice) })],
        Events = [.. folder.Events.Select(e => e with { County = Counties(e.County, dice) })],
        Rulings = [.. folder.Rulings.Select(r => r.Question == "responsible" ? r with { Answer = Counties(r.Answer, dice) } : r)],
    };

    /// <summary>Shares in any order; the first of equal parts, which takes the remainder, stays.</summary>
    private static string Counties(string cell, Dice dice)
    {
        string[] parts = cell.Split(';', StringSplitOptions.RemoveEmptyEntries);
        return cell.Contains('%', StringComparison.Ordinal)
            ? string.Join(';', dice.Shuffled(parts))
            : string.Join(';', parts.Take(1).Concat(dice.Shuffled(parts.Skip(1))));
    }
}
