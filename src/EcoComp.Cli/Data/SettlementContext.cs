using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Data;

/// <summary>The whole of settlement.json.</summary>
/// <param name="Schema">Its form.</param>
/// <param name="Months">Its months.</param>
internal sealed record SettlementFile(string Schema, ImmutableArray<MonthSettlement> Months)
{
    /// <summary>How the file and the settlement's records in it are read and written; made when JSON is first wanted.</summary>
    public static JsonTypeInfo<SettlementFile> Form => Lazily.Made;

    private static class Lazily
    {
        public static readonly JsonTypeInfo<SettlementFile> Made = (JsonTypeInfo<SettlementFile>)new JsonSerializerOptions
        {
            TypeInfoResolver = new SettlementContext().WithAddedModifier(Shape),
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowDuplicateProperties = false,
            Converters =
            {
                new MonthConverter(), new MoneyConverter(), new WaterClassConverter(), new SaidConverter(), new ChoicesConverter(),
                new CodeConverter<Direction>(Codes.Of), new CodeConverter<Question>(Codes.Of), new CodeConverter<SettlementStatus>(Codes.Of),
            },
        }.GetTypeInfo(typeof(SettlementFile));
    }

    /// <summary>An amount has its unit in its name. A sum that follows from others has to be there too, and is reckoned again rather than believed.</summary>
    private static void Shape(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo member in type.Properties)
        {
            if (member.Get is null) continue; // not part of the file
            if (member.PropertyType == typeof(Money) || member.PropertyType == typeof(Money?)) member.Name += "_yuan";
            if (member.Set is not null || member.AssociatedParameter is not null) continue;
            member.Set = (_, _) => { };
            member.IsRequired = true;
        }
    }
}

/// <summary>The code that reads and writes the settlement's records, generated when the program is built.</summary>
[JsonSerializable(typeof(SettlementFile))]
internal sealed partial class SettlementContext : JsonSerializerContext;
