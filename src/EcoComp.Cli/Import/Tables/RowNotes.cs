using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Import.Results;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Cli.Import.Tables;

/// <summary>
/// What the notes of a row say against the class in it: another class, that it does not count, or that it is another month's.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="context">What it is read against.</param>
internal sealed class RowNotes(FoundTable table, ImportContext context)
{
    private const int LongestClass = 4;

    /// <summary>A span by itself, 8-9月均值 or 上半月, has no more signs; a sentence with one in it is about other things.</summary>
    private const int LongestSpan = 8;

    /// <summary>Days of a month in which there was nothing to sample, 断流天数, that leave none but a few in which there was.</summary>
    private const int LeastDaysOfMonth = 28;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly NotesBelow _below = new(table, context);
    private readonly Column[] _factors =
        [.. table.Columns.Where(c => c.Role == ColumnRole.Unknown && ImportWords.BuiltIn.NoteWords.AreFactors(ImportWords.Key(c.Text)))];

    private readonly Column[] _remarks =
        [.. table.Columns.Where(c => c.SaysOfRow || (c.Role == ColumnRole.Unknown && ImportWords.BuiltIn.HeadingWords.AreOfNotes(c.Text)))];

    private static readonly string[] Indicators =
    [
        .. IndicatorCatalogue.BuiltIn.Indicators.SelectMany(i => new[] { i.Name, i.Code }).Where(n => n.Length > 1)
            .Select(n => n.ToLowerInvariant()),
    ];

    /// <summary>The note of a row that leaves open whether its class is the month's; null where none does.</summary>
    /// <param name="row">The row.</param>
    /// <param name="of">The column of its class.</param>
    /// <param name="result">The class; null where a status stands there.</param>
    /// <param name="month">The month.</param>
    public string? Contradicts(int row, Column of, WaterClass? result, YearMonth month) => Contradicts(row, of, new Held(result, true, result is not null, month));

    /// <summary>The note of a row that leaves open whether its sample, or its event, is one of the month; null where none does. Classes in it are of neither.</summary>
    /// <param name="row">The row.</param>
    /// <param name="of">A column that is no note of it.</param>
    /// <param name="month">The month.</param>
    public string? ContradictsSample(int row, Column of, YearMonth month) =>
        _below.OfOtherMonth(month) is { } note ? Answered(Remark.Shown(note)) : Contradicts(row, of, new Held(null, false, true, month));

    /// <summary>What is said beside or about a row by which its values may be other ones; null where nothing is.</summary>
    /// <param name="row">The row.</param>
    /// <param name="values">Its values.</param>
    public string? OfValues(int row, ImmutableArray<ImportedValue> values)
    {
        foreach ((string note, string part) in _below.Of(row))
        {
            if (ValueNotes.SayOther(part, values)) return Answered(note);
        }

        foreach (Column column in _factors)
        {
            if (Written(row, column) is { } factor && !MayBeOne(factor)) return column.Text + " " + Remark.Shown(factor);
        }

        foreach (Column column in _remarks)
        {
            if (Written(row, column) is { } text && ValueNotes.SayOther(text, values)) return Remark.Shown(text);
        }

        return null;
    }

    /// <summary>What stands in a column of a row; null where it is empty or a sign.</summary>
    private string? Written(int row, Column column) =>
        table.Grid.Filled(row, column.Number) is { Length: > 0 } text && !ImportWords.BuiltIn.IsSign(text) ? text : null;

    /// <summary>Whether a factor changes nothing: 1, 1.0.</summary>
    private static bool MayBeOne(string factor) => ReadingCell.Value(factor, IndicatorForm.Amount).Value is { Number: 1m };

    /// <summary>A note of the table that leaves a row open, and so is told by that and not as one that is not understood.</summary>
    private string Answered(string note)
    {
        context.Remarks.Answer(table.Grid.Name, note);
        return note;
    }

    /// <summary>Tells the remarks of a row that are not understood.</summary>
    /// <param name="row">The row.</param>
    /// <param name="of">The column of its class or value.</param>
    public void Tell(int row, Column of)
    {
        foreach (Column column in table.Columns.Where(c => c.Number != of.Number && c.IsBeside(of)))
        {
            if (column.Role != ColumnRole.Remark && !(column.Role == ColumnRole.Unknown && ImportWords.BuiltIn.HeadingWords.AreOfNotes(column.Text))) continue;
            string text = table.Grid.Filled(row, column.Number);
            if (text.Length == 0 || ImportWords.BuiltIn.IsSign(text) || ImportWords.BuiltIn.Status(text) is not null || context.Explains(text)) continue;
            (int at, int from) = table.Grid.Origin(row, column.Number);
            if (_told.Add(table.Grid.Place(at, from))) context.Remarks.Add(RemarkKind.Unsure, table.Grid.Place(at, from), text, "import.unsure.note");
        }
    }

    private string? Contradicts(int row, Column of, Held held)
    {
        foreach ((string note, string part) in _below.Of(row))
        {
            ImportWords words = ImportWords.BuiltIn;
            bool says = held.IsMeasured && words.Named(part).Length > 0 && !words.NoteWords.IsOfAnotherThing(part);
            if (says || Contradicts(part, true, held) || words.NoteWords.IsNamedAnother(part) || words.NoteWords.TakesTableBack(part)) return Answered(note);
        }

        foreach (Column column in table.Columns)
        {
            if (column.Number == of.Number || !column.IsBeside(of)) continue;
            string text = table.Grid.Filled(row, column.Number);
            string key = ImportWords.Key(text);
            if (key.Length == 0) continue;
            if (column.Role == ColumnRole.Unknown && ImportWords.BuiltIn.HeadingWords.SaysNo(ImportWords.Key(column.Text), key, held.IsMeasured)) return Remark.Shown(text);
            if (ImportWords.BuiltIn.IsSign(text)) continue;
            if (!column.SaysOfRow && column.Role != ColumnRole.Unknown)
            {
                if (!MaySayBesides(column.Role) || !SaysAlone(key, held)) continue;
                return Remark.Shown(text);
            }

            // Statuses of the other columns are held against the class by themselves.
            bool against = ImportWords.BuiltIn.Status(text) is null
                ? key.Split([',', '\uFF0C', .. ImportWords.BuiltIn.NoteEnds]).Any(p => Contradicts(p, IsOfNotes(column), held)) || IsOfAnother(column, text, key, held)
                : column.Role == ColumnRole.Unknown && held.IsMeasured && ImportWords.BuiltIn.IsStatusWord(text);
            if (against || OfOtherGrade(column, key, held) || OfOtherCompliance(row, of, column, key, held)) return Remark.Shown(text);
        }

        return null;
    }

    /// <summary>Whether a column holds something else that is read or not, a number of the row or its target, and no result, name or time.</summary>
    private static bool MaySayBesides(ColumnRole role) => role is ColumnRole.Ignored or ColumnRole.Target or ColumnRole.Code or ColumnRole.Document
        or ColumnRole.Basin or ColumnRole.River or ColumnRole.County or ColumnRole.Sample;

    /// <summary>Whether a short word says against a row wherever it stands: 作废, 断流, 上月.</summary>
    private static bool SaysAlone(string key, Held held)
    {
        if (key.Length > LongestSpan) return false;
        ImportWords words = ImportWords.BuiltIn;
        MonthHint said = MonthHints.OfText(key, out string rest);
        return words.NoteWords.Retracts(key) || words.NoteWords.NamesAnother(key) || words.NoteWords.IsOfOther(key, "")
            || (held.IsMeasured && words.IsStatusWord(key)) || (rest.Length == 0 && said.Month is not null && IsAnother(said, held.Month));
    }

    /// <summary>
    /// Whether a cell says by one word, or by the answer to its heading, that its row is of another time or another thing, or does not count: 上月 or 目标 in
    /// a column of kinds, 否 below 是否有效, 是 below 是否断流. What a heading compares with says nothing of the row.
    /// </summary>
    private static bool IsOfAnother(Column column, string text, string key, Held held)
    {
        ImportWords words = ImportWords.BuiltIn;
        string heading = ImportWords.Key(column.Text);
        if (words.NoteWords.IsOfAnotherThing(heading)) return false;
        if (words.NoteWords.NamesAnother(key)) return true;
        if (column.Role != ColumnRole.Unknown) return false;
        if (held.IsMeasured && words.HeadingWords.IsYes(key) && (words.Named(heading).Length > 0 || words.HeadingWords.AsksWhetherOut(heading))) return true;
        bool isDays = held.IsMeasured && words.Named(heading).Length > 0 && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int days)
            && days >= LeastDaysOfMonth;
        if (isDays) return true;
        if (!words.HeadingWords.IsOfPeriods(heading)) return false;
        MonthHint said = MonthHints.OfText(text, out _);
        return said.IsRange || MonthHints.NamesOtherSpan(text) || MonthHints.NamesOtherTime(text) || IsAnother(said, held.Month);
    }

    /// <summary>Whether a grade is that of other classes than the row's: 优 beside 劣Ⅴ.</summary>
    private static bool OfOtherGrade(Column column, string key, Held held) => column.Role == ColumnRole.Grade && held.Class is { } own
        && ImportWords.BuiltIn.Grades.TryGetValue(key, out ImmutableArray<WaterClass> classes) && !classes.Contains(own);

    /// <summary>Whether a cell says that the row's own target was met, or missed, and the class says otherwise: 达标 beside Ⅳ and the target Ⅲ.</summary>
    private bool OfOtherCompliance(int row, Column of, Column column, string key, Held held) =>
        column.Role == ColumnRole.Compliance && held.Class is { } own
        && ImportWords.BuiltIn.NoteWords.SaysMet(key) is { } met && table.Beside(of, ColumnRole.Target) is { } targets
        && ImportWords.BuiltIn.TryReadClass(ImportWords.Joined(table.Grid.Filled(row, targets.Number)), out WaterClass target)
        && met != own.CompareTo(target) <= 0;

    private static bool IsAnother(MonthHint said, YearMonth month) =>
        (said.Month is { } number && number != month.Month) || (said.Year is { } year && year != month.Year);

    /// <summary>What the notes of a row are held against.</summary>
    /// <param name="Class">The class; null where a status stands there, or where it is a sample.</param>
    /// <param name="IsResult">Whether it is a result, against which a class in a note says something.</param>
    /// <param name="IsMeasured">Whether it was measured, so that a status says something against it.</param>
    /// <param name="Month">The month.</param>
    private sealed record Held(WaterClass? Class, bool IsResult, bool IsMeasured, YearMonth Month);

    /// <summary>
    /// Whether a column holds words about its rows; one that is not understood may hold another's class, and is asked for retractions
    /// alone.
    /// </summary>
    private static bool IsOfNotes(Column column) => column.Role != ColumnRole.Unknown || ImportWords.BuiltIn.HeadingWords.AreOfNotes(column.Text);

    private static bool Contradicts(string part, bool isNote, Held held)
    {
        NoteWords words = ImportWords.BuiltIn.NoteWords;
        if (words.Retracts(part)) return true;
        if (!isNote) return false;
        if (held.IsMeasured && ImportWords.BuiltIn.IsStatusWord(part)) return true; // before what else was done: 断流，采集坑塘水
        MonthHint said = MonthHints.OfText(part, out string rest);
        bool aside = words.IsOfAnotherThing(part) || Indicators.Any(i => part.Contains(i, StringComparison.Ordinal)) || IsAnother(said, held.Month) || HasDay(part);
        if (held.IsMeasured && !aside && (ImportWords.BuiltIn.Named(part).Length > 0 || words.SaysGone(part))) return true;
        if (MonthHints.SamplingIsOfOther(part, held.Month)) return true;
        if (part.Length <= LongestSpan && (said.IsRange || MonthHints.NamesOtherSpan(part)) && !words.IsOfAnotherThing(part)) return true;
        return words.IsOfOther(part, IsAnother(said, held.Month) ? Taken(part, rest) : "") || (held.IsResult && SaysOther(part, held.Class));
    }

    /// <summary>Whether a part names a day, so that what it says is of some days alone: 9月1日至10日断流.</summary>
    private static bool HasDay(string part)
    {
        for (int at = 1; at < part.Length; at++)
        {
            if (part[at] is (char)0x65E5 or (char)0x53F7 && char.IsAsciiDigit(part[at - 1])) return true;
        }

        return false;
    }

    /// <summary>Whether a part of a note gives a class another meaning than its own: Ⅴ类均指劣Ⅴ类, Ⅳ表示断流.</summary>
    public static bool SaysOtherMeaning(string part)
    {
        if (ClassAt(part, 0, out int length) is not { } own) return false;
        string rest = part[length..];
        foreach (string word in ImportWords.BuiltIn.LegendOf)
        {
            int at = rest.IndexOf(word, StringComparison.Ordinal);
            if (at is < 0 or > 1) continue;
            string meaning = rest[(at + word.Length)..];
            if (ImportWords.BuiltIn.Status(meaning) is not null || (ClassAt(meaning, 0, out int end) is { } said && said != own && end == meaning.Length)) return true;
        }

        return false;
    }

    /// <summary>What a month is in a part, of which this is left without it; empty where it stands at several places.</summary>
    private static string Taken(string part, string rest)
    {
        int from = 0;
        while (from < rest.Length && rest[from] == part[from]) from++;
        int length = part.Length - rest.Length;
        return length > 0 && part.AsSpan(from + length).SequenceEqual(rest.AsSpan(from)) ? part.Substring(from, length) : "";
    }

    /// <summary>
    /// Whether a part of a note says another class than the row's: Ⅴ, 实测Ⅴ类; not that of an indicator, a standard or another time.
    /// </summary>
    private static bool SaysOther(string part, WaterClass? result)
    {
        NoteWords words = ImportWords.BuiltIn.NoteWords;
        bool aside = words.IsOfAnotherThing(part) || Indicators.Any(i => part.Contains(i, StringComparison.Ordinal));
        for (int at = 0; at < part.Length; at++)
        {
            if (ClassAt(part, at, out int length) is not { } said) continue;
            bool became = said != result && BecameOf(part[(at + length)..]) == result && result is not null;
            if (said != result && !became && (!aside || words.SaysWhatBecame(part[..at]))) return true;
            at += length - 1;
        }

        return false;
    }

    /// <summary>The class that another became which stands before a text, 变为Ⅱ类; null where it says nothing of the kind.</summary>
    private static WaterClass? BecameOf(string behind)
    {
        for (int at = 1; at < behind.Length; at++)
        {
            if (ClassAt(behind, at, out int length) is { } said) return at + length == behind.Length && ImportWords.BuiltIn.NoteWords.SaysWhatBecame(behind[..at]) ? said : null;
        }

        return null;
    }

    /// <summary>The class that stands at a place of a text; null where none does. A numeral or letter alone is none: 2, V.</summary>
    private static WaterClass? ClassAt(string text, int at, out int length)
    {
        for (length = Math.Min(LongestClass, text.Length - at); length > 0; length--)
        {
            ReadOnlySpan<char> span = text.AsSpan(at, length);
            bool certain = span[0] is (>= '\u2160' and <= '\u217F') or '劣' || (span[^1] == '类' && length > 1);
            if (certain && WaterClassNotation.TryRead(span, out WaterClass value)) return at > 0 && text[at - 1] == '第' ? null : value;
        }

        return null;
    }
}
