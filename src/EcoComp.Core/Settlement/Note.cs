using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Settlement;

/// <summary>Something a reader of the statement has to know although it moves no money.</summary>
/// <param name="County">The county it stands with, or null for the city.</param>
/// <param name="Clause">The clause it bears on.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Code">Which note it is, one of <see cref="NoteCodes"/>.</param>
/// <param name="Text">What it says.</param>
/// <param name="Consulted">The interpretations that were consulted.</param>
/// <param name="Evidence">Where the facts were read.</param>
public sealed record Note(
    County? County,
    Clause Clause,
    Subject Subject,
    string Code,
    Message Text,
    ConsultedKeys Consulted,
    ImmutableArray<FileLine> Evidence);
