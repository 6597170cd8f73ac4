using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement.Scenarios;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>Whether a choice is the default, and whether it is what is chosen.</summary>
internal static class ChoiceMarks
{
    /// <summary>The marks in words: by which regulations it is the default where they differ, and in which months it is chosen where it is not in all.</summary>
    public static string Of(ChoiceEffect effect, Words words)
    {
        string isDefault = !effect.IsDefault ? "" : effect.DefaultsDiffer ? In("choices.default", effect.DefaultIn) : words["choices.default"];
        return isDefault + (effect.IsBaseline ? words["choices.now"] : effect.ChosenIn.IsEmpty ? "" : In("choices.now", Months.Runs(effect.ChosenIn)));

        string In(string mark, IEnumerable<string> which) => words.Say("choices.markOf", words[mark], string.Join(words["label.list"], which));
    }
}
