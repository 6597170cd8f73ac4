using System.Globalization;

namespace EcoComp.Cli.Tests.Oracle;

/// <summary>The words of the regulation and of rules.md, typed once more so that the oracle leans on nothing of the program.</summary>
internal static class Words
{
    public static readonly string[] Classes = ["", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"];

    public static readonly string[] Rivers = ["清潩河", "颍河", "北汝河", "大浪沟", "双洎河"];

    public static readonly string[] AliasesOfQingyi = ["清潁河", "清颍河"];

    public static readonly (string Id, string Basis)[] Clauses =
    [
        ("2", "第二条"),
        ("4.1.1", "第四条（一）1"), ("4.1.2", "第四条（一）2"), ("4.2", "第四条（二）"),
        ("5.1", "第五条（一）"), ("5.2", "第五条（二）"), ("5.3", "第五条（三）"),
        ("6.2.1", "第六条（二）"), ("6.2.2", "第六条（二）第二段"), ("6.3", "第六条（三）"),
        ("7.1", "第七条（一）"), ("7.2", "第七条（二）"), ("7.3", "第七条（三）"), ("7.4", "第七条（四）"), ("7.5", "第七条（五）"),
        ("7.6", "第七条（六）"), ("9", "第九条"),
    ];

    public static int Month(int year, int month) => (year * 12) + month - 1;

    public static string Month(int month) => string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-{(month % 12) + 1:00}");

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Number(long? value) => value is { } known ? Number(known) : "null";

    /// <summary>The river as the regulation spells it, or the text itself where the regulation does not name it.</summary>
    public static string River(string written) => AliasesOfQingyi.Contains(written) ? "清潩河" : written;

    public static bool IsNamed(string written) => Rivers.Contains(River(written));

    public static string Basis(string clause) => Clauses.Single(c => c.Id == clause).Basis;

    public static int ClauseOrder(string clause) => Array.FindIndex(Clauses, c => c.Id == clause);
}
