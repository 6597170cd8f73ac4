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
            foreach ((string path, Money sum) in history.NotTakenUp)
            {
                json.WriteStartObject();
                json.WriteString("path", path);
                json.WriteNumber("adjustment_yuan", sum.Yuan);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Accounts(Utf8JsonWriter json, string name, IEnumerable<Account> accounts, History history)
    {
        json.WriteStartArray(name);
        foreach (Account account in accounts) One(json, account, history);
        json.WriteEndArray();
    }

    private static void One(Utf8JsonWriter json, Account account, History history)
    {
        json.WriteStartObject();
        json.WriteString("period", account.Period);
        json.WriteStartArray("counties");
        foreach ((string code, string name) in history.Counties)
        {
            if (!account.Counties.ContainsKey(code)) continue;
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteString("name", name);
            Totals(json, account.Of(code));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("totals");
        Totals(json, account.Totals);
        json.WriteEndObject();
        json.WriteStartObject("fund");
        Amount(json, "province_yuan", account.Fund.Province);
        Amount(json, "balance_yuan", account.Fund.Balance);
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
