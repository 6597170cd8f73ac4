using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using FluentValidation;

namespace EcoComp.Core.Evidence;

/// <summary>What a row of interpretations.csv must satisfy by itself: a key and a choice that a regulation knows.</summary>
internal sealed class InterpretationValidator : RowValidator<InterpretationRow>
{
    private readonly RegulationCatalogue _catalogue;
    private readonly ImmutableArray<Regulation> _regulations;

    /// <summary>Makes the validator.</summary>
    /// <param name="catalogue">The regulations whose keys and choices are known.</param>
    public InterpretationValidator(RegulationCatalogue catalogue)
    {
        (_catalogue, _regulations) = (catalogue, [.. catalogue.Regulations]);
        Required("key", row => row.Key)
            .Must(row => row.Key.Length == 0 || Known(row).Any())
            .WithErrorCode(FaultCodes.UnknownInterpretation).WithState(row => new Told(row.Key, Keys(), Fault.Listing(NearNames.Nearest(row.Key, Named()))));
        Required("choice", row => row.Choice)
            .Must(row => row.Choice.Length == 0 || !Known(row).Any() || Chosen(row) is not null)
            .WithErrorCode(FaultCodes.UnknownChoice).WithState(row => new Told(row.Choice, Known(row).First().Key, Choices(row), NearChoices(row)))
            .Must(row => Chosen(row) is null || Lacking(row) is null)
            .WithErrorCode(FaultCodes.UnknownChoice).WithState(row => LackingTold(row, Lacking(row)!));
        Required("authority", row => Placeholder.Filled(row.Authority));
        Optional("from", row => row.From)
            .Must(row => row.From.IsEmpty || !IsFirstMonth(row))
            .WithErrorCode(FaultCodes.ChoiceDated).WithState(row => new Told(row.From.Text, row.Key));
        Optional("to", row => row.To)
            .Must(row => row.From.Flaw is not null || !row.Interval.IsEmpty)
            .WithErrorCode(FaultCodes.EmptyInterval).WithState(row => new Told(row.To.Text, row.From.Text))
            .Must(row => row.To.IsEmpty || !IsFirstMonth(row))
            .WithErrorCode(FaultCodes.ChoiceDated).WithState(row => new Told(row.To.Text, row.Key));
    }

    /// <summary>The interpretations that a row's key names, in the regulations in order; none where no regulation has it.</summary>
    public IEnumerable<Interpretation> Known(InterpretationRow row) =>
        row.Key.Length == 0 ? [] : _regulations.Select(r => r.FindInterpretation(row.Key)).OfType<Interpretation>();

    /// <summary>The choice that a row names; null where no regulation has it.</summary>
    public Choice? Chosen(InterpretationRow row) => Known(row).Select(k => k.Find(row.Choice)).FirstOrDefault(c => c is not null);

    /// <summary>
    /// A regulation that settles months of the row by default and has the key without the choice: there the default would hold, without a word. Null
    /// where there is none, or where the row can say nothing of months.
    /// </summary>
    private Regulation? Lacking(InterpretationRow row) => IsFirstMonth(row) || row.From.Flaw is not null || row.To.Flaw is not null ? null
        : _regulations.FirstOrDefault(r => r.FindInterpretation(row.Key)?.Find(row.Choice) is null && r.FindInterpretation(row.Key) is not null
            && _catalogue.DefaultInterval(r).Overlaps(row.Interval));

    private static Told LackingTold(InterpretationRow row, Regulation regulation)
    {
        Interpretation open = regulation.FindInterpretation(row.Key)!;
        return new Told(row.Choice, open.Key + " (" + regulation.Id + ")", Fault.Listing(open.Choices.Select(c => c.Code + " " + c.Name)), "");
    }

    /// <summary>Which month comes first cannot hold for some months only.</summary>
    private bool IsFirstMonth(InterpretationRow row) => Known(row).Any(i => i.Key == FirstMonth.Key);

    private string Keys() => Fault.Listing(_regulations.SelectMany(r => r.Interpretations).Select(i => i.Key).Distinct());

    private IEnumerable<string> Named() => _regulations.SelectMany(r => r.Interpretations).SelectMany(i => (string[])[i.Key, i.Name]);

    private string NearChoices(InterpretationRow row) =>
        Fault.Listing(NearNames.Nearest(row.Choice, Known(row).SelectMany(k => k.Choices).SelectMany(c => (string[])[c.Code, c.Name])));

    private string Choices(InterpretationRow row) =>
        Fault.Listing(Known(row).SelectMany(k => k.Choices).Select(c => c.Code + " " + c.Name).Distinct());
}
