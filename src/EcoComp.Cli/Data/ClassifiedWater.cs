using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Cli.Data;

/// <summary>What <c>classify</c> finds of a point in a month, or of one sample.</summary>
/// <param name="Month">The month.</param>
/// <param name="Time">The time of the sample as printed; null for a month.</param>
/// <param name="Point">The point's code.</param>
/// <param name="Name">Its name, or empty where no register names it.</param>
/// <param name="Water">The kind of water.</param>
/// <param name="Standard">The standard that judges the water.</param>
/// <param name="Samples">How many samples there are.</param>
/// <param name="Status">What stands in place of samples, or null.</param>
/// <param name="Evaluation">What the standard says, or null where there is no sample.</param>
/// <param name="Reference">The class whose limits the main pollutants exceed.</param>
/// <param name="ShowsSingleLimits">Whether limits without classes are told: for sources of drinking water, and where nobody says what the point is.</param>
internal sealed record ClassifiedWater(
    YearMonth Month,
    string? Time,
    string Point,
    string Name,
    WaterType Water,
    Standard Standard,
    int Samples,
    ResultStatus? Status,
    Evaluation? Evaluation,
    WaterClass Reference,
    bool ShowsSingleLimits)
{
    /// <summary>The main pollutants.</summary>
    public ImmutableArray<Pollutant> Pollutants => Evaluation is null ? [] : MainPollutants.Of(Evaluation, Reference);

    /// <summary>Whether the point passes each limit without classes.</summary>
    public ImmutableArray<SingleVerdict> SingleVerdicts => ShowsSingleLimits && Evaluation is not null ? Evaluation.SingleVerdicts : [];
}
