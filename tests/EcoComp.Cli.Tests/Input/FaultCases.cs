using System.Text;

namespace EcoComp.Cli.Tests.Input;

/// <summary>Every fault of the catalogue, as a clerk's folder would have it: E1 files and their form.</summary>
internal static partial class FaultCases
{
    /// <summary>All cases.</summary>
    public static IEnumerable<FaultCase> All => [.. Files, .. Forms, .. Sheets, .. Shown, .. Notations, .. Cells, .. Register, .. Evidence, .. Readings, .. Warnings, .. ReadingWarnings, .. NothingLost, .. Regulations];

    private static readonly FaultCase[] Files =
    [
        new("a folder that does not exist", f => f.Gone(), "data:0:0 E101"),
        new("no points.csv", f => f.Delete("points.csv"), "points.csv:0:0 E102"),
        new("no counties.csv", f => f.Delete("counties.csv"), "counties.csv:0:0 E102"),
        new("no monitoring.csv", f => f.Delete("monitoring.csv"), "monitoring.csv:0:0 E102"),
        new("a folder in the place of a file", f => f.Delete("points.csv").Folder("points.csv"), "points.csv:0:0 E103"),
        new("a device in the place of a table", f => f.Link("events.csv", "/dev/zero"), "events.csv:0:0 E103"),
        new("a link to nothing", f => f.Link("events.csv", "nowhere"), "events.csv:0:0 E103"),
        new(
            "bytes that are neither UTF-8 nor GB18030", f => f.Write("monitoring.csv", [.. "month,point\n2021-09,S1\n"u8, 0xFF, 0x0A]),
            "monitoring.csv:3:0 E104"),
        new(
            "a UTF-8 file with one broken byte", f => f.Write("counties.csv", [.. "代码,名称\nA,甲县\nB,乙"u8, 0xFF, .. "县\n"u8]),
            "counties.csv:3:0 E104"),
        new(
            "UTF-16 with its mark", f => f.Write("monitoring.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("month,point,class\n")]),
            "monitoring.csv:1:0 E104"),
        new(
            "UTF-16 without its mark", f => f.Write("monitoring.csv", Encoding.BigEndianUnicode.GetBytes("month,point,class\n")),
            "monitoring.csv:1:0 E104"),
        new("GB18030 forced on UTF-8", f => f, "counties.csv:2:0 E104", "points.csv:2:0 E104", "monitoring.csv:2:0 E104")
        {
            Options = ["--encoding", "gb18030"],
        },
        new("UTF-8 forced on GB18030", f => f.Write("counties.csv", [.. "code,name\nA,"u8, 0xBC, 0xD7, 0x0A]), "counties.csv:2:0 E104")
        {
            Options = ["--encoding", "utf-8"],
        },
        new("a file of no bytes", f => f.Write("monitoring.csv", ""), "monitoring.csv:0:0 E105"),
        new("a file of blank lines", f => f.Write("points.csv", "\r\n\r\n  ,,\r\n"), "points.csv:0:0 E105"),
        new("a file of nothing but a byte order mark", f => f.Write("fund.csv", "\uFEFF"), "fund.csv:0:0 E105"),
        new(
            "quotes that do not match",
            f => f.Add("monitoring.csv", "2021-10,S1,\"Ⅲ\"类,,,,,", "2021-10,R\"1,Ⅲ,,,,,", "2021-10,C1,9,,,,,", "2021-10,W1,\"Ⅱ,,,,,", "2021-11,W1"),
            "monitoring.csv:6:0 E106", "monitoring.csv:7:0 E106", "monitoring.csv:8:3 E203", "monitoring.csv:9:0 E106"),
        new(
            "a header whose quotes do not match", f => f.Write("fund.csv", "mon\"th,item,amount_yuan\n2021-09,x,1\n2021-1\"0,x,1\n"),
            "fund.csv:1:0 E106", "fund.csv:3:0 E106"),
        new(
            "a field too many and a field too few", f => f.Add("monitoring.csv", "2021-10,S1,Ⅲ,,,,,,", "2021-10,R1", "", ",,", "2021-10,S1,Ⅲ,,,,,"),
            "monitoring.csv:6:9 E107", "monitoring.csv:7:3 E107"),
        new("a missing column", f => f.Replace("points.csv", "water_body", "watr_body"), "points.csv:1:4 E108"),
        new(
            "neither a column of classes nor one of statuses", f => f.Write("monitoring.csv", "month,point,note\n2021-09,S1,Ⅲ\n2021-9x,S1,Ⅲ\n"),
            "monitoring.csv:1:0 E108", "monitoring.csv:3:1 E204"),
        new("a column in both languages", f => f.Replace("counties.csv", "aliases", "名称"), "counties.csv:1:3 E109"),
        new("a file in two letter cases", f => f.Write("Counties.csv", "code,name\nA,甲县\nB,乙县\n"), "counties.csv:0:0 E110"),
        new("a file of more than 1 GiB", f => f.Sparse("events.csv", (1L << 30) + 1), "events.csv:0:0 E111"),
        new(
            "a NUL, and a line break in a code", f => f.Replace("counties.csv", "乙县", "乙\0县").Add("points.csv", "\"S\n2\",二桥,section,颍河,river,A,Ⅲ,,,"),
            "counties.csv:3:2 E112", "points.csv:6:1 E112"),
        new("no county", f => f.Write("counties.csv", "code,name,aliases\n"), "counties.csv:0:0 E113"),
    ];

    private static readonly FaultCase[] Forms =
    [
        new("no row that is a header", f => f.Write("events.csv", "名单\n甲,乙\n丙,丁\n"), "events.csv:0:0 E114"),
        new(
            "words over columns that may change what they are",
            f => f.Readings("时间,点位,营养盐,", ",,氨氮,总磷", "2021-09-11,S1,0.1,0.1"), "readings.csv:1:3 E115"),
        new("a word over a needed column that may change it", f => f.Write("monitoring.csv", ",,上月,\n月份,点位,水质类别,状态\n2021-09,S1,Ⅲ,\n"), "monitoring.csv:1:3 E115"),
        new("NUL bytes at the end", f => f.Add("monitoring.csv", new string('\0', 64)), "monitoring.csv:6:0 E116"),
        new("a web page that is called CSV", f => f.Write("events.csv", "\r\n<!DOCTYPE html><html><table><tr><td>月份</td></tr></table></html>"), "events.csv:0:0 E117"),
        new("a workbook that is called CSV", f => f.Write("events.csv", [.. "PK\u0003\u0004"u8, 0xFF, 0xFE]), "events.csv:0:0 E117"),
        new("a Word document that is called CSV", f => f.Write("events.csv", [.. "PK\u0003\u0004"u8, .. new byte[26], .. "word/document.xml"u8]), "events.csv:0:0 E117"),
        new("a table as text with tabs", f => f.Write("events.txt", "月份\t编号\n"), "events.txt:0:0 E118"),
        new(
            "tables in forms that are not read", f => f.Write("events.tsv", "x").Write("fund.xlsb", "x").Write("认定.et", "x").Write("口径.ods", "x").Write("points.xlsx~", "x").Write("data.tsv", "x"),
            "points.xlsx~:0:0 E118", "events.tsv:0:0 E118", "认定.et:0:0 E118", "口径.ods:0:0 E118", "fund.xlsb:0:0 E118", "data.tsv:0:0 E118"),
        new("a table whose ending was written twice", f => f.Write("events.csv.csv", "名单\n甲,乙\n丙,丁\n"), "events.csv:0:0 E114"),
        new("a letter in the place of a table", f => f.Write("events.docx", "x"), "events.docx:0:0 E118"),
        new("a table under both of its names", f => f.Write("监测.csv", "月份,点位,水质类别\n"), "监测.csv:0:0 E121"),
        new(
            "more faults than are listed", f => f.Add("monitoring.csv", [.. Enumerable.Range(0, 10_003).Select(i => $"2021-09,X{i},Ⅲ,,,,,")]),
            "monitoring.csv:0:0 E119") { Only = "E119" },
        new(
            "more warnings than are listed",
            f => f.Add("points.csv", [.. Enumerable.Range(0, 10_003).Select(i => $"X{i},桥{i},section,沟{i},river,A,Ⅲ,,,")]), "points.csv:0:0 W424") { Only = "W424" },
        new("a second table below the first", f => f.Add("monitoring.csv", "乡镇断面,,,,,,,", "月份,点位,水质类别,,,,,", "2021-10,S9,Ⅸ,,,,,"), "monitoring.csv:7:0 E136"),
        new("a table by another name", f => f.Write("events-1.csv", "月份,编号,类型,文号\n"), "events-1.csv:0:0 E137"),
        new("a heading that is almost that of a column", f => f.Replace("points.csv", "inflows", "上游点位"), "points.csv:1:8 E138"),
        new("a row of more columns than a spreadsheet has", f => f.Add("monitoring.csv", new string(',', 300_000)), "monitoring.csv:6:0 E139"),
        new("a row of the fund that is there twice", f => f.Write("fund.csv", "月份,项目,金额(元),文号\n2021-09,省级扣收,12,甲\n2021-09,省级扣收,12,乙\n2021-09,省级扣收,12,甲\n"), "fund.csv:4:3 W428"),
        new("a copy of a table beside it", f => f.Write("监测-副本.csv", "月份,点位,水质类别\n2021-10,S1,Ⅲ\n"), "监测-副本.csv:0:0 W427"),
        new("a line of text between records", f => f.Add("monitoring.csv", "备注：以下为十月,,,,,,,", "2021-10,S1,Ⅲ,,,,,"), "monitoring.csv:6:0 E134"),
        new("notes below the table", f => f.Add("monitoring.csv", "", "注：断流断面不评价,,,,,,,", "填表人：张三"), "monitoring.csv:7:0 W426"),
        new("a column without a heading that holds something", f => f.Write("counties.csv", "code,name,\nA,甲县,\nB,乙县,二\n"), "counties.csv:3:3 E127"),
    ];

    private static TestFolder Gone(this TestFolder folder)
    {
        Directory.Delete(folder.Data, recursive: true);
        return folder;
    }

    private static TestFolder Folder(this TestFolder folder, string name)
    {
        Directory.CreateDirectory(folder[name]);
        return folder;
    }

    private static TestFolder Link(this TestFolder folder, string name, string target)
    {
        File.CreateSymbolicLink(folder[name], target);
        return folder;
    }

    /// <summary>A file of a length that takes no room on the disk.</summary>
    private static TestFolder Sparse(this TestFolder folder, string name, long length)
    {
        using FileStream file = File.Create(folder[name]);
        file.SetLength(length);
        return folder;
    }
}
