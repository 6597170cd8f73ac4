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
        foreach (string text in cells.Concat(grid.Above).Concat(grid.Below)) legend.Read(ImportWords.Key(text));
        return legend;
    }

    /// <summary>What a sign means; null where the table does not say it, or says two things.</summary>
    public ResultStatus? Meaning(string sign) => _meanings.GetValueOrDefault(ImportWords.Key(sign));

    /// <summary>Whether a row is one of the table's and no note: it has more than one text.</summary>
    private static bool HasData(FoundTable table, int row) => table.Grid.Written(row).Count() > 1;

    private void Read(string note)
    {
        (int At, int End, string Sign)[] signs = [.. Signs(note)];
        for (int i = 0; i < signs.Length; i++)
        {
            string meaning = note[signs[i].End..(i + 1 < signs.Length ? signs[i + 1].At : note.Length)];
            int stop = meaning.IndexOfAny(['。', '；', ';']);
            if (stop >= 0) meaning = meaning[..stop];
            meaning = meaning.TrimEnd(',').Trim();
            while (meaning.Length > 0 && meaning[^1] is '，' or '、') meaning = meaning[..^1];
            ResultStatus? status = Status(meaning);
            if (!_meanings.TryAdd(signs[i].Sign, status) && _meanings[signs[i].Sign] != status) _meanings[signs[i].Sign] = null;
        }
    }

    /// <summary>One status; a meaning that names several, or leaves room for more, is none.</summary>
    private static ResultStatus? Status(string meaning)
    {
        ImportWords words = ImportWords.BuiltIn;
        if (words.Status(meaning) is { } whole) return whole;
        ResultStatus[] named = words.Named(meaning);
        return named.Length == 1 && !words.LegendOpen.Any(o => meaning.Contains(o, StringComparison.Ordinal)) ? named[0] : null;
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
