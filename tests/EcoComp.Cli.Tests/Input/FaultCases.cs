using System.Text;

namespace EcoComp.Cli.Tests.Input;

/// <summary>Every fault of the catalogue, as a clerk's folder would have it: E1 files and their form.</summary>
internal static partial class FaultCases
{
    /// <summary>All cases.</summary>
    public static IEnumerable<FaultCase> All => [.. Files, .. Sheets, .. Cells, .. Register, .. Evidence, .. Readings, .. Warnings, .. ReadingWarnings, .. NothingLost];

    private static readonly FaultCase[] Files =
    [
        new("a folder that does not exist", f => f.Gone(), "data:0:0 E101"),
        new("no points.csv", f => f.Delete("points.csv"), "points.csv:0:0 E102"),
        new("no counties.csv", f => f.Delete("counties.csv"), "counties.csv:0:0 E102"),
        new("no monitoring.csv", f => f.Delete("monitoring.csv"), "monitoring.csv:0:0 E102"),
        new("a folder in the place of a file", f => f.Delete("points.csv").Folder("points.csv"), "points.csv:0:0 E103"),
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
        new("a missing column", f => f.Replace("points.csv", "water_body", "watr_body"), "points.csv:1:0 E108", "points.csv:1:4 W401"),
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
