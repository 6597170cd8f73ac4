using System.Collections.Immutable;
using System.Text.Json;
using EcoComp.Cli.Input.Tables;

namespace EcoComp.Cli.Import.Vocabulary;

/// <summary>
/// The words by which a note beside a class says that it does not count, or is another month's. They stand in import-words.json.
/// </summary>
internal sealed class NoteWords
{
    /// <summary>What stands for another month in the forms: 引用8月数据 is such a sentence as 引用上月数据.</summary>
    private const string Another = "\u00A4";

    private readonly ImmutableArray<string> _retracts;
    private readonly ImmutableArray<string> _others;
    private readonly ImmutableArray<string> _changed;
    private readonly ImmutableArray<string> _beside;
    private readonly ImmutableArray<SentenceForm> _whole;
    private readonly ImmutableArray<SentenceForm> _ofOther;
    private readonly ImmutableArray<SentenceForm> _ofTable;
    private readonly ImmutableArray<string> _aboutTable;
    private readonly ImmutableArray<string> _againstTable;
    private readonly ImmutableArray<string> _otherThings;
    private readonly ImmutableArray<string> _drafts;
    private readonly ImmutableArray<string> _conditions;
    private readonly ImmutableArray<string> _copulas;
    private readonly ImmutableArray<string> _subjects;
    private readonly string _nameMarks;
    private readonly ImmutableArray<string> _gone;
    private readonly ImmutableArray<string> _above;
    private readonly ImmutableArray<string> _notOfData;
    private readonly ImmutableArray<string> _explains;
    private readonly ImmutableArray<string> _explainsNot;
    private readonly ImmutableArray<SentenceForm> _factors;
    private readonly ImmutableArray<string> _factorHeadings;
    private readonly ImmutableArray<string> _values;
    private readonly ImmutableArray<string> _units;
    private readonly string _behindValues;
    private readonly ImmutableArray<string> _met;
    private readonly ImmutableArray<string> _missed;
    private readonly ImmutableArray<string> _otherTables;
    private readonly ImmutableArray<string> _targets;
    private readonly ImmutableArray<string> _againstTargets;
    private readonly ImmutableArray<string> _means;
    private readonly ImmutableArray<string> _meansOfEach;

    /// <param name="file">Their part of the file.</param>
    public NoteWords(JsonElement file)
    {
        (_retracts, _others, _changed, _beside) = (Texts(file, "retracts"), Texts(file, "others"), Texts(file, "changed"), Texts(file, "beside"));
        (_whole, _ofOther, _ofTable) = (Forms(file, "whole"), Forms(file, "ofOther"), Forms(file, "ofTable"));
        (_aboutTable, _otherThings, _copulas) = (Texts(file, "aboutTable"), Texts(file, "otherThings"), Texts(file, "copulas"));
        _above = Texts(file, "above");
        (_gone, _notOfData, _explainsNot) = (Texts(file, "gone"), Texts(file, "notOfData"), Texts(file, "explainsNot"));
        _explains = [.. Texts(file, "explains").OrderByDescending(w => w.Length)];
        _againstTable = Texts(file, "againstTable");
        (_factors, _values, _units) = (Forms(file, "factors"), Texts(file, "values"), Texts(file, "units"));
        _factorHeadings = Texts(file, "factorHeadings");
        (_otherTables, _targets, _againstTargets) = (Texts(file, "otherTables"), Texts(file, "targets"), Texts(file, "againstTargets"));
        (_means, _meansOfEach) = (Texts(file, "means"), Texts(file, "meansOfEach"));
        (_behindValues, _met, _missed) = (file.GetProperty("behindValues").GetString()!, Texts(file, "met"), Texts(file, "missed"));
        (_drafts, _conditions) = ([.. Texts(file, "drafts"), .. Texts(file, "noTables")], Texts(file, "conditions"));
        (_subjects, _nameMarks) = ([.. _aboutTable, .. Texts(file, "subjects")], file.GetProperty("nameMarks").GetString()!);
    }

    /// <summary>Whether a part of a note says that the result beside it is none, or does not count: 数据作废, 不参与考核.</summary>
    public bool Retracts(string part) => _retracts.Any(w => part.Contains(w, StringComparison.Ordinal)) || _whole.Any(f => f.Fits(part));

    /// <summary>Whether a part of a note says that the result beside it is that of another time: 上月数据, 引用8月数据.</summary>
    /// <param name="part">The part.</param>
    /// <param name="month">The other month that is written in it, or empty.</param>
    public bool IsOfOther(string part, string month)
    {
        string said = month.Length > 0 ? part.Replace(month, Another, StringComparison.Ordinal) : part;
        foreach (string other in _others) said = said.Replace(other, Another, StringComparison.Ordinal);
        return _ofOther.Any(f => f.Fits(said));
    }

    /// <summary>Whether a part of a note below a table says that none of it is a result of its month that counts: 此表作废, 以上为目标值, 采用上月数据.</summary>
    public bool TakesTableBack(string part)
    {
        if (_conditions.Any(w => part.Contains(w, StringComparison.Ordinal))) return false;
        if (_ofTable.Any(f => f.Fits(part))) return true;
        // What begins with a month is a caption of the rows below it.
        if (!MonthHints.BeginsAsMonth(part) && _againstTable.Any(w => part.Contains(w, StringComparison.Ordinal))) return true;
        part = Behind(part, _aboutTable);
        return !_others.Contains(part) && IsOfOther(part, "");
    }

    /// <summary>Whether a part of a note says that values are to be multiplied, or were diluted: 数据×10, 稀释10倍.</summary>
    public bool SaysFactor(string part) => _factors.Any(f => f.Fits(part));

    /// <summary>Whether a column holds factors by which values may have to be multiplied: 稀释倍数.</summary>
    public bool AreFactors(string heading) => _factorHeadings.Contains(heading);

    /// <summary>What stands behind the words that lead from the name of an indicator to its value: 0.19 of 为0.19.</summary>
    public string BehindValueWord(string rest) => Behind(rest, _values);

    /// <summary>What stands behind the word for a unit, ppb of 单位为ppb; nothing where there is none.</summary>
    public string BehindUnitWord(string part) => _units.FirstOrDefault(w => part.Contains(w, StringComparison.Ordinal)) is { } word
        ? BehindValueWord(part[(part.IndexOf(word, StringComparison.Ordinal) + word.Length)..]) : "";

    /// <summary>Whether a sign behind a number leaves it a value: a unit, a bracket; not 倍.</summary>
    public bool EndsValue(char sign) => char.IsAsciiLetter(sign) || _behindValues.Contains(sign, StringComparison.Ordinal);

    /// <summary>Whether a cell says that a target was met, true, or missed, false; null where it says neither.</summary>
    public bool? SaysMet(string key) => _met.Contains(key) ? true : _missed.Contains(key) ? false : null;

    /// <summary>The marks that a name bears of which a note may speak: 柳闸*.</summary>
    public IEnumerable<string> MarksOf(string name) => _nameMarks.Where(m => name.Contains(m, StringComparison.Ordinal)).Select(m => m.ToString());

    /// <summary>What a part of a note says, without the words before it that only lead to what it is about: 带…的断面数据.</summary>
    public string Predicate(string part) => Behind(part, _subjects);

    private static string Behind(string part, ImmutableArray<string> words)
    {
        while (words.FirstOrDefault(w => part.StartsWith(w, StringComparison.Ordinal)) is { } word) part = part[word.Length..];
        return part;
    }

    /// <summary>Whether a whole cell is the word for another time or another thing than a measured result: 上月, 累计, 目标, 预测.</summary>
    public bool NamesAnother(string key) => _others.Contains(key) || _otherThings.Contains(key);

    /// <summary>Whether a title says that its table is none that counts: （作废）, 征求意见稿.</summary>
    public bool IsDraft(string title) => _drafts.Any(w => title.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether the name of a table says that it holds no results that count: 水质目标, not 水质目标达标情况; 预测, 废水, 仅供参考.</summary>
    public bool IsOfOtherThing(string name)
    {
        string key = ImportWords.Key(name);
        return IsDraft(name) || Retracts(key) || _otherTables.Any(w => key.Contains(w, StringComparison.Ordinal))
            || (_targets.Any(w => key.Contains(w, StringComparison.Ordinal)) && !_againstTargets.Any(w => key.Contains(w, StringComparison.Ordinal)));
    }

    /// <summary>Whether a title of several months says that it holds their means or sums, and not those of each month: 均值, not 逐月均值.</summary>
    public bool AreMeans(string title) =>
        _means.Any(w => title.Contains(w, StringComparison.Ordinal)) && !_meansOfEach.Any(w => title.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether a part of a note says that its points are of another time or another thing: 为预测.</summary>
    public bool IsNamedAnother(string part) => part.Length > 1 && _copulas.Any(c => part.StartsWith(c, StringComparison.Ordinal)) && NamesAnother(part[1..]);

    /// <summary>Whether what stands before a class says what the result became: 由Ⅱ类变为.</summary>
    public bool SaysWhatBecame(string before) => _changed.Any(w => before.EndsWith(w, StringComparison.Ordinal));

    /// <summary>Whether a part of a note compares its class, or is about another thing than the result: 较上月Ⅲ类, Ⅲ类标准, 上游来水Ⅴ类.</summary>
    public bool IsOfAnotherThing(string part) => _beside.Any(w => part.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether a paragraph is about the table above it: 以上为8月数据.</summary>
    public bool IsOfAbove(string text) => _above.Any(w => text.StartsWith(w, StringComparison.Ordinal));

    /// <summary>Whether a part of a note says that there was no water, or no sample: 河道干涸无水, 漏测.</summary>
    public bool SaysGone(string part) => _gone.Any(w => part.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether a month in a part of a note is that of something else than the data: 8月起执行新目标, 2021年9月印发.</summary>
    public bool IsOfOtherDates(string part) => _notOfData.Any(w => part.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether every word of a part of a note is known to explain results or who reports them, so that it takes none back.</summary>
    /// <param name="part">The part.</param>
    /// <param name="names">The names that may stand in it.</param>
    public bool Explains(string part, IEnumerable<string> names)
    {
        MonthWords months = MonthWords.BuiltIn;
        if ((months.IsPassed(part) || months.IsMaker(part)) && !_explainsNot.Any(w => part.Contains(w, StringComparison.Ordinal))) return true;
        string rest = string.Concat(ImportWords.Key(part).Where(c => !MonthHints.IsNumeral(c)));
        foreach (string word in names.Where(n => n.Length > 1 && rest.Contains(n, StringComparison.OrdinalIgnoreCase)).OrderByDescending(n => n.Length))
            rest = rest.Replace(word, " ", StringComparison.OrdinalIgnoreCase);
        foreach (string word in _explains) rest = rest.Replace(word, " ", StringComparison.Ordinal);
        return months.Unknown(rest, yearAlone: true, names).Length == 0;
    }

    private static ImmutableArray<string> Texts(JsonElement file, string name) =>
        [.. file.GetProperty(name).EnumerateArray().Select(t => t.GetString()!)];

    private static ImmutableArray<SentenceForm> Forms(JsonElement file, string name) =>
        [.. file.GetProperty(name).EnumerateArray().Select(f => new SentenceForm(f, file))];
}
