using System.Globalization;

namespace EcoComp.Core.Provenance;

/// <summary>The row of a table that a record was read from.</summary>
/// <param name="Table">The table.</param>
/// <param name="Line">The physical line on which the row starts, from 1; in a table of several parts counted on from one to the next.</param>
public readonly record struct RowOrigin(TableShape Table, int Line)
{
    /// <summary>The row's file and line, as evidence.</summary>
    public FileLine At => Table.Locate(Line);

    /// <summary>Another row of the table as a message about this one names it: its line, and its place where that is another.</summary>
    /// <param name="line">The other row's line.</param>
    internal string Name(int line)
    {
        FileLine other = Table.Locate(line);
        return Table.Parts.IsEmpty || other.File == At.File
            ? other.Line.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{other.File}:{other.Line}");
    }
}
