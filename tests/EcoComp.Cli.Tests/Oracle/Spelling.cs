using System.Globalization;

namespace EcoComp.Cli.Tests.Oracle;

/// <summary>The ways that data.md lets a value be written. Without dice: the plainest one.</summary>
internal sealed class Spelling(Dice? dice, Folder folder)
{
    private static readonly string[][] Classes =
    [
        [""],
        ["Ⅰ", "I", "1", "一", "Ⅰ类", "1类", "１"],
        ["Ⅱ", "II", "2", "二", "Ⅱ类", "II类", "２"],
        ["Ⅲ", "III", "3", "三", "Ⅲ类", "三类", "３类"],
        ["Ⅳ", "IV", "4", "四", "Ⅳ类", "ＩＶ"],
        ["Ⅴ", "V", "5", "五", "Ⅴ类", "Ｖ类"],
        ["劣Ⅴ", "劣V", "劣5", "劣五", "V-", "劣Ⅴ类", "劣五类", "劣５"],
    ];

    private static readonly (string English, string Chinese)[] ChineseWords =
    [
        ("section", "断面"), ("source", "水源地"), ("canal", "干渠"), ("reference", "对照断面"),
        ("river", "河流"), ("lake", "湖库"), ("groundwater", "地下水"),
        ("dry", "断流"), ("frozen", "结冰"), ("suspended", "停测"), ("not-scheduled", "非例行月"), ("missing", "缺测"),
        ("toxic", "有毒有害超标"), ("cross-boundary", "跨界污染"), ("intake", "取水中断"), ("illegal-outlet", "非法排污"),
        ("polluted-water", "受污染水体"), ("canal-accident", "干渠事故或通报"),
        ("improved", "改善"), ("net-class", "剔除上游后类别"), ("responsible", "责任县区"), ("result", "监测结果"),
        ("deferred", "暂缓"), ("yes", "是"), ("no", "否"), ("province-deduction", "省级扣收"),
    ];

    public string Class(int @class) => Any(Classes[@class]);

    public string Word(string english) => english.Length == 0 ? "" : Any([english, ChineseWords.Single(w => w.English == english).Chinese]);

    public string County(string code)
    {
        if (code.Length == 0)
            return "";
        CountyRow county = folder.Counties.Single(c => c.Code == code);
        return Any(county.Alias.Length > 0 ? [county.Code, county.Name, county.Alias] : [county.Code, county.Name]);
    }

    public string Month(int month)
    {
        if (month is Folder.NoStart or Folder.NoEnd)
            return "";
        int year = month / 12;
        int number = (month % 12) + 1;
        string[] ways =
        [
            $"{year:0000}-{number:00}", $"{year}/{number}", $"{year}.{number:00}", $"{year}年{number}月", $"{year}{number:00}",
            $"{year}-{number:00}-01",
        ];
        return Any(ways);
    }

    public string Day(DateOnly day) => day == default ? "" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Yuan(long yuan) => Any([Words.Number(yuan), yuan.ToString("#,##0", CultureInfo.InvariantCulture)]);

    public string Tonnes(decimal? tonnes) => tonnes is not { } known ? "" : Any(
        [known.ToString(CultureInfo.InvariantCulture), known.ToString("#,##0.##", CultureInfo.InvariantCulture)]);

    public string Routine(bool routine, bool mayBeLeftOut) => (routine, mayBeLeftOut) switch
    {
        (true, true) => Any(["", "是", "yes"]),
        (true, false) => Any(["yes", "是"]),
        _ => Any(["no", "否"]),
    };

    public string Interpretation(string key) => Any([key, Interpretations.All.Single(i => i.Key == key).Chinese]);

    public string Choice(string key, string code)
    {
        (string Code, string Chinese) choice = Interpretations.All.Single(i => i.Key == key).Choices.Single(c => c.Code == code);
        return Any([choice.Code, choice.Chinese]);
    }

    public string Answer(RulingRow ruling) => ruling.Question switch
    {
        "net-class" => Class(int.Parse(ruling.Answer, CultureInfo.InvariantCulture)),
        "responsible" => County(ruling.Answer),
        _ => Word(ruling.Answer),
    };

    /// <summary>Spaces of all widths around a cell are trimmed away.</summary>
    public string Padded(string cell) => dice is null || !dice.Chance(5) ? cell : dice.Pick([" ", "\u3000", "\u00A0"]) + cell + "  ";

    private string Any(string[] ways) => dice is null || dice.Chance(50) ? ways[0] : dice.Pick(ways);
}
