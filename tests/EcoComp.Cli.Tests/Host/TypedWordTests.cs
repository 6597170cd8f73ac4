using EcoComp.Cli.Host;

namespace EcoComp.Cli.Tests.Host;

public sealed class TypedWordTests
{
    [TestCase("data", "data")]
    [TestCase("2021年9月月报.xlsx", "2021年9月月报.xlsx")]
    [TestCase(@"..\档案", @"..\档案")]
    [TestCase("数据 一", "\"数据 一\"")]
    [TestCase("$(touch x)9月.xlsx", "'$(touch x)9月.xlsx'")]
    [TestCase("a`b", "'a`b'")]
    [TestCase("d \"q\"", "'d \"q\"'")]
    [TestCase("it's $5", @"'it'\''s $5'")]
    public void What_a_shell_would_read_as_its_own_stands_in_quotes(string word, string typed) => Assert.That(TypedWord.Of(word), Is.EqualTo(typed));
}
