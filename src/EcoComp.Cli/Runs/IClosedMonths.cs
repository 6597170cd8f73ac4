using EcoComp.Core.Evidence;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Runs;

/// <summary>Months that were closed: a run shows them as they were closed and does not ask its folder for them.</summary>
internal interface IClosedMonths
{
    /// <summary>Whether a month is closed.</summary>
    bool Has(YearMonth month);

    /// <summary>Refuses an open month by a regulation that those of the closed months do not let settle it.</summary>
    /// <param name="month">The month.</param>
    /// <param name="regulation">What it would be settled by.</param>
    /// <param name="schedule">The choices in force, which say from when a regulation settles.</param>
    /// <exception cref="Host.CommandFailure">The archive has a newer one for that month, or months by another file of it; exit code 5.</exception>
    void Require(YearMonth month, Regulation regulation, InterpretationSchedule schedule);

    /// <summary>What closed months know of counties and points.</summary>
    IClosedRegisters Registers { get; }

    /// <summary>Refuses events of open months that a closed month has counted.</summary>
    /// <param name="events">The events of the folder.</param>
    /// <param name="months">The open months.</param>
    /// <exception cref="Host.CommandFailure">There is one (5), or the archive is not as it was left (5).</exception>
    void Require(EventBook events, IReadOnlyCollection<YearMonth> months);

    /// <summary>A closed month as it was closed.</summary>
    /// <exception cref="Host.CommandFailure">It is not as it was left.</exception>
    SettledMonth Read(YearMonth month);
}
