using EcoComp.Cli.Tests.Oracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>What may be final, and which months the regulation covers.</summary>
public sealed class FinalAndTrialTests
{
    [Test]
    public void Final_refuses_exactly_the_months_in_which_something_is_open()
    {
        Cases.Check(new CaseGen(), 300, FinalIfNothingIsOpen, Case.Print);
    }

    [Test]
    public void A_month_before_the_first_is_refused_unless_the_regulation_is_named_and_is_then_a_trial()
    {
        Cases.Check(new CaseGen(), 150, TrialIfNamed, Case.Print);
    }

    private static void FinalIfNothingIsOpen(Case subject)
    {
        ExpectedMonth[] expected = subject.Expected;
        using TemporaryFolder folder = subject.Write();
        Run run = CommandLine.Settle(folder.Path, subject.From, subject.To, "json", "--final");
        if (expected.All(m => m.Pending.Count == 0))
        {
            Demand.That(run.Exit == 0, $"exit {run.Exit}\n{run.Error}");
            Demand.Same(Lines.OfJson(expected, "final"), Observed.Json(run.Output), "settlement.json");
            return;
        }

        Demand.That(run.Exit == 4 && run.Output.Length == 0, $"exit {run.Exit}, {run.Output.Length} bytes\n{run.Error}");
        foreach (ExpectedPending pending in expected.SelectMany(m => m.Pending))
            Demand.That(run.Error.Contains(pending.Subject, StringComparison.Ordinal), $"{pending.Subject} is not listed\n{run.Error}");
    }

    private static void TrialIfNamed(Case subject)
    {
        bool august = Interpretations.In(subject.Folder, "first-month", subject.From) == "2021-08";
        int first = Words.Month(2021, august ? 8 : 9);
        subject = subject with { From = first - 1, To = first };
        using TemporaryFolder folder = subject.Write();
        Run refused = CommandLine.Settle(folder.Path, first - 1, first, "json");
        Demand.That(refused.Exit == 4 && refused.Output.Length == 0, $"exit {refused.Exit}\n{refused.Error}");

        byte[] json = CommandLine.Settled(folder.Path, first - 1, first, "json", "--regulation", "xuchang-2021");
        ExpectedMonth[] expected = subject.Expected;
        IEnumerable<string> lines = [.. Lines.OfJson(expected[..1], "trial"), .. Lines.OfJson(expected[1..], "draft")];
        Demand.Same(lines, Observed.Json(json), "settlement.json");

        Run final = CommandLine.Settle(folder.Path, first - 1, first - 1, "json", "--regulation", "xuchang-2021", "--final");
        Demand.That(final.Exit == 2 && final.Output.Length == 0, $"exit {final.Exit}\n{final.Error}");
    }
}
