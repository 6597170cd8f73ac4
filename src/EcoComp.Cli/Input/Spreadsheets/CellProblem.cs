namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>Why a cell's content cannot be taken.</summary>
internal enum CellProblem
{
    /// <summary>It can.</summary>
    None,

    /// <summary>A formula went wrong: #N/A, #REF! and the like.</summary>
    Error,

    /// <summary>A formula whose result the workbook does not hold.</summary>
    NotCalculated,

    /// <summary>A date that no calendar has.</summary>
    BadDate,
}
