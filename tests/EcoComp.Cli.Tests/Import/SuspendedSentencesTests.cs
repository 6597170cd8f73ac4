using System.Text.RegularExpressions;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;

namespace EcoComp.Cli.Tests.Import;

/// <summary>Sentences that say in place of a class why nothing was measured.</summary>
public sealed partial class SuspendedSentencesTests
{
    private static readonly string[] Pieces =
    [
        "因", "河道", "施工", "清淤", "改造", "，", "、", "未", "未能", "没有", "暂停", "停止", "开展", "进行", "水质", "例行", "监测", "采样", "停测", "。", ".", "水", "甲乙丙丁戊己庚辛壬癸",
    ];

    [TestCase("因桥梁施工停测", true)]
    [TestCase("因道路封闭未能开展水质例行监测。", true)]
    [TestCase("因道路封闭未开展监测,", false)]
    [TestCase("河道清淤，暂停采样", true)]
    [TestCase("清淤暂停采样", false)] // nothing says what
    [TestCase("因停测", false)]
    [TestCase("因桥梁施工停测，见附件", false)]
    [TestCase("水质监测", false)]
    public void A_sentence_says_it_whole(string sentence, bool says) =>
        Assert.That(ImportWords.BuiltIn.Status(sentence), says ? Is.EqualTo(ResultStatus.Suspended) : Is.Null);

    /// <summary>The forms as they were first written down.</summary>
    [Test]
    public void Sentences_of_any_pieces_are_known_as_by_their_patterns()
    {
        var random = new Random(20210918);
        int known = 0;
        for (int i = 0; i < 300_000; i++)
        {
            string sentence = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(n => n == 0 && random.Next(2) == 0 ? "因" : Pieces[random.Next(Pieces.Length)]));
            bool says = Patterns().IsMatch(sentence);
            known += says ? 1 : 0;
            if (ImportWords.BuiltIn.Status(sentence) is var status && says != (status == ResultStatus.Suspended))
                Assert.Fail(sentence);
        }

        Assert.That(known, Is.GreaterThan(1000));
    }

    [GeneratedRegex("""
        \A(?:因.{1,80}(?:未|没有|无法|不能|暂停|停止)(?:能)?(?:开展|进行)?(?:水质)?(?:例行)?(?:监测|采样)[。.]?
        |因.{1,80}停测[。.]?
        |停测
        |.{1,40}(?:施工|治理|维修|检修|改造|清淤|整治).{0,20}[，,、]?(?:未|暂停|停止)(?:开展|进行)?(?:监测|采样)[。.]?)\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Patterns();
}
