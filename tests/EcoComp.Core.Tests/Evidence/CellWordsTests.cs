using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Tests.Evidence;

public class CellWordsTests
{
    [TestCase("Ⅲ", "", "Ⅲ", null)]
    [TestCase("", "断流", null, ResultStatus.Dry)]
    [TestCase("断流", "", null, ResultStatus.Dry, Description = "the word of a status in place of the class")]
    [TestCase("dry", "断流", null, ResultStatus.Dry, Description = "both say the same")]
    [TestCase("断流", "结冰", "E203", ResultStatus.Frozen, Description = "they contradict each other")]
    [TestCase("断流", "停", "E203", "E202")]
    [TestCase("Ⅲ", "结冰", "Ⅲ", ResultStatus.Frozen)]
    [TestCase("Ⅶ", "", "E203", null)]
    [TestCase("/", "", "E203", null)]
    [TestCase("", "", null, null)]
    public void A_class_and_a_status_amount_to_one_of_them(string @class, string status, object? value, object? why)
    {
        (Cell<WaterClass> read, Cell<ResultStatus> instead) = CellWords.Result(@class, status);
        Assert.That((object?)read.Flaw?.Code ?? read.Value?.ToString(), Is.EqualTo(value));
        Assert.That((object?)instead.Flaw?.Code ?? instead.Value, Is.EqualTo(why));
    }

    [TestCase("/", true)]
    [TestCase("无", true)]
    [TestCase("Ⅶ类", false)]
    public void A_sign_that_nothing_is_there_is_told_with_the_words_that_say_why(string text, bool told) => Assert.That(
        CellWords.Result(text, "").Class.Flaw!.Arguments.Contains(CellWords.Status.Allowed), Is.EqualTo(told));

    [TestCase("是", true)]
    [TestCase("YES", true)]
    [TestCase("否", false)]
    [TestCase("no", false)]
    [TestCase("对", null)]
    public void Yes_and_no_are_words_of_either_language(string word, bool? value) =>
        Assert.That(CellWords.YesNo.Find(word), Is.EqualTo(value));

    [TestCase("暂缓", false)]
    [TestCase("deferred", false)]
    [TestCase("不再补报", true)]
    [TestCase("waived", true)]
    public void A_result_that_is_missing_is_put_off_or_never_comes(string word, bool waived) =>
        Assert.That(CellWords.Waived.Find(word), Is.EqualTo(waived));

    [Test]
    public void A_missing_text_is_a_mistake_of_the_caller() => Assert.That(
        () => CellWords.Result(null!, ""), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("@class"));
}
