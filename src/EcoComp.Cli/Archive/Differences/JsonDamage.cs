using System.Text;
using System.Text.Json;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>What shows that a settlement.json was changed since a program wrote it: a key that stands twice, or a number that no amount can be.</summary>
/// <param name="Code">What it is, a code of the command line's words.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">The key or the number.</param>
internal sealed record JsonDamage(string Code, int Line, string Text)
{
    private const int LongestText = 40;

    /// <summary>The first such place; null where there is none, or where it is no JSON.</summary>
    public static JsonDamage? In(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("ecocomp.settlement/"u8) < 0) return null; // what was never one is not damaged
        var open = new Stack<HashSet<string>>();
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        open.Push(new HashSet<string>(StringComparer.Ordinal));
                        break;
                    case JsonTokenType.EndObject:
                        open.Pop();
                        break;
                    case JsonTokenType.PropertyName when reader.GetString() is { } key && !open.Peek().Add(key):
                        return Of("diff.keyTwice", key, utf8, reader);
                    case JsonTokenType.Number when IsTooLarge(reader):
                        return Of("diff.tooLarge", Encoding.UTF8.GetString(reader.ValueSpan), utf8, reader);
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return null;
    }

    /// <summary>A whole number of more than 64 bits; what has a fraction is of another kind altogether.</summary>
    private static bool IsTooLarge(Utf8JsonReader reader) => !reader.TryGetInt64(out _) && reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0;

    private static JsonDamage Of(string code, string text, ReadOnlySpan<byte> utf8, Utf8JsonReader reader) =>
        new(code, utf8[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1, text.Length > LongestText ? text[..LongestText] + "…" : text);
}
