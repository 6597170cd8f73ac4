using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EcoComp.Cli.Import.Vocabulary;

namespace EcoComp.Cli.Import.Tables;

/// <summary>
/// Headers in Chinese and English: 断面名称 Section Name, side by side, on two lines of a cell or in two rows. The English words are left out where they
/// say what the Chinese one does, and left standing where they may say something else.
/// </summary>
internal static partial class BilingualHeader
{
    /// <summary>The words above a column from top to bottom, without their English where it says nothing else.</summary>
    public static ImmutableArray<string> InOneLanguage(ImmutableArray<string> parts)
    {
        if (!parts.Any(p => English().IsMatch(p)) || parts.All(IsEnglish)) return parts;
        ImmutableArray<string> joined = Joined(parts);
        return [.. joined.Select(p => Chinese(p) ?? p)];
    }

    /// <summary>Whether a text is English and says a role.</summary>
    public static bool Says(ColumnRole role, string text) => IsEnglish(text) && ImportWords.BuiltIn.SayInEnglish(role, English().Matches(text).Select(m => m.Value));

    /// <summary>Each row of English with the row of Chinese above it, or below it where it comes first.</summary>
    private static ImmutableArray<string> Joined(ImmutableArray<string> parts)
    {
        var joined = new List<string>();
        string before = "";
        foreach (string part in parts)
        {
            if (!IsEnglish(part) || IsOwn(part)) joined.Add(before + part);
            else if (joined.Count > 0) joined[^1] += " " + part;
            else before += part + " ";
            if (joined.Count > 0) before = "";
        }

        return [.. joined];
    }

    /// <summary>The Chinese of a word whose English says the same; null where there is none, or it does not.</summary>
    private static string? Chinese(string text)
    {
        if (IsOwn(text)) return null;
        string[] english = [.. English().Matches(text).Select(m => m.Value)];
        string chinese = English().Replace(text, "").Trim('/', ' ', '\n', '-', '.', ',');
        return english.Length > 0 && ImportWords.BuiltIn.Role(ImportWords.Key(WithoutEmptyBrackets(chinese))) is { } role && ImportWords.BuiltIn.SayInEnglish(role, english)
            ? WithoutEmptyBrackets(chinese)
            : null;
    }

    private static string WithoutEmptyBrackets(string text) => EmptyBrackets().Replace(text, "");

    private static bool IsOwn(string text) => ImportWords.BuiltIn.Role(ImportWords.Key(text)) is not null || ImportWords.BuiltIn.IsUnitLabel(text);

    private static bool IsEnglish(string text) => English().IsMatch(text) && text.All(char.IsAscii);

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex English();

    [GeneratedRegex(@"[（(][\s.\-]*[)）]")]
    private static partial Regex EmptyBrackets();
}
