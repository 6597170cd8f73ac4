namespace EcoComp.Cli.Documents;

/// <summary>The program's own words as the head of a column, which begins with a capital letter where the language has them.</summary>
internal static class Capital
{
    /// <summary>The words with a capital letter.</summary>
    public static string Of(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
