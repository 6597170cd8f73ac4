namespace EcoComp.Cli.Tests.Input;

/// <summary>E2: cells.</summary>
internal static partial class FaultCases
{
    private static readonly FaultCase[] Cells =
    [
        new(
            "required cells that are empty, below a blank row", f => f.Add("counties.csv", ",,").Add("counties.csv", " ,　,丙").Fund("2021-09,,,"),
            "counties.csv:5:1 E201", "counties.csv:5:2 E201", "fund.csv:2:2 E201", "fund.csv:2:3 E201"),
        new("amounts in another unit", f => f.Write("fund.csv", "月份,项目,金额(万元)\n2021-09,省级扣收,12.5\n"), "fund.csv:1:3 E221"),
        new("a unit above the table that is not its own", f => f.Write("fund.csv", "单位：万元,,\n月份,项目,金额(元)\n2021-09,省级扣收,12\n"), "fund.csv:2:3 E223"),
        new("dashes in cells that may be empty", f => f.Add("monitoring.csv", "2021-10,S1,Ⅲ,-,/,,—,"), "monitoring.csv:6:4 E222"),
        new(
            "words that are not allowed",
            f => f.Add("points.csv", "S2,二桥,断面1,颍河,江河,A,Ⅲ,,,").Add("monitoring.csv", "2021-10,S1,,干涸,,,,", "2021-10,W1,Ⅱ,,不,,,")
                .Events("2021-09,E1,泄漏,A,,,,,文1,").Rulings("2021-09,S1,改良,是,文1,", "2021-09,S1,改善,对,文1,", "2021-09,S1,result,later,文1,")
                .Fund("2021-09,市级扣收,1,"),
            "points.csv:6:3 E202", "points.csv:6:5 E202", "monitoring.csv:6:4 E202", "monitoring.csv:7:5 E202", "events.csv:2:3 E202",
            "rulings.csv:2:3 E202", "rulings.csv:3:4 E202", "rulings.csv:4:4 E202", "fund.csv:2:2 E202"),
        new(
            "texts that are no class",
            f => f.Add("points.csv", "S2,二桥,section,颍河,river,A,优,,,").Add("monitoring.csv", "2021-10,S1,劣Ⅳ,,,,,", "2021-10,R1,6,,,,,")
                .Rulings("2021-09,S1,net-class,中,文1,"),
            "points.csv:6:7 E203", "monitoring.csv:6:3 E203", "monitoring.csv:7:3 E203", "rulings.csv:2:4 E203"),
        new(
            "texts that are no month",
            f => f.Add("points.csv", "S2,二桥,section,颍河,river,A,Ⅲ,,2021,2021-00")
                .Add("monitoring.csv", "2021-13,S1,Ⅲ,,,,,", "2021-09-02,R1,Ⅲ,,,,,", "九月,W1,Ⅱ,,,,,"),
            "points.csv:6:9 E204", "points.csv:6:10 E204", "monitoring.csv:6:1 E204", "monitoring.csv:7:1 E204", "monitoring.csv:8:1 E204"),
        new(
            "months that a spreadsheet changed", f => f.Add("monitoring.csv", "Sep-21,S1,Ⅲ,,,,,", "21-Sep,R1,Ⅲ,,,,,", "Sept 2021,W1,Ⅱ,,,,,"),
            "monitoring.csv:6:1 E205", "monitoring.csv:7:1 E205", "monitoring.csv:8:1 E205"),
        new(
            "texts that are no number",
            f => f.Events("2021-09,E1,polluted-water,A,颍河,,,3000吨,文1,").Fund("2021-09,省级扣收,\"1,50\",", "2021-09,省级扣收,1e3,"),
            "events.csv:2:8 E206", "fund.csv:2:3 E206", "fund.csv:3:3 E206"),
        new(
            "numbers out of range", f => f.Events("2021-09,E1,polluted-water,A,颍河,,,-1,文1,").Fund("2021-09,省级扣收,0.5,", "2021-09,省级扣收,-3,"),
            "events.csv:2:8 E207", "fund.csv:2:3 E207", "fund.csv:3:3 E207"),
        new(
            "texts that are no date",
            f => f.Events("2021-09,E1,illegal-outlet,A,颍河,口,2021-09,1,文1,", "2021-09,E2,illegal-outlet,A,颍河,口,2021-02-29,1,文1,"),
            "events.csv:2:7 E208", "events.csv:3:7 E208"),
        new(
            "both a class and a status, or neither", f => f.Add("monitoring.csv", "2021-10,S1,Ⅲ,dry,,,文1,", "2021-10,R1,,,,,,", "2021-10,W1,9,dry,,,文1,"),
            "monitoring.csv:6:3 E209", "monitoring.csv:7:3 E209", "monitoring.csv:8:3 E203"),
        new(
            "intervals that end before they begin",
            f => f.Replace("points.csv", "S1,一桥,section,颍河,river,A,Ⅲ,R1,,", "S1,一桥,section,颍河,river,A,Ⅲ,R1,2021-09,2021-08")
                .Interpretations("scope,five-rivers,文1,2022-01,2021-12"),
            "points.csv:2:10 E210", "interpretations.csv:2:5 E210"),
        new(
            "cells that a kind of row needs",
            f => f.Add("points.csv", "S2,二桥,section,颍河,river,,Ⅲ,,,").Add("monitoring.csv", "2021-10,S1,,停测,,,,").Events(
                "2021-09,E1,toxic,,,,,,文1,", "2021-09,E2,cross-boundary,,,,,,文1,", "2021-09,E3,intake,,,,,,文1,",
                "2021-09,E4,illegal-outlet,,,,,,文1,", "2021-09,E5,polluted-water,,,,,,文1,", "2021-09,E6,canal-accident,,,,,,文1,"),
            "points.csv:6:6 E211", "monitoring.csv:6:7 E211", "events.csv:2:5 E211", "events.csv:3:5 E211", "events.csv:5:4 E211", "events.csv:5:5 E211",
            "events.csv:5:6 E211", "events.csv:5:7 E211", "events.csv:5:8 E211", "events.csv:6:5 E211", "events.csv:6:8 E211"),
        new(
            "monitoring outside the routine without its document", f => f.Add("monitoring.csv", "2021-10,W1,Ⅰ,,no,,,"), "monitoring.csv:6:7 E211"),
        new(
            "no months of the year",
            f => f.Write(
                "points.csv",
                "code,name,kind,water_body,water_type,county,target,inflows,months\nS1,一桥,section,颍河,river,A,Ⅲ,,1;13\nS2,二桥,section,颍河,river,A,Ⅲ,,0\n"
                + "R1,入境,reference,颍河,river,,Ⅲ,,春\nW1,水源一,source,地下水,groundwater,B,,,1；4；7；10\nC1,干渠一,canal,总干渠,river,B,,,\n"),
            "points.csv:2:9 E219", "points.csv:3:9 E219", "points.csv:4:9 E219"),
    ];
}
