using System.Text.Json;

namespace EcoComp.Cli.Tests.House;

/// <summary>What is built into the program is named, in the version that is locked, in the licences that travel with it.</summary>
public sealed class LicencesTests
{
    /// <summary>What helps to build and is in no program.</summary>
    private static readonly string[] OnlyBuilding = ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.NET.ILLink.Tasks"];

    [Test]
    public void Every_locked_package_of_the_program_is_named_with_its_version_and_licence()
    {
        string folder = Path.Combine(Repository.Root, "packaging", "licences");
        string[] named = File.ReadAllLines(Path.Combine(folder, "packages.txt"));
        using JsonDocument locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "EcoComp.Cli", "packages.lock.json")));
        string[] packages =
        [
            .. locked.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
                .Where(p => p.Value.GetProperty("type").GetString() != "Project" && !OnlyBuilding.Contains(p.Name))
                .Select(p => p.Name + " " + p.Value.GetProperty("resolved").GetString()),
        ];
        Assert.That(packages, Has.Length.GreaterThan(8));
        Assert.That(packages.Where(p => !named.Any(l => l.Trim().StartsWith(p + " ", StringComparison.Ordinal) && (l.EndsWith(" MIT", StringComparison.Ordinal) || l.EndsWith(" Apache-2.0", StringComparison.Ordinal)))), Is.Empty);
    }
}
