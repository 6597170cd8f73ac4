using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Names;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Cli.Import.Tables;

/// <summary>Finds the point of each row of a table; what cannot be placed is told once for each name.</summary>
/// <param name="table">The table.</param>
/// <param name="context">What it is read against.</param>
internal sealed class TablePlace(FoundTable table, ImportContext context)
{
    /// <summary>A table with more names than this that cannot be placed is not this city's, and nobody answers so many questions.</summary>
    private const int MostTold = 1000;

    /// <summary>What stands behind the number of a part, 一、 or （二）.</summary>
    private static readonly char[] BehindNumbers = [(char)0x3001, (char)0xFF09, ')', '.'];

    private static readonly char[] Brackets = ['(', (char)0xFF08];

    /// <summary>What stands in sentences, and in no name.</summary>
    private static readonly char[] Breaks = [(char)0xFF0C, .. ImportWords.BuiltIn.NoteEnds];

    private static readonly char[] BehindNames = [':', (char)0xFF1A];

    private readonly Column? _point = table.First(ColumnRole.Point);
    private readonly ImmutableArray<Column> _points = table.Of(ColumnRole.Point);
    private readonly Column? _code = table.First(ColumnRole.Code);
    private readonly Column? _river = table.First(ColumnRole.River);
    private readonly Column? _basin = table.First(ColumnRole.Basin);
    private readonly ImmutableArray<Column> _counties = table.Of(ColumnRole.County);
    private readonly ImmutableArray<Column> _saying = [.. table.Columns.Where(c => c.SaysWhatRowIs)];
    private readonly HashSet<(int Row, int Column)> _unsure = [];
    private readonly HashSet<Point> _otherWater = [];
    private readonly List<int> _captions = [];
    private readonly List<string> _countiesAbove = [];
    private readonly List<string> _riversAbove = [];
    private List<Column>? _ofWords;
    private bool? _basinsAreRivers;
    private string? _riverOfWhole;
    private bool _placeTold;
    private WaterType? _waterOfTable;
    private bool _waterIsKnown;
    private readonly Dictionary<string, List<string>> _elsewhere = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _firstElsewhere = new(StringComparer.Ordinal);
    private string _nearby = "";

    /// <summary>The column of the cell by which a row is named.</summary>
    public int NameColumn(int row) => (NameOf(row) ?? _code)!.Number;

    /// <summary>
    /// The column in which a row has its name: of several, as one of sections beside one of sources, that in which something stands.
    /// </summary>
    private Column? NameOf(int row)
    {
        if (_points.Length < 2) return _point;
        foreach (Column column in _points)
        {
            if (IsNamed(row, column)) return column;
        }

        return _point;
    }

    private bool IsNamed(int row, Column column) => Filled(row, column) is { Length: > 0 } text && !ImportWords.BuiltIn.IsSign(text);

    /// <summary>Whether a row has two names in two columns, of which nothing says which one counts.</summary>
    public bool HasTwoNames(int row) => _points.Where(c => IsNamed(row, c)).Select(c => ImportWords.Key(Filled(row, c))).Distinct().Skip(1).Any();

    /// <summary>What a row says of its point.</summary>
    public NamedPoint Named(int row)
    {
        string river = Filled(row, _river);
        if (ImportWords.BuiltIn.IsSign(river)) river = "";
        if (river.Length == 0 && _river is null) river = RiverAbove(row);
        if (river.Length == 0) river = RiverOfWhole();
        if (river.Length > 0) _nearby = river;
        return new NamedPoint(Filled(row, NameOf(row)), Filled(row, _code), river, CountyOf(row), table.Grid.KnowsMerged ? "" : _nearby)
        {
            Basin = river.Length == 0 && BasinsAreRivers() ? Filled(row, _basin) : "",
            Besides = string.Join(ImportWords.BuiltIn.ListMarks[0], _counties.Where(c => c != County(row)).Select(c => Filled(row, c)).Where(t => !ImportWords.BuiltIn.IsSign(t))),
        };
    }

    /// <summary>
    /// Whether the column of river systems has the rivers of the points themselves. Where one of its rows gives a point of a tributary to the river that it
    /// runs into, it does not tell which of two points of one name is meant.
    /// </summary>
    private bool BasinsAreRivers() => _basinsAreRivers ??= _basin is not null && !table.Body.Any(r =>
        context.Names.Find(new NamedPoint(Filled(r, NameOf(r)), Filled(r, _code), "", "")).Point is { } point && context.Names.IsOfAnotherRiver(point, Filled(r, _basin)));

    /// <summary>The county of a row: in its own column, where there is none in the line over it that says no more than a county.</summary>
    private string CountyOf(int row) => _counties.IsEmpty ? _countiesAbove[CaptionOf(row)] : Filled(row, County(row));

    /// <summary>Whether a text is by itself the name of a county or city, of the register or not.</summary>
    public bool IsPlace(string text) => context.Names.County(text) is not null || context.Names.IsForeign(text);

    /// <summary>The river that the line over a row names; nothing where it names none.</summary>
    private string RiverAbove(int row) => _riversAbove[CaptionOf(row)];

    /// <summary>Whether a text is by itself the name of a river or lake, of the register or another that is known.</summary>
    private bool IsWater(string text) =>
        text.Length > 1 && context.Register.Points.Any(p => p.Entries.Any(e => e.WaterBody == text) || context.Names.IsOfAnotherRiver(p, text));

    /// <summary>A line without what may stand around the name in it: the number of its part, a colon, how many sections there are.</summary>
    private string CaptionName(string text)
    {
        string name = context.Names.WithoutBrackets(ImportWords.Joined(text));
        name = name[(name.LastIndexOfAny(BehindNumbers, Math.Max(0, name.Length - 2)) + 1)..].TrimEnd(BehindNames);
        int open = name.IndexOfAny(Brackets);
        return open > 0 && name.AsSpan(open).ContainsAnyInRange('0', '9') ? name[..open] : name;
    }

    /// <summary>
    /// Whether a row says nothing but a name that is no point's, nor like one, or that of a county or river: it parts the table, as 一、河流 does. It is told as
    /// passed over.
    /// </summary>
    public bool IsCaption(int row, NamedPoint named)
    {
        if (context.Names.Find(named).Outcome != NameOutcome.Unknown || table.Grid.Written(row).Count() > 1) return false;
        string name = CaptionName(named.Name);
        bool known = IsPlace(name) || IsWater(name);
        bool isSentence = name.IndexOfAny(Breaks) > 0;
        if (!known && !isSentence && !context.Names.Similar(named.Name).IsEmpty) return false;
        known = known || context.Explains(named.Called);
        context.Remarks.Add(
            known ? RemarkKind.Skipped : RemarkKind.Unsure, table.Grid.Place(row, NameColumn(row)), Remark.Shown(named.Called), known ? "import.skip.note" : "import.unsure.note");
        return true;
    }

    /// <summary>The line of one text over a row, by its number among them.</summary>
    private int CaptionOf(int row)
    {
        if (_captions.Count == 0) FindCaptions();
        int at = _captions.Count - 1;
        while (at > 0 && _captions[at] > row) at--;
        return at;
    }

    /// <summary>Each line of one text among the rows, with the county that it is; nothing where it is another line, or before the first of them.</summary>
    private void FindCaptions()
    {
        _captions.Add(0);
        _countiesAbove.Add(OfWhole());
        _riversAbove.Add("");
        foreach (int row in table.Body)
        {
            string[] written = [.. table.Grid.Written(row).Select(w => w.Text).Take(2)];
            if (written is not [var text]) continue;
            string name = CaptionName(text);
            bool isWater = !IsPlace(name) && IsWater(name) && context.Names.Find(new NamedPoint(name, "", "", "")).Outcome == NameOutcome.Unknown;
            _captions.Add(row);
            _countiesAbove.Add(IsPlace(name) ? name : isWater ? _countiesAbove[^1] : "");
            _riversAbove.Add(isWater ? name : "");
        }
    }

    /// <summary>
    /// The county or city that the sheet is called, or that a line above the table is by itself, else another city in a title; nothing where there is none.
    /// </summary>
    private string OfWhole() => Around.FirstOrDefault(IsPlace)
        ?? Around.Where(t => t.Length <= MonthHints.LongestTitle).SelectMany(MonthWords.BuiltIn.CitiesIn).FirstOrDefault(context.Names.IsForeign) ?? "";

    /// <summary>The river of the register that the sheet is called, or that a line above the table is by itself; nothing where there is none.</summary>
    private string RiverOfWhole() => _riverOfWhole ??= _river is not null ? ""
        : Around.FirstOrDefault(IsWater) ?? "";

    /// <summary>The lines above the table, and what its sheet is called.</summary>
    private IEnumerable<string> Around => table.TitleTexts.Append(table.Grid.Cells.Name).Append(WithoutMonth(table.Grid.Cells.Name)).Select(ImportWords.Joined);

    private static string WithoutMonth(string sheet)
    {
        MonthHints.OfTitle(sheet, out string rest);
        return rest;
    }

    /// <summary>Whether what says of which point and month a row is, or what stands in place of its class, holds; where not, that cell is told once.</summary>
    public bool IsSure(int row)
    {
        bool sure = true;
        foreach (Column column in _saying)
        {
            (int at, int from) = table.Grid.Origin(row, column.Number);
            SheetCell cell = table.Grid.Cell(at, from);
            // A number or a date is what its cell shows, and is read or refused as that.
            bool isRead = cell.Problem is CellProblem.None or CellProblem.ShownOtherwise or CellProblem.ShownByFormat or CellProblem.BadDate;
            if (isRead && !ClassTable.IsTooLong(cell)) continue;
            sure = false;
            if (_unsure.Add((at, from)))
                context.Remarks.Add(RemarkKind.Open, table.Grid.Place(at, from), Remark.Shown(table.Grid.Text(at, from)), ClassTable.Problem(cell)!, Remark.Shown(cell.Stored));
        }

        foreach (SheetCell cell in table.Grid.Row(row)?.Cells ?? [])
        {
            // A note at a value is told with the value.
            if (cell.Problem is not (CellProblem.Noted or CellProblem.TooLong) || table.Columns.Any(c => c.Number == cell.Column && c.Role is ColumnRole.Class or ColumnRole.Indicator)) continue;
            sure = false;
            if (_unsure.Add((row, cell.Column)))
                context.Remarks.Add(RemarkKind.Open, table.Grid.Place(row, cell.Column), Remark.Shown(cell.Text), ClassTable.Problem(cell)!, Remark.Shown(cell.Stored));
        }

        return sure & !IsCovered(row) & !IsShort(row) & !IsShifted(row);
    }

    /// <summary>Whether a row has fewer fields than its header, so that any of them may stand below another's heading, which is told.</summary>
    private bool IsShort(int row)
    {
        if (table.Grid.Cells.Fields is not { } fields || !fields.TryGetValue(row, out int own) || own >= fields.GetValueOrDefault(table.LastHeaderRow)) return false;
        if (_unsure.Add((row, 0))) context.Remarks.Add(RemarkKind.Open, table.Grid.Place(row, own), "", "import.open.fewerFields");
        return true;
    }

    /// <summary>
    /// Whether a row ends before the others do and has a class or a number in a column in which all of these have words, as one does of which a cell was
    /// left out; that is told.
    /// </summary>
    private bool IsShifted(int row)
    {
        int last = table.Columns[^1].Number;
        if (table.Grid.Filled(row, last).Length > 0) return false;
        foreach (Column column in _ofWords ??= OfWords(last))
        {
            string text = table.Grid.Text(row, column.Number);
            if (!IsValue(text)) continue;
            if (_unsure.Add((row, 0))) context.Remarks.Add(RemarkKind.Open, table.Grid.Place(row, column.Number), Remark.Shown(text), "import.open.shifted");
            return true;
        }

        return false;
    }

    /// <summary>The columns beside those that are read in which words stand and no values; none where most rows leave the last column empty.</summary>
    private List<Column> OfWords(int last)
    {
        int[] whole = [.. table.Body.Where(r => table.Grid.Filled(r, last).Length > 0 && Filled(r, _point ?? _code).Length > 0)];
        var columns = new List<Column>();
        if (whole.Length * 2 < table.Body.Length) return columns;
        foreach (Column column in table.Columns)
        {
            bool holdsWords = column.Role is ColumnRole.Unknown or ColumnRole.Ignored or ColumnRole.Remark or ColumnRole.Note or ColumnRole.Document;
            if (column.Number == last || !holdsWords) continue;
            bool any = false;
            bool words = true;
            foreach (int row in whole)
            {
                string text = table.Grid.Text(row, column.Number);
                any |= text.Length > 1;
                words &= text.Length == 0 || (text.Any(char.IsLetter) && !IsValue(text) && !ImportWords.BuiltIn.MayBeResult(text));
            }

            if (any && words) columns.Add(column);
        }

        return columns;
    }

    /// <summary>Whether a text is a class or a number.</summary>
    private static bool IsValue(string text) =>
        WaterClassNotation.TryRead(ImportWords.Joined(text), out _) || (text.Length > 0 && ReadingCell.Value(text, IndicatorForm.Amount).Value is not null);

    /// <summary>Whether a drawing lies over a row, which is told.</summary>
    private bool IsCovered(int row)
    {
        if (table.Over(row) is not { } drawing) return false;
        if (_unsure.Add((row, 0))) table.TellCovered(row, drawing, context.Remarks);
        return true;
    }

    /// <summary>The point that a row names; null where it is open.</summary>
    public Point? PointOf(int row) => context.Names.Find(Named(row)).Point;

    /// <summary>Whether a text is the name or code of a point that is not the row's.</summary>
    public bool SaysAnother(int row, string text)
    {
        Point? said = context.Names.Find(new NamedPoint(text, "", "", "")).Point ?? context.Names.Find(new NamedPoint("", text, "", "")).Point;
        return said is not null && said != PointOf(row);
    }

    /// <summary>The column in which a row names a county of the register, beside which one may name the city above it; else the first.</summary>
    private Column? County(int row) => _counties.FirstOrDefault(c => context.Names.County(Filled(row, c)) is not null) ?? _counties.FirstOrDefault();

    /// <summary>Whether a row names a point of the register, be it only one that its river or county leaves open.</summary>
    public bool IsKnown(int row) => context.Names.Find(Named(row)).Outcome is not (NameOutcome.Unknown or NameOutcome.PassedOver);

    /// <summary>Whether the map says that a row is none of ours.</summary>
    public bool PassesOver(NamedPoint named) => context.Names.Find(named).Outcome == NameOutcome.PassedOver;

    /// <summary>The point of a row; null where it is open or none of ours, which is told.</summary>
    /// <param name="row">The row.</param>
    /// <param name="named">What it says of its point.</param>
    /// <param name="month">The month in which the county beside it must be the register's; null where it is not known yet.</param>
    public Point? Find(int row, NamedPoint named, YearMonth? month = null)
    {
        if (ImportWords.BuiltIn.IsDitto(named.Name))
        {
            string cell = table.Grid.Place(row, NameColumn(row));
            if (context.Told.Add((cell, ""))) context.Remarks.Add(RemarkKind.Open, cell, named.Name, "import.open.ditto");
            return null;
        }

        NameResult result = context.Names.Find(named, month);
        string name = named.Called;
        if (result.Point is { } point)
        {
            string? said = context.Names.SaidInVain(named, point);
            if (said == ImportMap.PassOver)
            {
                if (context.Told.Add((name, named.River)))
                    context.Remarks.Add(RemarkKind.Open, table.Grid.Place(row, NameColumn(row)), name, "import.open.mapPassesRegistered", Called(point));
                return null;
            }

            if (said is not null && context.Told.Add((name, named.River)))
                context.Remarks.Add(RemarkKind.Warning, table.Grid.Place(row, NameColumn(row)), name, "import.warn.mapInVain", said, Called(point));
            return IsOfOtherWater(row, name, point) ? null : point;
        }

        if (result.Outcome == NameOutcome.OtherCounty && County(row) is null && CaptionOf(row) == 0)
        {
            // What the sheet's name or a title says is one cause for all its rows.
            if (_placeTold) return null;
            _placeTold = true;
            context.Remarks.Add(RemarkKind.Open, table.Grid.Name + "!" + table.HeaderRange, named.County, "import.open.placeOfTable", Called(result.Candidates[0]));
            return null;
        }

        if (result.Outcome == NameOutcome.OtherCounty)
        {
            AddElsewhere(row, result.Candidates[0], month!.Value);
            context.Map.Ask(name, named.River, result.Candidates.Select(Called));
            return null;
        }

        if (context.Told.Count > MostTold || !context.Told.Add((name, named.River))) return null;
        string place = table.Grid.Place(row, NameColumn(row));
        if (context.Told.Count > MostTold)
        {
            context.Remarks.Add(RemarkKind.Open, place, name, "import.open.manyNames", MostTold.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        ImmutableArray<Point> similar = result.Outcome == NameOutcome.Unknown ? context.Names.Similar(named.Name) : result.Candidates;
        string candidates = Fault.Listing(similar.Select(Called));
        switch (result.Outcome)
        {
            case NameOutcome.PassedOver:
                context.Remarks.Add(RemarkKind.Skipped, place, name, "import.skip.passedOver");
                return null;
            case NameOutcome.Unknown when similar is [{ } first, ..] && PointNames.OddIn(named.Name, first) is { } odd:
                context.Remarks.Add(RemarkKind.Open, place, name, "import.open.oddName", odd, Called(first));
                return null; // and not asked as another name, under which it would be written
            case NameOutcome.Unknown:
                string code = candidates.Length == 0 ? "import.open.unknownPoint" : "import.open.unknownPointNear";
                context.Remarks.Add(RemarkKind.Open, place, name, code, Offered(row, named), candidates);
                break;
            case NameOutcome.Ambiguous:
                context.Remarks.Add(RemarkKind.Open, place, name, "import.open.ambiguous", candidates);
                break;
            case NameOutcome.OtherRiver:
                context.Remarks.Add(RemarkKind.Open, place, name, "import.open.otherRiver", named.River, candidates);
                break;
            case NameOutcome.CodeDiffers:
                context.Remarks.Add(RemarkKind.Open, place, name, "import.open.codeDiffers", named.Code, candidates);
                break;
            case NameOutcome.MapUnknown:
                context.Remarks.Add(RemarkKind.Open, place, name, "import.open.mapUnknown", result.Code, Offers(result.Code, similar));
                return null;
            case NameOutcome.MapTwice: // told by the map's own line
                return null;
            case NameOutcome.Found or NameOutcome.OtherCounty:
                break;
        }

        context.Map.Ask(name, named.River, similar.Select(Called));
        return null;
    }

    /// <summary>
    /// Whether the table says that a row is of groundwater and the register that its point is of surface water, or the other way round: a well and a section
    /// are called by one village, and a class of the one is none of the other. Told once for each point.
    /// </summary>
    private bool IsOfOtherWater(int row, string name, Point point)
    {
        bool isGround = point.WaterType == WaterType.Groundwater;
        if ((WaterTypeOf(row) ?? StandardOf(row) ?? WaterOfTable()) is not { } said || (said == WaterType.Groundwater) == isGround) return false;
        if (_otherWater.Add(point))
            context.Remarks.Add(RemarkKind.Open, table.Grid.Place(row, NameColumn(row)), name, isGround ? "import.open.notGroundwater" : "import.open.notSurfaceWater");
        return true;
    }

    /// <summary>The water that the title says, where it says none the sheet's name, and then the file's.</summary>
    private WaterType? WaterOfTable()
    {
        if (_waterIsKnown) return _waterOfTable;
        _waterIsKnown = true;
        string title = string.Join(' ', table.TitleTexts.Where(t => t.Length <= MonthHints.LongestTitle));
        foreach (string text in new[] { title, table.Grid.Cells.Name, table.Grid.File })
        {
            string words = context.Places.Aggregate(text, (w, place) => place.Length > 1 && !ImportWords.BuiltIn.IsWaterWord(place) ? w.Replace(place, " ", StringComparison.Ordinal) : w);
            if (ImportWords.BuiltIn.SaysWater(words)) return _waterOfTable = ImportWords.BuiltIn.Water(words);
        }

        return null;
    }

    /// <summary>Keeps a row that gives its point to another county, in its own cell or in the line over it, which is told once for all rows of that word.</summary>
    private void AddElsewhere(int row, Point point, YearMonth month)
    {
        Column? against = _counties.FirstOrDefault(c => context.Names.IsOfAnotherCounty(point, Filled(row, c), month));
        int at = against is null ? _captions[CaptionOf(row)] : row;
        int column = against?.Number ?? table.Grid.Written(at).First().Cell.Column;
        (string said, string cell) = (OneLine(table.Grid.Filled(at, column)), Grid.Address(at, column));
        if (!_elsewhere.TryGetValue(said, out List<string>? cells))
        {
            _elsewhere.Add(said, cells = []);
            _firstElsewhere.Add(said, [Called(point), Months.Text(month), Fault.Listing(point.EntryIn(month)!.Responsible!.Counties.Select(c => c.Name))]);
        }

        if (!cells.Contains(cell)) cells.Add(cell);
    }

    /// <summary>Tells each word in place of a county that is none of the points beside it.</summary>
    public void Tell()
    {
        foreach ((string said, List<string> cells) in _elsewhere)
        {
            bool isPlain = cells.Count == 1 && IsPlace(said);
            context.Remarks.Add(
                RemarkKind.Open, table.Grid.Name + "!" + context.Cells(cells), said, isPlain ? "import.open.otherCounty" : "import.open.otherCountyOften", _firstElsewhere[said]);
        }
    }

    /// <summary>What the answer of the map may have meant, behind it: the points that are like the name, and the code that is like the answer.</summary>
    private string Offers(string answer, IEnumerable<Point> similar)
    {
        string[] near = [.. similar.Select(Called).Concat(NearNames.Nearest(answer, context.Register.Points.Select(p => p.Code))).Distinct().Take(3)];
        return near.Length == 0 ? "" : context.Words.Say("import.meant", string.Join(context.Words["label.or"], near));
    }

    private static string Called(Point point) => point.Code + " " + point.Entries.Select(e => e.Name).FirstOrDefault();

    /// <summary>The row that points.csv would get for a name that it does not have, as far as the table tells it.</summary>
    private string Offered(int row, NamedPoint named)
    {
        bool english = context.Words.Language == Core.Wording.Language.En;
        string target = table.First(ColumnRole.Target) is { } column && WaterClassNotation.TryRead(ImportWords.Joined(Filled(row, column)), out WaterClass value)
            ? value.ToString() : "";
        string county = context.Register.FindCounty(named.County)?.Name ?? "";
        string river = named.River.Length > 0 ? named.River : named.Nearby;
        return context.Line.Of(new Dictionary<string, string>
        {
            ["code"] = Remark.Shown(named.Code),
            ["name"] = Remark.Shown(named.Name),
            ["kind"] = NameOf(row)?.Text.Contains("水源", StringComparison.Ordinal) == true ? CellWords.PointKind.In(english).ElementAt((int)PointKind.Source) : "",
            ["water_body"] = Remark.Shown(river),
            ["water_type"] = WaterTypeOf(row) is { } type ? CellWords.WaterType.In(english).ElementAt((int)type) : "",
            ["county"] = county,
            ["target"] = target,
        });
    }

    /// <summary>
    /// The type of water that another column of the row says; null where none does. A point's kind and type decide its clause and are never guessed.
    /// </summary>
    private WaterType? WaterTypeOf(int row)
    {
        WaterType?[] said =
        [
            .. table.Columns.Where(c => c.Role is ColumnRole.Unknown or ColumnRole.Ignored).Select(c => CellWords.WaterType.Find(Filled(row, c)))
                .Where(t => t is not null).Distinct(),
        ];
        return said is [var only] ? only : null;
    }

    /// <summary>The water of the standard that another column of the row names, 执行标准; null where none does. Its class is one of that water.</summary>
    private WaterType? StandardOf(int row)
    {
        foreach (Column column in table.Columns)
        {
            if (column.Role is not (ColumnRole.Unknown or ColumnRole.Ignored or ColumnRole.Target or ColumnRole.Remark)) continue;
            if (ImportWords.BuiltIn.WaterOfStandard(Filled(row, column)) is { } said) return said;
        }

        return null;
    }

    private string Filled(int row, Column? column) => column is null ? "" : OneLine(table.Grid.Filled(row, column.Number));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
