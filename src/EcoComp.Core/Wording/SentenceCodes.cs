using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Wording;

/// <summary>What a sentence is called in the wording files and in data, and its gaps as text that no language changes.</summary>
public static class SentenceCodes
{
    private static readonly ConcurrentDictionary<Type, string> Known = new();

    /// <summary>The code of a sentence, by what it is: <c>fact.inflow-exceeds</c>, <c>ask.</c>, <c>then.</c>, <c>note.</c> or <c>term.</c> and its name.</summary>
    public static string Of(ISentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Of(sentence.GetType());
    }

    /// <summary>The code of a kind of sentence.</summary>
    /// <exception cref="ArgumentException">It is neither a fact, a query, a consequence, a remark nor a term.</exception>
    public static string Of(Type sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Known.GetOrAdd(sentence, static type => Prefix(type) + Name(type.Name));
    }

    /// <summary>What fills the gaps, as text.</summary>
    public static ImmutableArray<string> Arguments(ISentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return [.. sentence.Gaps.Select(Text)];
    }

    /// <summary>A value as text: codes of points and indicators, names of counties, amounts in yuan, <c>CODMN=7.45;NH3N=1.72</c>.</summary>
    public static string Text(object value) => value switch
    {
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => Number(number),
        Concentration concentration => Number(concentration.Value),
        County county => county.Name,
        Shares shares => shares.AreSeveral
            ? string.Join('；', shares.Parts.OrderBy(p => p.County.Order).Select(p => p.County.Name + " " + Text(p.Percent) + "%"))
            : shares.First.Name,
        Point point => point.Code,
        EventNumber found => found.Id,
        SubjectNumber subject => subject.Code,
        Indicator indicator => indicator.Code,
        LocalDate date => IsoDates.Text(date),
        YearMonth month => Months.Text(month),
        River river => river.Aliases.IsEmpty ? river.Name : river.Name + "（" + Fault.Listing(river.Aliases) + "）",
        ImmutableArray<Fact> facts => string.Join(';', facts.Select(f => Of(f) + "(" + string.Join(',', Arguments(f)) + ")")),
        ImmutableArray<IndicatorVerdict> verdicts => string.Join(';', verdicts.Select(v => v.Indicator.Code + "=" + Number(v.Shown))),
        ImmutableArray<SingleVerdict> verdicts =>
            string.Join(';', verdicts.Select(v => v.Limit.Indicator.Code + "=" + Number(v.Shown) + "/" + Number(v.Limit.AtMost))),
        ImmutableArray<IndicatorGroup> groups => string.Join(';', groups.Select(g => string.Join('|', g.OneOf.Select(i => i.Code)))),
        Money or WaterClass or Enum => value.ToString()!,
        _ => throw new ArgumentException("Nobody knows how to say a " + value.GetType().Name + ".", nameof(value)),
    };

    /// <summary>A number without trailing zeros.</summary>
    public static string Number(decimal value) => value is >= 1 and <= int.MaxValue && decimal.Truncate(value) == value
        ? ((int)value).ToString(CultureInfo.InvariantCulture) // as most volumes are: the form of a fraction takes many times as long
        : value.ToString("0.#############################", CultureInfo.InvariantCulture);

    private static string Prefix(Type sentence) =>
        sentence.IsSubclassOf(typeof(Fact)) ? "fact."
        : sentence.IsSubclassOf(typeof(Query)) ? "ask."
        : sentence.IsSubclassOf(typeof(Consequence)) ? "then."
        : sentence.IsSubclassOf(typeof(Remark)) ? "note."
        : sentence.IsSubclassOf(typeof(Term)) ? "term."
        : throw new ArgumentException("Nobody knows how to say a " + sentence.Name + ".", nameof(sentence));

    private static string Name(string type)
    {
        var name = new StringBuilder(type.Length + 8);
        foreach (char letter in type)
        {
            if (char.IsAsciiLetterUpper(letter) && name.Length > 0) name.Append('-');
            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }
}
