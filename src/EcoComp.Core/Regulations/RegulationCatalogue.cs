using System.Collections.Immutable;
using System.Text;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Regulations;

/// <summary>The regulations that the program carries, in the order in which they came into force.</summary>
public sealed class RegulationCatalogue
{
    private const string Folder = "Regulations";

    /// <summary>Makes a catalogue. Each regulation ends where the next one begins.</summary>
    /// <exception cref="ArgumentException">There is none, or two come into force on one day or share an id.</exception>
    public RegulationCatalogue(IEnumerable<Regulation> regulations)
    {
        Regulations = [.. regulations.OrderBy(r => Day(r), StringComparer.Ordinal)];
        if (Regulations.IsEmpty) throw new ArgumentException("A catalogue needs a regulation.", nameof(regulations));
        if (Regulations.DistinctBy(r => r.Id).Count() != Regulations.Length || Regulations.DistinctBy(Day).Count() != Regulations.Length)
            throw new ArgumentException("Two regulations share an id or a day.", nameof(regulations));
    }

    /// <summary>The regulations, earliest first.</summary>
    public ImmutableArray<Regulation> Regulations { get; }

    /// <summary>
    /// The last month for which nobody knew of a later regulation when this was last looked up; null where nothing says. It stands in a list beside
    /// the regulations, so that looking it up again changes no digest.
    /// </summary>
    public YearMonth? VerifiedThrough { get; private init; }

    /// <summary>What is doubtful in the files of regulations beside those of the program, which are checked as the data are.</summary>
    public ImmutableArray<Fault> Warnings { get; private init; } = [];

    /// <summary>The regulations in whose place others stand here: what they call a river is the name of one, and no slip.</summary>
    internal ImmutableArray<Regulation> Replaced { get; private init; } = [];

    /// <summary>The regulation that is only assumed to be in force; null where none is.</summary>
    internal Regulation? Assumed { get; private init; }

    /// <summary>The bytes of the data files of the regulations that are part of the program.</summary>
    public static IEnumerable<byte[]> BuiltInFiles() => EmbeddedFiles.In(Folder).Select(f => EmbeddedFiles.Read(Folder, f));

    /// <summary>The regulations that are part of the program.</summary>
    public static RegulationCatalogue BuiltIn() => BuiltIn(StandardCatalogue.BuiltIn);

    /// <summary>The regulations that are part of the program, settling by standards of another catalogue.</summary>
    public static RegulationCatalogue BuiltIn(StandardCatalogue standards) =>
        new([.. BuiltInFiles().Select(file => RegulationReader.Read(file, standards))])
        {
            VerifiedThrough = IsoDates.ReadMonth(Encoding.ASCII.GetString(EmbeddedFiles.Read("Verified", "through.txt")).Trim()),
        };

    /// <summary>These regulations and one more, in place of the one that it shares its id or its day with.</summary>
    /// <param name="regulation">The one more.</param>
    public RegulationCatalogue With(Regulation regulation)
    {
        ArgumentNullException.ThrowIfNull(regulation);
        bool IsReplaced(Regulation other) => other.Id == regulation.Id || Day(other) == Day(regulation);
        return new([.. Regulations.Where(r => !IsReplaced(r)), regulation])
        {
            VerifiedThrough = VerifiedThrough,
            Replaced = [.. Replaced, .. Regulations.Where(IsReplaced)],
        };
    }

    /// <summary>These regulations and one more that is only assumed: what rows say of the law in force is not said of it.</summary>
    internal RegulationCatalogue Assuming(Regulation regulation)
    {
        RegulationCatalogue with = With(regulation);
        return new(with.Regulations) { VerifiedThrough = VerifiedThrough, Replaced = with.Replaced, Assumed = regulation };
    }

    /// <summary>These regulations, of whose files something is doubtful.</summary>
    internal RegulationCatalogue Warning(ImmutableArray<Fault> warnings) => warnings.IsEmpty ? this
        : new(Regulations) { VerifiedThrough = VerifiedThrough, Replaced = Replaced, Assumed = Assumed, Warnings = warnings };

    /// <summary>
    /// A regulation with those of these that came into force before it: what its months were settled from is read as if nobody knew of a later one,
    /// whose rivers, keys and choices bear on no month of it.
    /// </summary>
    /// <param name="regulation">The regulation, in place of the one that it shares its id or its day with.</param>
    public RegulationCatalogue Until(Regulation regulation)
    {
        RegulationCatalogue with = With(regulation);
        return new([.. with.Regulations.TakeWhile(r => r != regulation), regulation]) { VerifiedThrough = VerifiedThrough, Replaced = with.Replaced };
    }

    /// <summary>The regulation of an id, or null.</summary>
    public Regulation? Find(string id) => Regulations.FirstOrDefault(r => r.Id == id);

    /// <summary>The regulation that governs a month, or null where none does.</summary>
    /// <param name="month">The month.</param>
    /// <param name="schedule">The choices in force; <c>first-month</c> says from when a regulation settles.</param>
    public Regulation? Governing(YearMonth month, InterpretationSchedule schedule)
    {
        for (int i = Regulations.Length - 1; i >= 0; i--)
        {
            if (month.CompareTo(FirstMonth.Of(Regulations[i], schedule, month)) >= 0) return Regulations[i];
        }

        return null;
    }

    /// <summary>The months that a regulation settles when every choice is the default; the end is open where no later one follows.</summary>
    public MonthInterval DefaultInterval(Regulation regulation)
    {
        int next = Regulations.IndexOf(regulation) + 1;
        YearMonth? to = next < Regulations.Length
            ? Months.FromNumber(Months.NumberOf(FirstMonth.Default(Regulations[next])) - 1)
            : null;
        return new MonthInterval(FirstMonth.Default(regulation), to);
    }

    /// <summary>The months that a regulation settles by the choices that were made: from the first one that it governs.</summary>
    /// <param name="regulation">The regulation.</param>
    /// <param name="schedule">The choices; <c>first-month</c> may begin earlier or later than by default.</param>
    public MonthInterval Interval(Regulation regulation, InterpretationSchedule schedule)
    {
        MonthInterval usual = DefaultInterval(regulation);
        IEnumerable<YearMonth> candidates = schedule.Chosen
            .Where(c => c.Key == FirstMonth.Key)
            .SelectMany(c => new[] { IsoDates.ReadMonth(c.Choice), c.Interval.From })
            .OfType<YearMonth>()
            .Append(usual.From!.Value)
            .Where(month => Governing(month, schedule) == regulation)
            .OrderBy(Months.NumberOf);
        return candidates.Any() ? usual with { From = candidates.First() } : usual;
    }

    private static string Day(Regulation regulation) => IsoDates.Text(regulation.InForceFrom);
}
