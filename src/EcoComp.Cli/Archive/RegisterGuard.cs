using EcoComp.Cli.Host;
using EcoComp.Cli.Runs;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>Asks the archive of counties and points what is asked of them within one folder.</summary>
/// <param name="archive">The archive.</param>
/// <param name="amended">Closed months that are settled anew.</param>
internal sealed class RegisterGuard(ArchiveFolder archive, params IReadOnlyCollection<YearMonth> amended) : IClosedRegisters
{
    private readonly CountyGuard _counties = new(archive);
    private readonly PointGuard _points = new(archive, amended);
    private readonly VanishedRows _vanished = new(archive);

    /// <inheritdoc/>
    public void Require(PointRegister register, IReadOnlyCollection<YearMonth> months)
    {
        _counties.Require(register);
        _points.Require(register, months);
    }

    /// <inheritdoc/>
    public IEnumerable<Fault> Warnings(Dossier folder, IReadOnlyCollection<YearMonth> months) =>
        [.. _points.Warnings(folder.Register, months), .. _vanished.Warnings(folder, months)];

    /// <inheritdoc/>
    public IEnumerable<ConsoleLine> Renamed(PointRegister register, IReadOnlyCollection<YearMonth> months) =>
        [.. _counties.Renamed(register), .. _points.Renamed(register, months)];
}
