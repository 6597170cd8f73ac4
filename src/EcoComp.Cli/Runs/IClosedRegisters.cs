using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Cli.Runs;

/// <summary>The counties and points of closed months, which those of a folder may not contradict.</summary>
internal interface IClosedRegisters
{
    /// <summary>Refuses counties and points that closed months know by another code, and points that are of another kind there.</summary>
    /// <param name="register">The counties and points of the folder.</param>
    /// <param name="months">The months that are settled by it.</param>
    /// <exception cref="CommandFailure">There is one (5), or the archive is not as it was left (5).</exception>
    void Require(PointRegister register, IReadOnlyCollection<YearMonth> months);

    /// <summary>What is to be warned of.</summary>
    /// <param name="folder">What the folder says.</param>
    /// <param name="months">The months that are settled by it.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    IEnumerable<Fault> Warnings(Dossier folder, IReadOnlyCollection<YearMonth> months);

    /// <summary>What may be as it should and is said all the same: counties and points that have another name by now.</summary>
    /// <param name="register">The counties and points of the folder.</param>
    /// <param name="months">The months that are settled by it.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    IEnumerable<ConsoleLine> Renamed(PointRegister register, IReadOnlyCollection<YearMonth> months);
}
