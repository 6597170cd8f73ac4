using System.Globalization;
using System.Text.Json;

namespace EcoComp.Cli.Host;

/// <summary>
/// What the program says whatever language was asked for: help, wrong usage, and why a command ends without a result. Each line says it in Chinese
/// and in English, because nobody may have named a language yet, and because the person at the keyboard is seldom the one who reads the result.
/// </summary>
internal static class Bilingual
{
    private const string ResourceName = "bilingual.json";
    private static readonly Dictionary<string, string> Lines = Read();

    /// <summary>The codes that there are lines for.</summary>
    public static IEnumerable<string> Codes => Lines.Keys;

    /// <summary>A line with its gaps filled.</summary>
    /// <exception cref="KeyNotFoundException">There is no such line.</exception>
    public static string Say(string code, params ReadOnlySpan<object?> arguments) =>
        arguments.IsEmpty ? Lines[code] : string.Format(CultureInfo.InvariantCulture, Lines[code], arguments);

    private static Dictionary<string, string> Read()
    {
        using Stream stream = typeof(Bilingual).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException("The program was built without " + ResourceName + ".");
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string code = reader.GetString()!;
            reader.Read();
            lines.Add(code, reader.GetString()!);
        }

        return lines;
    }
}
