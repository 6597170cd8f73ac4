using System.Text.RegularExpressions;

namespace EcoComp.Cli.Input.Tables;

/// <summary>How months, their years and other times are written.</summary>
internal static partial class MonthHints
{
    private const string Years = @"(?<year>(?:19|20)\d\d)";
    private const string Joins = @"-\u2010-\u2015\u2212\u2500\uFE63\uFF0D~\u223C\u301C\uFF5E\u2026\u22EF/\uFF0F&\uFF06至到和及与、,，";
    private const string Numerals = "一二三四五六七八九十";

    [GeneratedRegex(
        "(?:" + Years + @"\s*[年.\-/_]?\s*)?(?<![\d" + Numerals + @"])(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])\s*月(?:份)?(?<day>\s*\d{1,2}\s*[日号])?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<![\d" + Numerals + @"])[一二12][〇○零OoＯ0九9][〇○零OoＯ一二三四五六七八九\d]{2}(?=\s*年)", RegexOptions.CultureInvariant)]
    private static partial Regex YearInWords();

    /// <summary>Words by which a month that is named is no whole one, or not over: a week's or ten days' report, a sum up to it, a forecast.</summary>
    [GeneratedRegex(
        @"周报|[\d" + Numerals + @"]\s*周|旬报|[上中下]\s*旬|[上下]\s*半\s*月|半月报|日报|累计|截[至止]|预测|预报|作废"
        + @"|(?<![当目])前\s*(?:\d{1,2}|[" + Numerals + @"]{1,3}|几)\s*个?\s*月", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfMonth();

    /// <summary>Words by which a table is of another time than the month beside them, where they do not compare it with that; sampling may take some days. Without blanks.</summary>
    [GeneratedRegex(
        @"(?<![与较同和跟比及](?:(?:去年|上年|上一年|前一年|(?:19|20)\d\d年?))?)同期(?!(?:相?比|对比|变化|增|减|下降|上升|持平))"
        + @"|(?<![与较同和跟比及])(?:去年|上年|上一年|前年|前一年)(?:\d{1,2}|[" + Numerals + @"]{1,2})月"
        + @"|(?:^|[(（【])(?:去年|上年|上一年|前一年|上个?月|前月|上期|下个?月|次月)(?:$|[)）】])"
        + @"|目标(?:值|要求|类别|水质)?(?:一览)?表?(?:$|[)）】])"
        + @"|(?<!(?:日期|时间|时段)[^()（）]*|[\d年月日号/]|(?<!月)[.\-])(?:\d{4}年)?(?:\d{1,2}月)?(?!0?1[日号]?[" + Joins + @"]+(?:\d{1,2}月)?3[01][日号])"
        + @"\d{1,2}[日号]?[" + Joins + @"]+(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号](?!采样|取样|采集)",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherTime();

    /// <summary>Words of a span that is longer than a month or has a number of its own; a month may stand beside them: 第三季度9月.</summary>
    [GeneratedRegex(@"季\s*度|季\s*报|半\s*年|全\s*年|年\s*报|第\s*[^第]{1,3}?\s*[周季]", RegexOptions.CultureInvariant)]
    private static partial Regex MoreThanMonth();

    /// <summary>The number of a part: any before a year, and a Chinese numeral before a month in digits.</summary>
    [GeneratedRegex(
        @"^\s*(?:[(（]?(?:\d{1,2}|[" + Numerals + @"]{1,3})[)）]?\s*[、.．]\s*(?=(?:19|20)\d\d)|[" + Numerals + @"]{1,3}\s*、\s*(?=\d))",
        RegexOptions.CultureInvariant)]
    private static partial Regex NumberOfPart();

    [GeneratedRegex(
        @"(?<first>(?<!\d)\d{1,2}|(?<![" + Numerals + @"])[" + Numerals + @"]+)\s*(?:月(?:份)?)?\s*[" + Joins + @"]+\s*(?:(?:19|20)\d\d\s*年\s*)?(?<last>\d{1,2}|[" + Numerals + @"]+)\s*月(?:份)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex RangeOfMonths();

    /// <summary>202109, 2021-09, 2021.09, 2021-9, and 2021.9 by itself or before words; 2021.1 may be an October that lost its zero.</summary>
    [GeneratedRegex(
        @"(?<!\d)" + Years + @"(?:[-_.]?)(?<month>0[1-9]|1[0-2])(?![\d号期]|[-_.]\d)|(?<!\d)" + Years + @"[-_](?<month>[1-9])(?![\d号期]|[-_.]\d)|^" + Years + @"\.(?<month>[2-9])(?=\s*(?:$|[)）]|(?![至到年期号日万亿元吨倍个和及与])\p{Lo}))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(@"(?<!\d)" + Years + @"\s*年(?:度)?(?!\s*(?:总\s*)?第\s*\d+\s*期)", RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"(?<!总)第\s*(\d{1,2}|[" + Numerals + @"]{1,3})\s*期", RegexOptions.CultureInvariant)]
    private static partial Regex NumberOfIssue();

    /// <summary>The first year of two: 2021-2022年.</summary>
    [GeneratedRegex(@"(?<!\d)" + Years + @"\s*[" + Joins + @"]+\s*(?:19|20)\d\d\s*年", RegexOptions.CultureInvariant)]
    private static partial Regex RangeOfYears();
}
