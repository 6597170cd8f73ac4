using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>The columns of the table of all counties: what each receives and pays, and how much of its month is open.</summary>
/// <param name="words">The language.</param>
/// <param name="settled">The month, whose sums stand in the row of totals.</param>
internal sealed class CountySums(Words words, SettledMonth settled)
{
    private readonly MonthSettlement _month = settled.Settlement;

    /// <summary>The county.</summary>
    public ColumnOf<CountyStatement> County =>
        TableOf.Text<CountyStatement>(words["head.county"], c => c.Name).Totalling(words["label.cityTotal"]);

    /// <summary>Its rewards.</summary>
    public ColumnOf<CountyStatement> Reward => Sum("head.reward", t => Account.KnownPart(t.Reward, settled.IsUnknown));

    /// <summary>Its deductions.</summary>
    public ColumnOf<CountyStatement> Deduction => Sum("head.deduction", t => Account.KnownPart(t.Deduction, settled.IsUnknown));

    /// <summary>Adjustments of earlier months, which are known also where the month has no results.</summary>
    public ColumnOf<CountyStatement> Adjustment => Sum("head.adjustment", t => t.Adjustment);

    /// <summary>What it receives or pays in the end.</summary>
    public ColumnOf<CountyStatement> Net => Sum("head.netAmount", t => settled.IsUnknown ? null : t.Net);

    /// <summary>The row of the questions that stand with no county: it has no sums, and without it those of the counties are not all.</summary>
    public CountyStatement OfNoCounty => new()
    {
        Code = "",
        Name = words["label.countyOpen"],
        Reward = Money.Zero,
        Deduction = Money.Zero,
        Adjustment = Money.Zero,
        Items = [],
        Pending = _month.Pending,
        Notes = [],
    };

    /// <summary>How many questions are open.</summary>
    public ColumnOf<CountyStatement> Pending =>
        TableOf.Number<CountyStatement>(words["head.pending"], c => Count(c.Pending.Length)).Totalling(Count(_month.PendingCount));

    /// <summary>A number for each county.</summary>
    /// <param name="shown">The counties in the order of the rows.</param>
    public ColumnOf<CountyStatement> Number(ImmutableArray<CountyStatement> shown) => TableOf.Centered<CountyStatement>(
        words["notice.head.number"], c => Count(shown.IndexOf(c, 0, shown.Length, ReferenceEqualityComparer.Instance) + 1)); // none of no county

    private ColumnOf<CountyStatement> Sum(string head, Func<Totals, Money?> amount) =>
        TableOf.Number<CountyStatement>(words[head], c => c.Code.Length == 0 ? "" : Known(amount(c.Totals))).Totalling(Known(amount(_month.Totals)));

    private string Known(Money? amount) => amount is { } known ? Words.Wan(known) : words["label.unknown"];

    private static string Count(int number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);
}
