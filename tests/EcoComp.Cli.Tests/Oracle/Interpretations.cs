namespace EcoComp.Cli.Tests.Oracle;

/// <summary>The interpretations of rules.md in the order of its table, the default choice first.</summary>
internal static class Interpretations
{
    public static readonly (string Key, string Chinese, (string Code, string Chinese)[] Choices)[] All =
    [
        ("scope", "适用河流", [("five-rivers", "仅五条河流"), ("all-registered", "登记的全部河流")]),
        ("upstream-offset", "剔除上游方式",
            [("class-offset", "按超标类别扣减"), ("no-worse-than-inflow", "不劣于入境即不扣"), ("rulings-only", "逐项认定")]),
        ("improvement", "辖区内改善", [("better-than-inflow", "优于入境断面"), ("rulings-only", "逐项认定")]),
        ("headwater", "无入境断面", [("rulings-only", "逐项认定"), ("counts-as-improved", "视为改善")]),
        ("better-than-III-target-missed", "优于Ⅲ类目标未达", [("no-deduction", "不扣收"), ("as-target-III", "比照Ⅲ类目标")]),
        ("source-steps", "水源地扣收", [("per-class", "逐类累计"), ("flat", "不论类别数")]),
        ("canal-miss", "干渠未达标", [("once-per-county", "每县区一次"), ("per-point", "逐点计")]),
        ("canal-responsible", "干渠责任县区", [("own-county", "点位所在县区"), ("rulings-only", "逐项认定")]),
        ("canal-accident", "干渠事故与未达标", [("adds", "累计"), ("replaces-miss", "只计事故或通报")]),
        ("toxic", "有毒有害计次", [("once-per-county", "每县区一次"), ("once-per-river", "每河流一次"), ("per-event", "逐件计")]),
        ("cross-boundary", "跨界污染计次", [("once-per-river", "每河流一次"), ("once-per-county", "每县区一次"), ("per-event", "逐件计")]),
        ("intake", "取水中断计次", [("once-per-county", "每县区一次"), ("per-event", "逐件计")]),
        ("outlet-week", "排污周归属", [("thursday", "周四所在月"), ("monday", "周一所在月"), ("sunday", "周日所在月")]),
        ("polluted-water", "受污染水体计次", [("per-event", "逐件计"), ("highest-per-county", "每县区取最高")]),
        ("first-month", "首个结算月", [("2021-09", "自2021年9月"), ("2021-08", "自2021年8月")]),
        ("class-rounding", "评价修约", [("none", "不修约"), ("evaluation", "按评价位数修约")]),
        ("class-partial", "指标不全评价", [("no", "不评价"), ("yes", "按已有指标评价")]),
    ];

    public static string In(Folder folder, string key, int month)
    {
        foreach (ChoiceRow row in folder.Choices)
        {
            if (row.Key == key && row.From <= month && month <= row.To)
                return row.Choice;
        }

        return All.Single(i => i.Key == key).Choices[0].Code;
    }

    public static int Order(string key) => Array.FindIndex(All, i => i.Key == key);
}
