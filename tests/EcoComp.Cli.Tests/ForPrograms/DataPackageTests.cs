using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using EcoComp.Cli.Data;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Tests.ForPrograms;

/// <summary>What <c>datapackage.json</c> says of the tables is what their reader says.</summary>
public sealed class DataPackageTests
{
    [Test]
    public void Its_fields_are_the_headings_of_the_tables_and_the_columns_that_their_reader_knows([Values("zh", "en")] string lang)
    {
        using TestFolder parent = TestFolder.Empty();
        Outcome made = Ecocomp.Run("new", parent["new"], "--lang", lang);
        Assert.That(made.Output, Does.Contain(DataPackage.FileName));
        JsonElement[] resources = Resources(Path.Combine(parent["new"], DataPackage.FileName));
        Assert.That(resources.Select(r => r.GetProperty("path").GetString()), Is.EqualTo(DataFile.All.Select(f => f.Name)));
        foreach ((JsonElement resource, DataFile file) in resources.Zip(DataFile.All))
        {
            JsonElement[] fields = [.. resource.GetProperty("schema").GetProperty("fields").EnumerateArray()];
            string[] names = [.. fields.Select(f => f.GetProperty("name").GetString()!)];
            Assert.That(File.ReadAllText(Path.Combine(parent["new"], file.Name)).Split("\r\n")[0], Is.EqualTo(string.Join(',', names)));
            Assert.That(fields.Select(f => f.GetProperty("column").GetString()), Is.EqualTo(names.Select(n => file.Find(n, out _)!.Name)));
            if (file != DataFile.Readings) Assert.That(fields.Select(f => f.GetProperty("column").GetString()), Is.EqualTo(file.Columns.Select(c => c.Name)));
            Assert.That(fields.Select(f => f.GetProperty("title").GetString()), Is.EqualTo(names.Select(n => file.Find(n, out _)!.Chinese)));
            foreach (string key in Keys(resource.GetProperty("schema"))) Assert.That(names, Does.Contain(key));
        }
    }

    [Test]
    public void The_cells_of_both_samples_are_as_the_fields_say()
    {
        JsonElement[] resources = [.. JsonDocument.Parse(DataPackage.Bytes(english: false)).RootElement.GetProperty("resources").EnumerateArray()];
        var wrong = new List<string>();
        int looked = 0;
        foreach (string path in new[] { "xuchang", "xuchang-rulings" }.SelectMany(s => Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", s), "*.csv")))
        {
            DataFile file = DataFile.Named(Path.GetFileNameWithoutExtension(path))!;
            Dictionary<string, JsonElement> fields = resources[DataFile.All.IndexOf(file)].GetProperty("schema").GetProperty("fields").EnumerateArray()
                .ToDictionary(f => f.GetProperty("column").GetString()!);
            IReadOnlyList<string[]> records = CsvRecords.Of(File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
            foreach (string[] record in records.Skip(1))
            {
                for (int i = 0; i < record.Length; i++)
                {
                    if (file.Find(records[0][i], out _) is not { } column || !fields.TryGetValue(column.Name, out JsonElement field)) continue;
                    looked++;
                    if (!Fits(record[i], field)) wrong.Add($"{path}: {column.Name} = {record[i]}");
                }
            }
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(looked, Is.GreaterThan(3000));
    }

    [Test]
    public void Results_are_not_written_over_it()
    {
        using TestFolder folder = TestFolder.Small();
        folder.Write(DataPackage.FileName, DataPackage.Bytes(english: true));
        Assert.That(folder.Check("--strict").FaultLines, Is.Empty);
        Outcome outcome = folder.Check("--out", folder[DataPackage.FileName]);
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Usage), outcome.Output);
    }

    [Test]
    public void An_amount_is_in_whole_yuan_as_the_program_demands()
    {
        JsonElement fund = JsonDocument.Parse(DataPackage.Bytes(english: true)).RootElement.GetProperty("resources").EnumerateArray().Single(r => r.GetProperty("name").GetString() == "fund");
        JsonElement amount = fund.GetProperty("schema").GetProperty("fields").EnumerateArray().Single(f => f.GetProperty("column").GetString() == "amount_yuan");
        Assert.That((Fits("1500000.5", amount), Fits("1,500,000", amount)), Is.EqualTo((false, true)));
    }

    [TestCase("date", "2021-9-8", false)]
    [TestCase("yearmonth", "2021-13", false)]
    [TestCase("number", "1,5", false)]
    [TestCase("number", "1.5", true)]
    [TestCase("integer", "1.5", false)]
    [TestCase("integer", "15", true)]
    [TestCase("geopoint", "15", false)]
    public void A_cell_is_judged_by_its_type(string type, string cell, bool fits) =>
        Assert.That(Fits(cell, JsonDocument.Parse($$"""{ "type": "{{type}}", "constraints": { "required": true } }""").RootElement), Is.EqualTo(fits));

    private static JsonElement[] Resources(string path) => [.. JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("resources").EnumerateArray()];

    private static IEnumerable<string> Keys(JsonElement schema)
    {
        if (schema.TryGetProperty("primaryKey", out JsonElement key))
        {
            foreach (JsonElement one in key.EnumerateArray()) yield return one.GetString()!;
        }

        if (!schema.TryGetProperty("foreignKeys", out JsonElement foreign)) yield break;
        foreach (JsonElement one in foreign.EnumerateArray()) yield return one.GetProperty("fields").GetString()!;
    }

    private static bool Fits(string cell, JsonElement field)
    {
        JsonElement constraints = field.GetProperty("constraints");
        if (cell.Length == 0) return !constraints.GetProperty("required").GetBoolean();
        if (constraints.TryGetProperty("enum", out JsonElement words) && !words.EnumerateArray().Any(w => w.GetString() == cell)) return false;
        if (constraints.TryGetProperty("pattern", out JsonElement pattern) && !Regex.IsMatch(cell, pattern.GetString()!)) return false;
        if (field.TryGetProperty("groupChar", out JsonElement comma)) cell = cell.Replace(comma.GetString()!, "", StringComparison.Ordinal);
        return field.GetProperty("type").GetString() switch
        {
            "string" => true,
            "yearmonth" => DateTime.TryParseExact(cell, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date" => DateTime.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "number" => decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
            "integer" => long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "boolean" => field.GetProperty("trueValues").EnumerateArray().Concat(field.GetProperty("falseValues").EnumerateArray()).Any(w => w.GetString() == cell),
            _ => false,
        };
    }
}
