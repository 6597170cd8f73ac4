using System.Collections.Immutable;

namespace EcoComp.Core.Provenance;

/// <summary>The words that a column allows, in English in any letter case and in Chinese.</summary>
/// <typeparam name="T">What a word means.</typeparam>
/// <param name="words">Each word with what it means.</param>
public sealed class WordList<T>(params Word<T>[] words)
    where T : struct
{
    private readonly ImmutableArray<Word<T>> _words = [.. words];

    /// <summary>Why a text is none of them: one flaw for all cells, of which there may be a million.</summary>
    private readonly Lazy<CellFlaw> _unknown = new(
        () => new CellFlaw(FaultCodes.UnknownWord, [Fault.Listing(words.Select(w => w.Chinese + " " + w.English))]));

    /// <summary>All words, for a message: <c>断面 section、水源地 source</c>.</summary>
    public string Allowed => _unknown.Value.Arguments[0];

    /// <summary>All words of one language, in the order of the list.</summary>
    /// <param name="english">Whether in English.</param>
    public IEnumerable<string> In(bool english) => _words.Select(w => english ? w.English : w.Chinese);

    /// <summary>A word in one language, whichever it was written in; a text that is none of the words as it is.</summary>
    /// <param name="text">The word, trimmed.</param>
    /// <param name="english">Whether in English.</param>
    public string In(string text, bool english)
    {
        foreach (Word<T> word in _words)
        {
            if (text.Equals(word.English, StringComparison.OrdinalIgnoreCase) || text == word.Chinese) return english ? word.English : word.Chinese;
        }

        return text;
    }

    /// <summary>What a word means, or null.</summary>
    /// <param name="text">The word, trimmed.</param>
    public T? Find(string text)
    {
        foreach (Word<T> word in _words)
        {
            if (text.Equals(word.English, StringComparison.OrdinalIgnoreCase) || text == word.Chinese) return word.Value;
        }

        return null;
    }

    /// <summary>A cell with one of the words.</summary>
    /// <param name="text">The text, trimmed; may be empty.</param>
    public Cell<T> Read(string text) =>
        text.Length == 0 ? default
        : Find(text) is { } value ? new(value, text)
        : new(text, _unknown.Value);
}

/// <summary>A word that a column allows.</summary>
/// <typeparam name="T">What the word means.</typeparam>
/// <param name="English">The word in English, in lower case.</param>
/// <param name="Chinese">The word in Chinese.</param>
/// <param name="Value">What it means.</param>
public sealed record Word<T>(string English, string Chinese, T Value);

/// <summary>Makes lists of words.</summary>
internal static class WordLists
{
    /// <summary>The words of every value of an enumeration, in its order.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="word">The word of a value in English and in Chinese.</param>
    public static WordList<T> OfEvery<T>(Func<T, (string English, string Chinese)> word)
        where T : struct, Enum =>
        new(Array.ConvertAll(Enum.GetValues<T>(), value => new Word<T>(word(value).English, word(value).Chinese, value)));
}
