using System.Globalization;

namespace EcoComp.Core.Provenance;

/// <summary>Where an element of a JSON file stands. It is put into words only for a message: most files are in order, and are read at every start.</summary>
internal sealed class JsonPath
{
    /// <summary>The outermost element, without a name of the file.</summary>
    public static readonly JsonPath Top = Root("$");

    private JsonPath(JsonPath? of, string name, int index) => (Of, Name, Index) = (of, name, index);

    /// <summary>What it stands in; null of the outermost element.</summary>
    public JsonPath? Of { get; }

    /// <summary>Its name where it is a member.</summary>
    public string Name { get; }

    /// <summary>Its place in a list, from 0; −1 where it is a member.</summary>
    public int Index { get; }

    /// <summary>The outermost element.</summary>
    /// <param name="root">What messages call it.</param>
    public static JsonPath Root(string root) => new(null, root, -1);

    /// <summary>A member of the object that stands here.</summary>
    public JsonPath Member(string name) => new(this, name, -1);

    /// <summary>An element of the list that stands here, from 0.</summary>
    public JsonPath Element(int index) => new(this, "", index);

    /// <summary>The steps to it, the outermost element left out.</summary>
    public IEnumerable<JsonPath> Steps() => Of is null ? [] : Of.Steps().Append(this);

    /// <inheritdoc/>
    public override string ToString() => Of is null ? Name
        : Index < 0 ? Of + "." + Name
        : Of + "[" + Index.ToString(CultureInfo.InvariantCulture) + "]";
}
