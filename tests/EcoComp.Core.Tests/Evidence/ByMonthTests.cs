using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Evidence;

public class ByMonthTests
{
    [Test]
    public void Rows_stay_in_their_order_month_by_month_and_what_is_no_row_is_left_out()
    {
        var rows = new ByMonth<string>(["2021-09 b", null, "2021-10 c", "2021-09 a"], row => Read.Month(row[..7]));
        Assert.That(rows[Given.Month], Is.EqualTo(new[] { "2021-09 b", "2021-09 a" }));
        Assert.That(rows[Read.Month("2021-10")], Is.EqualTo(new[] { "2021-10 c" }));
        Assert.That(rows[Read.Month("2021-11")], Is.Empty);
    }
}
