using System.Reflection;
using System.Runtime.Loader;
using EcoComp.Cli.Tests.Input.Spreadsheets.AsShown;
using EcoComp.Cli.Tests.Properties;

namespace EcoComp.Cli.Tests.Host;

/// <summary>The libraries of documents are loaded for documents only.</summary>
public sealed class StartUpTests
{
    private static readonly string[] Heavy = ["PdfSharp", "ICSharpCode.SharpZipLib", "ExcelDataReader", "BouncyCastle.Cryptography"];

    [Test]
    public void Settling_loads_none_of_them() =>
        Assert.That(LoadedBy("settle", "2021-09", "--data", Samples.Xuchang).Intersect(Heavy), Is.Empty);

    [Test]
    public void Checking_loads_none_of_them() => Assert.That(LoadedBy("check", "--data", Samples.Xuchang).Intersect(Heavy), Is.Empty);

    [Test]
    public void Writing_results_loads_what_packs_items_xlsx_and_what_makes_the_digest_in_settlement_json()
    {
        using var folder = new TemporaryFolder();
        Assert.That(LoadedBy("settle", "2021-09", "--data", Samples.Xuchang, "--out", folder.Path).Intersect(Heavy), Is.EquivalentTo(new[] { "BouncyCastle.Cryptography", "ICSharpCode.SharpZipLib" }));
    }

    [Test]
    public void An_old_workbook_loads_its_library_which_shows_that_this_is_seen()
    {
        using var folder = new TemporaryFolder();
        string data = Path.Combine(folder.Path, "data");
        Assert.That(App.Run(["new", data, "--xlsx"], Stream.Null, Stream.Null), Is.Zero);
        Assert.That(LoadedBy("check", "--data", data).Intersect(Heavy), Is.EqualTo(new[] { "ICSharpCode.SharpZipLib" }), "for its checksums");
        File.Delete(Path.Combine(data, "data.xlsx"));
        folder.Put(Samples.Files.Where(f => f.Name is "counties.csv" or "points.csv").Select(f => (Path.Combine("data", f.Name), f.Bytes)));
        byte[] old = RandomWorkbooks.ByNpoi([[.. ((string[])["月份", "点位", "水质类别"]).Select(h => new RandomCell("General", 0, h, false, false, ""))]], xls: true);
        folder.Put([(Path.Combine("data", "monitoring.xls"), old)]);
        Assert.That(LoadedBy("check", "--data", data).Intersect(Heavy), Is.EqualTo(new[] { "ExcelDataReader" }));
    }

    /// <summary>Runs the program in a world of its own and names what it asked for there.</summary>
    private static string[] LoadedBy(params string[] args)
    {
        var world = new World();
        MethodInfo run = world.LoadFromAssemblyName(typeof(App).Assembly.GetName()).GetType("EcoComp.Cli.App")!.GetMethod("Run")!;
        using var output = new MemoryStream();
        Assert.That(run.Invoke(null, [args, output, new MemoryStream()]), Is.Zero);
        return [.. world.Asked];
    }

    private sealed class World() : AssemblyLoadContext("documents", isCollectible: false)
    {
        private readonly string _folder = Path.GetDirectoryName(typeof(App).Assembly.Location)!;

        public HashSet<string> Asked { get; } = [];

        protected override Assembly? Load(AssemblyName name)
        {
            Asked.Add(name.Name!);
            string path = Path.Combine(_folder, name.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
