using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Regulations;

/// <summary>Something that a regulation leaves open, with the choices there are.</summary>
/// <param name="Order">Its place in the regulation's list, from 0, in which consulted ones are listed.</param>
/// <param name="Key">Its name in files, <c>upstream-offset</c>.</param>
/// <param name="Name">Its Chinese name, which files may use too.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Clauses">The numbers of the clauses that leave it open; none where it bears on all.</param>
/// <param name="Open">What is open, in Chinese.</param>
/// <param name="OpenEn">What is open, in English.</param>
/// <param name="Choices">The choices, the default first.</param>
public sealed record Interpretation(
    int Order,
    string Key,
    string Name,
    string NameEn,
    ImmutableArray<string> Clauses,
    string Open,
    string OpenEn,
    ImmutableArray<Choice> Choices)
{
    /// <summary>The choice of a code, in any letter case, or Chinese name, or null.</summary>
    public Choice? Find(string codeOrName)
    {
        foreach (Choice choice in Choices)
        {
            if (choice.Code.Equals(codeOrName, StringComparison.OrdinalIgnoreCase) || choice.Name == codeOrName) return choice;
        }

        return null;
    }
}

/// <summary>One way to settle what a regulation leaves open.</summary>
/// <param name="Code">Its name in files, <c>class-offset</c>.</param>
/// <param name="Name">Its Chinese name, which files may use too.</param>
/// <param name="NameEn">Its English name.</param>
public sealed record Choice(string Code, string Name, string NameEn);

/// <summary>A choice that was made: a row of interpretations.csv.</summary>
/// <param name="Key">What it decides.</param>
/// <param name="Choice">The choice's code.</param>
/// <param name="Authority">The document it rests on (依据文号).</param>
/// <param name="Interval">The months it holds for.</param>
/// <param name="At">Where it is recorded.</param>
public sealed record ChosenInterpretation(string Key, string Choice, string Authority, MonthInterval Interval, FileLine At);
