using System.Collections.Immutable;

namespace EcoComp.Cli.Import.Results;

/// <summary>How a line of a table of the folder is built, so that one can be offered that fits below its header.</summary>
/// <param name="Columns">The columns in their order, by their English names; one that is not known is empty.</param>
/// <param name="Separator">What stands between them.</param>
internal sealed record LineForm(ImmutableArray<string> Columns, char Separator)
{
    /// <summary>A line.</summary>
    /// <param name="cells">What is known by column; what is not stays empty.</param>
    public string Of(IReadOnlyDictionary<string, string> cells) =>
        string.Join(Separator, Columns.Select(c => CsvText.Field(CsvText.Foreign(cells.GetValueOrDefault(c, "")), Separator)));
}
