using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Input.Tables;

/// <summary>The words that a column allows, in English and Chinese.</summary>
/// <param name="words">Each word with what it means.</param>
internal sealed class WordList<T>(params (string English, string Chinese, T Value)[] words)
    where T : struct
{
    /// <summary>All words, for a message.</summary>
    public string Allowed => string.Join("、", words.Select(w => w.Chinese + " " + w.English));

    /// <summary>All words of one language.</summary>
    public IEnumerable<string> In(bool english) => words.Select(w => english ? w.English : w.Chinese);

    /// <summary>What a word means, or null.</summary>
    public T? Find(string text)
    {
        foreach ((string english, string chinese, T value) in words)
        {
            if (text.Equals(english, StringComparison.OrdinalIgnoreCase) || text == chinese) return value;
        }

        return null;
    }
}

/// <summary>The words of the data contract.</summary>
internal static class AllowedWords
{
    public static readonly WordList<PointKind> PointKind = new(
        ("section", "断面", Core.Register.PointKind.Section), ("source", "水源地", Core.Register.PointKind.Source),
        ("canal", "干渠", Core.Register.PointKind.Canal), ("reference", "对照断面", Core.Register.PointKind.Reference));

    public static readonly WordList<WaterType> WaterType = new(
        ("river", "河流", Core.WaterQuality.WaterType.River), ("lake", "湖库", Core.WaterQuality.WaterType.Lake),
        ("groundwater", "地下水", Core.WaterQuality.WaterType.Groundwater));

    public static readonly WordList<ResultStatus> Status = new(
        ("dry", "断流", ResultStatus.Dry), ("frozen", "结冰", ResultStatus.Frozen), ("suspended", "停测", ResultStatus.Suspended),
        ("not-scheduled", "非例行月", ResultStatus.NotScheduled), ("missing", "缺测", ResultStatus.Missing));

    public static readonly WordList<EventKind> EventKind = new(
        ("toxic", "有毒有害超标", Core.Evidence.EventKind.Toxic), ("cross-boundary", "跨界污染", Core.Evidence.EventKind.CrossBoundary),
        ("intake", "取水中断", Core.Evidence.EventKind.Intake), ("illegal-outlet", "非法排污", Core.Evidence.EventKind.IllegalOutlet),
        ("polluted-water", "受污染水体", Core.Evidence.EventKind.PollutedWater),
        ("canal-accident", "干渠事故或通报", Core.Evidence.EventKind.CanalAccident));

    public static readonly WordList<Question> Question = new(
        ("improved", "改善", Core.Evidence.Question.Improved), ("net-class", "剔除上游后类别", Core.Evidence.Question.NetClass),
        ("responsible", "责任县区", Core.Evidence.Question.Responsible), ("result", "监测结果", Core.Evidence.Question.Result));

    public static readonly WordList<bool> YesNo = new(("yes", "是", true), ("no", "否", false));

    public static readonly WordList<FundItem> FundItem = new(("province-deduction", "省级扣收", Tables.FundItem.ProvinceDeduction));
}
