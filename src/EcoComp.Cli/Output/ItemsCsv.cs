using System.Globalization;
using CsvHelper;
using EcoComp.Cli.Output.Wording;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Values;

namespace EcoComp.Cli.Output;

/// <summary>items.csv: one row per item, for the finance bureau's import. UTF-8 with byte order mark, CRLF, always in Chinese.</summary>
internal static class ItemsCsv
{
    /// <summary>The columns, in order.</summary>
    public static readonly string[] Columns =
    [
        "month", "county_code", "county_name", "clause", "basis", "subject_code", "subject_name", "direction", "amount_yuan", "target",
        "class", "net_class", "interpretations", "note", "item_id",
    ];

    private static readonly CsvWriterOptions Options = new() { NewLine = "\r\n", Injection = CsvInjection.Escape };

    /// <summary>Writes the items of months.</summary>
    public static void Write(Stream output, IReadOnlyList<ShownMonth> months)
    {
        output.Write([0xEF, 0xBB, 0xBF]);
        using CsvWriter header = CsvWriter.Create(output, Options, leaveOpen: true);
        foreach (string column in Columns) header.WriteField(column);
        header.EndRecord();
        header.Flush();
        foreach (ReadOnlyMemory<byte> part in months.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(Rows))
            output.Write(part.Span);
    }

    private static ReadOnlyMemory<byte> Rows(ShownMonth month)
    {
        using var part = new MemoryStream();
        using (CsvWriter csv = CsvWriter.Create(part, Options, leaveOpen: true))
        {
            foreach (Item item in month.Counties.SelectMany(c => c.Items)) Row(csv, item, month.Settlement.Interpretations);
        }

        return part.GetBuffer().AsMemory(0, (int)part.Length);
    }

    private static void Row(CsvWriter csv, Item item, MonthInterpretations interpretations)
    {
        csv.WriteField(Months.Text(item.Month));
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
        csv.WriteField(Consulted(item.Consulted, interpretations));
        csv.WriteField(Note(item));
        csv.WriteField(item.Id);
        csv.EndRecord();
    }

    /// <summary>The interpretations that were consulted, <c>key=choice;…</c>.</summary>
    public static string Consulted(ConsultedKeys consulted, MonthInterpretations interpretations) =>
        consulted.IsEmpty
            ? ""
            : string.Join(';', consulted.Keys().Select(key => interpretations.Regulation.Interpretations[(int)key].Code + "=" + interpretations.Choice(key).Code));

    /// <summary>What happened, in Chinese.</summary>
    public static string Note(Item item)
    {
        if (item.Facts.IsEmpty) return "";
        Words words = Words.In(Language.Zh);
        return string.Join('；', item.Facts.Select(words.Say));
    }
}
