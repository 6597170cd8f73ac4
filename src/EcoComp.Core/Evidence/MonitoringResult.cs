using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Evidence;

/// <summary>What monitoring says of one point in one month: a class, or why there is none.</summary>
public readonly record struct MonitoringResult
{
    private readonly byte _content; // 0 nothing known; 1 to 6 a class; 10 and more a status

    private MonitoringResult(byte content, int line, bool routine, ResultDetails? details) =>
        (_content, Line, Routine, Details) = (content, line, routine, details);

    /// <summary>A result with a class.</summary>
    /// <param name="value">The class.</param>
    /// <param name="line">The line of monitoring.csv, or 0 where the class was evaluated from readings.</param>
    /// <param name="routine">Whether it is routine monitoring (例行监测).</param>
    /// <param name="details">What else is known of it.</param>
    public static MonitoringResult OfClass(WaterClass value, int line, bool routine = true, ResultDetails? details = null) =>
        new((byte)value.Rank, line, routine, details);

    /// <summary>A result with a status in place of a class.</summary>
    public static MonitoringResult OfStatus(ResultStatus status, int line, bool routine = true, ResultDetails? details = null) =>
        new((byte)(10 + (int)status), line, routine, details);

    /// <summary>Whether there is a row for the point and month at all.</summary>
    public bool IsPresent => _content != 0;

    /// <summary>The class, where there is one.</summary>
    public WaterClass? Class => _content is >= 1 and <= 6 ? WaterClass.FromRank(_content) : null;

    /// <summary>The status, where there is one.</summary>
    public ResultStatus? Status => _content >= 10 ? (ResultStatus)(_content - 10) : null;

    /// <summary>The line of monitoring.csv, or 0 where the class was evaluated from readings.</summary>
    public int Line { get; }

    /// <summary>Whether it is routine monitoring (例行监测).</summary>
    public bool Routine { get; }

    /// <summary>What else is known of it, or null.</summary>
    public ResultDetails? Details { get; }
}
