using System.Globalization;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>The ways that data.md lets a value be written. Without dice: the plainest one.</summary>
internal sealed class Spelling(Dice? dice, Folder folder)
{
    private static readonly string[][] ClassWords =
    [
        [""],
        ["Ⅰ", "I", "1", "一", "Ⅰ类", "1类", "１"],
        ["Ⅱ", "II", "2", "二", "Ⅱ类", "II类", "２"],
        ["Ⅲ", "III", "3", "三", "Ⅲ类", "三类", "３类"],
        ["Ⅳ", "IV", "4", "四", "Ⅳ类", "ＩＶ"],
        ["Ⅴ", "V", "5", "五", "Ⅴ类", "Ｖ类"],
        ["劣Ⅴ", "劣V", "劣5", "劣五", "V-", "劣Ⅴ类", "劣五类", "劣５"],
    ];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["section"] = "断面",
        ["source"] = "水源地",
        ["canal"] = "干渠",
        ["reference"] = "对照断面",
        ["river"] = "河流",
        ["lake"] = "湖库",
        ["groundwater"] = "地下水",
        ["dry"] = "断流",
        ["frozen"] = "结冰",
        ["suspended"] = "停测",
        ["not-scheduled"] = "非例行月",
        ["missing"] = "缺测",
        ["toxic"] = "有毒有害超标",
        ["cross-boundary"] = "跨界污染",
        ["intake"] = "取水中断",
        ["illegal-outlet"] = "非法排污",
        ["polluted-water"] = "受污染水体",
        ["canal-accident"] = "干渠事故或通报",
        ["improved"] = "改善",
        ["net-class"] = "剔除上游后类别",
        ["responsible"] = "责任县区",
        ["result"] = "监测结果",
        ["deferred"] = "暂缓",
        ["waived"] = "不再补报",
        ["yes"] = "是",
        ["no"] = "否",
        ["province-deduction"] = "省级扣收",
        ["province-reward"] = "省级奖励",
    };

    public string Class(int? value) => Any(ClassWords[value ?? 0]);

    public string Word(string english) => english.Length == 0 ? "" : Any([english, Words[english]]);

    /// <summary>Counties by code, name or alias; shares with either semicolon and either sign of percent.</summary>
    public string Counties(string cell) => string.Join(Any([";", "；"]), cell.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(CountyAndPercent));

    public string Month(Month? month)
    {
        if (month is not { } told) return "";
        (int year, int number) = (told.Year, told.OfYear);
        return Any([told.ToString(), $"{year}/{number}", $"{year}.{number:00}", $"{year}年{number}月", $"{year}{number:00}", $"{year}-{number:00}-01"]);
    }

    public string Months(int[] months) => string.Join(Any([";", "；"]), months.Select(m => Number(m)));

    public string Day(DateOnly? day) => day is { } told ? Days.Write(told) : "";

    public string Yuan(long yuan) => Any([Number(yuan), yuan.ToString("#,##0", CultureInfo.InvariantCulture)]);

    public string Tonnes(decimal? tonnes) => tonnes is { } known ? Any([Number(known), known.ToString("#,##0.##", CultureInfo.InvariantCulture)]) : "";

    public string Reading(Value value)
    {
        string number = Number(value.Number);
        return value.Below ? Any(["<" + number, number + "L", $"ND({number})"]) : number;
    }

    public string NotMeasured() => Any(["", "-", "--"]);

    public string Routine(bool routine) => routine ? Any(["", "是", "yes"]) : Any(["no", "否"]);

    public string Interpretation(string key) => Any([key, Interpretations.Names[key].Name]);

    public string Choice(string key, string code) =>
        Any([code, Interpretations.Names[key].Choices[Array.IndexOf(Interpretations.Table.Single(t => t.Key == key).Choices, code)]]);

    public string Answer(Ruling ruling) => ruling.Question switch
    {
        "net-class" => Class(Classes.Parse(ruling.Answer)),
        "responsible" => Counties(ruling.Answer),
        _ => Word(ruling.Answer),
    };

    /// <summary>Spaces of all widths around a cell are trimmed away.</summary>
    public string Padded(string cell) => dice is null || !dice.Chance(5) ? cell : dice.Pick([" ", "\u3000", "\u00A0"]) + cell + "  ";

    private string CountyAndPercent(string part)
    {
        string[] parts = part.Split(' ');
        County county = folder.Counties.Single(c => c.Code == parts[0]);
        string named = Any([county.Code, county.Name, .. county.Aliases.Split(';', StringSplitOptions.RemoveEmptyEntries)]);
        return parts.Length == 1 ? named : named + Any([" ", ""]) + parts[1].Replace("%", Any(["%", "％"]), StringComparison.Ordinal);
    }

    private string Any(string[] ways) => dice is null || dice.Chance(50) ? ways[0] : dice.Pick(ways);

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
