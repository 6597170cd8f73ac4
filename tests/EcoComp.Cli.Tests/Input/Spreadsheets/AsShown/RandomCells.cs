using System.Globalization;

namespace EcoComp.Cli.Tests.Input.Spreadsheets.AsShown;

/// <summary>What is put into a cell.</summary>
/// <param name="Code">The number format.</param>
/// <param name="Number">The number, where it is one.</param>
/// <param name="Text">The text, where it is one.</param>
/// <param name="IsFormula">Whether a formula gives the number.</param>
/// <param name="HasResult">Whether the workbook holds the formula's result.</param>
/// <param name="Pattern">What dates and times look like in the format, in the framework's notation; else empty.</param>
internal sealed record RandomCell(string Code, double Number, string? Text, bool IsFormula, bool HasResult, string Pattern);

/// <summary>Random cells: usual formats and odd ones, numbers that they show whole, rounded, scaled or with something beside them, dates, text.</summary>
internal static class RandomCells
{
    private static readonly (string Code, string Pattern)[] Dates =
    [
        ("yyyy/m/d", "yyyy/M/d"), ("yyyy\"年\"m\"月\"d\"日\"", "yyyy'年'M'月'd'日'"), ("yyyy-mm-dd hh:mm", "yyyy-MM-dd HH:mm"),
        ("yyyy\"年\"m\"月\"", "yyyy'年'M'月'"), ("yyyy-mm", "yyyy-MM"), ("h:mm", "H:mm"), ("hh:mm:ss", "HH:mm:ss"),
        ("yyyy-mm-dd hh:mm:ss", "yyyy-MM-dd HH:mm:ss"), ("m/d/yyyy h:mm", "M/d/yyyy H:mm"), ("m\"月\"d\"日\"", "M'月'd'日'"),
    ];

    private static readonly string[] Texts = ["Ⅲ", "劣Ⅴ", "断流", "2021-09", "0.05L", "<0.02", "清潩河 高村桥", "1,234", "/", "YH-01", "=1+1"];

    /// <summary>Draws a cell.</summary>
    public static RandomCell Draw(Dice dice)
    {
        if (dice.Chance(15)) return new RandomCell(dice.Chance(50) ? "General" : Format(dice), 0, dice.Pick(Texts), false, false, "");
        if (dice.Chance(20))
        {
            (string code, string pattern) = dice.Pick(Dates);
            int days = dice.Between(44000, 46000);
            if (dice.Chance(40)) days = (int)new DateTime(dice.Between(2020, 2026), dice.Between(1, 12), 1).ToOADate();
            return new RandomCell(code, dice.Chance(50) ? days : days + dice.Below(1440) / 1440d, null, false, false, pattern);
        }

        double number = Number(dice);
        bool formula = dice.Chance(10);
        return new RandomCell(dice.Chance(15) ? "General" : Format(dice), number, null, formula, formula && dice.Chance(60), "");
    }

    private static double Number(Dice dice)
    {
        if (dice.Chance(8)) return 0;
        decimal number = dice.Below(dice.Pick([10, 1_000, 100_000, 10_000_000]));
        for (int i = dice.Below(6); i > 0; i--) number /= 10;
        return double.Parse((dice.Chance(12) ? -number : number).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static string Format(Dice dice)
    {
        string positive = Section(dice);
        if (dice.Chance(70)) return positive;
        string plain = positive.Replace("[Red]", "", StringComparison.Ordinal); // a colour stands at the beginning of a section, once
        string negative = dice.Pick(["-" + plain, "\\-" + plain, "(" + plain + ")", positive, "[Red]-" + plain, "[Red]" + plain, Section(dice)]);
        if (dice.Chance(50)) return positive + ";" + negative;
        return positive + ";" + negative + ";" + dice.Pick(["0", "\"-\"", positive, "0.00", "\"\""]) + (dice.Chance(40) ? ";@" : "");
    }

    private static string Section(Dice dice)
    {
        string whole = dice.Pick(["0", "0", "0", "#,##0", "#", "00", "000000", "#,##0", "?0"]);
        string fraction = dice.Pick(["", ".0", ".00", ".00", ".000", ".0##", ".??", ".#", ".0000"]);
        string before = dice.Chance(80) ? "" : dice.Pick(["\"<\"", "[Red]", "* ", "[$-804]", "[$¥-804]", "\"约\""]);
        string after = dice.Chance(75) ? "" : dice.Pick(["\"L\"", "_ ", "%", ",", "\"万元\"", "_)", "\\L", "E+00", "\" mg/L\"", ",,"]);
        return after == "E+00" ? before + "0" + fraction + after : before + whole + fraction + after;
    }
}
