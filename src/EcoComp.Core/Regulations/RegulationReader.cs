using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Regulations;

/// <summary>Reads a regulation's data file, form <c>ecocomp.regulation/1</c>, and refuses what it does not know.</summary>
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
        var sha256 = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(bytes))); // not every command prints it
        return JsonMembers.File(bytes, "The regulation's data file", file => Read(file, standards, sha256));
    }

    private static Regulation Read(JsonMembers file, StandardCatalogue standards, Lazy<string> sha256)
    {
        if (file.Text("schema") is var schema && schema != Schema) throw new InvalidDataException($"Not a file of form {Schema}: {schema}.");
        int order = 0;
        ImmutableArray<Clause> clauses =
            [.. file.Objects("clauses", c => new Clause(order++, c.Text("id"), c.Text("basis"), c.Text("title"), c.Text("titleEn")))];
        RequireDistinct(clauses.Select(c => c.Id), "clause");
        RequireClauses(clauses);
        River[] rivers = file.Objects("rivers", r => new River(r.Text("name"), [.. r.Texts("aliases")]));
        RequireDistinct(rivers.SelectMany(r => r.Aliases.Prepend(r.Name)), "river");
        return new Regulation(
            file.Text("id"), file.Text("title"), file.Text("document"), file.Text("repeals"), Date(file.Text("inForceFrom")),
            new StandardSet(file.Texts("standards"), standards), sha256,
            [.. rivers], clauses, file.Object("amounts", AmountsOf), Interpretations(file, clauses));
    }

    private static Amounts AmountsOf(JsonMembers a)
    {
        LadderStep[] ladder = a.Objects(
            "sectionLadder", s => new LadderStep(Class(s.Text("target")), Class(s.Text("class")), Positive(s.Integer("yuan"))));
        RequireDistinct(ladder.Select(s => s.Target + "→" + s.Class), "ladder step");
        if (ladder.FirstOrDefault(s => !s.Class.IsWorseThan(s.Target)) is { } met)
            throw new InvalidDataException($"The ladder prices {met.Class} under the target {met.Target}, which it meets.");
        VolumeTier[] tiers = a.Objects(
            "pollutedWaterTiers", t => new VolumeTier(Volume(t.Integer("fromTonnes")), Positive(t.Integer("yuan"))));
        RequireDistinct(tiers.Select(t => t.FromTonnes.ToString(CultureInfo.InvariantCulture)), "tier from");
        return new Amounts(
            Yuan("sectionRewardBetterThanIIIYuan"),
            Yuan("sectionRewardClassUpYuan"),
            [.. ladder],
            Yuan("sourceRewardClassIYuan"),
            Yuan("sourceDeductionPerClassYuan"),
            Yuan("canalMissYuan"),
            Yuan("canalAccidentYuan"),
            Yuan("toxicYuan"),
            Yuan("crossBoundaryYuan"),
            Yuan("intakeYuan"),
            Volume(a.Integer("outletOverTonnes")),
            Yuan("outletWeekYuan"),
            Yuan("outletMonthMaxYuan"),
            [.. tiers.OrderByDescending(t => t.FromTonnes)]);

        Money Yuan(string name) => Positive(a.Integer(name));
    }

    private static ImmutableArray<Interpretation> Interpretations(JsonMembers file, ImmutableArray<Clause> clauses)
    {
        int found = file.Count("interpretations");
        if (found != Choices.ByKey.Length) throw new InvalidDataException($"Expected {Choices.ByKey.Length} interpretations, found {found}.");
        int place = 0;
        return [.. file.Objects("interpretations", d => InterpretationOf(d, place++, clauses))];
    }

    private static Interpretation InterpretationOf(JsonMembers d, int place, ImmutableArray<Clause> clauses)
    {
        (string key, ImmutableArray<string> known) = Choices.ByKey[place];
        if (d.Text("key") is var named && named != key) throw new InvalidDataException($"Expected the interpretation {key}, found {named}.");
        Choice[] choices = d.Objects("choices", c => new Choice(c.Text("code"), c.Text("name"), c.Text("nameEn")));
        if (choices.Length == 0) throw new InvalidDataException($"The interpretation {key} has no choice.");
        foreach (Choice choice in choices)
        {
            bool follows = known.IsEmpty ? IsoDates.ReadMonth(choice.Code) is not null : known.Contains(choice.Code);
            if (!follows) throw new InvalidDataException($"No article follows the choice {key} = {choice.Code}.");
        }

        RequireDistinct(choices.SelectMany(c => new[] { c.Code, c.Name }), "choice of " + key);
        string[] of = d.Texts("clauses");
        foreach (string clause in of)
        {
            if (!clauses.Any(c => c.Id == clause)) throw new InvalidDataException($"The interpretation {key} names no clause {clause}.");
        }

        return new Interpretation(
            (InterpretationKey)place, key, d.Text("name"), d.Text("nameEn"), [.. of], d.Text("open"), d.Text("openEn"), [.. choices]);
    }

    private static WaterClass Class(string text) =>
        WaterClassNotation.TryRead(text, out WaterClass value) ? value : throw new InvalidDataException($"Not a class: {text}.");

    private static Money Positive(long yuan) =>
        yuan > 0 ? new Money(yuan) : throw new InvalidDataException($"Not an amount: {yuan}.");

    private static decimal Volume(int tonnes) => tonnes > 0 ? tonnes : throw new InvalidDataException($"Not a volume: {tonnes}.");

    private static LocalDate Date(string text) =>
        IsoDates.Read(text) ?? throw new InvalidDataException($"Not a date: {text}.");

    /// <summary>Every clause that an article carries out must be there, or its first item would have nothing to rest on.</summary>
    private static void RequireClauses(ImmutableArray<Clause> clauses)
    {
        foreach (string id in ClauseIds.All)
        {
            if (!clauses.Any(c => c.Id == id)) throw new InvalidDataException($"The clause {id} is missing.");
        }
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
