using System.Globalization;
using CsvHelper;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>adjustments.csv: what an amendment changes, a row for each item that falls away or stands anew. As items.csv in form.</summary>
internal static class AdjustmentsCsv
{
    private static readonly string[] Columns =
    [
        "adjustment", "month", "county_code", "county_name", "basis", "subject_code", "subject_name", "change", "direction", "amount_yuan",
        "target", "class", "net_class", "note", "item_id", "share_percent",
    ];

    /// <summary>The file's bytes.</summary>
    public static byte[] Bytes(IEnumerable<Adjustment> adjustments, Words words)
    {
        using var output = new MemoryStream();
        output.Write([0xEF, 0xBB, 0xBF]);
        using (CsvWriter csv = CsvWriter.Create(output, CsvSheet.Options, leaveOpen: true))
        {
            foreach (string column in Columns) csv.WriteField(column);
            csv.EndRecord();
            foreach (Adjustment adjustment in adjustments) Row(csv, adjustment, words);
        }

        return output.ToArray();
    }

    private static void Row(CsvWriter csv, Adjustment adjustment, Words words)
    {
        csv.WriteText(adjustment.Code);
        csv.WriteField(Months.Text(adjustment.Month));
        csv.WriteText(adjustment.CountyCode);
        csv.WriteText(adjustment.CountyName);
        csv.WriteText(adjustment.Basis);
        csv.WriteText(adjustment.SubjectCode);
        csv.WriteText(adjustment.SubjectName);
        csv.WriteField(adjustment.Reverses ? "reversed" : "new");
        csv.WriteField(Codes.Of(adjustment.Direction));
        csv.WriteField(adjustment.Amount.Yuan);
        csv.WriteField(adjustment.Target?.ToString());
        csv.WriteField(adjustment.Class?.ToString());
        csv.WriteField(adjustment.NetClass?.ToString());
        csv.WriteText(words.Say("label.remark", adjustment.Reason, adjustment.Authority));
        csv.WriteText(adjustment.ItemId);
        csv.WriteField(adjustment.SharePercent?.ToString(CultureInfo.InvariantCulture));
        csv.EndRecord();
    }
}
