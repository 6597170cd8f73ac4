using System.Globalization;
using System.Text.Json;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Host;

/// <summary>
/// What the program says of itself and of how it was called: wrong usage, why a command ends without a result, what was written. Each line stands in
/// both languages side by side, so that neither is mended without the other.
/// </summary>
internal static class Bilingual
{
    private const string ResourceName = "bilingual.json";
    private static readonly Dictionary<string, (string Zh, string En)> Lines = Read();

    /// <summary>The codes that there are lines for.</summary>
    public static IEnumerable<string> Codes => Lines.Keys;

    /// <summary>Whether there is a line for a code.</summary>
    public static bool Has(string code) => Lines.ContainsKey(code);

    /// <summary>A line with its gaps filled; a list of names gets the commas of the language.</summary>
    /// <exception cref="KeyNotFoundException">There is no such line.</exception>
    public static string Say(Language language, string code, params ReadOnlySpan<object?> arguments)
    {
        string line = language == Language.Zh ? Lines[code].Zh : Lines[code].En;
        if (arguments.IsEmpty) return line;
        object?[] filled = arguments.ToArray();
        for (int i = 0; i < filled.Length; i++)
        {
            filled[i] = filled[i] switch
            {
                Meant { Names.Count: 0 } => "",
                Meant meant => Say(language, "usage.meant", string.Join(Say(language, "label.or"), meant.Names)),
                string text => TerminalText.Visible(text),
                IEnumerable<string> names => TerminalText.Visible(string.Join(Say(language, "label.list"), names)),
                var other => other,
            };
        }

        return string.Format(CultureInfo.InvariantCulture, line, filled);
    }

    private static Dictionary<string, (string Zh, string En)> Read()
    {
        var lines = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(EmbeddedFile.Bytes(ResourceName));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string code = reader.GetString()!;
            reader.Read();
            lines.Add(code, (Next(ref reader), Next(ref reader)));
            reader.Read();
        }

        return lines;
    }

    private static string Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString()!;
    }
}
