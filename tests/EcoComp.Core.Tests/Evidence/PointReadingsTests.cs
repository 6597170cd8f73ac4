using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Tests.Evidence;

public class PointReadingsTests
{
    private static readonly LocalDate Day = new(2021, 9, 8);

    [Test]
    public void A_sample_is_the_first_of_its_time_and_name_once()
    {
        var readings = new PointReadings(1, 2);
        (SampleTime whole, SampleTime moment) = (SampleTime.Of(Day), SampleTime.Of(Day, 32400));
        Assert.That(readings.IsFirst(whole, ""), Is.True);
        Assert.That(readings.IsFirst(moment, ""), Is.True);
        Assert.That(readings.IsFirst(whole, "左"), Is.True);
        Assert.That(readings.IsFirst(whole, "右"), Is.True);
        Assert.That(readings.IsFirst(moment, "左"), Is.True);
        foreach ((SampleTime time, string sample) in new[] { (whole, ""), (moment, ""), (whole, "左"), (whole, "右"), (moment, "左") })
            Assert.That(readings.IsFirst(time, sample), Is.False, $"{time} {sample}");
    }

    [Test]
    public void A_missing_name_is_a_mistake_of_the_caller() => Assert.That(
        () => new PointReadings(1, 2).IsFirst(SampleTime.Of(Day), null!),
        Throws.ArgumentNullException.With.Property("ParamName").EqualTo("sample"));
}
