using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>The whole of settlement.json.</summary>
/// <param name="Schema">Its form.</param>
/// <param name="Months">Its months.</param>
internal sealed record SettlementFile(string Schema, ImmutableArray<MonthSettlement> Months)
{
    /// <summary>How the file and the settlement's records in it are read and written; made when JSON is first wanted.</summary>
    /// <param name="words">The words in which is written what is said.</param>
    public static JsonTypeInfo<SettlementFile> Form(Words words) => (JsonTypeInfo<SettlementFile>)new JsonSerializerOptions
    {
        TypeInfoResolver = new SettlementContext().WithAddedModifier(Shape),
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters =
        {
            new MonthConverter(), new MoneyConverter(), new WaterClassConverter(), new SaidConverter(words), new ChoicesConverter(),
            new CodeConverter<Direction>(Codes.Of), new CodeConverter<Question>(Codes.Of), new CodeConverter<SettlementStatus>(Codes.Of),
        },
    }.GetTypeInfo(typeof(SettlementFile));

    /// <summary>Whether a list holds a null in place of what it is a list of.</summary>
    public bool HasGaps() => Gap(Months) || Months.Any(m => Gap(m.Counties) || Gap(m.Pending, m.Notes)
        || m.Counties.Any(c => Gap(c.Items) || Gap(c.Pending, c.Notes) || c.Items.Any(i => Gap(i.Evidence))));

    private static bool Gap(ImmutableArray<Pending> pending, ImmutableArray<Note> notes) =>
        Gap(pending) || Gap(notes) || pending.Any(p => Gap(p.Evidence)) || notes.Any(n => Gap(n.Evidence));

    private static bool Gap<T>(ImmutableArray<T> list)
        where T : class => list.Contains(null!);

    /// <summary>An amount has its unit in its name. A sum that follows from others has to be there too, and is reckoned again rather than believed.</summary>
    private static void Shape(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo member in type.Properties)
        {
            if (member.Get is null) continue; // not part of the file
            if (member.PropertyType == typeof(Money) || member.PropertyType == typeof(Money?)) member.Name += "_yuan";
            if (member.AssociatedParameter is null) member.Set ??= (_, _) => { };
            if (member.Set is not null) member.IsRequired = true; // what has no setter is required as a parameter
        }
    }
}

/// <summary>The code that reads and writes the settlement's records, generated when the program is built.</summary>
[JsonSerializable(typeof(SettlementFile))]
internal sealed partial class SettlementContext : JsonSerializerContext;
