using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Evidence;

/// <summary>The words that the cells of the data files may hold. Each kind says its own, so that a new kind does not compile without them.</summary>
public static class CellWords
{
    /// <summary>What a point is for (类型 in points.csv).</summary>
    public static WordList<PointKind> PointKind { get; } = WordLists.OfEvery<PointKind>(static kind => kind switch
    {
        Register.PointKind.Section => ("section", "断面"),
        Register.PointKind.Source => ("source", "水源地"),
        Register.PointKind.Canal => ("canal", "干渠"),
        Register.PointKind.Reference => ("reference", "对照断面"),
    });

    /// <summary>Kinds of water (水体类型).</summary>
    public static WordList<WaterType> WaterType { get; } = WordLists.OfEvery<WaterType>(static type => type switch
    {
        WaterQuality.WaterType.River => ("river", "河流"),
        WaterQuality.WaterType.Lake => ("lake", "湖库"),
        WaterQuality.WaterType.Groundwater => ("groundwater", "地下水"),
    });

    /// <summary>What stands in place of a class (状态).</summary>
    public static WordList<ResultStatus> Status { get; } = WordLists.OfEvery<ResultStatus>(static status => status switch
    {
        ResultStatus.Dry => ("dry", "断流"),
        ResultStatus.Frozen => ("frozen", "结冰"),
        ResultStatus.Suspended => ("suspended", "停测"),
        ResultStatus.NotScheduled => ("not-scheduled", "非例行月"),
        ResultStatus.Missing => ("missing", "缺测"),
    });

    /// <summary>Kinds of events (类型 in events.csv).</summary>
    public static WordList<EventKind> EventKind { get; } = WordLists.OfEvery<EventKind>(static kind => kind switch
    {
        Evidence.EventKind.Toxic => ("toxic", "有毒有害超标"),
        Evidence.EventKind.CrossBoundary => ("cross-boundary", "跨界污染"),
        Evidence.EventKind.Intake => ("intake", "取水中断"),
        Evidence.EventKind.IllegalOutlet => ("illegal-outlet", "非法排污"),
        Evidence.EventKind.PollutedWater => ("polluted-water", "受污染水体"),
        Evidence.EventKind.CanalAccident => ("canal-accident", "干渠事故或通报"),
    });

    /// <summary>Questions (事项 in rulings.csv).</summary>
    public static WordList<Question> Question { get; } = WordLists.OfEvery<Question>(static question => question switch
    {
        Evidence.Question.Improved => ("improved", "改善"),
        Evidence.Question.NetClass => ("net-class", "剔除上游后类别"),
        Evidence.Question.Responsible => ("responsible", "责任县区"),
        Evidence.Question.Result => ("result", "监测结果"),
    });

    /// <summary>Yes and no (例行监测).</summary>
    public static WordList<bool> YesNo { get; } = new(new("yes", "是", true), new("no", "否", false));

    /// <summary>What an amount of the fund is (项目).</summary>
    public static WordList<FundItem> FundItem { get; } = WordLists.OfEvery<FundItem>(static item => item switch
    {
        Evidence.FundItem.ProvinceDeduction => ("province-deduction", "省级扣收"),
    });
}
