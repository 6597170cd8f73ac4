using System.Text.Json;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>
/// What shows in the money of a settlement.json that it was changed since a program wrote it: an amount that is none, a sum beyond 64 bits, or anything
/// that does not follow from the items beside it. Indents and line ends are no difference.
/// </summary>
internal static class SumsDamage
{
    /// <summary>The first such place as a line; null where there is none.</summary>
    /// <param name="path">How the file was named.</param>
    /// <param name="utf8">The file.</param>
    /// <param name="months">What was read of it.</param>
    public static ConsoleLine? In(string path, byte[] utf8, IReadOnlyList<MonthSettlement> months)
    {
        try
        {
            foreach (MonthSettlement month in months)
            {
                foreach (CountyStatement county in month.Counties)
                {
                    if (OfCounty(path, county) is { } damage) return damage;
                }
            }

            var written = ResultAsWritten.Read(new Kept(Plain(utf8)).Pieces, new Kept(SettlementJson.Form.Bytes(months)));
            if (written.IsSame) return null;
            (string line, string was, string now) = written.Difference();
            return ConsoleLine.Of("diff.otherLine", path, line, was, now);
        }
        catch (OverflowException)
        {
            return ConsoleLine.Of("diff.sumTooLarge", path);
        }
    }

    private static ConsoleLine? OfCounty(string path, CountyStatement county)
    {
        Totals sum = default;
        foreach (Item item in county.Items)
        {
            if (item.Amount <= Money.Zero) return ConsoleLine.Of("diff.notPositive", path, item.ItemId, item.Amount.ToString());
            sum += item switch
            {
                { IsAdjustment: true } => new Totals(Money.Zero, Money.Zero, item.Effect),
                { Direction: Direction.Reward } => new Totals(item.Amount, Money.Zero, Money.Zero),
                _ => new Totals(Money.Zero, item.Amount, Money.Zero),
            };
        }

        return sum == county.Totals ? null : ConsoleLine.Of("diff.otherSums", path, county.Name, Text(county.Totals), Text(sum));
    }

    private static string Text(Totals sums) => $"{sums.Reward}/{sums.Deduction}/{sums.Adjustment}";

    private static byte[] Plain(byte[] utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        return Keeping.Whole(output =>
        {
            using (var json = new Utf8JsonWriter(output, JsonForm.Options)) document.WriteTo(json);
            output.Write("\n"u8);
        });
    }
}
