namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>Cases worked by hand from the text: articles 5 and 6.</summary>
internal static partial class ByHand
{
    private const string OwnCounty = "interpretations: key,choice\ncanal-responsible,own-county\n";

    public static IEnumerable<HandCase> SourcesAndCanal =>
    [
        new("sources by class", "points: code,kind,county,target\nW1,source,A,\nW2,source,A,Ⅱ\nW3,source,A,Ⅱ\nW4,source,A,\nW5,source,A,\n"
            + Classes("W1,Ⅰ", "W2,Ⅱ", "W3,Ⅲ", "W4,Ⅳ", "W5,劣Ⅴ"),
            [
                "A 5.1 W1 +200000 Ⅲ/Ⅰ/",
                "A 5.2 W4 -2000000 Ⅲ/Ⅳ/Ⅳ [source-steps]",
                "A 5.2 W5 -6000000 Ⅲ/劣Ⅴ/劣Ⅴ [source-steps]",
                "A 5.2 W3 not-covered",
            ]),
        new("a source's steps flat", "points: code,kind,county\nW5,source,A\n" + Classes("W5,劣Ⅴ") + Choose("source-steps", "flat"),
            ["A 5.2 W5 -2000000 Ⅲ/劣Ⅴ/劣Ⅴ [source-steps]"]),
        new("a groundwater source asks for no inflow", "points: code,kind,county,water_type,inflows,target\nR1,reference,,river,,Ⅲ\n"
            + "W1,source,A,groundwater,R1\n" + Classes("R1,劣Ⅴ", "W1,Ⅴ"),
            ["A 5.2 W1 -4000000 Ⅲ/Ⅴ/Ⅴ [source-steps]"]),
        new("a source's felt inflow", "points: code,kind,county,inflows,target\nR1,reference,,,Ⅲ\n"
            + "W1,source,A,R1\n" + Classes("R1,Ⅳ", "W1,Ⅳ"),
            ["A 5.2 W1 net-met [upstream-offset]"]),
        new("a source's inflow without a row", "points: code,kind,county,inflows,target\nR1,reference,,,Ⅲ\n"
            + "W1,source,A 60%;B 40%,R1\n" + Classes("W1,Ⅴ"),
            ["A 5.2 W1 net-class? -2400000..0 60% [source-steps?]", "B 5.2 W1 net-class? -1600000..0 40% [source-steps?]"]),
        new("a source that was not routine", "points: code,kind,county\nW1,source,A\n" + Results("W1,劣Ⅴ,,no"), ["A 5.2 W1 not-routine"]),
        new("not routine beside readings is no answer", "points: code,kind,county\n"
            + "W1,source,A\n" + Results("W1,Ⅰ,,no") + Readings + "W1,7,8,3,15,1.2,0.1\n",
            ["A 5.2 W1 -2000000 Ⅲ/Ⅳ/Ⅳ [source-steps class-rounding]", "A 5.2 W1 evaluated-class [class-rounding]"]),
        new("not routine on a section changes nothing", "points: code,county,target\n"
            + "S1,A,Ⅲ\n" + Results("S1,Ⅳ,,no"), ["A 4.1.2 S1 -300000 Ⅲ/Ⅳ/Ⅳ"]),
        new("a failing item beside class Ⅰ", "points: code,kind,county\nW1,source,A\n" + Classes("W1,Ⅰ") + "readings: point,SO4\n"
            + "W1,250.1\n",
            ["A 5.1 W1 +200000 Ⅲ/Ⅰ/ [source-items]", "A 5.1 W1 single-limits [source-items]"]),
        new("an item on its limit passes", "points: code,kind,county\nW1,source,A\n" + Classes("W1,Ⅰ") + "readings: point,SO4\n"
            + "W1,250\n", ["A 5.1 W1 +200000 Ⅲ/Ⅰ/"]),
        new("a failing item without reward", "points: code,kind,county\nW1,source,A\n" + Classes("W1,Ⅰ") + "readings: point,FE\n"
            + "W1,0.31\n" + Choose("source-items", "no-reward"),
            ["A 5.1 W1 not-covered [source-items]"]),
        new("an evaluated groundwater source names no rounding", "points: code,kind,county,water_type\nW1,source,A,groundwater\n"
            + "readings: point,PH,HARD,TDS,CODMN,NH3N,NO3,F\nW1,7,100,200,0.9,0.02,2,0.5\n",
            ["A 5.1 W1 +200000 Ⅲ/Ⅰ/", "A 5.2 W1 evaluated-class"]),
        new("a groundwater source that lacks hardness", "points: code,kind,county,water_type\nW1,source,A,groundwater\n"
            + "readings: point,PH,TDS,CODMN,NH3N,NO3,F\nW1,7,200,0.9,0.02,2,0.5\n" + Choose("class-partial", "yes"),
            ["A 5.1 W1 result? 0..200000 [class-partial]", "A 5.2 W1 evaluated-class [class-partial]"]),

        new("a canal miss is asked whose it is", Canal("K1,canal,A") + Classes("K1,Ⅲ"),
            ["- 6.2.1 K1 responsible? -4000000..0 [canal-miss canal-responsible canal-accident]"]),
        new("a canal miss of its own county", Canal("K1,canal,A") + Classes("K1,Ⅲ") + OwnCounty,
            ["A 6.2.1 A -4000000 Ⅱ/Ⅲ/Ⅲ [canal-miss canal-responsible]"]),
        new("a canal miss by ruling, shared", Canal("K1,canal,A") + Classes("K1,Ⅲ") + Rule("K1,responsible,C 70%;B 30%"),
            ["B 6.2.1 B -1200000 Ⅱ/Ⅲ/Ⅲ 30% [canal-miss]", "C 6.2.1 C -2800000 Ⅱ/Ⅲ/Ⅲ 70% [canal-miss]"]),
        new("two misses count once, with the worst class and the largest share",
            Canal("K1,canal,A 60%;B 40%", "K2,canal,A 40%;B 60%") + Classes("K1,Ⅲ", "K2,Ⅴ") + OwnCounty,
            ["A 6.2.1 A -2400000 Ⅱ/Ⅴ/Ⅴ 60% [canal-miss canal-responsible]", "B 6.2.1 B -2400000 Ⅱ/Ⅴ/Ⅴ 60% [canal-miss canal-responsible]"]),
        new("two misses by point", Canal("K1,canal,A", "K2,canal,A") + Classes("K1,Ⅲ", "K2,Ⅴ") + OwnCounty + "canal-miss,per-point\n",
            ["A 6.2.1 K1 -4000000 Ⅱ/Ⅲ/Ⅲ [canal-miss canal-responsible]", "A 6.2.1 K2 -4000000 Ⅱ/Ⅴ/Ⅴ [canal-miss canal-responsible]"]),
        new("a canal target Ⅰ at Ⅱ", "points: code,kind,county,target\nK1,canal,A,Ⅰ\n" + Classes("K1,Ⅱ"), ["A 6.2.1 K1 not-covered"]),
        new("a canal inflow that is clean enough is not felt", "points: code,kind,county,inflows,target\nR1,reference,,,Ⅰ\n"
            + "K1,canal,A,R1\n" + Classes("R1,Ⅱ", "K1,Ⅲ") + OwnCounty,
            ["A 6.2.1 A -4000000 Ⅱ/Ⅲ/Ⅲ [canal-miss canal-responsible]"]),
        new("a canal's note stands in its own county", "points: code,kind,county,inflows,target\nR1,reference,,,Ⅱ\n"
            + "K1,canal,A;B,R1\n" + Classes("R1,Ⅲ", "K1,Ⅲ") + Rule("K1,responsible,C"),
            ["A 6.2.1 K1 net-met [upstream-offset]", "B 6.2.1 K1 net-met [upstream-offset]"]),
        new("a canal point without a row asks its own county", Canal("K1,canal,A") + Rule("K1,responsible,C"),
            ["A 6.2.1 K1 result? unknown"]),
        new("an open net class at city level while the payer is open", OpenCanal("K2,Ⅲ"),
            ["- 6.2.1 K2 net-class? -4000000..0 [canal-accident canal-miss? canal-responsible?]"]),
        new("a definite miss drops a question of no larger share", OpenCanal("K1,Ⅲ", "K2,Ⅲ") + OwnCounty,
            ["A 6.2.1 A -4000000 Ⅱ/Ⅲ/Ⅲ [canal-miss canal-responsible]"]),
        new("a definite miss of a smaller share keeps the question", OpenCanal("K1,Ⅲ", "K2,Ⅲ") + OwnCounty
            + Rule("K1,responsible,A 40%;B 60%"),
            [
                "A 6.2.1 A -1600000 Ⅱ/Ⅲ/Ⅲ 40% [canal-miss]",
                "B 6.2.1 B -2400000 Ⅱ/Ⅲ/Ⅲ 60% [canal-miss]",
                "A 6.2.1 K2 net-class? -4000000..0 [canal-miss? canal-responsible?]",
            ]),
        new("a question that nobody could pay more for is not asked", "counties: code,name\n"
            + "A,甲县\n" + OpenCanal("K1,Ⅲ", "K2,Ⅲ") + Rule("K1,responsible,A"),
            ["A 6.2.1 A -4000000 Ⅱ/Ⅲ/Ⅲ [canal-miss canal-accident canal-responsible?]"]),
        new("the range of a payer beside what each county pays", Canal("K1,canal,A", "K2,canal,A") + Classes("K1,Ⅲ", "K2,Ⅲ")
            + Rule("K1,responsible,A 40%;B 30%;C 30%"),
            [
                "A 6.2.1 A -1600000 Ⅱ/Ⅲ/Ⅲ 40% [canal-miss]",
                "B 6.2.1 B -1200000 Ⅱ/Ⅲ/Ⅲ 30% [canal-miss]",
                "C 6.2.1 C -1200000 Ⅱ/Ⅲ/Ⅲ 30% [canal-miss]",
                "- 6.2.1 K2 responsible? -2800000..0 [canal-miss canal-responsible canal-accident]",
            ]),
        new("an accident adds to a miss", Canal("K1,canal,A") + Classes("K1,Ⅲ") + OwnCounty + Accident("E1,A"),
            ["A 6.2.1 A -4000000 Ⅱ/Ⅲ/Ⅲ [canal-miss canal-responsible canal-accident]", "A 6.2.2 E1 -5000000 [canal-accident]"]),
        new("an accident replaces a miss", Canal("K1,canal,A") + Classes("K1,Ⅲ") + OwnCounty + "canal-accident,replaces-miss\n"
            + Accident("E1,A"),
            ["A 6.2.2 E1 -5000000 [canal-accident]", "A 6.2.1 A miss-replaced [canal-miss canal-responsible canal-accident]"]),
        new("a share of an accident falls to a larger miss", Canal("K1,canal,A") + Classes("K1,Ⅲ") + OwnCounty
            + "canal-accident,replaces-miss\n" + Accident("E1,A 60%;B 40%"),
            [
                "A 6.2.1 A -4000000 Ⅱ/Ⅲ/Ⅲ [canal-miss canal-responsible canal-accident]",
                "B 6.2.2 E1 -2000000 40%",
                "A 6.2.2 E1 miss-replaced [canal-accident]",
            ]),
        new("where both are equal the miss falls", Canal("K1,canal,A") + Classes("K1,Ⅲ") + OwnCounty + "canal-accident,replaces-miss\n"
            + Accident("E1,A 80%;B 20%"),
            ["A 6.2.2 E1 -4000000 80% [canal-accident]", "B 6.2.2 E1 -1000000 20%",
                "A 6.2.1 A miss-replaced [canal-miss canal-responsible canal-accident]"]),
        new("an accident drops a question that could not exceed it", OpenCanal("K2,Ⅲ") + OwnCounty + "canal-accident,replaces-miss\n"
            + Accident("E1,A"),
            ["A 6.2.2 E1 -5000000 [canal-accident canal-miss? canal-responsible?]"]),
        new("questions by point may exceed an accident together", OpenCanal("K1,Ⅲ", "K2,Ⅲ") + OwnCounty + "canal-accident,replaces-miss\n"
            + "canal-miss,per-point\n" + Accident("E1,A"),
            [
                "A 6.2.2 E1 -5000000 [canal-accident]",
                "A 6.2.1 K2 net-class? -4000000..0 [canal-accident canal-miss? canal-responsible?]",
                "A 6.2.1 K1 miss-replaced [canal-miss canal-responsible canal-accident]",
            ]),
        new("an accident of no county", "points: code,kind,county\n"
            + "W1,source,A\n" + Classes("W1,Ⅱ") + Accident("E1,"), ["- 6.2.2 E1 responsible? -5000000..0 [canal-accident]"]),
    ];

    private static string Canal(params string[] points) => "points: code,kind,county\n" + Rows(points);

    /// <summary>K1 without an inflow; K2 with one that has no row.</summary>
    private static string OpenCanal(params string[] classes) =>
        "points: code,kind,county,inflows,target\nR1,reference,,,Ⅱ\n"
        + string.Concat(classes.Select(c => c.StartsWith("K1", StringComparison.Ordinal) ? "K1,canal,A,,\n" : "K2,canal,A,R1,\n"))
            + Classes(classes);

    private static string Accident(params string[] events) => "events: event,county,kind\n"
        + Rows([.. events.Select(e => e + ",canal-accident")]);
}
