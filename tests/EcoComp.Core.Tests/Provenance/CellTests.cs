using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Tests.Provenance;

public class CellTests
{
    [Test]
    public void A_cell_holds_a_value_or_nothing_or_a_text_that_could_not_be_read()
    {
        (Cell<YearMonth> value, Cell<YearMonth> empty, Cell<YearMonth> flawed) = (Cell.Month("2021年9月"), Cell.Month(""), Cell.Month("九月"));
        Assert.That((value.Value, value.Flaw, value.IsEmpty, value.Text), Is.EqualTo(((YearMonth?)new YearMonth(2021, 9), (CellFlaw?)null, false, "2021年9月")));
        Assert.That((empty.Value, empty.Flaw, empty.IsEmpty, empty.Text), Is.EqualTo(((YearMonth?)null, (CellFlaw?)null, true, "")));
        Assert.That((flawed.Value, flawed.Flaw?.Code, flawed.IsEmpty, flawed.Text), Is.EqualTo(((YearMonth?)null, "E204", false, "九月")));
    }

    [TestCase("21-Sep", "E205")]
    [TestCase("2021-13", "E204")]
    [TestCase("2021-12", null)]
    public void A_month_that_a_spreadsheet_has_changed_has_a_fault_of_its_own(string text, string? code) =>
        Assert.That(Cell.Month(text).Flaw?.Code, Is.EqualTo(code));

    [TestCase("2021-02-28", null)]
    [TestCase("2021-02-29", "E208")]
    public void A_day_is_one_of_the_calendar(string text, string? code) => Assert.That(Cell.Date(text).Flaw?.Code, Is.EqualTo(code));

    [TestCase("劣Ⅴ", null)]
    [TestCase("劣Ⅳ", "E203")]
    public void A_class_is_one_of_six(string text, string? code) => Assert.That(Cell.Class(text).Flaw?.Code, Is.EqualTo(code));

    [TestCase("-1,350.50", null)]
    [TestCase("1000000000000000", null)]
    [TestCase("1,35", "E206 comma")]
    [TestCase("-1,35", "E206 comma")]
    [TestCase("007", "E206 zero")]
    [TestCase("-01", "E206 zero")]
    [TestCase("+0150", "E206 zero")]
    [TestCase("1000吨", "E206 plain")]
    [TestCase(".5", "E206 plain")]
    [TestCase("5.", "E206 plain")]
    [TestCase("abc", "E206 plain")]
    [TestCase("1e3", "E206 power")]
    [TestCase("-2.5E-4", "E206 power")]
    [TestCase("1e15", "E207")]
    [TestCase("-1e15", "E207")]
    [TestCase("123456789012345678901", "E207")]
    [TestCase("-123456789012345678901234567890123", "E207")]
    [TestCase("123456789012345678901234567890123x", "E206 plain")]
    public void A_number_is_digits_and_what_else_it_is_written_with_is_told(string text, string? told) =>
        Assert.That(Why(Cell.Number(text)), Is.EqualTo(told));

    [TestCase("2021.1", "E205 number")]
    [TestCase("44440", "E205 serial")]
    [TestCase("Sep-21", "E205 english")]
    [TestCase("九月", "E204")]
    public void A_month_tells_what_a_spreadsheet_made_of_it(string text, string told) =>
        Assert.That(Why(Cell.Month(text)), Is.EqualTo(told));

    [Test]
    public void An_empty_text_is_an_empty_cell_of_whatever_kind() => Assert.That(
        new[] { Cell.Month("").IsEmpty, Cell.Date("").IsEmpty, Cell.Class("").IsEmpty, Cell.Number("").IsEmpty, Cell.MonthsOfYear("").IsEmpty },
        Has.All.True);

    private static string? Why<T>(Cell<T> cell)
        where T : struct => cell.Flaw is { } flaw ? string.Join(' ', [flaw.Code, .. flaw.Arguments]) : null;

    [Test]
    public void A_value_made_in_code_is_a_cell_whose_text_is_of_no_language()
    {
        Cell<decimal> number = 1350.5m;
        Cell<YearMonth> month = new YearMonth(2021, 9);
        Cell<LocalDate> day = new LocalDate(2021, 9, 8);
        Cell<WaterClass> none = (WaterClass?)null;
        Cell<WaterClass> known = (WaterClass?)WaterClass.III;
        Assert.That((number.Text, month.Text, day.Text, none.Text, known.Text), Is.EqualTo(("1350.5", "2021-09", "2021-09-08", "", "Ⅲ")));
        Assert.That((none.IsEmpty, known.IsEmpty), Is.EqualTo((true, false)));
    }

    [Test]
    public void A_word_is_found_in_either_language_and_told_with_the_words_that_are_allowed()
    {
        var words = new WordList<bool>(new Word<bool>("yes", "是", true), new Word<bool>("no", "否", false));
        Assert.That((words.Read("YES").Value, words.Read("否").Value, words.Read("").IsEmpty), Is.EqualTo(((bool?)true, (bool?)false, true)));
        Cell<bool> unknown = words.Read("也许");
        Assert.That((unknown.Text, unknown.Flaw!.Code, unknown.Flaw.Arguments.Single()), Is.EqualTo(("也许", "E202", "是 yes、否 no")));
        Assert.That(words.In(english: true).Concat(words.In(english: false)), Is.EqualTo(new[] { "yes", "no", "是", "否" }));
    }
}
