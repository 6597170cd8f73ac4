using System.Collections.Immutable;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Evidence;

/// <summary>
/// Words that offices have in their tables and that the data contract does not know. They only serve to say what a heading was probably meant to be,
/// and which words above headings and below a table carry nothing; none of them makes a column.
/// </summary>
public sealed class OfficeWords
{
    private const string Schema = "ecocomp.office-words/1";

    /// <summary>A text of this many characters below a table is a note and no record.</summary>
    private const int LengthOfNotes = 16;

    private readonly Dictionary<string, ImmutableArray<string>> _meant;
    private readonly ImmutableArray<string> _groups;
    private readonly ImmutableArray<string> _notes;
    private readonly ImmutableArray<string> _months;
    private readonly ImmutableArray<string> _sums;

    private OfficeWords(Dictionary<string, ImmutableArray<string>> meant, JsonMembers file)
    {
        _meant = meant;
        (_groups, _notes, _months) = ([.. file.Texts("groups")], [.. file.Texts("notes")], [.. file.Texts("months")]);
        _sums = [.. file.Texts("sums")];
    }

    /// <summary>The words that the program knows.</summary>
    public static OfficeWords BuiltIn { get; } = Read();

    /// <summary>Whether a heading may be meant to be a column: a usual word for it, or its name but for a slip.</summary>
    /// <param name="column">The column.</param>
    /// <param name="heading">The heading.</param>
    public bool MayMean(DataColumn column, string heading)
    {
        ArgumentNullException.ThrowIfNull(column);
        string name = DataFile.NameOf(heading);
        if (name.Length == 0) return false;
        return _meant.GetValueOrDefault(column.Name, []).Contains(name)
            || NearNames.Are(name, column.Chinese, shortest: 2) || NearNames.Are(name, column.Name, shortest: 4);
    }

    /// <summary>Whether a word above headings says nothing that changes what they mean: 监测项目.</summary>
    /// <param name="word">The word.</param>
    public bool IsGroup(string word) => _groups.Contains(DataFile.NameOf(word));

    /// <summary>Whether a word is a month of the year, as it stands above a column of that month's classes.</summary>
    /// <param name="word">The word.</param>
    public bool IsMonth(string word) => _months.Contains(DataFile.NameOf(word));

    /// <summary>Whether a word begins a row that adds up or averages the records above it: 合计.</summary>
    /// <param name="word">The word.</param>
    public bool IsSum(string word) => _sums.Contains(DataFile.NameOf(word), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is one as stands below tables: it begins as notes and signatures do, or is as long as no cell of a record.</summary>
    /// <param name="text">The text.</param>
    public bool IsNote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int mark = 0;
        while (mark < text.Length && text[mark] is '*' or '※' or '★' or '(' or '（' or '【' or '[' or ' ') mark++;
        string inner = text[mark..];
        if (mark > 0 && inner.Length > 4) return true;
        if (text.Length >= LengthOfNotes && text.Any(c => c >= 0x2E80)) return true;
        string? word = _notes.FirstOrDefault(n => inner.StartsWith(n, StringComparison.OrdinalIgnoreCase));
        return word is not null && (inner.Length == word.Length || !char.IsAsciiDigit(inner[word.Length]));
    }

    private static OfficeWords Read() => JsonMembers.File(EmbeddedFiles.Read("Evidence", "office-words.json"), "The file of office words", file =>
    {
        if (file.Text("schema") != Schema) throw new InvalidDataException("Not a file of office words.");
        var meant = file.Object("meant", words => DataFile.All.SelectMany(f => f.Columns).Select(c => c.Name).Distinct().Where(words.Has)
            .ToDictionary(name => name, name => words.Texts(name).ToImmutableArray(), StringComparer.Ordinal));
        return new OfficeWords(meant, file);
    });
}
