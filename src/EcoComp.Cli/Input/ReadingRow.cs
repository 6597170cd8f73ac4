using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Input;

/// <summary>A row of readings.csv; one object is used for all rows.</summary>
/// <param name="columns">How many indicators there are.</param>
internal sealed class ReadingRow(int columns)
{
    /// <summary>Whether every cell could be read; what could not was reported.</summary>
    public bool Sound { get; set; }

    /// <summary>The line of the row.</summary>
    public int Line { get; set; }

    /// <summary>The number of the point.</summary>
    public int Point { get; set; }

    /// <summary>The time of the sample.</summary>
    public SampleTime Time { get; set; }

    /// <summary>Why there is no sample; null where there is one.</summary>
    public ResultStatus? Status { get; set; }

    /// <summary>The document of a suspension, or empty.</summary>
    public string Document { get; set; } = "";

    /// <summary>The values by column of indicator; null where not measured.</summary>
    public MeasuredValue?[] Values { get; } = new MeasuredValue?[columns];
}
