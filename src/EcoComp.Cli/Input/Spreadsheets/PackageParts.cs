using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>
/// The parts of an office file, by their names in any letter case, with slashes of either kind. No part unfolds to more than 512 MB or than a thousand
/// times what it takes, and what unfolds is what the file says of it: a checksum that does not fit is damage.
/// </summary>
internal sealed class PackageParts : IDisposable
{
    private const long LargestPart = 512L << 20;
    private const long LargestRatio = 1000;
    private const int MostParts = 1 << 16;

    private static readonly XmlReaderSettings Xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive _zip;
    private readonly FrozenDictionary<string, ZipArchiveEntry> _parts;

    private PackageParts(ZipArchive zip)
    {
        _zip = zip;
        var parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            string name = Normal(entry.FullName);
            if (!name.EndsWith('/') && !parts.TryAdd(name, entry)) throw new InvalidDataException(name); // whose content would be shown?
        }

        _parts = parts.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">It is no zip archive, or names a part twice.</exception>
    /// <exception cref="BeyondLimitException">It has more parts than any office file.</exception>
    public static PackageParts Open(byte[] bytes)
    {
        // Counted by the marks of their entries, before each of them takes its memory.
        if (bytes.AsSpan().Count("PK\u0001\u0002"u8) > MostParts) throw new BeyondLimitException("zip: > " + Text(MostParts));
        var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        try
        {
            return new PackageParts(zip);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>Whether there is a part.</summary>
    public bool Has(string name) => _parts.ContainsKey(Normal(name));

    /// <summary>How many bytes a part says that it unfolds to.</summary>
    public long Length(string name) => _parts.TryGetValue(Normal(name), out ZipArchiveEntry? entry) ? entry.Length : 0;

    /// <summary>A part as XML.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is damaged.</exception>
    /// <exception cref="BeyondLimitException">It unfolds to too much.</exception>
    public XmlReader Read(string name)
    {
        if (!_parts.TryGetValue(Normal(name), out ZipArchiveEntry? entry)) throw new InvalidDataException(name);
        if (entry.Length > LargestPart) throw new BeyondLimitException(name + ": " + Megabytes(entry.Length) + " > " + Megabytes(LargestPart));
        if (entry.Length > LargestRatio * Math.Max(1, entry.CompressedLength))
            throw new BeyondLimitException(name + ": " + Text(entry.Length / Math.Max(1, entry.CompressedLength)) + ":1 > " + Text(LargestRatio) + ":1");
        return XmlReader.Create(new CheckedStream(name, entry.Open(), entry.Length, entry.Crc32), Xml);
    }

    /// <summary>What the relations of a part name: the target by the relation's id.</summary>
    /// <param name="part">The part; empty for the package itself.</param>
    public Dictionary<string, (string Type, string Target)> Relations(string part)
    {
        part = Normal(part);
        string folder = part[..(part.LastIndexOf('/') + 1)];
        string name = folder + "_rels/" + part[folder.Length..] + ".rels";
        var relations = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (!Has(name)) return relations;
        using XmlReader reader = Read(name);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship") continue;
            if (reader.GetAttribute("TargetMode")?.Equals("External", StringComparison.OrdinalIgnoreCase) == true) continue;
            string type = reader.GetAttribute("Type") ?? "";
            if (relations.Count >= MostParts) throw new BeyondLimitException(name + ": > " + Text(MostParts));
            relations[reader.GetAttribute("Id") ?? ""] = (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, reader.GetAttribute("Target") ?? ""));
        }

        return relations;
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private static string Resolve(string folder, string target)
    {
        target = target.Replace('\\', '/');
        var path = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (string step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "..")
            {
                if (path.Count > 0) path.RemoveAt(path.Count - 1);
            }
            else if (step != ".")
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }

    private static string Normal(string name) => name.Replace('\\', '/').TrimStart('/');

    private static string Megabytes(long bytes) => Text((bytes + (1 << 20) - 1) >> 20) + " MB";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A file goes beyond a limit.</summary>
/// <param name="limit">Which part or cell, what it is and what the limit is.</param>
internal sealed class BeyondLimitException(string limit) : Exception(limit);
