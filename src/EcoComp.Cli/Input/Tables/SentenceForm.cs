using System.Collections.Immutable;
using System.Text.Json;

namespace EcoComp.Cli.Input.Tables;

/// <summary>
/// How sentences of a kind are built, part by part from the first character to the last. In the data file a part is a list: of the words of which one
/// stands there, an empty one among them where none may, or of two numbers, the fewest and the most characters that may be anything.
/// </summary>
internal sealed class SentenceForm
{
    private readonly ImmutableArray<Part> _parts;

    /// <summary>Reads a form from the data file.</summary>
    public SentenceForm(JsonElement form) => _parts = [.. form.EnumerateArray().Select(Read)];

    /// <summary>Whether a whole text is such a sentence.</summary>
    public bool Fits(ReadOnlySpan<char> text) => Fits(text, 0);

    private bool Fits(ReadOnlySpan<char> rest, int at)
    {
        if (at == _parts.Length) return rest.IsEmpty;
        Part part = _parts[at];
        for (int length = part.Fewest; length <= Math.Min(part.Most, rest.Length); length++)
        {
            if (Fits(rest[length..], at + 1)) return true;
        }

        foreach (string word in part.Words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal) && Fits(rest[word.Length..], at + 1)) return true;
        }

        return false;
    }

    private static Part Read(JsonElement part) => part[0].ValueKind == JsonValueKind.Number
        ? new Part([], part[0].GetInt32(), part[1].GetInt32())
        : new Part([.. part.EnumerateArray().Select(w => w.GetString()!)], 0, -1);

    /// <summary>One of some words, or from the fewest to the most characters.</summary>
    private sealed record Part(ImmutableArray<string> Words, int Fewest, int Most);
}
