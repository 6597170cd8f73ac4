namespace EcoComp.Cli.Tests.Import;

/// <summary>A table as one kind of publisher lays it out, and the rows that must come of it.</summary>
/// <param name="Name">Which kind.</param>
/// <param name="Title">What stands above the table in a Word document, and in the first row elsewhere.</param>
/// <param name="Rows">The table below its title.</param>
/// <param name="Expected">The rows: month,point,class,status,document,note.</param>
/// <param name="Open">The cells that are left open, by how they are called in a workbook; the row counts the title.</param>
internal sealed record Publisher(string Name, string Title, string Rows, string[] Expected, params string[] Open)
{
    /// <summary>What each kind of publisher lays out.</summary>
    public static readonly Publisher[] All =
    [
        new(
            "province-report", "2021年9月中原省地表水环境质量月报",
            """
            序号|责任城市|河流|断面~名称|水质目标|水质类别|<|<|主要污染物
            ^|^|^|^|^|本月|上月|上年同期|^
            1|许昌市|青石河|青石桥|Ⅲ|Ⅲ|Ⅳ|Ⅳ|
            2|^|^|柳湾闸|Ⅳ|劣Ⅴ|Ⅴ|Ⅳ|氨氮（1.2）
            3|^|^|双桥|Ⅳ|/|Ⅳ|Ⅳ|
            4|^|白鹭河|双桥|Ⅲ|Ⅱ|Ⅱ|Ⅲ|
            注：“/”表示断流。|<|<|<|<|<|<|<|<
            """,
            ["2021-09,QS-01,Ⅲ", "2021-09,QS-02,劣Ⅴ,,,主要污染物 氨氮（1.2）", "2021-09,QS-03,,断流", "2021-09,BL-01,Ⅱ"]),
        new(
            "months-across", "2021年北山市地表水考核断面水质类别",
            """
            考核断面|所在河流|考核目标|1月|2月|3月|4月
            青石桥|青石河|Ⅲ|Ⅱ|Ⅲ|Ⅲ|
            柳湾闸|青石河|Ⅳ|Ⅳ类|结冰|Ⅴ类|
            大坪村|白鹭河|Ⅴ|V|IV|劣V|
            达标率（%）|||100|100|33.3|
            """,
            [
                "2021-01,QS-01,Ⅱ", "2021-01,QS-02,Ⅳ", "2021-01,BL-03,Ⅴ", "2021-02,QS-01,Ⅲ", "2021-02,QS-02,,结冰", "2021-02,BL-03,Ⅳ",
                "2021-03,QS-01,Ⅲ", "2021-03,QS-02,Ⅴ", "2021-03,BL-03,劣Ⅴ",
            ]),
        new(
            "months-over-columns", "北山市2021年河流断面监测结果",
            """
            河流名称|监测断面|9月份|<|10月份|<
            ^|^|水质类别|超标因子|水质类别|超标因子
            青石河|青石桥|Ⅱ||Ⅳ|总磷
            ^|柳湾闸|Ⅴ|氨氮、总磷|Ⅳ|
            白鹭河|沙口渡|Ⅲ||未监测|
            """,
            [
                "2021-09,QS-01,Ⅱ", "2021-09,QS-02,Ⅴ,,,超标因子 氨氮、总磷", "2021-09,BL-02,Ⅲ",
                "2021-10,QS-01,Ⅳ,,,超标因子 总磷", "2021-10,QS-02,Ⅳ", "2021-10,BL-02,,缺测",
            ]),
        new(
            "county-assessment", "东原市水环境质量考核断面情况（2021年9月）",
            """
            责任县区|考核~断面|水质控制~目标|实测~类别|达标~情况|超标项目
            北山县|青石桥|Ⅲ类|Ⅲ类|达标|
            西岭区|双桥|Ⅲ类|Ⅳ类|不达标|化学需氧量
            南川县|双桥|Ⅳ类|Ⅲ类|达标|
            全市平均|||||
            """,
            ["2021-09,QS-01,Ⅲ", "2021-09,QS-03,Ⅲ", "2021-09,BL-01,Ⅳ,,,超标项目 化学需氧量"]),
        new(
            "drinking-sources", "县级以上集中式饮用水水源地水质状况",
            """
            监测月份|县区|水源地名称|水质类别|水质状况|备注
            2021年10月|北山县|北山城区水源地|Ⅲ|良好|
            2021年10月|东原市|龙泉水库|Ⅱ|优|
            2021年11月|东原市|龙泉水库|—|—|未监测
            """,
            ["2021-10,SY-01,Ⅲ", "2021-10,SY-02,Ⅱ", "2021-11,SY-02,,缺测"]),
        new(
            "year-and-month-columns", "断面水质月度数据",
            """
            年份|月|测站名称|测站编码|功能类别|水质现状
            2021|9|青石桥|QS-01|Ⅲ|2
            2021|9|大坪村|BL-03|Ⅴ|4
            2021|10|大坪村|BL-03|Ⅴ|5
            """,
            ["2021-09,QS-01,Ⅱ", "2021-09,BL-03,Ⅳ", "2021-10,BL-03,Ⅴ"]),
        new(
            "grades-and-words", "9月河流水质",
            """
            断面名称|河流|年份|水质类别
            青石桥|青石河|2021|优
            柳湾闸|青石河|2021|达标
            沙口渡|白鹭河|2021|Ⅲ类（良好）
            大坪村|白鹭河|2021|Ⅱ～Ⅲ
            """,
            ["2021-09,BL-02,Ⅲ"],
            "D3", "D4", "D6"),
        new(
            "unknown-and-open", "2021年9月交接断面水质",
            """
            交接断面|水系|水质类别
            青石桥|青石河|Ⅱ
            双桥|青河|Ⅲ
            石门桥|青石河|Ⅳ
            柳湾闸|青石河|—
            沙口渡||因河道治理未开展监测
            合计|3个|
            """,
            ["2021-09,QS-01,Ⅱ"],
            "A4", "A5", "C6", "C7"),
        new(
            "own-words", "监测结果",
            """
            月份|点位|水质类别|状态|文号|备注
            2021-09|QS-01|Ⅱ|||
            2021/9|QS-02||停测|北环〔2021〕7号|清淤
            202109|BL-02||断流||
            """,
            ["2021-09,QS-01,Ⅱ", "2021-09,QS-02,,停测,北环〔2021〕7号", "2021-09,BL-02,,断流"]),
    ];

    /// <summary>The table with its title across, for a sheet.</summary>
    public PublishedTable Table
    {
        get
        {
            int width = Rows.ReplaceLineEndings("\n").Split('\n')[0].Count(c => c == '|');
            return new PublishedTable(Title + string.Concat(Enumerable.Repeat("|<", width)) + "\n" + Rows);
        }
    }

    public override string ToString() => Name;
}
