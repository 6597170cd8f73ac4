using EcoComp.Cli.Output.Wording;

namespace EcoComp.Cli.Output;

/// <summary>The files of <c>--out</c>. Each is written beside its place and moved there whole, so that none is ever half a file.</summary>
internal static class ResultFolder
{
    /// <summary>Writes statements.txt, items.csv and settlement.json.</summary>
    /// <exception cref="CommandFailure">The folder cannot be written to; exit code 2.</exception>
    public static void Write(string folder, IReadOnlyList<ShownMonth> months, Words words)
    {
        var waiting = new List<(string Temporary, string Final)>();
        try
        {
            Directory.CreateDirectory(folder);
            Prepare("statements.txt", stream => new StatementText(words).Write(stream, months));
            Prepare("items.csv", stream => ItemsCsv.Write(stream, months));
            Prepare("settlement.json", stream => SettlementJson.Write(stream, months));
            foreach ((string temporary, string final) in waiting) File.Move(temporary, final, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            foreach ((string temporary, _) in waiting) File.Delete(temporary);
            throw new CommandFailure(ExitCodes.Usage, $"ecocomp: 无法写入“{folder}” / cannot write there: {e.Message}");
        }

        void Prepare(string name, Action<Stream> write)
        {
            string final = Path.Combine(folder, name);
            string temporary = final + ".new";
            waiting.Add((temporary, final));
            using FileStream stream = File.Create(temporary);
            write(stream);
            stream.Flush(flushToDisk: true);
        }
    }
}
