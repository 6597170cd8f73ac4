namespace EcoComp.Cli.Tests.Input;

/// <summary>What can be wrong with readings.csv.</summary>
internal static partial class FaultCases
{
    private const string ReadingsHeader = "time,point,status,pH(无量纲),溶解氧(mg/L),高锰酸盐指数(mg/L),氨氮(mg/L),总磷(mg/L)";
    private const string GoodSample = ",7.5,8.2,2.1,0.12,0.05";

    private static readonly FaultCase[] Readings =
    [
        new(
            "cells that are no values",
            f => f.Readings(ReadingsHeader, "2021-09-06,S1,,7.5,八,2.1mg/L,未检出,ND", "2021-09-07,S1,,7L,8.2,2..1,≤0.1,0.05"),
            "readings.csv:2:5 E212", "readings.csv:2:6 E212", "readings.csv:2:7 E212", "readings.csv:2:8 E212", "readings.csv:3:4 E212",
            "readings.csv:3:6 E212", "readings.csv:3:7 E212"),
        new("concentrations below zero", f => f.Readings(ReadingsHeader, "2021-09-06,S1,,-7.5,8.2,-2.1,0.12,0.05"), "readings.csv:2:4 E213", "readings.csv:2:6 E213"),
        new(
            "values that cannot be",
            f => f.Readings(ReadingsHeader, "2021-09-06,S1,,14.1,8.2,0L,1234567890123,0.05"), "readings.csv:2:4 E214", "readings.csv:2:6 E214", "readings.csv:2:7 E214"),
        new(
            "units that do not fit",
            f => f.Readings("time,point,pH(mg/L),氨氮(mg/kg),总磷(℃)", "2021-09-06,S1,7.5,x,0.05"), "readings.csv:1:3 E215", "readings.csv:1:4 E215", "readings.csv:1:5 E215"),
        new(
            "times that are none", f => f.Readings(ReadingsHeader, "2021-09-31 08:00,S1," + GoodSample, "2021-09-06 25:00,S1," + GoodSample, "九月,S1," + GoodSample, "Sep-21,S1," + GoodSample),
            "readings.csv:2:1 E216", "readings.csv:3:1 E216", "readings.csv:4:1 E216", "readings.csv:5:1 E205"),
        new(
            "a time outside its month",
            f => f.Readings("month,time,point,pH", "2021-09,2021-09-06 08:00,S1,7.5", "2021-10,2021-09-07 08:00,S1,7.5", "2021-13,2021-09-08 08:00,S1,7.5"),
            "readings.csv:3:1 E217", "readings.csv:4:1 E204"),
        new(
            "a unit that has to be said",
            f => f.Readings("time,point,三氯甲烷,铍", "2021-10-06,S1,0.05,0.001", "2021-10-06,W1,50,0.001"), "readings.csv:1:3 E218"),
        new(
            "different values for one point and time",
            f => f.Readings(
                ReadingsHeader, "2021-10-06 08:00,S1," + GoodSample, "2021/10/6 8:00,S1,,7.5,8.2,2.1,0.13,0.05", "2021-10-06 08:00,S1,,7.5,8.2,2.1,<0.12,0.05",
                "2021-10-06 08:00,S1,,7.5,8.2,2.1,,0.05"),
            "readings.csv:3:7 E324", "readings.csv:4:7 E324", "readings.csv:5:7 E324"),
        new(
            "readings of points whose water nobody knows", f => f.Readings(ReadingsHeader, "2021-09-06,S1," + GoodSample, "2021-09-07,S1," + GoodSample, "2021-09-06,X9," + GoodSample),
            "readings.csv:2:2 E325", "readings.csv:4:2 E325") { Classify = true },
        new("readings without a time", f => f.Readings("point,pH", "S1,7.5"), "readings.csv:1:0 E108"),
        new("an indicator twice", f => f.Readings("time,point,氨氮(mg/L),NH3-N,氨氮（μg/L）", "2021-09-06,S1,0.1,0.1,100"), "readings.csv:1:4 E109"),
        new(
            "readings of an unknown point, an unknown status, an empty time and a suspension without its paper",
            f => f.Readings(ReadingsHeader, "2021-09-06,S9," + GoodSample, "2021-09-06,S1,坏了,,,,,", ",S1," + GoodSample, "2021-10-06,S1,停测,,,,,"),
            "readings.csv:1:0 E108", "readings.csv:2:2 E301", "readings.csv:3:3 E202", "readings.csv:4:1 E201"),
    ];

    private static readonly FaultCase[] ReadingWarnings =
    [
        new(
            "the same sample twice",
            f => f.Readings(ReadingsHeader, "2021-10-06 08:00,S1," + GoodSample, "2021-10-06 8:00,S1,,7.50,8.20,2.10,0.120,0.050", "2021-11,S1," + GoodSample, "2021-11,S1," + GoodSample),
            "readings.csv:3:1 W409", "readings.csv:5:1 W409"),
        new(
            "a day beside a time of that day",
            f => f.Readings(ReadingsHeader, "2021-10-06,S1," + GoodSample, "2021-10-06 8:00,S1,,7.50,8.20,2.20,0.120,0.050"),
            "readings.csv:2:1 W437"),
        new(
            "samples with the values of others, of which one has a name and the other none",
            f => f.Readings(
                "sample," + ReadingsHeader, ",2021-10-06,S1," + GoodSample, "1号,2021-10-06,S1," + GoodSample, "1号,2021-10-07,S1," + GoodSample, ",2021-10-07 08:00,S1,,7.50,8.2,,0.12,",
                "2号,2021-10-06,S1,,7.5,8.2,2.2,0.12,0.05", "1号,2021-10-08,S1," + GoodSample, "2号,2021-10-08,S1," + GoodSample),
            "readings.csv:3:1 W440", "readings.csv:5:1 W440"),
        new(
            "readings that say another class than monitoring.csv",
            f => f.Readings("document," + ReadingsHeader, ",2021-09-06,S1," + GoodSample, "文1,2021-09-06,R1,dry,,,,,", ",2021-09-06,C1," + GoodSample).Replace("monitoring.csv", "2021-09,R1,Ⅲ,,", "2021-09,R1,,缺测,"),
            "monitoring.csv:2:3 W410", "monitoring.csv:3:4 W410"),
        new(
            "different values in a month that can only be tried",
            f => f.Readings(ReadingsHeader, "2021-04-06 08:00,S1," + GoodSample, "2021-04-06 08:00,S1,,7.5,8.2,2.1,0.13,0.05", "2021-04-06 08:00,S1,,7.5,8.2,2.1,0.13,0.05"),
            "readings.csv:3:7 W411", "readings.csv:4:1 W409"),
        new(
            "readings of a point out of its months, and a column that is no indicator",
            f => f.Replace("points.csv", "S1,一桥,section,颍河,river,A,Ⅲ,R1,,", "S1,一桥,section,颍河,river,A,Ⅲ,R1,,2021-12")
                .Readings(ReadingsHeader + ",电导率(μS/cm)", "2022-01-06,S1," + GoodSample + ",500", "2022-01-07,S1," + GoodSample + ",500"),
            "readings.csv:1:9 W401", "readings.csv:2:2 W404", "readings.csv:3:2 W404"),
    ];
}
