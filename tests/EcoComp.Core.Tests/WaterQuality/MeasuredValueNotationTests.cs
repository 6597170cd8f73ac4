using System.Globalization;
using System.Text;
using CsCheck;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

public class MeasuredValueNotationTests
{
    [TestCase("0", "0")]
    [TestCase("1.72", "1.72")]
    [TestCase("0.0000028", "0.0000028")]
    [TestCase("1,234,567.5", "1234567.5")]
    [TestCase("+3.5", "3.5")]
    [TestCase("7.1299999999999999", "7.1299999999999999")]
    [TestCase("2E-05", "0.00002")]
    [TestCase("1.5e3", "1500")]
    [TestCase("999999999999", "999999999999")]
    [TestCase("0.000000000000000001", "0.000000000000000001")]
    [TestCase("9", "9")]
    [TestCase("0.0", "0")]
    [TestCase("12345678.901", "12345678.901")]
    [TestCase("123456789.012", "123456789.012")]
    [TestCase("999999999999.999999", "999999999999.999999")]
    [TestCase("0.123456789012345678", "0.123456789012345678")]
    [TestCase(".03", "0.03")]
    [TestCase("+.5", "0.5")]
    [TestCase("1,234", "1234")]
    [TestCase("12,345", "12345")]
    [TestCase("123,456.7", "123456.7")]
    [TestCase("1,000e2", "100000")]
    [TestCase("1e11", "100000000000")]
    [TestCase("9.99999999999E11", "999999999999")]
    [TestCase("1e00", "1")]
    [TestCase("1E+03", "1000")]
    [TestCase("1.5e-3", "0.0015")]
    [TestCase("1e-18", "0.000000000000000001")]
    [TestCase("10e-19", "0.000000000000000001")]
    [TestCase("100E-20", "0.000000000000000001")]
    [TestCase("0.0000000000000000010", "0.000000000000000001")]
    [TestCase("0E5", "0")]
    [TestCase("0E-30", "0")]
    [TestCase("0e99", "0")]
    [TestCase("+0", "0")]
    [TestCase("-0", "0")]
    [TestCase("-0.00", "0")]
    public void A_number_is_read_exactly(string text, string value) =>
        Assert.That(Read(text), Is.EqualTo((CellContent.Value, Water.Number(value), false)));

    [TestCase("0.05L")]
    [TestCase("0.05 L")]
    [TestCase("<0.05")]
    [TestCase("< 0.05")]
    [TestCase("ND(0.05)")]
    [TestCase("nd(0.05)")]
    [TestCase("Nd(0.05)")]
    [TestCase("nD(0.05)")]
    [TestCase("<0.050")]
    [TestCase("5E-2L")]
    [TestCase("<5e-2")]
    public void A_detection_limit_is_read_in_each_notation(string text) =>
        Assert.That(Read(text), Is.EqualTo((CellContent.Value, 0.05m, true)));

    [TestCase("5L", "5")]
    [TestCase("<5", "5")]
    [TestCase("ND(5)", "5")]
    [TestCase("<1,000", "1000")]
    public void A_short_detection_limit_is_one_too(string text, string limit) =>
        Assert.That(Read(text), Is.EqualTo((CellContent.Value, Water.Number(limit), true)));

    [TestCase("")]
    [TestCase("-")]
    [TestCase("--")]
    [TestCase("*")]
    public void Nothing_and_a_dash_or_star_mean_not_measured(string text)
    {
        foreach (IndicatorForm form in Enum.GetValues<IndicatorForm>()) Assert.That(Read(text, form).Content, Is.EqualTo(CellContent.NotMeasured));
    }

    [TestCase("-0.5")]
    [TestCase("-1")]
    [TestCase("-0.001")]
    public void An_amount_below_zero_is_told_apart(string text) => Assert.That(Read(text).Content, Is.EqualTo(CellContent.Negative));

    [TestCase("0L")]
    [TestCase("<0")]
    [TestCase("ND(0.00)")]
    [TestCase("1000000000000")]
    [TestCase("1234567890123456789")]
    [TestCase("0.0000000000000000001")]
    [TestCase("1E20")]
    [TestCase("1E-30")]
    [TestCase("1e12")]
    [TestCase("100E10")]
    [TestCase("1000000000000.0")]
    [TestCase("1,000,000,000,000")]
    [TestCase("1E-19")]
    [TestCase("15E-19")]
    [TestCase("0.1234567890123456789")]
    [TestCase("0.1000000000000000000")]
    [TestCase(".1000000000000000000")]
    [TestCase("9e99")]
    [TestCase("1e-99")]
    [TestCase("<1e12")]
    [TestCase("-1e12")]
    [TestCase("+1234567890123456789")]
    public void A_detection_limit_of_nothing_and_a_number_that_cannot_be_kept_are_out_of_range(string text) =>
        Assert.That(Read(text).Content, Is.EqualTo(CellContent.OutOfRange));

    [TestCase("abc")]
    [TestCase("014")]
    [TestCase("00")]
    [TestCase("09")]
    [TestCase("0082")]
    [TestCase("01.3")]
    [TestCase("00.1")]
    [TestCase("+01")]
    [TestCase("01,234")]
    [TestCase("00e5")]
    [TestCase("001L")]
    [TestCase("<01")]
    [TestCase("ND(01)")]
    [TestCase("000000000000000000000001.5")]
    [TestCase("3.8l")]
    [TestCase("0.05l")]
    [TestCase("ND")]
    [TestCase("ND()")]
    [TestCase("0,125")]
    [TestCase("1,23")]
    [TestCase("0,125.5")]
    [TestCase(".")]
    [TestCase("ND(0.05")]
    [TestCase("未检出")]
    [TestCase("0.05mg/L")]
    [TestCase("1.2.3")]
    [TestCase("5.")]
    [TestCase("1,23")]
    [TestCase("1 000")]
    [TestCase("<")]
    [TestCase("L")]
    [TestCase("<-0.05")]
    [TestCase("-0.05L")]
    [TestCase("≤0.05")]
    [TestCase("---")]
    [TestCase("e5")]
    [TestCase("1e")]
    [TestCase("1e+")]
    [TestCase("1e123")]
    [TestCase("１")]
    [TestCase("有")]
    [TestCase("1/2")]
    [TestCase("1:2")]
    [TestCase("+")]
    [TestCase("+-5")]
    [TestCase("--5")]
    [TestCase("-+5")]
    [TestCase("-5.")]
    [TestCase("..")]
    [TestCase(".")]
    [TestCase("1.")]
    [TestCase("1.2.")]
    [TestCase(",123")]
    [TestCase("1,2345")]
    [TestCase("1,234,56")]
    [TestCase("1,234,")]
    [TestCase("1234,567")]
    [TestCase("1,,234")]
    [TestCase("1,234567")]
    [TestCase("a,234")]
    [TestCase("1,a34")]
    [TestCase("1,234.5,6")]
    [TestCase("1.a")]
    [TestCase("a.1")]
    [TestCase("1ee5")]
    [TestCase("1e+-5")]
    [TestCase("1e5.0")]
    [TestCase("1e1a")]
    [TestCase("1.e5")]
    [TestCase("e")]
    [TestCase("<0.05L")]
    [TestCase("<+0.05")]
    [TestCase("+0.05L")]
    [TestCase("LL")]
    [TestCase("N(0.05)")]
    [TestCase("NX(0.05)")]
    [TestCase("XD(0.05)")]
    [TestCase("ND[0.05)")]
    [TestCase("ND(0.05]")]
    [TestCase("ND0.05")]
    [TestCase("ND(a)")]
    public void Anything_else_is_no_number(string text) => Assert.That(Read(text).Content, Is.EqualTo(CellContent.NotANumber));

    [TestCase("0", CellContent.Value)]
    [TestCase("7.66", CellContent.Value)]
    [TestCase("14", CellContent.Value)]
    [TestCase("14.00", CellContent.Value)]
    [TestCase("14.01", CellContent.OutOfRange)]
    [TestCase("14.000000000001", CellContent.OutOfRange)]
    [TestCase("1e1", CellContent.Value)]
    [TestCase("15", CellContent.OutOfRange)]
    [TestCase("0L", CellContent.NotANumber)]
    [TestCase("pH7", CellContent.NotANumber)]
    [TestCase("-1", CellContent.Negative)]
    [TestCase("7L", CellContent.NotANumber)]
    public void A_pH_lies_between_0_and_14_and_has_no_detection_limit(string text, CellContent content) =>
        Assert.That(Read(text, IndicatorForm.Acidity).Content, Is.EqualTo(content));

    [TestCase("-0.3", CellContent.Value)]
    [TestCase("28.4", CellContent.Value)]
    [TestCase("0.1L", CellContent.NotANumber)]
    [TestCase("<5", CellContent.NotANumber)]
    [TestCase("-", CellContent.NotMeasured)]
    public void A_temperature_may_be_below_zero(string text, CellContent content) =>
        Assert.That(Read(text, IndicatorForm.Temperature).Content, Is.EqualTo(content));

    [Test]
    public void A_sign_is_part_of_a_temperature()
    {
        Assert.That(Read("-0.3", IndicatorForm.Temperature).Number, Is.EqualTo(-0.3m));
        Assert.That(Read("+0.3", IndicatorForm.Temperature).Number, Is.EqualTo(0.3m));
        Assert.That(Read("0.3", IndicatorForm.Temperature).Number, Is.EqualTo(0.3m));
    }

    [TestCase("有", CellContent.Value)]
    [TestCase("无", CellContent.Value)]
    [TestCase("0", CellContent.NotANumber)]
    [TestCase("微", CellContent.NotANumber)]
    public void What_is_there_or_not_is_said_in_a_word(string text, CellContent content) =>
        Assert.That(Read(text, IndicatorForm.Presence).Content, Is.EqualTo(content));

    [Test]
    public void What_is_there_is_one_and_what_is_not_is_nothing() => Assert.That(
        (Read("有", IndicatorForm.Presence).Number, Read("无", IndicatorForm.Presence).Number), Is.EqualTo((1m, 0m)));

    [TestCase("0.50", "0.5", true)]
    [TestCase("0.50", "<0.5", false)]
    [TestCase("<0.5", "0.500L", true)]
    [TestCase("0.5", "0.51", false)]
    public void Two_cells_say_the_same_whatever_their_zeros(string one, string other, bool same) =>
        Assert.That(Water.Value(one).SaysSameAs(Water.Value(other)), Is.EqualTo(same));

    [Test]
    public void Every_number_that_can_be_kept_is_read_back() =>
        Gen.Select(Gen.Long[0, 999_999_999_999_999_999], Gen.Int[6, 18]).Sample((digits, decimals) =>
        {
            var number = new decimal(unchecked((int)digits), (int)(digits >> 32), 0, false, (byte)decimals);
            return Read(number.ToString(CultureInfo.InvariantCulture)) == (CellContent.Value, number, false);
        });

    [Test]
    public void Short_and_long_spellings_of_a_number_say_the_same() =>
        Gen.Select(Gen.Int[0, 99_999_999], Gen.Int[0, 7], Gen.Int[0, 9]).Sample((digits, decimals, zeros) =>
        {
            string text = new decimal(digits, 0, 0, false, (byte)decimals).ToString(CultureInfo.InvariantCulture);
            string longer = "+" + text + (text.Contains('.', StringComparison.Ordinal) ? new string('0', zeros) : "");
            return Read(text) == Read(longer) && Read(text).Content == CellContent.Value && Read(text) == Read(text + "e0");
        });

    private static (CellContent Content, decimal Number, bool Below) Read(string text, IndicatorForm form = IndicatorForm.Amount)
    {
        CellContent content = MeasuredValueNotation.Read(Encoding.UTF8.GetBytes(text), form, out MeasuredValue value);
        return (content, value.Number, value.BelowDetection);
    }
}
