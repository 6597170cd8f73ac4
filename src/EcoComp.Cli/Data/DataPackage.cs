using System.Text.Json;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;

namespace EcoComp.Cli.Data;

/// <summary>
/// <c>datapackage.json</c> of a new data folder (Data Package v1, tabular), by which other programs read its tables. Its fields are the headings that
/// the tables get, and what each heading is the reader of the tables says. Cells are described as they are best written; the reader takes other
/// notations too.
/// </summary>
internal static class DataPackage
{
    /// <summary>The file's name.</summary>
    public const string FileName = "datapackage.json";

    private const string MonthsOfYear = "^(1[0-2]|[1-9])(;(1[0-2]|[1-9]))*$";

    /// <summary>What tells the rows of a table apart; a table that is not here may have rows alike.</summary>
    private static readonly Dictionary<DataFile, string[]> Keys = new()
    {
        [DataFile.Counties] = ["code"],
        [DataFile.Monitoring] = ["month", "point"],
        [DataFile.Events] = ["event"],
    };

    /// <summary>The bytes of the file.</summary>
    /// <param name="english">Whether the tables' headings are English.</param>
    public static byte[] Bytes(bool english)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonForm.Options))
        {
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("name", "ecocomp-data");
            json.WriteStartArray("resources");
            foreach (DataFile file in DataFile.All) Resource(json, file, english);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void Resource(Utf8JsonWriter json, DataFile file, bool english)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", file.Stem);
        json.WriteString("title", file.Chinese);
        json.WriteString("path", file.Name);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (string heading in NewHeader.Of(file, english)) Field(json, file, heading, file.Find(heading, out _)!);
        json.WriteEndArray();
        Texts(json, "missingValues", [""]);
        if (Keys.TryGetValue(file, out string[]? key)) Texts(json, "primaryKey", key.Select(k => Heading(file, k, english)));
        if (file == DataFile.Monitoring || file == DataFile.Readings) OfPoints(json, file, english);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A field: its name is the heading, its title Chinese, and <c>column</c> what the column is called whatever the heading.</summary>
    private static void Field(Utf8JsonWriter json, DataFile file, string heading, DataColumn column)
    {
        FieldForm form = FormOf(file, column);
        json.WriteStartObject();
        json.WriteString("name", heading);
        json.WriteString("title", column.Chinese);
        json.WriteString("column", column.Name);
        json.WriteString("type", form.Type);
        json.WriteString("format", "default");
        if (form.Grouped) json.WriteString("groupChar", ",");
        if (form.True.Length > 0) Texts(json, "trueValues", form.True);
        if (form.False.Length > 0) Texts(json, "falseValues", form.False);
        json.WriteStartObject("constraints");
        json.WriteBoolean("required", column.Required);
        if (form.Words.Length > 0) Texts(json, "enum", form.Words);
        if (form.Pattern is { } pattern) json.WriteString("pattern", pattern);
        if (form.Minimum is { } minimum) json.WriteNumber("minimum", minimum);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static FieldForm FormOf(DataFile file, DataColumn column) => column.Name switch
    {
        _ when column.HoldsMonths => new("yearmonth"),
        "date" or "week" => new("date"),
        "volume_t" => new("number") { Grouped = true, Minimum = 0 },
        "amount_yuan" => new("integer") { Grouped = true, Minimum = 0 }, // whole yuan
        "months" => new("string") { Pattern = MonthsOfYear },
        "target" => new("string") { Words = [.. WaterClass.All.Where(c => c != WaterClass.WorseThanV).Select(c => c.ToString())] },
        "class" => new("string") { Words = [.. WaterClass.All.Select(c => c.ToString())] },
        "kind" => new("string") { Words = file == DataFile.Points ? Both(CellWords.PointKind.In) : Both(CellWords.EventKind.In) },
        "water_type" => new("string") { Words = Both(CellWords.WaterType.In) },
        "status" => new("string") { Words = Both(CellWords.Status.In) },
        "question" => new("string") { Words = Both(CellWords.Question.In) },
        "item" => new("string") { Words = Both(CellWords.FundItem.In) },
        "covered" or "routine" => YesNo(),
        _ => new("string"),
    };

    private static FieldForm YesNo()
    {
        string[] words = Both(CellWords.YesNo.In); // yes and no of one language, then of the other
        return new("boolean") { True = [words[0], words[2]], False = [words[1], words[3]] };
    }

    /// <summary>The words of both languages, Chinese first; either may stand in a cell.</summary>
    private static string[] Both(Func<bool, IEnumerable<string>> words) => [.. words(false), .. words(true)];

    private static void OfPoints(Utf8JsonWriter json, DataFile file, bool english)
    {
        json.WriteStartArray("foreignKeys");
        json.WriteStartObject();
        json.WriteString("fields", Heading(file, "point", english));
        json.WriteStartObject("reference");
        json.WriteString("resource", DataFile.Points.Stem);
        json.WriteString("fields", Heading(DataFile.Points, "code", english));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static string Heading(DataFile file, string column, bool english) => NewHeader.Of(file, english).First(h => file.Find(h, out _)!.Name == column);

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>What the cells of a column look like, in the terms of Table Schema.</summary>
    private sealed record FieldForm(string Type)
    {
        public string[] Words { get; init; } = [];
        public string[] True { get; init; } = [];
        public string[] False { get; init; } = [];
        public string? Pattern { get; init; }
        public bool Grouped { get; init; }
        public int? Minimum { get; init; }
    }
}
