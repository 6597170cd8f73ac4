using System.Text;

namespace EcoComp.Cli.Tests.Golden;

/// <summary>A command line whose exit code, standard output and standard error are kept as a file, byte by byte.</summary>
/// <param name="Name">The file's name, without its end.</param>
/// <param name="Line">The arguments, split at blanks. <c>{sample}</c> is the sample, <c>{temp}</c> a folder of the test's own.</param>
internal sealed record GoldenCommand(string Name, string Line)
{
    public override string ToString() => Name;

    /// <summary>Runs the line.</summary>
    public byte[] Run()
    {
        string temp = Directory.CreateTempSubdirectory("ecocomp-golden-").FullName;
        try
        {
            string sample = Path.Combine(Repository.Root, "samples", "xuchang");
            Outcome outcome = Ecocomp.Run([.. Line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word =>
                word.Replace("{sample}", sample, StringComparison.Ordinal).Replace("{temp}", temp, StringComparison.Ordinal))]);
            return
            [
                .. Encoding.UTF8.GetBytes($"$ ecocomp {Line}\nexit code {outcome.ExitCode}\n--- standard output\n"), .. Named(outcome.OutputBytes, sample, temp),
                .. "--- standard error\n"u8, .. Named(outcome.ErrorBytes, sample, temp),
            ];
        }
        finally
        {
            Directory.Delete(temp, recursive: true);
        }
    }

    private static byte[] Named(byte[] text, string sample, string temp) => Encoding.UTF8.GetBytes(
        Encoding.UTF8.GetString(text).Replace(sample, "{sample}", StringComparison.Ordinal).Replace(temp, "{temp}", StringComparison.Ordinal));
}
