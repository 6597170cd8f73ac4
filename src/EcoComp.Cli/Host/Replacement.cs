using System.Text;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Host;

/// <summary>
/// A file on its way to its place. What a writer that was killed left in the folder the next one clears: new files are removed, unless the writer had begun
/// to give them their places; then all get theirs and what was set aside goes, so that no new file ever stands beside an old one. As long as some are
/// missing, a file stands there that says so to whoever opens the folder: no system gives several files their places in one step.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="name">The file's name.</param>
/// <param name="said">How messages call the file.</param>
/// <param name="mark">What makes the names of this run differ from all others.</param>
internal sealed class Replacement(string folder, string name, string said, string mark) : IDisposable
{
    private const string NewPrefix = ".ecocomp-new-";
    private const string OldPrefix = ".ecocomp-old-";
    private const string NoticeEnding = ".txt";
    private const int MarkLength = 16;
    private static readonly string Notice =
        Bilingual.Say(Language.Zh, "out.halfName") + "-" + Bilingual.Say(Language.En, "out.halfName") + "-";

    private readonly string _place = Path.Combine(folder, name);
    private readonly string _new = Path.Combine(folder, NewPrefix + mark + "-" + name);
    private readonly string _old = Path.Combine(folder, OldPrefix + mark + "-" + name);
    private FileStream? _stream;
    private bool _isAside;
    private bool _isInPlace;
    private bool _isSettled;

    /// <summary>How messages call the file.</summary>
    public string Said => said;

    /// <summary>
    /// Clears what others left, but not what another writer is at. Files that were whole, of which some have their places already, all get them.
    /// </summary>
    public static void Tidy(string folder)
    {
        foreach (string begun in Directory.EnumerateFiles(folder, Notice + "*" + NoticeEnding).Where(IsNotice))
        {
            string mark = Path.GetFileName(begun)[Notice.Length..^NoticeEnding.Length] + "-";
            Try(() => Exclusively(begun, () =>
            {
                foreach (string left in Directory.EnumerateFiles(folder, NewPrefix + mark + "*")) File.Move(left, PlaceOf(left, NewPrefix), overwrite: true);
                foreach (string left in Directory.EnumerateFiles(folder, OldPrefix + mark + "*")) File.Delete(left);
                File.Delete(begun);
            }));
        }

        foreach (string left in Directory.EnumerateFiles(folder, NewPrefix + "*")) Try(() => Exclusively(left, () => File.Delete(left)));
    }

    /// <summary>The file that stands while files of a run get their places, and says that some are missing and what helps.</summary>
    /// <returns>The file, open, which tells other writers that somebody is at it.</returns>
    public static FileStream Begin(string folder, string mark)
    {
        string path = Path.Combine(folder, Notice + mark + NoticeEnding);
        var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
        try
        {
            foreach (Language language in new[] { Language.Zh, Language.En })
                stream.Write(Encoding.UTF8.GetBytes(Bilingual.Say(language, "out.half") + "\r\n"));
            FileFlush.Flush(stream);
            return stream;
        }
        catch (IOException)
        {
            End(stream);
            throw;
        }
    }

    /// <summary>Removes that file, once nothing is missing any more.</summary>
    public static void End(FileStream begun)
    {
        Try(() => File.Delete(begun.Name)); // while it is open, so that nobody else is at it
        Try(begun.Dispose);
    }

    /// <summary>Whether another program has the file open.</summary>
    public bool IsOpenElsewhere()
    {
        if (!File.Exists(_place)) return false;
        try
        {
            using FileStream probe = new(_place, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException e) when (e.GetType() == typeof(IOException))
        {
            return true;
        }
    }

    /// <summary>Makes the new file. It stays open until it is in its place, which tells other writers that somebody is at it.</summary>
    public void Create() => _stream = new FileStream(_new, FileMode.CreateNew, FileAccess.Write, FileShare.Delete);

    /// <summary>Writes the new file and has the disk keep it.</summary>
    public void Fill(Action<Stream> write)
    {
        write(_stream!);
        FileFlush.Flush(_stream!);
    }

    /// <summary>Puts the new file in the place of another in one step.</summary>
    public void Replace()
    {
        File.Move(_new, _place, overwrite: true);
        (_isInPlace, _isSettled) = (true, true);
    }

    /// <summary>Sets aside what stands in the place.</summary>
    public void SetAside()
    {
        if (!File.Exists(_place)) return;
        File.Move(_place, _old);
        _isAside = true;
    }

    /// <summary>Puts the new file in its place, which is empty.</summary>
    public void PutInPlace()
    {
        File.Move(_new, _place);
        _isInPlace = true;
    }

    /// <summary>Says that all files are in their places and nothing is to be put back.</summary>
    public void Settle() => _isSettled = true;

    /// <summary>Puts things back as they were unless they are settled, and removes what is not needed any more.</summary>
    public void Dispose()
    {
        if (!_isSettled && _isInPlace) Try(() => File.Delete(_place));
        if (!_isSettled && _isAside) Try(() => File.Move(_old, _place));
        Try(() => _stream?.Dispose()); // a full disk refuses what is still to be written once more
        if (_stream is not null && !_isInPlace) Try(() => File.Delete(_new));
        if (_isSettled && _isAside) Try(() => File.Delete(_old));
        _stream = null;
    }

    private static bool IsNotice(string path) => Path.GetFileName(path).Length == Notice.Length + MarkLength + NoticeEnding.Length;

    private static string PlaceOf(string path, string prefix) => Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileName(path)[(prefix.Length + MarkLength + 1)..]);

    private static void Exclusively(string path, Action step)
    {
        if (FileNature.IsLink(path)) return; // no writer made it
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
        }

        step();
    }

    /// <summary>Does what may fail without harm: the next writer does it again.</summary>
    private static void Try(Action step)
    {
        try
        {
            step();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is left has a name that says whose it is.
        }
    }
}
