using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Wording;

/// <summary>The parts of a settlement in words, as statements and notices have them. Amounts are told in 万元 (10,000 yuan).</summary>
/// <example>
/// <code>
/// var phrases = new Phrases(Words.In(Language.En));
/// foreach (Item item in month.Items)
///     Console.WriteLine(item.Basis + " " + Phrases.Subject(item.SubjectCode, item.SubjectName) + ": " + phrases.Net(item.Effect));
/// </code>
/// </example>
public sealed class Phrases
{
    private readonly Words _words;

    /// <summary>The parts of settlements in a language.</summary>
    /// <param name="words">The words of the language.</param>
    public Phrases(Words words) => _words = words;

    /// <summary>What an item, a question or a note is about: its code, and its name where it has one.</summary>
    /// <param name="code">The code of a point, event, outlet, river or county.</param>
    /// <param name="name">The name; the code itself where there is none.</param>
    public static string Subject(string code, string name) => name == code ? code : code + " " + name;

    /// <summary>What an item or a question is about, and the county's share in it where it has one: <c>SJ2207-01（60%）</c>.</summary>
    /// <param name="code">The code of a point, event, outlet, river or county.</param>
    /// <param name="name">The name; the code itself where there is none.</param>
    /// <param name="sharePercent">The share in whole percent, or null.</param>
    public string Subject(string code, string name, int? sharePercent) => sharePercent is { } share
        ? _words.Say("label.share", Subject(code, name), share.ToString(CultureInfo.InvariantCulture))
        : Subject(code, name);

    /// <summary>A class, or a dash where there is none.</summary>
    public static string Of(WaterClass? value) => value?.ToString() ?? "-";

    /// <summary>A month: 2021年9月, or 2021-09 in English.</summary>
    public string Of(YearMonth month) => _words.Say(
        "label.monthName", month.Year.ToString(CultureInfo.InvariantCulture),
        month.Month.ToString(_words.Language == Language.Zh ? "0" : "00", CultureInfo.InvariantCulture));

    /// <summary>A date: 2021年9月8日, or 2021-09-08 in English.</summary>
    public string Of(LocalDate date)
    {
        string form = _words.Language == Language.Zh ? "0" : "00";
        return _words.Say(
            "notice.dated", date.Year.ToString(CultureInfo.InvariantCulture), date.Month.ToString(form, CultureInfo.InvariantCulture),
            date.Day.ToString(form, CultureInfo.InvariantCulture));
    }

    /// <summary>What a settlement is worth: 预核算, 核定 or 试算.</summary>
    public string Of(SettlementStatus status) => _words["settlement." + status];

    /// <summary>Whether a county receives or pays, and how much: 净扣收 60万元.</summary>
    /// <param name="net">The effect on the county, positive where it receives.</param>
    public string Net(Money net)
    {
        string code = net > Money.Zero ? "reward" : net < Money.Zero ? "deduction" : "even";
        string direction = _words["label.direction." + code];
        return net == Money.Zero ? direction : direction + " " + _words.Say("label.wan", Words.Wan(new Money(Math.Abs(net.Yuan))));
    }

    /// <summary>What an answer to a question could lead to, from the least to the greatest effect, in 万元; or that nobody knows.</summary>
    public string Range(Pending question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Min is not { } min || question.Max is not { } max) return _words["label.unknown"];
        return min == max ? Words.Wan(min) : Words.Wan(min) + " " + _words["label.to"] + " " + Words.Wan(max);
    }

    /// <summary>The interpretations that were consulted and what they chose, by the names that the regulation gives them.</summary>
    /// <param name="consulted">The interpretations.</param>
    /// <param name="regulation">The regulation; of what it does not know, the code is told.</param>
    public string Consulted(InterpretationChoices consulted, Regulation regulation)
    {
        ArgumentNullException.ThrowIfNull(consulted);
        return string.Join(_words["label.semicolon"], consulted.Chosen.Select(c => Named(c.Key, c.Choice, regulation)));
    }

    /// <summary>
    /// The interpretations that were consulted and what is in force of them in a month, by name; of a choice that was made, the document it rests
    /// on and where it is recorded.
    /// </summary>
    /// <param name="consulted">The interpretations.</param>
    /// <param name="month">What is in force.</param>
    public string Consulted(ConsultedKeys consulted, MonthInterpretations month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return string.Join(_words["label.semicolon"], consulted.In(month.Regulation).Select(open => Named(open, month)));
    }

    private string Named(Interpretation open, MonthInterpretations month)
    {
        string named = Named(open.Key, month.Choice(open).Code, month.Regulation);
        if (month.Made(open) is not { } made) return named;
        string place = string.Create(CultureInfo.InvariantCulture, $"{made.At.File}:{made.At.Line}");
        return _words.Say("label.remark", named, made.Authority + _words["label.comma"] + place);
    }

    /// <summary>Why something is so: the facts, and after them the interpretations that were consulted; neither where there is none.</summary>
    /// <param name="said">The facts.</param>
    /// <param name="consulted">The interpretations.</param>
    /// <param name="regulation">The regulation.</param>
    public ImmutableArray<string> Reasons(Said said, InterpretationChoices consulted, Regulation regulation)
    {
        ArgumentNullException.ThrowIfNull(consulted);
        ImmutableArray<string> facts = said.IsNothing ? [] : [_words.Say(said)];
        return consulted.IsEmpty ? facts : facts.Add(_words.Labelled("label.consulted", Consulted(consulted, regulation)));
    }

    private string Named(string key, string choice, Regulation regulation) =>
        regulation.FindInterpretation(key) is { } open && open.Find(choice) is { } chosen
            ? _words.IsNaming ? _words.Say("label.chosen", _words.Name(open), _words.Name(chosen)) : _words.Name(open) + "=" + _words.Name(chosen)
            : key + "=" + choice;
}
