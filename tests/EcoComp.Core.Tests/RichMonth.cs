using EcoComp.Core.Evidence;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests;

/// <summary>A month in which every clause, question and note occurs, and every amount, threshold, river and choice matters.</summary>
internal static class RichMonth
{
    public static Given Of(RegulationCatalogue? catalogue = null)
    {
        var given = new Given { Catalogue = catalogue ?? Law.BuiltIn };
        Sections(given);
        Sources(given);
        Canal(given);
        Events(given);
        Readings(given);
        return given.Province(12_000_000);
    }

    private static void Sections(Given given)
    {
        foreach (string step in "ⅢⅣ ⅢⅤ Ⅲ劣Ⅴ ⅣⅤ Ⅳ劣Ⅴ Ⅴ劣Ⅴ".Split(' '))
            given.Section("L" + step, step[..1]).Class("L" + step, step[1..]);
        given.Section("FREE0", county: "C", river: "石梁河", months: "..2021-08");
        foreach (string river in "清潩河 清潁河 清颍河 颍河 北汝河 大浪沟 双洎河 石梁河".Split(' '))
            given.Section("V" + river, river: river, county: "C").Class("V" + river, "Ⅳ");
        given.Reference("R3").Class("R3", "Ⅲ").Reference("R4").Class("R4", "Ⅳ").Reference("R5", "Ⅳ").Class("R5", "Ⅴ").Reference("R0")
            .Dry("R0").Reference("RX")
            .Section("UP", "Ⅱ", "R3").Class("UP", "Ⅰ").Section("OK", "Ⅲ", "R3 R0").Class("OK", "Ⅱ").Section("SAME", "Ⅲ", "R3")
                .Class("SAME", "Ⅲ")
            .Section("MIXED", "Ⅳ", "R3 SECOND").Class("MIXED", "Ⅱ").Section("SECOND", "Ⅲ", "R3", "B").Class("SECOND", "Ⅱ")
            .Section("HEAD", "Ⅲ").Class("HEAD", "Ⅱ").Section("DRY", "Ⅲ", "R0").Class("DRY", "Ⅰ").Section("RULED", "Ⅲ").Class("RULED", "Ⅰ")
            .Ruling("RULED", Question.Improved, "是").Section("NOT", "Ⅲ").Class("NOT", "Ⅰ").Ruling("NOT", Question.Improved, "否")
            .Section("MISS2", "Ⅱ").Class("MISS2", "Ⅳ").Section("MISS1", "Ⅰ").Class("MISS1", "Ⅲ")
            .Section("OFF", "Ⅲ", "R4 R5").Class("OFF", "劣Ⅴ").Section("CLEAR", "Ⅲ", "R4").Class("CLEAR", "Ⅳ")
            .Section("BLIND", "Ⅲ", "R4 RX").Class("BLIND", "Ⅴ").Section("NET", "Ⅲ", "RX").Class("NET", "Ⅴ")
                .Ruling("NET", Question.NetClass, "Ⅳ")
            .Reference("R1", "Ⅱ").Class("R1", "Ⅳ").Section("UNFELT", "Ⅳ", "R1").Class("UNFELT", "Ⅴ")
            .Section("EVEN", "Ⅲ", "SECOND").Class("EVEN", "Ⅱ")
            .Section("BOTH", "Ⅲ", "", "A 60%;C 40%").Class("BOTH", "Ⅴ").Section("EASED", "Ⅲ").Class("EASED", "Ⅳ")
                .Ruling("EASED", Question.NetClass, "Ⅲ")
            .Section("NEVER").Ruling("NEVER", Question.Result, "waived").Section("REST", due: "1;7")
            .Section("FROZEN").Status("FROZEN", ResultStatus.Frozen).Section("ABSENT").Section("LATER")
                .Status("LATER", ResultStatus.Missing)
            .Ruling("LATER", Question.Result, "deferred").Section("GONE", months: "..2021-08")
                .Ruling("LATER", Question.Result, "暂缓", "2021-08");
    }

    private static void Sources(Given given) => given
        .Source("Q1").Class("Q1", "Ⅰ").Source("Q3").Class("Q3", "Ⅲ").Source("Q5").Class("Q5", "Ⅴ").Source("QO", "R4", "B").Class("QO", "Ⅴ")
        .Source("QX", "RX", "B").Class("QX", "劣Ⅴ").Source("QG", "R4", "B", WaterType.Groundwater).Class("QG", "Ⅳ")
        .Source("Q2T", county: "C", target: "Ⅱ").Class("Q2T", "Ⅲ").Source("QN", county: "C").Class("QN", "Ⅰ", routine: false)
            .Source("QM", county: "C");

    private static void Canal(Given given) => given
        .Reference("R2", "Ⅱ").Class("R2", "Ⅲ").Canal("N1").Class("N1", "Ⅲ").Ruling("N1", Question.Responsible, "A")
        .Canal("N2").Class("N2", "Ⅴ").Ruling("N2", Question.Responsible, "A").Canal("N3").Class("N3", "Ⅱ")
        .Canal("N4", "RX").Class("N4", "Ⅲ").Ruling("N4", Question.Responsible, "A").Canal("N8", county: "B", target: "Ⅰ").Class("N8", "Ⅱ")
            .Canal("N5", "R2", "B").Class("N5", "Ⅳ").Canal("N6", "RX", "C").Class("N6", "Ⅲ")
        .Canal("N7", county: "B").Class("N7", "Ⅲ").Ruling("N7", Question.Responsible, "A");

    private static void Events(Given given)
    {
        given.Event("K1", EventKind.CanalAccident).Event("K2", EventKind.CanalAccident, "").Event("K3", EventKind.CanalAccident, "")
            .Ruling("K3", Question.Responsible, "B").Event("I3", EventKind.Intake, "B 50%;C 50%", incident: "停水")
                .Event("I4", EventKind.Intake, incident: "停水", county: "")
            .Event("I0", EventKind.Intake, date: "2021-09-01")
            .Event("T1", EventKind.Toxic, "A", "清潁河").Event("T2", EventKind.Toxic, "A", "颍河").Event("T3", EventKind.Toxic, "A", "颍河")
                .Event("T4", EventKind.Toxic, "C", "石梁河")
            .Event("X1", EventKind.CrossBoundary, "A", "颍河").Event("X2", EventKind.CrossBoundary, "A", "颍河")
                .Event("X3", EventKind.CrossBoundary, "A", "双洎河")
            .Event("X4", EventKind.CrossBoundary, "", "颍河").Event("I1", EventKind.Intake, "B").Event("I2", EventKind.Intake, "B")
            .Event("P1", EventKind.PollutedWater, "B", "颍河", volume: "2000")
                .Event("P2", EventKind.PollutedWater, "B", "颍河", volume: "10000")
            .Event("P3", EventKind.PollutedWater, "B", "颍河", volume: "1999.99")
                .Event("P4", EventKind.PollutedWater, "", "颍河", volume: "2500");
        foreach (int day in new[] { 2, 9, 16, 23, 30 })
            given.Event("O" + day, EventKind.IllegalOutlet, "A", outlet: "北口", week: $"2021-09-{day:00}", volume: "1200");
        given.Event("O", EventKind.IllegalOutlet, "A", outlet: "南口", week: "2021-09-08", volume: "1000.5")
            .Event("Z", EventKind.IllegalOutlet, "A", outlet: "南口", week: "2021-09-15", volume: "1000");
    }

    private static void Readings(Given given)
    {
        const string Clean = "PH=7 DO=8 CODMN=1 TP=0.01 NH3N=0.1";
        given.Section("POISON", county: "B").Sample("POISON", Clean + " HG=0.0002").Section("POISON0", county: "B")
            .Sample("POISON0", Clean + " AS=0.06")
            .Ruling("POISON0", Question.Toxic, "否").Section("POISON1", county: "B", river: "双洎河").Sample("POISON1", Clean + " CD=0.1")
            .Ruling("POISON1", Question.Toxic, "是")
            .Source("QI", county: "C").Sample("QI", Clean + " NO3=11").Source("QL", county: "C")
                .Sample("QL", "PH=7 DO=8 CODMN=1 TP=0.01 NH3N=0.2L")
            .Reference("RR").Sample("RR", "PH=7 DO=8 CODMN=2 TP=0.01 NH3N=1.7").Section("RS", "Ⅲ", "RR")
                .Sample("RS", "PH=7 DO=8 CODMN=2 TP=0.01 NH3N=1.9")
            .Reference("RE").Sample("RE", "PH=7 DO=8 CODMN=3 TP=0.05 NH3N=0.4").Section("SE", "Ⅲ", "RE")
                .Sample("SE", "PH=7 DO=8 CODMN=2.5 TP=0.05 NH3N=0.4");
    }
}
