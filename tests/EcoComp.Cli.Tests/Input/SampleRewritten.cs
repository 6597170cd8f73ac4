using System.Text;

namespace EcoComp.Cli.Tests.Input;

/// <summary>The sample's files written in another way that means the same.</summary>
internal static class SampleRewritten
{
    /// <summary>The columns of each file: English and Chinese name.</summary>
    public static readonly Dictionary<string, (string English, string Chinese)[]> Columns = new()
    {
        ["counties.csv"] = [("code", "代码"), ("name", "名称"), ("aliases", "别名")],
        ["points.csv"] =
        [
            ("code", "编码"), ("name", "名称"), ("kind", "类型"), ("water_body", "水体"), ("water_type", "水体类型"), ("county", "县区"), ("target", "目标"),
            ("inflows", "上游断面"), ("covered", "适用"), ("months", "监测月"), ("document", "依据文号"), ("from", "起始月"), ("to", "终止月"),
        ],
        ["monitoring.csv"] =
        [
            ("month", "月份"), ("point", "点位"), ("class", "水质类别"), ("status", "状态"), ("routine", "例行监测"), ("origin", "数据来源"), ("document", "文号"),
            ("note", "备注"),
        ],
        ["events.csv"] =
        [
            ("month", "月份"), ("event", "编号"), ("kind", "类型"), ("county", "县区"), ("incident", "同一事件"), ("date", "日期"),
            ("river", "河流"), ("outlet", "排污口"), ("week", "周"), ("volume_t", "水量(吨)"), ("document", "文号"), ("note", "备注"),
        ],
        ["rulings.csv"] =
            [("month", "月份"), ("subject", "对象"), ("question", "事项"), ("answer", "认定"), ("authority", "依据文号"), ("reason", "理由")],
        ["interpretations.csv"] = [("key", "事项"), ("choice", "选择"), ("authority", "依据文号"), ("from", "起始月"), ("to", "终止月")],
        ["fund.csv"] = [("month", "月份"), ("item", "项目"), ("amount_yuan", "金额(元)"), ("document", "文号")],
    };

    /// <summary>The words of a column of a file: English and Chinese.</summary>
    public static readonly (string File, string Column, string English, string Chinese)[] Words =
    [
        ("points.csv", "kind", "section", "断面"), ("points.csv", "kind", "source", "水源地"), ("points.csv", "kind", "canal", "干渠"),
        ("points.csv", "kind", "reference", "对照断面"), ("points.csv", "water_type", "river", "河流"), ("points.csv", "water_type", "lake", "湖库"),
        ("points.csv", "water_type", "groundwater", "地下水"), ("points.csv", "covered", "no", "否"), ("monitoring.csv", "status", "dry", "断流"), ("monitoring.csv", "status", "frozen", "结冰"),
        ("monitoring.csv", "status", "suspended", "停测"), ("monitoring.csv", "status", "not-scheduled", "非例行月"),
        ("monitoring.csv", "status", "missing", "缺测"), ("monitoring.csv", "routine", "yes", "是"), ("monitoring.csv", "routine", "no", "否"),
        ("events.csv", "kind", "toxic", "有毒有害超标"), ("events.csv", "kind", "cross-boundary", "跨界污染"), ("events.csv", "kind", "intake", "取水中断"),
        ("events.csv", "kind", "illegal-outlet", "非法排污"), ("events.csv", "kind", "polluted-water", "受污染水体"),
        ("events.csv", "kind", "canal-accident", "干渠事故或通报"), ("rulings.csv", "question", "improved", "改善"),
        ("rulings.csv", "question", "net-class", "剔除上游后类别"), ("rulings.csv", "question", "responsible", "责任县区"),
        ("rulings.csv", "question", "toxic", "有毒有害超标"), ("rulings.csv", "question", "result", "监测结果"), ("rulings.csv", "answer", "yes", "是"), ("rulings.csv", "answer", "no", "否"),
        ("rulings.csv", "answer", "deferred", "暂缓"), ("rulings.csv", "answer", "waived", "不再补报"),
        ("interpretations.csv", "key", "headwater", "无入境断面"), ("interpretations.csv", "key", "same-class", "与入境同类"),
        ("interpretations.csv", "choice", "by-readings", "按监测数据比较"),
        ("interpretations.csv", "key", "canal-accident", "干渠事故与未达标"), ("interpretations.csv", "choice", "counts-as-improved", "视为改善"),
        ("interpretations.csv", "choice", "replaces-miss", "只计较大一项"), ("fund.csv", "item", "province-deduction", "省级扣收"),
        ("fund.csv", "item", "province-reward", "省级奖励"),
        ("points.csv", "covered", "no", "否"),
    ];

    /// <summary>Writes each table of a folder anew.</summary>
    /// <param name="folder">A copy of the sample.</param>
    /// <param name="header">What a column is called, by its English and Chinese name and its place.</param>
    /// <param name="word">How a word is written, by its English and Chinese form.</param>
    /// <param name="reversed">Whether the columns stand in the opposite order.</param>
    public static void Rewrite(TestFolder folder, Func<string, string, int, string> header, Func<string, string, string> word, bool reversed)
    {
        foreach ((string file, (string English, string Chinese)[] columns) in Columns)
        {
            var text = new StringBuilder();
            string[][] rows = [.. File.ReadAllText(folder[file]).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => Cells(r.TrimEnd('\r')))];
            for (int r = 0; r < rows.Length; r++)
            {
                string[] cells = rows[r];
                Assert.That(cells, Has.Length.EqualTo(columns.Length), file);
                for (int c = 0; c < cells.Length; c++)
                {
                    if (r == 0) cells[c] = header(columns[c].English, columns[c].Chinese, c);
                    else if (WordOf(file, columns[c].English, cells[c]) is { English: not null } known) cells[c] = word(known.English, known.Chinese);
                }

                if (reversed) Array.Reverse(cells);
                text.AppendJoin(',', cells.Select(cell => cell.Contains(',', StringComparison.Ordinal) ? "\"" + cell + "\"" : cell)).Append('\n');
            }

            folder.Write(file, text.ToString());
        }
    }

    private static (string File, string Column, string English, string Chinese) WordOf(string file, string column, string cell) =>
        Words.FirstOrDefault(w => w.File == file && w.Column == column && (w.Chinese == cell || w.English == cell));

    /// <summary>The cells of a row of the sample, which has quotes around numbers only.</summary>
    private static string[] Cells(string row)
    {
        string[] parts = row.Split('"');
        for (int i = 1; i < parts.Length; i += 2) parts[i] = parts[i].Replace(',', '\u0001');
        return [.. string.Concat(parts).Split(',').Select(cell => cell.Replace('\u0001', ','))];
    }
}
