using System.Reflection;
using System.Text.Json;
using EcoComp.Cli.Data;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Outlook;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Rules;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.ForPrograms;

/// <summary>The JSON Schemas: they take everything that the program writes or reads, and refuse everything else.</summary>
public sealed class SchemasTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "schemas");

    private static IEnumerable<string> Names => Schemas.Names;

    [TestCaseSource(nameof(Names))]
    public void A_schema_is_printed_as_it_lies_in_the_documents(string name)
    {
        Outcome printed = Ecocomp.Run("schema", name);
        Assert.That((printed.ExitCode, printed.Error), Is.EqualTo((ExitCodes.Done, "")));
        Assert.That(printed.OutputBytes, Is.EqualTo(File.ReadAllBytes(Path.Combine(Folder, name + ".json"))));
    }

    [Test]
    public void Every_schema_of_the_documents_is_in_the_program_and_listed_in_both_languages_and_in_their_readme()
    {
        Assert.That(Directory.EnumerateFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension), Is.EquivalentTo(Names));
        foreach (string lang in new[] { "zh", "en" })
            Assert.That(Ecocomp.Run("schema", "--lang", lang).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')[0]), Is.EqualTo(Names));
        string readme = File.ReadAllText(Path.Combine(Folder, "README.md"));
        foreach (string name in Names) Assert.That(readme, Does.Contain($"[`{name}`]({name}.json)"));
    }

    [Test]
    public void The_schema_of_a_regulation_is_where_rules_are() =>
        Assert.That(Ecocomp.Run("rules", "schema").OutputBytes, Is.EqualTo(Ecocomp.Run("schema", "regulation").OutputBytes));

    [Test]
    public void A_name_that_there_is_not_is_refused_with_the_one_that_was_meant()
    {
        Outcome outcome = Ecocomp.Run("schema", "setlement");
        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((ExitCodes.Usage, "")));
        Assert.That(outcome.Error, Does.Contain("是不是 settlement？"));
    }

    [TestCaseSource(nameof(Names))]
    public void A_schema_and_the_files_of_its_form_have_one_name(string name)
    {
        JsonElement root = SchemaFile.Named(name).Root;
        Assert.That(root.GetProperty("$schema").GetString(), Is.EqualTo("https://json-schema.org/draft/2020-12/schema"));
        string id = root.GetProperty("$id").GetString()!;
        Assert.That(id, Does.Match($"^urn:ecocomp:{name}/[0-9]+$"));
        bool saysItsForm = root.TryGetProperty("properties", out JsonElement members) && members.TryGetProperty("schema", out _);
        Assert.That(saysItsForm, Is.EqualTo(name is not ("faults" or "project")));
        if (saysItsForm) Assert.That(members.GetProperty("schema").GetProperty("const").GetString(), Is.EqualTo(id.Replace("urn:ecocomp:", "ecocomp.", StringComparison.Ordinal)));
    }

    [Test]
    public void Every_member_is_described()
    {
        foreach (string name in Names) Assert.That(Undescribed(SchemaFile.Named(name).Root, SchemaFile.Named(name).Root, name), Is.Empty);
    }

    [Test]
    public void Everything_that_is_written_or_read_is_taken()
    {
        var refused = new List<string>();
        foreach (WrittenJson written in WrittenJson.All)
            refused.AddRange(SchemaFile.Named(written.Schema).Refusals(written.Json).Select(r => written.Schema + ", " + written.From + ": " + r));
        Assert.That(refused.Take(20), Is.Empty);
        Assert.That(WrittenJson.All.Select(w => w.Schema).Distinct(), Is.EquivalentTo(Names));
    }

    [TestCaseSource(nameof(Names))]
    public void A_member_dropped_added_or_of_another_type_is_refused(string name)
    {
        SchemaFile schema = SchemaFile.Named(name);
        var seen = new HashSet<string>();
        string[] taken = [.. WrittenJson.All.Where(w => w.Schema == name).OrderBy(w => w.Json.GetRawText().Length)
            .SelectMany(w => Mutation.Of(w.Json, seen)).Where(m => schema.Takes(m.Json)).Select(m => m.What)];
        Assert.That(taken, Is.Empty);
        Assert.That(seen, Has.Count.GreaterThan(20));
    }

    [Test]
    public void Lists_of_codes_are_those_of_the_code()
    {
        string[] classes = [.. WaterClass.All.Select(c => c.ToString())];
        IEnumerable<string> questions = Enum.GetValues<Question>().Select(Codes.Of);
        IEnumerable<string> statuses = Enum.GetValues<SettlementStatus>().Select(Codes.Of);
        Same("faults", "items/properties/code/enum", Constants(typeof(FaultCodes)));
        Same("settlement", "$defs/note/properties/code/enum", Constants(typeof(NoteCodes)));
        Same("settlement", "$defs/pending/properties/question/enum", questions);
        Same("settlement", "$defs/month/properties/status/enum", statuses);
        Same("settlement", "$defs/item/properties/direction/enum", Enum.GetValues<Direction>().Select(Codes.Of));
        Same("settlement", "$defs/class/enum", classes.Prepend(""));
        Same("explanation", "properties/status/enum", statuses);
        Same("fund", "properties/status/enum", statuses);
        Same("classes", "$defs/row/properties/water_type/enum", Enum.GetValues<WaterType>().Select(Codes.Of));
        Same("classes", "$defs/row/properties/status/enum", Enum.GetValues<ResultStatus>().Select(Codes.Of).Prepend(""));
        Same("classes", "$defs/row/properties/class/enum", classes.Prepend(""));
        Same("classes", "$defs/row/properties/grade/enum", Enum.GetValues<WaterGrade>().Select(g => Words.In(Language.Zh)["grade." + g]).Prepend(""));
        Same("outlook", "$defs/class/enum", classes.Prepend(""));
        Same("outlook", "$defs/status/enum", Enum.GetValues<ResultStatus>().Select(Codes.Of).Prepend(""));
        Same("outlook", "$defs/point/properties/basis/enum", Enum.GetValues<ClassBasis>().Select(Codes.Of));
        Same("outlook", "$defs/keep/properties/kind/enum", Enum.GetValues<KeepKind>().Select(Codes.Of));
        Same("receipt", "properties/kind/enum", [EcoComp.Cli.Archive.Receipt.Closing, EcoComp.Cli.Archive.Receipt.Amendment]);
        Same("receipt", "$defs/ruling/properties/question/enum", questions);
        Same("regulation", "$defs/class/enum", classes);
        Same("regulation", "$defs/clause/properties/rule/enum", RuleRegistry.BuiltIn.Names);
    }

    [TestCase("", "")]
    [TestCase("import.", "import")]
    [TestCase("notice.", "notice")]
    public void The_keys_of_settings_are_those_that_the_program_takes(string above, string member)
    {
        using TestFolder folder = TestFolder.Small();
        folder.Write(Project.FileName, member.Length == 0 ? """{ "zzz": 1 }""" : $$"""{ "{{member}}": { "zzz": 1 } }""");
        string known = folder.Check().Error.Split("可用 ")[1].Split('）')[0];
        JsonElement at = SchemaFile.Named("project").Root.GetProperty("properties");
        if (member.Length > 0) at = at.GetProperty(member).GetProperty("properties");
        Assert.That(known.Split('、'), Is.EquivalentTo(at.EnumerateObject().Select(p => above + p.Name)));
    }

    [Test]
    public void The_program_takes_the_settings_that_have_every_key()
    {
        using TestFolder folder = TestFolder.Small();
        folder.Write(Project.FileName, WrittenJson.EverySetting.Replace("\"数据\"", "\".\"", StringComparison.Ordinal));
        Directory.CreateDirectory(folder["办法"]);
        File.WriteAllBytes(Path.Combine(folder["办法"], "own.json"), Core.Regulations.RegulationCatalogue.BuiltInFiles().First());
        Assert.That(folder.Check().ExitCode, Is.EqualTo(ExitCodes.Done), folder.Check().Error);
    }

    private static void Same(string schema, string path, IEnumerable<string> codes) =>
        Assert.That(SchemaFile.Named(schema).Texts(path), Is.EquivalentTo(codes), $"docs/schemas/{schema}.json, {path}");

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Distinct();

    /// <summary>The members without a description of their own or of what they refer to.</summary>
    private static IEnumerable<string> Undescribed(JsonElement root, JsonElement at, string place)
    {
        if (at.ValueKind != JsonValueKind.Object) yield break;
        bool isShape = at.TryGetProperty("additionalProperties", out _);
        foreach (JsonProperty member in at.EnumerateObject())
        {
            if (member.Name == "properties" && isShape)
            {
                foreach (JsonProperty one in member.Value.EnumerateObject().Where(p => !IsDescribed(root, p.Value))) yield return place + "." + one.Name;
            }

            if (member.Name is "if" or "then" or "else") continue;
            foreach (string inner in Undescribed(root, member.Value, place + "." + member.Name)) yield return inner;
        }
    }

    private static bool IsDescribed(JsonElement root, JsonElement member)
    {
        if (member.TryGetProperty("description", out _)) return true;
        if (!member.TryGetProperty("$ref", out JsonElement reference)) return false;
        JsonElement at = root;
        foreach (string step in reference.GetString()![2..].Split('/')) at = at.GetProperty(step);
        return at.TryGetProperty("description", out _) || reference.GetString()!.EndsWith("sha256", StringComparison.Ordinal);
    }
}
