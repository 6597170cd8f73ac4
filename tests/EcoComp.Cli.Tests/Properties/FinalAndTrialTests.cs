using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>What may be final, and which months the regulation covers.</summary>
public sealed class FinalAndTrialTests
{
    [Test]
    public void Final_refuses_exactly_the_months_in_which_something_is_open() => RandomFolders.Check(400, FinalIfNothingIsOpen);

    [Test]
    public void A_month_before_the_first_is_refused_unless_the_regulation_is_named_and_is_then_a_trial() => RandomFolders.Check(150, TrialIfNamed);

    private static void FinalIfNothingIsOpen(Generated made, Dice dice)
    {
        // Some have no question left.
        if (dice.Chance(50)) made = made with { Folder = Answers.All(made, dice) };
        using TemporaryFolder folder = made.Write();
        using var draft = new Statements(CommandLine.Settled(folder.Path, made.Range, "json"));
        OpenQuestion[] open = [.. made.Months.SelectMany(draft.Questions)];
        Run run = CommandLine.Settle(folder.Path, made.Range, "json", "--final");
        if (open.Length == 0)
        {
            Demand.That(run.Exit == 0, $"exit {run.Exit}\n{run.Error}");
            using var final = new Statements(run.Output);
            foreach (Month month in made.Months)
                Demand.Same(draft.Lines(month).Select(l => l == "status: draft  []" ? "status: final  []" : l), final.Lines(month), month.ToString());
            return;
        }

        Demand.That(run.Exit == 4 && run.Output.Length == 0, $"exit {run.Exit}, {run.Output.Length} bytes\n{run.Error}");
        foreach (OpenQuestion question in open) Demand.That(run.Error.Contains(question.Subject, StringComparison.Ordinal), $"{question.Subject} is not listed\n{run.Error}");
    }

    private static void TrialIfNamed(Generated made)
    {
        Month first = Interpretations.FirstMonth(made.Folder);
        made = made with { Months = [first.Plus(-1), first] };
        using TemporaryFolder folder = made.Write();
        Run refused = CommandLine.Settle(folder.Path, made.Range, "json");
        Demand.That(refused.Exit == 4 && refused.Output.Length == 0, $"exit {refused.Exit}\n{refused.Error}");

        using var statements = new Statements(CommandLine.Settled(folder.Path, made.Range, "json", "--regulation", "xuchang-2021"));
        Demand.Same(["trial", "draft"], statements.Months.Select(m => Statements.Text(m, "status")), "status");
        using var alone = new Statements(CommandLine.Settled(folder.Path, first.ToString(), "json"));
        Demand.That(alone.In(first).GetRawText() == statements.In(first).GetRawText(), $"{first} beside a month of trial");

        Run final = CommandLine.Settle(folder.Path, first.Plus(-1).ToString(), "json", "--regulation", "xuchang-2021", "--final");
        Demand.That(final.Exit == 2 && final.Output.Length == 0, $"exit {final.Exit}\n{final.Error}");
    }
}
