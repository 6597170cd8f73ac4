
namespace EcoComp.Cli.Host;

/// <summary>
/// Files of one folder that are replaced together or not at all. All are written and on the disk, under names that nobody can foresee, before
/// anything that stands there is touched; and none is touched where one is open elsewhere.
/// </summary>
internal static class ResultFolder
{
    private const string Lock = ".ecocomp-lock";
    private const int MostTurns = 600;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(50);

    /// <summary>Writes files.</summary>
    /// <param name="folder">The folder, made where it is not there.</param>
    /// <param name="files">The name of each file and what writes it.</param>
    /// <returns>The paths of the files, as the folder was named.</returns>
    /// <exception cref="CommandFailure">
    /// The folder cannot be written to, or a file of it is open elsewhere or none that may be replaced, exit code 2; the disk did not take the
    /// files, exit code 1.
    /// </exception>
    public static IReadOnlyList<string> Write(string folder, IEnumerable<(string Name, Action<Stream> Write)> files)
    {
        if (string.IsNullOrWhiteSpace(folder)) throw CommandFailure.Of(ExitCodes.Usage, "out.empty");
        if (FileNature.IsNoFile(folder) ? !Directory.Exists(folder) : File.Exists(folder))
            throw CommandFailure.Of(ExitCodes.Usage, "disk.notAFolder", folder);
        (string Name, string Said, Action<Stream> Write)[] named = [.. files.Select(f => (f.Name, Path.Combine(folder, f.Name), f.Write))];
        foreach ((_, string path, _) in named) WholeFile.Check(path);
        Write(folder, named);
        return [.. named.Select(f => f.Said)];
    }

    /// <summary>Writes files whose places were checked.</summary>
    /// <param name="folder">The folder, made where it is not there.</param>
    /// <param name="files">The name of each file, how messages call it, and what writes it; none needs what another does.</param>
    internal static void Write(string folder, IReadOnlyList<(string Name, string Said, Action<Stream> Write)> files)
    {
        string mark = Guid.NewGuid().ToString("N")[..16];
        Replacement[] replacements = [.. files.Select(f => new Replacement(folder, f.Name, f.Said, mark))];
        (string at, bool began) = (files[0].Said, false);
        bool[] areWhole = new bool[replacements.Length];
        (FileStream? marker, LockFile? held) = (null, null);
        try
        {
            Directory.CreateDirectory(folder);
            if (replacements.Length > 1) held = Take(folder);
            Replacement.Tidy(folder);
            var open = new List<ConsoleLine>();
            Each(r =>
            {
                if (r.IsOpenElsewhere()) open.Add(ConsoleLine.Of("out.open", r.Said));
            });
            if (open.Count > 0) throw new CommandFailure(ExitCodes.Usage, [.. open]); // all at once, so that nobody closes one file after the other
            Each(r => r.Create());
            began = true;
            try
            {
                SideBySide.Do(replacements.Length, i =>
                {
                    replacements[i].Fill(files[i].Write);
                    areWhole[i] = true;
                });
            }
            finally
            {
                at = files[Math.Max(0, Array.IndexOf(areWhole, false))].Said; // the first that failed, of which it is told
            }

            if (replacements.Length > 1) marker = Replacement.Begin(folder, mark);
            FolderFlush.Flush(folder);
            if (replacements.Length == 1) replacements[0].Replace();
            else
            {
                Each(r => r.SetAside());
                Each(r => r.PutInPlace());
            }

            FolderFlush.Flush(folder);
            foreach (Replacement replacement in replacements) replacement.Settle();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw DiskTrouble.Writing(began, at, e);
        }
        finally
        {
            foreach (Replacement replacement in replacements.Reverse()) replacement.Dispose();
            if (marker is not null) Replacement.End(marker); // last of all: while it stands, what is set aside may be thrown away
            held?.Dispose();
        }

        void Each(Action<Replacement> step)
        {
            foreach (Replacement replacement in replacements)
            {
                at = replacement.Said;
                step(replacement);
            }
        }
    }

    /// <summary>Waits for the others that write files to the folder, as long as writing a decade of months takes.</summary>
    /// <exception cref="CommandFailure">They take longer; exit code 5.</exception>
    private static LockFile Take(string folder)
    {
        string path = Path.Combine(folder, Lock);
        if (FileNature.IsLink(path)) throw CommandFailure.Of(ExitCodes.Usage, "out.link", path);
        for (int turn = 0; turn < MostTurns; turn++)
        {
            if (LockFile.TryTake(path) is { } held) return held;
            Thread.Sleep(Turn);
        }

        throw CommandFailure.Of(ExitCodes.Mismatch, "out.busy", folder);
    }
}
