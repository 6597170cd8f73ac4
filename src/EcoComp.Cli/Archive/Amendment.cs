using System.Collections.Immutable;
using EcoComp.Cli.Host;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Archive;

/// <summary>A closed month settled again: what it is now and what that changes.</summary>
/// <param name="Number">The number of the amendment.</param>
/// <param name="Adjustments">The differences.</param>
/// <param name="Before">The month as it stood.</param>
/// <param name="After">The month as it stands.</param>
internal sealed record Amendment(
    int Number, ImmutableArray<Adjustment> Adjustments, MonthSettlement Before, MonthSettlement After)
{
    /// <summary>What settling a month again changes.</summary>
    /// <param name="before">The month as it stood.</param>
    /// <param name="after">The month as it stands.</param>
    /// <param name="number">The number of the amendment.</param>
    /// <param name="reason">Why it is corrected.</param>
    /// <param name="authority">The document it rests on.</param>
    public static Amendment Between(MonthSettlement before, MonthSettlement after, int number, string reason, string authority) =>
        new(number, AmendmentAdjustments.Between(before, after, number, reason, authority), before, after);

    /// <summary>What later months are asked for and the month has otherwise by now, as lines; looked up where nothing else changes.</summary>
    public IReadOnlyList<ConsoleLine> Registered { get; init; } = [];

    /// <summary>Whether what the province took or gave is another sum, which no county's adjustment shows.</summary>
    public bool ProvinceChanged => Before.Fund.Province != After.Fund.Province;

    /// <summary>
    /// Whether there is nothing to correct: the same money, classes, notes and fund. Lines in other places and other words of a note, such as how
    /// many samples there were, are no difference.
    /// </summary>
    public bool ChangesNothing => Adjustments.IsEmpty && !ProvinceChanged && NotesAgree;

    private bool NotesAgree
    {
        get
        {
            CountyNote[] before = InOrder(Before);
            CountyNote[] after = InOrder(After);
            return before.Length == after.Length
                && before.Zip(after).All(n => n.First.County?.Code == n.Second.County?.Code && n.First.Note.Agrees(n.Second.Note));
        }
    }

    /// <summary>The notes so that those of one subject stand in an order that a waiver in the place of a deferral does not change.</summary>
    private static CountyNote[] InOrder(MonthSettlement month) =>
    [
        .. month.AllNotes.OrderBy(n => n.County?.Code ?? "", StringComparer.Ordinal).ThenBy(n => n.Note.Clause, StringComparer.Ordinal)
            .ThenBy(n => n.Note.SubjectCode, StringComparer.Ordinal).ThenBy(n => n.Note.ComparedAs, StringComparer.Ordinal),
    ];
}
