using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Provenance;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Evidence;

/// <summary>A column of readings.</summary>
/// <param name="Field">The field, from 1.</param>
/// <param name="Heading">The indicator and the unit of its values.</param>
public sealed record IndicatorColumn(int Field, IndicatorHeading Heading)
{
    /// <summary>What its values look like.</summary>
    public IndicatorForm Form { get; } = Heading.Indicator.Form;
}

/// <summary>The header of a table: which field holds which column.</summary>
public static class DataHeader
{
    /// <summary>
    /// Finds the columns. A missing or doubled one is a fault, a missing one with the heading that was probably meant for it; unknown ones are a warning,
    /// one for all of them.
    /// </summary>
    /// <param name="file">The file and its columns.</param>
    /// <param name="label">The file's name for faults.</param>
    /// <param name="cells">The header's cells; a column without a heading has an empty one.</param>
    /// <param name="line">The line of the header.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="sound">Whether every column that is needed stands there once, and none is uncertain.</param>
    /// <param name="unclear">The columns that headings of several rows may be, by their fields, where that is not certain; null where there are none.</param>
    /// <param name="titles">What stands above the header, which may say another unit than the columns have; null where nothing does.</param>
    /// <returns>The shape of the table.</returns>
    public static TableShape Read(
        DataFile file, string label, IReadOnlyList<string> cells, int line, FaultLog faults, out bool sound,
        IReadOnlyDictionary<int, DataColumn>? unclear = null, IEnumerable<string>? titles = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(cells);
        var header = new Header(file, label, line, faults, unclear ?? ImmutableDictionary<int, DataColumn>.Empty, [.. titles ?? []]);
        for (int i = 0; i < cells.Count; i++) header.Take(cells[i], i + 1);
        return header.Close(cells, out sound);
    }

    /// <summary>The columns of indicators of a table of readings, in its order; one whose unit does not fit is left out.</summary>
    /// <param name="shape">The table.</param>
    public static ImmutableArray<IndicatorColumn> Indicators(TableShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var columns = ImmutableArray.CreateBuilder<IndicatorColumn>();
        for (int field = 1; field <= shape.Heads.Length; field++)
        {
            if (IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, shape.Heads[field - 1], out bool unitUnfit) is { } heading && !unitUnfit)
                columns.Add(new IndicatorColumn(field, heading));
        }

        return columns.DrainToImmutable();
    }

    /// <summary>The fault of a note below a table that says another unit than a column of amounts has, 注：单位为万元; null where none does.</summary>
    /// <param name="file">The data file.</param>
    /// <param name="label">What the table is called in faults.</param>
    /// <param name="line">The line of the note.</param>
    /// <param name="heads">The header's cells.</param>
    /// <param name="texts">What the note says.</param>
    public static Fault? UnitOfNote(DataFile file, string label, int line, IEnumerable<string> heads, IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(file);
        foreach (string head in file == DataFile.Readings ? heads : [])
        {
            if (OfficeWords.BuiltIn.UnitsIn(texts).Select(u => (Unit: u, Own: Header.OtherThanIndicator(u, head))).FirstOrDefault(u => u.Own is not null) is { Own: { } own } other)
                return new Fault(FaultCodes.UnitAbove, label, line, 0, "", other.Unit, [CellText.WithoutSpace(head), own]);
        }

        foreach (string head in heads.Where(h => file.FindFixed(h) is { HoldsAmounts: true }))
        {
            DataColumn column = file.FindFixed(head)!;
            if (OfficeWords.BuiltIn.UnitsIn(texts).Where(u => OfficeWords.BuiltIn.IsOtherUnit(column, u)).Concat(OfficeWords.BuiltIn.StrangeUnits(column, texts)).FirstOrDefault() is { } unit)
                return new Fault(FaultCodes.UnitAbove, label, line, 0, column.Name, unit, [CellText.WithoutSpace(head), Header.OwnUnit(column)]);
        }

        return null;
    }

    /// <summary>How many columns of a file a header has; it tells where the header is and which separator the file uses.</summary>
    public static int Recognised(DataFile file, IEnumerable<string> cells) => cells.Count(c => file.Find(c, out _) is not null);

    /// <summary>
    /// Whether words at the beginning of a table are those of one as others publish it: points as rows, and beside them classes, months or indicators
    /// as columns.
    /// </summary>
    /// <param name="file">The data file that it should be.</param>
    /// <param name="cells">The words, those of several rows parted by a slash or apart.</param>
    public static bool LooksPublished(DataFile file, IEnumerable<string> cells)
    {
        if (file != DataFile.Monitoring && file != DataFile.Readings) return false;
        string[] words = [.. cells.SelectMany(c => c.Split('/')).Select(DataFile.NameOf).Where(w => w.Length > 0)];
        DataColumn[] columns = [.. DataFile.Monitoring.Columns.Where(c => c.Name is "point" or "class")];
        return words.Any(w => Means(columns[0], w)) && words.Any(w => Means(columns[1], w) || OfficeWords.BuiltIn.IsMonth(w) || IsIndicator(w));

        static bool Means(DataColumn column, string word) => word == column.Chinese || OfficeWords.BuiltIn.MayMean(column, word);
        static bool IsIndicator(string word) => IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, word, out _) is not null;
    }

    /// <summary>Whether a header has every column that a file needs.</summary>
    public static bool IsWhole(DataFile file, IEnumerable<string> cells)
    {
        ArgumentNullException.ThrowIfNull(file);
        var fields = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string cell in cells)
        {
            if (file.Find(cell, out _) is { } column) fields.TryAdd(column == DataFile.Day ? "time" : column.Name, fields.Count + 1);
        }

        return !file.Missing(new TableShape(file.Name, fields)).Any();
    }

    /// <summary>A header that is being read.</summary>
    private sealed class Header(
        DataFile file, string label, int line, FaultLog faults, IReadOnlyDictionary<int, DataColumn> unclear, string[] titles)
    {
        private readonly string[] _unitsAbove =
            [.. OfficeWords.BuiltIn.UnitsIn(titles), .. file.Columns.Where(c => c.HoldsAmounts).SelectMany(c => OfficeWords.BuiltIn.StrangeUnits(c, titles))];

        private const int MostNamed = 3;

        private readonly Dictionary<string, int> _fields = new(StringComparer.Ordinal);
        private readonly List<Heading> _unknown = [];
        private readonly List<Heading> _unread = [];
        private readonly List<(string Cell, int Field, DataColumn Column)> _twice = [];
        private readonly HashSet<string> _unreadColumns = new(StringComparer.Ordinal);
        private bool _sound = true;
        private string _import = "";

        public void Take(string cell, int field)
        {
            if (cell.Length == 0) return;
            if (file.Find(cell, out bool unitUnfit) is not { } column)
            {
                bool half = file == DataFile.Readings && !unclear.ContainsKey(field) && OfficeWords.BuiltIn.LikelyIndicator(cell) is not null;
                (half ? _unread : _unknown).Add(new(CellText.WithoutSpace(cell), field));
            }
            else if (!_fields.TryAdd(column.Name, field))
            {
                _twice.Add((cell, field, column));
            }
            else if (unitUnfit)
            {
                Refuse(FaultCodes.UnitUnfit, field, column.Name, cell, column.Name, UnitOf(column));
            }
        }

        public TableShape Close(IReadOnlyList<string> cells, out bool sound)
        {
            if (LooksPublished(file, cells)) _import = label.Split('[')[0];
            TellTwice();
            if (!_fields.ContainsKey("time") && _fields.Remove(DataFile.Day.Name, out int day)) _fields.Add("time", day);
            TellUnits();
            TellUnitsAbove(cells);
            TellUnclear();
            var found = new TableShape(label, _fields, []);
            foreach (DataColumn column in file.Missing(found).Where(c => !unclear.Values.Contains(c) && !_unreadColumns.Contains(c.Name))) TellMissing(column);
            TellAlmost();
            if (_unread.Count > 0) Refuse(FaultCodes.IndicatorUnread, _unread[0].Field, "", Names(_unread));
            if (_unknown.Count > 0)
            {
                string meant = Fault.Listing(_unknown.Select(u => (u.Name, Column: file.Columns.FirstOrDefault(c => MayMean(c, u.Name))))
                    .Where(u => u.Column is not null).Select(u => u.Name + "→" + u.Column!.Chinese));
                faults.Add(new Fault(FaultCodes.UnknownColumn, label, line, _unknown[0].Field, "", Names(_unknown), [Allowed, meant]));
            }

            sound = _sound;
            return new TableShape(label, _fields, [.. cells])
            {
                HeaderLine = line,
                UnreadColumns = [.. _unreadColumns],
                ColumnNames = file.ColumnNames,
            };
        }

        /// <summary>Tells columns that stand twice, as where two tables lie side by side; which of them a record means nobody knows, so that none is said to be empty.</summary>
        private void TellTwice()
        {
            if (_twice.Count == 0) return;
            string[] earlier = [.. _twice.Select(t => _fields[t.Column.Name].ToString(CultureInfo.InvariantCulture)).Distinct()];
            Refuse(FaultCodes.ColumnTwice, _twice[0].Field, _twice[0].Column.Name, Fault.Listing(_twice.Select(t => t.Cell)), Fault.Listing(earlier));
            _unreadColumns.UnionWith(_twice.Select(t => t.Column.Name));
        }

        /// <summary>Tells a missing column, and the headings that are no column and may be meant for it; those are not told again.</summary>
        private void TellMissing(DataColumn missing)
        {
            DataColumn column = Wanted(missing);
            Heading[] meant = [.. _unknown.Where(u => OfficeWords.BuiltIn.MayMean(column, u.Name))];
            if (meant.Length > 1 && meant.Where(u => NearNames.Are(u.Name, column.Chinese, 2)).ToArray() is { Length: > 0 } nearer) meant = nearer;
            foreach (Heading one in meant) _unknown.Remove(one);
            Refuse(FaultCodes.ColumnMissing, meant is [var only] ? only.Field : 0, column.Name, "", column.Name, column.Chinese, Names(meant));
        }

        /// <summary>The column that is asked for: readings have a month or a time, and where a heading may be meant for the month, it is that.</summary>
        private DataColumn Wanted(DataColumn missing) =>
            missing.Name == "time" && file.Columns.First(c => c.HoldsMonths) is var month && _unknown.Exists(u => OfficeWords.BuiltIn.MayMean(month, u.Name))
            && !_unknown.Exists(u => OfficeWords.BuiltIn.MayMean(missing, u.Name))
                ? month
                : missing;

        /// <summary>Tells headings that are columns but for their unit: renamed alone they would be read as ten thousand times less or more than they say.</summary>
        private void TellUnits()
        {
            foreach (DataColumn column in file.Columns.Where(c => !_fields.ContainsKey(c.Name)))
            {
                Heading[] found = [.. _unknown.Where(u => OtherUnit(column, u.Name) is not null)];
                foreach (Heading other in found)
                {
                    _unknown.Remove(other);
                    Refuse(
                        FaultCodes.UnitApart, other.Field, column.Name, other.Name,
                        OtherUnit(column, other.Name)!, OwnUnit(column), column.Name, column.Chinese);
                }

                if (found.Length > 0) _unreadColumns.Add(column.Name);
            }
        }

        /// <summary>The unit of a heading that is a column but for its unit; one without a unit has that which is said above the table.</summary>
        private string? OtherUnit(DataColumn column, string heading) =>
            OfficeWords.BuiltIn.OtherUnit(column, heading)
            ?? (OfficeWords.BuiltIn.MayMean(column, heading) ? Array.Find(_unitsAbove, u => OfficeWords.BuiltIn.IsOtherUnit(column, u)) : null);

        public static string OwnUnit(DataColumn column) =>
            column.Chinese[(column.Chinese.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')');

        /// <summary>Tells a unit above the table that is not that of columns which have none in their headings, or are called by their own: one of them is wrong.</summary>
        private void TellUnitsAbove(IReadOnlyList<string> cells)
        {
            foreach (string unit in _unitsAbove)
            {
                var columns = new List<OtherUnitOf>();
                for (int i = 0; i < cells.Count; i++)
                {
                    if (OtherThan(unit, cells[i]) is { } own) columns.Add(new(i + 1, own));
                }

                if (columns.Count == 0) continue;
                IEnumerable<string> names = columns.Take(MostNamed).Select(c => CellText.WithoutSpace(cells[c.Field - 1]));
                string listed = Fault.Listing(columns.Count > MostNamed ? names.Append("…") : names);
                Refuse(FaultCodes.UnitAbove, columns[0].Field, file.Find(cells[columns[0].Field - 1], out _)?.Name ?? "", unit, listed, columns[0].Own);
                return;
            }
        }

        /// <summary>The unit in which a column is read where that is another than the one above the table; null where it is not, or the heading says its own.</summary>
        private string? OtherThan(string unit, string heading)
        {
            if (file.FindFixed(heading) is { } column)
                return OfficeWords.BuiltIn.IsOtherUnit(column, unit) || (column.HoldsAmounts && OfficeWords.BuiltIn.StrangeUnits(column, titles).Contains(unit)) ? OwnUnit(column) : null;
            return file == DataFile.Readings ? OtherThanIndicator(unit, heading) : null;
        }

        /// <summary>The unit in which an indicator's column is read where that is another than one that is said beside it; null where it is not, or the heading says its own.</summary>
        public static string? OtherThanIndicator(string unit, string heading)
        {
            if (MeasurementUnit.In(heading).Any()) return null;
            IndicatorHeading? plain = IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, heading, out _);
            MeasurementUnit? own = plain?.Unit ?? plain?.Indicator.Unit;
            if (own is null || own.Family is not (UnitFamily.Mass or UnitFamily.Count or UnitFamily.Activity)) return null;
            return own.IsUnlike(unit) || OfficeWords.BuiltIn.IsStrangeUnit(unit) ? own.Symbol : null;
        }

        /// <summary>
        /// Tells headings that are almost those of columns that need not be there: passed over, what they say would be taken for empty, and amounts would
        /// be others. One that is a usual word for a column that is there is that column's neighbour.
        /// </summary>
        private void TellAlmost()
        {
            DataColumn[] absent = [.. file.Columns.Where(c => c.MovesMoney && !_fields.ContainsKey(c.Name) && !_unreadColumns.Contains(c.Name))];
            var found = new List<Almost>();
            foreach (Heading heading in _unknown)
            {
                bool elsewhere = file.Columns.Any(c => _fields.ContainsKey(c.Name) && OfficeWords.BuiltIn.IsUsual(c, heading.Name));
                DataColumn[] near = [.. absent.Where(c => elsewhere ? OfficeWords.BuiltIn.IsUsual(c, heading.Name) : OfficeWords.BuiltIn.MayMean(c, heading.Name))];
                if (near.Length > 0) found.Add(new(heading, near));
            }

            if (found.Count == 0) return;
            DataColumn[] meant = [.. found.SelectMany(f => f.Columns).Distinct()];
            _unknown.RemoveAll(u => found.Exists(f => f.Heading == u));
            _unreadColumns.UnionWith(meant.Select(c => c.Name));
            Refuse(
                FaultCodes.HeadingAlmost, found[0].Heading.Field, meant[0].Name, Names(found.Select(f => f.Heading)),
                Fault.Listing(meant.Select(c => c.Chinese + " " + c.Name)));
        }

        /// <summary>Tells headings of several rows that may be columns; a column that is missing because of that is not told again.</summary>
        private void TellUnclear()
        {
            Heading[] found = [.. _unknown.Where(u => unclear.ContainsKey(u.Field))];
            if (found.Length == 0) return;
            foreach (Heading one in found) _unknown.Remove(one);
            string columns = Fault.Listing(found.Select(u => unclear[u.Field].Chinese));
            Refuse(FaultCodes.HeadingUnclear, found[0].Field, unclear[found[0].Field].Name, Names(found), columns);
        }

        /// <summary>Whether an unknown heading may be meant for a column that the header does not have.</summary>
        private bool MayMean(DataColumn column, string heading) => !_fields.ContainsKey(column.Name) && OfficeWords.BuiltIn.MayMean(column, heading);

        private void Refuse(string code, int field, string column, string value, params ReadOnlySpan<string> arguments)
        {
            faults.Add(new Fault(code, label, line, field, column, value, [.. arguments]) { Import = _import });
            (_sound, _import) = (false, "");
        }

        private sealed record Heading(string Name, int Field);

        /// <summary>A heading that is almost that of columns.</summary>
        private sealed record Almost(Heading Heading, DataColumn[] Columns);

        /// <summary>A column, and the unit in which it is read.</summary>
        private sealed record OtherUnitOf(int Field, string Own);

        private string Allowed => Fault.Listing(file.Columns.Select(c => c.Chinese + " " + c.Name));

        private static string Names(IEnumerable<Heading> headings) => Fault.Listing(headings.Select(h => h.Name));

        /// <summary>The unit that a column of an indicator can have, for a message.</summary>
        private static string UnitOf(DataColumn column) => IndicatorCatalogue.BuiltIn.Find(column.Name)?.Unit.Symbol switch
        {
            null => "",
            "" => MeasurementUnit.Dimensionless,
            var symbol => symbol,
        };
    }
}
