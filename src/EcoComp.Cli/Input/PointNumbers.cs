using EcoComp.Core.Register;

namespace EcoComp.Cli.Input;

/// <summary>The numbers of points by their codes: those of a register, or of all codes as they occur.</summary>
/// <param name="register">The register; null where any code is a point.</param>
internal sealed class PointNumbers(PointRegister? register)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _codes = register is null ? [] : [.. register.Points.Select(p => p.Code)];

    /// <summary>The codes in the order of their numbers.</summary>
    public IReadOnlyList<string> Codes => _codes;

    /// <summary>The register, or null.</summary>
    public PointRegister? Register { get; } = register;

    /// <summary>Whether a code that is not found is that of no point; not so where the table of points could not be read.</summary>
    public bool AllKnown => Register is not { KnowsPoints: false };

    /// <summary>The number of a point, or −1 where the register has none of that code.</summary>
    public int Find(string code)
    {
        if (Register is not null) return Register.FindPoint(code)?.Index ?? -1;
        if (_numbers.TryGetValue(code, out int number)) return number;
        _numbers.Add(code, _codes.Count);
        _codes.Add(code);
        return _codes.Count - 1;
    }
}
