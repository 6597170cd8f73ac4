using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Settlement;

/// <summary>One step of the trace: a clause that was considered, also where nothing followed.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Subject">What it was considered for.</param>
/// <param name="County">The county concerned, or null for the city.</param>
/// <param name="Asked">What the clause asked.</param>
/// <param name="Found">What was found.</param>
/// <param name="Followed">What followed.</param>
/// <param name="Consulted">The interpretations that were consulted.</param>
/// <param name="Evidence">Where the facts were read.</param>
/// <param name="Related">Codes of what else was looked at: inflows, events, the item's subject.</param>
public sealed record TraceStep(
    Clause Clause,
    Subject Subject,
    County? County,
    Message Asked,
    ImmutableArray<Message> Found,
    Message Followed,
    ConsultedKeys Consulted,
    ImmutableArray<FileLine> Evidence,
    ImmutableArray<string> Related);
