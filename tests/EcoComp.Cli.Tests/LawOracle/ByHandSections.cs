namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>Cases worked by hand from the text.</summary>
internal static partial class ByHand
{
    /// <summary>A section S1 of county A on the inflow R1, with target Ⅲ.</summary>
    private const string Pair =
        """
        points: code,kind,county,target,inflows
        R1,reference,,Ⅲ,
        S1,section,A,Ⅲ,R1

        """;

    /// <summary>Readings of every needed indicator; a row is a point and six values.</summary>
    private const string Readings = "readings: point,PH,DO,CODMN,COD,NH3N,TP\n";

    public static IEnumerable<HandCase> Sections =>
    [
        new("the ladder of target Ⅲ", Ladder("Ⅲ"), ["A 4.1.2 S4 -300000 Ⅲ/Ⅳ/Ⅳ", "A 4.1.2 S5 -600000 Ⅲ/Ⅴ/Ⅴ", "A 4.1.2 S6 -2000000 Ⅲ/劣Ⅴ/劣Ⅴ"]),
        new("the ladder of target Ⅳ", Ladder("Ⅳ"), ["A 4.1.2 S5 -200000 Ⅳ/Ⅴ/Ⅴ", "A 4.1.2 S6 -1000000 Ⅳ/劣Ⅴ/劣Ⅴ"]),
        new("the ladder of target Ⅴ", Ladder("Ⅴ"), ["A 4.1.2 S6 -1000000 Ⅴ/劣Ⅴ/劣Ⅴ"]),
        new("an unfelt inflow excuses nothing and is no choice", Pair.Replace("R1,reference,,Ⅲ", "R1,reference,,Ⅰ")
            + Classes("R1,Ⅱ", "S1,Ⅳ"),
            ["A 4.1.2 S1 -300000 Ⅲ/Ⅳ/Ⅳ"]),
        new("an inflow is felt from the worse of its target and R", Pair.Replace("R1,reference,,Ⅲ", "R1,reference,,Ⅰ")
            + Classes("R1,Ⅳ", "S1,劣Ⅴ"),
            ["A 4.1.2 S1 -600000 Ⅲ/劣Ⅴ/Ⅴ [upstream-offset]"]),
        new("a felt inflow that leaves nothing", Pair + Classes("R1,Ⅴ", "S1,Ⅴ"), ["A 4.1.2 S1 net-met [upstream-offset]"]),
        new("the largest e of two inflows",
            """
            points: code,kind,county,target,inflows
            R1,reference,,Ⅲ,
            R2,reference,,Ⅴ,
            S1,section,A,Ⅲ,R2;R1
            monitoring: point,class
            R1,Ⅳ
            R2,劣Ⅴ
            S1,劣Ⅴ
            """,
            ["A 4.1.2 S1 -600000 Ⅲ/劣Ⅴ/Ⅴ [upstream-offset]"]),
        new("no worse than the worst felt inflow by class", Pair + Classes("R1,Ⅴ", "S1,Ⅴ")
            + Choose("upstream-offset", "no-worse-than-inflow"),
            ["A 4.1.2 S1 net-met [upstream-offset]"]),
        new("worse than the worst felt inflow", Pair + Classes("R1,Ⅳ", "S1,Ⅴ") + Choose("upstream-offset", "no-worse-than-inflow"),
            ["A 4.1.2 S1 -600000 Ⅲ/Ⅴ/Ⅴ [upstream-offset]"]),
        new("rulings only asks of a felt inflow", Pair + Classes("R1,Ⅳ", "S1,Ⅴ") + Choose("upstream-offset", "rulings-only"),
            ["A 4.1.2 S1 net-class? -600000..0 [upstream-offset]"]),
        new("rulings only asks nothing of an unfelt inflow", Pair + Classes("R1,Ⅲ", "S1,Ⅴ") + Choose("upstream-offset", "rulings-only"),
            ["A 4.1.2 S1 -600000 Ⅲ/Ⅴ/Ⅴ"]),
        new("an inflow without a row asks for the net class", Pair + Classes("S1,Ⅴ"), ["A 4.1.2 S1 net-class? -600000..0"]),
        new("a frozen inflow too", Pair + Results("R1,,frozen", "S1,Ⅴ,"), ["A 4.1.2 S1 net-class? -600000..0"]),
        new("a dry inflow has no influence", Pair + Results("R1,,dry", "S1,Ⅴ,"), ["A 4.1.2 S1 -600000 Ⅲ/Ⅴ/Ⅴ"]),
        new("a dry inflow beside a felt one",
            """
            points: code,kind,county,target,inflows
            R1,reference,,Ⅲ,
            R2,reference,,Ⅲ,
            S1,section,A,Ⅲ,R2;R1
            monitoring: point,class,status
            R1,Ⅳ,
            R2,,dry
            S1,Ⅴ,
            """,
            ["A 4.1.2 S1 -300000 Ⅲ/Ⅴ/Ⅳ [upstream-offset]"]),
        new("a net class ruling decides before a missing inflow", Pair + Classes("S1,Ⅴ") + Rule("S1,net-class,Ⅳ"),
            ["A 4.1.2 S1 -300000 Ⅲ/Ⅴ/Ⅳ"]),
        new("a net class ruling that leaves nothing", Pair + Classes("S1,Ⅴ") + Rule("S1,net-class,Ⅱ"), ["A 4.1.2 S1 net-met"]),
        new("target Ⅱ missed is not covered", Single("Ⅱ", "Ⅳ"), ["A 4.1.2 S1 not-covered [better-than-III-target-missed]"]),
        new("target Ⅱ missed as target Ⅲ", Single("Ⅱ", "Ⅳ") + Choose("better-than-III-target-missed", "as-target-III"),
            ["A 4.1.2 S1 -300000 Ⅱ/Ⅳ/Ⅳ [better-than-III-target-missed]"]),
        new("target Ⅰ at Ⅲ as target Ⅲ is not priced", Single("Ⅰ", "Ⅲ") + Choose("better-than-III-target-missed", "as-target-III"),
            ["A 4.1.2 S1 not-covered [better-than-III-target-missed]"]),
        new("better than the inflow improves", Pair + Classes("R1,Ⅲ", "S1,Ⅱ"), ["A 4.1.1 S1 +100000 Ⅲ/Ⅱ/ [improvement]"]),
        new("worse than the inflow does not", Pair + Classes("R1,Ⅰ", "S1,Ⅱ"), ["A 4.1.1 S1 not-improved [improvement]"]),
        new("the inflow's own class does not improve", Pair + Classes("R1,Ⅱ", "S1,Ⅱ"),
            ["A 4.1.1 S1 not-improved [improvement same-class]"]),
        new("same class by rulings only", Pair + Classes("R1,Ⅱ", "S1,Ⅱ") + Choose("same-class", "rulings-only"),
            ["A 4.1.1 S1 improved? 0..100000 [improvement same-class]"]),
        new("same class by readings that lack", Pair + Classes("R1,Ⅱ", "S1,Ⅱ") + Choose("same-class", "by-readings"),
            ["A 4.1.1 S1 improved? 0..100000 [improvement same-class]"]),
        new("same class by readings, one better and none worse", Pair + Readings + "R1,7,7,4,15,0.4,0.1\n"
            + "S1,7,7,3,15,0.4,0.1\n" + Choose("same-class", "by-readings"),
            ["A 4.1.1 S1 +100000 Ⅲ/Ⅱ/ [improvement same-class class-rounding]", "A 4.1.2 S1 evaluated-class [class-rounding]"]),
        new("same class by readings, all equal", Pair + Readings + "R1,7,7,4,15,0.4,0.1\n"
            + "S1,7,7,4,10,0.4,0.1\n" + Choose("same-class", "by-readings"),
            ["A 4.1.1 S1 not-improved [improvement same-class class-rounding]", "A 4.1.2 S1 evaluated-class [class-rounding]"]),
        new("same class by readings, COD where one side has no index", Pair + Readings + "R1,7,7,,15,0.4,0.1\n"
            + "S1,7,7,4,10,0.4,0.1\n" + Choose("same-class", "by-readings"),
            ["A 4.1.1 S1 +100000 Ⅲ/Ⅱ/ [improvement same-class class-rounding]", "A 4.1.2 S1 evaluated-class [class-rounding]"]),
        new("same class by readings, one better and one worse", Pair + Readings + "R1,7,7,4,15,0.4,0.1\n"
            + "S1,7,6,3,10,0.4,0.1\n" + Choose("same-class", "by-readings"),
            ["A 4.1.1 S1 improved? 0..100000 [improvement same-class class-rounding?]", "A 4.1.2 S1 evaluated-class [class-rounding]"]),
        new("same class by readings, rounded to one value", Pair + Readings + "R1,7,7,4,15,0.4,0.1\nS1,7,7.04,4,10,0.4,0.1\n"
            + Choose("same-class", "by-readings") + "class-rounding,evaluation\n",
            ["A 4.1.1 S1 not-improved [improvement same-class class-rounding]", "A 4.1.2 S1 evaluated-class [class-rounding]"]),
        new("same class by readings that give another class", Pair + Classes("S1,Ⅱ") + Readings + "R1,7,7,4,15,0.4,0.1\n"
            + "S1,7,7,5,10,0.4,0.1\n" + Choose("same-class", "by-readings"),
            ["A 4.1.1 S1 improved? 0..100000 [improvement same-class]"]),
        new("between two inflows is a question",
            """
            points: code,kind,county,target,inflows
            R1,reference,,Ⅲ,
            R2,reference,,Ⅲ,
            S1,section,A,Ⅲ,R1;R2
            monitoring: point,class
            R1,Ⅱ
            R2,Ⅲ
            S1,Ⅱ
            """,
            ["A 4.1.1 S1 improved? 0..100000 [improvement]"]),
        new("better than none of two inflows",
            """
            points: code,kind,county,target,inflows
            R1,reference,,Ⅲ,
            R2,reference,,Ⅲ,
            S1,section,A,Ⅲ,R1;R2
            monitoring: point,class
            R1,Ⅱ
            R2,Ⅰ
            S1,Ⅱ
            """,
            ["A 4.1.1 S1 not-improved [improvement]"]),
        new("a headwater is a question", Single("Ⅳ", "Ⅰ"), ["A 4.1.1 S1 improved? 0..100000 [improvement headwater]"]),
        new("a headwater counts as improved", Single("Ⅱ", "Ⅰ") + Choose("headwater", "counts-as-improved"),
            ["A 4.1.1 S1 +200000 Ⅱ/Ⅰ/ [improvement headwater]"]),
        new("dry inflows make a headwater", Pair + Results("R1,,dry", "S1,Ⅱ,"), ["A 4.1.1 S1 improved? 0..100000 [improvement headwater]"]),
        new("a missing inflow is a question before the headwater", Pair + Classes("S1,Ⅱ") + Choose("headwater", "counts-as-improved"),
            ["A 4.1.1 S1 improved? 0..100000 [improvement]"]),
        new("improvement by rulings only", Pair + Classes("R1,Ⅲ", "S1,Ⅱ") + Choose("improvement", "rulings-only"),
            ["A 4.1.1 S1 improved? 0..100000 [improvement]"]),
        new("a ruling improves before any choice", Single("Ⅲ", "Ⅱ") + Rule("S1,improved,yes"), ["A 4.1.1 S1 +100000 Ⅲ/Ⅱ/"]),
        new("a ruling denies", Single("Ⅲ", "Ⅱ") + Rule("S1,improved,no"), ["A 4.1.1 S1 not-improved"]),
        new("target Ⅱ at Ⅱ and target Ⅰ at Ⅰ earn nothing", "points: code,county,target\nS1,A,Ⅱ\nS2,A,Ⅰ\n" + Classes("S1,Ⅱ", "S2,Ⅰ"), []),
        new("shares of a section", "points: code,county,target\nS1,B 33%;A 67%,Ⅲ\n" + Classes("S1,Ⅳ"),
            ["A 4.1.2 S1 -201000 Ⅲ/Ⅳ/Ⅳ 67%", "B 4.1.2 S1 -99000 Ⅲ/Ⅳ/Ⅳ 33%"]),
        new("equal parts of three leave one to the first", "points: code,county,target\nS1,B;A;C,Ⅲ\n" + Classes("S1,Ⅱ"),
            [
                "A 4.1.1 S1 improved? 0..33000 33% [improvement headwater]",
                "B 4.1.1 S1 improved? 0..34000 34% [improvement headwater]",
                "C 4.1.1 S1 improved? 0..33000 33% [improvement headwater]",
            ]),
        new("a river spelt another way", "points: code,county,target,water_body\nS1,A,Ⅲ,潁河\nS2,A,Ⅲ,双泊河\n"
            + "S3,A,Ⅲ,清颖河\n" + Classes("S1,Ⅳ", "S2,Ⅳ", "S3,Ⅳ"),
            ["A 4.1.2 S1 -300000 Ⅲ/Ⅳ/Ⅳ", "A 4.1.2 S2 -300000 Ⅲ/Ⅳ/Ⅳ", "A 4.1.2 S3 -300000 Ⅲ/Ⅳ/Ⅳ"]),
        new("another river is not covered, with or without a row", "points: code,county,target,water_body\nS1,A,Ⅲ,小洪河\n"
            + "S2,A,Ⅲ,石梁河\n" + Classes("S1,劣Ⅴ"),
            ["A 2 S1 not-covered [scope]", "A 2 S2 not-covered [scope]"]),
        new("another river is treated like the five", "points: code,county,target,water_body\nS1,A,Ⅲ,小洪河\n"
            + "S2,A,Ⅲ,石梁河\n" + Classes("S1,劣Ⅴ") + Choose("scope", "all-registered"),
            ["A 4.1.2 S1 -2000000 Ⅲ/劣Ⅴ/劣Ⅴ [scope]", "A 4.1.2 S2 result? unknown [scope]"]),
        new("no row is a question", "points: code,county,target\n"
            + "S1,A;B,Ⅲ\n", ["A 4.1.2 S1 result? unknown 50%", "B 4.1.2 S1 result? unknown 50%"]),
        new("missing is a question, suspended an answer", "points: code,county,target\nS1,A,Ⅲ\n"
            + "S2,A,Ⅲ\n" + Results("S1,,missing", "S2,,suspended"),
            ["A 4.1.2 S1 result? unknown", "A 4.1.2 S2 no-result"]),
        new("outside its months a point asks nothing, but a row counts", "points: code,county,target,months\nS1,A,Ⅲ,1;4;7\nS2,A,Ⅲ,10\n"
            + "S3,A,Ⅲ,9\n" + Results("S2,,missing"),
            ["A 4.1.2 S2 result? unknown", "A 4.1.2 S3 result? unknown"]),
        new("an inflow outside its months has no usable result", "points: code,kind,county,target,inflows,months\nR1,reference,,Ⅲ,,1\n"
            + "S1,section,A,Ⅲ,R1,\n" + Classes("S1,Ⅳ"),
            ["A 4.1.2 S1 net-class? -300000..0"]),
        new("deferred", "points: code,county,target\nS1,A,Ⅲ\n" + Rule("S1,result,deferred"), ["A 4.1.2 S1 deferred"]),
        new("waived beside deferred", "points: code,county,target\n"
            + "S1,A,Ⅲ\n" + Rule("S1,result,deferred", "S1,result,waived"), ["A 4.1.2 S1 waived"]),
        new("what is deferred is owed", "points: code,county,target,to\nS1,A,Ⅲ,2021-09\n"
            + "S2,A,Ⅲ,2021-09\n" + Rule("S1,result,deferred", "S2,result,deferred", "S2,result,waived"),
            ["- 4.1.2 S1 owed"], "2021-10"),
        new("a partial class costs", Single("Ⅲ", null) + "readings: point,NH3N\nS1,1.2\n" + Choose("class-partial", "yes"),
            ["A 4.1.2 S1 -300000 Ⅲ/Ⅳ/Ⅳ [class-rounding class-partial]", "A 4.1.2 S1 evaluated-class [class-rounding class-partial]"]),
        new("a partial class earns nothing yet", Single("Ⅲ", null) + "readings: point,NH3N\n"
            + "S1,0.4\n" + Choose("class-partial", "yes") + "headwater,counts-as-improved\n",
            ["A 4.1.1 S1 result? 0..100000 [improvement headwater class-partial]",
                "A 4.1.2 S1 evaluated-class [class-rounding class-partial]"]),
        new("a partial class whose reward is deferred", Single("Ⅲ", null) + "readings: point,NH3N\n"
            + "S1,0.4\n" + Choose("class-partial", "yes") + Rule("S1,improved,yes", "S1,result,deferred"),
            ["A 4.1.1 S1 deferred [class-partial class-rounding?]", "A 4.1.2 S1 evaluated-class [class-rounding class-partial]"]),
        new("an absent indicator gives no class", Single("Ⅲ", null) + "readings: point,NH3N\n"
            + "S1,1.2\n", ["A 4.1.2 S1 result? unknown [class-partial]"]),
        new("a partial class of an inflow is no usable result", Pair + Classes("S1,Ⅳ") + "readings: point,NH3N\n"
            + "R1,3\n" + Choose("class-partial", "yes"),
            ["A 4.1.2 S1 net-class? -300000..0"]),
        new("an evaluated inflow names the rounding", Pair + Classes("S1,Ⅴ") + Readings + "R1,7,7,7,15,0.4,0.1\n",
            ["A 4.1.2 S1 -300000 Ⅲ/Ⅴ/Ⅳ [upstream-offset class-rounding]"]),
        new("half a detection limit earns and is told of", Single("Ⅲ", null) + Readings + "S1,7,8,2,15,<0.2,0.02\n"
            + Choose("headwater", "counts-as-improved"),
            [
                "A 4.1.1 S1 +100000 Ⅲ/Ⅰ/ [improvement headwater class-rounding]",
                "A 4.1.2 S1 detection-limit [class-rounding?]",
                "A 4.1.2 S1 evaluated-class [class-rounding]",
            ]),
        new("concentration takes off the largest excess", Concentration("R1;R2"),
            ["A 4.1.2 S1 -300000 Ⅲ/Ⅴ/Ⅳ [upstream-offset class-rounding]", "A 4.1.2 S1 evaluated-class [class-rounding]"]),
        new("concentration does not ask for the order of inflows", Concentration("R2;R1"),
            ["A 4.1.2 S1 -300000 Ⅲ/Ⅴ/Ⅳ [upstream-offset class-rounding]", "A 4.1.2 S1 evaluated-class [class-rounding]"]),
        new("concentration adds the missing oxygen", Pair + Readings + "R1,7,4,3,15,0.4,0.1\n"
            + "S1,7,2.5,3,15,0.4,0.1\n" + Choose("upstream-offset", "concentration"),
            ["A 4.1.2 S1 -300000 Ⅲ/Ⅴ/Ⅳ [upstream-offset class-rounding]", "A 4.1.2 S1 evaluated-class [class-rounding]"]),
        new("concentration leaves out a pH that came with the inflow", Pair + Readings + "R1,9.5,8,3,15,0.4,0.1\n"
            + "S1,9.4,8,3,15,1.2,0.1\n" + Choose("upstream-offset", "concentration"),
            ["A 4.1.2 S1 -300000 Ⅲ/劣Ⅴ/Ⅳ [upstream-offset class-rounding]", "A 4.1.2 S1 evaluated-class [class-rounding]"]),
        new("concentration without readings is a question", Pair + Classes("R1,Ⅳ", "S1,Ⅴ") + Choose("upstream-offset", "concentration"),
            ["A 4.1.2 S1 net-class? -600000..0 [upstream-offset]"]),
    ];

    private static string Ladder(string target) =>
        $"points: code,county,target\nS3,A,{target}\nS4,A,{target}\nS5,A,{target}\nS6,A,{target}\n"
            + Classes("S3,Ⅲ", "S4,Ⅳ", "S5,Ⅴ", "S6,劣Ⅴ");

    private static string Single(string target, string? measured) =>
        $"points: code,county,target\nS1,A,{target}\n" + (measured is null ? "" : Classes("S1," + measured));

    private static string Concentration(string inflows) =>
        $"""
        points: code,kind,county,target,inflows
        R1,reference,,Ⅱ,
        R2,reference,,Ⅳ,
        S1,section,A,Ⅲ,{inflows}
        {Readings}R1,7.5,8,3,15,1.5,0.05
        R2,7.5,8,3,40,1.5,0.05
        S1,7.5,8,3,15,1.9,0.05
        {Choose("upstream-offset", "concentration")}
        """;

    private static string Classes(params string[] rows) => "monitoring: point,class\n" + Rows(rows);

    private static string Results(params string[] rows) => "monitoring: point,class,status,routine\n" + Rows(rows);

    private static string Rule(params string[] rows) => "rulings: subject,question,answer\n" + Rows(rows);

    private static string Choose(string key, string choice) => $"interpretations: key,choice\n{key},{choice}\n";

    private static string Rows(string[] rows) => string.Concat(rows.Select(r => r + "\n"));
}
