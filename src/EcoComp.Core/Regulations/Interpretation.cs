using System.Collections.Immutable;

namespace EcoComp.Core.Regulations;

/// <summary>Something that a regulation leaves open, with the choices there are.</summary>
/// <param name="Key">Which one it is.</param>
/// <param name="Code">Its name in files.</param>
/// <param name="Name">Its Chinese name, which files may use too.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Clauses">The clauses that it bears on.</param>
/// <param name="Open">What is open, in Chinese.</param>
/// <param name="OpenEn">What is open, in English.</param>
/// <param name="Choices">The choices, the default first.</param>
public sealed record Interpretation(
    InterpretationKey Key,
    string Code,
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
