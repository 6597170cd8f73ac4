using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Regulations;

/// <summary>
/// Reads a regulation's data file, form <c>ecocomp.regulation/1</c>, and refuses what it does not know. What the clauses' numbers and open points
/// must be, the rules say that carry them out.
/// </summary>
public static class RegulationReader
{
    private const string Schema = "ecocomp.regulation/1";

    /// <summary>Reads a regulation.</summary>
    /// <param name="utf8">The bytes of the data file.</param>
    /// <exception cref="InvalidDataException">The file lacks something, has something unknown or contradicts itself.</exception>
    public static Regulation Read(ReadOnlySpan<byte> utf8) => Read(utf8, StandardCatalogue.BuiltIn);

    /// <summary>Reads a regulation that settles by standards of a catalogue.</summary>
    /// <param name="utf8">The bytes of the data file.</param>
    /// <param name="standards">The standards that it may name. What it names is looked up when water is first judged by it.</param>
    /// <exception cref="InvalidDataException">The file lacks something, has something unknown or contradicts itself.</exception>
    public static Regulation Read(ReadOnlySpan<byte> utf8, StandardCatalogue standards)
    {
        byte[] bytes = utf8.ToArray();
        return JsonMembers.File(bytes, "The regulation's data file", file => Read(file, standards, bytes));
    }

    private static Regulation Read(JsonMembers file, StandardCatalogue standards, byte[] utf8)
    {
        if (file.Text("schema") is var schema && schema != Schema) throw new InvalidDataException($"Not a file of form {Schema}: {schema}.");
        RegulationHead head = Head(file, standards);
        int order = 0;
        ImmutableArray<Clause> clauses = [.. file.Objects("clauses", c => ClauseOf(c, order++))];
        RequireDistinct(clauses.Select(c => c.Id), "clause");
        order = 0;
        ImmutableArray<Interpretation> open = [.. file.Objects("interpretations", i => InterpretationOf(i, order++, clauses))];
        RequireDistinct(open.SelectMany(i => new[] { i.Key, i.Name }), "interpretation");
        if (open.Length > ConsultedKeys.Most) throw new InvalidDataException($"More than {ConsultedKeys.Most} interpretations: {open.Length}.");
        foreach (Clause clause in clauses) RequireKnown(clause, clauses, open);
        return new Regulation(head, clauses, open, ImmutableCollectionsMarshal.AsImmutableArray(utf8));
    }

    private static RegulationHead Head(JsonMembers file, StandardCatalogue standards)
    {
        River[] rivers = file.Objects("rivers", r => new River(r.Text("name"), [.. r.Texts("aliases")]));
        RequireDistinct(rivers.SelectMany(r => r.Aliases.Prepend(r.Name)), "river");
        AddressedCounty[] counties = file.Objects("counties", c => new AddressedCounty(c.Text("code"), c.Text("name"), [.. c.Texts("aliases")]));
        RequireDistinct(counties.SelectMany(c => c.Aliases.Prepend(c.Name).Prepend(c.Code)), "county");
        return new RegulationHead(
            file.Text("id"), file.Text("title"), file.Text("document"), file.Text("repeals"),
            IsoDates.Read(file.Text("inForceFrom")) ?? throw new InvalidDataException($"Not a date: {file.Text("inForceFrom")}."),
            new StandardSet(file.Texts("standards"), standards), [.. counties], [.. file.Texts("signatories")], file.Object("words", w => w.Text("compensation")),
            [.. rivers], file.Has("sameCharacters") ? [.. file.Texts("sameCharacters")] : []);
    }

    private static Clause ClauseOf(JsonMembers c, int order) =>
        new(
            order, c.Text("id"), c.Text("basis"), c.Text("title"), c.Text("titleEn"), c.Has("rule") ? c.Text("rule") : "", c.Later("amounts"))
        {
            Open = c.Has("open") ? [.. c.Texts("open")] : [],
            Uses = [.. c.Named("uses", (part, clause) => new ClauseUse(part, clause))],
        };

    private static Interpretation InterpretationOf(JsonMembers d, int order, ImmutableArray<Clause> clauses)
    {
        string key = d.Text("key");
        Choice[] choices = d.Objects("choices", c => new Choice(c.Text("code"), c.Text("name"), c.Text("nameEn")));
        if (choices.Length == 0) throw new InvalidDataException($"The interpretation {key} has no choice.");
        RequireDistinct(choices.SelectMany(c => new[] { c.Code, c.Name }), "choice of " + key);
        if (key == FirstMonth.Key && Array.Find(choices, c => IsoDates.ReadMonth(c.Code) is null) is { } noMonth)
            throw new InvalidDataException($"Not a month: {key} = {noMonth.Code}.");
        return new Interpretation(
            order, key, d.Text("name"), d.Text("nameEn"), [.. clauses.Where(c => c.Open.Contains(key)).Select(c => c.Id)],
            d.Text("open"), d.Text("openEn"), [.. choices]);
    }

    private static void RequireKnown(Clause clause, ImmutableArray<Clause> clauses, ImmutableArray<Interpretation> open)
    {
        RequireDistinct(clause.Open, $"open point of clause {clause.Id}");
        if (clause.Open.FirstOrDefault(key => open.All(i => i.Key != key)) is { } unknown)
            throw new InvalidDataException($"The clause {clause.Id} leaves {unknown} open, which no interpretation decides.");
        if (clause.Uses.FirstOrDefault(u => u.Clause == clause.Id || clauses.All(c => c.Id != u.Clause)) is { } lost)
            throw new InvalidDataException($"The clause {clause.Id} uses the clause {lost.Clause} as {lost.Part}, which is no other clause.");
    }

    private static void RequireDistinct(IEnumerable<string> values, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string value in values)
        {
            if (!seen.Add(value)) throw new InvalidDataException($"The {what} {value} stands twice.");
        }
    }
}
