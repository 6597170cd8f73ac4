using EcoComp.Core.Findings;

namespace EcoComp.Core.Tests.Rules;

/// <summary>Folders with points of the canal.</summary>
internal static class CanalPoints
{
    /// <summary>Points N0, N1, … of county A in these classes; a ? is a class Ⅲ with an inflow of which nothing is known.</summary>
    /// <remarks>The county that a point lies in pays for it, unless the default is to hold.</remarks>
    public static Given Of(string classes, bool ownCounty = true)
    {
        Given given = ownCounty ? OwnCounty : new Given();
        for (int i = 0; i < classes.Length; i++)
            given.Canal("N" + i, classes[i] == '?' ? "R" : "").Class("N" + i, classes[i] == '?' ? "Ⅲ" : classes[i].ToString());
        return classes.Contains('?') ? given.Reference("R", "Ⅱ") : given;
    }

    /// <summary>A folder in which the county that a canal point lies in pays for it.</summary>
    public static Given OwnCounty => new Given().Choose("canal-responsible", "own-county");

    /// <summary>What followed for a point, as the trace tells it.</summary>
    public static IEnumerable<string> Steps(Given given, string point) =>
        given.Settled().Trace().Where(s => s.Clause.Id == "6.2.1" && s.Subject.Code == point).Select(s => Said.Of(s.Followed));
}
