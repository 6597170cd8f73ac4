namespace EcoComp.Cli.Tests.Input;

/// <summary>Faults beside faults: none is lost because of another, and none is made up because of what could not be read.</summary>
internal static partial class FaultCases
{
    private static readonly FaultCase[] NothingLost =
    [
        new(
            "a result twice where one of them cannot be read",
            f => f.Add("monitoring.csv", "2021-09,S1,优,,,,,", "2021-09,S1,,,,,,", "2021-10,S1,良,,,,,", "2021-10,S1,Ⅲ,,,,,", "2021-10,S1,,dry,,,文1,"),
            "monitoring.csv:6:2 E309", "monitoring.csv:6:3 E203", "monitoring.csv:7:2 E309", "monitoring.csv:7:3 E209", "monitoring.csv:8:3 E203",
            "monitoring.csv:9:2 E309", "monitoring.csv:10:2 E309"),
        new(
            "a row that cannot be read of a point out of its months",
            f => f.Add("points.csv", SecondBridge + ",,2022-01,").Add("monitoring.csv", "2021-12,S2,优,,,,,"), "monitoring.csv:6:2 W404",
            "monitoring.csv:6:3 E203"),
        new(
            "a key twice where one choice is unknown", f => f.Interpretations("toxic,foo,文1,,", "toxic,per-event,文2,,", "toxic,,文3,,"),
            "interpretations.csv:2:2 E306", "interpretations.csv:3:1 E322", "interpretations.csv:4:1 E322", "interpretations.csv:4:2 E201"),
        new(
            "intervals whose ends cannot be read overlap nothing",
            f => f.Add("points.csv", SecondBridge + ",,,2021-12", SecondBridge + ",,Jan-22,", SecondBridge + ",,,Dec-21")
                .Add("monitoring.csv", "2022-03,S2,Ⅲ,,,,,").Interpretations("toxic,per-event,文1,,2021-12", "toxic,once-per-river,文2,Jan-22,"),
            "points.csv:7:9 E205", "points.csv:8:10 E205", "interpretations.csv:3:4 E205"),
        new(
            "a record of points that cannot be read makes no other row's point unknown",
            f => f.Add("points.csv", SecondBridge + ",,").Add("monitoring.csv", "2021-09,S2,Ⅲ,,,,,").Rulings("2021-09,S2,improved,是,文1,"),
            "points.csv:6:10 E107"),
        new(
            "a record of counties that cannot be read makes no other row's county unknown",
            f => f.Add("counties.csv", "C,\"丙\"县,").Add("points.csv", "S2,二桥,section,颍河,river,C,Ⅲ,,,"), "counties.csv:4:0 E106"),
        new(
            "each row that names an inflow out of its months, with all of them",
            f => f.Add("points.csv", "R2,参照,reference,颍河,river,,Ⅲ,,2023-01,", SecondBridge + ",R2,,2021-10", SecondBridge + ",R2,2021-11,")
                .Add("monitoring.csv", "2021-10,S2,Ⅲ,,,,,", "2021-11,S2,Ⅲ,,,,,", "2022-01,S2,Ⅲ,,,,,"),
            "points.csv:7:8 W405", "points.csv:8:8 W405"),
        new(
            "two circles through one point",
            f => f.Add("counties.csv", "C,丙县,", "D,丁县,").Add(
                "points.csv", "K1,甲,section,颍河,river,A,Ⅳ,K2;K3,,", "K2,乙,section,颍河,river,B,Ⅳ,K4,,", "K3,丙,section,颍河,river,C,Ⅳ,K4,,",
                "K4,丁,section,颍河,river,D,Ⅳ,K1,,"),
            "points.csv:6:8 E313", "points.csv:6:8 E313"),
    ];
}
