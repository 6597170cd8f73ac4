using EcoComp.Core.Evidence;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Input;

/// <summary>
/// Has sentences call the tables of a data folder as they are called there: whoever keeps 认定.csv, or a sheet of a workbook, and were told of
/// rulings.csv, would begin a second table, which is refused.
/// </summary>
internal static class FolderNames
{
    /// <summary>Words that call the tables so; the same where nothing is called otherwise, or the folder cannot be read, which is told elsewhere.</summary>
    /// <param name="words">The words.</param>
    /// <param name="folder">The data folder, or null.</param>
    /// <param name="isKnown">Whether it need not be typed, so that nobody is told to.</param>
    public static Words Of(Words words, string? folder, bool isKnown)
    {
        FileForm[] forms;
        try
        {
            if (!Directory.Exists(folder)) return words;
            forms = [.. Directory.EnumerateFiles(folder).Select(FileForm.Of).Where(f => f.Kind is FileKind.Text or FileKind.Workbook)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return words;
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DataFile file in DataFile.All)
        {
            if (Name(file, forms, words) is { } name && name != file.Name) names.Add(file.Name, name);
        }

        if (isKnown) names.Add(words["frame.data"], "");
        return names.Count == 0 ? words : words.Calling(names);
    }

    private static string? Name(DataFile file, FileForm[] forms, Words words)
    {
        if (Array.FindAll(forms, f => f.File == file) is { Length: > 0 } own) return own is [var only] ? only.Name : null;
        return Array.FindAll(forms, f => f.File is null) is [var book] ? words.Say("frame.sheet", book.Name, words.Language == Language.Zh ? file.Chinese : file.Stem) : null;
    }
}
