namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>
/// Cases worked by hand from the text: article 7, incidents, dates, poison in readings; and folders that an older version got wrong.
/// </summary>
internal static partial class ByHand
{
    private const string Event = "events: month,event,kind,county,incident,date,river,outlet,week,volume_t\n";

    public static IEnumerable<HandCase> Events =>
    [
        new("poison counts once in a county", Event + "2021-09,E1,toxic,A,,,颍河\n2021-09,E2,toxic,A,,,大浪沟\n", ["A 7.1 A -2000000 [toxic]"]),
        new("poison by river", Event + "2021-09,E1,toxic,A,,,颖河\n2021-09,E2,toxic,A,,,清潁河\n"
            + "2021-09,E3,toxic,A,,,清潩河\n" + Choose("toxic", "once-per-river"),
            ["A 7.1 清潩河 -2000000 [toxic]", "A 7.1 颍河 -2000000 [toxic]"]),
        new("poison by event", Event + "2021-09,E2,toxic,A,,,颍河\n"
            + "2021-09,E1,toxic,A,,,颍河\n" + Choose("toxic", "per-event"), ["A 7.1 E1 -2000000 [toxic]", "A 7.1 E2 -2000000 [toxic]"]),
        new("cross-boundary by river, each county for its own", Event + "2021-09,E1,cross-boundary,A,,,颍河\n"
            + "2021-09,E2,cross-boundary,B,,,颍河\n",
            ["A 7.2 颍河 -2000000 [cross-boundary]", "B 7.2 颍河 -2000000 [cross-boundary]"]),
        new("intake asks for no river", Event + "2021-09,E1,intake,A,,,小洪河\n"
            + "2021-09,E2,intake,A;B\n", ["A 7.3 A -2000000 [intake]", "B 7.3 B -1000000 50% [intake]"]),
        new("a county pays the largest of its shares", Event + "2021-09,E1,intake,A 30%;B 70%\n2021-09,E2,intake,A 60%;B 40%\n",
            ["A 7.3 A -1200000 60% [intake]", "B 7.3 B -1400000 70% [intake]"]),
        new("polluted water has tiers", Event + "2021-09,E1,polluted-water,A,,,颍河,,,1999\n2021-09,E2,polluted-water,A,,,颍河,,,2000\n"
            + "2021-09,E3,polluted-water,A,,,颍河,,,9999\n2021-09,E4,polluted-water,A,,,颍河,,,10000\n",
            ["A 7.5 E2 -500000 [polluted-water]", "A 7.5 E3 -500000 [polluted-water]", "A 7.5 E4 -1000000 [polluted-water]"]),
        new("of equal amounts the first event's share shows",
            Event + "2021-09,E2,polluted-water,A,,,颍河,,,2000\n"
                + "2021-09,E1,polluted-water,A;B,,,颍河,,,10000\n" + Choose("polluted-water", "highest-per-county"),
            ["A 7.5 A -500000 50% [polluted-water]", "B 7.5 B -500000 50% [polluted-water]"]),
        new("an event of no county", Event + "2021-09,E1,cross-boundary,,,,颍河\n", ["- 7.2 E1 responsible? -2000000..0 [cross-boundary]"]),
        new("a ruling names the counties", Event + "2021-09,E1,cross-boundary,,,,颍河\n" + Rule("E1,responsible,C 1%;A 99%"),
            ["A 7.2 颍河 -1980000 99% [cross-boundary]", "C 7.2 颍河 -20000 1% [cross-boundary]"]),
        new("too little polluted water asks nothing", Event + "2021-09,E1,polluted-water,,,,颍河,,,1999\n", []),
        new("who pays is not asked where every county pays already", "counties: code,name\nA,甲县\nB,乙县\n" + Event + "2021-09,E1,intake,A\n"
            + "2021-09,E2,intake,B\n2021-09,E3,intake,\n",
            ["A 7.3 A -2000000 [intake]", "B 7.3 B -2000000 [intake]"]),
        new("what the least paying county could pay more", "counties: code,name\nA,甲县\nB,乙县\n" + Event + "2021-09,E1,intake,A;B\n"
            + "2021-09,E3,intake,\n2021-09,E4,intake,B\n",
            ["A 7.3 A -1000000 50% [intake]", "B 7.3 B -2000000 [intake]", "- 7.3 E3 responsible? -1000000..0 [intake]"]),
        new("an event on another river", Register("小洪河") + Event + "2021-09,E1,toxic,A;B,,,小洪河\n2021-09,E2,cross-boundary,,,,小洪河\n",
            ["A 2 S1 not-covered [scope]", "A 2 E1 not-covered [scope]", "B 2 E1 not-covered [scope]", "- 2 E2 not-covered [scope]"]),
        new("an event on another river that is let in", Register("小洪河") + Classes("S1,Ⅲ") + Event + "2021-09,E1,cross-boundary,A,,,小洪河\n"
            + Choose("scope", "all-registered"),
            ["A 7.2 小洪河 -2000000 [scope cross-boundary]"]),

        new("weeks of an outlet", Event + Week("E1,2021-09-01,1001") + Week("E2,2021-09-10,1000") + Week("E3,2021-09-13,5000"),
            ["A 7.4 一号口 -1000000 [outlet-week]"]),
        new("five weeks cost no more than four",
            Event + Week("E1,2021-09-01,2000") + Week("E2,2021-09-08,2000") + Week("E3,2021-09-15,2000") + Week("E4,2021-09-22,2000")
                + Week("E5,2021-09-29,2000"),
            ["A 7.4 一号口 -2000000 [outlet-week]"]),
        new("an outlet in two counties", Event + Week("E1,2021-09-01,2000") + Week("E2,2021-09-01,2000").Replace(",A,", ",B,"),
            ["A 7.4 一号口 -500000 [outlet-week]", "B 7.4 一号口 -500000 [outlet-week]"]),

        new("one incident counts once", Event + "2021-09,E2,intake,A,同1\n"
            + "2021-09,E1,intake,,同1\n" + Choose("intake", "per-event"), ["A 7.3 E1 -2000000 [intake]", "A 7.3 E2 same-incident"]),
        new("an incident counts in its first month", Event + "2021-09,E1,intake,,同1\n"
            + "2021-10,E2,intake,A;B,同1\n", ["A 7.3 E2 same-incident", "B 7.3 E2 same-incident"], "2021-10"),
        new("a later row names the county", Event + "2021-09,E1,intake,,同1\n2021-10,E2,intake,A,同1\n", ["A 7.3 A -2000000 [intake]"]),
        new("months that are not settled count nothing", Event + "2021-08,E1,intake,A,同1\n"
            + "2021-09,E2,intake,,同1\n" + Choose("intake", "per-event"), ["A 7.3 E2 -2000000 [intake]"]),
        new("an incident has the largest volume, also of later months", Event + "2021-08,E0,polluted-water,A,同1,,颍河,,,50000\n"
            + "2021-09,E1,polluted-water,A,同1,,颍河,,,100\n2021-10,E2,polluted-water,A,同1,,颍河,,,3000\n",
            ["A 7.5 E1 -500000 [polluted-water]"]),
        new("a ruling on a later row answers for all", Event + "2021-09,E1,intake,,同1\n2021-10,E2,intake,,同1\n"
            + "rulings: month,subject,question,answer\n2021-10,E2,responsible,B\n",
            ["B 7.3 B -2000000 [intake]"]),
        new("an incident of no county", Event + "2021-09,E1,intake,,同1\n"
            + "2021-09,E2,intake,,同1\n", ["- 7.3 E1 responsible? -2000000..0 [intake]", "- 7.3 E2 same-incident"]),
        new("an accident of one incident", Event + "2021-09,E1,canal-accident,A,同1\n2021-09,E2,canal-accident,A,同1\n"
            + "2021-09,E3,canal-accident,A\n",
            ["A 6.2.2 E1 -5000000", "A 6.2.2 E3 -5000000", "A 6.2.2 E2 same-incident"]),
        new("a date before the regulation", Event + "2021-08,E1,intake,A,,2021-08-25\n2021-08,E2,toxic,,,2021-08-25,颍河\n"
            + "2021-08,E3,intake,B,,2021-08-26\n" + Choose("first-month", "2021-08"),
            ["B 7.3 B -2000000 [intake]", "A 7.3 E1 not-covered", "- 7.1 E2 not-covered"], "2021-08"),
        new("the earliest date of an incident", Event + "2021-08,E1,intake,A,同1,2021-08-20\n"
            + "2021-09,E2,intake,A,同1,2021-09-02\n", ["A 7.3 E2 not-covered"]),
        new("too early and on another river stands under 2 alone", Register("小洪河") + Event + "2021-08,E1,toxic,B,,2021-08-25,小洪河\n"
            + Choose("first-month", "2021-08"),
            ["A 2 S1 not-covered [scope]", "B 2 E1 not-covered [scope]"], "2021-08"),

        new("poison in readings is asked", Poison("A", "0.00011"), ["A 7.1 S1 toxic? -2000000..0 [toxic class-rounding]"]),
        new("poison on its limit is none", Poison("A", "0.0001"), []),
        new("poison in readings of two counties", Poison("A 60%;B 40%", "0.00011"),
            ["A 7.1 S1 toxic? -1200000..0 60% [toxic class-rounding]", "B 7.1 S1 toxic? -800000..0 40% [toxic class-rounding]"]),
        new("yes acts as an event", Poison("A", "0.00011") + Rule("S1,toxic,yes") + Choose("toxic", "per-event"),
            ["A 7.1 S1 -2000000 [toxic class-rounding]"]),
        new("no leaves a note", Poison("A", "0.00011") + Rule("S1,toxic,no"), ["A 7.1 S1 not-toxic [class-rounding]"]),
        new("over the limit only unrounded", Poison("A", "0.000104") + Choose("class-rounding", "evaluation"),
            ["A 7.1 S1 not-toxic [class-rounding]"]),
        new("an event of the county silences the question", Poison("A", "0.00011") + Event + "2021-09,E1,toxic,A,,,大浪沟\n",
            ["A 7.1 A -2000000 [toxic class-rounding]"]),
        new("an event on another of the rivers does not, by river", Poison("A", "0.00011") + Event + "2021-09,E1,toxic,A,,,大浪沟\n"
            + Choose("toxic", "once-per-river"),
            ["A 7.1 大浪沟 -2000000 [toxic]", "A 7.1 S1 toxic? -2000000..0 [toxic class-rounding]"]),
        new("a smaller share silences nothing", Poison("A", "0.00011") + Event + "2021-09,E1,toxic,A 60%;B 40%,,,颍河\n",
            ["A 7.1 A -1200000 60% [toxic]", "B 7.1 B -800000 40% [toxic]", "A 7.1 S1 toxic? -2000000..0 [toxic class-rounding]"]),
        new("an event whose county is open silences nothing", Poison("A", "0.00011") + Event + "2021-09,E1,toxic,,,,颍河\n",
            ["A 7.1 S1 toxic? -2000000..0 [toxic class-rounding]", "- 7.1 E1 responsible? -2000000..0 [toxic]"]),
        new("an event on another of the county's rivers, asked per event", Poison("A", "0.00011") + Event + "2021-09,E1,toxic,A,,,颍河\n"
            + Choose("toxic", "per-event"),
            ["A 7.1 E1 -2000000 [toxic]", "A 7.1 S1 toxic? -2000000..0 [toxic class-rounding]"]),
        new("a yes silences the other section, a no still counts",
            "points: code,county,target\nS1,A,Ⅲ\nS2,A,Ⅲ\nS3,A,Ⅲ\n" + Classes("S1,Ⅲ", "S2,Ⅲ", "S3,Ⅲ") + "readings: point,CD\nS1,0.006\n"
                + "S2,0.006\nS3,0.006\n" + Rule("S1,toxic,yes", "S2,toxic,no"),
            ["A 7.1 A -2000000 [toxic class-rounding]", "A 7.1 S2 not-toxic [class-rounding]"]),
        new("poison is asked where there is no class", "points: code,county,target\nS1,A,Ⅲ\nreadings: point,PB\nS1,0.06\n",
            ["A 4.1.2 S1 result? unknown [class-partial]", "A 7.1 S1 toxic? -2000000..0 [toxic class-rounding]"]),
    ];

    /// <summary>The folders in which an older version went wrong, told again.</summary>
    public static IEnumerable<HandCase> Law =>
    [
        new("law: clean inflows excuse nothing",
            "points: code,kind,county,target,inflows,water_type,water_body\nR1,reference,,Ⅰ\nR2,reference,,Ⅰ,,,总干渠\nS1,section,A,Ⅲ,R1\n"
                + "W1,source,A,Ⅲ,R1,lake\nK1,canal,A,,R2\n"
            + Classes("R1,Ⅱ", "R2,Ⅱ", "S1,Ⅳ", "W1,Ⅳ", "K1,Ⅲ"),
            [
                "A 4.1.2 S1 -300000 Ⅲ/Ⅳ/Ⅳ",
                "A 5.2 W1 -2000000 Ⅲ/Ⅳ/Ⅳ [source-steps]",
                "- 6.2.1 K1 responsible? -4000000..0 [canal-miss canal-responsible canal-accident]",
            ]),
        new("law: the order of inflows",
            "points: code,kind,county,target,inflows\nR1,reference,,Ⅱ\nR2,reference,,Ⅳ\nS1,section,A,Ⅲ,R1;R2\n"
                + "S2,section,A,Ⅲ,R2;R1\n" + Choose("upstream-offset", "concentration")
            + "readings: point,PH,DO,CODMN,NH3N,TP,COD\nR1,7.5,8,3,1.5,0.05,15\nR2,7.5,8,3,1.5,0.05,40\nS1,7.5,8,3,1.9,0.05,15\n"
                + "S2,7.5,8,3,1.9,0.05,15\n",
            [
                "A 4.1.2 S1 -300000 Ⅲ/Ⅴ/Ⅳ [upstream-offset class-rounding]",
                "A 4.1.2 S2 -300000 Ⅲ/Ⅴ/Ⅳ [upstream-offset class-rounding]",
                "A 4.1.2 S1 evaluated-class [class-rounding]",
                "A 4.1.2 S2 evaluated-class [class-rounding]",
            ]),
        new("law: a deferral that was forgotten", Register("颍河") + "monitoring: month,point,class\n2021-09,S1,劣Ⅴ\n2021-10,S1,Ⅲ\n"
            + "rulings: month,subject,question,answer\n2021-09,S1,result,deferred\n",
            ["- 4.1.2 S1 owed"], "2021-10"),
        new("law: September at Ⅴ", Register("颍河") + "monitoring: month,point,class\n2021-09,S1,Ⅴ\n"
            + "2021-10,S1,Ⅲ\n", ["A 4.1.2 S1 -600000 Ⅲ/Ⅴ/Ⅴ"]),
        new("law: targets Ⅱ at Ⅲ", "points: code,kind,county,target,water_type\nW1,source,A,Ⅱ,lake\n"
            + "S1,section,A,Ⅱ\n" + Choose("intake", "once-per-county") + Classes("W1,Ⅲ", "S1,Ⅲ"),
            ["A 4.1.2 S1 not-covered [better-than-III-target-missed]", "A 5.2 W1 not-covered"]),
        new("law: a week over two months of two choices", OutletWeek, [], "2021-09"),
        new("law: that week in its one month", OutletWeek, ["A 7.4 1号口 -500000 [outlet-week]"], "2021-10"),
        new("law: a river mistyped by a likeness", "points: code,kind,county,target,inflows,water_body\nR1,reference,,Ⅲ\n"
            + "S1,section,A,Ⅲ,R1,颖河\n" + Classes("R1,Ⅲ", "S1,劣Ⅴ"),
            ["A 4.1.2 S1 -2000000 Ⅲ/劣Ⅴ/劣Ⅴ"]),
        new("law: not routine hides no readings", "points: code,kind,county,target,water_type\n"
            + "W2,source,A,Ⅲ,lake\n" + Results("W2,劣Ⅴ,,no") + "readings: point,PH,DO,CODMN,NH3N,TP\nW2,7.5,8,3,2.5,0.05\n",
            ["A 5.2 W2 -6000000 Ⅲ/劣Ⅴ/劣Ⅴ [source-steps class-rounding]", "A 5.2 W2 evaluated-class [class-rounding]"]),
        new("law: rulings that take and deny stand on the statement", "points: code,county,target\nS1,A,Ⅲ\n"
            + "S2,A,Ⅲ\n" + Classes("S1,劣Ⅴ", "S2,Ⅱ") + Rule("S1,net-class,Ⅲ", "S2,improved,no"),
            ["A 4.1.1 S2 not-improved", "A 4.1.2 S1 net-met"]),
        new("law: two counties and one incident", Register("颍河") + Classes("S1,Ⅲ") + Event + "2021-09,E1,cross-boundary,A;B,,,颍河\n",
            ["A 7.2 颍河 -1000000 50% [cross-boundary]", "B 7.2 颍河 -1000000 50% [cross-boundary]"]),
    ];

    private const string OutletWeek =
        """
        points: code,kind,county,target
        R1,reference,,Ⅲ
        interpretations: key,choice,from,to
        outlet-week,sunday,,2021-09
        outlet-week,monday,2021-10,
        events: month,event,kind,county,river,outlet,week,volume_t
        2021-10,E1,illegal-outlet,A,颍河,1号口,2021-09-29,5000
        """;

    private static string Register(string river) => $"points: code,county,target,water_body\nS1,A,Ⅲ,{river}\n";

    private static string Poison(string county, string mercury) =>
        $"points: code,county,target\nS1,{county},Ⅲ\n" + Classes("S1,Ⅲ") + $"readings: point,HG\nS1,{mercury}\n";

    private static string Week(string told) =>
        told.Split(',') is [var id, var day, var volume] ? $"2021-09,{id},illegal-outlet,A,,,颍河,一号口,{day},{volume}\n"
            : throw new FormatException(told);
}
