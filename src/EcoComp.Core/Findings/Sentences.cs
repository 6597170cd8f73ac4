namespace EcoComp.Core.Findings;

/// <summary>
/// Something that can be said of a finding, as typed values. The words, in any language, are chosen outside, by what it is and what fills its gaps.
/// </summary>
public interface ISentence
{
    /// <summary>What fills the gaps of its sentence, in order: amounts, classes, codes, counties, dates, numbers, lists of them.</summary>
    IReadOnlyList<object> Gaps { get; }
}

/// <summary>A fact that was found. A rule outside the program brings facts of its own.</summary>
public abstract record Fact : Ground, ISentence
{
    /// <inheritdoc/>
    public abstract IReadOnlyList<object> Gaps { get; }

    /// <summary>Whether the statement tells it; a fact that the statement's columns tell already, or from which nothing follows, stands in the trace alone.</summary>
    public virtual bool InStatement => true;

    /// <summary>Whether an open question tells it, beside which no columns stand.</summary>
    public virtual bool InQuestion => InStatement;

    internal sealed override void Tell(List<Fact> facts) => facts.Add(this);
}

/// <summary>What a rule asked.</summary>
public abstract record Query : ISentence
{
    /// <inheritdoc/>
    public virtual IReadOnlyList<object> Gaps => [];
}

/// <summary>What followed, or why nothing did.</summary>
public abstract record Consequence : ISentence
{
    /// <inheritdoc/>
    public virtual IReadOnlyList<object> Gaps => [];
}

/// <summary>What the numbers of a clause say.</summary>
public abstract record Term : ISentence
{
    /// <inheritdoc/>
    public virtual IReadOnlyList<object> Gaps => [];
}

/// <summary>What a note says.</summary>
public abstract record Remark : ISentence
{
    /// <inheritdoc/>
    public virtual IReadOnlyList<object> Gaps => [];
}
