using System.Text.Json;

namespace EcoComp.Cli.Tests.Wording;

/// <summary>The sentences that the program was built with.</summary>
internal static class Wordings
{
    /// <summary>The sentences of a language by their codes.</summary>
    public static IReadOnlyDictionary<string, string> Of(string lang)
    {
        using Stream stream = typeof(EcoComp.Core.Wording.Words).Assembly.GetManifestResourceStream($"Wording/wording.{lang}.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
    }
}
