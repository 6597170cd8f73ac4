using System.Globalization;

namespace EcoComp.Core.Provenance;

/// <summary>Where an element of a JSON file stands. It is put into words only for a message: most files are in order, and are read at every start.</summary>
internal sealed class JsonPath
{
    private readonly JsonPath? _of;
    private readonly string _name;
    private readonly int _index;

    private JsonPath(JsonPath? of, string name, int index) => (_of, _name, _index) = (of, name, index);

    /// <summary>The outermost element.</summary>
    /// <param name="root">What messages call it.</param>
    public static JsonPath Root(string root) => new(null, root, -1);

    /// <summary>A member of the object that stands here.</summary>
    public JsonPath Member(string name) => new(this, name, -1);

    /// <summary>An element of the list that stands here, from 0.</summary>
    public JsonPath Element(int index) => new(this, "", index);

    /// <inheritdoc/>
    public override string ToString() => _of is null ? _name
        : _index < 0 ? _of + "." + _name
        : _of + "[" + _index.ToString(CultureInfo.InvariantCulture) + "]";
}
