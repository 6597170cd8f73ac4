using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Rules.Parts;

/// <summary>Whether the readings of a point can carry an answer in the place of its class: they must give the very class that was used.</summary>
internal static class UsableReadings
{
    /// <summary>Whether they can; what stands in the way is added to the grounds.</summary>
    /// <param name="month">The month.</param>
    /// <param name="point">The point.</param>
    /// <param name="used">Its class in the month.</param>
    /// <param name="grounds">Where the grounds go.</param>
    /// <param name="whole">
    /// Whether nothing that a class needs may be absent; else only of a class that the readings themselves gave, as the month evaluates partial ones.
    /// </param>
    public static bool Carry(MonthEvidence month, Point point, WaterClass used, ImmutableArray<Ground>.Builder grounds, bool whole)
    {
        if (month.Readings?.At(point) is { } at) grounds.Add(new Place(at));
        Fact? lacking = month.Readings?.Evaluate(point) switch
        {
            _ when point.WaterType == WaterType.Groundwater => new Facts.ReadingsUnusable(point),
            null => new Facts.ReadingsUnusable(point),
            { Absent.IsEmpty: false } evaluation when whole || month.Evaluation(point) is null => new Facts.ReadingsIncomplete(point, evaluation.Absent),
            { Class: { } evaluated } when evaluated != used => new Facts.ClassContradicted(point, used, evaluated),
            _ => null,
        };
        if (lacking is not null) grounds.Add(lacking);
        return lacking is null;
    }
}
