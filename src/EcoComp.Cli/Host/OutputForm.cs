namespace EcoComp.Cli.Host;

/// <summary>A form in which a command writes its result.</summary>
/// <param name="Name">Its name, as <c>--format</c> takes it.</param>
/// <param name="Ending">How the names of its files end.</param>
/// <param name="IsBinary">Whether a terminal cannot show it.</param>
internal sealed record OutputForm(string Name, string Ending, bool IsBinary = false)
{
    /// <summary>Text to be read.</summary>
    public static readonly OutputForm Text = new("text", ".txt");

    /// <summary>Comma-separated values.</summary>
    public static readonly OutputForm Csv = new("csv", ".csv");

    /// <summary>JSON.</summary>
    public static readonly OutputForm Json = new("json", ".json");

    /// <summary>A workbook.</summary>
    public static readonly OutputForm Xlsx = new("xlsx", ".xlsx", IsBinary: true);

    /// <summary>A document to be printed.</summary>
    public static readonly OutputForm Pdf = new("pdf", ".pdf", IsBinary: true);

    /// <summary>A document to be edited.</summary>
    public static readonly OutputForm Docx = new("docx", ".docx", IsBinary: true);

    /// <summary>A page to be looked at.</summary>
    public static readonly OutputForm Html = new("html", ".html");

    /// <summary>How names of files end that nobody gives to a folder, this program's forms and an office's.</summary>
    private static readonly string[] Endings = [.. new[] { Text, Csv, Json, Xlsx, Pdf, Docx, Html }.Select(f => f.Ending), ".xls", ".et", ".doc", ".wps", ".htm", ".xml", ".md", ".zip"];

    /// <summary>Whether a name is one of a file and none of a folder.</summary>
    public static bool IsFileName(string path) => Array.Exists(Endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file's name is but an ending, which file managers hide: what should stand before it was left out.</summary>
    public static bool IsNameless(string path) => Array.Exists(Endings, e => Path.GetFileName(path).Equals(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>The form of a file by its name; null where it is none of those known.</summary>
    public static OutputForm? Of(string path, ReadOnlySpan<OutputForm> known)
    {
        foreach (OutputForm form in known)
        {
            if (path.EndsWith(form.Ending, StringComparison.OrdinalIgnoreCase)) return form;
        }

        return null;
    }
}
