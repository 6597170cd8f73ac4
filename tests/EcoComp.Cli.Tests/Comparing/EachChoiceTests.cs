using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EcoComp.Cli.Tests.Commands;
using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Tests.Comparing;

/// <summary><c>compare --each-choice</c> over the sample's year says what a folder says in which that one choice was made by hand.</summary>
public sealed class EachChoiceTests
{
    private static readonly Lazy<IReadOnlyList<string[]>> Table = new(() => Rows("--each-choice"));
    private static readonly Lazy<(long Reward, long Deduction, long Net, HashSet<string> Open)> Now = new(() =>
    {
        using TestFolder sample = TestFolder.Sample();
        return ByHand.Sums(sample);
    });

    private static IEnumerable<object[]> Choices() =>
        CommandLine.Catalogue.Regulations[^1].Interpretations.SelectMany(i => i.Choices.Select(c => new object[] { i.Key, i.Name, c.Code }));

    [Test]
    public void There_is_a_row_for_each_choice_of_each_interpretation_in_the_order_of_the_regulation()
    {
        Assert.That(Table.Value[0], Is.EqualTo("key,choice,is_default,reward_yuan,deduction_yuan,net_yuan,difference_yuan,opened,closed".Split(',')));
        Assert.That(Table.Value.Skip(1).Select(r => (r[0], r[1])), Is.EqualTo(Choices().Select(c => ((string)c[0], (string)c[2]))));
        Assert.That(Table.Value, Has.Count.EqualTo(45));
        Interpretation[] all = [.. CommandLine.Catalogue.Regulations[^1].Interpretations];
        Assert.That(Table.Value.Skip(1).Where(r => r[2] == "yes").Select(r => r[1]), Is.EqualTo(all.Select(i => i.Choices[0].Code)));
    }

    [Test]
    public void Where_two_regulations_have_other_defaults_each_is_marked_with_its_regulation()
    {
        JsonObject later = JsonNode.Parse(LawFolderTests.Later())!.AsObject();
        JsonArray choices = later["interpretations"]!.AsArray().Single(i => i!["key"]!.GetValue<string>() == "canal-miss")!["choices"]!.AsArray();
        JsonNode first = choices[0]!;
        choices.RemoveAt(0);
        choices.Add(first);
        using TestFolder folder = TestFolder.Small();
        using TestFolder laws = TestFolder.Empty().Write("later.json", later.ToJsonString());
        string[] lines = Ecocomp.Run("compare", "2021-09..2021-10", "--data", folder.Data, "--regulations", laws.Data, "--each-choice").Output.Split('\n');
        Assert.That(lines.Single(l => l.Contains("once-per-county ", StringComparison.Ordinal) && l.Contains("canal-miss", StringComparison.Ordinal)), Does.Contain("默认（xuchang-2021）、现行（部分月份）"));
        Assert.That(lines.Single(l => l.Contains(" per-point ", StringComparison.Ordinal)), Does.Contain("默认（xuchang-later）、现行（部分月份）"));
        Assert.That(lines.Single(l => l.Contains(" five-rivers ", StringComparison.Ordinal)), Does.Contain("默认、现行 "), "one default is told without a regulation");
        Outcome alike = Ecocomp.Run("compare", "2021-09", "--data", folder.Data, "--regulation", laws["later.json"], "--choice", "toxic=per-event");
        Assert.That(alike.Output, Does.Contain("没有引起变动：办法有改动（第 4.1.2 条，以及条款以外的内容，rules compare 逐项列出）"));
    }

    [Test]
    public void A_choice_that_a_regulation_of_some_months_lacks_is_told_as_the_option_that_it_would_be()
    {
        JsonObject later = JsonNode.Parse(LawFolderTests.Later())!.AsObject();
        later["interpretations"]!.AsArray().Single(i => i!["key"]!.GetValue<string>() == "canal-miss")!["choices"]!.AsArray().RemoveAt(1);
        using TestFolder folder = TestFolder.Small();
        using TestFolder laws = TestFolder.Empty().Write("later.json", later.ToJsonString());
        Outcome outcome = Ecocomp.Run("compare", "2021-09..2021-10", "--data", folder.Data, "--regulations", laws.Data, "--each-choice");
        Assert.That(outcome.Output.Split('\n').Single(l => l.Contains("E306", StringComparison.Ordinal)), Does.StartWith("  --choice canal-miss=per-point: error E306: "));
        Assert.That(outcome.Output, Does.Contain("\n  2021-10 适用的办法没有这个选项\n"));
    }

    [TestCaseSource(nameof(Choices))]
    public void A_choice_comes_to_what_a_folder_comes_to_that_was_changed_by_hand(string key, string name, string choice)
    {
        using TestFolder folder = TestFolder.Sample().Choose(key, name, choice);
        (long reward, long deduction, long net, HashSet<string> open) = ByHand.Sums(folder);
        string[] row = Table.Value.Single(r => r[0] == key && r[1] == choice);
        Assert.That(row[3..], Is.EqualTo(((long[])
            [reward, deduction, net, net - Now.Value.Net, open.Except(Now.Value.Open).Count(), Now.Value.Open.Except(open).Count()])
            .Select(n => n.ToString(CultureInfo.InvariantCulture))));
    }

    [Test]
    public void The_counties_of_a_choice_add_up_to_its_sums()
    {
        IReadOnlyList<string[]> byCounty = Rows("--each-choice", "--by-county");
        Assert.That(byCounty[0][^2..], Is.EqualTo(new[] { "county_code", "county_name" }));
        Assert.That(byCounty, Has.Count.EqualTo(1 + (44 * 9)));
        foreach (string[] sums in Table.Value.Skip(1))
        {
            for (int column = 3; column < 7; column++)
                Assert.That(byCounty.Skip(1).Where(r => r[0] == sums[0] && r[1] == sums[1]).Sum(r => Number(r[column])), Is.EqualTo(Number(sums[column])), sums[0] + sums[1]);
        }
    }

    [Test]
    public void The_json_has_the_numbers_of_the_table()
    {
        using var json = JsonDocument.Parse(Ecocomp.Run("compare", ByHand.Year, "--data", Sample, "--each-choice", "--format", "json").OutputBytes);
        Assert.That(
            json.RootElement.GetProperty("choices").EnumerateArray().Select(c => string.Join(',', c.GetProperty("key").GetString(), c.GetProperty("choice").GetString(), c.GetProperty("difference_yuan"), c.GetProperty("opened"))),
            Is.EqualTo(Table.Value.Skip(1).Select(r => string.Join(',', r[0], r[1], r[6], r[7]))));
    }

    [Test]
    public void A_choice_under_which_the_data_are_refused_has_no_sums_and_its_reasons()
    {
        using TestFolder folder = TestFolder.Small();
        folder.Write("monitoring.csv", "month,point,class,status\n2021-09,R1,Ⅲ,\n2021-09,W1,Ⅱ,\n2021-09,C1,Ⅱ,\n")
            .Readings("time,point,DO,CODMn,COD,BOD5,NH3N,TP,CU,ZN,F,SE,AS,HG,CD,CR6,PB,CN,phenol,oil,LAS,sulfide,pH", "2021-09-01,S1,6,4,15,3,1.004,0.1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,7")
            .Rulings("2021-09,S1,net-class,Ⅳ,D1,");
        Outcome now = folder.Settle("2021-09");
        Assert.That(now.ExitCode, Is.Zero, now.Error);
        Outcome outcome = Ecocomp.Run("compare", "2021-09", "--data", folder.Data, "--each-choice", "--format", "csv");
        Assert.That(outcome.Output, Does.Contain("\r\nclass-rounding,evaluation,no,,,,,,\r\n"));
        string text = Ecocomp.Run("compare", "2021-09", "--data", folder.Data, "--each-choice").Output;
        Assert.That(text, Does.Contain("class-rounding 取 evaluation 时，数据不能结算").And.Contain("rulings.csv:2"));
    }

    [TestCase("--each-choice", "--choice", "intake=per-event")]
    [TestCase("--choice", "intake=per-event", "--by-county")]
    [TestCase]
    public void What_cannot_be_meant_is_wrong_usage(params string[] options) =>
        Assert.That(Ecocomp.Run(["compare", "2021-09", "--data", Sample, .. options]).ExitCode, Is.EqualTo(2));

    private static string Sample => Path.Combine(Repository.Root, "samples", "xuchang");

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static IReadOnlyList<string[]> Rows(params string[] options)
    {
        Outcome outcome = Ecocomp.Run(["compare", ByHand.Year, "--data", Sample, "--format", "csv", .. options]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.OutputBytes.Take(3), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        return CsvRecords.Of(outcome.Output[1..]);
    }
}
