using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Tests.Evidence;

public class FundValidatorTests
{
    [TestCase("0", true)]
    [TestCase("1", true)]
    [TestCase("-1", false)]
    [TestCase("0.5", false)]
    [TestCase("5.0", true)]
    [TestCase("1000000000000000", true)]
    [TestCase("1000000000000001", false)]
    [TestCase("10000000000000000000", false)]
    public void An_amount_is_a_whole_number_of_yuan_within_bounds(string yuan, bool allowed) => Assert.That(
        new Given().Province(decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture)).Faults(),
        Is.EqualTo(allowed ? [] : new[] { "fund.csv:2:3:amount_yuan E207 " + yuan }));

    [Test]
    public void A_row_needs_a_month() => Assert.That(new Given().Province(5, month: "").Faults(), Is.EqualTo(new[] { "fund.csv:2:1:month E201" }));

    [Test]
    public void Rows_of_one_month_stand_beside_each_other() => Assert.That(
        new Given().Province(5).Province(5).Dossier().FundEntries[Given.Month].Select(c => c.At.Line), Is.EqualTo(new[] { 2, 3 }));

    [Test]
    public void What_the_province_took_and_what_it_gave_add_up_apart()
    {
        MonthEvidence month = new Given().Section("S").Province(5).FromProvince(11).Province(7).FromProvince(13).FromProvince(1, "2021-10").Case();
        Assert.That(month.Province, Is.EqualTo(new ProvinceFunds(new Money(12), new Money(24))));
    }

    [Test]
    public void What_the_province_took_is_unknown_where_only_what_it_gave_is_said() => Assert.That(
        new Given().Section("S").FromProvince(11).Case().Province, Is.EqualTo(new ProvinceFunds(null, new Money(11))));
}
