using System.Text;
using System.Text.Json.Nodes;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;

namespace EcoComp.Core.Tests.Regulations;

/// <summary>A draft names its base and holds only what differs; what it may not say is refused where it says it.</summary>
public class RegulationDraftTests
{
    private const string Head = "\"schema\": \"ecocomp.draft/1\",\n\"base\": \"xuchang-2021\",\n\"id\": \"d\"";

    /// <summary>A draft with some clauses, the first of which is on its fifth line.</summary>
    private static string With(string clauses) => "{" + Head + ",\n\"clauses\": [\n" + clauses + "]}";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static Regulation Read(string text) => RegulationDraft.Read(Utf8(text), Law.BuiltIn);

    /// <summary>What is told of a draft as <c>5 E507 value | arguments</c>.</summary>
    private static string[] Told(string text, RegulationCatalogue? catalogue = null)
    {
        var faults = new FaultLog();
        Regulation? opened = RegulationIntake.Open("d.json", Utf8(text), catalogue ?? Law.BuiltIn, faults);
        Fault[] all = [.. faults.Sorted(_ => 0)];
        Assert.That(opened is null, Is.EqualTo(all.Any(f => f.Severity != Severity.Warning)));
        return [.. all.Select(f => $"{f.Line} {f.Code} {f.Value} | {string.Join(" | ", f.Arguments)}".TrimEnd(' ', '|'))];
    }

    [TestCase("{ \"schema\": \"ecocomp.draft/1\" }", true)]
    [TestCase("{ \"schema\": \"ecocomp.regulation/1\" }", false)]
    [TestCase("{ \"schema\": 1 }", false)]
    [TestCase("{}", false)]
    [TestCase("[]", false)]
    [TestCase("{", false)]
    [TestCase("", false)]
    [TestCase("\ufeff{ \"schema\": \"ecocomp.draft/1\" }", true, Description = "behind a byte order mark")]
    [TestCase("{ \"schema\": \"\\ud800\" }", false, Description = "half a character")]
    public void A_file_is_a_draft_where_it_says_so(string text, bool isDraft) => Assert.That(RegulationDraft.Is(Utf8(text)), Is.EqualTo(isDraft));

    [Test]
    public void A_draft_is_its_base_with_what_it_says_otherwise()
    {
        Regulation draft = Read(With("{ \"id\": \"7.3\", \"amounts\": { \"yuan\": 3000000 } },\n{ \"id\": \"7.4\", \"removed\": true }"));
        Assert.That((draft.Id, draft.IsDraft, draft.Title), Is.EqualTo(("d", true, Law.Xuchang.Title)));
        Assert.That(RegulationDifference.Between(Law.Xuchang, draft).Select(d => $"{d.Clause} {d.Part}: {d.A} → {d.B}"), Is.EqualTo(new[]
        {
            "7.3 amounts.yuan: 2000000 → 3000000", "7.4 : 第七条（四） → ", " interpretations[outlet-week]: 排污周归属 → ",
        }));
    }

    [Test]
    public void A_draft_that_says_no_clauses_is_its_base() =>
        Assert.That(RegulationDifference.Between(Law.Xuchang, Read("{" + Head + "}")), Is.Empty);

    [TestCase("{ \"target\": \"Ⅲ\", \"class\": \"Ⅳ\", \"yuan\": 310000 }", "amounts.ladder[Ⅲ,Ⅳ].yuan: 300000 → 310000", TestName = "{m}: the first row")]
    [TestCase("{ \"target\": \"Ⅴ\", \"class\": \"劣Ⅴ\", \"yuan\": 1000001 }", "amounts.ladder[Ⅴ,劣Ⅴ].yuan: 1000000 → 1000001", TestName = "{m}: the last row")]
    public void A_row_of_a_table_is_known_by_its_words(string row, string differs) => Assert.That(
        RegulationDifference.Between(Law.Xuchang, Read(With($"{{ \"id\": \"4.1.2\", \"amounts\": {{ \"ladder\": [{row}] }} }}"))).Select(d => $"{d.Part}: {d.A} → {d.B}"),
        Is.EqualTo(new[] { differs }));

    [Test]
    public void A_row_that_the_base_does_not_have_comes_to_its_table()
    {
        Regulation draft = Read(With("{ \"id\": \"4.1.2\", \"amounts\": { \"ladder\": [{ \"target\": \"Ⅱ\", \"class\": \"Ⅲ\", \"yuan\": 7 }] } }"));
        Assert.That(RegulationDifference.Between(Law.Xuchang, draft).Select(d => d.Part), Is.EqualTo(new[]
        {
            "amounts.ladder[Ⅱ,Ⅲ].target", "amounts.ladder[Ⅱ,Ⅲ].class", "amounts.ladder[Ⅱ,Ⅲ].yuan",
        }));
    }

    [Test]
    public void A_table_of_numbers_alone_is_given_whole()
    {
        Regulation draft = Read(With("{ \"id\": \"7.5\", \"amounts\": { \"tiers\": [{ \"fromTonnes\": 5000, \"yuan\": 9 }, { \"fromTonnes\": 1, \"yuan\": 8 }, { \"fromTonnes\": 2, \"yuan\": 8 }] } }"));
        Assert.That(RegulationDifference.Between(Law.Xuchang, draft).Select(d => $"{d.Part}: {d.A} → {d.B}"), Is.EqualTo(new[]
        {
            "amounts.tiers[1].fromTonnes: 10000 → 5000", "amounts.tiers[1].yuan: 1000000 → 9", "amounts.tiers[2].fromTonnes: 2000 → 1", "amounts.tiers[2].yuan: 500000 → 8",
            "amounts.tiers[3].fromTonnes:  → 2", "amounts.tiers[3].yuan:  → 8",
        }));
    }

    [TestCase("{ \"id\": \"7.5\", \"amounts\": { \"tiers\": [] } }", "5 E510 tiers")]
    [TestCase("{ \"id\": \"4.1.2\", \"amounts\": { \"ladder\": [] } }", "5 E510 ladder")]
    public void A_table_that_is_given_empty_is_empty(string clause, string told) => Assert.That(Told(With(clause)), Is.EqualTo(new[] { told }));

    [TestCase("7", "clauses: an object is needed.", "5 E507 7 | object")]
    [TestCase("null", "clauses: an object is needed.", "5 E507 null | object")]
    [TestCase("{ \"removed\": true }", "clauses: the member id is missing.", "5 E504 id")]
    [TestCase("{ \"id\": \"\", \"removed\": true }", "clauses: the member id is missing.", "5 E504 id")]
    [TestCase("{ \"id\": 7, \"removed\": true }", "clauses: the member id is missing.", "5 E507 7 | text")]
    [TestCase("{ \"id\": \"7.3\", \"removed\": true },\n{ \"id\": \"7.3\", \"removed\": true }", "clauses: 7.3 stands twice.", "6 E506 7.3")]
    [TestCase("{ \"id\": \"7\", \"removed\": true },\n{ \"id\": \"7.3\", \"removed\": true }", "clauses: 7.3 is left out already.", "6 E506 7.3")]
    [TestCase("{ \"id\": \"7\", \"removed\": true },\n{ \"id\": \"7.3\", \"amounts\": { \"yuan\": 1 } }", "clauses: 7.3 is left out already.", "6 E506 7.3")]
    [TestCase("{ \"id\": \"6.2.1\", \"removed\": true },\n{ \"id\": \"6.2.2\", \"removed\": true },\n{ \"id\": \"6.3\", \"removed\": true },\n{ \"id\": \"6.2\", \"removed\": true }", "clauses: 6.2 is left out already.", "8 E506 6.2")]
    [TestCase("{ \"id\": \"7.3\", \"removed\": false }", "clause 7.3: either amounts, or removed = true.", "5 E519 7.3")]
    [TestCase("{ \"id\": \"7.3\", \"removed\": 1 }", "clause 7.3: either amounts, or removed = true.", "5 E519 7.3")]
    [TestCase("{ \"id\": \"7.3\", \"removed\": true, \"amounts\": { \"yuan\": 1 } }", "clause 7.3: either amounts, or removed = true.", "5 E519 7.3")]
    [TestCase("{ \"id\": \"7.3\" }", "clause 7.3: amounts, or removed = true, is missing.", "5 E519 7.3")]
    [TestCase("{ \"id\": \"7.3\", \"amounts\": 1 }", "clause 7.3: amounts, or removed = true, is missing.", "5 E519 7.3")]
    [TestCase("{ \"id\": \"2\",\n\"amounts\": { \"yuan\": 1 } }", "clause 2 has no amounts.", "6 E514 amounts | listed-rivers")]
    [TestCase("{ \"id\": \"4.2\",\n\"amounts\": { \"yuan\": 1 } }", "clause 4.2 has no amounts.", "6 E514 amounts")]
    [TestCase("{ \"id\": \"7.3\", \"amounts\": { \"yuan\": 1 },\n\"remove\": true }", "clause 7.3: unknown member remove; there are id, amounts, removed.", "6 E505 remove | id、amounts、removed | removed")]
    [TestCase("{ \"id\": \"7.3\", \"amounts\": {\n\"yuans\": 1 } }", "clause 7.3.amounts: unknown member yuans; there are yuan.", "6 E505 yuans | yuan | yuan")]
    [TestCase("{\n\"id\": \"7.9\", \"amounts\": { \"yuan\": 1 } }", "There is no clause 7.9; there are 2, 4.1.1, ", "6 E509 7.9")]
    [TestCase("{ \"id\": \"4.1.2\", \"amounts\": { \"ladder\": [{ \"target\": \"Ⅲ\", \"class\": \"Ⅴ\", \"yuan\": 600001 },\n{ \"target\": \"Ⅲ\", \"class\": \"Ⅴ\", \"yuan\": 600002 }] } }", "clause 4.1.2.amounts.ladder: Ⅲ,Ⅴ stands twice.", "6 E506 Ⅲ,Ⅴ")]
    public void A_clause_that_says_what_it_may_not_is_refused_on_its_line(string clauses, string refusal, string told)
    {
        Assert.That(() => Read(With(clauses)), Throws.TypeOf<InvalidDataException>().With.Message.StartsWith(refusal));
        Assert.That(Told(With(clauses)).Single(), Does.StartWith(told));
    }

    [TestCase("\"id\": \"d\"", "\"id\": 7", "The draft: the member id is missing.", "3 E507 7 | text")]
    [TestCase("\"id\": \"d\"", "\"id\": \"\"", "The draft: the member id is missing.", "1 E504 id")]
    [TestCase("\"id\": \"d\"", "\"clauses\": []", "The draft: the member id is missing.", "1 E504 id")]
    [TestCase("\"base\": \"xuchang-2021\"", "\"base\": []", "The draft: the member base is missing.", "2 E507 [] | text")]
    [TestCase("\"base\": \"xuchang-2021\"", "\"base\": \"xuchang\"", "The draft: there is no regulation xuchang; there are xuchang-2021.", "2 E509 xuchang | xuchang-2021 | xuchang-2021")]
    [TestCase("\"id\": \"d\"", "\"id\": \"d\", \"clause\": []", "The draft: unknown member clause; there are schema, base, id, clauses, rivers.", "3 E505 clause | schema、base、id、clauses、rivers | clauses")]
    [TestCase("\"id\": \"d\"", "\"id\": \"d\",\n\"clauses\": {}", "clauses: a list is needed.", "4 E507 {} | list")]
    [TestCase("\"id\": \"d\"", "\"id\": \"xuchang-2021\"", "The draft: xuchang-2021 is the id of a regulation.", "3 E520 xuchang-2021 | id | xuchang-2021")]
    public void A_draft_that_says_what_it_may_not_is_refused_on_its_line(string right, string wrong, string refusal, string told)
    {
        string text = "{" + Head.Replace(right, wrong, StringComparison.Ordinal) + "}";
        Assert.That(() => Read(text), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo(refusal));
        Assert.That(Told(text), Is.EqualTo(new[] { told }));
    }

    [TestCase("[]", "The draft: an object is needed.")]
    [TestCase("{", "The draft is no JSON: ")]
    public void What_is_no_draft_at_all_is_refused(string text, string refusal) =>
        Assert.That(() => Read(text), Throws.TypeOf<InvalidDataException>().With.Message.StartsWith(refusal));

    [Test]
    public void There_is_no_draft_without_regulations_at_hand() => Assert.That(() => RegulationDraft.Read(Utf8(With("")), null!), Throws.ArgumentNullException);

    /// <summary>What is read in the regulation that the draft would be stands on lines of the draft.</summary>
    [TestCase("{ \"id\": \"7.4\",\n\"amounts\": {\n\"weekYuan\": 0 } }", "7 E507 0 | yuan")]
    [TestCase("{ \"id\": \"7.5\", \"amounts\": { \"tiers\": [\n{\n\"fromTonnes\": 0, \"yuan\": 2 },\n{ \"fromTonnes\": 1, \"yuan\": 1 }] } }", "7 E507 0 | positive")]
    [TestCase("{ \"id\": \"7.5\", \"amounts\": { \"tiers\": [\n{ \"fromTonnes\": 2, \"yuan\": 2 },\n{ \"fromTonnes\": 1,\n\"yuan\": -1 }] } }", "8 E507 -1 | yuan")]
    [TestCase("{ \"id\": \"7.5\", \"amounts\": {\n\"tiers\": 7 } }", "6 E507 7 | list")]
    [TestCase("{ \"id\": \"4.1.2\", \"amounts\": { \"ladder\": [\n{ \"target\": \"Ⅲ\", \"class\": \"Ⅴ\", \"yuan\": 600001 },\n{ \"target\": \"Ⅳ\", \"class\": \"Ⅴ\",\n\"yuan\": 0 }] } }", "8 E507 0 | yuan")]
    [TestCase("{ \"id\": \"4.1.1\", \"amounts\": { \"compared\": [\n\"DO\",\n\"D0\"] } }", "7 E509 D0")]
    [TestCase("{ \"id\": \"4.1.2\", \"amounts\": {\n\"ladder\": [\n{ \"target\": \"IV\", \"class\": \"Ⅴ\", \"yuan\": 1 }] } }", "7 E508 IV | Ⅳ")]
    public void What_is_wrong_in_the_regulation_that_it_would_be_is_told_on_its_line(string clauses, string told) =>
        Assert.That(Told(With(clauses)).Single(), Does.StartWith(told));

    /// <summary>A row with a class that is written otherwise may be one of the base, and is not taken for one more.</summary>
    [Test]
    public void What_else_is_doubtful_is_told_beside_a_class_that_is_written_otherwise() => Assert.That(
        Told(With("{ \"id\": \"4.1.2\", \"amounts\": { \"ladder\": [\n{ \"target\": \"IV\", \"class\": \"Ⅴ\", \"yuan\": 1 },\n{ \"target\": \"Ⅲ\", \"class\": \"Ⅴ\", \"yuan\": 2 }] } }")),
        Is.EqualTo(new[] { "6 E508 IV | Ⅳ", "7 W433 Ⅲ→Ⅴ | 2 | Ⅲ→Ⅳ | 300000" }));

    /// <summary>What its base has wrong already the draft does not say: it is told of the draft as a whole.</summary>
    [Test]
    public void What_is_doubtful_in_its_base_alone_is_told_on_the_first_line()
    {
        Regulation doubtful = Law.With(json =>
        {
            json["id"] = "doubtful";
            json["clauses"]!.AsArray().Single(c => c!["id"]!.GetValue<string>() == "4.1.2")!["amounts"]!["ladder"]![1]!["yuan"] = 1;
        });
        string text = "\n" + With("{ \"id\": \"7.3\", \"amounts\": { \"yuan\": 1 } }").Replace("xuchang-2021", "doubtful", StringComparison.Ordinal);
        Assert.That(Told(text, new RegulationCatalogue([doubtful])), Is.EqualTo(new[] { "2 W433 Ⅲ→Ⅴ | 1 | Ⅲ→Ⅳ | 300000" }));
    }

    [Test]
    public void Rivers_are_given_whole()
    {
        Regulation draft = Read("{" + Head + ", \"rivers\": [{ \"name\": \"颍河\", \"aliases\": [] }, { \"name\": \"石梁河\", \"aliases\": [\"小石梁河\"] }] }");
        Assert.That(draft.Rivers.Select(r => r.Name), Is.EqualTo(new[] { "颍河", "石梁河" }));
        Assert.That(Told("{" + Head + ",\n\"rivers\": [\n{ \"name\": \"颍河\", \"aliases\": [\n7] }] }"), Is.EqualTo(new[] { "6 E507 7 | text" }));
    }
}
