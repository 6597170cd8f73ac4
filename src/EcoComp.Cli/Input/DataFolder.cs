using System.Collections.Immutable;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Input;

/// <summary>Reads a data folder whole: every fault of every file in one run.</summary>
internal sealed class DataFolder
{
    /// <summary>How many rows of a file are held; a folder of a year has fewer by far, and reading it twice would cost it time.</summary>
    private const int MostHeld = 20_000;

    private readonly FolderFiles _files;
    private readonly RegulationCatalogue _catalogue;
    private readonly FaultLog _faults;

    private DataFolder(FolderFiles files, RegulationCatalogue catalogue, FaultLog faults) =>
        (_files, _catalogue, _faults) = (files, catalogue, faults);

    /// <summary>Reads a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="forced">The encoding that was asked for, or null.</param>
    /// <param name="catalogue">The regulations, whose interpretations the folder may choose.</param>
    /// <returns>What the folder says and what is wrong with it; the dossier is null where the folder is refused.</returns>
    public static FolderContent Read(string path, TextEncoding? forced, RegulationCatalogue catalogue)
    {
        var faults = new FaultLog();
        return Read(FolderFiles.Open(path, forced, faults), catalogue, faults);
    }

    /// <summary>Reads the files of a folder that was opened.</summary>
    /// <param name="files">The files, or null where there is no such folder.</param>
    /// <param name="catalogue">The regulations, whose interpretations the folder may choose.</param>
    /// <param name="faults">Where faults go; those of opening are there already.</param>
    public static FolderContent Read(FolderFiles? files, RegulationCatalogue catalogue, FaultLog faults)
    {
        (Dossier? dossier, FolderRows? rows) = files is null ? (null, null) : new DataFolder(files, catalogue, faults).Read();
        return new FolderContent(dossier, faults, files?.Sources ?? []) { Rows = rows };
    }

    private (Dossier? Dossier, FolderRows Rows) Read()
    {
        using Table? monitoring = _files.Open(DataFile.Monitoring);
        ReadingRows? readings = null;
        var rows = new FolderRows
        {
            Counties = Table(DataFile.Counties, RowReader.County),
            Points = Table(DataFile.Points, RowReader.Point),
            Monitoring = Monitoring(monitoring),
            Readings = _files.Has(DataFile.Readings) ? new ReadingsTable(Readings) : null,
            Interpretations = Table(DataFile.Interpretations, RowReader.Interpretation),
            Events = Table(DataFile.Events, RowReader.Event),
            Rulings = Table(DataFile.Rulings, RowReader.Ruling),
            Fund = Table(DataFile.Fund, RowReader.Fund),
        };
        Dossier? dossier = Intake.Open(rows, _catalogue, _faults);
        if (readings is not null) _files.Count(DataFile.Readings, readings.Count);
        return (dossier, rows);

        IReadingsCursor? Readings(PointRegister register, FaultLog log)
        {
            Table? table = log == _faults ? _files.Open(DataFile.Readings) : _files.Reopen(DataFile.Readings);
            if (table is null) return null;
            var cursor = new ReadingRows(table, new PointNumbers(register));
            return readings is null ? readings = cursor : cursor;
        }
    }

    private MonitoringTable? Monitoring(Table? table)
    {
        if (table is null) return _files.Has(DataFile.Monitoring) ? MonitoringTable.Unread : null;
        return new MonitoringTable(table.Shape, (checks, log) =>
        {
            if (log == _faults)
            {
                _files.Count(DataFile.Monitoring, MonitoringReader.Read(table, checks));
                return;
            }

            using Table? again = _files.Reopen(DataFile.Monitoring); // under other assumptions
            if (again is not null) MonitoringReader.Read(again, checks);
        });
    }

    /// <summary>
    /// The rows of a file. Every one is gone to, for what cannot be read in it; where they are many they are not held, but read when they are
    /// gone through.
    /// </summary>
    private RowTable<T> Table<T>(DataFile file, Func<Cells, T> read)
        where T : IRow<T>
    {
        using Table? table = _files.Open(file);
        if (table is null) return file.Required || _files.Has(file) ? RowTable.Unread<T>() : RowTable.Absent<T>();
        var rows = ImmutableArray.CreateBuilder<T>();
        var cells = new Cells(table);
        int count = 0;
        for (; table.Next(); count++)
        {
            if (count < MostHeld) rows.Add(read(cells));
            else cells.Tell();
            if (count == MostHeld) rows = ImmutableArray.CreateBuilder<T>();
        }

        _files.Count(file, count);
        bool isWhole = table.IsSound && !_files.LacksRows(file);
        return count <= MostHeld
            ? new RowTable<T>(rows.DrainToImmutable(), table.Shape, isWhole)
            : RowTable.Read(table.Shape, () => Again(file, read), isWhole);
    }

    private IEnumerable<T> Again<T>(DataFile file, Func<Cells, T> read)
    {
        using Table? table = _files.Reopen(file);
        if (table is null) yield break;
        var cells = new Cells(table);
        while (table.Next()) yield return read(cells);
    }
}
