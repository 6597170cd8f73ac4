namespace EcoComp.Core.Tests.Rules;

/// <summary>A folder with one section.</summary>
internal static class OneSection
{
    /// <summary>The section S of a target in a class, with an inflow R in a class where one is given.</summary>
    public static Given Of(string target, string measured, string inflow = "", string inflowTarget = "Ⅲ")
    {
        Given given = new Given().Section("S", target, inflow.Length > 0 ? "R" : "").Class("S", measured);
        return inflow.Length > 0 ? given.Reference("R", inflowTarget).Class("R", inflow) : given;
    }
}
