using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EcoComp.Core.Provenance;

/// <summary>Where the elements of a JSON text stand, as people look for them: on which line, and by which names.</summary>
internal sealed class JsonPlaces
{
    private static readonly string[] Names = ["id", "key", "code", "name"];

    private readonly Node _root;
    private readonly int[] _lineEnds;

    /// <summary>Looks a text through, once for all that is asked of it.</summary>
    /// <param name="utf8">The text, which can be read.</param>
    public JsonPlaces(ReadOnlySpan<byte> utf8)
    {
        var ends = new List<int>();
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == '\n') ends.Add(i);
        }

        _lineEnds = [.. ends];
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        _root = new Node((int)reader.TokenStartIndex, ref reader);
    }

    /// <summary>The line of an element, from 1; of one that is not there, the line of what it would stand in.</summary>
    public int LineOf(JsonPath path)
    {
        Node here = _root;
        foreach (JsonPath step in path.Steps())
        {
            if (here.At(step) is not { } next) break;
            here = next;
        }

        return 1 + ~Array.BinarySearch(_lineEnds, here.Start); // an element never starts at the end of a line
    }

    /// <summary>The way to an element by names, <c>clauses[4.1.2].amounts.ladder[Ⅳ,Ⅴ].yuan</c>; of what has no name by its place, from 1.</summary>
    public string WayOf(JsonPath path)
    {
        var way = new StringBuilder();
        Node? here = _root;
        foreach (JsonPath step in path.Steps())
        {
            here = here?.At(step);
            if (step.Index < 0) way.Append(way.Length == 0 ? "" : ".").Append(step.Name);
            else way.Append('[').Append(here?.Name is { Length: > 0 } name ? name : (step.Index + 1).ToString(CultureInfo.InvariantCulture)).Append(']');
        }

        return way.ToString();
    }

    /// <summary>An element, and what stands in it.</summary>
    private sealed class Node
    {
        private readonly Dictionary<string, Node>? _members;
        private readonly List<Node>? _elements;
        private readonly string? _text;

        public Node(int start, ref Utf8JsonReader reader)
        {
            Start = start;
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                _members = new Dictionary<string, Node>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    string name = reader.GetString()!;
                    int at = (int)reader.TokenStartIndex;
                    reader.Read();
                    _members[name] = new Node(at, ref reader); // the last of a name is the one that counts where it stands twice
                }
            }
            else if (reader.TokenType == JsonTokenType.StartArray)
            {
                _elements = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) _elements.Add(new Node((int)reader.TokenStartIndex, ref reader));
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                _text = reader.GetString();
            }
        }

        /// <summary>Where it starts, a member with its name, in bytes from 0.</summary>
        public int Start { get; }

        /// <summary>What people call it: its id or the like, else all its texts; empty where it has none.</summary>
        public string Name => _members is null ? ""
            : Names.Select(n => _members.GetValueOrDefault(n)?._text).FirstOrDefault(t => t is not null)
                ?? string.Join(',', _members.Values.Select(m => m._text).OfType<string>());

        /// <summary>What stands in it at a step; null where nothing does.</summary>
        public Node? At(JsonPath step) => step.Index < 0 ? _members?.GetValueOrDefault(step.Name)
            : _elements is not null && step.Index < _elements.Count ? _elements[step.Index] : null;
    }
}
