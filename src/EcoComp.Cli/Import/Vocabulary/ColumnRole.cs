using EcoComp.Cli.Import.Review;

namespace EcoComp.Cli.Import.Vocabulary;

/// <summary>What a column of somebody else's table holds.</summary>
internal enum ColumnRole
{
    /// <summary>Nothing stands in its header.</summary>
    None,

    /// <summary>Something stands there that is not understood; the column is not read, which is said.</summary>
    Unknown,

    /// <summary>A name or code of the point.</summary>
    Point,

    /// <summary>A code of the point, perhaps of somebody else's.</summary>
    Code,

    /// <summary>The river, lake or reservoir.</summary>
    River,

    /// <summary>The basin or system of rivers.</summary>
    Basin,

    /// <summary>The county or city.</summary>
    County,

    /// <summary>The month with its year.</summary>
    Month,

    /// <summary>The year.</summary>
    Year,

    /// <summary>The month without its year.</summary>
    MonthOfYear,

    /// <summary>The day of sampling.</summary>
    Date,

    /// <summary>The time of sampling.</summary>
    Time,

    /// <summary>The class.</summary>
    Class,

    /// <summary>A grade in words, which may be two classes.</summary>
    Grade,

    /// <summary>Whether the target is met.</summary>
    Compliance,

    /// <summary>The target.</summary>
    Target,

    /// <summary>What exceeds, or the main pollutants.</summary>
    Note,

    /// <summary>A remark.</summary>
    Remark,

    /// <summary>What stands in place of a class.</summary>
    Status,

    /// <summary>A document's number.</summary>
    Document,

    /// <summary>What tells samples of one time apart.</summary>
    Sample,

    /// <summary>An indicator's values.</summary>
    Indicator,

    /// <summary>A column of another month than the table's, by its words: 上月, 上年同期.</summary>
    OtherMonth,

    /// <summary>A column that is known and has nothing to say here: 序号.</summary>
    Ignored,
}
