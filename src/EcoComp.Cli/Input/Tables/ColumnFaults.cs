using System.Globalization;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>What is wrong with many cells of a column for one cause, as with a workbook that was never calculated: told once, at the first cell.</summary>
/// <param name="faults">Where faults go.</param>
internal sealed class ColumnFaults(FaultLog faults)
{
    private readonly Dictionary<(string Code, string File, int Field), (Fault First, int More)> _found = [];

    /// <summary>Adds a fault of a cell.</summary>
    public void Add(Fault fault)
    {
        var key = (fault.Code, fault.File, fault.Field);
        if (!_found.TryAdd(key, (fault, 0))) _found[key] = (_found[key].First, _found[key].More + 1);
    }

    /// <summary>Tells them; how many more cells there are is the last argument, empty where there are none.</summary>
    public void Tell()
    {
        foreach ((Fault first, int more) in _found.Values)
            faults.Add(first with { Arguments = [.. first.Arguments, more == 0 ? "" : more.ToString(CultureInfo.InvariantCulture)] });
        _found.Clear();
    }
}
