using System.Buffers;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Evidence;

/// <summary>The words that the cells of the data files may hold.</summary>
public static class CellWords
{
    /// <summary>What a point is for (类型 in points.csv).</summary>
    public static WordList<PointKind> PointKind { get; } = new(
        new("section", "断面", Register.PointKind.Section), new("source", "水源地", Register.PointKind.Source),
        new("canal", "干渠", Register.PointKind.Canal), new("reference", "对照断面", Register.PointKind.Reference));

    /// <summary>What classes and grades are written with; a cell with none of it says that there is no class.</summary>
    private static readonly SearchValues<char> OfClasses = SearchValues.Create("0123456789IVXivxⅠⅡⅢⅣⅤⅥⅰⅱⅲⅳⅴ一二三四五六类级劣优良");

    /// <summary>Kinds of water (水体类型).</summary>
    public static WordList<WaterType> WaterType { get; } = new(
        new("river", "河流", WaterQuality.WaterType.River), new("lake", "湖库", WaterQuality.WaterType.Lake),
        new("groundwater", "地下水", WaterQuality.WaterType.Groundwater));

    /// <summary>What stands in place of a class (状态).</summary>
    public static WordList<ResultStatus> Status { get; } = new(
        new("dry", "断流", ResultStatus.Dry), new("frozen", "结冰", ResultStatus.Frozen), new("suspended", "停测", ResultStatus.Suspended),
        new("not-scheduled", "非例行月", ResultStatus.NotScheduled), new("missing", "缺测", ResultStatus.Missing));

    /// <summary>
    /// What the cells of a class and of a status amount to. The word of a status may stand in place of the class; a sign that nothing is there says not
    /// why, and that is asked.
    /// </summary>
    /// <param name="class">The text of the class, trimmed; may be empty.</param>
    /// <param name="status">The text of the status, trimmed; may be empty.</param>
    public static (Cell<WaterClass> Class, Cell<ResultStatus> Status) Result(string @class, string status)
    {
        ArgumentNullException.ThrowIfNull(@class);
        Cell<ResultStatus> why = Status.Read(status);
        if (Status.Find(@class) is { } instead && (why.IsEmpty || why.Value == instead)) return (default, new(instead, @class));
        Cell<WaterClass> read = Cell.Class(@class);
        return (read.Flaw is null || @class.AsSpan().ContainsAny(OfClasses) ? read : new(@class, new CellFlaw(FaultCodes.BadClass, [Status.Allowed])), why);
    }

    /// <summary>Kinds of events (类型 in events.csv).</summary>
    public static WordList<EventKind> EventKind { get; } = new(
        new("toxic", "有毒有害超标", Evidence.EventKind.Toxic), new("cross-boundary", "跨界污染", Evidence.EventKind.CrossBoundary),
        new("intake", "取水中断", Evidence.EventKind.Intake), new("illegal-outlet", "非法排污", Evidence.EventKind.IllegalOutlet),
        new("polluted-water", "受污染水体", Evidence.EventKind.PollutedWater), new("canal-accident", "干渠事故或通报", Evidence.EventKind.CanalAccident));

    /// <summary>Questions (事项 in rulings.csv).</summary>
    public static WordList<Question> Question { get; } = WordLists.OfEvery<Question>(static question => question switch
    {
        Evidence.Question.Improved => ("improved", "改善"),
        Evidence.Question.NetClass => ("net-class", "剔除上游后类别"),
        Evidence.Question.Responsible => ("responsible", "责任县区"),
        Evidence.Question.Toxic => ("toxic", "有毒有害超标"),
        Evidence.Question.Result => ("result", "监测结果"),
    });

    /// <summary>Yes and no (例行监测, 适用).</summary>
    public static WordList<bool> YesNo { get; } = new(new("yes", "是", true), new("no", "否", false));

    /// <summary>What becomes of a result that is missing (认定 of 监测结果): whether it will never come, or comes later.</summary>
    public static WordList<bool> Waived { get; } = new(new("deferred", "暂缓", false), new("waived", "不再补报", true));

    /// <summary>How a laboratory writes that nothing was detected; the detection limit follows in brackets.</summary>
    internal const string NotDetected = "未检出";

    /// <summary>What an amount of the fund is (项目).</summary>
    public static WordList<FundItem> FundItem { get; } = new(
        new("province-deduction", "省级扣收", Evidence.FundItem.ProvinceDeduction), new("province-reward", "省级奖励", Evidence.FundItem.ProvinceReward));
}
