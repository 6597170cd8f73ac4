namespace EcoComp.Cli.Host;

/// <summary>Words of a line that somebody is told to type.</summary>
internal static class TypedWord
{
    /// <summary>
    /// A word as shells take it: in quotes where they would read a sign of it as their own, in single ones where they would read on within double ones.
    /// </summary>
    public static string Of(string word) =>
        word.IndexOfAny(['$', '`', '"', '!']) >= 0 ? "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'"
        : word.Any(c => !char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_' or '/' or '\\' or ':')) ? "\"" + word + "\""
        : word;
}
