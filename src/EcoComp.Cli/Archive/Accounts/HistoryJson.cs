using System.Text.Json;
using EcoComp.Cli.Data;
using EcoComp.Cli.Input;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Archive.Accounts;

/// <summary>The history as data, form <c>ecocomp.history/1</c>.</summary>
internal static class HistoryJson
{
    /// <summary>Writes the history.</summary>
    public static void Write(Stream output, History history)
    {
        using (var json = new Utf8JsonWriter(output, JsonForm.Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "ecocomp.history/1");
            json.WriteString("adjustments", history.ByOrigin ? "by-origin" : "as-taken-up");
            Accounts(json, "months", history.Months, history);
            Accounts(json, "years", history.Years, history);
            json.WritePropertyName("total");
            One(json, history.Total, history);
            json.WriteStartArray("not_taken_up");
            foreach ((ArchivePart amendment, Money sum) in history.NotTakenUp)
            {
                json.WriteStartObject();
                json.WriteString("path", amendment.Path);
                json.WriteNumber("adjustment_yuan", sum.Yuan);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("owed");
            foreach ((ReceiptOwed owed, string name) in history.Owed)
            {
                json.WriteStartObject();
                json.WriteString("month", owed.Month);
                json.WriteString("point", owed.Point);
                json.WriteString("name", name);
                json.WriteString("document", owed.Document);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Accounts(Utf8JsonWriter json, string name, IEnumerable<PeriodAccount> accounts, History history)
    {
        json.WriteStartArray(name);
        foreach (PeriodAccount account in accounts) One(json, account, history);
        json.WriteEndArray();
    }

    private static void One(Utf8JsonWriter json, PeriodAccount account, History history)
    {
        json.WriteStartObject();
        json.WriteString("period", account.Period);
        json.WriteStartArray("counties");
        foreach (CountyAccount county in history.Counties)
        {
            if (account.Account.Find(county.Code) is not { } there) continue;
            json.WriteStartObject();
            json.WriteString("code", county.Code);
            json.WriteString("name", county.Name);
            Totals(json, there.Totals);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("totals");
        Totals(json, account.Account.Totals);
        json.WriteEndObject();
        json.WriteStartObject("fund");
        Fund fund = account.Account.Fund;
        Amount(json, "province_deduction_yuan", fund.ProvinceDeduction);
        Amount(json, "province_reward_yuan", fund.ProvinceReward);
        Amount(json, "balance_yuan", fund.Balance);
        Amount(json, "balance_so_far_yuan", account.SoFar);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Totals(Utf8JsonWriter json, Totals totals)
    {
        json.WriteNumber("reward_yuan", totals.Reward.Yuan);
        json.WriteNumber("deduction_yuan", totals.Deduction.Yuan);
        json.WriteNumber("adjustment_yuan", totals.Adjustment.Yuan);
        json.WriteNumber("net_yuan", totals.Net.Yuan);
    }

    private static void Amount(Utf8JsonWriter json, string name, Money? amount)
    {
        if (amount is { } known) json.WriteNumber(name, known.Yuan);
        else json.WriteNull(name);
    }
}
