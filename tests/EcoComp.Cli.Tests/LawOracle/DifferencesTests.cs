namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>The comparison finds nothing where there is nothing, and the one thing that was changed.</summary>
public sealed class DifferencesTests
{
    [Test]
    public void What_the_oracle_expects_is_no_difference()
    {
        foreach (ulong seed in Enumerable.Range(1, 200).Select(n => (ulong)n))
        {
            Generated made = FolderGen.Of(seed);
            foreach (Month month in made.Months)
            {
                if (Settled(made.Folder, month) is { } outcome) Assert.That(Found(made.Folder, outcome, outcome), Is.Empty,
                    $"seed {seed}, {month}");
            }
        }
    }

    [Test]
    public void An_amount_a_choice_a_range_and_an_order_are_seen()
    {
        Folder folder = FolderText.Read(
            "points: code,kind,county,target,inflows\nR1,reference,,Ⅲ\nS1,section,A,Ⅲ\nS2,section,A,Ⅲ,R1\nW1,source,A,\n"
                + "monitoring: point,class\nS1,Ⅳ\nS2,Ⅳ\nW1,Ⅴ\n");
        Outcome outcome = MonthLaw.Settle(folder, Month.Of(2021, 9));
        string[] changed(Action<Outcome> change)
        {
            Outcome other = MonthLaw.Settle(folder, Month.Of(2021, 9));
            change(other);
            return Found(folder, outcome, other);
        }

        Assert.That(changed(o => o.Items[0] = o.Items[0] with { Net = 5 })[0],
            Does.StartWith("item A 4.1.2 S1: expected deduction 300000 Ⅲ/Ⅳ/Ⅳ null"));
        Assert.That(changed(o => o.Items[0] = o.Items[0] with { Yuan = 1 }), Has.Length.EqualTo(3));
        Assert.That(changed(o => o.Items[1] = o.Items[1] with { Keys = Keys.None })[0],
            Is.EqualTo("item A 5.2 W1: expected [source-steps=per-class]; observed []"));
        Assert.That(changed(o => o.Asks[0] = o.Asks[0] with { Max = 1 })[0],
            Is.EqualTo("pending A 4.1.2 S2 net-class: expected range -300000 0; observed -300000 1"));
        Assert.That(changed(o => o.Items.Reverse())[0], Does.StartWith("order: "));
        Assert.That(changed(o => o.Notes.Clear())[0], Does.StartWith("missing: note - 9  province-unknown"));
        Assert.That(changed(o => o.Notes.Add(new Note("A", "4.1.2", "S1", "net-met", Keys.None)))[0],
            Does.StartWith("unexpected: note A 4.1.2 S1 net-met"));
    }

    private static Outcome? Settled(Folder folder, Month month)
    {
        try
        {
            return MonthLaw.Settle(folder, month);
        }
        catch (Silence)
        {
            return null;
        }
    }

    private static string[] Found(Folder folder, Outcome expected, Outcome observed) =>
        Differences.Between(new Expected(folder, expected), new Observed(StatementJson.Write(folder, observed)));
}
