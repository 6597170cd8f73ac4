using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace EcoComp.Cli.Tests.Library;

/// <summary>EcoComp.Core as a package that a stranger can use: packed as it was built, and looked into.</summary>
public sealed class PackageTests
{
    private readonly Dictionary<string, string> _files = [];

    [OneTimeSetUp]
    public void Pack()
    {
        string folder = Directory.CreateTempSubdirectory("ecocomp-pack-").FullName;
        try
        {
            string built = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name; // bin/Debug/net10.0/
            string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
            var start = new ProcessStartInfo(
                host, ["pack", Path.Combine(Repository.Root, "src", "EcoComp.Core"), "--no-build", "--no-restore", "-c", built, "-o", folder])
            {
                RedirectStandardOutput = true,
            };
            using Process process = Process.Start(start)!;
            string said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero, said);
            using ZipArchive package = ZipFile.OpenRead(Directory.GetFiles(folder, "EcoComp.Core.*.nupkg").Single());
            foreach (ZipArchiveEntry entry in package.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                _files[entry.FullName] = reader.ReadToEnd();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void It_has_the_library_and_what_its_members_say() =>
        Assert.That(_files.Keys, Is.SupersetOf(new[] { "lib/net10.0/EcoComp.Core.dll", "lib/net10.0/EcoComp.Core.xml" }));

    [Test]
    public void Its_readme_is_the_library_page() => Assert.That(
        _files["README.md"], Is.EqualTo(File.ReadAllText(Path.Combine(Repository.Root, "docs", "library.md"))));

    [Test]
    public void It_says_its_licence()
    {
        Assert.That(Metadata("license"), Is.EqualTo("MIT"));
        Assert.That(_files["LICENSE"], Does.StartWith("MIT License"));
    }

    [Test]
    public void It_needs_libraries_for_dates_validation_and_digests_and_nothing_else() => Assert.That(
        Nuspec.Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value).Order(),
        Is.EqualTo(new[] { "BouncyCastle.Cryptography", "FluentValidation", "NodaTime" }));

    [Test]
    public void It_says_what_it_is()
    {
        Assert.That(Metadata("description"), Does.Contain("许政办〔2021〕18号"));
        Assert.That((Metadata("id"), Metadata("readme")), Is.EqualTo(("EcoComp.Core", "README.md")));
    }

    private XDocument Nuspec => XDocument.Parse(_files["EcoComp.Core.nuspec"]);

    private string? Metadata(string name) => Nuspec.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
}
