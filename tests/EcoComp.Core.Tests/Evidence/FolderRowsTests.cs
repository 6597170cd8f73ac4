using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Evidence;

public class FolderRowsTests
{
    [TestCase("scope", "all-registered", true)]
    [TestCase("适用河流", "登记的全部河流", true)]
    [TestCase("scope", "", true, Description = "that it lacks its choice is told elsewhere")]
    [TestCase("scope", "unheard-of", false)]
    [TestCase("unheard-of", "all-registered", false)]
    [TestCase("unheard-of", "", false)]
    [TestCase("first-month", "2024-01", true, Description = "of the later of two regulations")]
    [TestCase("first-month", "2021-08", true, Description = "of the earlier")]
    public void Rows_without_the_choices_that_no_regulation_knows_decide_nothing_by_them(string key, string choice, bool stays)
    {
        var catalogue = new RegulationCatalogue([Law.Xuchang, Law.Successor("xuchang-2024", "2023-12-20", "2024-01")]);
        InterpretationRow known = new() { Key = "toxic", Choice = "per-event", Authority = "函" };
        FolderRows rows = EventValidatorTests.Empty with
        {
            Interpretations = RowTable.Of(DataFile.Interpretations.Shape, [known, known with { Key = key, Choice = choice }]),
        };
        FolderRows left = rows.KnownTo(catalogue);
        Assert.That(left.Interpretations.Rows.Select(r => r.Key), Is.EqualTo(stays ? new[] { "toxic", key } : ["toxic"]));
        Assert.That(left.Points, Is.SameAs(rows.Points));
    }

    [Test]
    public void A_missing_reader_log_or_catalogue_is_a_mistake_of_the_caller()
    {
        Assert.That(
            () => FolderRows.OfTexts(null!, new FaultLog()), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("records"));
        Assert.That(() => FolderRows.OfTexts(_ => [], null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("faults"));
        Assert.That(
            () => EventValidatorTests.Empty.KnownTo(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("catalogue"));
    }
}
