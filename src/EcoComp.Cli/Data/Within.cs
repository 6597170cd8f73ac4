using EcoComp.Cli.Host;

namespace EcoComp.Cli.Data;

/// <summary>Passes on what it is given but for the beginning and the end.</summary>
/// <param name="output">Where it goes; it stays open.</param>
/// <param name="before">How many bytes at the beginning are left out.</param>
/// <param name="after">How many at the end.</param>
internal sealed class Within(Stream output, int before, int after) : WriteOnlyStream
{
    private readonly byte[] _last = new byte[after];
    private int _before = before;
    private int _held;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        int left = Math.Min(_before, buffer.Length);
        _before -= left;
        buffer = buffer[left..];
        int passed = Math.Clamp(_held + buffer.Length - _last.Length, 0, _held);
        output.Write(_last.AsSpan(0, passed));
        _last.AsSpan(passed, _held - passed).CopyTo(_last);
        _held -= passed;
        int kept = Math.Min(buffer.Length, _last.Length - _held);
        output.Write(buffer[..^kept]);
        buffer[^kept..].CopyTo(_last.AsSpan(_held));
        _held += kept;
    }
}
