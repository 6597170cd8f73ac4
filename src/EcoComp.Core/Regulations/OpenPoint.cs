namespace EcoComp.Core.Regulations;

/// <summary>
/// Something that a regulation may leave open, as those who follow it know it. The regulation's file says which of the choices it offers, in which
/// order, and under which names.
/// </summary>
public abstract class OpenPoint
{
    private protected OpenPoint(string key) => Key = key;

    /// <summary>Its name in files, <c>upstream-offset</c>.</summary>
    public string Key { get; }

    /// <summary>Whether a choice can be followed.</summary>
    /// <param name="choice">The choice's code.</param>
    public abstract bool Follows(string choice);

    /// <summary>The codes of the choices that can be followed.</summary>
    internal abstract IEnumerable<string> Codes { get; }
}

/// <summary>An open point whose choices mean something to the rule that follows it.</summary>
/// <typeparam name="T">What a choice means.</typeparam>
public sealed class OpenPoint<T> : OpenPoint
{
    private readonly OpenChoice<T>[] _choices;

    /// <summary>An open point.</summary>
    /// <param name="key">Its name in files.</param>
    /// <param name="choices">Its choices and what they mean. Where a regulation does not leave the point open, the first holds.</param>
    public OpenPoint(string key, params OpenChoice<T>[] choices)
        : base(key) => _choices = choices;

    /// <summary>What holds where a regulation does not leave the point open.</summary>
    public T Otherwise => _choices[0].Meaning;

    /// <summary>The code of the choice that holds where a regulation does not leave the point open.</summary>
    public string OtherwiseNamed => _choices[0].Code;

    /// <inheritdoc/>
    public override bool Follows(string choice) => Array.Exists(_choices, c => c.Code == choice);

    /// <inheritdoc/>
    internal override IEnumerable<string> Codes => _choices.Select(c => c.Code);

    /// <summary>What a choice means.</summary>
    /// <exception cref="InvalidDataException">It is none that can be followed.</exception>
    public T Meaning(string choice)
    {
        foreach (OpenChoice<T> known in _choices)
        {
            if (known.Code == choice) return known.Meaning;
        }

        throw new InvalidDataException($"Nobody follows the choice {Key} = {choice}.");
    }
}

/// <summary>A choice of an open point. A class rather than a pair: code for lists of pairs would be compiled anew at every start.</summary>
/// <typeparam name="T">What a choice means.</typeparam>
/// <param name="Code">The choice's code.</param>
/// <param name="Meaning">What it means.</param>
public sealed record OpenChoice<T>(string Code, T Meaning);
