using System.Globalization;
using System.Text;
using CsvHelper;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>items.csv: one row per item, for the finance bureau's import. UTF-8 with byte order mark, CRLF, always in Chinese.</summary>
/// <param name="words">The Chinese words.</param>
internal sealed class ItemsCsv(Words words) : ResultForm
{
    /// <summary>The columns, in order.</summary>
    public static readonly string[] Columns =
    [
        "month", "county_code", "county_name", "clause", "basis", "subject_code", "subject_name", "direction", "amount_yuan", "target",
        "class", "net_class", "share_percent", "interpretations", "note", "item_id",
    ];

    /// <summary>The form in the program's own words.</summary>
    public static ItemsCsv Form => new(Words.In(Language.Zh));

    /// <inheritdoc/>
    protected override ReadOnlyMemory<byte> Opening { get; } =
        Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(string.Join(',', Columns) + "\r\n")).ToArray();

    /// <inheritdoc/>
    public override void Part(ShownMonth month, Stream output)
    {
        using CsvWriter csv = CsvWriter.Create(output, CsvSheet.Options, leaveOpen: true);
        string text = Months.Text(month.Settlement.Month);
        foreach (CountyStatement county in month.Counties)
        {
            foreach (Item item in county.Items) Row(csv, text, county, item, month.Settlement.Status);
        }
    }

    private void Row(CsvWriter csv, string month, CountyStatement county, Item item, SettlementStatus status)
    {
        csv.WriteField(month);
        csv.WriteText(county.Code);
        csv.WriteText(county.Name);
        csv.WriteField(item.Clause);
        csv.WriteText(item.Basis);
        csv.WriteText(item.SubjectCode);
        csv.WriteText(item.SubjectName);
        csv.WriteField(Codes.Of(item.Direction));
        csv.WriteField(item.Amount.Yuan);
        csv.WriteField(item.Target?.ToString());
        csv.WriteField(item.Class?.ToString());
        csv.WriteField(item.NetClass?.ToString());
        csv.WriteField(item.SharePercent?.ToString(CultureInfo.InvariantCulture));
        csv.WriteText(item.Interpretations.Text);
        csv.WriteText(Note(item, status, words));
        csv.WriteText(item.ItemId);
        csv.EndRecord();
    }

    /// <summary>What happened; of a trial calculation, that it is one, since no column says so.</summary>
    public static string Note(Item item, SettlementStatus status, Words words)
    {
        string note = words.Say(item.Note);
        if (status != SettlementStatus.Trial) return note;
        string trial = words["settlement.Trial"];
        return note.Length == 0 ? trial : trial + words["label.semicolon"] + note;
    }
}
