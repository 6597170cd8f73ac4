using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Evidence;

public class MonitoringResultTests
{
    [Test]
    public void A_result_holds_its_class_and_no_status([Range(1, 6)] int rank)
    {
        var result = MonitoringResult.OfClass(WaterClass.FromRank(rank), 7, routine: false, new ResultDetails("站", "文", "记"));
        Assert.That((result.IsPresent, result.Class?.Rank, result.Status, result.Line, result.Routine),
            Is.EqualTo((true, (int?)rank, (ResultStatus?)null, 7, false)));
        Assert.That(result.Details, Is.EqualTo(new ResultDetails("站", "文", "记")));
    }

    [Test]
    public void A_result_holds_its_status_and_no_class([Values] ResultStatus status)
    {
        var result = MonitoringResult.OfStatus(status, 8, details: new ResultDetails("", "文", ""));
        Assert.That((result.IsPresent, result.Class, result.Status, result.Line, result.Routine),
            Is.EqualTo((true, (WaterClass?)null, (ResultStatus?)status, 8, true)));
        Assert.That(result.Details?.Document, Is.EqualTo("文"));
    }

    [Test]
    public void Results_are_routine_unless_they_say_otherwise() => Assert.That(MonitoringResult.OfClass(WaterClass.I, 1).Routine, Is.True);

    [Test]
    public void No_row_is_no_result()
    {
        MonitoringResult none = default;
        Assert.That((none.IsPresent, none.Class, none.Status), Is.EqualTo((false, (WaterClass?)null, (ResultStatus?)null)));
    }
}
