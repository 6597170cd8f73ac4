using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>What the rows of events.csv must satisfy together; and the events that they make.</summary>
/// <param name="register">The counties and points.</param>
/// <param name="shares">Reads the counties that a row may name.</param>
/// <param name="rivers">The rivers that a row may name.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class EventTableChecks(PointRegister register, SharesCells shares, RiverNames rivers, FaultLog faults)
{
    private readonly Dictionary<string, KnownEvent> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownEvent> _spaced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownEvent> _weeks = new(StringComparer.Ordinal);
    private readonly HashSet<int> _copies = [];
    private readonly Dictionary<string, Incident> _incidents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _counties = [.. register.Counties.Select(c => c.Code)];

    /// <summary>The first row of each event's number, faulty ones too.</summary>
    public IReadOnlyDictionary<string, KnownEvent> ById => _byId;

    /// <summary>The first row of an event's incident that names a county, or of its own row alone; null where none does.</summary>
    public KnownEvent? NamesCounty(KnownEvent row) =>
        row.Incident.Length > 0 ? _incidents[row.Incident].NamesCounty : row.County.Length > 0 ? row : null;

    /// <summary>Compares a row with those before it and with the names of other things.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The event, or null where its month or kind could not be read; of a folder with a row at fault nothing is settled.</returns>
    public PollutionEvent? Enter(EventRow row)
    {
        Shares? responsible = Responsible(row);
        var known = new KnownEvent(row.Origin, row.Kind.Value, row.Incident, row.County, row.Print());
        CheckId(row, known);
        if (!_copies.Contains(row.Origin.Line)) CheckWeek(row, known, responsible);
        CheckIncident(row, known, responsible);
        if (EventValidator.NeedsRiver(row.Kind.Value)) rivers.Check(row.River, row.Origin, faults);
        return row.Month.Value is { } month && row.Kind.Value is { } kind
            ? new PollutionEvent(
                month, row.Id, kind, responsible, row.Incident, row.Date.Value, row.River, row.Outlet,
                row.Week.Value is { } day ? OutletWeek.Monday(day) : null, row.VolumeTonnes.Value, row.Document, row.Note, row.Origin)
            : null;
    }

    /// <summary>A number stands once, however its parts are spaced; one that is a point's or county's code, or a listed river, would be two subjects under one name.</summary>
    private void CheckId(EventRow row, KnownEvent known)
    {
        if (row.Id.Length > 0 && Before(row.Id, known) is { } first)
        {
            bool copied = first.IsSaidBy(row);
            if (copied) _copies.Add(row.Origin.Line);
            faults.AddCell(FaultCodes.EventTwice, row.Origin, "event", row.Id, row.Origin.Name(first.Origin.Line), copied ? "copied" : "other");
        }

        if (register.FindPoint(row.Id) is not null || _counties.Contains(row.Id) || rivers.IsNameOf(row.Id))
            faults.AddCell(FaultCodes.EventIdTaken, row.Origin, "event", row.Id);
    }

    /// <summary>The first row of a number, which is entered; null where it is this one.</summary>
    private KnownEvent? Before(string id, KnownEvent known)
    {
        string number = CellText.WithoutSpace(id);
        KnownEvent? first = _spaced.GetValueOrDefault(number);
        if (_byId.GetValueOrDefault(number) is { } plain && !(first?.Origin.Line < plain.Origin.Line)) first = plain;
        if (number.Length < id.Length) _spaced.TryAdd(number, known);
        _byId.TryAdd(id, known);
        return first;
    }

    /// <summary>Clause 7.4 counts an outlet once a week, however its name is spaced.</summary>
    private void CheckWeek(EventRow row, KnownEvent known, Shares? responsible)
    {
        if (row.Kind.Value != EventKind.IllegalOutlet || row.Week.Value is not { } day || responsible is null || row.Outlet.Length == 0) return;
        string monday = IsoDates.Text(OutletWeek.Monday(day));
        string week = string.Join('\n', monday, responsible.First.Code, CellText.WithoutSpace(row.Outlet));
        if (!_weeks.TryAdd(week, known)) faults.AddCell(FaultCodes.OutletWeekTwice, row.Origin, "week", monday, row.Outlet, row.Origin.Name(_weeks[week].Origin.Line));
    }

    /// <summary>Rows of one incident are of one kind and agree in county and river where they name them.</summary>
    private void CheckIncident(EventRow row, KnownEvent known, Shares? responsible)
    {
        if (row.Incident.Length == 0) return;
        if (!_incidents.TryGetValue(row.Incident, out Incident? others)) _incidents.Add(row.Incident, others = new Incident());
        Same("kind", row.Kind.Text, others.Kinds.Other(row.Kind.Value?.ToString(), known));
        Same("county", row.County, others.Counties.Other(responsible, known));
        Same("river", row.River, others.Rivers.Other(row.River.Length > 0 ? rivers.Spelt(row.River) : null, known));
        if (row.County.Length > 0) others.NamesCounty ??= known;

        void Same(string column, string value, KnownEvent? other)
        {
            if (other is not null) faults.AddCell(FaultCodes.IncidentDiffers, row.Origin, column, value, row.Incident, row.Origin.Name(other.Origin.Line), column);
        }
    }

    private Shares? Responsible(EventRow row) => row.County.Length == 0 ? null : shares.Read(row.County).Shares;

    /// <summary>What the rows of one incident say of it.</summary>
    private sealed class Incident
    {
        public KnownEvent? NamesCounty { get; set; }

        public Said<string> Kinds { get; } = new();

        public Said<Shares> Counties { get; } = new();

        public Said<string> Rivers { get; } = new();
    }

    /// <summary>What the rows of an incident say in one column: the first of them, and the first that says something else, are enough to compare with.</summary>
    private sealed class Said<T>
        where T : class, IEquatable<T>
    {
        private (T Value, KnownEvent Row)? _first;
        private (T Value, KnownEvent Row)? _second;

        /// <summary>The first row before this one that says something else; null where none does, or this one says nothing.</summary>
        public KnownEvent? Other(T? value, KnownEvent row)
        {
            if (value is null) return null;
            _first ??= (value, row);
            if (!_first.Value.Value.Equals(value))
            {
                _second ??= (value, row);
                return _first.Value.Row;
            }

            return _second?.Row;
        }
    }
}

/// <summary>What is remembered of a row of events.csv to compare others with; the row itself, of which there may be a million, is let go.</summary>
/// <param name="Origin">Where it was read.</param>
/// <param name="Kind">What kind of event it is; null where that could not be read.</param>
/// <param name="Incident">What its rows have in common, or empty.</param>
/// <param name="County">The county, or shares, as written; or empty.</param>
/// <param name="Print">What its cells say, as <see cref="EventPrints.Print"/> has it.</param>
internal sealed record KnownEvent(RowOrigin Origin, EventKind? Kind, string Incident, string County, ulong Print)
{
    /// <summary>Whether a row says the same in every cell, as one that was copied does.</summary>
    public bool IsSaidBy(EventRow row) => row.Print() == Print;
}

/// <summary>Rows of events.csv in a number each, so that a million can be compared without being held.</summary>
internal static class EventPrints
{
    /// <summary>A number that rows of the same texts have in common; of different ones one of 10¹⁹ pairs.</summary>
    public static ulong Print(this EventRow row)
    {
        ulong print = 14695981039346656037; // FNV-1a
        Take(row.Month.Text);
        Take(row.Id);
        Take(row.Kind.Text);
        Take(row.County);
        Take(row.Incident);
        Take(row.Date.Text);
        Take(row.River);
        Take(row.Outlet);
        Take(row.Week.Text);
        Take(row.VolumeTonnes.Text);
        Take(row.Document);
        Take(row.Note);
        if (Explains(row.Month.Flaw) || Explains(row.Kind.Flaw) || Explains(row.Date.Flaw) || Explains(row.Week.Flaw)
            || Explains(row.VolumeTonnes.Flaw))
            Take(row.Origin.At.ToString()); // two such rows are two faults, and neither is called a copy
        return print;

        static bool Explains(CellFlaw? flaw) => flaw is { Arguments.IsEmpty: false };

        void Take(string text)
        {
            foreach (char c in text) print = unchecked((print ^ c) * 1099511628211);
            print = unchecked((print ^ char.MaxValue) * 1099511628211); // where the text ends
        }
    }
}
