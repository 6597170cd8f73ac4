using System.Collections.Immutable;
using NodaTime;

namespace EcoComp.Core.Regulations;

/// <summary>The choices that were made, each for an interval of months; elsewhere the default holds.</summary>
/// <param name="chosen">The rows of interpretations.csv, checked: intervals of one key do not overlap.</param>
public sealed class InterpretationSchedule(ImmutableArray<ChosenInterpretation> chosen)
{
    /// <summary>A schedule in which every choice is the default.</summary>
    public static InterpretationSchedule Defaults { get; } = new([]);

    /// <summary>The rows, in the order of the file.</summary>
    public ImmutableArray<ChosenInterpretation> Chosen { get; } = chosen;

    /// <summary>The choices in force in a month.</summary>
    /// <remarks>A choice that the regulation does not have leaves its default in place; a key that it does not have decides nothing.</remarks>
    public MonthInterpretations In(YearMonth month, Regulation regulation)
    {
        var choices = new Choice[regulation.Interpretations.Length];
        var made = new ChosenInterpretation?[choices.Length];
        for (int i = 0; i < choices.Length; i++) choices[i] = regulation.Interpretations[i].Choices[0];
        foreach (ChosenInterpretation row in Chosen)
        {
            Interpretation? open = regulation.FindInterpretation(row.Key);
            Choice? choice = open?.Find(row.Choice);
            if (open is null || choice is null || !row.Interval.Contains(month)) continue;
            choices[open.Order] = choice;
            made[open.Order] = row;
        }

        return new MonthInterpretations(regulation, choices, made);
    }
}
