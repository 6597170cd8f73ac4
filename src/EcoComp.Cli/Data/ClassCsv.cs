using CsvHelper;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>Classes as CSV, one row per point and month or per sample. UTF-8 with byte order mark, CRLF, names in Chinese.</summary>
internal static class ClassCsv
{
    /// <summary>Writes rows as they come.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="bySample">Whether they are samples.</param>
    public static void Write(Stream output, IEnumerable<ClassifiedWater> rows, bool bySample)
    {
        output.Write([0xEF, 0xBB, 0xBF]);
        using CsvWriter csv = CsvWriter.Create(output, CsvSheet.Options, leaveOpen: true);
        csv.WriteField("month");
        if (bySample) csv.WriteField("time");
        foreach (string column in Columns) csv.WriteField(column);
        csv.EndRecord();
        Words words = Words.In(Language.Zh);
        foreach (ClassifiedWater row in rows) Row(csv, row, words);
    }

    private static readonly string[] Columns =
        ["point", "water_type", "standard", "class", "grade", "deciding", "pollutants", "partial", "samples"];

    private static void Row(CsvWriter csv, ClassifiedWater row, Words words)
    {
        csv.WriteField(Months.Text(row.Month));
        if (row.Time is not null) csv.WriteField(row.Time);
        csv.WriteText(row.Point);
        csv.WriteField(Codes.Of(row.Water));
        csv.WriteField(row.Standard.Id);
        csv.WriteField(row.Evaluation?.Class?.ToString());
        csv.WriteField(row.Evaluation?.Grade is { } grade ? words["grade." + grade] : null);
        csv.WriteField(row.Evaluation is { } e ? string.Join(';', e.Deciding.Select(v => v.Indicator.Name)) : null);
        csv.WriteField(string.Join(';', row.Pollutants.Select(Named)));
        csv.WriteField(row.Evaluation is { IsPartial: true } ? "yes" : "no");
        csv.WriteField(row.Samples);
        csv.EndRecord();
    }

    private static string Named(Pollutant pollutant) =>
        pollutant.Verdict.Indicator.Name + (MultipleText.Of(pollutant) is { Length: > 0 } text ? "(" + text + ")" : "");
}
