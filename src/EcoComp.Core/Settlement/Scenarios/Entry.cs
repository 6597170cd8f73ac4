using EcoComp.Core.Findings;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Core.Settlement.Scenarios;

/// <summary>An item, a question or a note of a month, as a scenario may move it. The cases are closed.</summary>
/// <param name="Month">The month.</param>
/// <param name="CountyCode">The county's code; empty for the city.</param>
/// <param name="CountyName">The county's name; empty for the city.</param>
public abstract record Entry(YearMonth Month, string CountyCode, string CountyName)
{
    /// <summary>The number of the clause.</summary>
    public abstract string Clause { get; }

    /// <summary>The code of what it is about.</summary>
    public abstract string SubjectCode { get; }

    /// <summary>The name of what it is about.</summary>
    public abstract string SubjectName { get; }

    /// <summary>What tells it from others: two situations speak of one thing where this is equal.</summary>
    public abstract string Key { get; }

    /// <summary>Whether another situation says the same; by which choices does not count, nor where it was read.</summary>
    public abstract bool Agrees(Entry other);

    /// <summary>Says something of an entry by its kind.</summary>
    /// <typeparam name="T">What is said.</typeparam>
    /// <param name="item">What is said of an item.</param>
    /// <param name="question">What is said of an open question.</param>
    /// <param name="note">What is said of a note.</param>
    public abstract T Match<T>(Func<OfItem, T> item, Func<OfQuestion, T> question, Func<OfNote, T> note);

    /// <summary>Everything that a month says, county by county and then of the city: items, questions, notes.</summary>
    public static IEnumerable<Entry> Of(MonthSettlement month)
    {
        ArgumentNullException.ThrowIfNull(month);
        foreach (CountyStatement county in month.Counties)
        {
            foreach (Entry entry in Of(month.Month, county.Code, county.Name, county.Items, county.Pending, county.Notes)) yield return entry;
        }

        foreach (Entry entry in Of(month.Month, "", "", [], month.Pending, month.Notes)) yield return entry;
    }

    private static IEnumerable<Entry> Of(
        YearMonth month, string code, string name, IEnumerable<Item> items, IEnumerable<Pending> questions, IEnumerable<Note> notes) =>
    [
        .. items.Where(i => !i.IsAdjustment).Select(i => new OfItem(month, code, name, i)),
        .. questions.Select(q => new OfQuestion(month, code, name, q)),
        .. notes.Select(n => new OfNote(month, code, name, n)),
    ];

    private static bool SaySame(Said a, Said b) => Words.In(Language.Zh) is var words && words.Say(a) == words.Say(b);

    private string KeyOf(string kind, string more) =>
        string.Join('\n', Quantities.Months.Text(Month), CountyCode, kind, Clause, SubjectCode, more);

    /// <summary>An item.</summary>
    /// <param name="Month">The month.</param>
    /// <param name="CountyCode">The county's code.</param>
    /// <param name="CountyName">The county's name.</param>
    /// <param name="Item">The item.</param>
    public sealed record OfItem(YearMonth Month, string CountyCode, string CountyName, Item Item) : Entry(Month, CountyCode, CountyName)
    {
        /// <inheritdoc/>
        public override string Clause => Item.Clause;

        /// <inheritdoc/>
        public override string SubjectCode => Item.SubjectCode;

        /// <inheritdoc/>
        public override string SubjectName => Item.SubjectName;

        /// <inheritdoc/>
        public override string Key => KeyOf("item", "");

        /// <inheritdoc/>
        public override bool Agrees(Entry other) => other is OfItem { Item: var item } && Item.Agrees(item) && SaySame(Item.Note, item.Note);

        /// <inheritdoc/>
        public override T Match<T>(Func<OfItem, T> item, Func<OfQuestion, T> question, Func<OfNote, T> note)
        {
            ArgumentNullException.ThrowIfNull(item);
            return item(this);
        }
    }

    /// <summary>An open question.</summary>
    /// <param name="Month">The month.</param>
    /// <param name="CountyCode">The county's code; empty for the city.</param>
    /// <param name="CountyName">The county's name; empty for the city.</param>
    /// <param name="Asked">The question.</param>
    public sealed record OfQuestion(YearMonth Month, string CountyCode, string CountyName, Pending Asked) : Entry(Month, CountyCode, CountyName)
    {
        /// <inheritdoc/>
        public override string Clause => Asked.Clause;

        /// <inheritdoc/>
        public override string SubjectCode => Asked.SubjectCode;

        /// <inheritdoc/>
        public override string SubjectName => Asked.SubjectName;

        /// <inheritdoc/>
        public override string Key => KeyOf("question", $"{Asked.Question}");

        /// <inheritdoc/>
        public override bool Agrees(Entry other) => other is OfQuestion { Asked: var asked }
            && (Asked.Min, Asked.Max, Asked.SharePercent) == (asked.Min, asked.Max, asked.SharePercent) && SaySame(Asked.Why, asked.Why);

        /// <inheritdoc/>
        public override T Match<T>(Func<OfItem, T> item, Func<OfQuestion, T> question, Func<OfNote, T> note)
        {
            ArgumentNullException.ThrowIfNull(question);
            return question(this);
        }
    }

    /// <summary>A note.</summary>
    /// <param name="Month">The month.</param>
    /// <param name="CountyCode">The county's code; empty for the city.</param>
    /// <param name="CountyName">The county's name; empty for the city.</param>
    /// <param name="Note">The note.</param>
    public sealed record OfNote(YearMonth Month, string CountyCode, string CountyName, Note Note) : Entry(Month, CountyCode, CountyName)
    {
        /// <inheritdoc/>
        public override string Clause => Note.Clause;

        /// <inheritdoc/>
        public override string SubjectCode => Note.SubjectCode;

        /// <inheritdoc/>
        public override string SubjectName => Note.SubjectName;

        /// <inheritdoc/>
        public override string Key => KeyOf("note", Note.Code + (Note.Code == NoteCodes.Owed ? Words.In(Language.Zh).Say(Note.Text) : "")); // a point may be owed to several months

        /// <inheritdoc/>
        public override bool Agrees(Entry other) => other is OfNote { Note: var note } && SaySame(Note.Text, note.Text);

        /// <inheritdoc/>
        public override T Match<T>(Func<OfItem, T> item, Func<OfQuestion, T> question, Func<OfNote, T> note)
        {
            ArgumentNullException.ThrowIfNull(note);
            return note(this);
        }
    }
}
