using EcoComp.Core.Evidence;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Output;

/// <summary>The names of values in data outputs.</summary>
internal static class Codes
{
    /// <summary>reward or deduction.</summary>
    public static string Of(Direction direction) => direction == Direction.Reward ? "reward" : "deduction";

    /// <summary>draft, final or trial.</summary>
    public static string Of(SettlementStatus status) => status switch
    {
        SettlementStatus.Final => "final",
        SettlementStatus.Trial => "trial",
        _ => "draft",
    };

    /// <summary>improved, net-class, responsible or result.</summary>
    public static string Of(Question question) => question switch
    {
        Question.Improved => "improved",
        Question.NetClass => "net-class",
        Question.Responsible => "responsible",
        _ => "result",
    };
}
