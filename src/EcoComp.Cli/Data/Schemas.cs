using EcoComp.Cli.Host;

namespace EcoComp.Cli.Data;

/// <summary>
/// The JSON Schemas (draft 2020-12) of the JSON that the program writes or reads: the files of docs/schemas, built in as they lie there and not
/// touched until somebody asks for one.
/// </summary>
internal static class Schemas
{
    /// <summary>The one of a regulation's data file.</summary>
    public const string Regulation = "regulation";

    /// <summary>Their names, each with the code of the line that tells what it is of.</summary>
    private static readonly (string Name, string Means)[] Known =
    [
        ("settlement", "schema.settlement"), ("faults", "schema.faults"), ("explanation", "schema.explanation"), ("classes", "schema.classes"),
        ("history", "schema.history"), ("fund", "schema.fund"), ("outlook", "schema.outlook"), ("compare", "schema.compare"), ("choices", "schema.choices"),
        ("receipt", "schema.receipt"), ("project", "schema.project"), (Regulation, "schema.regulation"), ("draft", "schema.draft"),
    ];

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => Known.Select(k => k.Name);

    /// <summary>The lines that list them: each name, and what it is of.</summary>
    /// <param name="language">The language.</param>
    public static IEnumerable<string> Lines(Core.Wording.Language language)
    {
        int width = Names.Max(n => n.Length);
        return Known.Select(k => k.Name.PadRight(width) + "  " + Bilingual.Say(language, k.Means));
    }

    /// <summary>The bytes of one.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static byte[] Bytes(string name) => EmbeddedFile.Bytes("schema." + name + ".json");
}
