using System.Text;

namespace EcoComp.Cli.Input;

/// <summary>Finds the number of a name by the bytes of a cell, without making a string of them.</summary>
internal sealed class Utf8Names
{
    private readonly Dictionary<byte[], int> _values = new(Comparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;

    /// <summary>Makes an empty set of names.</summary>
    public Utf8Names() => _lookup = _values.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>Adds a name.</summary>
    public void Add(string name, int number) => _values[Encoding.UTF8.GetBytes(name)] = number;

    /// <summary>Finds a name.</summary>
    public bool TryFind(ReadOnlySpan<byte> name, out int number) => _lookup.TryGetValue(name, out number);

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
