using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Import.Tables;

/// <summary>What the notes of a table say of its signs: 注：“/”表示断流.</summary>
internal sealed class Legend
{
    private readonly Dictionary<string, ResultStatus?> _meanings = new(StringComparer.Ordinal);

    private Legend()
    {
    }

    /// <summary>The legend of a table: of its notes, its titles, and the paragraphs around it.</summary>
    public static Legend Of(FoundTable table)
    {
        var legend = new Legend();
        Grid grid = table.Grid;
        IEnumerable<string> cells = table.Titles.Concat(table.Body).Where(r => !HasData(table, r)).SelectMany(r => grid.Written(r).Select(w => w.Text));
        foreach (string text in cells.Concat(grid.Above).Concat(grid.Below)) legend.Read(ImportWords.Key(Parted(text)));
        return legend;
    }

    /// <summary>What a sign means; null where the table does not say it, or says two things.</summary>
    public ResultStatus? Meaning(string sign) => _meanings.GetValueOrDefault(ImportWords.Key(sign));

    /// <summary>Whether a row is one of the table's and no note: it has more than one text.</summary>
    private static bool HasData(FoundTable table, int row) => table.Grid.Written(row).Count() > 1;

    /// <summary>A note with a stop where a line ends, or where a space and the number of its next part stand: 断流 2.数据未经审核.</summary>
    private static string Parted(string note)
    {
        char[] parted = note.ToCharArray();
        for (int i = 0; i < parted.Length; i++)
        {
            if (char.IsWhiteSpace(note[i]) && (note[i] is '\n' or '\r' || IsNumber(note.AsSpan(i).TrimStart()))) parted[i] = ImportWords.BuiltIn.NoteEnds[^1];
        }

        return new string(parted);
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && text[digits] is '.' or '\uFF0E' or '\u3001' or ')' or '\uFF09';
    }

    private void Read(string note)
    {
        (int At, int End, string Sign)[] signs = [.. Signs(note)];
        for (int i = 0; i < signs.Length; i++)
        {
            string meaning = note[signs[i].End..(i + 1 < signs.Length ? signs[i + 1].At : note.Length)];
            int stop = meaning.IndexOfAny(ImportWords.BuiltIn.NoteEnds);
            if (stop >= 0) meaning = meaning[..stop];
            ResultStatus? status = ImportWords.BuiltIn.IsLegendLead(Lead(note[..signs[i].At])) ? Status(meaning) : null;
            if (!_meanings.TryAdd(signs[i].Sign, status) && _meanings[signs[i].Sign] != status) _meanings[signs[i].Sign] = null;
        }
    }

    /// <summary>Whether a text says what a sign means.</summary>
    public static bool IsOne(string text) => Signs(text).Any();

    /// <summary>A text without what it says of a sign and all behind it.</summary>
    public static string Without(string text)
    {
        foreach ((int at, _, _) in Signs(text)) return text[..at].TrimEnd();
        return text;
    }

    /// <summary>What stands before a sign in its own part of the note.</summary>
    private static string Lead(string before) =>
        before[(before.LastIndexOfAny([.. ImportWords.BuiltIn.NoteEnds, .. ImportWords.BuiltIn.NoteBreaks]) + 1)..];

    /// <summary>A meaning that is a status and not a word more: 未断流, 可能断流, 去年同期断流 and 断流或缺测 are none.</summary>
    private static ResultStatus? Status(string meaning)
    {
        ImportWords words = ImportWords.BuiltIn;
        string plain = meaning.Trim([.. words.Numbering, .. words.NoteBreaks]);
        if (words.Status(plain) is { } whole) return whole;
        foreach (string beside in words.LegendBeside)
        {
            if (plain.StartsWith(beside, StringComparison.Ordinal) && words.Status(plain[beside.Length..]) is { } behind) return behind;
            if (plain.EndsWith(beside, StringComparison.Ordinal) && words.Status(plain[..^beside.Length]) is { } before) return before;
        }

        return null;
    }

    /// <summary>Where a note begins to say what a sign means.</summary>
    private static IEnumerable<(int At, int End, string Sign)> Signs(string note)
    {
        ImportWords words = ImportWords.BuiltIn;
        for (int i = 0; i < note.Length; i++)
        {
            if (words.Signs.FirstOrDefault(s => note.AsSpan(i).StartsWith(s, StringComparison.Ordinal)) is not { } sign) continue;
            int end = i + sign.Length;
            if (end < note.Length && note[end] is '”' or '"' or '\'' or '’' or '」' or ')') end++;
            if (words.LegendOf.FirstOrDefault(w => note.AsSpan(Math.Min(end, note.Length)).StartsWith(w, StringComparison.Ordinal)) is not { } of) continue;
            int at = i > 0 && note[i - 1] is '“' or '"' or '\'' or '‘' or '「' or '(' ? i - 1 : i;
            yield return (at, end + of.Length, ImportWords.Key(sign));
            i = end + of.Length - 1;
        }
    }
}
