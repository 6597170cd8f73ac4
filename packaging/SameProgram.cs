#:property PublishAot=false
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

// Says whether the one file for Windows holds the same program as a folder: every assembly of one is in the other, compiled from the same source. The
// file's assemblies hold native code besides, so they are compared by their module version, which the compiler and the trimmer make of the contents.
var (bundle, folder) = (File.ReadAllBytes(args[0]), args[1]);
SortedDictionary<string, Guid> inFile = new(StringComparer.Ordinal), inFolder = new(StringComparer.Ordinal);
foreach ((string name, int offset, int size) in Entries()) Add(inFile, name, bundle[offset..(offset + size)]);
foreach (string file in Directory.EnumerateFiles(folder, "*.dll")) Add(inFolder, Path.GetFileName(file), File.ReadAllBytes(file));
string[] different = [.. inFile.Keys.Union(inFolder.Keys).Where(n => !inFile.TryGetValue(n, out Guid a) || !inFolder.TryGetValue(n, out Guid b) || a != b)];
foreach (string name in different) Console.Error.WriteLine(name + ": not the same in the one file and in the folder");
Console.WriteLine($"{inFile.Count} assemblies in the one file, {inFolder.Count} in the folder, {different.Length} differ");
return different.Length == 0 && inFile.Count > 0 ? 0 : 1;

// The list that the bundler writes at the end of the file: its place stands in the host, before the digest of ".net core bundle".
IEnumerable<(string Name, int Offset, int Size)> Entries()
{
    byte[] signature = Convert.FromHexString("8B1202B96A612038727B930214D7A03213F5B9E6EFAE3318EE3B2DCE24B36AAE");
    using var reader = new BinaryReader(new MemoryStream(bundle), Encoding.UTF8);
    reader.BaseStream.Position = bundle.AsSpan().IndexOf(signature) - sizeof(long);
    reader.BaseStream.Position = reader.ReadInt64();
    uint form = reader.ReadUInt32();
    if (form < 6) throw new InvalidDataException($"Bundles of form {form} are not known.");
    reader.ReadUInt32();
    int count = reader.ReadInt32();
    reader.ReadString();
    reader.ReadBytes(5 * sizeof(long)); // where the two files of settings are, and flags
    for (int i = 0; i < count; i++)
    {
        (long offset, long size, long packed) = (reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64());
        reader.ReadByte();
        string name = reader.ReadString();
        if (packed != 0) throw new InvalidDataException(name + " is packed.");
        if (name.EndsWith(".dll", StringComparison.Ordinal)) yield return (name, (int)offset, (int)size);
    }
}

static void Add(SortedDictionary<string, Guid> to, string name, byte[] contents)
{
    using var file = new PEReader(new MemoryStream(contents));
    if (!file.HasMetadata) return; // a native library
    MetadataReader metadata = file.GetMetadataReader();
    Guid version = metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    if (version != Guid.Empty) to.Add(name, version); // else the native code of all the others
}
