using System.Globalization;
using System.Text.Json;
using CsvHelper;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>The fund of a year so far as data: a row for each month and one for the year, whose period is the year's number. Amounts in yuan.</summary>
internal static class FundData
{
    private static readonly string[] Columns =
    [
        "period", "status", "deductions_yuan", "rewards_yuan", "adjustments_yuan", "province_deduction_yuan", "province_reward_yuan", "balance_yuan",
        "province_from_deductions_yuan", "province_from_surplus_yuan", "province_uncovered_yuan", "year_balance_yuan", "pending",
    ];

    private static readonly CsvWriterOptions Options = new() { NewLine = "\r\n", Injection = CsvInjection.None };

    /// <summary>Writes CSV, UTF-8 with byte order mark and CRLF as items.csv.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="year">The year.</param>
    /// <param name="statuses">What each month's settlement is worth, and after them the year's.</param>
    /// <param name="pending">How many questions are open in each month.</param>
    public static void Csv(Stream output, FundYear year, SettlementStatus[] statuses, int[] pending)
    {
        output.Write([0xEF, 0xBB, 0xBF]);
        using CsvWriter csv = CsvWriter.Create(output, Options, leaveOpen: true);
        foreach (string column in Columns) csv.WriteField(column);
        csv.EndRecord();
        foreach (((string period, long?[] amounts, int open), SettlementStatus status) in Rows(year, pending).Zip(statuses))
        {
            csv.WriteField(period);
            csv.WriteField(Codes.Of(status));
            foreach (long? amount in amounts) csv.WriteField(amount?.ToString(CultureInfo.InvariantCulture));
            csv.WriteField(open);
            csv.EndRecord();
        }
    }

    /// <summary>Writes JSON, form <c>ecocomp.fund/1</c>.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="year">The year.</param>
    /// <param name="status">What the settlements are worth.</param>
    /// <param name="pending">How many questions are open in each month.</param>
    /// <param name="owed">The notes on what months before the asked one are still owed.</param>
    public static void Json(Stream output, FundYear year, SettlementStatus status, int[] pending, IEnumerable<Note> owed)
    {
        using (var json = new Utf8JsonWriter(output, JsonForm.Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "ecocomp.fund/1");
            json.WriteString("status", Codes.Of(status));
            json.WriteStartArray("periods");
            foreach ((string period, long?[] amounts, int open) in Rows(year, pending))
            {
                json.WriteStartObject();
                json.WriteString("period", period);
                foreach ((string name, long? amount) in Columns.Skip(2).Zip(amounts))
                {
                    if (amount is { } known) json.WriteNumber(name, known);
                    else json.WriteNull(name);
                }

                json.WriteNumber("pending", open);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("owed");
            foreach (Note note in owed)
            {
                json.WriteStartObject();
                json.WriteString("clause", note.Clause);
                json.WriteString("subject_code", note.SubjectCode);
                json.WriteString("subject_name", note.SubjectName);
                json.WriteString("text", Words.In(Language.Zh).Say(note.Text));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static IEnumerable<(string Period, long?[] Amounts, int Pending)> Rows(FundYear year, int[] pending)
    {
        for (int i = 0; i < year.Months.Length; i++)
        {
            FundMonth month = year.Months[i];
            long?[] amounts = Amounts(month.Deductions, month.Rewards, month.Fund, month.Balance, month.Cover, month.BalanceSoFar);
            yield return (Months.Text(month.Month), amounts, pending[i]);
        }

        string name = year.Months[0].Month.Year.ToString("0000", CultureInfo.InvariantCulture);
        yield return (name, Amounts(year.Deductions, year.Rewards, year.Total, year.Balance, year.Cover, year.Balance), pending.Sum());
    }

    private static long?[] Amounts(Money? deductions, Money? rewards, Fund fund, Money? balance, ProvinceCover? cover, Money? soFar) =>
    [
        deductions?.Yuan, rewards?.Yuan, fund.Adjustments.Yuan, fund.ProvinceDeduction?.Yuan, fund.ProvinceReward.Yuan,
        balance?.Yuan, cover?.FromDeductions.Yuan, cover?.FromSurplus.Yuan, cover?.Uncovered.Yuan, soFar?.Yuan,
    ];
}
