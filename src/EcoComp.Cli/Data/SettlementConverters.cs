using System.Text.Json;
using System.Text.Json.Serialization;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Data;

// A value is read only as it is written, so that what was read is written to the same bytes.

/// <summary>A month: <c>"2021-09"</c>.</summary>
internal sealed class MonthConverter : JsonConverter<YearMonth>
{
    /// <inheritdoc/>
    public override YearMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = JsonText.Read(ref reader);
        return MonthNotation.TryRead(text, out YearMonth month) && Months.Text(month) == text ? month : throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, YearMonth value, JsonSerializerOptions options) => writer.WriteStringValue(Months.Text(value));
}

/// <summary>An amount as a whole number of yuan.</summary>
internal sealed class MoneyConverter : JsonConverter<Money>
{
    /// <inheritdoc/>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long yuan) ? new Money(yuan) : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Yuan);
}

/// <summary>A class as printed; none as an empty text.</summary>
internal sealed class WaterClassConverter : JsonConverter<WaterClass?>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override WaterClass? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = JsonText.Read(ref reader);
        if (text.Length == 0) return null;
        foreach (WaterClass value in WaterClass.All)
        {
            if (value.ToString() == text) return value;
        }

        throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, WaterClass? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToString() ?? "");
}

/// <summary>What is said, in words; what was read back stays as it was read.</summary>
/// <param name="words">The words.</param>
internal sealed class SaidConverter(Words words) : JsonConverter<Said>
{
    /// <summary>
    /// How many bytes the writer holds before it passes them on: every item, question and note says something, and a month may have a million.
    /// </summary>
    private const int Some = 1 << 16;

    /// <inheritdoc/>
    public override Said Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Said.Read(JsonText.Read(ref reader));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Said value, JsonSerializerOptions options)
    {
        writer.WriteStringValue(words.Say(value));
        if (writer.BytesPending > Some) writer.Flush();
    }
}

/// <summary>Interpretations as an object: each key with its choice.</summary>
internal sealed class ChoicesConverter : JsonConverter<InterpretationChoices>
{
    /// <inheritdoc/>
    public override InterpretationChoices Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        var chosen = new List<KeyedChoice>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            reader.Read();
            if (chosen.Exists(c => c.Key == key)) throw new JsonException();
            chosen.Add(new KeyedChoice(key, JsonText.Read(ref reader)));
        }

        return chosen.Count == 0 ? InterpretationChoices.None : new InterpretationChoices([.. chosen]);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, InterpretationChoices value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach ((string key, string choice) in value.Chosen) writer.WriteString(key, choice);
        writer.WriteEndObject();
    }
}

/// <summary>A value of a closed list by the name it has in data outputs.</summary>
/// <param name="code">The name of a value.</param>
internal sealed class CodeConverter<T>(Func<T, string> code) : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = JsonText.Read(ref reader);
        foreach (T value in Enum.GetValues<T>())
        {
            if (code(value) == text) return value;
        }

        throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(code(value));
}

/// <summary>Text of JSON, where nothing else may stand.</summary>
internal static class JsonText
{
    /// <summary>The text of the value that the reader stands at.</summary>
    /// <exception cref="JsonException">It is no text.</exception>
    public static string Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException();
}
