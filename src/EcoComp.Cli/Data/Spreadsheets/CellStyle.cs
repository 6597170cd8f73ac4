using EcoComp.Cli.Input.Tables;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>How a cell looks and what it holds; the numbers are those of the formats in the workbook's styles.</summary>
internal enum CellStyle
{
    /// <summary>Nothing special.</summary>
    General,

    /// <summary>The header: bold on a shade.</summary>
    Header,

    /// <summary>Text, also where it looks like a number.</summary>
    Text,

    /// <summary>Text that a spreadsheet would take for a formula if it were typed: marked as text for good.</summary>
    Quoted,

    /// <summary>A month: a date shown as 2021-09.</summary>
    Month,

    /// <summary>A date shown as 2021-09-15.</summary>
    Date,

    /// <summary>A whole amount.</summary>
    Amount,

    /// <summary>A whole amount that sums up others.</summary>
    TotalAmount,

    /// <summary>The label of such an amount.</summary>
    TotalText,

    /// <summary>What a sheet is called, above its table.</summary>
    Title,

    /// <summary>What holds for the whole table: the unit, and what it is worth.</summary>
    Subtitle,

    /// <summary>Text that goes on in further lines of its cell.</summary>
    Wrapped,

    /// <summary>A month in the header.</summary>
    HeaderMonth,

    /// <summary>A line in words below a table.</summary>
    Closing,

    /// <summary>A short sign that stands apart from the amount beside it.</summary>
    Sign,
}
