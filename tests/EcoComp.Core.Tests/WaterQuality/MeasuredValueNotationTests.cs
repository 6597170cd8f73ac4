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
    [TestCase("007.50", "7.50")]
    [TestCase("1,234,567.5", "1234567.5")]
    [TestCase("+3.5", "3.5")]
    [TestCase("7.1299999999999999", "7.1299999999999999")]
    [TestCase("2E-05", "0.00002")]
    [TestCase("1.5e3", "1500")]
    [TestCase("999999999999", "999999999999")]
    [TestCase("0.000000000000000001", "0.000000000000000001")]
    public void A_number_is_read_exactly(string text, string value) =>
        Assert.That(Read(text), Is.EqualTo((CellContent.Value, Water.Number(value), false)));

    [TestCase("0.05L")]
    [TestCase("0.05l")]
    [TestCase("0.05 L")]
    [TestCase("<0.05")]
    [TestCase("< 0.05")]
    [TestCase("ND(0.05)")]
    [TestCase("nd(0.05)")]
    public void A_detection_limit_is_read_in_each_notation(string text) =>
        Assert.That(Read(text), Is.EqualTo((CellContent.Value, 0.05m, true)));

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
    public void A_detection_limit_of_nothing_and_a_number_that_cannot_be_kept_are_out_of_range(string text) =>
        Assert.That(Read(text).Content, Is.EqualTo(CellContent.OutOfRange));

    [TestCase("abc")]
    [TestCase("ND")]
    [TestCase("ND()")]
    [TestCase("ND(0.05")]
    [TestCase("未检出")]
    [TestCase("0.05mg/L")]
    [TestCase("1.2.3")]
    [TestCase(".5")]
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
    public void Anything_else_is_no_number(string text) => Assert.That(Read(text).Content, Is.EqualTo(CellContent.NotANumber));

    [TestCase("0", CellContent.Value)]
    [TestCase("7.66", CellContent.Value)]
    [TestCase("14", CellContent.Value)]
    [TestCase("14.00", CellContent.Value)]
    [TestCase("14.01", CellContent.OutOfRange)]
    [TestCase("-1", CellContent.Negative)]
    [TestCase("7L", CellContent.NotANumber)]
    public void A_pH_lies_between_0_and_14_and_has_no_detection_limit(string text, CellContent content) =>
        Assert.That(Read(text, IndicatorForm.Acidity).Content, Is.EqualTo(content));

    [TestCase("-0.3", CellContent.Value)]
    [TestCase("28.4", CellContent.Value)]
    [TestCase("0.1L", CellContent.NotANumber)]
    public void A_temperature_may_be_below_zero(string text, CellContent content) =>
        Assert.That(Read(text, IndicatorForm.Temperature).Content, Is.EqualTo(content));

    [TestCase("有", CellContent.Value)]
    [TestCase("无", CellContent.Value)]
    [TestCase("0", CellContent.NotANumber)]
    [TestCase("微", CellContent.NotANumber)]
    public void What_is_there_or_not_is_said_in_a_word(string text, CellContent content) =>
        Assert.That(Read(text, IndicatorForm.Presence).Content, Is.EqualTo(content));

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

    private static (CellContent Content, decimal Number, bool Below) Read(string text, IndicatorForm form = IndicatorForm.Amount)
    {
        CellContent content = MeasuredValueNotation.Read(Encoding.UTF8.GetBytes(text), form, out MeasuredValue value);
        return (content, value.Number, value.BelowDetection);
    }
}
