using System.Globalization;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Settlement;

/// <summary>
/// A correction of a closed month that a later month carries (以前月份调整): an item of the closed month that falls away and is reversed, or
/// one that stands anew.
/// </summary>
/// <param name="Month">The month that is corrected.</param>
/// <param name="Number">The number of the amendment of that month, from 1.</param>
/// <param name="Reverses">Whether an item is reversed; else one stands anew.</param>
/// <param name="ItemId">The id of that item.</param>
/// <param name="CountyCode">The county's code, which the register may not have any more.</param>
/// <param name="CountyName">The county's name at the time.</param>
/// <param name="SubjectCode">What that item is about.</param>
/// <param name="SubjectName">Its name.</param>
/// <param name="Basis">The clause that item rests on, as cited.</param>
/// <param name="Direction">Which way the money goes now: a reversed deduction acts as a reward.</param>
/// <param name="Amount">How much, always positive.</param>
/// <param name="Reason">Why the month was corrected.</param>
/// <param name="Authority">The document that the correction rests on.</param>
/// <param name="At">Where the correction is recorded.</param>
public sealed record Adjustment(
    YearMonth Month,
    int Number,
    bool Reverses,
    string ItemId,
    string CountyCode,
    string CountyName,
    string SubjectCode,
    string SubjectName,
    string Basis,
    Direction Direction,
    Money Amount,
    string Reason,
    string Authority,
    FileLine At)
{
    /// <summary>The target of that item.</summary>
    public WaterClass? Target { get; init; }

    /// <summary>The measured class of that item.</summary>
    public WaterClass? Class { get; init; }

    /// <summary>The net class of that item.</summary>
    public WaterClass? NetClass { get; init; }

    /// <summary>The county's share in that item in whole percent, or null where it was whole.</summary>
    public int? SharePercent { get; init; }

    /// <summary>What that item said of what happened. Nothing of it is in the data of the month that takes the correction up.</summary>
    public Said Note { get; init; }

    /// <summary>The effect on the county: positive where it pays the county.</summary>
    public Money Effect => Direction == Direction.Reward ? Amount : -Amount;

    /// <summary>The amendment, <c>2021-09.001</c>.</summary>
    public string Amendment => string.Create(CultureInfo.InvariantCulture, $"{Months.Text(Month)}.{Number:000}");

    /// <summary>What the line of the later month is about: <c>2021-09.001/r/</c> or <c>/n/</c> and the item's id.</summary>
    public string Code => Amendment + (Reverses ? "/r/" : "/n/") + ItemId;
}
