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

    [Test]
    public void A_line_of_a_table_of_several_parts_lies_in_one_of_them()
    {
        TableShape shape = new TableShape("m.xlsx[9月]", new Dictionary<string, int> { ["point"] = 2 }) { HeaderLine = 3 }
            .In([new TablePart("m.xlsx[9月]", 0), new TablePart("m.xlsx[10月]", 12)]);
        Assert.That((shape.FieldOf("point"), shape.HeaderLine), Is.EqualTo((2, 3)));
        Assert.That(new[] { 1, 12, 13, 40 }.Select(shape.Locate), Is.EqualTo(
            new FileLine[] { new("m.xlsx[9月]", 1), new("m.xlsx[9月]", 12), new("m.xlsx[10月]", 1), new("m.xlsx[10月]", 28) }));
        Assert.That(new RowOrigin(shape, 14).At, Is.EqualTo(new FileLine("m.xlsx[10月]", 2)));
    }

    [Test]
    public void The_cells_of_its_header_are_none_where_none_are_given()
    {
        Assert.That(Shape.Heads, Is.Empty);
        Assert.That(new TableShape("points.csv", new Dictionary<string, int>(), ["编码", "名称"]).Heads, Is.EqualTo(new[] { "编码", "名称" }));
    }
}
