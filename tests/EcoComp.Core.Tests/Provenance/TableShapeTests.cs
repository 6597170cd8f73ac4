using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests.Provenance;

public class TableShapeTests
{
    private static readonly TableShape Shape = new("points.csv", new Dictionary<string, int> { ["code"] = 2 });

    [Test]
    public void A_column_has_the_field_that_it_was_read_from() => Assert.That(Shape.FieldOf("code"), Is.EqualTo(2));

    [Test]
    public void A_column_that_the_table_lacks_has_no_field() => Assert.That(Shape.FieldOf("name"), Is.Zero);

    [Test]
    public void A_row_knows_its_file_and_line() =>
        Assert.That(new RowOrigin(Shape, 12).At, Is.EqualTo(new FileLine("points.csv", 12)));
}
