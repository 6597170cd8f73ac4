using System.Collections.Frozen;
using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.WaterQuality;

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

    /// <summary>What is longer is no name of an indicator.</summary>
    private const int LongestHeading = 40;

    private const string OfAmounts = "amount_yuan";
    private const string OfVolumes = "volume_t";
    private const string OfReadings = "reading";

    /// <summary>A unit is shorter than this; what is longer is a sentence.</summary>
    private const int LongestUnit = 10;

    /// <summary>How many letters an English name has in which a slip can be told from another word.</summary>
    private const int ShortestName = 4;

    /// <summary>How many characters may stand between a word of notes and its colon: 填报日期：.</summary>
    private const int LongestRole = 3;

    /// <summary>The indicators of two signs, whose names are like others but for one, and the slips that are made in them.</summary>
    private static readonly ImmutableArray<string> LikeIndicators = ["TP", "TN", "NH3N"];

    private readonly FrozenDictionary<string, ImmutableArray<string>> _meant;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _likeIndicators;
    private readonly ImmutableArray<string> _groups;
    private readonly ImmutableArray<string> _notes;
    private readonly ImmutableArray<string> _months;
    private readonly ImmutableArray<string> _sums;
    private readonly ImmutableArray<string> _apart;
    private readonly ImmutableArray<string> _controls;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _units;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _strangeUnits;
    private readonly ImmutableArray<string> _ownUnits;
    private readonly ImmutableArray<string> _beforeUnitLabel;
    private readonly ImmutableArray<string> _notUnits;
    private readonly ImmutableArray<string> _titleUnits;
    private readonly string _afterTitleUnits;
    private readonly string _ofAmounts;
    private readonly string _headingMarks;
    private readonly ImmutableArray<string> _mustBeFilled;
    private readonly string _unitLabel;
    private readonly string _beforeUnits;
    private readonly string _afterUnits;
    private readonly string _noteMarks;
    private readonly string _afterRoles;
    private readonly string _betweenWords;

    private OfficeWords(Dictionary<string, ImmutableArray<string>> meant, Dictionary<string, ImmutableArray<string>> units, JsonMembers file)
    {
        (_meant, _units) = (meant.ToFrozenDictionary(StringComparer.Ordinal), units.ToFrozenDictionary(StringComparer.Ordinal));
        (_groups, _notes, _months) = ([.. file.Texts("groups")], [.. file.Texts("notes")], [.. file.Texts("months")]);
        _strangeUnits = file.Object("strangeUnits", words => new[] { OfAmounts, OfVolumes, OfReadings }.ToFrozenDictionary(name => name, name => words.Texts(name).ToImmutableArray()));
        _likeIndicators = file.Object("likeIndicators", words => LikeIndicators.ToFrozenDictionary(name => name, name => words.Texts(name).ToImmutableArray()));
        (_ownUnits, _beforeUnitLabel, _notUnits) = ([.. file.Texts("ownUnits")], [.. file.Texts("beforeUnitLabel")], [.. file.Texts("notUnits")]);
        (_titleUnits, _afterTitleUnits) = ([.. file.Texts("titleUnits")], file.Text("afterTitleUnits"));
        _ofAmounts = file.Text("ofAmounts");
        (_headingMarks, _mustBeFilled) = (file.Text("headingMarks"), [.. file.Texts("mustBeFilled")]);
        (_sums, _apart) = ([.. file.Texts("sums")], [.. file.Texts("apart")]);
        (_unitLabel, _beforeUnits, _afterUnits) = (file.Text("unitLabel"), file.Text("beforeUnits"), file.Text("afterUnits"));
        (OwnDigits, _controls) = ([.. file.Texts("ownDigits")], [.. file.Texts("controls")]);
        (_noteMarks, _afterRoles, _betweenWords) = (file.Text("noteMarks"), file.Text("afterRoles"), file.Text("betweenWords"));
    }

    /// <summary>The words that the program knows.</summary>
    public static OfficeWords BuiltIn { get; } = Read();

    /// <summary>What Chinese spreadsheets call the format of numbers with their own digits, General in English.</summary>
    public ImmutableArray<string> OwnDigits { get; }

    /// <summary>Whether a heading may be meant to be a column: a usual word for it, or its name but for a slip.</summary>
    /// <param name="column">The column.</param>
    /// <param name="heading">The heading.</param>
    public bool MayMean(DataColumn column, string heading)
    {
        ArgumentNullException.ThrowIfNull(column);
        string name = DataFile.NameOf(heading);
        if (name.Length == 0) return false;
        return IsUsual(column, name) || (!_apart.Contains(name) && (NearNames.Are(name, column.Chinese, shortest: 2) || IsLikeEnglish(name, column.Name)));
    }

    /// <summary>Whether a heading is a usual word for a column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="heading">The heading.</param>
    public bool IsUsual(DataColumn column, string heading)
    {
        ArgumentNullException.ThrowIfNull(column);
        return _meant.GetValueOrDefault(column.Name, []).Contains(DataFile.NameOf(heading), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The indicator that a heading of readings most likely means though it is not understood: one whose name stands in it, or is written with a slip, 溶解样. What is like one must not be passed over.
    /// </summary>
    /// <param name="heading">The heading.</param>
    /// <returns>The indicator; null where the heading is like none.</returns>
    public Indicator? LikelyIndicator(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        if (IndicatorHeading.Likely(IndicatorCatalogue.BuiltIn, heading) is { } likely) return likely;
        string name = DataFile.NameOf(heading.Length > LongestHeading ? heading[..LongestHeading] : heading);
        string bare = name.IndexOfAny(['(', '/']) is > 0 and int end ? name[..end] : name;
        if (bare.Length < 2 || char.IsAscii(bare[0]) || _apart.Contains(bare)) return null;
        foreach (Indicator indicator in IndicatorCatalogue.BuiltIn.Indicators)
        {
            if (NearNames.Are(bare, indicator.Name) || _likeIndicators.GetValueOrDefault(indicator.Code, []).Contains(bare)) return indicator;
        }

        return null;
    }

    /// <summary>Whether a heading is an English name but for a slip; of a few letters, which stand in other words too, it must be a word of the heading.</summary>
    private static bool IsLikeEnglish(string heading, string name) => name.Length < ShortestName
        ? heading.Split('_', '-', '.', '/', '(', ')').Contains(name, StringComparer.OrdinalIgnoreCase)
        : heading.Length >= ShortestName && NearNames.Are(heading, name, ShortestName);

    /// <summary>The unit in which a heading has the values of a column whose own unit is another: 万元 of 金额(万元); null where it has none.</summary>
    /// <param name="column">The column.</param>
    /// <param name="heading">The heading.</param>
    public string? OtherUnit(DataColumn column, string heading)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (!_units.TryGetValue(column.Name, out ImmutableArray<string> units)) return null;
        string name = DataFile.NameOf(heading).Replace('³', '3').AsSpan().TrimEnd(_afterUnits).ToString();
        foreach (string unit in units.OrderByDescending(u => u.Length).Where(u => name.EndsWith(u, StringComparison.OrdinalIgnoreCase)))
        {
            ReadOnlySpan<char> bare = name.AsSpan(..^unit.Length).TrimEnd(_beforeUnits);
            if (bare.EndsWith(_unitLabel, StringComparison.Ordinal)) bare = bare[..^_unitLabel.Length].TrimEnd(_beforeUnits);
            if (MayMean(column, bare.ToString())) return unit;
        }

        return null;
    }

    /// <summary>A heading without the marks of forms for columns that must be filled: 月份*, (必填)月份.</summary>
    /// <param name="heading">The heading.</param>
    public string Unmarked(string heading)
    {
        ReadOnlySpan<char> bare = heading.AsSpan().Trim(_headingMarks);
        foreach (string words in _mustBeFilled)
        {
            if (bare.StartsWith(words, StringComparison.Ordinal)) bare = bare[words.Length..].TrimStart(_headingMarks);
            if (bare.EndsWith(words, StringComparison.Ordinal)) bare = bare[..^words.Length].TrimEnd(_headingMarks);
        }

        return bare.IsEmpty || bare.Length == heading?.Length ? heading ?? "" : bare.ToString();
    }

    /// <summary>
    /// What texts above a table say that its units are: 万元 of （单位：万元） or （万元）, and every unit of measurement in them, since 单位：mg/L（汞：μg/L）
    /// names two. An office that is called 单位 too is among them, and whatever else stands in brackets.
    /// </summary>
    /// <param name="titles">The texts.</param>
    public IEnumerable<string> UnitsIn(IEnumerable<string> titles)
    {
        string text = string.Join(_afterTitleUnits[0], titles.Select(CellText.WithoutSpace));
        foreach (string label in _titleUnits)
        {
            for (int at = 0; (at = text.IndexOf(label, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
            {
                at += label.Length;
                ReadOnlySpan<char> rest = text.AsSpan(at).TrimStart(_beforeUnits);
                int end = rest.IndexOfAny(_afterTitleUnits);
                if ((end < 0 ? rest : rest[..end]) is { IsEmpty: false } unit) yield return unit.ToString();
            }
        }

        string[] parts = text.Split(['(', '（', ')', '）']);
        for (int i = 1; i < parts.Length; i += 2) yield return parts[i];
        foreach (string unit in MeasurementUnit.In(text)) yield return unit;
        foreach (string word in titles.SelectMany(t => t.Split([.. _betweenWords, .. _afterTitleUnits, ')', '）'])))
        {
            if (UnitBehind(word) is { } unit) yield return unit;
        }
    }

    /// <summary>The unit with which a word of a title ends, 省级扣收万元, but for an amount, 150万元; null where there is none. One sign alone ends other words too.</summary>
    private string? UnitBehind(string word)
    {
        string? unit = _units.Values.SelectMany(units => units).Where(u => u.Length > 1 && word.EndsWith(u, StringComparison.OrdinalIgnoreCase)).MaxBy(u => u.Length);
        return unit is not null && (word.Length == unit.Length || !_ofAmounts.Contains(word[^(unit.Length + 1)], StringComparison.Ordinal)) ? unit : null;
    }

    /// <summary>Whether a text above a table says its unit: 单位：mg/L.</summary>
    /// <param name="text">The text.</param>
    public bool SaysUnit(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string plain = CellText.WithoutSpace(text).TrimStart(_beforeUnits.ToCharArray());
        return _titleUnits.Any(label => plain.StartsWith(label, StringComparison.OrdinalIgnoreCase) && plain.Length > label.Length
            && _beforeUnits.Contains(plain[label.Length], StringComparison.Ordinal));
    }

    /// <summary>
    /// The units that texts say beside the word for one, 单位：万圆, and that nobody knows: what has a sign of amounts, or of volumes, and is neither their
    /// own unit nor an office, which is called 单位 too.
    /// </summary>
    /// <param name="column">The column that holds amounts.</param>
    /// <param name="texts">The texts.</param>
    public IEnumerable<string> StrangeUnits(DataColumn column, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(column);
        return texts.SelectMany(t => UnitsSaid(CellText.WithoutSpace(t))).Where(unit => IsStrange(column.Name, unit) && !IsOwn(unit));

        bool IsOwn(string unit) => _ownUnits.Contains(unit, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a text is a unit of what is in water that nobody knows: ppb, mg/kg.</summary>
    /// <param name="unit">The text.</param>
    public bool IsStrangeUnit(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return IsStrange(OfReadings, unit) && !MeasurementUnit.TryRead(unit, out _) && !MeasurementUnit.In(unit).Any();
    }

    private bool IsStrange(string of, string unit) => unit.Length <= LongestUnit && !_notUnits.Any(n => unit.EndsWith(n, StringComparison.Ordinal))
        && _strangeUnits.TryGetValue(of, out ImmutableArray<string> signs) && signs.Any(s => unit.Contains(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands behind the word for a unit that begins a text or follows no other word: 单位, 计量单位, not 编制单位.</summary>
    private IEnumerable<string> UnitsSaid(string text)
    {
        foreach (string label in _titleUnits)
        {
            for (int at = 0; (at = text.IndexOf(label, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
            {
                bool isUnit = at == 0 || !char.IsLetter(text[at - 1]) || _beforeUnitLabel.Any(b => text.AsSpan(0, at).EndsWith(b, StringComparison.Ordinal));
                at += label.Length;
                ReadOnlySpan<char> rest = text.AsSpan(at).TrimStart(_beforeUnits);
                int end = rest.IndexOfAny(_afterTitleUnits);
                if (isUnit && (end < 0 ? rest : rest[..end]) is { IsEmpty: false } unit) yield return unit.ToString();
            }
        }
    }

    /// <summary>Whether a unit is one that a column may be said to have and is not its own.</summary>
    /// <param name="column">The column.</param>
    /// <param name="unit">The unit.</param>
    public bool IsOtherUnit(DataColumn column, string unit)
    {
        ArgumentNullException.ThrowIfNull(column);
        return _units.GetValueOrDefault(column.Name, []).Contains(DataFile.NameOf(unit).Replace('³', '3'), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a text is nothing but a unit that one of the columns may be said to have: 万元, m³.</summary>
    /// <param name="text">The text.</param>
    public bool IsUnit(string text) => _units.Values.Any(units => units.Contains(DataFile.NameOf(text).Replace('³', '3'), StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a word above headings says nothing that changes what they mean: 监测项目.</summary>
    /// <param name="word">The word.</param>
    public bool IsGroup(string word) => _groups.Contains(DataFile.NameOf(word));

    /// <summary>Whether a word is a month of the year, as it stands above a column of that month's classes.</summary>
    /// <param name="word">The word.</param>
    public bool IsMonth(string word) => _months.Contains(DataFile.NameOf(word));

    /// <summary>Whether a word begins a row that adds up or averages the records above it: 合计.</summary>
    /// <param name="word">The word.</param>
    public bool IsSum(string word) => _sums.Contains(DataFile.NameOf(word), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether what a sample is called says that it is none of a water: a control of the laboratory (空白, 加标), or the mean or largest of the others.</summary>
    /// <param name="sample">What stands in the column of samples.</param>
    public bool IsControl(string sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return sample.Length > 0 && (IsSum(sample) || _controls.Any(c => sample.Contains(c, StringComparison.Ordinal)));
    }

    /// <summary>Whether a text is one as stands below tables: it begins as notes and signatures do, is the date of one, or is as long as no cell of a record.</summary>
    /// <param name="text">The text.</param>
    public bool IsNote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (BeginsAsNote(text)) return true;
        return (text.Length >= LengthOfNotes && text.Any(c => c >= 0x2E80)) || IsDateInWords(text);
    }

    /// <summary>Whether a text begins as notes and signatures do: with a word of theirs, or with a mark and words.</summary>
    /// <param name="text">The text.</param>
    public bool BeginsAsNote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string inner = WithoutMark(text);
        if (inner.Length < text.Length && inner.Length > 4) return true;
        return NoteWord(inner) is { } word && (inner.Length == word.Length || !char.IsAsciiDigit(inner[word.Length]));
    }

    /// <summary>The words of a text, as they may have stood in cells of their own.</summary>
    /// <param name="text">The text.</param>
    public string[] WordsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(_betweenWords.ToCharArray(), StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether a text is a note by its form alone, and so no code or name: a word of notes and behind it a colon or a blank, 审核：李四.</summary>
    /// <param name="text">The text.</param>
    public bool IsSigned(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string inner = WithoutMark(text);
        int end = inner.AsSpan().IndexOfAny(_afterRoles);
        return end > 0 && NoteWord(inner) is { } word && end >= word.Length && end <= word.Length + LongestRole;
    }

    private string? NoteWord(string text) => _notes.FirstOrDefault(n => text.StartsWith(n, StringComparison.OrdinalIgnoreCase));

    private string WithoutMark(string text) => text.AsSpan().TrimStart(_noteMarks).ToString();

    /// <summary>2021年10月8日: no month, and below a table the day on which it was signed.</summary>
    private static bool IsDateInWords(string text) => text.EndsWith('日') && text.Contains('年', StringComparison.Ordinal) && Cell.Date(text).Value is not null;

    private static OfficeWords Read() => JsonMembers.File(EmbeddedFiles.Read("Evidence", "office-words.json"), "The file of office words", file =>
    {
        if (file.Text("schema") != Schema) throw new InvalidDataException("Not a file of office words.");
        var meant = file.Object("meant", words => DataFile.All.SelectMany(f => f.Columns).Select(c => c.Name).Distinct().Where(words.Has)
            .ToDictionary(name => name, name => words.Texts(name).ToImmutableArray(), StringComparer.Ordinal));
        var units = file.Object("units", words => DataFile.All.SelectMany(f => f.Columns).Select(c => c.Name).Where(words.Has)
            .ToDictionary(name => name, name => words.Texts(name).ToImmutableArray(), StringComparer.Ordinal));
        return new OfficeWords(meant, units, file);
    });
}
