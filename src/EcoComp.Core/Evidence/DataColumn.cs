namespace EcoComp.Core.Evidence;

/// <summary>What is true of a column's cells whatever table is read.</summary>
[Flags]
public enum ColumnTraits
{
    /// <summary>Nothing of what follows.</summary>
    None = 0,

    /// <summary>The header must have the column.</summary>
    Needed = 1,

    /// <summary>The cells are months.</summary>
    Months = 1 << 1,

    /// <summary>The cells say what a record is about: a month, a code, a key.</summary>
    Subject = 1 << 2,

    /// <summary>The cells are what people call things and say of them, not codes, numbers or words of a list.</summary>
    FreeText = 1 << 3,

    /// <summary>The cells are amounts, in which no date belongs.</summary>
    Amounts = 1 << 4,

    /// <summary>The cells may be empty, and a dash in them says no more than that; not so where it may stand for one of several statuses.</summary>
    DashIsEmpty = 1 << 5,

    /// <summary>The column need not be there, and what its cells say changes who pays how much.</summary>
    MovesMoney = 1 << 6,
}

/// <summary>A column of a data file.</summary>
/// <param name="Name">Its English name.</param>
/// <param name="Chinese">Its Chinese name; either may stand in the header.</param>
/// <param name="Traits">What is true of its cells.</param>
public sealed record DataColumn(string Name, string Chinese, ColumnTraits Traits = ColumnTraits.None)
{
    /// <summary>Whether the header must have it.</summary>
    public bool Required => Traits.HasFlag(ColumnTraits.Needed);

    /// <summary>Whether its cells are months.</summary>
    public bool HoldsMonths => Traits.HasFlag(ColumnTraits.Months);

    /// <summary>Whether its cells say what a record is about: a month, a code, a key.</summary>
    public bool IsSubject => Traits.HasFlag(ColumnTraits.Subject);

    /// <summary>Whether its cells are what people call things and say of them, not codes, numbers or words of a list.</summary>
    public bool HoldsFreeText => Traits.HasFlag(ColumnTraits.FreeText);

    /// <summary>Whether its cells are amounts, in which no date belongs.</summary>
    public bool HoldsAmounts => Traits.HasFlag(ColumnTraits.Amounts);

    /// <summary>Whether its cells may be empty, so that a dash in them says no more than that.</summary>
    public bool DashIsEmpty => Traits.HasFlag(ColumnTraits.DashIsEmpty);

    /// <summary>Whether it need not be there, and what its cells say changes who pays how much.</summary>
    public bool MovesMoney => Traits.HasFlag(ColumnTraits.MovesMoney);
}
