using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace EcoComp.Core.Provenance;

/// <summary>
/// An object of one of the program's JSON data files. What is asked for must be there, once, and be of its kind; what nobody asked for is refused.
/// Read by name rather than by a serializer, which at every start would cost more time than the settlement of a month.
/// </summary>
internal sealed class JsonMembers
{
    private const int LongestShown = 40;

    private readonly JsonElement _object;
    private readonly List<string?> _asked = [];
    private readonly List<string> _optional = [];
    private readonly bool _isObject;

    private JsonMembers(JsonElement element, JsonPath path, JsonFaults faults)
    {
        (_object, Path, Faults, _isObject) = (element, path, faults, element.ValueKind == JsonValueKind.Object);
        if (!_isObject) Unfit("an object", "object", path, element);
    }

    /// <summary>Where the object stands.</summary>
    public JsonPath Path { get; }

    /// <summary>Where faults go.</summary>
    public JsonFaults Faults { get; }

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

        using (document) return Whole(document.RootElement, JsonPath.Root(what + ": $"), JsonFaults.Thrown, read);
    }

    /// <summary>Whether a member is there.</summary>
    public bool Has(string name)
    {
        if (Faults.Collects && !_optional.Contains(name)) _optional.Add(name);
        return _isObject && _object.TryGetProperty(name, out _);
    }

    /// <summary>A text; empty in place of a fault.</summary>
    public string Text(string name) => TextIfAny(name) ?? "";

    /// <summary>A text; null in place of a fault.</summary>
    public string? TextIfAny(string name) => Member(name) is { } member ? Text(member, PathOf(name), Faults) : null;

    /// <summary>A whole number.</summary>
    public int Integer(string name) => Number<int>(name, "a whole number", "whole", static e => e.TryGetInt32(out int value) ? value : null);

    /// <summary>A whole number of 64 bits; 1 in place of a fault.</summary>
    /// <param name="name">The member.</param>
    /// <param name="kind">What kind of number is needed, as faults name it.</param>
    public long Whole(string name, string kind) => Number<long>(name, "a whole number", kind, static e => e.TryGetInt64(out long value) ? value : null);

    /// <summary>A decimal number; 1 in place of a fault.</summary>
    /// <param name="name">The member.</param>
    /// <param name="kind">What kind of number is needed, as faults name it.</param>
    public decimal Number(string name, string kind = "number") => Number<decimal>(name, "a number", kind, static e => e.TryGetDecimal(out decimal value) ? value : null);

    /// <summary>True or false.</summary>
    public bool Flag(string name)
    {
        if (Member(name) is not { } member) return false;
        if (member.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) Unfit("true or false", "flag", PathOf(name), member);
        return member.ValueKind == JsonValueKind.True;
    }

    /// <summary>An object.</summary>
    public T Object<T>(string name, Func<JsonMembers, T> read)
        where T : class =>
        Whole(Member(name) ?? default, PathOf(name), Faults, read); // of what is missing, which was told, nothing is asked

    /// <summary>An object to be read later, with what it must be whole by then; no value where it is not there.</summary>
    public JsonElement Later(string name)
    {
        if (!Has(name) || Member(name) is not { } member) return default;
        if (member.ValueKind == JsonValueKind.Object) return member.Clone();
        Unfit("an object", "object", PathOf(name), member);
        return default;
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
            JsonPath path = PathOf(name).Member(member.Name);
            if (!names.Add(member.Name)) Twice(PathOf(name), member);
            else if (Text(member.Value, path, Faults) is { } text) made.Add(make(member.Name, text));
        }

        return made;
    }

    /// <summary>Reads an object that was kept for later.</summary>
    public static T Element<T>(JsonElement element, JsonPath path, JsonFaults faults, Func<JsonMembers, T> read)
        where T : class =>
        Whole(element, path, faults, read);

    /// <summary>A list of texts, those left out that are none.</summary>
    public string[] Texts(string name) => [.. List(name, (element, path) => Text(element, path, Faults)!).Where(text => text is not null)];

    /// <summary>A list of objects.</summary>
    public T[] Objects<T>(string name, Func<JsonMembers, T> read)
        where T : class =>
        List(name, (element, path) => Whole(element, path, Faults, read));

    /// <summary>A list; an empty one in place of a fault.</summary>
    /// <param name="name">The member.</param>
    /// <param name="read">Reads an element, whose path it gets for its message.</param>
    public T[] List<T>(string name, Func<JsonElement, JsonPath, T> read)
        where T : class =>
        Member(name) is { } list ? List(list, PathOf(name), Faults, read) : [];

    /// <summary>A list that stands in a list.</summary>
    public static T[] List<T>(JsonElement list, JsonPath path, Func<JsonElement, JsonPath, T> read)
        where T : class =>
        List(list, path, JsonFaults.Thrown, read);

    /// <summary>An element that is a text.</summary>
    public static string Text(JsonElement element, JsonPath path) => Text(element, path, JsonFaults.Thrown)!;

    /// <summary>An element that is a decimal number.</summary>
    public static decimal Number(JsonElement element, JsonPath path) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out decimal value) ? value : throw new InvalidDataException(Needed("a number", path, element));

    private static T[] List<T>(JsonElement list, JsonPath path, JsonFaults faults, Func<JsonElement, JsonPath, T> read)
        where T : class
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            Unfit("a list", "list", path, list, faults);
            return [];
        }

        var items = new List<T>();
        foreach (JsonElement element in list.EnumerateArray()) items.Add(read(element, path.Element(items.Count))); // by number each would be looked for from the first
        return [.. items];
    }

    private static string? Text(JsonElement element, JsonPath path, JsonFaults faults)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            Unfit("a text", "text", path, element, faults);
            return null;
        }

        string text = element.GetString()!;
        if (faults.Collects && text.Any(IsUnseen)) Unfit("a text that can be seen", "seen", path, element, faults);
        return text;
    }

    /// <summary>Whether a character would not be seen where the text is printed, but might move or hide what stands beside it.</summary>
    internal static bool IsUnseen(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private T Number<T>(string name, string needed, string kind, Func<JsonElement, T?> read)
        where T : struct, INumberBase<T>
    {
        if (Member(name) is not { } member) return T.One;
        if (member.ValueKind == JsonValueKind.Number && read(member) is { } value) return value;
        Unfit(needed, kind, PathOf(name), member);
        return T.One;
    }

    private static T Whole<T>(JsonElement element, JsonPath path, JsonFaults faults, Func<JsonMembers, T> read)
        where T : class
    {
        var members = new JsonMembers(element, path, faults);
        T made = read(members);
        members.RequireAsked();
        return made;
    }

    /// <summary>Every member was asked for, and none is there twice: each that was found is crossed off.</summary>
    private void RequireAsked()
    {
        if (!_isObject) return;
        HashSet<string>? twice = null;
        string[] known = Faults.Collects ? [.. _asked.OfType<string>().Union(_optional)] : [];
        foreach (JsonProperty member in _object.EnumerateObject())
        {
            int asked = _asked.FindIndex(name => name is not null && member.NameEquals(name));
            if (asked >= 0) _asked[asked] = null;
            else if ((twice ??= NamedTwice()).Contains(member.Name)) Twice(Path, member);
            else Faults.AddUnknown($"{Path}: unknown member {member.Name}.", FaultCodes.LawMemberUnknown, PathOf(member.Name), member.Name, known);
        }
    }

    private HashSet<string> NamedTwice()
    {
        var once = new HashSet<string>(StringComparer.Ordinal);
        return [.. _object.EnumerateObject().Select(m => m.Name).Where(name => !once.Add(name))];
    }

    private void Twice(JsonPath path, JsonProperty member) =>
        Faults.Add($"{path}: two members are called {member.Name}.", FaultCodes.LawTwice, path.Member(member.Name), member.Name);

    private JsonElement? Member(string name)
    {
        if (!_asked.Contains(name)) _asked.Add(name);
        if (!_isObject) return null;
        if (_object.TryGetProperty(name, out JsonElement value)) return value;
        Faults.Add($"{Path}: the member {name} is missing.", FaultCodes.LawMemberMissing, Path, name);
        return null;
    }

    /// <summary>Where a member stands, for a message.</summary>
    public JsonPath PathOf(string name) => Path.Member(name);

    private void Unfit(string needed, string kind, JsonPath path, JsonElement found) => Unfit(needed, kind, path, found, Faults);

    private static void Unfit(string needed, string kind, JsonPath path, JsonElement found, JsonFaults faults)
    {
        if (found.ValueKind != JsonValueKind.Undefined) faults.Add(Needed(needed, path, found), FaultCodes.LawKind, path, Shown(found), kind);
    }

    private static string Needed(string needed, JsonPath path, JsonElement found) => $"{path}: {needed} is needed, found {found.GetRawText()}.";

    /// <summary>A value as a message shows it, on one line and not too long.</summary>
    private static string Shown(JsonElement found)
    {
        string written = found.ValueKind == JsonValueKind.String ? "\"" + found.GetString() + "\"" : found.GetRawText();
        string text = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > LongestShown ? text[..LongestShown] + "…" : text;
    }
}
