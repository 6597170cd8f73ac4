namespace EcoComp.Core.Regulations;

/// <summary>A set of interpretations that were consulted.</summary>
public readonly record struct ConsultedKeys
{
    private readonly uint _bits;

    private ConsultedKeys(uint bits) => _bits = bits;

    /// <summary>Whether no interpretation was consulted.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>The set with one more.</summary>
    public ConsultedKeys With(InterpretationKey key) => new(_bits | (1u << (int)key));

    /// <summary>Both sets together.</summary>
    public ConsultedKeys With(ConsultedKeys other) => new(_bits | other._bits);

    /// <summary>Whether a key is in the set.</summary>
    public bool Contains(InterpretationKey key) => (_bits & (1u << (int)key)) != 0;

    /// <summary>The keys in order.</summary>
    public IEnumerable<InterpretationKey> Keys()
    {
        for (int key = 0; _bits >> key != 0; key++)
        {
            if (Contains((InterpretationKey)key)) yield return (InterpretationKey)key;
        }
    }
}
