namespace EcoComp.Cli.Tests.Input;

/// <summary>E3: what rows say of one another. W4: warnings.</summary>
internal static partial class FaultCases
{
    private const string SecondBridge = "S2,二桥,section,颍河,river,B,Ⅲ";

    private static readonly FaultCase[] Register =
    [
        new(
            "unknown points", f => f.Add("monitoring.csv", "2021-10,s1,Ⅲ,,,,,", "2021-10,入境,Ⅲ,,,,,", "2021-10,S9,Ⅲ,,,,,"),
            "monitoring.csv:6:2 E301", "monitoring.csv:7:2 E301", "monitoring.csv:8:2 E301"),
        new(
            "unknown counties",
            f => f.Add("points.csv", "S2,二桥,section,颍河,river,丙县,Ⅲ,,,").Events("2021-09,E1,intake,丙县,,,,,文1,")
                .Rulings("2021-09,C1,responsible,丙县,文1,"),
            "points.csv:6:6 E302", "events.csv:2:4 E302", "rulings.csv:2:4 E302"),
        new("unknown inflows", f => f.Add("points.csv", SecondBridge + ",R1;R8；R9,,"), "points.csv:6:8 E303", "points.csv:6:8 E303"),
        new("a ruling about nothing that is known", f => f.Rulings("2021-09,S9,improved,是,文1,"), "rulings.csv:2:2 E304"),
        new("an unknown interpretation", f => f.Interpretations("scopes,five-rivers,文1,,"), "interpretations.csv:2:1 E305"),
        new("an unknown choice", f => f.Interpretations("适用河流,六条河流,文1,,"), "interpretations.csv:2:2 E306"),
        new(
            "a point twice in one month", f => f.Add("points.csv", SecondBridge + ",,,2021-12", SecondBridge + ",,2021-12,", SecondBridge + ",,2022-02,"),
            "points.csv:7:1 E307", "points.csv:8:1 E307"),
        new(
            "a county's code, name and alias twice", f => f.Add("counties.csv", "A,丙县,", "C,乙县,", "D,丁县,甲"),
            "counties.csv:4:1 E308", "counties.csv:5:2 E308", "counties.csv:6:3 E308"),
        new("two results", f => f.Add("monitoring.csv", "2021年9月,S1,Ⅲ类,,,,,", "2021-09,S1,,dry,,,,"), "monitoring.csv:6:2 E309", "monitoring.csv:7:2 E309"),
        new("an event's number twice", f => f.Events("2021-09,E1,intake,A,,,,,文1,", "2021-10,E1,intake,A,,,,,文2,"), "events.csv:3:2 E310"),
        new(
            "an outlet's week twice",
            f => f.Events("2021-09,E1,illegal-outlet,A,,口,2021-09-06,1,文1,", "2021-09,E2,illegal-outlet,大甲,,口,2021-09-12,1,文1,"),
            "events.csv:3:7 E311"),
        new(
            "a week of another month",
            f => f.Events("2021-09,E1,illegal-outlet,A,,口,2021-10-01,1,文1,", "2021-10,E2,illegal-outlet,A,,口,2021-10-03,1,文1,"),
            "events.csv:3:7 E311", "events.csv:3:7 E312"),
        new(
            "a week of another month by the month of its Monday",
            f => f.Interpretations("outlet-week,monday,文1,,").Events("2021-10,E1,illegal-outlet,A,,口,2021-10-01,1,文1,"), "events.csv:2:7 E312"),
        new("a point that is its own inflow", f => f.Add("points.csv", SecondBridge + ",S2,,"), "points.csv:6:8 E313"),
        new(
            "two circles of inflows",
            f => f.Add("points.csv", SecondBridge + ",S1,,", "S3,三桥,section,颍河,river,B,Ⅲ,S1,,").Replace("points.csv", "Ⅲ,R1", "Ⅲ,S2;S3"),
            "points.csv:2:8 E313", "points.csv:2:8 E313"),
        new(
            "a circle in some months only",
            f => f.Add("points.csv", SecondBridge + ",,,2021-12", SecondBridge + ",S3,2022-01,", "S3,三桥,section,颍河,river,A,Ⅲ,S2,,"),
            "points.csv:7:8 E313"),
        new("an inflow in the point's own county", f => f.Add("points.csv", "S2,二桥,section,颍河,river,甲,Ⅲ,S1,,"), "points.csv:6:8 E314"),
        new(
            "missing targets", f => f.Add("points.csv", "S2,二桥,section,颍河,river,B,,,,").Replace("points.csv", "R1,入境,reference,颍河,river,,Ⅲ", "R1,入境,reference,颍河,river,,"),
            "points.csv:3:7 E315", "points.csv:6:7 E315"),
        new(
            "targets out of range",
            f => f.Add("points.csv", "S2,二桥,section,颍河,river,B,劣Ⅴ,,,", "W2,水源二,source,水库,lake,B,Ⅳ,,,", "C2,干渠二,canal,总干渠,river,B,Ⅲ,,,"),
            "points.csv:6:7 E316", "points.csv:7:7 E316", "points.csv:8:7 E316"),
        new(
            "a point that changes", f => f.Add("points.csv", SecondBridge + ",,,2021-12", "S2,二桥,reference,颍河,lake,B,Ⅲ,,2022-01,"),
            "points.csv:7:3 E317", "points.csv:7:5 E317"),
    ];

    private static readonly FaultCase[] Evidence =
    [
        new("groundwater worse than Ⅴ", f => f.Add("monitoring.csv", "2021-10,W1,劣五类,,,,,"), "monitoring.csv:6:3 E318"),
        new("two answers", f => f.Rulings("2021-09,S1,improved,是,文1,", "2021-09,S1,改善,no,文2,"), "rulings.csv:3:4 E319"),
        new("a net class worse than the measured one", f => f.Rulings("2021-09,S1,net-class,Ⅳ,文1,"), "rulings.csv:2:4 E320"),
        new(
            "questions that do not fit",
            f => f.Events("2021-09,E1,toxic,A,颍河,,,,文1,").Rulings(
                "2021-09,W1,improved,是,文1,", "2021-09,R1,net-class,Ⅱ,文1,", "2021-09,S1,responsible,A,文1,", "2021-09,E1,responsible,B,文1,",
                "2021-09,R1,result,deferred,文1,"),
            "rulings.csv:2:3 E321", "rulings.csv:3:3 E321", "rulings.csv:4:3 E321", "rulings.csv:5:3 E321", "rulings.csv:6:3 E321"),
        new(
            "two choices in one month", f => f.Interpretations("toxic,per-event,文1,,2021-12", "有毒有害计次,once-per-river,文2,2021-12,", "toxic,per-event,文3,2022-01,"),
            "interpretations.csv:3:1 E322", "interpretations.csv:4:1 E322"),
        new(
            "a subject that is both a point and an event", f => f.Events("2021-09,C1,canal-accident,,,,,,文1,").Rulings("2021-09,C1,responsible,A,文1,"),
            "rulings.csv:2:2 E323"),
    ];

    private static readonly FaultCase[] Warnings =
    [
        new("columns that are not known", f => f.Replace("counties.csv", "aliases", "别称"), "counties.csv:1:3 W401"),
        new("rulings.csv misspelt", f => f.Write("ruling.csv", TestFolder.RulingsHeader), "ruling.csv:0:0 W402"),
        new("the same ruling twice", f => f.Rulings("2021-09,S1,improved,是,文1,", "2021/9,S1,改善,yes,文2,再写一次"), "rulings.csv:3:4 W403"),
        new("a result out of the point's months", f => f.Add("points.csv", SecondBridge + ",,2022-01,").Add("monitoring.csv", "2021-12,S2,Ⅲ,,,,,"), "monitoring.csv:6:2 W404"),
        new(
            "an inflow out of its months", f => f.Replace("points.csv", "R1,入境,reference,颍河,river,,Ⅲ,,,", "R1,入境,reference,颍河,river,,Ⅲ,,,2021-09")
                .Add("monitoring.csv", "2021-10,S1,Ⅲ,,,,,", "2021-11,S1,Ⅲ,,,,,"),
            "points.csv:2:8 W405"),
        new("a ruling that nothing consulted", f => f.Rulings("2021-09,S1,improved,是,文1,", "2021-10,S1,improved,是,文1,"), "rulings.csv:2:0 W406")
        {
            Settle = "2021-09",
        },
        new(
            "cells without effect",
            f => f.Replace("monitoring.csv", "2021-09,S1,Ⅲ,,", "2021-09,S1,Ⅲ,,否").Events(
                "2021-09,E1,canal-accident,A,颍河,,,,文1,", "2021-09,E2,intake,A,颍河,口,2021-09-06,5,文1,"),
            "monitoring.csv:2:5 W407", "events.csv:2:5 W407", "events.csv:3:6 W407", "events.csv:3:7 W407", "events.csv:3:8 W407"),
        new("a section in groundwater", f => f.Add("points.csv", "S2,二桥,section,颍河,groundwater,B,Ⅲ,,,"), "points.csv:6:5 W408"),
    ];
}
