using System.Collections.Immutable;
using System.Text.Json;

namespace EcoComp.Cli.Input.Tables;

/// <summary>
/// How sentences of a kind are built, part by part from the first character to the last. In the data file a part is a list: of the words of which one
/// stands there, an empty one among them where none may, or of two numbers, the fewest and the most characters that may be anything; of three where they
/// are digits or numerals. A part that is a word is the list of that name.
/// </summary>
internal sealed class SentenceForm
{
    private readonly ImmutableArray<Part> _parts;

    /// <summary>Reads a form from the data file.</summary>
    /// <param name="form">The form.</param>
    /// <param name="lists">Where the lists of words stand that a part names.</param>
    public SentenceForm(JsonElement form, JsonElement lists = default) =>
        _parts = [.. form.EnumerateArray().Select(p => Read(p.ValueKind == JsonValueKind.String ? lists.GetProperty(p.GetString()!) : p))];

    /// <summary>Whether a whole text is such a sentence.</summary>
    public bool Fits(ReadOnlySpan<char> text) => Fits(text, 0);

    /// <summary>How many characters at the beginning of a text are such a sentence, as many as may be; 0 where none are.</summary>
    public int Begins(ReadOnlySpan<char> text) => Math.Max(0, Reach(text, 0));

    private int Reach(ReadOnlySpan<char> rest, int at)
    {
        if (at == _parts.Length) return 0;
        Part part = _parts[at];
        int best = -1;
        for (int length = 0; length <= Math.Min(part.Most, rest.Length); length++)
        {
            if (length > 0 && part.AreDigits && !MonthHints.IsNumeral(rest[length - 1])) break;
            if (length >= part.Fewest && Reach(rest[length..], at + 1) is >= 0 and int behind) best = Math.Max(best, length + behind);
        }

        foreach (string word in part.Words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal) && Reach(rest[word.Length..], at + 1) is >= 0 and int behind) best = Math.Max(best, word.Length + behind);
        }

        return best;
    }

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
        ? new Part([], part[0].GetInt32(), part[1].GetInt32(), part.GetArrayLength() > 2)
        : new Part([.. part.EnumerateArray().Select(w => w.GetString()!)], 0, -1, false);

    /// <summary>One of some words, or from the fewest to the most characters.</summary>
    private sealed record Part(ImmutableArray<string> Words, int Fewest, int Most, bool AreDigits);
}
