using System.Diagnostics;

namespace EcoComp.Benchmarks;

/// <summary>The programs that are compared, each built from this checkout into a folder of its own once it is asked for, which takes some minutes.</summary>
internal sealed class Programs
{
    /// <summary>The last commit of version 0.1.0.</summary>
    private const string FirstVersion = "75ce01c";

    private readonly string _root;
    private readonly string _folder;

    /// <summary>Programs of which none is built yet.</summary>
    /// <param name="root">The checkout.</param>
    /// <param name="folder">An empty folder.</param>
    public Programs(string root, string folder)
    {
        (_root, _folder) = (root, folder);
        FirstSample = Path.Combine(folder, "first-tree", "samples", "xuchang");
    }

    /// <summary>The program as it is given out.</summary>
    public string[] Ecocomp => field ??= [Native("src/EcoComp.Cli", "ecocomp")];

    /// <summary>Version 0.1.0 as it was given out, by <c>dotnet</c>; null where the checkout has no history.</summary>
    public string[]? First => field ??= Before();

    /// <summary>The sample as version 0.1.0 had it: it does not read today's.</summary>
    public string FirstSample { get; }

    /// <summary>A native program that writes a line.</summary>
    public string[] Empty => field ??= [Native("tests/Peers/Empty", "empty")];

    /// <summary>The national register's items by SQL.</summary>
    public string[] DuckDb => field ??= [Native("tests/Peers/DuckDb", "duckdb")];

    /// <summary>What counts the others' time and memory.</summary>
    public string Stopwatch => field ??= Native("tests/Peers/Stopwatch", "stopwatch");

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static void Run(string folder, string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException(program + " does not start.");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {said}{errors.Result}");
    }

    private string Native(string project, string name)
    {
        string output = Path.Combine(_folder, name);
        Run(_root, "dotnet", "publish", project, "-c", "Release", "-r", "linux-x64", "-p:PublishAot=true", "-p:RunAnalyzers=false", "-p:DebugType=none", "-o", output);
        return Path.Combine(output, name);
    }

    private string[]? Before()
    {
        string tree = Directory.CreateDirectory(Path.Combine(_folder, "first-tree")).FullName;
        string output = Path.Combine(_folder, "first");
        try
        {
            Run(_root, "/bin/sh", "-c", "git archive \"$0\" | tar x -C \"$1\"", FirstVersion, tree);
        }
        catch (InvalidOperationException)
        {
            Console.Error.WriteLine($"Commit {FirstVersion} is not in this checkout: version 0.1.0 is not compared.");
            return null;
        }

        Run(tree, "dotnet", "publish", "src/EcoComp.Cli", "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-p:RunAnalyzers=false", "-o", output);
        return ["dotnet", Path.Combine(output, "EcoComp.Cli.dll")];
    }
}
