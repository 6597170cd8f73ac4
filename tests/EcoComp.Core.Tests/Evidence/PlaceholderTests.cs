using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Evidence;

public class PlaceholderTests
{
    [TestCase("<依据文号>", "")]
    [TestCase("‹依据文号›", "")]
    [TestCase("＜依据文号＞", "")]
    [TestCase("〈依据文号〉", "")]
    [TestCase("<x>", "")]
    [TestCase("<>", "<>")]
    [TestCase("<", "<")]
    [TestCase("", "")]
    [TestCase("<依据文号", "<依据文号")]
    [TestCase("依据文号>", "依据文号>")]
    [TestCase("许政办〔2021〕18号", "许政办〔2021〕18号")]
    [TestCase("《条例》", "《条例》")]
    public void What_was_printed_to_be_filled_in_is_no_text(string text, string filled) =>
        Assert.That(Placeholder.Filled(text), Is.EqualTo(filled));
}
