using System.Numerics;

namespace EcoComp.Core.Regulations;

/// <summary>A set of interpretations of one regulation that were consulted.</summary>
public readonly record struct ConsultedKeys
{
    /// <summary>How many interpretations a regulation may have.</summary>
    public const int Most = 64;

    private readonly ulong _bits;

    private ConsultedKeys(ulong bits) => _bits = bits;

    /// <summary>Whether no interpretation was consulted.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>The set with one more.</summary>
    public ConsultedKeys With(Interpretation interpretation) => new(_bits | (1UL << interpretation.Order));

    /// <summary>Both sets together.</summary>
    public ConsultedKeys With(ConsultedKeys other) => new(_bits | other._bits);

    /// <summary>Whether an interpretation is in the set.</summary>
    public bool Contains(Interpretation interpretation) => (_bits & (1UL << interpretation.Order)) != 0;

    /// <summary>The interpretations in the order of their regulation.</summary>
    /// <param name="regulation">The regulation whose interpretations they are.</param>
    public IEnumerable<Interpretation> In(Regulation regulation)
    {
        for (ulong rest = _bits; rest != 0; rest &= rest - 1) yield return regulation.Interpretations[BitOperations.TrailingZeroCount(rest)];
    }
}
