namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>What a cell shows.</summary>
internal enum CellKind : byte
{
    /// <summary>Text, as it was typed.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A date, with a time or without.</summary>
    Date,

    /// <summary>A time of the day without a date.</summary>
    Time,

    /// <summary>True or false.</summary>
    Truth,
}

/// <summary>Why a cell's content cannot be taken.</summary>
internal enum CellProblem : byte
{
    /// <summary>It can.</summary>
    None,

    /// <summary>A formula went wrong: #N/A, #REF! and the like.</summary>
    Error,

    /// <summary>A formula whose result the workbook does not hold, or holds as something that has to be calculated again.</summary>
    NotCalculated,

    /// <summary>A formula in a form of workbook that does not tell whether its result is still right.</summary>
    Formula,

    /// <summary>A date that no calendar has.</summary>
    BadDate,

    /// <summary>A number whose format shows something else than the number.</summary>
    ShownOtherwise,

    /// <summary>A number whose format shows something else than the number, of which only the format itself can be told.</summary>
    ShownByFormat,

    /// <summary>What it holds cannot be read: a number that is none, a text that the workbook does not have.</summary>
    Unreadable,

    /// <summary>More characters than a cell can hold in a spreadsheet.</summary>
    TooLong,

    /// <summary>It is struck through, wholly or in part, as what no longer holds is.</summary>
    Struck,

    /// <summary>A line goes through it from corner to corner, as through what no longer holds.</summary>
    Crossed,

    /// <summary>Something was put in or taken away there by a change that nobody has accepted; cells of Word documents alone.</summary>
    Revised,

    /// <summary>A footnote, an endnote or a comment stands at it, which may say that it does not count; cells of Word documents alone.</summary>
    Noted,
}

/// <summary>A cell of a sheet as text: what the sheet shows.</summary>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Text">
/// What the sheet shows: text as it is, a number with its digits and without groups, a date as 2021-09-15 and with 08:00 where it has a time, a time as 08:00.
/// </param>
/// <param name="Kind">What it shows.</param>
/// <param name="Problem">Why it cannot be taken as it is.</param>
/// <param name="Stored">
/// What the workbook holds where that is something else: the number whose digits the format hides or that it shows otherwise, the formula; the format
/// of a number that is no date; the note at a cell. Else empty.
/// </param>
internal readonly record struct SheetCell(
    int Column, string Text, CellKind Kind = CellKind.Text, CellProblem Problem = CellProblem.None, string Stored = "")
{
    /// <summary>A cell of more characters than one can hold, with the first of them.</summary>
    public static SheetCell TooLong(int column, string text) => new(column, text[..60] + "\u2026", CellKind.Text, CellProblem.TooLong);

    /// <summary>Whether it holds a date.</summary>
    public bool IsDate => Kind == CellKind.Date;

    /// <summary>Whether it shows fewer digits than the workbook holds.</summary>
    public bool HidesDigits => Problem == CellProblem.None && Stored.Length > 0;
}
