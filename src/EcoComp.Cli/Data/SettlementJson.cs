using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EcoComp.Cli.Host;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>settlement.json, form <c>ecocomp.settlement/2</c>: keys in a fixed order, the same bytes for the same months, also where they were read back.</summary>
internal sealed class SettlementJson : ResultForm
{
    /// <summary>The form, in the program's own Chinese.</summary>
    public static readonly SettlementJson Form = new(() => Words.In(Language.Zh));

    private const string Schema = "ecocomp.settlement/2";

    private readonly Lazy<(byte[] Opening, byte[] Closing)> _frame;
    private readonly Lazy<JsonTypeInfo<SettlementFile>> _type;

    private SettlementJson(Func<Words> words)
    {
        _type = new(() => SettlementFile.Form(words()));
        _frame = new(() =>
        {
            byte[] empty = Keeping.Whole(output => Document(null, output));
            int end = empty.AsSpan().LastIndexOf((byte)']');
            return (empty[..end], [.. "\n  "u8, .. empty.AsSpan(end)]);
        });
    }

    /// <summary>The form in other words than the program's own; always Chinese.</summary>
    public static SettlementJson In(Words words) => words == Words.In(Language.Zh) ? Form : new(() => words);

    /// <inheritdoc/>
    protected override ReadOnlyMemory<byte> Opening => _frame.Value.Opening;

    /// <inheritdoc/>
    protected override ReadOnlyMemory<byte> Separator { get; } = new[] { (byte)',' };

    /// <inheritdoc/>
    protected override ReadOnlyMemory<byte> Closing => _frame.Value.Closing;

    /// <inheritdoc/>
    public override void Part(ShownMonth month, Stream output) => Part(month.Settlement with { Counties = [.. month.Counties] }, output);

    /// <summary>The whole file of some months.</summary>
    public byte[] Bytes(params IEnumerable<MonthSettlement> months) => Keeping.Whole(output =>
    {
        bool first = true;
        foreach (MonthSettlement month in months)
        {
            Begin(output, ref first);
            Part(month, output);
        }

        End(output, first);
    });

    /// <summary>The months of a file.</summary>
    /// <exception cref="InvalidDataException">It is of another form: a member is unknown, missing, doubled or of another kind.</exception>
    public static IReadOnlyList<MonthSettlement> Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            SettlementFile file = JsonSerializer.Deserialize(utf8, Form._type.Value) ?? throw new InvalidDataException("null");
            if (file.Schema != Schema) throw new InvalidDataException("schema");
            return file.HasGaps() ? throw new InvalidDataException("null") : file.Months;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>A month as it stands in a whole document, so that it is indented as there.</summary>
    private void Part(MonthSettlement month, Stream output)
    {
        using var within = new Within(output, Opening.Length, Closing.Length);
        Document(month, within);
    }

    private void Document(MonthSettlement? only, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonForm.Options))
            JsonSerializer.Serialize(json, new SettlementFile(Schema, only is null ? [] : [only]), _type.Value);
        output.Write("\n"u8);
    }
}
