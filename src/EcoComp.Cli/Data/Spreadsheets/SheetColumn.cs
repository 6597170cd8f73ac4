using NodaTime;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">What stands in the header.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="Style">How cells look that are yet to be filled.</param>
/// <param name="Choices">What may be chosen in it: words between commas in quotes, or a range of another sheet; empty for anything.</param>
/// <param name="OnlyChoices">Whether anything else is refused, not only questioned.</param>
internal sealed record SheetColumn(
    string Heading, int Width, CellStyle Style = CellStyle.General, string Choices = "", bool OnlyChoices = false)
{
    /// <summary>The month that stands in the header instead; null for the text.</summary>
    public YearMonth? Month { get; init; }
}
