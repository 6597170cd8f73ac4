using System.Text.Json;

namespace EcoComp.Core.Provenance;

/// <summary>
/// An object of one of the program's JSON data files. What is asked for must be there, once, and be of its kind; what nobody asked for is refused.
/// Read by name rather than by a serializer, which at every start would cost more time than the settlement of a month.
/// </summary>
internal sealed class JsonMembers
{
    private readonly JsonElement _object;
    private readonly JsonPath _path;
    private readonly List<string?> _asked = [];

    private JsonMembers(JsonElement element, JsonPath path)
    {
        (_object, _path) = (element, path);
        if (element.ValueKind != JsonValueKind.Object) throw Unfit(path, "an object", element);
    }

    /// <summary>Reads a file whole.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="what">What the file is, for a message.</param>
    /// <param name="read">Makes of its outermost object what the file says.</param>
    /// <exception cref="InvalidDataException">The file is no JSON, lacks something or has something unknown.</exception>
    public static T File<T>(ReadOnlyMemory<byte> utf8, string what, Func<JsonMembers, T> read)
        where T : class
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(what + ": " + e.Message, e);
        }

        using (document) return Whole(document.RootElement, JsonPath.Root(what + ": $"), read);
    }

    /// <summary>Whether a member is there.</summary>
    public bool Has(string name) => _object.TryGetProperty(name, out _);

    /// <summary>A text.</summary>
    public string Text(string name) => Text(Member(name), PathOf(name));

    /// <summary>A whole number.</summary>
    public int Integer(string name) =>
        Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int value)
            ? value : throw Unfit(PathOf(name), "a whole number", Member(name));

    /// <summary>A whole number of 64 bits.</summary>
    public long Whole(string name) =>
        Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out long value)
            ? value : throw Unfit(PathOf(name), "a whole number", Member(name));

    /// <summary>A decimal number.</summary>
    public decimal Number(string name) => Number(Member(name), PathOf(name));

    /// <summary>True or false.</summary>
    public bool Flag(string name) => Member(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Unfit(PathOf(name), "true or false", Member(name)),
    };

    /// <summary>An object.</summary>
    public T Object<T>(string name, Func<JsonMembers, T> read)
        where T : class =>
        Whole(Member(name), PathOf(name), read);

    /// <summary>An object to be read later, with what it must be whole by then; no value where it is not there.</summary>
    public JsonElement Later(string name)
    {
        if (!Has(name)) return default;
        JsonElement member = Member(name);
        return member.ValueKind == JsonValueKind.Object ? member.Clone() : throw Unfit(PathOf(name), "an object", member);
    }

    /// <summary>The members of an object whose names are data, each a text; none where it is not there.</summary>
    public IReadOnlyList<T> Named<T>(string name, Func<string, string, T> make)
        where T : class
    {
        JsonElement members = Later(name);
        if (members.ValueKind == JsonValueKind.Undefined) return [];
        var made = new List<T>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty member in members.EnumerateObject())
        {
            if (!names.Add(member.Name)) throw Twice(PathOf(name), member);
            made.Add(make(member.Name, Text(member.Value, PathOf(name).Member(member.Name))));
        }

        return made;
    }

    /// <summary>Reads an object that was kept for later.</summary>
    public static T Element<T>(JsonElement element, string path, Func<JsonMembers, T> read)
        where T : class =>
        Whole(element, JsonPath.Root(path), read);

    /// <summary>A list of texts.</summary>
    public string[] Texts(string name) => List(name, Text);

    /// <summary>A list of objects.</summary>
    public T[] Objects<T>(string name, Func<JsonMembers, T> read)
        where T : class =>
        List(name, (element, path) => Whole(element, path, read));

    /// <summary>A list.</summary>
    /// <param name="name">The member.</param>
    /// <param name="read">Reads an element, whose path it gets for its message.</param>
    public T[] List<T>(string name, Func<JsonElement, JsonPath, T> read)
        where T : class =>
        List(Member(name), PathOf(name), read);

    /// <summary>A list that stands in a list.</summary>
    public static T[] List<T>(JsonElement list, JsonPath path, Func<JsonElement, JsonPath, T> read)
        where T : class
    {
        var items = new T[ListIn(list, path).GetArrayLength()];
        for (int i = 0; i < items.Length; i++) items[i] = read(list[i], path.Element(i));
        return items;
    }

    /// <summary>An element that is a text.</summary>
    public static string Text(JsonElement element, JsonPath path) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Unfit(path, "a text", element);

    /// <summary>An element that is a decimal number.</summary>
    public static decimal Number(JsonElement element, JsonPath path) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out decimal value) ? value : throw Unfit(path, "a number", element);

    private static T Whole<T>(JsonElement element, JsonPath path, Func<JsonMembers, T> read)
        where T : class
    {
        var members = new JsonMembers(element, path);
        T made = read(members);
        members.RequireAsked();
        return made;
    }

    /// <summary>Every member was asked for, and none is there twice: each that was found is crossed off.</summary>
    private void RequireAsked()
    {
        foreach (JsonProperty member in _object.EnumerateObject())
        {
            int asked = _asked.FindIndex(name => name is not null && member.NameEquals(name));
            if (asked < 0) throw IsTwice(member) ? Twice(_path, member) : new InvalidDataException($"{_path}: unknown member {member.Name}.");
            _asked[asked] = null;
        }
    }

    private bool IsTwice(JsonProperty member)
    {
        int times = 0;
        foreach (JsonProperty other in _object.EnumerateObject()) times += other.NameEquals(member.Name) ? 1 : 0;
        return times > 1;
    }

    private static InvalidDataException Twice(JsonPath path, JsonProperty member) =>
        new InvalidDataException($"{path}: two members are called {member.Name}.");

    private static JsonElement ListIn(JsonElement element, JsonPath path) =>
        element.ValueKind == JsonValueKind.Array ? element : throw Unfit(path, "a list", element);

    private JsonElement Member(string name)
    {
        if (!_asked.Contains(name)) _asked.Add(name);
        return _object.TryGetProperty(name, out JsonElement value) ? value : throw new InvalidDataException($"{_path}: the member {name} is missing.");
    }

    /// <summary>Where a member stands, for a message.</summary>
    public JsonPath PathOf(string name) => _path.Member(name);

    private static InvalidDataException Unfit(JsonPath path, string needed, JsonElement found) =>
        new($"{path}: {needed} is needed, found {found.GetRawText()}.");
}
