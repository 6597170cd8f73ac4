using System.Globalization;
using CsCheck;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Tests.Quantities;

public class NumberNotationTests
{
    [TestCase("0", "0")]
    [TestCase("1350", "1350")]
    [TestCase("1000.0001", "1000.0001")]
    [TestCase("1,234,567.50", "1234567.50")]
    [TestCase("12,345", "12345")]
    [TestCase("123,456", "123456")]
    [TestCase("-5", "-5")]
    [TestCase("+5.25", "5.25")]
    [TestCase("12345678901234567890", "12345678901234567890")]
    public void A_number_is_read_exactly(string text, string value)
    {
        Assert.That(NumberNotation.TryRead(text, out decimal read), Is.True);
        Assert.That(read, Is.EqualTo(decimal.Parse(value, CultureInfo.InvariantCulture)));
    }

    [TestCase("")]
    [TestCase("-")]
    [TestCase("--1")]
    [TestCase("1-")]
    [TestCase(".5")]
    [TestCase("5.")]
    [TestCase("1.2.3")]
    [TestCase("1,23")]
    [TestCase("1,2345")]
    [TestCase("1234,567")]
    [TestCase(",123")]
    [TestCase("1,,234")]
    [TestCase("12,345,67")]
    [TestCase("1,234x567")]
    [TestCase("1,234 567")]
    [TestCase("1x,234")]
    [TestCase("007")]
    [TestCase("-01")]
    [TestCase("00")]
    [TestCase("01.5")]
    [TestCase("00.1")]
    [TestCase("0123,456")]
    [TestCase("0,500")]
    [TestCase("1,2x4")]
    [TestCase("1.5,000")]
    [TestCase("1e3")]
    [TestCase("1 000")]
    [TestCase(" 1")]
    [TestCase("１")]
    [TestCase("¥5")]
    [TestCase("1000吨")]
    [TestCase("123456789012345678901")]
    public void Anything_else_is_no_number_and_never_a_guess(string text)
    {
        Assert.That(NumberNotation.TryRead(text, out decimal value), Is.False);
        Assert.That(value, Is.Zero);
    }

    [Test]
    public void Every_number_is_read_back_with_and_without_commas() =>
        Gen.Select(Gen.Long[-9_999_999_999, 9_999_999_999], Gen.Int[0, 4]).Sample((digits, scale) =>
        {
            decimal value = digits / (decimal)Math.Pow(10, scale);
            string grouped = value.ToString("#,##0.####", CultureInfo.InvariantCulture);
            string plain = value.ToString("0.####", CultureInfo.InvariantCulture);
            return NumberNotation.TryRead(grouped, out decimal a) && NumberNotation.TryRead(plain, out decimal b) && a == value
                && b == value;
        });
}
