namespace EcoComp.Cli.Host;

/// <summary>Words of a line that somebody is told to type.</summary>
internal static class TypedWord
{
    /// <summary>A word as shells take it: in quotes where they would read a sign of it as their own.</summary>
    public static string Of(string word) => word.Any(c => !char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_' or '/' or '\\' or ':')) ? "\"" + word + "\"" : word;
}
