using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using FluentValidation;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>What a row of fund.csv must satisfy by itself. Rows of a month add up; one that is there twice to the letter may be a copy, and is warned of.</summary>
internal sealed class FundValidator : RowValidator<FundRow>
{
    /// <summary>More than the economy of any city, for a row and for all rows together; beyond it a sum could overflow.</summary>
    private const decimal LargestYuan = 1_000_000_000_000_000m;

    /// <summary>Makes the validator.</summary>
    public FundValidator()
    {
        Required("month", row => row.Month);
        Required("item", row => row.Item);
        Required("amount_yuan", row => row.Yuan)
            .Must(row => row.Yuan.Value is null || (row.Yuan.Value is >= 0 and <= LargestYuan && decimal.IsInteger(row.Yuan.Value.Value)))
            .WithErrorCode(FaultCodes.NumberRange).WithState(row => new Told(row.Yuan.Text));
    }

    /// <summary>What the rows say the province took and gave.</summary>
    public static IReadOnlyList<FundEntry> Check(IReadOnlyList<FundRow> rows, FaultLog faults)
    {
        if (rows.Count == 0) return [];
        var validator = new FundValidator();
        var entries = new List<FundEntry>();
        var told = new Dictionary<Said, FundRow>();
        decimal sum = 0;
        foreach (FundRow row in rows)
        {
            if (!validator.Check(row, faults) || row.Month.Value is not { } month || row.Item.Value is not { } item || row.Yuan.Value is not { } yuan) continue;
            entries.Add(new FundEntry(month, item, new Money((long)yuan), row.Document, row.Origin.At));
            var said = new Said(month, item, yuan, row.Document);
            if (!told.TryAdd(said, row))
                faults.AddCell(FaultCodes.FundTwice, row.Origin, "amount_yuan", row.Yuan.Text, row.Origin.Name(told[said].Origin.Line));
            if (sum <= LargestYuan && (sum += yuan) > LargestYuan) faults.AddCell(FaultCodes.FundTooLarge, row.Origin, "amount_yuan", row.Yuan.Text);
        }

        return entries;
    }

    private sealed record Said(YearMonth Month, FundItem Item, decimal Yuan, string Document);
}
