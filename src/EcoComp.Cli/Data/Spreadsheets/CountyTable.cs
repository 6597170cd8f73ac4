using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>A sheet of counties by months with the sums of both, as the year-end settlement between finance offices has it.</summary>
internal static class CountyTable
{
    /// <summary>The sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="counties">The counties, code and name, in order.</param>
    /// <param name="months">Each month's amounts in yuan by the counties' codes; a county that was not there then has an empty cell.</param>
    public static Sheet Of(
        string name, IEnumerable<(string Code, string Name)> counties, IReadOnlyList<(string Month, IReadOnlyDictionary<string, long> Yuan)> months)
    {
        string total = Words.In(Language.Zh)["label.total"];
        SheetColumn[] columns =
        [
            new("county_code", 13), new("county_name", 22), .. months.Select(m => new SheetColumn(m.Month, 13)), new(total, 15),
        ];
        var rows = new SheetRows();
        foreach ((string code, string county) in counties)
        {
            rows.Begin().Text(code).Text(county);
            foreach ((_, IReadOnlyDictionary<string, long> yuan) in months)
            {
                if (yuan.TryGetValue(code, out long amount)) rows.Number(amount);
                else rows.Skip();
            }

            rows.Number(months.Sum(m => m.Yuan.GetValueOrDefault(code)), CellStyle.TotalAmount).End();
        }

        rows.Begin().Text(total, CellStyle.TotalText).Skip();
        foreach ((_, IReadOnlyDictionary<string, long> yuan) in months) rows.Number(yuan.Values.Sum(), CellStyle.TotalAmount);
        rows.Number(months.Sum(m => m.Yuan.Values.Sum()), CellStyle.TotalAmount).End();
        return new Sheet(name, columns, [rows.ToBytes()]);
    }
}
