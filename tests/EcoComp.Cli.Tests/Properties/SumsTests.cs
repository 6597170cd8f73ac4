using System.Text.Json;
using EcoComp.Cli.Tests.Oracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>What is added up is the sum of what is listed.</summary>
public sealed class SumsTests
{
    [Test]
    public void A_county_is_the_sum_of_its_items_and_the_city_of_its_counties()
    {
        Cases.Check(new CaseGen(), 300, AddsUp, Case.Print);
    }

    [Test]
    public void Naming_a_county_chooses_what_is_shown_and_leaves_the_sums_of_the_city()
    {
        Cases.Check(new CaseGen(), 100, ShowsOnly, Case.Print);
    }

    private static void AddsUp(Case subject)
    {
        using TemporaryFolder folder = subject.Write();
        using var statements = new Statements(CommandLine.Settled(folder.Path, subject.From, subject.To, "json"));
        var items = ItemsCsv.Of(CommandLine.Settled(folder.Path, subject.From, subject.To, "csv"));
        foreach (JsonElement month in statements.Months)
        {
            string name = month.GetProperty("month").GetString()!;
            (long reward, long deduction) = (0, 0);
            foreach (JsonElement county in month.GetProperty("counties").EnumerateArray())
            {
                JsonElement[] listed = [.. county.GetProperty("items").EnumerateArray()];
                long rewards = listed.Where(IsReward).Sum(i => Statements.Yuan(i, "amount_yuan"));
                long deductions = listed.Where(i => !IsReward(i)).Sum(i => Statements.Yuan(i, "amount_yuan"));
                Holds(county, rewards, deductions);
                long inCsv = items.Where(i => i["month"] == name && i["county_code"] == Statements.Code(county)).Sum(ItemsCsv.Signed);
                Demand.That(inCsv == rewards - deductions, "items.csv of " + Statements.Code(county));
                Demand.That(listed.All(i => Statements.Yuan(i, "amount_yuan") > 0), "an amount that is not positive");
                (reward, deduction) = (reward + rewards, deduction + deductions);
            }

            Holds(month.GetProperty("totals"), reward, deduction);
            FundHolds(month.GetProperty("fund"), reward, deduction, subject.Folder.Fund.Where(f => Words.Month(f.Month) == name));
        }
    }

    private static void Holds(JsonElement sums, long reward, long deduction)
    {
        Demand.That(Statements.Yuan(sums, "reward_yuan") == reward, "reward_yuan");
        Demand.That(Statements.Yuan(sums, "deduction_yuan") == deduction, "deduction_yuan");
        Demand.That(Statements.Yuan(sums, "net_yuan") == reward - deduction + Statements.Yuan(sums, "adjustment_yuan"), "net_yuan");
    }

    private static void FundHolds(JsonElement fund, long reward, long deduction, IEnumerable<FundRow> rows)
    {
        long? province = rows.Any() ? rows.Sum(r => r.Yuan) : null;
        Demand.That(Statements.Yuan(fund, "rewards_yuan") == reward && Statements.Yuan(fund, "deductions_yuan") == deduction, "fund");
        Demand.That(Statements.YuanOrNull(fund, "province_deduction_yuan") == province, "province_deduction_yuan");
        long? balance = deduction - reward - Statements.Yuan(fund, "adjustments_yuan") - province;
        Demand.That(Statements.YuanOrNull(fund, "balance_yuan") == balance, "balance_yuan");
    }

    private static void ShowsOnly(Case subject)
    {
        string county = subject.Folder.Counties[^1].Code;
        using Statements whole = Statements.Of(subject);
        using Statements part = Statements.Of(subject, "--county", county);
        foreach (int month in subject.Months)
        {
            string[] shown = [.. part.Counties(month).Select(c => c.GetRawText())];
            Demand.Same(whole.Counties(month).Where(c => Statements.Code(c) == county).Select(c => c.GetRawText()), shown, "counties");
            foreach (string kept in new[] { "totals", "fund" })
                Demand.That(Raw(whole, month, kept) == Raw(part, month, kept), kept);
        }
    }

    private static string Raw(Statements statements, int month, string key) => statements.Month(month).GetProperty(key).GetRawText();

    private static bool IsReward(JsonElement item) => item.GetProperty("direction").GetString() == "reward";
}
