using System.Runtime.CompilerServices;

namespace EcoComp.Core.Tests;

/// <summary>Compares with a file beside the test; <c>ECOCOMP_REWRITE=1</c> writes it anew, to be read before it is committed.</summary>
internal static class Golden
{
    public static void Check(IEnumerable<string> lines, string file, [CallerFilePath] string caller = "")
    {
        string path = Path.Combine(Folder(caller), file);
        if (Environment.GetEnvironmentVariable("ECOCOMP_REWRITE") == "1") File.WriteAllText(path, string.Join('\n', lines) + "\n");
        Assert.That(lines, Is.EqualTo(File.ReadAllLines(path)), "Rewrite with ECOCOMP_REWRITE=1 and read the difference.");
    }

    /// <summary>The folder of the caller; builds put its path under a common root, so it is looked up from where the tests run.</summary>
    private static string Folder(string caller)
    {
        string relative = caller[(caller.IndexOf("EcoComp.Core.Tests", StringComparison.Ordinal) + "EcoComp.Core.Tests/".Length)..];
        for (DirectoryInfo? d = new(AppContext.BaseDirectory); d is not null; d = d.Parent)
        {
            if (File.Exists(Path.Combine(d.FullName, "EcoComp.Core.Tests.csproj"))) return Path.GetDirectoryName(Path.Combine(d.FullName,
                relative))!;
        }

        throw new DirectoryNotFoundException(caller);
    }
}
