using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement.Scenarios;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>Whether a choice is the default, and whether it is what is chosen.</summary>
internal static class ChoiceMarks
{
    /// <summary>The months whose regulation does not have the choice, in words; null where there is none.</summary>
    public static string? Lacked(ChoiceEffect effect, Words words) => effect.LackedIn.IsEmpty ? null
        : words.Say("choices.lacked", string.Join(words["label.list"], Months.Runs(effect.LackedIn)));

    /// <summary>
    /// The marks in words: by which regulations it is the default where they differ, and whether it is chosen in some months only.
    /// </summary>
    public static string Of(ChoiceEffect effect, Words words)
    {
        string isDefault = !effect.IsDefault ? "" : effect.DefaultsDiffer
            ? words.Say("choices.defaultOf", string.Join(words["label.list"], effect.DefaultIn))
            : words["choices.default"];
        string isNow = effect.IsBaseline ? words["choices.now"] : effect.IsChosen ? words["choices.nowPartly"] : "";
        return string.Join(words["label.list"], new[] { isDefault, isNow }.Where(m => m.Length > 0));
    }
}
