using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Regulations;

/// <summary>A choice that was made: a row of interpretations.csv.</summary>
/// <param name="Key">What it decides.</param>
/// <param name="Choice">The choice's code.</param>
/// <param name="Authority">The document it rests on (依据文号).</param>
/// <param name="Interval">The months it holds for.</param>
/// <param name="At">Where it is recorded.</param>
public sealed record ChosenInterpretation(InterpretationKey Key, string Choice, string Authority, MonthInterval Interval, FileLine At);
