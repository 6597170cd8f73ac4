using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using NodaTime;

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
        return JsonMembers.File(bytes, "The regulation's data file", file => Read(file, standards, bytes, isDraft: false));
    }

    /// <summary>Reads what a draft would be.</summary>
    /// <exception cref="InvalidDataException">It lacks something, has something unknown or contradicts itself.</exception>
    internal static Regulation ReadDraft(byte[] utf8, StandardCatalogue standards) =>
        JsonMembers.File(utf8, "The draft", file => Read(file, standards, utf8, isDraft: true));

    /// <summary>Reads a regulation of which every fault is told.</summary>
    /// <param name="root">The outermost element of the data file.</param>
    /// <param name="utf8">The bytes of the data file.</param>
    /// <param name="standards">The standards that it may name.</param>
    /// <param name="faults">Where faults go. A regulation with faults is only to be looked at for more of them.</param>
    /// <param name="isDraft">Whether it is what a draft would be.</param>
    internal static Regulation Read(JsonElement root, byte[] utf8, StandardCatalogue standards, JsonFaults faults, bool isDraft) =>
        JsonMembers.Element(root, JsonPath.Top, faults, file => Read(file, standards, utf8, isDraft));

    private static Regulation Read(JsonMembers file, StandardCatalogue standards, byte[] utf8, bool isDraft)
    {
        if (file.TextIfAny("schema") is { } schema && schema != Schema)
            file.Faults.AddUnknown($"Not a file of form {Schema}: {schema}.", FaultCodes.LawForm, file.PathOf("schema"), schema, [Schema, RegulationDraft.Schema]);
        RegulationHead head = Head(file, standards);
        int order = 0;
        Clause[] all = file.Objects("clauses", c => ClauseOf(c, order++));
        ImmutableArray<Clause> clauses = Distinct(file, "clauses", "clause", all, c => [c.Id]);
        order = 0;
        Interpretation[] keys = file.Objects("interpretations", i => InterpretationOf(i, order++, clauses));
        ImmutableArray<Interpretation> open = Distinct(file, "interpretations", "interpretation", keys, i => [i.Key, i.Name]);
        if (open.Length > ConsultedKeys.Most)
        {
            file.Faults.Add($"More than {ConsultedKeys.Most} interpretations: {open.Length}.", FaultCodes.LawTooMany, file.PathOf("interpretations"), Text(open.Length), Text(ConsultedKeys.Most));
            open = open[..ConsultedKeys.Most];
        }

        foreach (Clause clause in clauses) RequireKnown(clause, clauses, open, file.Faults);
        foreach (Interpretation key in keys.Where(k => k.Key == FirstMonth.Key)) RequireInForce(key, head.InForceFrom, file.Faults);
        return new Regulation(head, clauses, open, ImmutableCollectionsMarshal.AsImmutableArray(utf8)) { IsDraft = isDraft };
    }

    private static RegulationHead Head(JsonMembers file, StandardCatalogue standards)
    {
        River[] rivers = file.Objects("rivers", r => new River(Named(r, "name"), Names(r, "aliases")));
        AddressedCounty[] counties = file.Objects("counties", c => new AddressedCounty(Named(c, "code"), Named(c, "name"), Names(c, "aliases")));
        return new RegulationHead(
            Id(file), Named(file, "title"), Named(file, "document"), file.Text("repeals"), Day(file, "inForceFrom"),
            new StandardSet(Standards(file, standards), standards), Distinct(file, "counties", "county", counties, c => [c.Code, c.Name, .. c.Aliases]),
            [.. Names(file, "signatories")], file.Object("words", w => Named(w, "compensation")),
            Distinct(file, "rivers", "river", rivers, r => [r.Name, .. r.Aliases]), SameCharacters(file));
    }

    private static ImmutableArray<string> SameCharacters(JsonMembers file) => [.. file.Has("sameCharacters") ? Names(file, "sameCharacters").Where(g => g.Length > 0) : []];

    /// <summary>Texts that a file which somebody writes may not leave empty.</summary>
    private static ImmutableArray<string> Names(JsonMembers file, string list)
    {
        string[] names = file.Texts(list);
        for (int i = 0; i < names.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(names[i]) && (file.Faults.Collects || list == "sameCharacters"))
                file.Faults.Add($"{list}: an empty text.", FaultCodes.LawMemberMissing, file.PathOf(list).Element(i), list);
        }

        return [.. names];
    }

    /// <summary>A text that a file which somebody writes may not leave empty.</summary>
    private static string Named(JsonMembers file, string name)
    {
        string? text = file.TextIfAny(name);
        if (text is not null && string.IsNullOrWhiteSpace(text) && file.Faults.Collects) file.Faults.Add("", FaultCodes.LawMemberMissing, file.PathOf(name), name);
        return text ?? "";
    }

    /// <summary>An id, which is typed on a command line; one that an archive holds stays as it was.</summary>
    private static string Id(JsonMembers file)
    {
        string id = Named(file, "id");
        bool isTold = string.IsNullOrWhiteSpace(id) || id.Any(JsonMembers.IsUnseen);
        if (file.Faults.Collects && !isTold && !id.EnumerateRunes().All(r => r.Value == '-' || Rune.IsLetterOrDigit(r)))
            file.Faults.Add("", FaultCodes.LawKind, file.PathOf("id"), id, "id");
        return id;
    }

    private static LocalDate Day(JsonMembers file, string name)
    {
        if (file.TextIfAny(name) is not { } text) return default;
        if (IsoDates.Read(text) is { } day) return day;
        file.Faults.Add($"Not a date: {text}.", FaultCodes.LawKind, file.PathOf(name), text, "date");
        return default;
    }

    /// <summary>The standards that a file names; of one that somebody writes each is looked up.</summary>
    private static string[] Standards(JsonMembers file, StandardCatalogue standards)
    {
        int before = file.Faults.All.Count;
        string[] named = file.Texts("standards");
        bool isRead = file.Faults.Collects && file.Faults.All.Count == before;
        for (int i = 0; file.Faults.Collects && i < named.Length; i++)
        {
            if (standards.Find(named[i]) is null)
                file.Faults.AddUnknown("", FaultCodes.LawNoSuch, file.PathOf("standards").Element(i), named[i], standards.Standards.Select(s => s.Id));
        }

        if (isRead && file.Has("standards") && Array.TrueForAll(named, id => standards.Find(id) is not null)) RequireWaters(file, [.. named.Select(id => standards.Find(id)!)]);
        return named;
    }

    /// <summary>Each kind of water is judged by one standard, which else shows only when such water is judged.</summary>
    private static void RequireWaters(JsonMembers file, Standard[] named)
    {
        foreach (WaterType water in Enum.GetValues<WaterType>())
        {
            int judging = named.Count(s => s.Judges(water));
            if (judging != 1) file.Faults.Add("", FaultCodes.LawWater, file.PathOf("standards"), water.ToString(), judging == 0 ? "none" : "two");
        }
    }

    private static Clause ClauseOf(JsonMembers c, int order) =>
        new(
            order, Named(c, "id"), Named(c, "basis"), Named(c, "title"), Named(c, "titleEn"), c.Has("rule") ? Named(c, "rule") : "", c.Later("amounts"))
        {
            Open = c.Has("open") ? [.. c.Texts("open")] : [],
            Uses = [.. c.Named("uses", (part, clause) => new ClauseUse(part, clause))],
        };

    private static Interpretation InterpretationOf(JsonMembers d, int order, ImmutableArray<Clause> clauses)
    {
        string key = Named(d, "key");
        Choice[] choices = d.Objects("choices", c => new Choice(Named(c, "code"), Named(c, "name"), Named(c, "nameEn")));
        if (choices.Length == 0) d.Faults.Add($"The interpretation {key} has no choice.", FaultCodes.LawEmpty, d.PathOf("choices"), key);
        Distinct(d, "choices", "choice of " + key, choices, c => [c.Code, c.Name]);
        for (int i = 0; key == FirstMonth.Key && i < choices.Length; i++)
        {
            if (IsoDates.ReadMonth(choices[i].Code) is null)
                d.Faults.Add($"Not a month: {key} = {choices[i].Code}.", FaultCodes.LawKind, d.PathOf("choices").Element(i).Member("code"), choices[i].Code, "month");
        }

        return new Interpretation(
            order, key, Named(d, "name"), Named(d, "nameEn"), [.. clauses.Where(c => c.Open.Contains(key)).Select(c => c.Id)],
            Named(d, "open"), Named(d, "openEn"), [.. choices]);
    }

    /// <summary>No month is settled by a regulation that came into force after it.</summary>
    private static void RequireInForce(Interpretation firstMonth, LocalDate inForceFrom, JsonFaults faults)
    {
        for (int i = 0; i < firstMonth.Choices.Length; i++)
        {
            string code = firstMonth.Choices[i].Code;
            if (IsoDates.ReadMonth(code) is not { } month || inForceFrom == default || month.CompareTo(inForceFrom.ToYearMonth()) >= 0) continue;
            JsonPath at = JsonPath.Top.Member("interpretations").Element(firstMonth.Order).Member("choices").Element(i).Member("code");
            faults.Add($"The first month {code} is before {IsoDates.Text(inForceFrom)}, from which the regulation is in force.", FaultCodes.LawKind, at, code, "monthInForce");
        }
    }

    private static void RequireKnown(Clause clause, ImmutableArray<Clause> clauses, ImmutableArray<Interpretation> open, JsonFaults faults)
    {
        JsonPath at = PathOf(clause);
        for (int i = 0; i < clause.Open.Length; i++)
        {
            string key = clause.Open[i];
            if (clause.Open.IndexOf(key) < i) faults.Add($"The open point of clause {clause.Id} {key} stands twice.", FaultCodes.LawTwice, at.Member("open").Element(i), key);
            else if (open.All(o => o.Key != key))
                faults.AddUnknown($"The clause {clause.Id} leaves {key} open, which no interpretation decides.", FaultCodes.LawNoSuch, at.Member("open").Element(i), key, open.Select(o => o.Key));
        }

        foreach (ClauseUse lost in clause.Uses.Where(u => u.Clause == clause.Id || clauses.All(c => c.Id != u.Clause)))
        {
            faults.AddUnknown(
                $"The clause {clause.Id} uses the clause {lost.Clause} as {lost.Part}, which is no other clause.", FaultCodes.LawNoSuch,
                at.Member("uses").Member(lost.Part), lost.Clause, clauses.Select(c => c.Id).Where(id => id != clause.Id));
        }
    }

    /// <summary>Where a clause stands in the data file.</summary>
    internal static JsonPath PathOf(Clause clause) => JsonPath.Top.Member("clauses").Element(clause.Order);

    /// <summary>Where an interpretation stands in the data file.</summary>
    internal static JsonPath PathOf(Interpretation open) => JsonPath.Top.Member("interpretations").Element(open.Order);

    /// <summary>The elements of a list but those of which a name stood there before, which is told. A name that is missing was told.</summary>
    private static ImmutableArray<T> Distinct<T>(JsonMembers file, string list, string what, T[] elements, Func<T, IEnumerable<string>> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var distinct = ImmutableArray.CreateBuilder<T>(elements.Length);
        for (int i = 0; i < elements.Length; i++)
        {
            string? twice = null;
            foreach (string name in names(elements[i]))
            {
                if (!seen.Add(name) && name.Length > 0) twice ??= name;
            }

            if (twice is null) distinct.Add(elements[i]);
            else file.Faults.Add($"The {what} {twice} stands twice.", FaultCodes.LawTwice, file.PathOf(list).Element(i), twice);
        }

        return distinct.DrainToImmutable();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
