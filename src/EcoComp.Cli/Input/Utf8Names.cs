using System.Text;

namespace EcoComp.Cli.Input;

/// <summary>Finds the number of a name by the bytes of a cell, without making a string of them.</summary>
internal sealed class Utf8Names
{
    private readonly List<(byte[] Name, int Number)> _names = [];
    private readonly Dictionary<byte[], int> _places = new(Comparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private int _last;

    /// <summary>Makes an empty set of names.</summary>
    public Utf8Names() => _lookup = _places.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>Adds a name, unless it is there.</summary>
    public void Add(string name, int number)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(name);
        if (_places.TryAdd(utf8, _names.Count)) _names.Add((utf8, number));
    }

    /// <summary>Finds a name. Rows repeat the name of the row before or come in the order of the names, so these two are looked at first.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, out int number)
    {
        if (!Is(_last, name))
        {
            if (Is(_last + 1, name)) _last++;
            else if (_lookup.TryGetValue(name, out int place)) _last = place;
            else
            {
                number = 0;
                return false;
            }
        }

        number = _names[_last].Number;
        return true;
    }

    private bool Is(int place, ReadOnlySpan<byte> name) => place < _names.Count && name.SequenceEqual(_names[place].Name);

    private sealed class Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Comparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
