using System.Text;
using System.Text.Json;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests.Provenance;

public sealed class StrictJsonTests
{
    [TestCase("""{"a":1,"b":2,"a":3}""", "$ ")]
    [TestCase("""{"a":{"b":[1,{"c":1,"c":1}]}}""", "$.a.b[1] ")]
    [TestCase("""{"a":1,"\u0061":1}""", "$ ")]
    public void A_name_that_an_object_has_twice_is_refused_with_its_place(string json, string place) =>
        Assert.That(() => Parse(json), Throws.TypeOf<JsonException>().With.Message.Contains("of " + place));

    [TestCase("""{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}],"A":2}""")]
    [TestCase("[]")]
    [TestCase("null")]
    public void Anything_else_is_read(string json)
    {
        using JsonDocument document = Parse(json);
        Assert.That(document.RootElement.GetRawText(), Is.EqualTo(json));
    }

    [Test]
    public void What_is_no_JSON_is_refused() => Assert.That(() => Parse("{"), Throws.InstanceOf<JsonException>());

    private static JsonDocument Parse(string json) => StrictJson.Parse(Encoding.UTF8.GetBytes(json));
}
