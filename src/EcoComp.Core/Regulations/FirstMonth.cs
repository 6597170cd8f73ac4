using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Regulations;

/// <summary>The first month that is settled under a regulation, which the day it came into force may leave open (<c>first-month</c>).</summary>
public static class FirstMonth
{
    /// <summary>The key in files; any month is a choice.</summary>
    public const string Key = "first-month";

    /// <summary>The first month by the choices of a month, else the first whole one in force.</summary>
    internal static YearMonth Of(Regulation regulation, InterpretationSchedule schedule, YearMonth month) =>
        regulation.FindInterpretation(Key) is { } open ? Month(schedule.In(month, regulation).Choice(open)) : FirstWhole(regulation);

    /// <summary>The first month where every choice is the default.</summary>
    internal static YearMonth Default(Regulation regulation) =>
        regulation.FindInterpretation(Key) is { } open ? Month(open.Choices[0]) : FirstWhole(regulation);

    private static YearMonth Month(Choice choice) =>
        IsoDates.ReadMonth(choice.Code) ?? throw new InvalidDataException($"Not a month: {Key} = {choice.Code}.");

    private static YearMonth FirstWhole(Regulation regulation)
    {
        YearMonth begun = regulation.InForceFrom.ToYearMonth();
        return regulation.InForceFrom.Day == 1 ? begun : Months.FromNumber(Months.NumberOf(begun) + 1);
    }
}
