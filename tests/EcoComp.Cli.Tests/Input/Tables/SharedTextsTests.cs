using System.Text;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Tests.Input.Tables;

public sealed class SharedTextsTests
{
    private readonly SharedTexts _texts = new();

    [TestCase("建安区")]
    [TestCase("2021-09")]
    [TestCase(" 全角１２３ ")]
    public void A_text_that_comes_again_is_the_same_string(string cell)
    {
        string first = Read(cell);
        Read("别的");
        Assert.That((first, ReferenceEquals(Read(cell), first)), Is.EqualTo((CellText.Read(Encoding.UTF8.GetBytes(cell)), true)));
    }

    [Test]
    public void However_many_texts_there_are_each_is_read_as_it_stands()
    {
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < 50_000; i++) Assert.That(Read("许环察〔2021〕" + i + "号"), Is.EqualTo("许环察〔2021〕" + i + "号"));
        }
    }

    [Test]
    public void A_long_text_and_an_empty_one_are_read_too() =>
        Assert.That((Read(new string('长', 500)), Read("")), Is.EqualTo((new string('长', 500), "")));

    [Test]
    public void A_column_whose_texts_never_come_again_takes_no_place_from_others()
    {
        (int others, int news) = (0, 0);
        string shared = _texts.Read("建安区"u8, ref others);
        for (int i = 0; i < 200_000; i++) _texts.Read(Encoding.UTF8.GetBytes("许环察〔2021〕" + i + "号"), ref news);
        Assert.That(_texts.Read("建安区"u8, ref others), Is.SameAs(shared));
    }

    private string Read(string cell)
    {
        int news = 0;
        return _texts.Read(Encoding.UTF8.GetBytes(cell), ref news);
    }
}
