using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Wording;

/// <summary>
/// The sentences of one language by their codes. A gap <c>{0}</c> takes an argument as it is; <c>{0:wan}</c> an amount in yuan as 万元;
/// <c>{0:document}</c>, <c>{0:hint}</c>, <c>{0:sums}</c> and other frames stand round it where there is one; <c>{0:list}</c> is a list with the language's commas;
/// <c>{0:indicator}</c> names an indicator by its code, <c>{0:result}</c> a class or status; any other form,
/// <c>{0:status}</c>, is the word of that list.
/// </summary>
public sealed class Words
{
    /// <summary>How many runs of lines a message names.</summary>
    private const int MostRuns = 8;

    private readonly Dictionary<string, string> _sentences = new(StringComparer.Ordinal);
    private readonly INames? _names;
    private readonly FrozenDictionary<string, string>? _called;

    private Words(Language language)
    {
        Language = language;
        foreach ((string code, string sentence) in Sentences(BuiltInFile(language))) _sentences.Add(code, sentence);
    }

    /// <summary>The bytes of the file of a language's words that is part of the program.</summary>
    /// <param name="language">The language.</param>
    public static byte[] BuiltInFile(Language language) =>
        EmbeddedFiles.Read("Wording", language == Language.Zh ? "wording.zh.json" : "wording.en.json");

    /// <summary>
    /// The words of a file, an object of sentences by their codes, as an earlier version of the program had them. What it has no sentence for cannot be
    /// said: never in silence in the program's own words.
    /// </summary>
    /// <param name="language">The language.</param>
    /// <param name="utf8">The bytes of the file.</param>
    /// <exception cref="InvalidDataException">It is no such file, or has a code twice.</exception>
    public static Words Read(Language language, ReadOnlySpan<byte> utf8)
    {
        var words = new Words(language, []);
        try
        {
            foreach ((string code, string sentence) in Sentences(utf8))
            {
                if (!words._sentences.TryAdd(code, sentence)) throw new InvalidDataException("The sentence " + code + " stands twice.");
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException("Not a file of words: " + e.Message, e);
        }

        return words;
    }

    private static List<KeyValuePair<string, string>> Sentences(ReadOnlySpan<byte> utf8)
    {
        var sentences = new List<KeyValuePair<string, string>>();
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("no object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string code = reader.GetString()!;
            reader.Read();
            sentences.Add(new(code, reader.GetString() ?? throw new JsonException(code)));
        }

        if (reader.Read()) throw new JsonException("more than an object");
        return sentences;
    }

    /// <summary>These words and more, for the sentences of a rule that the program does not know.</summary>
    /// <param name="more">Sentences by their codes; none of them is there already.</param>
    public Words With(IReadOnlyDictionary<string, string> more) => new(Language, _sentences.Concat(more));

    /// <summary>These words, in which files are called otherwise, such as a table of a data folder by the name that it has there.</summary>
    /// <param name="files">What a file is called, by what the sentences call it.</param>
    public Words Calling(IReadOnlyDictionary<string, string> files) => new(this, _names, files.ToFrozenDictionary(StringComparer.Ordinal));

    private Words(Language language, IEnumerable<KeyValuePair<string, string>> sentences)
    {
        Language = language;
        foreach ((string code, string sentence) in sentences) _sentences.Add(code, sentence);
    }

    private Words(Words same, INames? names, FrozenDictionary<string, string>? called) =>
        (Language, _sentences, _names, _called) = (same.Language, same._sentences, names, called);

    /// <summary>These words, with which points and events are named, dates are written out and choices are told as in a letter.</summary>
    /// <param name="names">What things are called.</param>
    public Words Naming(INames names) => new(this, names, _called);

    /// <summary>Whether points and events are told by what they are called, not by their codes and numbers.</summary>
    internal bool IsNaming => _names is not null;

    /// <summary>The words of a language.</summary>
    public static Words In(Language language) => language == Language.Zh ? Chinese.Value : English.Value;

    /// <summary>The words of a language by its code; Chinese where none is named.</summary>
    public static Words Named(string? code) => In(code == "en" ? Language.En : Language.Zh);

    private static readonly Lazy<Words> Chinese = new(() => new Words(Language.Zh));
    private static readonly Lazy<Words> English = new(() => new Words(Language.En));

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The codes that there are sentences for.</summary>
    public IEnumerable<string> Codes => _sentences.Keys;

    /// <summary>A sentence without gaps, or its pattern.</summary>
    /// <exception cref="KeyNotFoundException">There is no such sentence.</exception>
    public string this[string code] =>
        _sentences.TryGetValue(code, out string? sentence) ? Called(sentence) : throw new KeyNotFoundException("No sentence " + code + ".");

    private string Called(string sentence)
    {
        if (_called is null) return sentence;
        foreach ((string file, string name) in _called) sentence = sentence.Replace(file, name, StringComparison.Ordinal);
        return sentence;
    }

    /// <summary>A fact, a question, a consequence or a remark in words.</summary>
    public string Say(ISentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Fill(this[SentenceCodes.Of(sentence)], sentence.Gaps);
    }

    /// <summary>What is said, in words: facts one after the other, or the words that were read.</summary>
    public string Say(Said said)
    {
        ImmutableArray<ISentence> facts = said.Facts;
        return facts.Length switch
        {
            0 => said.Text ?? "",
            1 => Say(facts[0]),
            2 => string.Concat(Say(facts[0]), this["label.semicolon"], Say(facts[1])),
            _ => string.Join(this["label.semicolon"], facts.Select(Say)),
        };
    }

    /// <summary>A message in words.</summary>
    public string Say(Message message) => Fill(this[message.Code], message.Arguments.AsSpan());

    /// <summary>A sentence with its gaps filled.</summary>
    public string Say(string code, params ReadOnlySpan<string> arguments) => Fill(this[code], arguments);

    /// <summary>A label and what it labels: 说明：….</summary>
    /// <param name="label">The code of the label.</param>
    /// <param name="text">What it labels.</param>
    /// <exception cref="KeyNotFoundException">There is no such label.</exception>
    public string Labelled(string label, string text) => this[label] + this["label.colon"] + text;

    /// <summary>What is wrong with the input, in words; where it is, the fault itself says, and on which other rows, these words.</summary>
    public string Say(Fault fault)
    {
        string said = Say("fault.", fault);
        return fault.AlsoOn.IsEmpty
            ? said
            : said + Say("frame.also", fault.AlsoOn.Length.ToString(CultureInfo.InvariantCulture), Lines(fault.AlsoOn));
    }

    /// <summary>
    /// What to do about a fault, in words; where the file may be one as others publish it, how it is imported: one that stands in a table's place is
    /// moved away first.
    /// </summary>
    public string Remedy(Fault fault) => Say("remedy.", fault) + (fault.Import.Length == 0 ? "" : Say(
        fault.Code == FaultCodes.UnknownFile ? "frame.importHere" : "frame.import", CommandLineArgument(fault.Import)));

    /// <summary>A name as it is typed: in quotes where a shell would read a sign of it as its own.</summary>
    private static string CommandLineArgument(string name) => name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_') ? name : "\"" + name + "\"";

    private string Say(string prefix, Fault fault) => Say(prefix + fault.Code, [fault.Value, .. fault.Arguments, Column(fault)]);

    /// <summary>The name of a fault's column as the header of its file has it in the language.</summary>
    private string Column(Fault fault)
    {
        DataColumn? column = DataFile.OfLabel(fault.File)?.Columns.FirstOrDefault(c => c.Name == fault.Column);
        return column is null ? fault.Column : Language == Language.Zh ? column.Chinese : column.Name;
    }

    /// <summary>Lines in order, those that follow each other as one run; of many runs the first.</summary>
    private static string Lines(ImmutableArray<int> lines)
    {
        var runs = new List<string>();
        for (int i = 0; i < lines.Length; i++)
        {
            int first = lines[i];
            while (i + 1 < lines.Length && lines[i + 1] == lines[i] + 1) i++;
            runs.Add(first == lines[i] ? Number(first) : Number(first) + "-" + Number(lines[i]));
            if (runs.Count == MostRuns && i + 1 < lines.Length)
            {
                runs.Add("…");
                break;
            }
        }

        return Fault.Listing(runs);
    }

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a clause is about; of adjustments, which no regulation orders, what the wording calls them.</summary>
    public string Title(Clause clause) =>
        clause == Payments.AdjustmentClause ? this["head.adjustment"] : Language == Language.Zh ? clause.Title : clause.TitleEn;

    /// <summary>The name of an interpretation.</summary>
    public string Name(Interpretation interpretation) => Language == Language.Zh ? interpretation.Name : interpretation.NameEn;

    /// <summary>The name of a choice.</summary>
    public string Name(Choice choice) => Language == Language.Zh ? choice.Name : choice.NameEn;

    /// <summary>The name of an indicator.</summary>
    public string Name(Indicator indicator) => Language == Language.Zh ? indicator.Name : indicator.NameEn;

    private string Indicator(string code) => IndicatorCatalogue.BuiltIn.Find(code) is { } indicator ? Name(indicator) : code;

    /// <summary>A class, or the word for a status that stands in its place.</summary>
    private string Result(string argument) =>
        WaterClassNotation.TryRead(argument, out _) ? Say("class.is", argument) : this["status." + argument];

    private string Fill(string pattern, ReadOnlySpan<string> arguments) => Fill(pattern, (object[])[.. arguments]);

    private string Fill(string pattern, IReadOnlyList<object> arguments)
    {
        var text = new DefaultInterpolatedStringHandler(pattern.Length, arguments.Count);
        for (int at = 0; at < pattern.Length;)
        {
            int open = pattern.IndexOf('{', at);
            if (open < 0)
            {
                text.AppendFormatted(pattern.AsSpan(at));
                break;
            }

            int close = pattern.IndexOf('}', open);
            text.AppendFormatted(pattern.AsSpan(at, open - at));
            ReadOnlySpan<char> form = close > open + 2 ? pattern.AsSpan(open + 3, close - open - 3) : default;
            text.AppendLiteral(Gap(arguments[pattern[open + 1] - '0'], form));
            at = close + 1;
        }

        return text.ToStringAndClear();
    }

    private string Gap(object value, ReadOnlySpan<char> form)
    {
        switch (value)
        {
            case Money amount when form is "wan":
                return Wan(amount);
            case Indicator indicator:
                return Name(indicator);
            case Concentration concentration:
                return Measured(concentration.Value, concentration.Unit);
            case EventNumber found:
                return _names is null ? Say("label.event", found.Id) : _names.OfEvent(found.Id);
            case SubjectNumber subject when _names is not null:
                return _names.OfSubject(subject.Code);
            case Point point when _names is not null:
                return _names.OfPoint(point);
            case LocalDate date when _names is not null:
                return new Phrases(this).Of(date);
            case YearMonth month when _names is not null:
                return new Phrases(this).Of(month);
            case ImmutableArray<Fact> facts:
                return string.Join(this["label.comma"], facts.Select(Say));
            case ImmutableArray<IndicatorVerdict> values:
                return List(values.Select(Value));
            case ImmutableArray<SingleVerdict> values:
                return List(values.Select(v =>
                    Name(v.Limit.Indicator) + " " + Measured(v.Shown, v.Limit.Unit) + Say("frame.limit", Measured(v.Limit.AtMost, v.Limit.Unit))));
            case ImmutableArray<IndicatorGroup> groups:
                return Groups(groups);
            default:
                return Gap(SentenceCodes.Text(value), form);
        }
    }

    /// <summary>Groups of indicators of which one is needed.</summary>
    public string Groups(ImmutableArray<IndicatorGroup> groups) =>
        List(groups.Select(g => string.Join(this["label.or"], g.OneOf.Select(Name))));

    /// <summary>A value and its indicator; where nothing was detected, what was counted in its place.</summary>
    private string Value(IndicatorVerdict verdict)
    {
        string value = Name(verdict.Indicator) + " " + Measured(verdict.Shown, verdict.Unit);
        return verdict.Mean is { Undetected: true, DetectionLimit: { } limit }
            ? value + Say("frame.undetected", Measured(verdict.Unit.FromBase(limit), verdict.Unit))
            : value;
    }

    /// <summary>A number and its unit; alone where it has none, as pH.</summary>
    private static string Measured(decimal number, MeasurementUnit unit) =>
        unit.Symbol.Length == 0 ? SentenceCodes.Number(number) : SentenceCodes.Number(number) + " " + unit.Symbol;

    private string List(IEnumerable<string> parts) => string.Join(this["label.list"], parts);

    private string Gap(string argument, ReadOnlySpan<char> form) => form switch
    {
        "" => argument,
        "wan" => Wan(new Money(long.Parse(argument, CultureInfo.InvariantCulture))),
        "hint" when argument.Contains(Fault.Between, StringComparison.Ordinal) => Say("frame.hints", argument),
        "document" or "sums" or "hint" or "target" or "undetected" or "partly" or "meant" or "meanings" or "statuses" or "more" or "rows" or "others" or "files" or "place" or "unknown" => argument.Length == 0 ? "" : Say(string.Concat("frame.", form), argument),
        "list" => argument.Replace(Fault.Between, this["label.list"], StringComparison.Ordinal),
        "indicator" => Indicator(argument),
        "result" => Result(argument),
        _ => this[string.Concat(form, ".", argument)],
    };

    /// <summary>An amount in 万元, or that it is not known.</summary>
    public string Known(Money? amount) => amount is { } known ? Wan(known) : this["label.unknown"];

    /// <summary>An amount in 万元 (10,000 yuan), exact, without trailing zeros.</summary>
    public static string Wan(Money amount) => amount.Yuan % 10000 == 0
        ? (amount.Yuan / 10000).ToString(CultureInfo.InvariantCulture) // as most are: the form of a fraction takes many times as long
        : (amount.Yuan / 10000m).ToString("0.####", CultureInfo.InvariantCulture);
}
