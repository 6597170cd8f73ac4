using System.Text.Json;
using EcoComp.Cli.Input;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Data;

/// <summary>Every choice as JSON, form <c>ecocomp.choices/1</c>. Amounts in yuan.</summary>
internal static class ChoicesJson
{
    /// <summary>Writes the choices.</summary>
    public static void Write(Stream output, EachChoice choices, LeftOut leftOut)
    {
        Account baseline = choices.Account;
        using (var json = new Utf8JsonWriter(output, JsonForm.Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "ecocomp.choices/1");
            json.WriteStartArray("months");
            foreach (YearMonth month in choices.Baseline.Months.Select(m => m.Month)) json.WriteStringValue(Months.Text(month));
            json.WriteEndArray();
            json.WriteStartObject("baseline");
            Amounts(json, baseline.Known(baseline.Totals));
            LeftOut.Write(json, "questions", choices.Baseline.Open);
            json.WriteEndObject();
            json.WriteStartArray("choices");
            foreach (ChoiceEffect effect in choices.Effects) Write(json, effect, baseline);
            json.WriteEndArray();
            leftOut.Write(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, ChoiceEffect effect, Account baseline)
    {
        json.WriteStartObject();
        json.WriteString("key", effect.Key.Key);
        json.WriteString("choice", effect.Choice.Code);
        json.WriteBoolean("is_default", effect.IsDefault);
        json.WriteBoolean("is_baseline", effect.IsBaseline);
        Sums(json, effect.Against(baseline));
        json.WriteNumber("opened", effect.Opened.Sum(q => q.Count()));
        json.WriteNumber("closed", effect.Closed.Sum(q => q.Count()));
        LeftOut.Write(json, "questions", effect.StillOpen);
        json.WriteStartArray("counties");
        foreach (CountyAccount county in baseline.Counties)
        {
            json.WriteStartObject();
            json.WriteString("code", county.Code);
            json.WriteString("name", county.Name);
            Sums(json, effect.Against(baseline, county.Code));
            json.WriteNumber("opened", effect.Opened[county.Code].Count());
            json.WriteNumber("closed", effect.Closed[county.Code].Count());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("refused");
        if (effect.Account is null && ChoiceMarks.Lacked(effect, Words.In(Language.Zh)) is { } lacked) json.WriteStringValue(lacked);
        foreach (Fault fault in effect.Account is null ? effect.Faults.Sorted(_ => 0).Where(f => f.Severity == Severity.Error) : [])
            json.WriteStringValue(FaultLines.Text(fault, Words.In(Language.Zh), strict: false));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Sums(Utf8JsonWriter json, BothWays? changed)
    {
        Amounts(json, changed?.After);
        Amount(json, "difference_yuan", changed?.Difference.Net);
    }

    private static void Amounts(Utf8JsonWriter json, KnownTotals? totals)
    {
        Amount(json, "reward_yuan", totals?.Reward);
        Amount(json, "deduction_yuan", totals?.Deduction);
        Amount(json, "adjustment_yuan", totals?.Adjustment);
        Amount(json, "net_yuan", totals?.Net);
    }

    private static void Amount(Utf8JsonWriter json, string name, Money? amount)
    {
        if (amount is { } known) json.WriteNumber(name, known.Yuan);
        else json.WriteNull(name);
    }
}
