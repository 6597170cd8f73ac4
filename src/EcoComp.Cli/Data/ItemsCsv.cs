using System.Text;
using CsvHelper;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>items.csv: one row per item, for the finance bureau's import. UTF-8 with byte order mark, CRLF, always in Chinese.</summary>
internal sealed class ItemsCsv : ResultForm
{
    /// <summary>The columns, in order.</summary>
    public static readonly string[] Columns =
    [
        "month", "county_code", "county_name", "clause", "basis", "subject_code", "subject_name", "direction", "amount_yuan", "target",
        "class", "net_class", "interpretations", "note", "item_id",
    ];

    private const int UsualRowBytes = 192;
    private static readonly CsvWriterOptions Options = new() { NewLine = "\r\n", Injection = CsvInjection.Escape };

    /// <summary>The form.</summary>
    public static readonly ItemsCsv Form = new();

    /// <inheritdoc/>
    protected override ReadOnlyMemory<byte> Opening { get; } =
        Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(string.Join(',', Columns) + "\r\n")).ToArray();

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Part(ShownMonth month)
    {
        int items = month.Counties.Sum(c => c.Items.Length);
        var part = new MemoryStream(items * UsualRowBytes);
        using (CsvWriter csv = CsvWriter.Create(part, Options, leaveOpen: true))
        {
            var rows = new MonthRows(csv, month.Settlement);
            foreach (Item item in month.Counties.SelectMany(c => c.Items)) rows.Write(item);
        }

        return part.GetBuffer().AsMemory(0, (int)part.Length);
    }

    /// <summary>The rows of one month; what they share is put into words once.</summary>
    private sealed class MonthRows(CsvWriter csv, MonthSettlement month)
    {
        private readonly Dictionary<ConsultedKeys, string> _consulted = [];
        private readonly string _month = Months.Text(month.Month);

        public void Write(Item item)
        {
            csv.WriteField(_month);
            csv.WriteField(item.County.Code);
            csv.WriteField(item.County.Name);
            csv.WriteField(item.Clause.Id);
            csv.WriteField(item.Clause.Basis);
            csv.WriteField(item.Subject.Code);
            csv.WriteField(item.Subject.Name);
            csv.WriteField(Codes.Of(item.Direction));
            csv.WriteField(item.Amount.Yuan);
            csv.WriteField(item.Target?.ToString());
            csv.WriteField(item.Class?.ToString());
            csv.WriteField(item.NetClass?.ToString());
            csv.WriteField(Consulted(item.Consulted));
            csv.WriteField(Note(item, month.Status));
            csv.WriteField(item.Id);
            csv.EndRecord();
        }

        private string Consulted(ConsultedKeys keys)
        {
            if (_consulted.TryGetValue(keys, out string? text)) return text;
            text = ItemsCsv.Consulted(keys, month.Interpretations);
            _consulted.Add(keys, text);
            return text;
        }
    }

    /// <summary>The interpretations that were consulted, <c>key=choice;…</c>.</summary>
    public static string Consulted(ConsultedKeys consulted, MonthInterpretations interpretations) =>
        consulted.IsEmpty
            ? ""
            : string.Join(';', consulted.Keys().Select(key => interpretations.Regulation.Interpretations[(int)key].Code + "=" + interpretations.Choice(key).Code));

    /// <summary>What happened, in Chinese; of a trial calculation, that it is one, since no column says so.</summary>
    public static string Note(Item item, SettlementStatus status)
    {
        string note = Note(item);
        if (status != SettlementStatus.Trial) return note;
        string trial = Words.In(Language.Zh)["settlement.Trial"];
        return note.Length == 0 ? trial : trial + "；" + note;
    }

    /// <summary>What happened, in Chinese.</summary>
    public static string Note(Item item)
    {
        if (item.Facts.IsEmpty) return "";
        Words words = Words.In(Language.Zh);
        return string.Join('；', item.Facts.Select(words.Say));
    }
}
