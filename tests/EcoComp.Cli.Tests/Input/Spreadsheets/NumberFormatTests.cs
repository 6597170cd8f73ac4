using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input.Spreadsheets;

/// <summary>What cells show of numbers, as Excel and WPS show them.</summary>
public sealed class NumberFormatTests
{
    private static Shown Show(string code, double number, bool since1904 = false) => NumberFormat.Read(code).Number(number, new SheetCalendar(since1904));

    [TestCase("\"<\"# ?/?")]
    [TestCase("\"劣\"# ?/?")]
    public void A_fraction_with_words_of_its_own_is_not_the_number(string code) => Assert.That(Show(code, 3).Problem, Is.EqualTo(CellProblem.ShownByFormat));

    [TestCase("General", 0.125, "0.125")]
    [TestCase("general", 12, "12")]
    [TestCase("G/通用格式", 0.125, "0.125")]
    [TestCase("[Red]g/通用格式;-G/通用格式", -3, "-3")]
    [TestCase("General", 1e15, "1000000000000000")]
    [TestCase("General", 123456789012345678d, "123456789012346000")]
    [TestCase("General", 1e-7, "0.0000001")]
    [TestCase("General", -2.50, "-2.5")]
    [TestCase("@", 0.02, "0.02")]
    [TestCase("0", 3, "3")]
    [TestCase("0.00", 0.2, "0.20")]
    [TestCase("0.000_ ", 0.02, "0.020")]
    [TestCase("#,##0", 1234567, "1,234,567")]
    [TestCase("#,##0.0", 1234.5, "1,234.5")]
    [TestCase("#,##0", 12, "12")]
    [TestCase("#.##", 0.03, ".03")]
    [TestCase("0.0##", 0.25, "0.25")]
    [TestCase("000000", 1023, "001023")]
    [TestCase("0.00_);(0.00)", 5.25, "5.25")]
    [TestCase("0.00;-0.00", -5.25, "-5.25")]
    [TestCase("0.00;\\-0.00;0", 0, "0")]
    [TestCase("[Red]0.0", 7.5, "7.5")]
    [TestCase("[$-804]0.0", 7.5, "7.5")]
    [TestCase("[>=100]0;0.0", 7.5, "7.5")]
    [TestCase("[>=100]0;0.0", 120, "120")]
    [TestCase("0.00E+00", 0.0125, "0.0125")]
    [TestCase("0.0??", 0.25, "0.25")]
    [TestCase("* #,##0.00", 0.25, "0.25")]
    public void A_number_is_shown_whole(string code, double number, string text) =>
        Assert.That(Show(code, number), Is.EqualTo(new Shown(text, CellKind.Number)));

    [TestCase("0.00", 0.125, "0.13", "0.125", TestName = "half away from zero, as the sheet rounds")]
    [TestCase("0.00", -0.125, "-0.13", "-0.125")]
    [TestCase("0.00", 1.005, "1.01", "1.005", TestName = "by the digits that are shown and not by binary ones")]
    [TestCase("0.0", 0.05, "0.1", "0.05")]
    [TestCase("0", 2.5, "3", "2.5")]
    [TestCase("0.00", 0.004, "0.00", "0.004")]
    [TestCase("#,##0", 1234.5, "1,235", "1234.5")]
    [TestCase("0.0_ ;[Red]-0.0 ", -0.26, "-0.3", "-0.26")]
    public void A_number_whose_digits_are_hidden_is_the_one_shown(string code, double number, string text, string stored) =>
        Assert.That(Show(code, number), Is.EqualTo(new Shown(text, CellKind.Number, CellProblem.None, stored)));

    [TestCase("0.00\"L\"", 0.02, "0.02L", TestName = "a mark of the detection limit")]
    [TestCase("0.00\\L", 0.02, "0.02L")]
    [TestCase("\"<\"0.00", 0.02, "<0.02")]
    [TestCase("<0.00", 0.02, "<0.02")]
    [TestCase("0\"万元\"", 20, "20万元")]
    [TestCase("0.0\"万\"", 2.5, "2.5万")]
    [TestCase("0!.0,\"万\"", 25000, "2.5万", TestName = "ten thousands by a comma and a point of their own")]
    [TestCase("0%", 0.125, "13%")]
    [TestCase("0.0,", 12345, "12.3")]
    [TestCase("#,##0,", 1234567, "1,235")]
    [TestCase("0,,", 1234567, "1")]
    [TestCase("# ?/?", 0.5, "1/2")]
    [TestCase("# ?/?", -2.3, "-2 2/7")]
    [TestCase("# ??/??", 0.3, "3/10")]
    [TestCase("?/?", 2.5, "5/2")]
    [TestCase("# ?/?", 2.01, "2")]
    [TestCase("*-0.0", 0.3, "-0.3", TestName = "a cell filled with minus signs")]
    [TestCase("0.0*0", 12, "12.00", TestName = "a cell filled with zeros behind a number")]
    [TestCase("**0.0", 0.3, "*0.3")]
    [TestCase("0.0*L", 0.3, "0.3L")]
    [TestCase("\"¥\"#,##0", 1200, "¥1,200")]
    [TestCase("[$¥-804]#,##0", 1200, "¥1,200")]
    [TestCase("0.00;0.00", -5.25, "5.25", TestName = "a minus that the format hides")]
    [TestCase("0.00_);(0.00)", -5.25, "(5.25)")]
    [TestCase("#,##0_);(#,##0);\"-\"_)", 0, "-", TestName = "a zero that looks like not measured")]
    [TestCase(";;;", 5, "", TestName = "a number that is not shown at all")]
    [TestCase("0;0;", 0, "")]
    [TestCase("#", 0, "")]
    [TestCase("\"1\"0", 5, "15")]
    [TestCase("[=1]\"是\";\"否\"", 1, "是")]
    [TestCase("[<1]0.00;[<2]0.0", 5, "####")]
    [TestCase("General\"L\"", 0.02, "0.02L")]
    [TestCase("G/通用格式\"元\"", 1.5, "1.5元", TestName = "a unit behind a number with its own digits")]
    [TestCase("0.00", -0.004, "-0.00", TestName = "a minus that one spreadsheet shows and another does not")]
    [TestCase("#,##0", -0.4, "-0")]
    [TestCase("0.00_);(0.00)", -0.004, "(0.00)")]
    [TestCase("000-0000", 1234567, "123-4567")]
    public void A_number_that_is_shown_as_something_else_is_not_taken(string code, double number, string text)
    {
        Shown shown = Show(code, number);
        Assert.That((shown.Text, shown.Problem), Is.EqualTo((text, CellProblem.ShownOtherwise)));
        Assert.That(shown.Stored, Is.EqualTo(NumberFormat.Plain(number)));
    }

    [TestCase("[DBNum1]General", 12)]
    [TestCase("##0.0E+0", 12345)]
    [TestCase("# ?/8", 0.5)]
    [TestCase("[DBNum1]yyyy-m-d", 44440)]
    [TestCase("[m]", 1)]
    [TestCase("0%", 1e27, TestName = "hundredths of more than can be reckoned with")]
    [TestCase("0%%%%%%%%%%%%%", 1500000)]
    public void What_only_a_spreadsheet_can_show_is_told_by_its_format(string code, double number)
    {
        Shown shown = Show(code, number);
        Assert.That((shown.Text, shown.Problem), Is.EqualTo((code, CellProblem.ShownByFormat)));
        Assert.That(shown.Stored, Is.Not.Empty);
    }

    [TestCase("_-* #,##0.00_-", 1234.5, "1,234.50", TestName = "a cell filled with blanks, as accountants have it")]
    public void Blanks_that_fill_a_cell_show_nothing(string code, double number, string text) => Assert.That(Show(code, number).Text, Is.EqualTo(text));

    [TestCase("yyyy/m/d", 44440, "2021-09-01", "")]
    [TestCase("yyyy\"年\"m\"月\"d\"日\"", 44454, "2021-09-15", "")]
    [TestCase("[$-804]yyyy\"年\"m\"月\";@", 44440, "2021-09", "")]
    [TestCase("mmm-yy", 44440, "2021-09", "")]
    [TestCase("[$-F800]dddd, mmmm dd, yyyy", 44454, "2021-09-15", "")]
    [TestCase("yyyy-mm-dd hh:mm", 44440.333333333336, "2021-09-01 08:00", "")]
    [TestCase("yyyy-mm-dd hh:mm:ss", 44440.33335648148, "2021-09-01 08:00:02", "")]
    [TestCase("yyyy-mm-dd hh:mm", 44440.3333333, "2021-09-01 08:00", "", TestName = "a time to the nearest second")]
    [TestCase("m/d/yy h:mm AM/PM", 44440.75, "2021-09-01 18:00", "")]
    [TestCase("yyyy/m/d", 44440.333333333336, "2021-09-01", "2021-09-01 08:00", TestName = "a time of the day that is not shown")]
    [TestCase("yyyy-mm-dd hh:mm", 44469.99950231481, "2021-09-30 23:59", "2021-09-30 23:59:17")]
    [TestCase("yyyy\"年\"m\"月\"_ ", 44440, "2021-09", "")]
    [TestCase("yyyy\\-m\\-d;@", 44440, "2021-09-01", "")]
    [TestCase("[$-409]mmmm\\ d\\,\\ yyyy", 44454, "2021-09-15", "")]
    [TestCase("yyyy\"年\"m\"月\"d\"日\" \"星期\"aaa", 44454, "2021-09-15", "", TestName = "the day of the week beside it")]
    [TestCase("yyyy-mm-dd\"T\"hh:mm:ss.000", 44440.333333333336, "2021-09-01 08:00", "", TestName = "parts of a second")]
    [TestCase("yyyy\"年\"m\"月\"d\"日\"上午/下午h\"时\"mm\"分\"", 44440.75, "2021-09-01 18:00", "", TestName = "halves of a day in Chinese")]
    public void A_date_is_what_the_sheet_shows(string code, double number, string text, string stored) =>
        Assert.That(Show(code, number), Is.EqualTo(new Shown(text, CellKind.Date, CellProblem.None, stored)));

    [TestCase("m\"月\"d\"日\"", 44454, "9月15日", "2021-09-15", TestName = "a date without its year")]
    [TestCase("d-mmm", 44440, "1-Sep", "2021-09-01")]
    [TestCase("yyyy", 44440, "2021", "2021-09-01")]
    [TestCase("yyyy-mm", 44454, "2021-09", "2021-09-15", TestName = "a month whose hidden day is not the first")]
    [TestCase("aaaa", 44440, "Wednesday", "2021-09-01")]
    [TestCase("yyyy\"年1-\"m\"月\"", 44440, "2021年1-9月", "2021-09-01", TestName = "months that add up")]
    [TestCase("yyyy\"年\"m\"月目标\"", 44440, "2021年9月目标", "2021-09-01", TestName = "a word behind the month")]
    [TestCase("\"截至\"yyyy\"年\"m\"月\"", 44440, "截至2021年9月", "2021-09-01", TestName = "a word before the year")]
    [TestCase("yyyy-mm\"（上月）\"", 44440, "2021-09（上月）", "2021-09-01", TestName = "words in brackets")]
    [TestCase("yyyy\"年至\"m\"月\"", 44440, "2021年至9月", "2021-09-01", TestName = "a word between the parts")]
    [TestCase("\"第\"m\"期\"yyyy\"年\"", 44440, "第9期2021年", "2021-09-01", TestName = "a number of an issue")]
    [TestCase("yyyy-mm-", 44440, "2021-09-", "2021-09-01", TestName = "a span without its end")]
    [TestCase("-yyyy-mm", 44440, "-2021-09", "2021-09-01", TestName = "a span without its beginning")]
    [TestCase("yyyy-mm!?", 44440, "2021-09?", "2021-09-01", TestName = "a doubt")]
    [TestCase("yyyy\"年\"m\"月\"*-", 44440, "2021年9月-", "2021-09-01", TestName = "a cell filled behind the month")]
    [TestCase("yyyy-mm/mm", 44440, "2021-09/09", "2021-09-01", TestName = "a month that stands twice")]
    [TestCase("yyyy-mm-dd hh:mm\"补采\"", 44440.5, "2021-09-01 12:00补采", "2021-09-01 12:00", TestName = "a word behind the time")]
    public void A_date_that_the_sheet_does_not_show_is_not_taken(string code, double number, string text, string stored) =>
        Assert.That(Show(code, number), Is.EqualTo(new Shown(text, CellKind.Date, CellProblem.ShownOtherwise, stored)));

    [TestCase("h:mm", 0.3888888888888889, "09:20", "")]
    [TestCase("h:mm:ss", 0.3888888888888889, "09:20", "")]
    [TestCase("h:mm", 44440.3888888888889, "09:20", "2021-09-01 09:20", TestName = "a day that is not shown beside the time")]
    [TestCase("[h]:mm", 1, "24:00", "", TestName = "the end of the day")]
    [TestCase("[h]:mm:ss", 0.3888888888888889, "09:20", "")]
    [TestCase("[h]:mm", 50, "1200:00", "", TestName = "more hours than two digits say")]
    [TestCase("[h]:mm", 50.00012, "1200:00", "1200:00:10", TestName = "seconds that are not shown")]
    [TestCase("上午/下午h\"时\"mm\"分\"", 0.75, "18:00", "")]
    public void A_time_of_the_day_is_what_the_sheet_shows(string code, double number, string text, string stored) =>
        Assert.That(Show(code, number), Is.EqualTo(new Shown(text, CellKind.Time, CellProblem.None, stored)));

    [Test]
    public void A_time_beside_which_the_format_has_words_is_not_taken()
    {
        Assert.That(Show("h:mm\"前\"", 0.5), Is.EqualTo(new Shown("12:00前", CellKind.Time, CellProblem.ShownOtherwise, "12:00")));
        Assert.That(Show("\"约\"[h]:mm", 0.5), Is.EqualTo(new Shown("\"约\"[h]:mm", CellKind.Time, CellProblem.ShownByFormat, "12:00")));
    }

    [TestCase("yyyy-mm-dd", 59)]
    [TestCase("yyyy-mm-dd", -1)]
    [TestCase("yyyy-mm-dd", 2958466)]
    public void What_no_calendar_has_is_no_date(string code, double number) =>
        Assert.That(Show(code, number).Problem, Is.EqualTo(CellProblem.BadDate));

    [Test]
    public void Days_may_count_from_1904() => Assert.That(Show("yyyy-mm-dd", 42978, since1904: true).Text, Is.EqualTo("2021-09-01"));

    [TestCase("General", "甲", CellProblem.None, "甲")]
    [TestCase("0.00", "甲", CellProblem.None, "甲")]
    [TestCase("@", "甲", CellProblem.None, "甲")]
    [TestCase("0.00;-0.00;0.00;@", "甲", CellProblem.None, "甲")]
    [TestCase("\"第\"@\"类\"", "Ⅲ", CellProblem.ShownOtherwise, "第Ⅲ类")]
    [TestCase(";;;", "甲", CellProblem.ShownOtherwise, "")]
    [TestCase("@*.", "甲", CellProblem.ShownOtherwise, "甲.")]
    public void A_text_is_what_its_section_shows(string code, string text, object problem, string shown)
    {
        Shown read = NumberFormat.Read(code).Text(text);
        Assert.That((read.Problem, read.Text), Is.EqualTo(((CellProblem)problem, shown)));
    }

    [Test]
    public void No_code_however_broken_fails([Values("\"open", "[open", "\\", "_", "*", ";", ";;;;;", "0.0.0", "E+", "[>x]0", "[$-FFFFFFFFFF]0", "0E+", "//", "yyyyyyyyyy")] string code)
    {
        foreach (double number in (ReadOnlySpan<double>)[0, 1, -1, 44440.5, 1e300, -1e-300])
            Assert.That(() => Show(code, number), Throws.Nothing);
    }

    [TestCase("0.00E+00", 1234567, "1.23E+06", "1234567")]
    [TestCase("0.0E+00", 0.0125, "1.3E-02", "0.0125")]
    public void A_number_whose_digits_a_power_of_ten_hides_cannot_be_taken(string code, double number, string text, string stored) =>
        Assert.That(Show(code, number), Is.EqualTo(new Shown(text, CellKind.Number, CellProblem.ShownOtherwise, stored)));

}
