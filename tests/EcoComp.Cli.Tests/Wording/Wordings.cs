using System.Text.Json;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Wording;

/// <summary>The sentences that the program was built with.</summary>
internal static class Wordings
{
    /// <summary>The sentences of a language by their codes.</summary>
    public static IReadOnlyDictionary<string, string> Of(string lang)
    {
        using JsonDocument document = JsonDocument.Parse(Words.BuiltInFile(lang == "en" ? Language.En : Language.Zh));
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
    }
}
