using EcoComp.Core.Findings;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>A settled month as rows of items.xlsx.</summary>
/// <param name="Month">The month.</param>
/// <param name="Rows">Its items.</param>
/// <param name="Count">How many items there are.</param>
/// <param name="Account">What each county receives and pays.</param>
internal sealed record MonthSheet(YearMonth Month, ReadOnlyMemory<byte> Rows, int Count, Account Account)
{
    /// <summary>Makes the rows of a month; columns as in items.csv.</summary>
    public static MonthSheet Of(ShownMonth month)
    {
        var rows = new SheetRows();
        foreach ((CountyStatement county, Item item) in month.Counties.SelectMany(c => c.Items.Select(i => (c, i))))
        {
            rows.Begin().Month(month.Settlement.Month).Text(county.Code).Text(county.Name).Text(item.Clause).Text(item.Basis)
                .Text(item.SubjectCode).Text(item.SubjectName).Text(Codes.Of(item.Direction)).Number(item.Amount.Yuan)
                .Text(item.Target?.ToString()).Text(item.Class?.ToString()).Text(item.NetClass?.ToString())
                .Number(item.SharePercent).Text(item.Interpretations.Text).Text(ItemsCsv.Note(item, month.Settlement.Status)).Text(item.ItemId)
                .End();
        }

        return new MonthSheet(month.Settlement.Month, rows.ToBytes(), rows.Count, Account.Of(month.Settlement));
    }
}
