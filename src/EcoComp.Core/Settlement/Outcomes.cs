using EcoComp.Core.Evidence;

namespace EcoComp.Core.Settlement;

/// <summary>What the articles find in a month, as they find it.</summary>
/// <param name="tracing">Whether every clause that is considered is written down.</param>
public sealed class Outcomes(bool tracing)
{
    private readonly HashSet<Ruling> _rulings = new(ReferenceEqualityComparer.Instance);
    private readonly List<ItemFound> _items = [];
    private readonly List<QuestionFound> _pending = [];
    private readonly List<NoteFound> _notes = [];
    private readonly List<TraceStep> _steps = [];

    /// <summary>Whether steps are written down.</summary>
    public bool Tracing { get; } = tracing;

    /// <summary>The items so far.</summary>
    public IReadOnlyList<ItemFound> Items => _items;

    /// <summary>The open questions so far.</summary>
    public IReadOnlyList<QuestionFound> Pending => _pending;

    /// <summary>The notes so far.</summary>
    public IReadOnlyList<NoteFound> Notes => _notes;

    /// <summary>The steps so far; empty unless <see cref="Tracing"/>.</summary>
    public IReadOnlyList<TraceStep> Steps => _steps;

    /// <summary>The rulings that a clause consulted.</summary>
    public IReadOnlySet<Ruling> RulingsUsed => _rulings;

    internal void Add(ItemFound item) => _items.Add(item);

    internal void Add(QuestionFound pending) => _pending.Add(pending);

    internal void Add(NoteFound note) => _notes.Add(note);

    internal void Add(TraceStep step) => _steps.Add(step);

    internal void Use(Ruling ruling) => _rulings.Add(ruling);
}
