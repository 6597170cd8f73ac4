using System.Collections.Immutable;
using System.Text.Json;
using EcoComp.Cli.Input;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>settlement.json, form <c>ecocomp.settlement/1</c>: keys in a fixed order, the same bytes for the same input.</summary>
internal sealed class SettlementJson : ResultForm
{
    /// <summary>The form.</summary>
    public static readonly SettlementJson Form = new();

    private readonly byte[] _opening;
    private readonly byte[] _closing;

    private SettlementJson()
    {
        byte[] empty = Document(null);
        int end = empty.AsSpan().LastIndexOf((byte)']');
        _opening = empty[..end];
        _closing = [.. "\n  "u8, .. empty.AsSpan(end)];
    }

    /// <inheritdoc/>
    protected override ReadOnlyMemory<byte> Opening => _opening;

    /// <inheritdoc/>
    protected override ReadOnlyMemory<byte> Separator { get; } = new[] { (byte)',' };

    /// <inheritdoc/>
    protected override ReadOnlyMemory<byte> Closing => _closing;

    /// <summary>A month as it stands in a whole document, so that it is indented as there.</summary>
    public override ReadOnlyMemory<byte> Part(ShownMonth month)
    {
        byte[] document = Document(month);
        return document.AsMemory(_opening.Length, document.Length - _opening.Length - _closing.Length);
    }

    private static byte[] Document(ShownMonth? only)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, FaultLines.Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "ecocomp.settlement/1");
            json.WriteStartArray("months");
            if (only is not null) Month(json, only);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void Month(Utf8JsonWriter json, ShownMonth shown)
    {
        MonthSettlement month = shown.Settlement;
        json.WriteStartObject();
        json.WriteString("month", Months.Text(month.Month));
        json.WriteString("status", Codes.Of(month.Status));
        json.WriteStartObject("regulation");
        json.WriteString("id", month.Regulation.Id);
        json.WriteString("title", month.Regulation.Title);
        json.WriteString("document", month.Regulation.Document);
        json.WriteString("sha256", month.Regulation.Sha256);
        json.WriteEndObject();
        Interpretations(json, month.Regulation.Interpretations.Select(i => i.Key), month.Interpretations);
        json.WriteStartArray("counties");
        foreach (CountyStatement county in shown.Counties) County(json, county, month.Interpretations);
        json.WriteEndArray();
        Pending(json, month.Pending);
        Notes(json, month.Notes);
        json.WriteStartObject("totals");
        Totals(json, month.Totals);
        json.WriteEndObject();
        json.WriteStartObject("fund");
        json.WriteNumber("deductions_yuan", month.Fund.Deductions.Yuan);
        json.WriteNumber("rewards_yuan", month.Fund.Rewards.Yuan);
        json.WriteNumber("adjustments_yuan", month.Fund.Adjustments.Yuan);
        Amount(json, "province_yuan", month.Fund.Province);
        Amount(json, "balance_yuan", month.Fund.Balance);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void County(Utf8JsonWriter json, CountyStatement county, MonthInterpretations interpretations)
    {
        json.WriteStartObject();
        json.WriteString("code", county.County.Code);
        json.WriteString("name", county.County.Name);
        Totals(json, county.Totals);
        json.WriteStartArray("items");
        foreach (Item item in county.Items) Item(json, item, interpretations);
        json.WriteEndArray();
        Pending(json, county.Pending);
        Notes(json, county.Notes);
        json.WriteEndObject();
    }

    private static void Totals(Utf8JsonWriter json, Totals totals)
    {
        json.WriteNumber("reward_yuan", totals.Reward.Yuan);
        json.WriteNumber("deduction_yuan", totals.Deduction.Yuan);
        json.WriteNumber("adjustment_yuan", totals.Adjustment.Yuan);
        json.WriteNumber("net_yuan", totals.Net.Yuan);
    }

    private static void Item(Utf8JsonWriter json, Item item, MonthInterpretations interpretations)
    {
        json.WriteStartObject();
        json.WriteString("clause", item.Clause.Id);
        json.WriteString("basis", item.Clause.Basis);
        json.WriteString("subject_code", item.Subject.Code);
        json.WriteString("subject_name", item.Subject.Name);
        json.WriteString("direction", Codes.Of(item.Direction));
        json.WriteNumber("amount_yuan", item.Amount.Yuan);
        json.WriteString("target", Text(item.Target));
        json.WriteString("class", Text(item.Class));
        json.WriteString("net_class", Text(item.NetClass));
        Interpretations(json, item.Consulted.Keys(), interpretations);
        json.WriteString("note", ItemsCsv.Note(item));
        json.WriteString("item_id", item.Id);
        Evidence(json, item.Evidence);
        json.WriteEndObject();
    }

    private static void Interpretations(Utf8JsonWriter json, IEnumerable<InterpretationKey> keys, MonthInterpretations interpretations)
    {
        json.WriteStartObject("interpretations");
        foreach (InterpretationKey key in keys)
            json.WriteString(interpretations.Regulation.Interpretations[(int)key].Code, interpretations.Choice(key).Code);
        json.WriteEndObject();
    }

    private static void Pending(Utf8JsonWriter json, ImmutableArray<Pending> pending)
    {
        json.WriteStartArray("pending");
        foreach (Pending question in pending)
        {
            json.WriteStartObject();
            json.WriteString("clause", question.Clause.Id);
            json.WriteString("subject_code", question.Subject.Code);
            json.WriteString("subject_name", question.Subject.Name);
            json.WriteString("question", Codes.Of(question.Question));
            Amount(json, "min_yuan", question.Min);
            Amount(json, "max_yuan", question.Max);
            Evidence(json, question.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Notes(Utf8JsonWriter json, ImmutableArray<Note> notes)
    {
        json.WriteStartArray("notes");
        foreach (Note note in notes)
        {
            json.WriteStartObject();
            json.WriteString("clause", note.Clause.Id);
            json.WriteString("subject_code", note.Subject.Code);
            json.WriteString("code", note.Code);
            json.WriteString("text", Words.In(Language.Zh).Say(note.Text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void Evidence(Utf8JsonWriter json, ImmutableArray<FileLine> evidence)
    {
        json.WriteStartArray("evidence");
        foreach (FileLine at in evidence)
        {
            json.WriteStartObject();
            json.WriteString("file", at.File);
            json.WriteNumber("line", at.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Amount(Utf8JsonWriter json, string name, Money? amount)
    {
        if (amount is { } known) json.WriteNumber(name, known.Yuan);
        else json.WriteNull(name);
    }

    private static string Text(WaterClass? value) => value?.ToString() ?? "";
}
