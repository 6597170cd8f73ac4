using System.Collections.Immutable;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Input.Tables;

/// <summary>A row at the beginning of a table, where its header may stand.</summary>
/// <param name="Line">The line on which it starts, or its number in the sheet.</param>
/// <param name="Cells">Its cells by their fields, as texts; not all of them are blank.</param>
internal sealed record TopRow(int Line, ImmutableArray<string> Cells);

/// <summary>Finds the header of a table: the first row with all required columns, so that a title may stand above it.</summary>
internal static class HeaderSearch
{
    /// <summary>The row that is the header; where none has all required columns the first, which is then told what it lacks.</summary>
    /// <param name="file">The data file that the table is.</param>
    /// <param name="rows">The rows at its beginning that are not blank.</param>
    /// <returns>The header, or null where there are no rows.</returns>
    public static TopRow? Find(DataFile file, IReadOnlyList<TopRow> rows)
    {
        int required = file.Columns.Count(c => c.Required);
        return rows.FirstOrDefault(row => DataHeader.Required(file, row.Cells) == required) ?? rows.FirstOrDefault();
    }
}
