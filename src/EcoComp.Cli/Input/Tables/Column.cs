namespace EcoComp.Cli.Input.Tables;

/// <summary>A column of a data file.</summary>
/// <param name="Name">Its English name.</param>
/// <param name="Chinese">Its Chinese name; either may stand in the header.</param>
/// <param name="Required">Whether the header must have it.</param>
internal readonly record struct Column(string Name, string Chinese, bool Required = false)
{
    /// <summary>Whether its cells are months, so that a date in a spreadsheet stands for its month.</summary>
    public bool HoldsMonths => Name is "month" or "from" or "to";
}
