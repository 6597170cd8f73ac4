using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>A settled month as rows of items.xlsx.</summary>
/// <param name="Month">The month.</param>
/// <param name="Rows">Its items.</param>
/// <param name="Count">How many items there are.</param>
/// <param name="Sums">What each county that is shown receives and pays.</param>
internal sealed record MonthSheet(YearMonth Month, ReadOnlyMemory<byte> Rows, int Count, IReadOnlyList<(County County, Totals Totals)> Sums)
{
    /// <summary>Makes the rows of a month; columns as in items.csv.</summary>
    public static MonthSheet Of(ShownMonth month)
    {
        var rows = new SheetRows();
        foreach (Item item in month.Counties.SelectMany(c => c.Items))
        {
            rows.Begin().Month(item.Month).Text(item.County.Code).Text(item.County.Name).Text(item.Clause.Id).Text(item.Clause.Basis)
                .Text(item.Subject.Code).Text(item.Subject.Name).Text(Codes.Of(item.Direction)).Number(item.Amount.Yuan)
                .Text(item.Target?.ToString()).Text(item.Class?.ToString()).Text(item.NetClass?.ToString())
                .Text(ItemsCsv.Consulted(item.Consulted, month.Settlement.Interpretations)).Text(ItemsCsv.Note(item, month.Settlement.Status)).Text(item.Id)
                .End();
        }

        return new MonthSheet(month.Settlement.Month, rows.ToBytes(), rows.Count, [.. month.Counties.Select(c => (c.County, c.Totals))]);
    }
}
