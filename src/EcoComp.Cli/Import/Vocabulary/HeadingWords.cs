using System.Collections.Immutable;
using System.Text.Json;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Import.Vocabulary;

/// <summary>
/// The words by which headings of columns that are not read tell what stands below them, and the answers to what they ask. They stand in import-words.json.
/// </summary>
internal sealed class HeadingWords
{
    /// <summary>A longer text is no short answer.</summary>
    private const int LongestDenial = 6;

    private readonly ImmutableArray<string> _notes;
    private readonly ImmutableArray<string> _otherColumns;
    private readonly ImmutableArray<string> _periods;
    private readonly ImmutableArray<string> _dated;
    private readonly ImmutableArray<string> _reporting;
    private readonly ImmutableArray<string> _counting;
    private readonly ImmutableArray<string> _out;
    private readonly ImmutableArray<string> _no;
    private readonly ImmutableArray<string> _yes;
    private readonly ImmutableArray<string> _unfit;
    private readonly ImmutableArray<string> _otherColumnsNot;
    private readonly ImmutableArray<string> _countingTails;
    private readonly ImmutableArray<string> _water;
    private readonly ImmutableArray<string> _denials;
    private readonly ImmutableArray<string> _denialStarts;
    private readonly ImmutableArray<string> _fine;
    private readonly ImmutableArray<string> _fineHeadings;
    private readonly ImmutableArray<string> _results;
    private readonly ImmutableArray<string> _resultsInEnglish;

    /// <param name="file">Their part of the file.</param>
    public HeadingWords(JsonElement file)
    {
        (_notes, _otherColumns, _periods) = (Texts(file, "notes"), Texts(file, "otherColumns"), Texts(file, "periods"));
        (_unfit, _otherColumnsNot) = (Texts(file, "unfit"), Texts(file, "otherColumnsNot"));
        (_countingTails, _water) = (Texts(file, "countingTails"), Texts(file, "water"));
        (_denials, _denialStarts) = (Texts(file, "denials"), Texts(file, "denialStarts"));
        (_fine, _fineHeadings) = (Texts(file, "fine"), Texts(file, "fineHeadings"));
        (_results, _resultsInEnglish) = (Texts(file, "results"), Texts(file, "resultsInEnglish"));
        (_dated, _reporting) = (Texts(file, "dated"), Texts(file, "reporting"));
        (_counting, _out, _no, _yes) = (Texts(file, "counting"), Texts(file, "out"), Texts(file, "no"), Texts(file, "yes"));
    }

    /// <summary>Whether what stands above a column says that it holds notes: 断面情况说明.</summary>
    public bool AreOfNotes(string text) => _notes.Any(w => text.EndsWith(w, StringComparison.Ordinal));

    /// <summary>Whether what stands above a column says that it is about something else than the results of its rows: 规划类别, 上游断面.</summary>
    public bool IsOfOtherColumns(string heading) =>
        !_otherColumnsNot.Contains(heading) && _otherColumns.Any(w => heading.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether what stands above a column says that it holds times, so that plain digits in it may be one: 评价月份.</summary>
    public bool IsDated(string heading) => _dated.Any(w => heading.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether what stands above a column says that its times are those of the work and not of the water: 上报时间.</summary>
    public bool IsOfReporting(string heading) => _reporting.Any(w => heading.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether what stands above a column says that it holds times or spans: 时段, 统计口径.</summary>
    public bool IsOfPeriods(string heading) => _periods.Any(w => heading.EndsWith(w, StringComparison.Ordinal));

    /// <summary>
    /// Whether the answer to what a heading asks is that the row does not count, or was not measured: 否 below 是否有效, 未采用 below 采用情况, 0 below 监测次数, 无 below 有无水.
    /// </summary>
    /// <param name="heading">The heading.</param>
    /// <param name="key">What stands in the cell.</param>
    /// <param name="measured">Whether the row has what was measured, so that no sample or no water is something against it.</param>
    public bool SaysNo(string heading, string key, bool measured)
    {
        if (_unfit.Contains(key) || !measured) return (_unfit.Contains(key) || _no.Contains(key)) && AsksWhetherItCounts(heading);
        bool denies = _no.Contains(key) || Denies(key);
        if (!denies && !ImportWords.BuiltIn.IsSign(key)) return false;
        string asked = heading;
        foreach (string tail in _countingTails)
        {
            if (heading.Length > tail.Length && heading.EndsWith(tail, StringComparison.Ordinal)) asked = heading[..^tail.Length];
        }

        // A sign below most headings is an empty cell; below those that ask whether there is water it is the answer.
        return denies ? AsksWhetherItCounts(asked) || AsksForWater(heading) : char.IsLetter(key[0]) && AsksForWater(heading);
    }

    private bool AsksWhetherItCounts(string heading) => !AsksWhetherOut(heading) && _counting.Any(w => heading.EndsWith(w, StringComparison.Ordinal));

    private bool AsksForWater(string heading) => _water.Any(w => heading.EndsWith(w, StringComparison.Ordinal));

    /// <summary>Whether a short text denies something, whatever its heading asks: 未…, 停, 0; not what is good news: 未超标, 无异常.</summary>
    private bool Denies(string key) => key.Length <= LongestDenial
        && (_denials.Contains(key) || (_denialStarts.Any(w => key.StartsWith(w, StringComparison.Ordinal)) && !_fine.Any(w => key.Contains(w, StringComparison.Ordinal))));

    /// <summary>Whether a cell below a heading that is not understood may say that its row does not count: a short denial, where denying is no good news.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="key">What stands in the cell.</param>
    public bool MayTakeBack(string heading, string key) =>
        (_no.Contains(key) || Denies(key) || (key.Length == 1 && char.IsLetter(key[0]) && ImportWords.BuiltIn.IsSign(key))) && !MeansGood(heading);

    /// <summary>Whether a denial below a heading is good news, or none of the results: 超标, 是否国控.</summary>
    private bool MeansGood(string heading) => _fineHeadings.Any(w => heading.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether a heading asks whether its rows are left out: 是否剔除.</summary>
    public bool AsksWhetherOut(string heading) => _out.Any(w => heading.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether a cell says no.</summary>
    public bool IsNo(string key) => _no.Contains(key);

    /// <summary>Whether a cell says yes.</summary>
    public bool IsYes(string key) => _yes.Contains(key);

    /// <summary>Whether a word above indicators says that their values stand below it and no more: 监测项目, 监测结果 Results.</summary>
    public bool AreOfResults(string text)
    {
        string key = ImportWords.Key(text);
        if (_results.Contains(key) || OfficeWords.BuiltIn.IsGroup(key)) return true;
        string chinese = string.Concat(key.Where(c => !char.IsAscii(c)));
        foreach (string word in text.ToLowerInvariant().Split((char[]?)[.. text.Where(c => !char.IsAsciiLetter(c))], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!_resultsInEnglish.Contains(word)) return false;
        }

        return chinese.Length == 0 ? key.Any(char.IsAsciiLetter) : chinese.Length < key.Length && AreOfResults(chinese);
    }

    /// <summary>Whether a text ends as titles of results do: 许昌市水质监测结果.</summary>
    public bool EndAsResults(string text) => _results.Any(w => text.EndsWith(w, StringComparison.Ordinal));

    /// <summary>Whether a text is a unit, or a sign that there is none.</summary>
    public static bool IsUnit(string text) => HeadingUnit.Is(text) || HeadingUnit.IsNone(text) || OfficeWords.BuiltIn.IsStrangeUnit(HeadingUnit.Bare(text));

    /// <summary>A word without the unit that stands behind it in brackets.</summary>
    public static string WithoutUnit(string text)
    {
        int open = text.LastIndexOfAny(['(', (char)0xFF08]);
        return open > 0 && IsUnit(text[open..]) ? text[..open].TrimEnd() : text;
    }

    private static ImmutableArray<string> Texts(JsonElement file, string name) =>
        [.. file.GetProperty(name).EnumerateArray().Select(t => t.GetString()!)];
}
