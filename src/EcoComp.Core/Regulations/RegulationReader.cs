using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using EcoComp.Core.Values;
using EcoComp.Core.WaterQuality;
using NodaTime;
using NodaTime.Text;

namespace EcoComp.Core.Regulations;

/// <summary>Reads a regulation's data file and refuses what it does not know.</summary>
public static class RegulationReader
{
    private const string Schema = "ecocomp.regulation/1";

    /// <summary>Reads a regulation.</summary>
    /// <param name="utf8">The bytes of the data file.</param>
    /// <exception cref="InvalidDataException">The file lacks something, has something unknown or contradicts itself.</exception>
    public static Regulation Read(ReadOnlySpan<byte> utf8)
    {
        RegulationDocument document;
        try
        {
            document = JsonSerializer.Deserialize(utf8, RegulationDocumentContext.Default.RegulationDocument)
                ?? throw new InvalidDataException("The regulation is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The regulation's data file: " + e.Message, e);
        }

        if (document.Schema != Schema) throw new InvalidDataException($"Not a file of form {Schema}: {document.Schema}.");
        ImmutableArray<Clause> clauses =
            [.. document.Clauses.Select((c, order) => new Clause(order, c.Id, c.Basis, c.Title, c.TitleEn))];
        RequireDistinct(clauses.Select(c => c.Id), "clause");
        RequireClauses(clauses);
        RequireDistinct(document.Rivers.SelectMany(r => r.Aliases.Prepend(r.Name)), "river");
        ImmutableArray<Interpretation> interpretations = Interpretations(document, clauses);
        return new Regulation(
            document.Id, document.Title, document.Document, document.Repeals,
            Date(document.InForceFrom),
            Convert.ToHexStringLower(SHA256.HashData(utf8)),
            [.. document.Rivers.Select(r => new River(r.Name, [.. r.Aliases]))],
            clauses, AmountsOf(document.Amounts), interpretations);
    }

    private static Amounts AmountsOf(AmountsDocument a)
    {
        LadderStep[] ladder = [.. a.SectionLadder.Select(s => new LadderStep(Class(s.Target), Class(s.Class), Positive(s.Yuan)))];
        RequireDistinct(ladder.Select(s => s.Target + "→" + s.Class), "ladder step");
        if (ladder.FirstOrDefault(s => !s.Class.IsWorseThan(s.Target)) is { } met)
            throw new InvalidDataException($"The ladder prices {met.Class} under the target {met.Target}, which it meets.");
        RequireDistinct(a.PollutedWaterTiers.Select(t => t.FromTonnes.ToString(CultureInfo.InvariantCulture)), "tier from");
        return new Amounts(
            Positive(a.SectionRewardBetterThanIIIYuan),
            Positive(a.SectionRewardClassUpYuan),
            [.. ladder],
            Positive(a.SourceRewardClassIYuan),
            Positive(a.SourceDeductionPerClassYuan),
            Positive(a.CanalMissYuan),
            Positive(a.CanalAccidentYuan),
            Positive(a.ToxicYuan),
            Positive(a.CrossBoundaryYuan),
            Positive(a.IntakeYuan),
            Volume(a.OutletOverTonnes),
            Positive(a.OutletWeekYuan),
            Positive(a.OutletMonthMaxYuan),
            [.. a.PollutedWaterTiers.OrderByDescending(t => t.FromTonnes).Select(t => new VolumeTier(Volume(t.FromTonnes), Positive(t.Yuan)))]);
    }

    private static ImmutableArray<Interpretation> Interpretations(RegulationDocument document, ImmutableArray<Clause> clauses)
    {
        var read = ImmutableArray.CreateBuilder<Interpretation>(Choices.ByKey.Length);
        if (document.Interpretations.Length != Choices.ByKey.Length)
            throw new InvalidDataException($"Expected {Choices.ByKey.Length} interpretations, found {document.Interpretations.Length}.");
        for (int i = 0; i < Choices.ByKey.Length; i++)
        {
            (string key, ImmutableArray<string> known) = Choices.ByKey[i];
            InterpretationDocument d = document.Interpretations[i];
            if (d.Key != key) throw new InvalidDataException($"Expected the interpretation {key}, found {d.Key}.");
            if (d.Choices.Length == 0) throw new InvalidDataException($"The interpretation {key} has no choice.");
            foreach (ChoiceDocument choice in d.Choices)
            {
                bool follows = known.IsEmpty ? YearMonthPattern.Iso.Parse(choice.Code).Success : known.Contains(choice.Code);
                if (!follows) throw new InvalidDataException($"No article follows the choice {key} = {choice.Code}.");
            }

            foreach (string clause in d.Clauses)
            {
                if (!clauses.Any(c => c.Id == clause)) throw new InvalidDataException($"The interpretation {key} names no clause {clause}.");
            }

            RequireDistinct(d.Choices.SelectMany(c => new[] { c.Code, c.Name }), "choice of " + key);
            read.Add(new Interpretation(
                (InterpretationKey)i, key, d.Name, d.NameEn, [.. d.Clauses], d.Open, d.OpenEn,
                [.. d.Choices.Select(c => new Choice(c.Code, c.Name, c.NameEn))]));
        }

        return read.MoveToImmutable();
    }

    private static WaterClass Class(string text) =>
        WaterClassNotation.TryRead(text, out WaterClass value) ? value : throw new InvalidDataException($"Not a class: {text}.");

    private static Money Positive(long yuan) =>
        yuan > 0 ? new Money(yuan) : throw new InvalidDataException($"Not an amount: {yuan}.");

    private static decimal Volume(int tonnes) => tonnes > 0 ? tonnes : throw new InvalidDataException($"Not a volume: {tonnes}.");

    private static LocalDate Date(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } read ? read.Value : throw new InvalidDataException($"Not a date: {text}.");

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
