using System.Text.Json.Nodes;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Regulations;

public class RegulationTests
{
    [Test]
    public void A_clause_is_found_by_its_number()
    {
        Assert.That(Law.Xuchang["4.1.2"].Basis, Is.EqualTo("第四条（一）2"));
        Assert.That(Law.Xuchang.FindClause("4.1.2"), Is.SameAs(Law.Xuchang["4.1.2"]));
    }

    [Test]
    public void A_clause_that_is_not_there_is_null_or_refused()
    {
        Assert.That(Law.Xuchang.FindClause("8"), Is.Null);
        Assert.That(() => Law.Xuchang["8"], Throws.TypeOf<KeyNotFoundException>());
    }

    [TestCase("scope")]
    [TestCase("适用河流")]
    public void What_is_open_is_found_by_name_in_either_language(string name) =>
        Assert.That(Law.Xuchang.FindInterpretation(name)?.Key, Is.EqualTo("scope"));

    [TestCase("five-rivers")]
    [TestCase("仅五条河流")]
    public void A_choice_is_found_by_name_in_either_language(string name) =>
        Assert.That(Law.Xuchang.Interpretations[0].Find(name)?.Code, Is.EqualTo("five-rivers"));

    [Test]
    public void What_is_not_there_is_null()
    {
        Assert.That(Law.Xuchang.FindInterpretation("scop"), Is.Null);
        Assert.That(Law.Xuchang.FindInterpretation("five-rivers"), Is.Null);
        Assert.That(Law.Xuchang.Interpretations[0].Find("adds"), Is.Null);
    }

    [Test]
    public void Rows_of_same_characters_are_followed_one_after_the_other(
        [Values("颍颖", "颍颖;沙颍", "沙颍;颍颖", "颍颖;颖颍", "沙颍颖;河沙", "沙颍;沙颖;河沙", "颍颍颖")] string rows, [Values("颍河", "颖河", "沙颍河", "清潩河")] string river)
    {
        Regulation law = Law.With(json => json["sameCharacters"] = new JsonArray([.. rows.Split(';').Select(r => JsonValue.Create(r))]));
        string followed = rows.Split(';').Aggregate(river, (name, row) => row.Aggregate(name, (so, other) => so.Replace(other, row[0])));
        Assert.That(law.FoldRiver(river), Is.EqualTo(followed));
    }
}
