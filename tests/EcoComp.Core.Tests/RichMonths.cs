using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests;

/// <summary>The rich month under the defaults and under every single other choice.</summary>
internal static class RichMonths
{
    /// <summary>Choices that the rich month cannot follow: its weeks are those of Thursdays.</summary>
    private static readonly string[] NotHere = ["monday", "sunday"];

    public static IEnumerable<Given> All() => Others().Select(o => RichMonth.Of().Choose(o.Key, o.Choice)).Prepend(RichMonth.Of());

    private static IEnumerable<(string Key, string Choice)> Others() =>
        from open in Law.Xuchang.Interpretations
        where !open.Clauses.IsEmpty
        from choice in open.Choices.Skip(1)
        where !NotHere.Contains(choice.Code)
        select (open.Key, choice.Code);
}
