using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Outlook;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Data;

/// <summary>The names of values in data outputs.</summary>
internal static class Codes
{
    /// <summary>reward or deduction.</summary>
    public static string Of(Direction direction) => direction switch
    {
        Direction.Reward => "reward",
        Direction.Deduction => "deduction",
    };

    /// <summary>draft, final or trial.</summary>
    public static string Of(SettlementStatus status) => status switch
    {
        SettlementStatus.Draft => "draft",
        SettlementStatus.Final => "final",
        SettlementStatus.Trial => "trial",
    };

    /// <summary>river, lake or groundwater.</summary>
    public static string Of(WaterType water) => water switch
    {
        WaterType.River => "river",
        WaterType.Lake => "lake",
        WaterType.Groundwater => "groundwater",
    };

    /// <summary>dry, frozen, suspended, not-scheduled or missing.</summary>
    public static string Of(ResultStatus status) => status switch
    {
        ResultStatus.Dry => "dry",
        ResultStatus.Frozen => "frozen",
        ResultStatus.Suspended => "suspended",
        ResultStatus.NotScheduled => "not-scheduled",
        ResultStatus.Missing => "missing",
    };

    /// <summary>readings, official, last-month, put-off or nothing.</summary>
    public static string Of(ClassBasis basis) => basis switch
    {
        ClassBasis.Readings => "readings",
        ClassBasis.Official => "official",
        ClassBasis.LastMonth => "last-month",
        ClassBasis.PutOff => "put-off",
        ClassBasis.Nothing => "nothing",
    };

    /// <summary>at-most, at-least, within, undetected or lost.</summary>
    public static string Of(KeepKind kind) => kind switch
    {
        KeepKind.AtMost => "at-most",
        KeepKind.AtLeast => "at-least",
        KeepKind.Within => "within",
        KeepKind.Undetected => "undetected",
        KeepKind.Lost => "lost",
    };

    /// <summary>improved, net-class, responsible, toxic or result.</summary>
    public static string Of(Question question) => question switch
    {
        Question.Improved => "improved",
        Question.NetClass => "net-class",
        Question.Responsible => "responsible",
        Question.Toxic => "toxic",
        Question.Result => "result",
    };
}
