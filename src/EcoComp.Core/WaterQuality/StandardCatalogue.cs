using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

/// <summary>The water quality standards that are at hand, several editions of one side by side.</summary>
public sealed class StandardCatalogue
{
    private const string Folder = "Standards";

    /// <summary>Read when it is first asked for: a month without readings needs no limits, and its start need not wait for them.</summary>
    private readonly Lazy<ImmutableArray<Standard>> _standards;

    /// <summary>Makes a catalogue.</summary>
    /// <exception cref="ArgumentException">Two standards share an id or a file, or two that judge the same water come into force on one day.</exception>
    public StandardCatalogue(IEnumerable<Standard> standards) => _standards = new Lazy<ImmutableArray<Standard>>(Checked([.. standards]));

    private StandardCatalogue(Func<IEnumerable<Standard>> read) => _standards = new Lazy<ImmutableArray<Standard>>(() => Checked([.. read()]));

    /// <summary>The standards that are part of the program.</summary>
    public static StandardCatalogue BuiltIn { get; } =
        new(() => EmbeddedFiles.In(Folder).Select(f => StandardReader.Read(EmbeddedFiles.Read(Folder, f), f, IndicatorCatalogue.BuiltIn)));

    /// <summary>The standards, earliest first.</summary>
    public ImmutableArray<Standard> Standards => _standards.Value;

    /// <summary>Of each kind of water the standard that came into force last: what water is judged by where no regulation says.</summary>
    public StandardSet Current => new(
        Standards.Where(s => s.Waters.Any(w => Standards.Last(o => o.Judges(w)) == s)).Select(s => s.Id), this);

    /// <summary>The standard of an id, or null.</summary>
    public Standard? Find(string id) => Standards.FirstOrDefault(s => s.Id == id);

    private static ImmutableArray<Standard> Checked(Standard[] standards)
    {
        var days = standards.SelectMany(s => s.Waters.Select(w => w + " " + Day(s))).ToArray();
        if (standards.DistinctBy(s => s.Id).Count() != standards.Length || standards.DistinctBy(s => s.File).Count() != standards.Length)
            throw new ArgumentException("Two standards share an id or a file.", nameof(standards));
        if (days.Distinct().Count() != days.Length)
            throw new ArgumentException("Two standards judge the same water from one day on.", nameof(standards));
        return [.. standards.OrderBy(Day, StringComparer.Ordinal)];
    }

    private static string Day(Standard standard) => IsoDates.Text(standard.InForceFrom);
}

/// <summary>The standards that a regulation settles by, chosen by their ids: exactly one for each kind of water.</summary>
public sealed class StandardSet
{
    private readonly Lazy<ImmutableArray<Standard>> _byWater;

    /// <summary>Makes a set. What is named is looked up when water is first judged by it.</summary>
    /// <param name="ids">The ids of the standards.</param>
    /// <param name="catalogue">Where they are found.</param>
    public StandardSet(IEnumerable<string> ids, StandardCatalogue catalogue)
    {
        Ids = [.. ids];
        _byWater = new Lazy<ImmutableArray<Standard>>(() => Resolve(catalogue));
    }

    /// <summary>The ids of the standards, in the order in which they were named.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>The standard that judges a kind of water.</summary>
    /// <exception cref="InvalidDataException">A standard is unknown or named twice, or a kind of water has none or two.</exception>
    public Standard For(WaterType water) => _byWater.Value[(int)water];

    /// <summary>The standard of an id, or null where the set has none of that id.</summary>
    /// <exception cref="InvalidDataException">As for <see cref="For"/>.</exception>
    public Standard? Find(string id) => _byWater.Value.FirstOrDefault(s => s.Id == id);

    private ImmutableArray<Standard> Resolve(StandardCatalogue catalogue)
    {
        StandardFiles.RequireDistinct(Ids, "standard");
        Standard[] named = [.. Ids.Select(id => catalogue.Find(id) ?? throw new InvalidDataException("No standard is called " + id + "."))];
        return [.. Enum.GetValues<WaterType>().Select(water => Only(named, water))];
    }

    private static Standard Only(Standard[] named, WaterType water)
    {
        Standard[] judging = [.. named.Where(s => s.Judges(water))];
        return judging.Length == 1
            ? judging[0]
            : throw new InvalidDataException((judging.Length == 0 ? "No standard judges" : "Two standards judge") + " water of the kind " + water + ".");
    }
}
