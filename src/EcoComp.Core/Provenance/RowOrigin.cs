namespace EcoComp.Core.Provenance;

/// <summary>The row of a table that a record was read from.</summary>
/// <param name="Table">The table.</param>
/// <param name="Line">The physical line on which the row starts, from 1.</param>
public readonly record struct RowOrigin(TableShape Table, int Line)
{
    /// <summary>The row's file and line, as evidence.</summary>
    public FileLine At => new(Table.File, Line);
}
