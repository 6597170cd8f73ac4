using System.Collections.Immutable;
using System.Text.Json;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Host;

/// <summary>What an <c>ecocomp.json</c> says of imports.</summary>
/// <param name="Sheet">The sheet, or null.</param>
/// <param name="Map">The map of names, or null.</param>
/// <param name="As">What tables are read as, or null.</param>
internal sealed record ProjectImport(string? Sheet, string? Map, string? As);

/// <summary>What it says of notices: the words that no settlement knows. Where nothing is said, their place stays open.</summary>
/// <param name="Number">The number, or null.</param>
/// <param name="Date">The date, or null.</param>
/// <param name="Addressees">Whom they are addressed to.</param>
/// <param name="Copies">Who gets copies.</param>
/// <param name="Objection">How and until when to object, or null.</param>
internal sealed record ProjectNotice(string? Number, LocalDate? Date, ImmutableArray<string> Addressees, ImmutableArray<string> Copies, string? Objection)
{
    /// <summary>Nothing is said.</summary>
    public static readonly ProjectNotice Open = new(null, null, [], [], null);
}

/// <summary>An <c>ecocomp.json</c>. Its paths are relative to it; a key that nobody knows is refused.</summary>
internal sealed record ProjectFile
{
    private const string DataKey = "data";

    /// <summary>The greatest size of the file in bytes.</summary>
    private const long MostBytes = 1 << 20;

    private const int LongestShown = 60;

    private static readonly string[] Languages = ["zh", "en"];
    private static readonly string[] Kinds = ["monitoring", "readings", "events"];

    /// <summary>The data folder; the folder of the file where it names none.</summary>
    public required string Data { get; init; }

    /// <summary>The archive, or null.</summary>
    public string? Archive { get; init; }

    /// <summary>The folder that results are written to, or null.</summary>
    public string? Out { get; init; }

    /// <summary>The language, or null.</summary>
    public string? Lang { get; init; }

    /// <summary>A folder of more regulations, or null.</summary>
    public string? Regulations { get; init; }

    /// <summary>How many samples are planned a month, or null.</summary>
    public int? Samples { get; init; }

    /// <summary>What tables of others are read with.</summary>
    public ProjectImport? Import { get; init; }

    /// <summary>The words of notices.</summary>
    public ProjectNotice? Notice { get; init; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <returns>What it says, or null where there is none.</returns>
    /// <exception cref="CommandFailure">It cannot be read, has an unknown key or an unfit value; exit code 3.</exception>
    public static ProjectFile? Read(string path)
    {
        if (!File.Exists(path) && !Directory.Exists(path)) return null; // where a folder above may not be entered, there are no defaults either
        if (FileNature.IsNoFile(path, followLinks: true)) throw CommandFailure.Of(ExitCodes.InputRefused, "project.noFile", path);
        try
        {
            if (new FileInfo(path).Length > MostBytes) throw CommandFailure.Of(ExitCodes.InputRefused, "project.tooLarge", path);
            ReadOnlySpan<byte> bytes = InputFile.Bytes(path);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
            if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) throw CommandFailure.Of(ExitCodes.InputRefused, "project.encoding", path);
            using JsonDocument document = StrictJson.Parse(bytes.ToArray());
            return Of(new ProjectKeys(path, "", document.RootElement), Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (JsonException e)
        {
            throw CommandFailure.Of(ExitCodes.InputRefused, "project.invalid", path, (e.LineNumber ?? 0) + 1);
        }
        catch (InvalidOperationException) // half a character
        {
            throw CommandFailure.Of(ExitCodes.InputRefused, "project.encoding", path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Of(ExitCodes.InputRefused, "project.unreadable", path);
        }
    }

    private static ProjectFile Of(ProjectKeys keys, string folder)
    {
        keys.AllowOnly(DataKey, "archive", "out", "lang", "regulations", "samples", "import", "notice");
        return new ProjectFile
        {
            Data = keys.Path(DataKey, folder) ?? folder,
            Archive = keys.Path("archive", folder),
            Out = keys.Path("out", folder),
            Lang = keys.OneOf("lang", Languages),
            Regulations = keys.Path("regulations", folder),
            Samples = keys.Count("samples"),
            Import = keys.Object("import") is { } import ? ImportOf(import, folder) : null,
            Notice = keys.Object("notice") is { } notice ? NoticeOf(notice) : null,
        };
    }

    private static ProjectImport ImportOf(ProjectKeys keys, string folder)
    {
        keys.AllowOnly("sheet", "map", "as");
        return new ProjectImport(keys.Text("sheet"), keys.Path("map", folder), keys.OneOf("as", Kinds));
    }

    private static ProjectNotice NoticeOf(ProjectKeys keys)
    {
        keys.AllowOnly("number", "date", "addressees", "copies", "objection");
        return new ProjectNotice(keys.Text("number"), keys.Date("date"), keys.Texts("addressees"), keys.Texts("copies"), keys.Text("objection"));
    }

    /// <summary>An object of the file, read key by key.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="above">The key under which it stands with a dot behind it, or empty.</param>
    /// <param name="element">The object.</param>
    private sealed class ProjectKeys(string file, string above, JsonElement element)
    {
        /// <summary>Refuses every key but these.</summary>
        public void AllowOnly(params string[] known)
        {
            if (element.ValueKind != JsonValueKind.Object && above.Length == 0)
                throw CommandFailure.Of(ExitCodes.InputRefused, "project.noObject", file, Shown(element));
            if (element.ValueKind != JsonValueKind.Object) throw Unfit("project.wantsObject", above.TrimEnd('.'), element);
            foreach (JsonProperty member in element.EnumerateObject())
            {
                if (!known.Contains(member.Name, StringComparer.Ordinal))
                {
                    IEnumerable<string> names = known.Select(k => above + k);
                    throw CommandFailure.Of(ExitCodes.InputRefused, "project.unknownKey", file, Shown(above + member.Name), names, Meant.Nearest(above + member.Name, names));
                }
            }
        }

        public string? Text(string key) => Find(key) is { } value ? TextOf(key, value) : null;

        /// <summary>A path; one with a sign of control was written with single backslashes: D:\new.</summary>
        public string? Path(string key, string folder) => Text(key) is not { } text ? null
            : CellText.HasControl(text) ? throw Unfit("project.backslash", key, Find(key)!.Value)
            : System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, text));

        public string? OneOf(string key, string[] known) =>
            Text(key) is not { } text ? null : known.Contains(text, StringComparer.Ordinal) ? text : throw Unfit("project.unfitOneOf", key, Find(key)!.Value, known);

        public int? Count(string key) => Find(key) is not { } value ? null
            : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int count) && count > 0 ? count : throw Unfit("project.wantsCount", key, value);

        public LocalDate? Date(string key) => Text(key) is not { } text ? null
            : DateNotation.TryRead(text, out LocalDate date) ? date : throw Unfit("project.wantsDate", key, Find(key)!.Value);

        /// <summary>A list of texts.</summary>
        public ImmutableArray<string> Texts(string key) => Find(key) is not { } value ? []
            : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => TextOf(key, v))] : throw Unfit("project.wantsTexts", key, value);

        public ProjectKeys? Object(string key) => Find(key) is { } value ? new ProjectKeys(file, above + key + ".", value) : null;

        private JsonElement? Find(string key) => element.TryGetProperty(key, out JsonElement value) ? value : null;

        private string TextOf(string key, JsonElement value)
        {
            try
            {
                return value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text && !text.Contains('\0', StringComparison.Ordinal) ? text : throw Unfit("project.wantsText", key, value);
            }
            catch (InvalidOperationException) // half a character
            {
                throw Unfit("project.wantsText", key, value);
            }
        }

        private CommandFailure Unfit(string why, string key, JsonElement value, string[]? allowed = null)
        {
            (string named, string found) = (above.EndsWith(key + ".", StringComparison.Ordinal) ? key : above + key, Shown(value));
            return allowed is null
                ? CommandFailure.Of(ExitCodes.InputRefused, why, file, named, found)
                : CommandFailure.Of(ExitCodes.InputRefused, why, file, named, found, allowed);
        }

        private static string Shown(JsonElement value) => Shown(value.GetRawText());

        private static string Shown(string text) => TerminalText.Visible(text.Length > LongestShown ? text[..LongestShown] + "…" : text);
    }
}
