using System.Globalization;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Documents;

/// <summary>The parts of a settlement in words, as statements and notices have them. Amounts in 万元.</summary>
internal sealed class Phrases(Words words)
{
    /// <summary>What an item is about: its code and its name where it has one.</summary>
    public static string Subject(string code, string name) => name == code ? code : code + " " + name;

    /// <summary>A class, or a dash.</summary>
    public static string Of(WaterClass? value) => value?.ToString() ?? "-";

    /// <summary>A month: 2021年9月.</summary>
    public string Of(YearMonth month) => words.Say(
        "label.monthName", month.Year.ToString(CultureInfo.InvariantCulture),
        month.Month.ToString(words.Language == Language.Zh ? "0" : "00", CultureInfo.InvariantCulture));

    /// <summary>What a settlement is worth: 预核算, 核定 or 试算.</summary>
    public string Of(SettlementStatus status) => words["settlement." + status];

    /// <summary>Whether a county receives or pays, and how much.</summary>
    public string Net(Money net)
    {
        string code = net > Money.Zero ? "reward" : net < Money.Zero ? "deduction" : "even";
        string direction = words["label.direction." + code];
        return net == Money.Zero ? direction : direction + " " + words.Say("label.wan", Words.Wan(new Money(Math.Abs(net.Yuan))));
    }

    /// <summary>What a question could lead to.</summary>
    public string Range(Pending question)
    {
        if (question.Min is not { } min || question.Max is not { } max) return words["label.unknown"];
        return min == max ? Words.Wan(min) : Words.Wan(min) + " " + words["label.to"] + " " + Words.Wan(max);
    }

    /// <summary>The interpretations that were consulted and what they chose.</summary>
    public string Consulted(InterpretationChoices consulted, Regulation regulation) =>
        string.Join(words["label.semicolon"], consulted.Chosen.Select(c => Named(c.Key, c.Choice, regulation)));

    /// <summary>Facts and the interpretations behind them.</summary>
    public string Reasons(Said said, InterpretationChoices consulted, Regulation regulation)
    {
        string reasons = words.Say(said);
        if (consulted.IsEmpty) return reasons;
        string choices = words["label.consulted"] + words["label.colon"] + Consulted(consulted, regulation);
        return said.IsNothing ? choices : reasons + words["label.semicolon"] + choices;
    }

    private string Named(string key, string choice, Regulation regulation) =>
        regulation.FindInterpretation(key) is { } open && open.Find(choice) is { } chosen
            ? words.Name(open) + "=" + words.Name(chosen)
            : key + "=" + choice;
}
