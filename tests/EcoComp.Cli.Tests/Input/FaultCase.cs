namespace EcoComp.Cli.Tests.Input;

/// <summary>A folder that is wrong in one way, and where its faults are told.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Make">Makes the small folder wrong.</param>
/// <param name="Places">All faults in order, each as <c>file:line:field code</c>.</param>
internal sealed record FaultCase(string Name, Func<TestFolder, TestFolder> Make, params string[] Places)
{
    /// <summary>The month to settle, for what only settling finds; null where checking does.</summary>
    public string? Settle { get; init; }

    /// <summary>Whether the month that is settled is written into a folder of results, for what only that finds.</summary>
    public bool Results { get; init; }

    /// <summary>Whether readings.csv alone is classified, for what only that finds.</summary>
    public bool Classify { get; init; }

    /// <summary>The month to print the notice of, for what only printing finds; null where checking does.</summary>
    public string? Notice { get; init; }

    /// <summary>The code whose faults alone are looked at, where the others are too many to be listed; else null.</summary>
    public string? Only { get; init; }

    /// <summary>The month to close, for what only closing finds; null where checking does.</summary>
    public string? Close { get; init; }

    /// <summary>What is closed in the archive before; it is what the folder was then.</summary>
    public string[] Closed { get; init; } = [];

    /// <summary>Changes the folder once those are closed.</summary>
    public Func<TestFolder, TestFolder> Then { get; init; } = f => f;

    /// <summary>Whether law.json is a regulation beside those of the program, for what its file alone may be wrong in.</summary>
    public bool Law { get; init; }

    /// <summary>Whether draft.json is a draft that is looked at alone.</summary>
    public bool Draft { get; init; }

    /// <summary>More options.</summary>
    public string[] Options { get; init; } = [];

    /// <summary>The code that the case is about: that of its first fault.</summary>
    public string Code => Places[0][^4..];

    /// <summary>The lines of a run that tell of a fault of the case.</summary>
    public string[] FaultLines(string lang)
    {
        string[] all = Run(lang).FaultLines;
        return Only is null ? all : [.. all.Where(line => line.Contains(Only, StringComparison.Ordinal))];
    }

    public Outcome Run(string lang)
    {
        using TestFolder folder = Make(TestFolder.Small());
        string[] options = [.. Options, "--lang", lang];
        if (Law) return folder.Check(["--regulations", folder.Data, .. options]);
        if (Draft) return Ecocomp.Run("rules", "check", folder["draft.json"], "--lang", lang);
        if (Classify) return Ecocomp.Run(["classify", folder["readings.csv"], .. options]);
        if (Notice is { } printed) return Ecocomp.Run(["notice", printed, "--data", folder.Data, "--out", folder["notice.pdf"], .. options]);
        if (Close is { } closed)
        {
            string archive = Path.Combine(folder.Data, "..", "archive");
            foreach (string before in Closed)
                Assert.That(Ecocomp.Run("close", before, "--data", folder.Data, "--archive", archive).ExitCode, Is.Zero, before);
            return Ecocomp.Run(["close", closed, "--data", Then(folder).Data, "--archive", archive, .. options]);
        }

        if (Results) options = [.. options, "--out", Path.Combine(folder.Data, "..", "results")];
        return Settle is { } month ? folder.Settle(month, options) : folder.Check(options);
    }

    public override string ToString() => Code + " " + Name;
}
