using System.Collections.Immutable;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Import.Tables;

/// <summary>A column of a table as its header says it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Text">The words of its header, from top to bottom.</param>
/// <param name="Hint">The month that its header names.</param>
/// <param name="Heading">The indicator, where it holds one's values.</param>
internal sealed record Column(int Number, ColumnRole Role, string Text, MonthHint Hint, IndicatorHeading? Heading = null)
{
    /// <summary>The word above or below the name of an indicator by which its values may be others, 作废, 上游, or another indicator; empty where there is none.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>Whether what is read hangs on it, so that the header is better the more of them it has.</summary>
    public bool IsKnown => Role is not (ColumnRole.None or ColumnRole.Unknown);

    /// <summary>Whether it may say in words of its row why there is no class, or that the class does not count.</summary>
    public bool SaysOfRow => Role is ColumnRole.Status or ColumnRole.Remark or ColumnRole.Note or ColumnRole.Grade or ColumnRole.Compliance;

    /// <summary>Whether the word that names its month names the year too, 2021年9月, and not a word above it.</summary>
    public bool IsOfOwnYear => Hint.Year is not null && Text.Split('/').Any(w => MonthHints.OfText(w, out _).Whole is not null || !MonthsAcross.Of(w, out _).IsNothing);

    /// <summary>Whether it holds another figure of an indicator than its value: its class, its multiple.</summary>
    public bool IsFigure => Role == ColumnRole.Ignored && IndicatorHeading.Likely(IndicatorCatalogue.BuiltIn, Text) is not null;

    /// <summary>Whether it is about the month of a column of classes: in the group of that month, or outside the groups of months.</summary>
    public bool IsBeside(Column classes) => (Hint.Month is null || Hint.Month == classes.Hint.Month)
        && (Hint.Year is null || classes.Hint.Year is null || Hint.Year == classes.Hint.Year);

    /// <summary>Whether it says of which point and month a row is, or what stands in place of its class and why.</summary>
    public bool SaysWhatRowIs => Role is ColumnRole.Point or ColumnRole.Code or ColumnRole.River or ColumnRole.Basin or ColumnRole.County or ColumnRole.Month or ColumnRole.Year
        or ColumnRole.MonthOfYear or ColumnRole.Date or ColumnRole.Time or ColumnRole.Status or ColumnRole.Document or ColumnRole.Sample;
}

/// <summary>Reads what stands above a column: one to three words, one below the other.</summary>
internal static class ColumnReader
{
    /// <summary>More columns than a table has.</summary>
    public const int MostColumns = 1 << 20;

    private const int LongestWord = 40;

    /// <summary>What the words mean together.</summary>
    /// <param name="number">The column.</param>
    /// <param name="parts">The words from top to bottom, none of them empty.</param>
    public static Column Read(int number, ImmutableArray<string> parts)
    {
        string text = string.Join('/', parts.Select(OneLine));
        if (parts.IsEmpty) return new Column(number, ColumnRole.None, "", MonthHint.None);
        Word[] words = [.. BilingualHeader.InOneLanguage(parts).Select(Word.Read)];
        MonthHint hint = words.Select(w => w.Hint).Aggregate(Joined);
        if (words.Any(w => w.IsOtherMonth) || hint.IsRange || (hint.Month is null && words.Any(w => w.IsEachMonth))) return new Column(number, ColumnRole.OtherMonth, text, hint);
        if (Indicator(parts) is { } heading) return WithWordsBeside(new Column(number, ColumnRole.Indicator, text, hint, heading), parts);
        return OfFigure(parts, out IndicatorHeading? value)
            ? value is null ? new Column(number, ColumnRole.Ignored, text, hint) : WithWordsBeside(new Column(number, ColumnRole.Indicator, text, hint, value), parts)
            : new Column(number, Role(words, hint), text, hint);
    }

    /// <summary>
    /// A column of an indicator with what stands above or below its name: words of plain results change nothing, below those of another figure (超标倍数, 标准限值) it is not
    /// read, and any other word, or another indicator, is a doubt.
    /// </summary>
    private static Column WithWordsBeside(Column column, ImmutableArray<string> parts)
    {
        foreach (string part in parts)
        {
            if (parts.Length == 1 || HeadingWords.IsUnit(part)) continue;
            string plain = Plain(OneLine(part));
            if (plain.Length <= LongestWord && Fit(plain) is { } other)
            {
                if (other.Indicator != column.Heading!.Indicator) return column with { Doubt = part };
                continue;
            }

            if (ImportWords.BuiltIn.IsOtherFigure(plain)) return column with { Role = ColumnRole.Ignored, Heading = null };
            bool isSure = OfFigure([part], out IndicatorHeading? value) ? value?.Indicator == column.Heading!.Indicator : IsPlain(part);
            if (!isSure) return column with { Doubt = part };
        }

        return column;
    }

    /// <summary>Whether a word above indicators says no more than that their values stand below it, in this month: 监测结果（mg/L）, 9月, 许昌市水质监测结果.</summary>
    private static bool IsPlain(string part)
    {
        ImportWords words = ImportWords.BuiltIn;
        string text = HeadingWords.WithoutUnit(part);
        if (words.HeadingWords.AreOfResults(text)) return true;
        Word word = Word.Read(text);
        return word.Key.Length == 0 || words.HeadingWords.AreOfResults(word.Key)
            || (words.HeadingWords.EndAsResults(text) && MonthHints.Line(text, []).Unknown.Length == 0);
    }

    /// <summary>
    /// Whether a header names an indicator and, below or behind it, which of its figures stands there: its value (浓度), perhaps with the unit, or another, which is not read
    /// (类别, 超标倍数).
    /// </summary>
    /// <param name="parts">The words from top to bottom.</param>
    /// <param name="value">The indicator whose values they are; null where it is another figure.</param>
    private static bool OfFigure(ImmutableArray<string> parts, out IndicatorHeading? value)
    {
        ImportWords words = ImportWords.BuiltIn;
        value = null;
        for (int i = 0; i + 1 < parts.Length; i++)
        {
            string below = Plain(string.Concat(parts.Skip(i + 1).Select(OneLine)));
            if (below.Length > LongestWord || !words.BeginsAsFigure(below)) continue;
            string name = OneLine(parts[i]);
            if (name.Length <= LongestWord && Fit(name) is not null) return OfFigure(words, name, below, out value);
        }

        string last = parts[^1].Length <= LongestWord ? Plain(OneLine(parts[^1])) : "";
        int at = words.FigureBehind(last);
        string before = at > 0 ? last[..at].TrimEnd('/', '(') : "";
        return before.Length > 0 && Fit(before) is not null && OfFigure(words, before, last[at..], out value);
    }

    private static bool OfFigure(ImportWords words, string name, string figure, out IndicatorHeading? value)
    {
        value = null;
        foreach (string word in words.ValuesOfIndicator)
        {
            if (!figure.StartsWith(word, StringComparison.Ordinal)) continue;
            string unit = figure[word.Length..].Trim('(', ')', '/');
            value = unit.Length == 0 ? Fit(name) : Fit(name + "(" + unit + ")");
            return value is not null;
        }

        return words.BesideValues.Contains(figure) || words.BesideValues.Contains(figure.Trim('(', ')'));
    }

    private static IndicatorHeading? Fit(string text) =>
        IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, text, out bool unfit) is { } heading && !unfit ? heading : null;

    private static string Plain(string text) => text.Replace((char)0xFF08, '(').Replace((char)0xFF09, ')').Replace((char)0xFF0F, '/');

    /// <summary>A target's class is a target, whatever stands below it; else the lowest word that says something decides.</summary>
    private static ColumnRole Role(Word[] words, MonthHint hint)
    {
        if (words.Any(w => w.Role == ColumnRole.Target || (words.Length > 1 && w.UnderParent == ColumnRole.Target))) return ColumnRole.Target;
        ColumnRole role = ColumnRole.None;
        bool strange = false;
        foreach (Word word in words)
        {
            if (word.Role is { } own) role = own;
            else if (word.UnderParent is { } below && role == below) role = below;
            else if (word.UnderParent is { } alone && role == ColumnRole.None && (strange || words.Length > 1)) role = alone;
            else if (word.IsStrange) (strange, role) = (true, word == words[^1] || IsResult(role) ? ColumnRole.Unknown : role);
        }

        if (role == ColumnRole.None && !strange && (hint.Month is not null || words.Any(w => w.IsThisMonth))) role = ColumnRole.Class;
        if (strange && IsResult(role)) return ColumnRole.Unknown;
        return role == ColumnRole.None && (strange || words.Any(w => w.Key.Length > 0)) ? ColumnRole.Unknown : role;
    }

    /// <summary>A class below a word that is not understood may be anybody's class.</summary>
    private static bool IsResult(ColumnRole role) => role is ColumnRole.Class or ColumnRole.Grade or ColumnRole.Compliance;

    /// <summary>An indicator, with the unit that may stand below it.</summary>
    private static IndicatorHeading? Indicator(ImmutableArray<string> parts)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            string name = OneLine(parts[i]);
            if (name.Length > LongestWord) continue;
            if (i + 1 < parts.Length && IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, name + "(" + Unit(parts[i + 1]) + ")", out bool unfit) is { } withUnit && !unfit)
                return withUnit;
            if (i + 1 == parts.Length && IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, name, out bool wrong) is { } heading && !wrong) return heading;
        }

        return null;
    }

    private static string Unit(string text)
    {
        string unit = ImportWords.Key(text);
        return unit.StartsWith('(') && unit.EndsWith(')') ? unit[1..^1] : unit;
    }

    /// <summary>What two words say together. Below several months stands each of them: 1月 below 1-12月.</summary>
    private static MonthHint Joined(MonthHint above, MonthHint below)
    {
        int? year = below.Year ?? above.Year;
        if (above.IsRange && below.Month is { } one && !below.IsRange && above.Covers(one)) return new MonthHint(year, one);
        if (above.IsRange && below is { Month: null, IsRange: false }) return above with { Year = year };
        return above.IsRange || (below.IsRange && above.Month is not null) || (above.Month is { } first && below.Month is { } second && first != second)
            ? new MonthHint(null, null, IsRange: true)
            : below.IsRange ? below with { Year = year } : new MonthHint(year, below.Month ?? above.Month);
    }

    private static string OneLine(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>One word of a header.</summary>
    private sealed record Word(string Key, ColumnRole? Role, ColumnRole? UnderParent, MonthHint Hint, bool IsThisMonth, bool IsEachMonth, bool IsOtherMonth)
    {
        /// <summary>Whether it is no word that is known.</summary>
        public bool IsStrange => Role is null && UnderParent is null && Key.Length > 0 && !ImportWords.BuiltIn.Neutral.Contains(Key);

        public static Word Read(string text)
        {
            ImportWords words = ImportWords.BuiltIn;
            string key = ImportWords.Key(text);
            if (words.Role(key) is { } whole) return new Word(key, whole, null, MonthHint.None, false, false, false);
            bool other = words.OtherMonth.Any(w => key.Contains(w, StringComparison.Ordinal));
            MonthHint hint = MonthHints.OfText(key, out string rest);
            if (hint.IsNothing) hint = MonthsAcross.Of(key, out rest);
            bool thisMonth = false;
            foreach (string word in words.ThisMonth.Where(w => rest.Contains(w, StringComparison.Ordinal)))
                (rest, thisMonth) = (rest.Replace(word, "", StringComparison.Ordinal), true);
            bool eachMonth = false;
            foreach (string word in words.EachMonth.Where(w => rest.Contains(w, StringComparison.Ordinal)))
                (rest, eachMonth) = (rest.Replace(word, "", StringComparison.Ordinal), true);
            rest = WithoutBrackets(rest, words);
            return new Word(rest, words.Role(rest), words.RoleUnderParent(rest), hint, thisMonth, eachMonth, other);
        }

        /// <summary>Leaves out brackets in which nothing stands that changes the word.</summary>
        private static string WithoutBrackets(string key, ImportWords words)
        {
            if (words.Role(key) is not null || !key.EndsWith(')')) return key;
            int open = key.LastIndexOf('(');
            return open >= 0 && (open + 2 == key.Length || words.HarmlessInBrackets.Contains(key[(open + 1)..^1])) ? key[..open] : key;
        }
    }
}
