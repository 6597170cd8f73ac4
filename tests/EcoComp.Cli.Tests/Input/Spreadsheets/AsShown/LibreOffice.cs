using System.Diagnostics;

namespace EcoComp.Cli.Tests.Input.Spreadsheets.AsShown;

/// <summary>LibreOffice, where it is installed: a spreadsheet that says what cells show.</summary>
internal static class LibreOffice
{
    private const string AsShown = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true";

    /// <summary>Whether it is installed.</summary>
    public static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(p => p.Length > 0 && File.Exists(Path.Combine(p, "soffice")));

    /// <summary>Saves workbooks as CSV with the cells as they are shown.</summary>
    public static void SaveAsShown(string folder, IEnumerable<string> files) => Convert(folder, files, AsShown);

    /// <summary>Saves files in another form.</summary>
    /// <param name="folder">The folder they lie in; the results lie beside them.</param>
    /// <param name="files">Their names.</param>
    /// <param name="form">The ending, and the filter's name where it needs one.</param>
    public static void Convert(string folder, IEnumerable<string> files, string form)
    {
        string profile = Path.Combine(folder, "profile");
        var start = new ProcessStartInfo("soffice") { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (string argument in (string[])["-env:UserInstallation=" + new Uri(profile).AbsoluteUri, "--headless", "--convert-to", form, .. files])
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> said = process.StandardOutput.ReadToEndAsync();
        string complained = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, said.Result + complained);
        Directory.Delete(profile, recursive: true);
    }
}
