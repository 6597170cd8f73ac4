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
        new("an inflow that stands twice", f => f.Add("points.csv", SecondBridge + ",R1;R1,,"), "points.csv:6:8 W436"),
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
        new("two results", f => f.Add("monitoring.csv", "2021年9月,S1,Ⅲ类,,,,,", "2021-09,S1,,dry,,,文1,"), "monitoring.csv:6:2 E309", "monitoring.csv:7:2 E309"),
        new("an event's number twice", f => f.Events("2021-09,E1,intake,A,,,,,文1,", "2021-10,E1,intake,A,,,,,文2,"), "events.csv:3:2 E310"),
        new(
            "an outlet's week twice",
            f => f.Events("2021-09,E1,illegal-outlet,A,颍河,口,2021-09-06,1,文1,", "2021-09,E2,illegal-outlet,大甲,颍河,口,2021-09-12,1,文1,"),
            "events.csv:3:7 E311"),
        new(
            "an outlet's week and an event's number twice, with spaces in one of them",
            f => f.Events("2021-09,E1,illegal-outlet,A,颍河,1号口,2021-09-06,1,文1,", "2021-09,E 1,illegal-outlet,A,颍河,1 号口,2021-09-12,1,文1,"),
            "events.csv:3:2 E310", "events.csv:3:7 E311"),
        new(
            "a week of another month",
            f => f.Events("2021-09,E1,illegal-outlet,A,颍河,口,2021-10-01,1,文1,", "2021-10,E2,illegal-outlet,A,颍河,口,2021-10-03,1,文1,"),
            "events.csv:3:7 E311", "events.csv:3:7 E312"),
        new(
            "a week of another month by the month of its Monday",
            f => f.Interpretations("outlet-week,monday,文1,,").Events("2021-10,E1,illegal-outlet,A,颍河,口,2021-10-01,1,文1,"), "events.csv:2:7 E312"),
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
        new(
            "shares of several counties that make no whole",
            f => f.Add(
                    "points.csv", "S2,二桥,section,颍河,river,甲县 60%；乙县 30%,Ⅲ,,,", "S3,三桥,section,颍河,river,甲县 60%;乙县,Ⅲ,,,", "S4,四桥,section,颍河,river,A 100%,Ⅲ,,,",
                    "S5,五桥,section,颍河,river,A 0%;B 100%,Ⅲ,,,", "S6,六桥,section,颍河,river,A;甲县,Ⅲ,,,", "S7,七桥,section,颍河,river,；,Ⅲ,,,")
                .Events("2021-09,E1,intake,A 50%;B 49%,,,,,文1,", "2021-09,E2,illegal-outlet,A;B,颍河,口,2021-09-06,1,文1,")
                .Rulings("2021-09,C1,responsible,A 70%;B 40%,文1,"),
            "points.csv:6:6 E326", "points.csv:7:6 E326", "points.csv:8:6 E326", "points.csv:9:6 E326", "points.csv:10:6 E326", "points.csv:11:6 E326",
            "events.csv:2:4 E326", "events.csv:3:4 E326", "rulings.csv:2:4 E326"),
        new("an inflow in one of the counties that share a point", f => f.Add("points.csv", "S2,二桥,section,颍河,river,B;A,Ⅲ,S1,,"), "points.csv:6:8 E314"),
        new(
            "a section and a canal point in groundwater",
            f => f.Add("points.csv", "S2,二桥,section,颍河,groundwater,B,Ⅲ,,,", "C2,干渠二,canal,总干渠,groundwater,B,,,,"), "points.csv:6:5 E327", "points.csv:7:5 E327"),
        new(
            "rivers whose names are almost those of the regulation",
            f => f.Add(
                    "points.csv", "S2,二桥,section,清颍,river,B,Ⅲ,,,", "S3,三桥,section,大浪河,river,B,Ⅲ,,,", "S4,四桥,section,颍河河,river,B,Ⅲ,,,", "W2,水源二,source,大浪河,lake,B,,,,")
                .Events("2021-09,E1,toxic,A,北汝江,,,,文1,"),
            "points.csv:6:4 E328", "points.csv:7:4 E328", "points.csv:8:4 E328", "events.csv:2:5 E328"),
        new("a river that neither the regulation nor the register has", f => f.Events("2021-09,E1,toxic,A,长江,,,,文1,"), "events.csv:2:5 E329"),
        new(
            "listed rivers that the register says are none",
            f => f.Write(
                "points.csv",
                "code,name,kind,water_body,water_type,county,target,inflows,covered\nS1,一桥,section,颖河,river,A,Ⅲ,R1,no\nR1,入境,reference,颍河,river,,Ⅲ,,yes\n"
                + "W1,水源一,source,双泊河,groundwater,B,,,否\nC1,干渠一,canal,总干渠,river,B,,,no\nS2,二桥,section,大浪河,river,B,Ⅲ,,no\n"),
            "points.csv:2:9 E330", "points.csv:4:9 E330"),
    ];

    private static readonly FaultCase[] Evidence =
    [
        new("groundwater worse than Ⅴ", f => f.Add("monitoring.csv", "2021-10,W1,劣五类,,,,,"), "monitoring.csv:6:3 E318"),
        new("a document that was left as it is printed", f => f.Rulings("2021-09,S1,改善,是,<依据文号>,", "2021-09,W1,监测结果,暂缓,‹依据文号›,<理由>"), "rulings.csv:2:5 E201", "rulings.csv:3:5 E201"),
        new("two answers", f => f.Rulings("2021-09,S1,improved,是,文1,", "2021-09,S1,改善,no,文2,"), "rulings.csv:3:4 E319"),
        new("a net class worse than the measured one", f => f.Rulings("2021-09,S1,net-class,Ⅳ,文1,"), "rulings.csv:2:4 E320"),
        new(
            "questions that do not fit",
            f => f.Events("2021-09,E1,toxic,A,颍河,,,,文1,").Rulings(
                "2021-09,W1,improved,是,文1,", "2021-09,R1,net-class,Ⅱ,文1,", "2021-09,S1,responsible,A,文1,", "2021-09,W1,toxic,yes,文1,",
                "2021-09,R1,result,deferred,文1,", "2021-09,E1,improved,是,文1,"),
            "rulings.csv:2:3 E321", "rulings.csv:3:3 E321", "rulings.csv:4:3 E321", "rulings.csv:5:3 E321", "rulings.csv:6:3 E321", "rulings.csv:7:3 E321"),
        new(
            "two choices in one month", f => f.Interpretations("toxic,per-event,文1,,2021-12", "有毒有害计次,once-per-river,文2,2021-12,", "toxic,per-event,文3,2022-01,"),
            "interpretations.csv:3:1 E322", "interpretations.csv:4:1 E322"),
        new(
            "event numbers that are something else's name",
            f => f.Events("2021-09,C1,canal-accident,A,,,,,文1,", "2021-09,B,intake,A,,,,,文2,", "2021-09,颍河,intake,A,,,,,文3,"),
            "events.csv:2:2 E331", "events.csv:3:2 E331", "events.csv:4:2 E331"),
        new(
            "one incident of two kinds",
            f => f.Incidents("2021-09,E1,toxic,A,一,,颍河,,,,文1", "2021-09,E2,cross-boundary,,一,,颖河,,,,文1", "2021-10,E3,toxic,甲,一,,颍河,,,,文1"),
            "events.csv:3:3 E332", "events.csv:4:3 E332"),
        new(
            "one incident of two counties and two rivers",
            f => f.Incidents("2021-09,E1,toxic,A,一,,颍河,,,,文1", "2021-09,E2,toxic,,一,,颖河,,,,文1", "2021-10,E3,toxic,B,一,,颍河,,,,文1", "2021-10,E4,toxic,A;B,一,,大浪沟,,,,文1"),
            "events.csv:4:4 E332", "events.csv:5:4 E332", "events.csv:5:7 E332"),
        new("an outlet's week as part of an incident", f => f.Incidents("2021-09,E1,illegal-outlet,A,一,,颍河,口,2021-09-06,1,文1"), "events.csv:2:5 E333"),
        new(
            "days outside their month or week",
            f => f.Incidents("2021-09,E1,intake,A,,2021-10-01,,,,,文1", "2021-09,E2,illegal-outlet,A,,2021-09-05,颍河,口,2021-09-08,1,文1", "2021-09,E3,illegal-outlet,A,,2021-09-12,颍河,口二,2021-09-08,1,文1"),
            "events.csv:2:6 E334", "events.csv:3:6 E334"),
        new(
            "rulings on who is responsible beside a county that is named",
            f => f.Incidents("2021-09,E1,intake,A,,,,,,,文1", "2021-09,E2,intake,B,一,,,,,,文1", "2021-09,E3,intake,,一,,,,,,文1")
                .Rulings("2021-09,E1,responsible,A,文2,", "2021-09,E3,responsible,B,文2,"),
            "rulings.csv:2:2 E335", "rulings.csv:3:2 E335"),
        new("two rulings that differ on one incident", f => f.Incidents("2021-09,E1,intake,,一,,,,,,文1", "2021-09,E2,intake,,一,,,,,,文1")
            .Rulings("2021-09,E1,responsible,A,文2,", "2021-09,E2,responsible,B,文2,"), "rulings.csv:3:4 E319"),
        new("a status beside routine no", f => f.Add("monitoring.csv", "2021-10,W1,,missing,no,,文1,", "2021-11,W1,,dry,否,,文1,"), "monitoring.csv:6:5 E336", "monitoring.csv:7:5 E336"),
        new(
            "amounts that together are beyond reckoning",
            f => f.Fund("2021-09,省级扣收,999999999999999,", "2021-10,省级奖励,1,", "2021-11,省级扣收,1,", "2021-12,省级扣收,1,"),
            "fund.csv:4:3 E338"),
        new("a first month for some months only", f => f.Interpretations("first-month,2021-08,文1,2021-08,2021-12"), "interpretations.csv:2:4 E337", "interpretations.csv:2:5 E337"),
    ];

    private static readonly FaultCase[] Warnings =
    [
        new("columns that are not known", f => f.Replace("counties.csv", "aliases", "电话"), "counties.csv:1:3 W401"),
        new("rulings.csv misspelt", f => f.Write("ruling.csv", "月份,对象\n"), "ruling.csv:0:0 W402"),
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
            f => f.Replace("monitoring.csv", "2021-09,S1,Ⅲ,,,,,", "2021-09,S1,Ⅲ,,否,,文1,").Events(
                "2021-09,E1,canal-accident,A,颍河,,,,文1,", "2021-09,E2,intake,A,颍河,口,2021-09-06,5,文1,"),
            "monitoring.csv:2:5 W407", "events.csv:3:6 W407", "events.csv:3:7 W407", "events.csv:3:8 W407"),
        new(
            "rivers that are not listed", f => f.Add("points.csv", "S2,二桥,section,石梁河,river,B,Ⅲ,,,").Events("2021-09,E1,toxic,A,石梁河,,,,文1,"),
            "points.csv:6:4 W412", "events.csv:2:5 W412"),
        new(
            "statuses that rest on no document", f => f.Add("monitoring.csv", "2021-10,S1,,断流,,,,", "2021-10,R1,,frozen,,,,", "2021-10,W1,,not-scheduled,,,,", "2021-10,C1,,missing,,,,"),
            "monitoring.csv:6:7 W413", "monitoring.csv:7:7 W413", "monitoring.csv:8:7 W413"),
        new(
            "a target that changes inside a year",
            f => f.Write(
                "points.csv",
                "code,name,kind,water_body,water_type,county,target,inflows,document,from,to\nS1,一桥,section,颍河,river,A,Ⅲ,R1,,,2021-10\nS1,一桥,section,颍河,river,A,Ⅳ,R1,,2021-11,2021-12\n"
                + "S1,一桥,section,颍河,river,A,Ⅲ,R1,,2022-01,2022-03\nS1,一桥,section,颍河,river,A,Ⅱ,R1,文1,2022-04,\nR1,入境,reference,颍河,river,,Ⅲ,,,,\n"
                + "W1,水源一,source,地下水,groundwater,B,,,,,\nC1,干渠一,canal,总干渠,river,B,,,,,\n"),
            "points.csv:3:7 W414"),
        new(
            "a result that was put off and is in the folder now",
            f => f.Rulings("2021-09,S1,result,deferred,文1,").Add("monitoring.csv", "2021-10,S1,Ⅲ,,,,,", "2021-10,R1,Ⅲ,,,,,", "2021-10,W1,Ⅱ,,,,,", "2021-10,C1,Ⅱ,,,,,"),
            "rulings.csv:2:0 W415") { Settle = "2021-10" },
        new("a month later than anybody looked", f => f.Results("2027-01"), "xuchang-2021:0:0 W416") { Settle = "2027-01" },
        new(
            "months later than anybody looked, in one line",
            f => f.Results("2026-11").Results("2026-12").Results("2027-01").Results("2027-02").Results("2027-03"),
            "xuchang-2021:0:0 W416") { Settle = "2026-11..2027-03" },
        new("months of which nothing was handed in, in one line", f => f, "2021-10:0:0 W419") { Settle = "2021-09..2021-11" },
        new(
            "months before that are open or of which nothing is known, where a year is summed up", f => f.Add("monitoring.csv", "2021-10,S1,Ⅲ,,,,,").Results("2021-12"),
            "2021-10:0:0 W429", "2021-11:0:0 W430") { Settle = "2021-12", Results = true },
        new(
            "a month of which nothing is known, where a year is summed up", f => f.Results("2021-11"), "2021-10:0:0 W430") { Settle = "2021-11", Results = true },
        new("a month that is closed while an earlier one is not", f => f.October().November(), "2021-11:0:0 W417") { Closed = ["2021-09"], Close = "2021-11" },
        new("a result of a closed month that is another now", f => f.October(), "2021-09:0:0 W418")
        {
            Closed = ["2021-09"], Then = f => f.Replace("monitoring.csv", "2021-09,S1,Ⅲ", "2021-09,S1,Ⅴ"), Close = "2021-10",
        },
        new("a point of closed months that is gone without a last month", f => f.October(), "2021-10:0:0 W438")
        {
            Closed = ["2021-09"],
            Then = f => f.Replace("points.csv", "W1,水源一,source,地下水,groundwater,B,,,,\n", "").Replace("monitoring.csv", "2021-09,W1,Ⅱ,,,,,\n", "")
                .Replace("monitoring.csv", "2021-10,W1,Ⅱ,,,,,\n", ""),
            Close = "2021-10",
        },
        new(
            "a choice of closed months that is gone without a last month",
            f => f.October().Write("interpretations.csv", "key,choice,authority,from,to\ncanal-responsible,own-county,文1,2021-09,\n"), "2021-10:0:0 W439")
        {
            Closed = ["2021-09"], Then = f => f.Write("interpretations.csv", "key,choice,authority,from,to\n"), Close = "2021-10",
        },
        new("closed months that stand under a newer regulation by now", f => f.October(), "x:0:0 W431")
        {
            Closed = ["2021-09"], Then = f => f.Write("ecocomp.json", "{ \"regulations\": \".\" }").Write("law.json", Newer()), Close = "2021-10",
        },
        new(
            "a regulation whose worse class pays less",
            f => f.Write("ecocomp.json", "{ \"regulations\": \".\" }").Write("law.json", Newer().Replace("\"yuan\":600000", "\"yuan\":6000000", StringComparison.Ordinal)),
            "law.json:0:0 W432", "law.json:1:0 W433") { Close = "2021-09" },
        new(
            "rows of months before the first that is settled, but for that of an incident which goes on",
            f => f.Incidents("2012-09,E1,intake,A,,,颍河,,,,文1", "2021-08,E2,toxic,A,甲,,颍河,,,,文1", "2021-09,E3,toxic,A,甲,,颍河,,,,文1")
                .Rulings("2012-09,S1,improved,是,文1,").Fund("2021-08,省级扣收,12,"),
            "events.csv:2:1 W434", "rulings.csv:2:1 W434", "fund.csv:2:1 W434"),
        new(
            "rows of months far from all results",
            f => f.Events("2202-09,E1,intake,A,,,,,文1,", "2022-03,E2,intake,A,,,,,文1,").Rulings("2202-09,S1,improved,是,文1,").Fund("2202-09,省级扣收,12,")
                .Interpretations("scope,five-rivers,文1,2202-09,", "toxic,per-event,文1,2022-03,2022-04", "outlet-week,sunday,文1,,2202-09")
                .Add("monitoring.csv", "2202-09,S1,Ⅲ,,,,,", "2012-09,R1,Ⅲ,,,,,", "2022-03,R1,Ⅲ,,,,,").Readings("time,point,nh3n", "2202-09-11,W1,0.1"),
            "monitoring.csv:6:1 W435", "monitoring.csv:7:1 W435", "readings.csv:2:1 W435", "events.csv:2:1 W435", "rulings.csv:2:1 W435",
            "interpretations.csv:2:4 W435", "fund.csv:2:1 W435"),
    ];

    private static TestFolder October(this TestFolder folder) => folder.Results("2021-10");

    private static TestFolder November(this TestFolder folder) => folder.Results("2021-11");

    /// <summary>Adds the results of another month, in which nothing is amiss.</summary>
    private static TestFolder Results(this TestFolder folder, string month) =>
        folder.Add("monitoring.csv", month + ",S1,Ⅲ,,,,,", month + ",R1,Ⅲ,,,,,", month + ",W1,Ⅱ,,,,,", month + ",C1,Ⅱ,,,,,");

    /// <summary>Writes events.csv with the columns of incidents and days.</summary>
    private static TestFolder Incidents(this TestFolder folder, params string[] rows) =>
        folder.Write("events.csv", "month,event,kind,county,incident,date,river,outlet,week,volume_t,document\n").Add("events.csv", rows);
}
