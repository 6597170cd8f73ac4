using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace EcoComp.Cli.Host;

/// <summary>
/// A folder of Linux that is held open: what is made, moved or removed in it is in this very folder, whoever puts a link in its place or in the place of
/// one above it meanwhile. A path would lead wherever such a link does.
/// </summary>
internal sealed class HeldFolder : IDisposable
{
    private const int Current = -100;
    private const int Write = 1;
    private const int ReadAndWrite = 2;
    private const int Make = 0x40;
    private const int New = 0x80;
    private const int CloseOnStart = 0x80000;
    private const int FolderItself = 0x200; // of unlinkat: an empty folder and no file
    private const int LockAlone = 2;
    private const int LockAtOnce = 4;
    private const int Locked = 11;
    private const int IsFolder = 21;
    private const int ModeOfFile = 0b110_110_110;
    private const int ModeOfFolder = 0b111_111_111;
    private static readonly int Folder = IsArm ? 0x4000 : 0x10000;
    private static readonly int Unfollowed = IsArm ? 0x8000 : 0x20000;

    private readonly SafeFileHandle _handle;
    private readonly string _path;

    private HeldFolder(SafeFileHandle handle, string path) => (_handle, _path) = (handle, path);

    /// <summary>The two flags differ between processors, unlike all others here.</summary>
    private static bool IsArm => RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64;

    /// <summary>Opens a folder.</summary>
    /// <param name="root">Where it is; links are followed, since that is how the user named it.</param>
    /// <param name="path">The path from there, with forward slashes; in it no link is followed.</param>
    /// <exception cref="PlaceTakenException">A link lies in the path, or a file.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static HeldFolder Open(string root, string path = "")
    {
        var folder = new HeldFolder(Opened(Current, root, root, Folder | CloseOnStart), root);
        foreach (string name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            using HeldFolder above = folder;
            folder = above.Under(name);
        }

        return folder;
    }

    /// <summary>Makes a folder that is not there yet.</summary>
    public void MakeFolder(string name) => Check(MakeFolder(Descriptor, Bytes(name), ModeOfFolder), name);

    /// <summary>Makes a file that is not there yet.</summary>
    /// <returns>The file, open to be written.</returns>
    public SafeFileHandle MakeFile(string name) => Opened(Descriptor, name, PathOf(name), Write | Make | New | Unfollowed | CloseOnStart);

    /// <summary>Opens a file, made where it is not there, that nobody else opens so meanwhile.</summary>
    /// <returns>The file, or null where somebody else has it open so.</returns>
    public SafeFileHandle? TakeFile(string name)
    {
        SafeFileHandle file = Opened(Descriptor, name, PathOf(name), ReadAndWrite | Make | Unfollowed | CloseOnStart);
        // Where files cannot be locked it is as if nobody else had it, as the class library has it too.
        if (Lock((int)file.DangerousGetHandle(), LockAlone | LockAtOnce) == 0 || Marshal.GetLastPInvokeError() != Locked) return file;
        file.Dispose();
        return null;
    }

    /// <summary>Gives what lies here a place in another folder; a file there is replaced.</summary>
    public void Move(string name, HeldFolder to, string place) => Check(Rename(Descriptor, Bytes(name), to.Descriptor, Bytes(place)), name);

    /// <summary>Removes a file or a folder with all that it holds, where it is there; of a link the link itself.</summary>
    public void Remove(string name)
    {
        if (RemoveName(Descriptor, Bytes(name), 0) == 0 || Marshal.GetLastPInvokeError() == DiskTrouble.NotThere) return;
        if (Marshal.GetLastPInvokeError() != IsFolder) throw DiskTrouble.OfSystem(PathOf(name));
        using (HeldFolder folder = Under(name))
        {
            // Whatever is listed there by now, only what is in the folder that is held is removed.
            foreach (string entry in Directory.EnumerateFileSystemEntries(folder._path)) folder.Remove(Path.GetFileName(entry));
        }

        Check(RemoveName(Descriptor, Bytes(name), FolderItself), name);
    }

    /// <summary>Has the disk keep the names in the folder, as far as its file system can.</summary>
    /// <exception cref="IOException">The disk did not keep them.</exception>
    public void Flush() => FolderFlush.Keep(Descriptor, _path);

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    private int Descriptor => (int)_handle.DangerousGetHandle();

    private HeldFolder Under(string name) => new(Opened(Descriptor, name, PathOf(name), Folder | Unfollowed | CloseOnStart), PathOf(name));

    private static SafeFileHandle Opened(int folder, string name, string said, int flags)
    {
        int descriptor = Open(folder, Bytes(name), flags, ModeOfFile);
        return descriptor < 0 ? throw DiskTrouble.OfSystem(said) : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    private void Check(int result, string name)
    {
        if (result != 0) throw DiskTrouble.OfSystem(PathOf(name));
    }

    private string PathOf(string name) => Path.Combine(_path, name);

    private static byte[] Bytes(string name) => [.. Encoding.UTF8.GetBytes(name), 0];

    // No argument needs to be marshalled, so that no code is generated that would be unsafe.
    [DllImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static extern int Open(int folder, byte[] name, int flags, int mode);

    [DllImport("libc", EntryPoint = "mkdirat", SetLastError = true)]
    private static extern int MakeFolder(int folder, byte[] name, int mode);

    [DllImport("libc", EntryPoint = "renameat", SetLastError = true)]
    private static extern int Rename(int folder, byte[] name, int toFolder, byte[] place);

    [DllImport("libc", EntryPoint = "unlinkat", SetLastError = true)]
    private static extern int RemoveName(int folder, byte[] name, int flags);

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static extern int Lock(int descriptor, int operation);
}

/// <summary>Where something was to be made or opened lies something else: a file, a folder or a link that somebody put there.</summary>
/// <param name="path">Where it is.</param>
internal sealed class PlaceTakenException(string path) : IOException(path);
