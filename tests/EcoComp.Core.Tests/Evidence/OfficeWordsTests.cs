using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Evidence;

public class OfficeWordsTests
{
    [TestCase("注：断流断面不评价", true)]
    [TestCase("备注", true)]
    [TestCase("填表人：张三", true)]
    [TestCase("*表示未监测", true)]
    [TestCase("（一）本表数据来自月报", true)]
    [TestCase("以上为许昌市地表水环境质量监测月报数据", true)]
    [TestCase("2021-10", false)]
    [TestCase("S1", false)]
    [TestCase("石桥", false)]
    [TestCase("XCSW-2021-000000000001", false)]
    public void A_note_is_told_from_a_cell_of_a_record(string text, bool note) => Assert.That(OfficeWords.BuiltIn.IsNote(text), Is.EqualTo(note));

    [TestCase("监测项目", true)]
    [TestCase("监测 结果", true)]
    [TestCase("上月", false)]
    [TestCase("考核目标", false)]
    public void A_word_that_changes_nothing_is_told_from_one_that_may(string word, bool group) => Assert.That(OfficeWords.BuiltIn.IsGroup(word), Is.EqualTo(group));

    [Test]
    public void No_word_is_a_column_by_itself() => Assert.That(
        DataFile.Monitoring.Columns.Where(c => OfficeWords.BuiltIn.MayMean(c, "断面") && DataFile.Monitoring.Find("断面", out _) is not null), Is.Empty);
}
