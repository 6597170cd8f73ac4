using EcoComp.Cli.Import.Names;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;

namespace EcoComp.Cli.Import.Tables;

/// <summary>What a cell in the place of a class says.</summary>
/// <param name="Class">A class.</param>
/// <param name="Status">A status in its place.</param>
/// <param name="Document">The document that the map gives the status.</param>
/// <param name="Refusal">Why it says neither, a code of the wording; null where it does.</param>
internal readonly record struct ClassCell(WaterClass? Class, ResultStatus? Status = null, string Document = "", string? Refusal = null)
{
    private static readonly char[] BesideGrades = [' ', '(', ')', ',', '/', (char)0xFF08, (char)0xFF09, (char)0xFF0C, (char)0x3001];

    /// <summary>Reads a cell.</summary>
    /// <param name="text">The text; not empty.</param>
    /// <param name="river">The river beside it, for the map.</param>
    /// <param name="legend">What the table says of its signs.</param>
    /// <param name="map">What the clerk said of them.</param>
    public static ClassCell Read(string text, string river, Legend legend, ImportMap map)
    {
        ImportWords words = ImportWords.BuiltIn;
        string key = ImportWords.Key(text);
        string plain = ImportWords.Joined(text);
        if (words.TryReadClass(plain, out WaterClass value) || WithGrade(plain, out value)) return new ClassCell(value);
        (ResultStatus? mapped, string document) = map.Find(text, river) is { } answer ? ImportMap.Meaning(answer.Code) : default;
        if (words.Status(text) is { } status) return new ClassCell(null, mapped ?? status, document ?? "");
        if (words.Grades.ContainsKey(key) || words.OtherGrades.Contains(key)) return new ClassCell(null, Refusal: "import.open.grade");
        if (words.Compliance.Contains(key)) return new ClassCell(null, Refusal: "import.open.compliance");
        if (words.IsSign(text) && legend.Meaning(text) is { } said && mapped is not null && mapped != said) return new ClassCell(null, Refusal: "import.open.legendDiffers");
        if (words.IsSign(text) && legend.Meaning(text) is { } meant) return new ClassCell(null, mapped ?? meant, document ?? "");
        if (mapped is not null) return new ClassCell(null, mapped, document!);
        return new ClassCell(null, Refusal: words.IsSign(text) ? "import.open.sign" : "import.open.notAClass");
    }

    /// <summary>A class with its own grade beside it: Ⅲ类（良好）, 优Ⅱ. With another grade than its own it is none.</summary>
    private static bool WithGrade(string text, out WaterClass value)
    {
        value = default;
        foreach ((string grade, var classes) in ImportWords.BuiltIn.Grades.OrderByDescending(g => g.Key.Length))
        {
            if (!text.StartsWith(grade, StringComparison.Ordinal) && !text.Contains(grade, StringComparison.Ordinal)) continue;
            string rest = text.Replace(grade, " ", StringComparison.Ordinal).Trim(BesideGrades); // between two classes it leaves them apart
            return WaterClassNotation.TryRead(rest, out value) && classes.Contains(value);
        }

        return false;
    }
}
