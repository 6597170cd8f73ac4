namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>The table "Interpretations" of rules.md: keys in its order, choices with the default first.</summary>
internal static class Interpretations
{
    public static IReadOnlyList<(string Key, string[] Choices)> Table { get; } =
    [
        ("scope", ["five-rivers", "all-registered"]),
        ("upstream-offset", ["class-offset", "no-worse-than-inflow", "concentration", "rulings-only"]),
        ("improvement", ["better-than-inflow", "rulings-only"]),
        ("same-class", ["not-improved", "by-readings", "rulings-only"]),
        ("headwater", ["rulings-only", "counts-as-improved"]),
        ("better-than-III-target-missed", ["no-deduction", "as-target-III"]),
        ("source-steps", ["per-class", "flat"]),
        ("source-items", ["beside-class", "no-reward"]),
        ("canal-miss", ["once-per-county", "per-point"]),
        ("canal-responsible", ["rulings-only", "own-county"]),
        ("canal-accident", ["adds", "replaces-miss"]),
        ("toxic", ["once-per-county", "once-per-river", "per-event"]),
        ("cross-boundary", ["once-per-river", "once-per-county", "per-event"]),
        ("intake", ["once-per-county", "per-event"]),
        ("outlet-week", ["thursday", "monday", "sunday"]),
        ("polluted-water", ["per-event", "highest-per-county"]),
        ("first-month", ["2021-09", "2021-08"]),
        ("class-rounding", ["none", "evaluation"]),
        ("class-partial", ["no", "yes"]),
    ];

    /// <summary>What data.md calls the Chinese names of keys and choices, which files may use; choices in the order of the table.</summary>
    public static IReadOnlyDictionary<string, (string Name, string[] Choices)> Names { get; } = new Dictionary<string, (string, string[])>(StringComparer.Ordinal)
    {
        ["scope"] = ("适用河流", ["仅五条河流", "登记的全部河流"]),
        ["upstream-offset"] = ("剔除上游方式", ["按超标类别扣减", "不劣于入境即不扣", "按浓度扣减", "逐项认定"]),
        ["improvement"] = ("辖区内改善", ["优于入境断面", "逐项认定"]),
        ["same-class"] = ("与入境同类", ["不算改善", "按监测数据比较", "逐项认定"]),
        ["headwater"] = ("无入境断面", ["逐项认定", "视为改善"]),
        ["better-than-III-target-missed"] = ("优于Ⅲ类目标未达", ["不扣收", "比照Ⅲ类目标"]),
        ["source-steps"] = ("水源地扣收", ["逐类累计", "不论类别数"]),
        ["source-items"] = ("水源地补充和特定项目", ["不影响奖励", "不奖励"]),
        ["canal-miss"] = ("干渠未达标", ["每县区一次", "逐点计"]),
        ["canal-responsible"] = ("干渠责任县区", ["逐项认定", "点位所在县区"]),
        ["canal-accident"] = ("干渠事故与未达标", ["累计", "只计较大一项"]),
        ["toxic"] = ("有毒有害计次", ["每县区一次", "每河流一次", "逐件计"]),
        ["cross-boundary"] = ("跨界污染计次", ["每河流一次", "每县区一次", "逐件计"]),
        ["intake"] = ("取水中断计次", ["每县区一次", "逐件计"]),
        ["outlet-week"] = ("排污周归属", ["周四所在月", "周一所在月", "周日所在月"]),
        ["polluted-water"] = ("受污染水体计次", ["逐件计", "每县区取最高"]),
        ["first-month"] = ("首个结算月", ["自2021年9月", "自2021年8月"]),
        ["class-rounding"] = ("评价修约", ["不修约", "按评价位数修约"]),
        ["class-partial"] = ("指标不全评价", ["不评价", "按已有指标评价"]),
    };

    public static string[] Order { get; } = [.. Table.Select(t => t.Key)];

    /// <summary>The choice in force in a month.</summary>
    public static string In(Folder folder, Month month, string key)
    {
        ChoiceRow? row = folder.Choices.SingleOrDefault(
            c => c.Key == key && (c.From is not { } from || from <= month) && (c.To is not { } to || month <= to));
        return row?.Choice ?? Table.Single(t => t.Key == key).Choices[0];
    }

    /// <summary>"`first-month`: in force from 26 August: whether August 2021 is settled under it."</summary>
    public static Month FirstMonth(Folder folder) => Month.Parse(In(folder, Month.Of(2021, 9), "first-month"));

    /// <summary>
    /// "a Monday-to-Sunday week belongs to the month of that day. The choice in force in the month of the week's Monday decides".
    /// </summary>
    public static Month OfWeek(Folder folder, DateOnly day)
    {
        DateOnly monday = Days.Monday(day);
        int after = In(folder, Month.Of(monday), "outlet-week") switch
        {
            "monday" => 0,
            "thursday" => 3,
            "sunday" => 6,
            var other =>
            throw new FormatException(other)
        };
        return Month.Of(monday.AddDays(after));
    }
}
