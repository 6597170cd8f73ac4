using System.Collections.Immutable;
using System.Text.Json;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>
/// The words that may stand beside a month in a title, a caption, the name of a sheet or of a file and leave it the month of the table. Any other word
/// may say that it is not: 去年同期, 目标, 修正前. They stand in a data file, month-words.json; a new word is a word more there.
/// </summary>
internal sealed class MonthWords
{
    /// <summary>A place that is not listed has so many signs before its last: 三门峡市.</summary>
    private const int LongestPlace = 3;

    private const int LongestPerson = 3;

    private static readonly Lazy<MonthWords> Words = new(() => new MonthWords());

    private readonly ImmutableArray<string> _harmless;
    private readonly ImmutableArray<string> _besideYear;
    private readonly ImmutableArray<string> _places;
    private readonly ImmutableArray<string> _placeEnds;
    private readonly ImmutableArray<string> _cityEnds;
    private readonly ImmutableArray<string> _offices;
    private readonly ImmutableArray<string> _numbered;
    private readonly ImmutableArray<string> _otherTime;
    private readonly ImmutableArray<string> _issuerEnds;
    private readonly ImmutableArray<SentenceForm> _passed;
    private readonly ImmutableArray<string> _notPassed;
    private readonly ImmutableArray<SentenceForm> _issuers;
    private readonly ImmutableArray<SentenceForm> _comparisons;
    private readonly ImmutableArray<SentenceForm> _notes;
    private readonly ImmutableArray<SentenceForm> _bases;
    private readonly ImmutableArray<SentenceForm> _days;
    private readonly ImmutableArray<SentenceForm> _ofOther;
    private readonly ImmutableArray<SentenceForm> _ofData;
    private readonly ImmutableArray<SentenceForm> _makers;
    private readonly ImmutableArray<string> _sampling;
    private readonly string _counted;
    private readonly string _beforeCompared;
    private readonly string _surnames;
    private readonly ImmutableArray<SentenceForm> _documents;
    private readonly ImmutableArray<SentenceForm> _beside;
    private readonly string _notInPlaces;

    private MonthWords()
    {
        using JsonDocument document = StrictJson.Parse(EmbeddedFile.Bytes("month-words.json"));
        JsonElement file = document.RootElement;
        (_harmless, _besideYear, _places, _placeEnds) = (Longest(file, "harmless"), Longest(file, "besideYear"), Longest(file, "places"), Longest(file, "placeEnds"));
        (_offices, _numbered, _otherTime) = (Longest(file, "offices"), Longest(file, "numbered"), Longest(file, "otherTime"));
        (_passed, _issuers, _comparisons, _beside) = (Forms(file, "passed"), Forms(file, "issuers"), Forms(file, "comparisons"), Forms(file, "beside"));
        (_notes, _bases, _days, _ofOther) = (Forms(file, "notes"), Forms(file, "bases"), Forms(file, "days"), Forms(file, "ofOther"));
        (_ofData, _sampling, _counted) = (Forms(file, "ofData"), Longest(file, "sampling"), file.GetProperty("counted").GetString()!);
        (_makers, _notPassed) = (Forms(file, "makers"), Longest(file, "notPassed"));
        (_surnames, _documents) = (file.GetProperty("surnames").GetString()!, Forms(file, "documents"));
        _beforeCompared = file.GetProperty("beforeCompared").GetString()!;
        _cityEnds = Longest(file, "cityEnds");
        _issuerEnds = Longest(file, "issuerEnds");
        _notInPlaces = file.GetProperty("notInPlaces").GetString()!;
    }

    /// <summary>The words of the program.</summary>
    public static MonthWords BuiltIn => Words.Value;

    /// <summary>Whether a part of a title speaks of another day than that of the data: when it was published, which standard is applied, 2021年10月发布.</summary>
    /// <param name="part">The part, without blanks.</param>
    public bool IsPassed(string part) =>
        (_passed.Any(f => f.Fits(part)) && !_notPassed.Any(w => part.EndsWith(w, StringComparison.Ordinal))) || NoteIn(part).Length > 0;

    /// <summary>
    /// What a part of a title says behind 注：, 说明： or 数据来源：, whose words need not be known; nothing where it does not begin so.
    /// </summary>
    /// <param name="part">The part, without blanks.</param>
    public string NoteIn(string part) => Behind(_notes, part);

    /// <summary>What a part of a title says behind 依据 or 根据; nothing where it does not begin so.</summary>
    /// <param name="part">The part, without blanks.</param>
    public string BasisIn(string part) => Behind(_bases, part);

    /// <summary>Whether a part of a title begins as the days of sampling do, or those of which the data are: 监测时间：….</summary>
    /// <param name="part">The part, without blanks.</param>
    public bool AreDays(string part) => Behind(_days, part).Length > 0;

    /// <summary>
    /// Whether what stands behind a month or a year in a note makes it that of the data: 8月监测数据. Nothing behind it does too.
    /// </summary>
    /// <param name="behind">The rest of the note.</param>
    public bool AreOfData(string behind) => behind.Length == 0 || _ofData.Any(f => f.Begins(behind) > 0);

    /// <summary>Whether a part of a line is about sampling, which may take some days of a month.</summary>
    /// <param name="part">The part, without blanks.</param>
    public bool AreOfSampling(string part) => _sampling.Any(w => part.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether a number before a sign counts something and is not that of a part: 9 个断面.</summary>
    public bool IsCounted(char sign) => _counted.Contains(sign, StringComparison.Ordinal);

    /// <summary>
    /// Whether words of a file's name that are not understood may stand beside a title that names the month: each the name of somebody, 张三, the number of a
    /// version, v2, or of the number of a document, 豫环〔2022〕9号. Any other word may say that the file is not the month's.
    /// </summary>
    /// <param name="file">The file's name.</param>
    /// <param name="unknown">Those of its words that are not understood.</param>
    public bool MayStandBesideTitle(string file, string unknown)
    {
        string number = file[..Math.Max(0, _documents.Max(f => f.Begins(file)))];
        return unknown.Split(' ').All(w => IsPerson(w) || number.Contains(w, StringComparison.Ordinal)
            || (w.All(char.IsAsciiDigit) && file.Contains("v" + w, StringComparison.OrdinalIgnoreCase)));
    }

    private bool IsPerson(string word) => word.Length is 2 or LongestPerson && _surnames.Contains(word[0], StringComparison.Ordinal);

    /// <summary>Whether a sign before a month makes it one with which the data are compared: 与8月相比.</summary>
    public bool IsBeforeCompared(char sign) => _beforeCompared.Contains(sign, StringComparison.Ordinal);

    /// <summary>Whether a note says that its table is not of the month's results: 注：去年同期数据, 说明：本表为考核目标.</summary>
    /// <param name="part">The part, without blanks.</param>
    public bool IsOfOther(string part) => NoteIn(part) is { Length: > 0 } note && _ofOther.Any(f => f.Fits(note));

    /// <summary>A part of a title without a comparison with another time at its end, beside which the table is of its own: 与去年同期相比.</summary>
    /// <param name="part">The part, without blanks.</param>
    public string WithoutComparison(string part)
    {
        // What goes on behind a comparison may be of it: 2021年9月与8月相比水质.
        for (int at = 0; at < part.Length; at++)
        {
            if (_comparisons.Any(f => f.Fits(part.AsSpan(at)))) return part[..at];
        }

        return part;
    }

    /// <summary>A part of a title without what stands beside a month and says nothing of it: a comparison, the number of an issue, the days of sampling, another day.</summary>
    /// <param name="part">The part, without blanks.</param>
    public string WithoutBeside(string part) => Without(_beside, WithoutComparison(part));

    /// <summary>Whether a line says nothing but who made the report, below which a month is that of its issue: 许昌市环境监测站, 某检测有限公司.</summary>
    /// <param name="line">The line, without blanks.</param>
    public bool IsIssuer(string line) => AreOffice(line) || _issuers.Any(f => f.Fits(line));

    /// <summary>Whether a line says who made the report or who answers for it: 编制：张三.</summary>
    /// <param name="line">The line, without blanks.</param>
    public bool IsMaker(string line) => IsIssuer(line) || _makers.Any(f => f.Fits(line));

    /// <summary>Whether a line of a cover may say who made the report, known or not, since it ends as one that does.</summary>
    /// <param name="line">The line.</param>
    public bool MayBeIssuer(string line) => IsIssuer(line) || _issuerEnds.Any(w => line.EndsWith(w, StringComparison.Ordinal));

    /// <summary>Whether words are those of offices and places alone, beside which a month is that of the publication: 许昌市生态环境局.</summary>
    public bool AreOffice(string words)
    {
        bool office = false;
        for (ReadOnlySpan<char> rest = words; !rest.IsEmpty;)
        {
            int length = LongestOf(_offices, rest);
            office |= length > 0;
            if (length == 0) length = Place(rest, _placeEnds);
            if (length == 0 && char.IsLetterOrDigit(rest[0])) return false;
            rest = rest[Math.Max(1, length)..];
        }

        return office;
    }

    /// <summary>Whether a text has a word by which its table is none of results of a month, whatever month stands beside it: 模板, 修正前.</summary>
    public bool NameOtherTime(string text) => _otherTime.Any(w => text.Contains(w, StringComparison.Ordinal));

    /// <summary>What is not understood of the words beside a month, piece by piece, or nothing.</summary>
    /// <param name="words">The words without the month.</param>
    /// <param name="yearAlone">Whether a year alone stands beside them, which is that of a quarter's month too.</param>
    /// <param name="names">Names that are known besides: those of the register.</param>
    public string Unknown(string words, bool yearAlone, IEnumerable<string> names)
    {
        string text = words.ToLowerInvariant();
        string[] register = [.. names];
        foreach (string name in register.Where(n => n.Length > 1 && text.Contains(n, StringComparison.OrdinalIgnoreCase)).OrderByDescending(n => n.Length))
            text = text.Replace(name, " ", StringComparison.OrdinalIgnoreCase);
        var pieces = new List<string>();
        int from = -1;
        for (int at = 0; at <= text.Length;)
        {
            int known = at == text.Length ? 1 : Known(text.AsSpan(at), yearAlone, from >= 0 ? [] : register.Length > 0 ? _cityEnds : _placeEnds);
            if (known > 0 && from >= 0)
            {
                pieces.Add(text[from..at]);
                from = -1;
            }

            if (known == 0 && from < 0) from = at;
            at += Math.Max(1, known);
        }

        return string.Join(' ', pieces);
    }

    /// <summary>The cities that a title names and that are not listed; one whose office stands behind it made the table.</summary>
    public IEnumerable<string> CitiesIn(string title)
    {
        for (int at = 0; at < title.Length;)
        {
            ReadOnlySpan<char> rest = title.AsSpan(at);
            int known = Math.Max(Math.Max(LongestOf(_places, rest), LongestOf(_offices, rest)), Math.Max(LongestOf(_harmless, rest), Numbered(rest)));
            int place = known == 0 ? Place(rest, [_cityEnds[^1]]) : 0;
            if (place > 0 && LongestOf(_offices, rest[place..]) == 0) yield return title.Substring(at, place);
            at += Math.Max(1, Math.Max(known, place));
        }
    }

    /// <summary>How many signs at the beginning of a text are understood.</summary>
    private int Known(ReadOnlySpan<char> text, bool yearAlone, ImmutableArray<string> ends)
    {
        if (!char.IsLetterOrDigit(text[0])) return 1;
        int listed = Math.Max(Math.Max(LongestOf(_places, text), LongestOf(_offices, text)), Math.Max(LongestOf(_harmless, text), Numbered(text)));
        if (yearAlone) listed = Math.Max(listed, LongestOf(_besideYear, text));
        return listed == 0 && !ends.IsEmpty ? Place(text, ends) : listed;
    }

    /// <summary>
    /// A place, listed or not: 中原省, 青石桥. Where the register is known its places are, and of others only provinces and cities are
    /// believed.
    /// </summary>
    private int Place(ReadOnlySpan<char> text, ImmutableArray<string> ends)
    {
        if (LongestOf(_places, text) is > 0 and int listed) return listed;
        for (int length = 1; length <= LongestPlace && length < text.Length; length++)
        {
            char sign = text[length - 1];
            if (!char.IsLetter(sign) || char.IsAsciiLetter(sign) || _notInPlaces.Contains(sign, StringComparison.Ordinal)) return 0;
            if (LongestOf(ends, text[length..]) is > 0 and int end) return length + end;
        }

        return 0;
    }

    /// <summary>A word with its number, 附表2-1, 第10.</summary>
    private int Numbered(ReadOnlySpan<char> text)
    {
        int length = LongestOf(_numbered, text);
        if (length == 0) return 0;
        int end = length;
        while (end < text.Length && (text[end] is '.' or '-' or '－' || MonthHints.IsNumeral(text[end]))) end++;
        return end > length ? end : 0;
    }

    private static string Behind(ImmutableArray<SentenceForm> forms, string part)
    {
        int length = forms.Max(f => f.Begins(part));
        return length > 0 ? part[length..] : "";
    }

    private static string Without(ImmutableArray<SentenceForm> forms, string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (at > 0 && MonthHints.IsNumeral(text[at]) && MonthHints.IsNumeral(text[at - 1])) continue;
            int length = forms.Max(f => f.Begins(text.AsSpan(at)));
            if (length > 0) text = text.Remove(at--, length);
        }

        return text;
    }

    private static ImmutableArray<SentenceForm> Forms(JsonElement file, string name) => [.. file.GetProperty(name).EnumerateArray().Select(f => new SentenceForm(f))];

    private static int LongestOf(ImmutableArray<string> words, ReadOnlySpan<char> text)
    {
        foreach (string word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return word.Length;
        }

        return 0;
    }

    private static ImmutableArray<string> Longest(JsonElement file, string name) =>
        [.. file.GetProperty(name).EnumerateArray().Select(t => t.GetString()!).OrderByDescending(t => t.Length)];
}
