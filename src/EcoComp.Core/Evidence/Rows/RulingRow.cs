using EcoComp.Core.Provenance;
using NodaTime;

namespace EcoComp.Core.Evidence.Rows;

/// <summary>A row of rulings.csv whose cells were read; null where a cell was at fault, which was reported.</summary>
/// <param name="Origin">Where it was read.</param>
/// <param name="Month">The month.</param>
/// <param name="Subject">The code of a point or the number of an event.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer as written; its form depends on the question.</param>
/// <param name="Authority">The document.</param>
/// <param name="Reason">The reason, or empty.</param>
public sealed record RulingRow(
    RowOrigin Origin, YearMonth? Month, string Subject, Question? Question, string Answer, string Authority, string Reason);
