using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Import.Vocabulary;

/// <summary>The words of tables as others publish them. They stand in a data file, import-words.json; a new word is a word more there.</summary>
internal sealed class ImportWords
{
    private const string ResourceName = "import-words.json";

    /// <summary>No class is written with more signs than these: 劣III类.</summary>
    private const int LongestClass = 5;

    private static readonly Lazy<ImportWords> Words = new(() => new ImportWords());

    private readonly FrozenDictionary<string, ColumnRole> _roles;
    private readonly FrozenDictionary<string, ColumnRole> _underParent;
    private readonly FrozenDictionary<string, ResultStatus> _statuses;
    private readonly ImmutableArray<SentenceForm> _suspended;
    private readonly ImmutableArray<SentenceForm> _dry;
    private readonly ImmutableArray<SentenceForm> _frozen;
    private readonly ImmutableArray<string> _classTails;
    private readonly ImmutableArray<string> _nameTails;
    private readonly ImmutableArray<string> _oddInNames;
    private readonly ImmutableArray<string> _anotherTime;
    private readonly ImmutableArray<string> _reports;
    private readonly FrozenSet<string> _belowIndicator;
    private readonly string _unitSigns;
    private readonly ImmutableArray<string> _unitsOfMore;
    private readonly FrozenSet<string> _sums;
    private readonly ImmutableArray<string> _places;
    private readonly ImmutableArray<string> _notPlaces;
    private readonly ImmutableArray<string> _wholes;
    private readonly string _province;
    private readonly ImmutableArray<string> _placeParts;
    private readonly ImmutableArray<string> _dittos;
    private readonly ImmutableArray<string> _otherWaters;
    private readonly FrozenSet<string> _unitLabels;
    private readonly FrozenSet<string> _legendLead;
    private readonly FrozenDictionary<string, string> _events;
    private readonly FrozenSet<string> _pointsAlone;
    private readonly ImmutableArray<string> _groundwater;
    private readonly ImmutableArray<string> _surfaceWater;
    private readonly ImmutableArray<string> _eitherWater;
    private readonly ImmutableArray<string> _groundwaterStandards;
    private readonly ImmutableArray<string> _surfaceWaterStandards;
    private readonly SearchValues<char> _ofPoints;
    private readonly FrozenDictionary<string, FrozenSet<string>> _english;

    private ImportWords()
    {
        using JsonDocument document = StrictJson.Parse(EmbeddedFile.Bytes(ResourceName));
        JsonElement file = document.RootElement;
        JsonElement marks = file.GetProperty("noteMarks");
        (NoteEnds, NoteBreaks, Numbering) =
            (marks.GetProperty("ends").GetString()!.ToCharArray(), marks.GetProperty("breaks").GetString()!.ToCharArray(), marks.GetProperty("numbering").GetString()!.ToCharArray());
        _roles = Named<ColumnRole>(file.GetProperty("roles"));
        _underParent = Named<ColumnRole>(file.GetProperty("underParent"));
        _pointsAlone = Texts(file, "pointsAlone").ToFrozenSet(StringComparer.Ordinal);
        (_groundwater, _surfaceWater, _eitherWater) = ([.. Texts(file, "groundwater")], [.. Texts(file, "surfaceWater")], [.. Texts(file, "eitherWater")]);
        (_groundwaterStandards, _surfaceWaterStandards) = ([.. Texts(file, "groundwaterStandards")], [.. Texts(file, "surfaceWaterStandards")]);
        string ofPoints = string.Concat(_roles.Keys.Where(k => _roles[k] is ColumnRole.Point or ColumnRole.Code).Select(k => k[..1]));
        _ofPoints = SearchValues.Create(ofPoints + ofPoints.ToUpperInvariant());
        _english = file.GetProperty("english").EnumerateObject().ToFrozenDictionary(
            e => e.Name, e => e.Value.EnumerateArray().Select(w => w.GetString()!).ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
        ThisMonth = [.. Texts(file, "thisMonth")];
        EachMonth = [.. Texts(file, "eachMonth")];
        _belowIndicator = Texts(file, "belowIndicator").Select(Key).ToFrozenSet(StringComparer.Ordinal);
        ValuesOfIndicator = [.. Texts(file, "valuesOfIndicator").OrderByDescending(w => w.Length)];
        BesideValues = [.. _belowIndicator.OrderByDescending(w => w.Length)];
        _unitsOfMore = [.. Texts(file, "unitsOfMore")];
        _unitSigns = file.GetProperty("unitSigns").GetString()!;
        _unitLabels = Texts(file, "unitLabels").ToFrozenSet(StringComparer.Ordinal);
        Neutral = Texts(file, "neutral").Select(Key).Concat(_unitLabels).ToFrozenSet(StringComparer.Ordinal);
        HarmlessInBrackets = Texts(file, "harmlessInBrackets").ToFrozenSet(StringComparer.Ordinal);
        _anotherTime = [.. Texts(file, "otherMonth")];
        OtherMonth = [.. _anotherTime, .. Texts(file, "overTime")];
        _reports = [.. Texts(file, "reports")];
        _sums = Texts(file, "sums").Select(Key).ToFrozenSet(StringComparer.Ordinal);
        Notes = [.. Texts(file, "notes")];
        (_places, _notPlaces, PlaceTails) = ([.. Texts(file, "places")], [.. Texts(file, "notPlaces")], [.. Texts(file, "placeTails")]);
        (_wholes, _province) = ([.. Texts(file, "wholes")], file.GetProperty("province").GetString()!);
        _otherWaters = [.. Texts(file, "otherWaters")];
        (_placeParts, _dittos) = ([.. Texts(file, "placeParts")], [.. Texts(file, "dittos")]);
        ListMarks = file.GetProperty("listMarks").GetString()!.ToCharArray();
        _statuses = Named<ResultStatus>(file.GetProperty("statuses"));
        _suspended = [.. file.GetProperty("suspendedSentences").EnumerateArray().Select(s => new SentenceForm(s))];
        JsonElement empty = file.GetProperty("emptySentences");
        _dry = [.. empty.GetProperty("dry").EnumerateArray().Select(s => new SentenceForm(s))];
        _frozen = [.. empty.GetProperty("frozen").EnumerateArray().Select(s => new SentenceForm(s))];
        (_classTails, _nameTails, _oddInNames) = ([.. Texts(file, "classTails")], [.. Texts(file, "nameTails")], [.. Texts(file, "oddInNames")]);
        Signs = [.. Texts(file, "signs").OrderByDescending(s => s.Length)];
        LegendOf = [.. Texts(file, "legendOf").OrderByDescending(s => s.Length)];
        _legendLead = Texts(file, "legendLead").ToFrozenSet(StringComparer.Ordinal);
        LegendBeside = [.. Texts(file, "legendBeside").OrderByDescending(s => s.Length)];
        Grades = file.GetProperty("grades").EnumerateObject().ToFrozenDictionary(
            g => g.Name, g => g.Value.EnumerateArray().Select(Class).ToImmutableArray(), StringComparer.Ordinal);
        OtherGrades = Texts(file, "otherGrades").ToFrozenSet(StringComparer.Ordinal);
        Compliance = Texts(file, "compliance").ToFrozenSet(StringComparer.Ordinal);
        _events = file.GetProperty("events").EnumerateObject()
            .SelectMany(e => e.Value.EnumerateArray().Select(w => (Word: Key(w.GetString()!), e.Name)))
            .ToFrozenDictionary(e => e.Word, e => e.Name, StringComparer.Ordinal);
        WordTable = file.GetProperty("wordTable").GetString()!;
        ExportSummaries = [.. Texts(file, "exportSummaries")];
        NoteWords = new NoteWords(file.GetProperty("rowNotes"));
        HeadingWords = new HeadingWords(file.GetProperty("besideHeadings"));
        EventWords = new EventWords(file.GetProperty("besideEvents"));
        MapColumns = [.. Texts(file, "mapColumns")];
    }

    /// <summary>The words of the program.</summary>
    public static ImportWords BuiltIn => Words.Value;

    /// <summary>What the sheet is called in which Numbers lists the sheets that it wrote.</summary>
    public ImmutableArray<string> ExportSummaries { get; }

    /// <summary>The words of notes beside a class.</summary>
    public NoteWords NoteWords { get; }

    /// <summary>The words of headings of columns that are not read.</summary>
    public HeadingWords HeadingWords { get; }

    /// <summary>The words beside events.</summary>
    public EventWords EventWords { get; }

    /// <summary>Words of the table's own month.</summary>
    public ImmutableArray<string> ThisMonth { get; }

    /// <summary>Words above the months of a year, each of which has a column.</summary>
    public ImmutableArray<string> EachMonth { get; }

    /// <summary>Words above other words of a header that change nothing of what those say.</summary>
    public FrozenSet<string> Neutral { get; }

    /// <summary>What may stand in brackets after a word of a header and changes nothing.</summary>
    public FrozenSet<string> HarmlessInBrackets { get; }

    /// <summary>Parts of words by which a column is of another month, or of more than one.</summary>
    public ImmutableArray<string> OtherMonth { get; }

    /// <summary>What stands behind the name of a county that is meant all the same: 人民政府.</summary>
    public ImmutableArray<string> PlaceTails { get; }

    /// <summary>What parts the names of several places in one cell.</summary>
    public char[] ListMarks { get; }

    /// <summary>How a row begins that is a note.</summary>
    public ImmutableArray<string> Notes { get; }

    /// <summary>Signs in place of a class, longest first.</summary>
    public ImmutableArray<string> Signs { get; }

    /// <summary>What stands between a sign and its meaning in a legend, longest first.</summary>
    public ImmutableArray<string> LegendOf { get; }

    /// <summary>What may stand beside a status in a legend and changes nothing of it, longest first.</summary>
    public ImmutableArray<string> LegendBeside { get; }

    /// <summary>Grades and the classes that they are.</summary>
    public FrozenDictionary<string, ImmutableArray<WaterClass>> Grades { get; }

    /// <summary>Other words for how good water is, which are no class.</summary>
    public FrozenSet<string> OtherGrades { get; }

    /// <summary>Words for whether a target is met.</summary>
    public FrozenSet<string> Compliance { get; }

    /// <summary>What the columns of the map are called in Chinese, in their order.</summary>
    public ImmutableArray<string> MapColumns { get; }

    /// <summary>What a table of a Word document is called before its number.</summary>
    public string WordTable { get; }

    /// <summary>Every word of a header.</summary>
    public ImmutableArray<string> Headings => _roles.Keys;

    /// <summary>Every word with its role, for the tests.</summary>
    public IEnumerable<KeyValuePair<string, ColumnRole>> Roles => _roles;

    /// <summary>What a whole word of a header says; null where it is not known.</summary>
    public ColumnRole? Role(string key) => _roles.TryGetValue(key, out ColumnRole role) ? role : null;

    /// <summary>Whether a text has a character with which a word of points or their codes begins; without one it holds no such word.</summary>
    public bool MayCallPoint(string text) => text.AsSpan().ContainsAny(_ofPoints);

    /// <summary>Whether a word is one of points only where no other column has a better one: 取水口 beside 水源地名称 is none, nor 国考断面 beside 断面名称.</summary>
    public bool CallsPointAlone(string text) => _pointsAlone.Contains(Key(text));

    /// <summary>Whether a text says which water it is about, be it both.</summary>
    public bool SaysWater(string text) => Names(_groundwater, text) || Names(_surfaceWater, text) || Names(_eitherWater, text);

    /// <summary>The water that a text is about, groundwater or, for all surface water, rivers; null where it says neither, or may be about both.</summary>
    public WaterType? Water(string text)
    {
        bool ground = Names(_groundwater, text);
        return Names(_eitherWater, text) || ground == Names(_surfaceWater, text) ? null : ground ? WaterType.Groundwater : WaterType.River;
    }

    /// <summary>Whether a text is itself a word for a water, and no name of one, though a register may call its waters so: 地下水.</summary>
    public bool IsWaterWord(string text) => _groundwater.Contains(text) || _surfaceWater.Contains(text);

    /// <summary>The water of the standard that a text names, groundwater (GB/T 14848) or, for all surface water (GB 3838), rivers; null where it names none, or both.</summary>
    public WaterType? WaterOfStandard(string text)
    {
        bool ground = Names(_groundwaterStandards, text);
        return ground == Names(_surfaceWaterStandards, text) ? null : ground ? WaterType.Groundwater : WaterType.River;
    }

    private static bool Names(ImmutableArray<string> words, string text) => words.Any(w => text.Contains(w, StringComparison.Ordinal));

    /// <summary>What a word says below a word that is known: 名称 below 断面.</summary>
    public ColumnRole? RoleUnderParent(string key) => _underParent.TryGetValue(key, out ColumnRole role) ? role : null;

    /// <summary>Whether English words beside a Chinese one of a role say the same, as in a bilingual header; one more word may say something else.</summary>
    public bool SayInEnglish(ColumnRole role, IEnumerable<string> words) => _english.TryGetValue(role.ToString(), out FrozenSet<string>? own) && words.All(own.Contains);

    /// <summary>The column of events.csv that a word of a header names; null where it names none.</summary>
    public string? EventColumn(string text) => _events.GetValueOrDefault(Key(text));

    /// <summary>What stands below or behind the name of an indicator where its values are: 浓度; longest first.</summary>
    public ImmutableArray<string> ValuesOfIndicator { get; }

    /// <summary>What stands there where something else of it is: 类别, 超标倍数; longest first.</summary>
    public ImmutableArray<string> BesideValues { get; }

    /// <summary>Whether a text below the name of an indicator begins with a word that says which of its figures stands there.</summary>
    public bool BeginsAsFigure(string text)
    {
        foreach (string word in ValuesOfIndicator)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return BesideValues.Contains(text.Trim('(', ')'));
    }

    /// <summary>Where in a text, behind something else, the first such word begins, longer ones first; 0 where there is none.</summary>
    public int FigureBehind(string text)
    {
        foreach (string word in ValuesOfIndicator)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) is > 0 and int at) return at;
        }

        foreach (string word in BesideValues)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) is > 0 and int at) return at;
        }

        return 0;
    }

    /// <summary>Whether a word behind the name of an indicator may be meant as a unit, and not as words about its values: 万吨 or mg/kg, not 自动.</summary>
    public bool MayBeUnit(string text) => text.AsSpan().ContainsAny(_unitSigns) || (text.Length > 1 && text.Any(char.IsAsciiLetter)) || MeasurementUnit.TryRead(text, out _);

    /// <summary>Whether a text in which indicators and a unit stand says it of no others: 氨氮单位为μg/L, and not 单位：μg/L（pH除外）.</summary>
    public bool IsUnitOfNamed(string text) => !_unitsOfMore.Any(w => text.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether a word below an indicator says which of its figures stands there, and so is no unit.</summary>
    public bool IsBelowIndicator(string text) =>
        Key(text) is var key && (_belowIndicator.Contains(key) || ValuesOfIndicator.Contains(key) || _sums.Contains(key) || Role(key) is not null || RoleUnderParent(key) is not null);

    /// <summary>Whether a word above indicators says that other figures than what was measured stand below it: 超标倍数, 标准限值, 检出限.</summary>
    public bool IsOtherFigure(string text) => Key(text).Trim('(', ')') is var key && (_belowIndicator.Contains(key) || _sums.Contains(key));

    /// <summary>Whether a word of a header names a time that is not the table's: last month, the year before. A mean may be that of the table's month.</summary>
    public bool NamesAnotherTime(string text) => _anotherTime.Any(w => text.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether a title is that of a report: 月报, 通报.</summary>
    public bool IsReport(string title) => _reports.Any(w => title.Contains(w, StringComparison.Ordinal));

    /// <summary>Whether a row that begins so adds up or averages others.</summary>
    public bool IsSum(string text) => _sums.Contains(Key(text));

    /// <summary>Whether a text is the name of a county or city by its form: 新郑市, 郏县; 全市 and 市辖区 are of none.</summary>
    public bool IsPlace(string text) => text.Length > 1 && !IsSum(text) && !_notPlaces.Contains(text) && _places.Any(p => text.EndsWith(p, StringComparison.Ordinal));

    /// <summary>Whether a text is the name of a city by its form.</summary>
    public bool IsCity(string text) => IsPlace(text) && text.EndsWith(_places[^1], StringComparison.Ordinal);

    /// <summary>Whether a text is the name of a zone or district by its form.</summary>
    public bool IsZone(string text) => text.EndsWith(_places[1], StringComparison.Ordinal);

    /// <summary>Whether a text is the name of a province by its form.</summary>
    public bool IsProvince(string text) => text.EndsWith(_province, StringComparison.Ordinal);

    /// <summary>Whether a text means the whole city, whichever it is.</summary>
    public bool IsWhole(string text) => _wholes.Contains(text);

    /// <summary>Whether the name of a water is that of another one which it runs into or comes from: 青石河支流.</summary>
    public bool IsOtherWater(string river) => _otherWaters.Any(w => river.Contains(w, StringComparison.Ordinal));

    /// <summary>A place without what stands behind it and says what of it is meant: 鄢陵县断面.</summary>
    public string WithoutPart(string place) =>
        !place.AsSpan().ContainsAnyInRange('0', '9') && place.IndexOfAny(ListMarks) < 0
            && _placeParts.FirstOrDefault(p => place.EndsWith(p, StringComparison.Ordinal)) is { } part ? place[..^part.Length] : place;

    /// <summary>Whether a text stands for that above it.</summary>
    public bool IsDitto(string text) => _dittos.Contains(text);

    /// <summary>Whether a text has a sign of counties or cities, so that it may speak of another one.</summary>
    public bool MayNamePlace(string text) => _places.Any(p => text.Contains(p, StringComparison.Ordinal));

    /// <summary>The city with which a title begins: 许昌市; null where it begins otherwise.</summary>
    public string? CityOf(string title) => title.IndexOf(_places[^1], StringComparison.Ordinal) is > 1 and int end ? title[..(end + 1)] : null;

    /// <summary>The name of a county or city without the sign of what it is: 长葛; null where it has none, or too little is left.</summary>
    public string? ShortOf(string name) => name.Length > 2 && _places.Any(p => name.EndsWith(p, StringComparison.Ordinal)) ? name[..^1] : null;

    /// <summary>Whether a text says that units stand beside it.</summary>
    public bool IsUnitLabel(string text) => _unitLabels.Contains(Key(text));

    /// <summary>What ends the meaning of a sign in a note.</summary>
    public char[] NoteEnds { get; }

    /// <summary>What parts a note besides.</summary>
    public char[] NoteBreaks { get; }

    /// <summary>The signs of a number in front of a part of a note, or behind the one before: 1. or (2).</summary>
    public char[] Numbering { get; }

    /// <summary>Whether what stands before a sign in a legend leaves it the sign of the class: nothing, a number, 注 or 表中; not 上月 or 超标因子栏.</summary>
    public bool IsLegendLead(string text) => text.Trim(Numbering) is var word && (word.Length == 0 || _legendLead.Contains(word));

    /// <summary>Whether a text is a note and no data.</summary>
    public bool IsNote(string text) => Notes.Any(n => text.StartsWith(n, StringComparison.Ordinal));

    /// <summary>Whether a text is a sign in place of a class.</summary>
    public bool IsSign(string text) => Signs.Contains(Key(text), StringComparer.Ordinal);

    /// <summary>Whether a text begins with a class or is a word that stands in place of one.</summary>
    public bool MayBeResult(string text)
    {
        string key = WithoutSpace(text);
        // One numeral alone in front of more, as in 一、河流, is no class.
        return WaterClassNotation.TryRead(key, out _) || Enumerable.Range(2, Math.Clamp(key.Length - 2, 0, LongestClass)).Any(length => WaterClassNotation.TryRead(key.AsSpan(0, length), out _))
            || Status(text) is not null || IsSign(text)
            || Grades.ContainsKey(key) || OtherGrades.Contains(key) || Compliance.Contains(key);
    }

    /// <summary>Whether a text is a class or status for certain wherever it stands; a numeral by itself may count rows.</summary>
    public bool SaysResult(string text) => Status(text) is not null
        || (WithoutSpace(text) is var key && TryReadClass(key, out _)
            && key is not ([>= '0' and <= '9'] or ['一' or '二' or '三' or '四' or '五']));

    /// <summary>Reads a class, behind which the word for water may stand: Ⅲ, Ⅲ类水质.</summary>
    /// <param name="text">The text, joined.</param>
    /// <param name="value">The class.</param>
    public bool TryReadClass(string text, out WaterClass value)
    {
        if (WaterClassNotation.TryRead(text, out value)) return true;
        string? tail = _classTails.FirstOrDefault(t => text.EndsWith(t, StringComparison.Ordinal));
        // Behind a numeral alone water would be another word, but for 类: 三水.
        return tail is not null && text.Length > tail.Length + 1 && WaterClassNotation.TryRead(text.AsSpan(..^tail.Length), out value);
    }

    /// <summary>
    /// The name of a point, as it is compared, without one word behind it, in brackets or not, that says no more than what it is: 断面, （国控）;
    /// null where there is none.
    /// </summary>
    public string? WithoutNameTail(string key)
    {
        int open = key.EndsWith(')') ? key.LastIndexOf('(') : -1;
        if (open > 0)
        {
            string? inner = key[(open + 1)..^1];
            while (inner is { Length: > 0 }) inner = WithoutTail(inner);
            return inner is null ? null : key[..open];
        }

        return WithoutTail(key);
    }

    private string? WithoutTail(string key) =>
        _nameTails.FirstOrDefault(t => key.EndsWith(t, StringComparison.Ordinal)) is { } tail ? key[..^tail.Length] : null;

    /// <summary>
    /// Whether what stands beside the name of a point makes it another time, place or figure than its result of the month: （8月）, 均值, （上游）, 劣.
    /// </summary>
    public bool IsOddInName(string beside)
    {
        string key = Key(beside).Trim('(', ')');
        return Names(_oddInNames, key) || IsSum(key) || Status(key) is not null || MayBeClass(key) || NamesAnotherTime(key)
            || !MonthHints.OfText(key, out _).IsNothing || MonthHints.NamesOtherSpan(key) || NoteWords.NamesAnother(key) || NoteWords.Retracts(key);
    }

    private static bool MayBeClass(string key) => WaterClassNotation.TryRead(key, out _) && !key.All(char.IsAsciiDigit);

    /// <summary>What is asked whether it may be a result is asked without any white space, so that two of them in one cell are not passed over.</summary>
    private static string WithoutSpace(string text) => Key(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The status of a word, or of a sentence that says why nothing was measured; null where it is neither.</summary>
    public ResultStatus? Status(string text)
    {
        string key = Key(text);
        if (CellWords.Status.Find(key) is { } own) return own;
        if (_statuses.TryGetValue(key, out ResultStatus status)) return status;
        // That nothing was measured in a section that was dry, or frozen, says no more than that it was: 断流未监测.
        if (_dry.Any(s => s.Fits(key))) return ResultStatus.Dry;
        if (_frozen.Any(s => s.Fits(key))) return ResultStatus.Frozen;
        if (!_suspended.Any(s => s.Fits(key))) return null;
        // Another sentence with a reason that is a status itself is left to whoever reads the table.
        return Named(key).Any(s => s is ResultStatus.Dry or ResultStatus.Frozen) ? null : ResultStatus.Suspended;
    }

    /// <summary>Whether a text is the very word of a status and says no more than that.</summary>
    public bool IsStatusWord(string text) => CellWords.Status.Find(Key(text)) is not null || _statuses.ContainsKey(Key(text));

    /// <summary>The statuses whose words stand in a text, each once.</summary>
    public ResultStatus[] Named(string text) =>
        [.. _statuses.Where(s => text.Contains(s.Key, StringComparison.Ordinal)).Select(s => s.Value).Distinct()];

    /// <summary>
    /// A text without white space, but for one blank where it parts letters or digits, or a sign behind one: two values on two lines of a cell make no
    /// third, I V is not IV, V - not V-, S1 2 not S12.
    /// </summary>
    public static string Joined(string text)
    {
        if (!text.Any(char.IsWhiteSpace)) return text;
        var joined = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i])) joined.Append(text[i]);
            else if (Parts(joined, text, i)) joined.Append(' ');
        }

        return joined.ToString();
    }

    /// <summary>Whether white space at a place of a text parts what would be read as one.</summary>
    private static bool Parts(StringBuilder before, string text, int at) =>
        before.Length > 0 && IsOfValue(before[^1]) && !char.IsWhiteSpace(text[at - 1])
        && text.AsSpan(at).TrimStart() is [var next, ..] && (IsOfValue(next) || next == '-');

    private static bool IsOfValue(char c) => char.IsAsciiLetterOrDigit(c) || c is >= '\u2160' and <= '\u217F';

    /// <summary>A word as it is compared: without white space but for that which parts values, with brackets and commas in their plain form, in small letters.</summary>
    public static string Key(string text)
    {
        if (IsKey(text)) return text;
        var key = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (Plain(text[i]) is { } plain) key.Append(plain);
            else if (char.IsWhiteSpace(text[i]) && Parts(key, text, i)) key.Append(' ');
        }

        while (key.Length > 1 && IsMark(key[^1])) key.Length--;
        return key.ToString();
    }

    /// <summary>Whether a text is compared as it is, as most are.</summary>
    private static bool IsKey(string text)
    {
        foreach (char c in text)
        {
            if (Plain(c) != c) return false;
        }

        return text.Length < 2 || !IsMark(text[^1]);
    }

    /// <summary>A character as it is compared; null where it is left out.</summary>
    private static char? Plain(char c) => c switch
    {
        '（' or '[' or '【' or '［' or '〔' => '(',
        '）' or ']' or '】' or '］' or '〕' => ')',
        '／' => '/',
        '－' => '-',
        '\u200B' or '\uFEFF' or '\u3000' => null,
        _ => char.IsWhiteSpace(c) ? null : char.ToLowerInvariant(c),
    };

    /// <summary>Whether it is a mark behind a word that belongs to a note or a list.</summary>
    private static bool IsMark(char c) => c is '*' or '＊' or ':' or '：';

    private static FrozenDictionary<string, T> Named<T>(JsonElement lists)
        where T : struct, Enum =>
        lists.EnumerateObject()
            .SelectMany(l => l.Value.EnumerateArray().Select(w => (Word: Key(w.GetString()!), Value: Enum.Parse<T>(l.Name, ignoreCase: true))))
            .ToFrozenDictionary(w => w.Word, w => w.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Texts(JsonElement file, string name) => file.GetProperty(name).EnumerateArray().Select(t => t.GetString()!);

    private static WaterClass Class(JsonElement text) => WaterClassNotation.TryRead(text.GetString(), out WaterClass value)
        ? value
        : throw new InvalidDataException("No class: " + text + ".");
}
