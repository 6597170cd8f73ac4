namespace EcoComp.Cli.Tests.Input;

/// <summary>Cells as offices write them that are no values, each with what it was probably meant to be.</summary>
internal static partial class FaultCases
{
    private const string OneReading = "时间,点位,氨氮,总磷";

    private static readonly FaultCase[] Notations =
    [
        new("an October that lost its zero, on all rows", f => f.Events("2021.1,E1,intake,A,,,,,文1,", "2021.1,E2,intake,A,,,,,文1,"), "events.csv:2:1 E205"),
        new("a day that is not the first in the place of a month", f => f.Events("2021/10/21,E1,intake,A,,,,,文1,"), "events.csv:2:1 E204"),
        new("signs in the place of a class", f => f.Add("monitoring.csv", "2021-10,S1,/,,,,,", "2021-10,R1,—,,,,,", "2021-10,C1,-,,,,,"),
            "monitoring.csv:6:3 E203", "monitoring.csv:7:3 E203", "monitoring.csv:8:3 E203"),
        new("one unknown county in many rows", f => f.Replace("points.csv", ",A,Ⅲ", ",丙县,Ⅲ").Replace("points.csv", ",B,,", ",丙县,,"), "points.csv:2:6 E302"),
        new("a name that two points bear", f => f.Replace("points.csv", "C1,干渠一", "C1,一桥").Add("monitoring.csv", "2021-10,一桥,Ⅲ,,,,,"), "monitoring.csv:6:2 E301"),
        new("one column empty in all rows", f => f.Write("monitoring.csv", "month,point,class\n2021-09,S1,Ⅲ\n,R1,Ⅲ\n,W1,Ⅲ\n,C1,Ⅱ\n,S1,Ⅲ\n"), "monitoring.csv:3:1 E201"),
        new("a decimal comma", f => f.Readings(OneReading, "2021-09-11,S1,\"0,125\",0.1"), "readings.csv:2:3 E212"),
        new("a decimal comma in an amount", f => f.Fund("2021-09,省级扣收,\"0,500\","), "fund.csv:2:3 E206"),
        new("a temperature in brackets", f => f.Readings("时间,点位,pH", "2021-09-11,S1,7.2(26℃)"), "readings.csv:2:3 E212"),
        new("not detected, without the limit", f => f.Readings(OneReading, "2021-09-11,S1,未检出,ND"), "readings.csv:2:3 E212", "readings.csv:2:4 E212"),
        new("a value with its unit", f => f.Readings(OneReading, "2021-09-11,S1,0.3mg/L,0.1"), "readings.csv:2:3 E212"),
        new("a time of the day without its day", f => f.Readings("采样时间,点位,氨氮", "09:20,S1,0.1"), "readings.csv:2:1 E216"),
        new("two columns with different days", f => f.Readings("采样日期,采样时间,点位,氨氮", "2021-09-11,2021-09-12 09:20,S1,0.1"), "readings.csv:2:2 E216"),
        new(
            "columns that begin with an indicator", f => f.Readings("时间,点位,氨氮,pH*,化学需氧量去除率,总磷/磷酸盐,流量", "2021-09-11,S1,0.1,7,90,0.1,3"),
            "readings.csv:1:4 E220", "readings.csv:1:7 W401"),
    ];
}
