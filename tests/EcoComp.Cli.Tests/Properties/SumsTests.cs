using System.Text.Json;
using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>What is added up is the sum of what is listed.</summary>
public sealed class SumsTests
{
    [Test]
    public void A_county_is_the_sum_of_its_items_and_the_city_of_its_counties() => RandomFolders.Check(600, AddsUp);

    [Test]
    public void Naming_a_county_chooses_what_is_shown_and_leaves_the_sums_of_the_city() => RandomFolders.Check(200, ShowsOnly);

    private static void AddsUp(Generated made)
    {
        using TemporaryFolder folder = made.Write();
        using var statements = new Statements(CommandLine.Settled(folder.Path, made.Range, "json"));
        var items = ItemRows.Of(CommandLine.Settled(folder.Path, made.Range, "csv"));
        foreach (JsonElement month in statements.Months)
        {
            string name = Statements.Text(month, "month");
            (long reward, long deduction) = (0, 0);
            foreach (JsonElement county in month.GetProperty("counties").EnumerateArray())
            {
                JsonElement[] listed = [.. county.GetProperty("items").EnumerateArray()];
                long rewards = listed.Where(IsReward).Sum(i => Statements.Yuan(i, "amount_yuan"));
                long deductions = listed.Where(i => !IsReward(i)).Sum(i => Statements.Yuan(i, "amount_yuan"));
                Holds(county, rewards, deductions);
                long inCsv = items.Where(i => i["month"] == name && i["county_code"] == Statements.Code(county)).Sum(ItemRows.Signed);
                Demand.That(inCsv == rewards - deductions, "items.csv of " + Statements.Code(county));
                Demand.That(listed.All(i => Statements.Yuan(i, "amount_yuan") > 0), "an amount that is not positive");
                (reward, deduction) = (reward + rewards, deduction + deductions);
            }

            Holds(month.GetProperty("totals"), reward, deduction);
            FundHolds(month.GetProperty("fund"), reward, deduction, [.. made.Folder.Fund.Where(f => f.Month.ToString() == name)]);
        }
    }

    private static void Holds(JsonElement sums, long reward, long deduction)
    {
        Demand.That(Statements.Yuan(sums, "reward_yuan") == reward, "reward_yuan");
        Demand.That(Statements.Yuan(sums, "deduction_yuan") == deduction, "deduction_yuan");
        Demand.That(Statements.Yuan(sums, "net_yuan") == reward - deduction + Statements.Yuan(sums, "adjustment_yuan"), "net_yuan");
    }

    private static void FundHolds(JsonElement fund, long reward, long deduction, FundRow[] rows)
    {
        FundRow[] taken = [.. rows.Where(r => r.Item == "province-deduction")];
        long? province = taken.Length > 0 ? taken.Sum(r => r.Yuan) : null;
        long given = rows.Where(r => r.Item == "province-reward").Sum(r => r.Yuan);
        Demand.That(Statements.Yuan(fund, "rewards_yuan") == reward && Statements.Yuan(fund, "deductions_yuan") == deduction, "fund");
        Demand.That(Statements.YuanOrNull(fund, "province_deduction_yuan") == province, "province_deduction_yuan");
        Demand.That(Statements.YuanOrNull(fund, "province_reward_yuan") == given, "province_reward_yuan");
        long? balance = deduction - reward - Statements.Yuan(fund, "adjustments_yuan") - province + given;
        Demand.That(Statements.YuanOrNull(fund, "balance_yuan") == balance, "balance_yuan");
    }

    private static void ShowsOnly(Generated made)
    {
        string county = made.Folder.Counties[^1].Code;
        using Statements whole = Statements.Of(made);
        using Statements part = Statements.Shown(made, "--county", county);
        foreach (Month month in made.Months)
        {
            string[] shown = [.. part.Counties(month).Select(c => c.GetRawText())];
            Demand.Same(whole.Counties(month).Where(c => Statements.Code(c) == county).Select(c => c.GetRawText()), shown, "counties");
            foreach (string kept in new[] { "totals", "fund" })
                Demand.That(whole.In(month).GetProperty(kept).GetRawText() == part.In(month).GetProperty(kept).GetRawText(), kept);
        }
    }

    private static bool IsReward(JsonElement item) => Statements.Text(item, "direction") == "reward";
}
