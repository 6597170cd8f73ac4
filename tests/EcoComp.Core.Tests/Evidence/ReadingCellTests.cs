using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Evidence;

public class ReadingCellTests
{
    [TestCase("4.00×10⁻⁵", "0.0000400", false)]
    [TestCase("4.00×10⁻⁵L", "0.0000400", true)]
    [TestCase("<4.0 × 10⁻⁵", "0.000040", true)]
    [TestCase("1.5×10^-3", "0.0015", false)]
    [TestCase("2.2×10⁴", "22000", false)]
    [TestCase("ND（0.05）", "0.05", true)]
    [TestCase("＜0.05", "0.05", true)]
    public void A_value_is_read_however_a_laboratory_writes_it(string text, string value, bool below)
    {
        Cell<MeasuredValue> cell = ReadingCell.Value(text, IndicatorForm.Amount);
        Assert.That(cell.Flaw, Is.Null);
        Assert.That((cell.Value!.Value.Number, cell.Value.Value.BelowDetection), Is.EqualTo((decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), below)));
    }

    [TestCase("/")]
    [TestCase("／")]
    [TestCase("–")]
    [TestCase("—")]
    [TestCase("——")]
    [TestCase("*")]
    [TestCase("＊")]
    [TestCase("")]
    public void A_sign_that_nothing_was_measured_is_no_value_and_no_flaw(string text) => Assert.That(ReadingCell.Value(text, IndicatorForm.Amount).IsEmpty, Is.True);

    [TestCase("0,125", "comma")]
    [TestCase("<0,05", "comma")]
    [TestCase("未检出", "limit")]
    [TestCase("nd", "limit")]
    [TestCase("014", "zero")]
    [TestCase("001L", "zero")]
    [TestCase("< 00.1", "zero")]
    [TestCase("3.8l", "letter")]
    [TestCase("7.2(26℃)", "temperature")]
    [TestCase("7.2（26℃）", "temperature")]
    [TestCase("7.2(复测)", "bracket")]
    [TestCase("0.3mg/L", "unit")]
    [TestCase("0.3 μg/L", "unit")]
    [TestCase("约3", "plain")]
    [TestCase("4.0×10-5", "plain")]
    [TestCase("3×4", "plain")]
    [TestCase("4.0×10", "plain")]
    [TestCase("4.0×10^", "plain")]
    [TestCase("4.0×10^-", "plain")]
    [TestCase("xl", "plain")]
    [TestCase("3.8xl", "plain")]
    [TestCase("mg/L", "plain", Description = "a unit without a number")]
    [TestCase("4.0×10⁻¹ 2", "plain")]
    [TestCase("4.0×10⁻¹\n2", "plain")]
    [TestCase("4.0×10^-1 2", "plain")]
    [TestCase("4.0×10^-1\n2", "plain")]
    public void What_is_no_value_says_what_has_to_go(string text, string why) =>
        Assert.That(ReadingCell.Value(text, IndicatorForm.Amount).Flaw?.Arguments, Is.EqualTo(new[] { why }));

    [TestCase("2021-10-11", "09:20", "2021-10-11 09:20")]
    [TestCase("2021-10-11", "", "2021-10-11")]
    [TestCase("", "2021-10-11 09:20", "2021-10-11 09:20")]
    [TestCase("2021-10-11", "2021-10-11 09:20", "2021-10-11 09:20")]
    [TestCase("2021-10-31", "24:00", "2021-10-31 24:00")]
    [TestCase("2021年10月11日", "9时", "2021-10-11 09:00")]
    public void A_time_of_the_day_joins_its_day(string day, string time, string whole) =>
        Assert.That(ReadingCell.Time(day, time).Value?.ToString(), Is.EqualTo(whole));

    [TestCase("", "09:20", "clock")]
    [TestCase("2021-10-11", "2021-10-12 09:20", "two")]
    [TestCase("十一日", "09:20", "plain")]
    public void A_time_without_its_day_is_none(string day, string time, string why) =>
        Assert.That(ReadingCell.Time(day, time).Flaw?.Arguments, Is.EqualTo(new[] { why }));

    [Test]
    public void A_missing_day_is_a_mistake_of_the_caller() => Assert.That(
        () => ReadingCell.Time(null!, "09:20"), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("day"));
}
