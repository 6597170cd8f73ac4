using System.Xml;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Evidence;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Import.Grids;

/// <summary>
/// Goes through the body of a Word document and takes what it shows: hidden text (which is named, and is read where it is a whole row), field codes, readings above characters and the second form of
/// drawings are not shown. The words of text boxes and of letters drawn as a picture are paragraphs; a cell with such words or with a picture in its line says more than its text. A table in a box, and what other programs put into the document, is not read, which is
/// told. Changes that nobody has accepted yet are shown beside what they change, so that a cell with one says two things; one that is
/// struck through says that it no longer holds. A table in a table is a table of its own.
/// </summary>
/// <param name="xml">The document part.</param>
/// <param name="styles">How the document's styles look.</param>
/// <param name="notes">Its footnotes, endnotes and comments: said of the cell at which they stand, of others like a line below the table.</param>
/// <param name="memory">What the document may hold.</param>
internal sealed class WordBody(XmlReader xml, WordStyles styles, WordNotes notes, SheetMemory memory)
{
    private const int DeepestNesting = 64;
    private const int LongestKind = 40;
    private const string Mathematics = "/math";
    private const string Floating = "import.open.floating";

    /// <summary>Where letters of other alphabets begin than those in which Chinese is spelt.</summary>
    private const char LastLatin = (char)0x250;

    /// <summary>A row of an exact height of so many twentieths of a point or less shows nothing.</summary>
    private const int LowestRow = 40;

    /// <summary>A box that floats over a table is anchored in it or so few paragraphs above it.</summary>
    private const int FarthestAnchor = 3;

    /// <summary>What is not shown, and how things looked before a change.</summary>
    private static readonly HashSet<string> NotShown =
    [
        "Fallback", "sdtPr",
        "rPrChange", "pPrChange", "tcPrChange", "trPrChange", "tblPrChange", "tblPrExChange", "tblGridChange",
    ];

    /// <summary>Fields that show what they draw, write or count, and not a result that the document keeps.</summary>
    private static readonly string[] DrawingFields =
    [
        "EQ", "ADVANCE", "SYMBOL", "BARCODE", "DISPLAYBARCODE", "MERGEBARCODE", "FORMCHECKBOX", "MACROBUTTON", "GOTOBUTTON", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM",
    ];

    /// <summary>Parts of an equation that say more than their letters one behind the other: fractions, roots, powers, boxes, bars.</summary>
    private static readonly HashSet<string> Arranged =
        ["f", "rad", "bar", "borderBox", "phant", "acc", "groupChr", "nary", "eqArr", "limLow", "limUpp", "m", "sSup", "sSubSup", "sPre"];

    /// <summary>Changes of text that nobody has accepted; the first two take text away.</summary>
    private static readonly string[] Changes = ["del", "moveFrom", "ins", "moveTo"];

    private readonly List<WordTable> _tables = [];
    private readonly List<string> _paragraphs = [];
    private readonly List<string> _noted = [];
    private readonly List<UnseenText> _unseen = [];

    /// <summary>The paragraphs since the last table that cannot be taken as they stand; those before the first table are of all of them, as the title of a report is.</summary>
    private readonly List<UnsureText> _unsure = [];

    private int _ofReport;

    /// <summary>What the boxes say that float beside the last paragraphs, as far as a cell may say it.</summary>
    private readonly List<string> _floating = [];

    /// <summary>How many paragraphs have words since the last such box or the last table.</summary>
    private int _passed;

    /// <summary>What the field says so far that is being read.</summary>
    private string _instruction = "";

    /// <summary>Whether a drawing with words, or one in the line of the text, was passed since that was last asked.</summary>
    private bool _drawn;

    /// <summary>What may hold a table and is not read, as codes of the wording.</summary>
    public SortedSet<string> Unread { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads all tables.</summary>
    public List<WordTable> Read()
    {
        while (Step())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "tbl")
            {
                Table(0);
            }
            else if (xml.LocalName == "p")
            {
                var paragraph = new WordText();
                ReadParagraph(paragraph, styles.Usual, isCell: false);
                if (paragraph.IsFramed) Float(paragraph.Live);
                Paragraph(paragraph.Live);
                if (paragraph.Live.Length > 0 && ++_passed > FarthestAnchor) _floating.Clear();
                Around(paragraph);
            }
        }

        if (_tables.Count > 0) _tables[^1].Unseen.AddRange(_unseen); // behind the last of them
        return _tables;
    }

    /// <summary>Takes note of what a paragraph points to, which is said of the tables before and behind it, and of what it hides.</summary>
    private void Around(WordText paragraph)
    {
        _noted.AddRange(paragraph.Notes);
        if (_tables.Count > 0) _tables[^1].Below.AddRange(paragraph.Notes);
        if (paragraph.Unseen is { Length: > 0 } hidden) _unseen.Add(new UnseenText(0, 0, hidden));
        if (!paragraph.IsRevised && !paragraph.IsDrawn) return;
        var unsure = new UnsureText(paragraph.Text, paragraph.IsRevised ? "import.open.revised" : "import.open.drawnLetters");
        _unsure.Add(unsure);
        if (_tables.Count > 0) _tables[^1].Unsure.Add(unsure);
    }

    /// <summary>Takes note of a box that floats: where it says what a cell may say, it may lie over one of the table in or beside which it stands.</summary>
    private void Float(string words)
    {
        words = words.Trim();
        if (!ImportWords.BuiltIn.SaysResult(words) && ReadingCell.Value(words, IndicatorForm.Amount).Value is null) return;
        if (_tables.Count > 0 && _passed < 2) _tables[^1].Unsure.Add(new UnsureText(words, Floating));
        else _passed = 0;
        _floating.Add(words);
    }

    private void Paragraph(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return;
        memory.Take(text);
        _paragraphs.Add(text);
        if (_tables.Count > 0) _tables[^1].Below.Add(text);
    }

    private void Table(int depth)
    {
        if (depth > DeepestNesting) throw new InvalidDataException("Tables lie in tables beyond any document's need.");
        memory.TakeTable();
        var table = new WordTable(_paragraphs, _noted, _unseen, memory);
        table.Unsure.AddRange(_unsure);
        if (_tables.Count > 0) _unsure.RemoveRange(_ofReport, _unsure.Count - _ofReport);
        else _ofReport = _unsure.Count;
        foreach (string words in _floating) table.Unsure.Add(new UnsureText(words, Floating));
        _floating.Clear();
        _passed = 0;
        _paragraphs.Clear();
        _noted.Clear();
        _unseen.Clear();
        _tables.Add(table);
        if (xml.IsEmptyElement) return;
        WordLook look = styles.Usual;
        for (int level = xml.Depth; Step() && xml.Depth > level;)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "tblStyle") look = look.With(styles.Of(Value()));
            else if (xml.LocalName == "shd") look = look.With(WordLook.Of(xml));
            else if (xml.LocalName == "tr") Row(table, look, depth);
        }

        _passed = 0;
        _floating.Clear();
        _paragraphs.Clear();
    }

    private void Row(WordTable table, WordLook look, int depth)
    {
        (bool changed, bool hidden) = (false, false);
        var cells = new List<WordText>();
        (int skipped, int left) = (0, 0);
        if (!xml.IsEmptyElement)
        {
            for (int level = xml.Depth; Step() && xml.Depth > level;)
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (cells.Count > WordTable.MostColumns) break; // told by the table
                if (xml.LocalName == "tc") cells.Add(Cell(look, depth));
                else if (xml.LocalName == "gridBefore") skipped = Number(skipped);
                else if (xml.LocalName == "gridAfter") left = Number(left);
                else if (xml.LocalName == "trHeight" && xml.GetAttribute("hRule", xml.NamespaceURI) == "exact") hidden |= Number(LowestRow + 1) <= LowestRow;
                else if (xml.LocalName == "hidden") hidden = WordLook.IsOn(Value());
                else if (xml.LocalName is "del" or "ins") changed = true; // the whole row
            }
        }

        // A row of which nothing is seen is hidden as a whole; a cell that is merged with the one above shows what stands there.
        if (cells.Any(c => c.Unseen.Length > 0) && cells.All(c => c is { Text: "", Problem: CellProblem.None, Merge: not false }))
        {
            hidden = true;
            foreach (WordText cell in cells) cell.Reveal();
        }

        table.Skip(skipped);
        foreach (WordText cell in cells)
        {
            cell.IsRevised |= changed;
            table.Add(cell);
        }

        table.Skip(left);
        table.EndRow(hidden);
    }

    private WordText Cell(WordLook look, int depth)
    {
        var cell = new WordText();
        if (xml.IsEmptyElement) return cell;
        for (int level = xml.Depth; Step() && xml.Depth > level;)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "gridSpan":
                    cell.Columns = Number(1);
                    break;
                case "vMerge":
                    cell.Merge = Value() == "restart";
                    break;
                case "cellIns" or "cellDel" or "cellMerge":
                    cell.IsRevised = true;
                    break;
                case "shd":
                    look = look.With(WordLook.Of(xml));
                    break;
                case "tl2br" or "tr2bl":
                    cell.IsCrossed |= Value() is not ("nil" or "none");
                    break;
                case "tbl":
                    Table(depth + 1);
                    cell.IsReadable = false;
                    break;
                case "p":
                    cell.Break();
                    ReadParagraph(cell, look, isCell: true);
                    break;
            }
        }

        return cell;
    }

    /// <summary>
    /// The text of a paragraph, added to a cell's. What is hidden from web pages alone, as page numbers in a table of contents are, counts in cells: the page
    /// shows it.
    /// </summary>
    private void ReadParagraph(WordText text, WordLook look, bool isCell)
    {
        if (xml.IsEmptyElement) return;
        int level = xml.Depth;
        WordLook run = look;
        var changes = new Stack<(int Level, bool TakesAway)>();
        for (_drawn = false; Step() && xml.Depth > level;)
        {
            if (_drawn && isCell) text.IsReadable = false;
            if (xml.NodeType == XmlNodeType.EndElement && changes.Count > 0 && changes.Peek().Level == xml.Depth) changes.Pop();
            if (xml.NodeType != XmlNodeType.Element) continue;
            int change = xml.IsEmptyElement ? -1 : Array.IndexOf(Changes, xml.LocalName);
            if (change >= 0) changes.Push((xml.Depth, change < 2));
            switch (xml.LocalName)
            {
                case "pPr":
                    look = look.With(ParagraphLook(text));
                    break;
                case "r":
                    run = look;
                    break;
                case "rt":
                    if (!IsReading(WordXml.Words(xml, memory)) && !run.IsHidden) text.Draw();
                    break;
                case "rStyle":
                    run = run.With(styles.Of(Value()));
                    break;
                case "webHidden" when isCell:
                    break;
                case "strike" or "dstrike" or "vanish" or "webHidden" or "vertAlign" or "position" or "color" or "highlight" or "shd" or "sz":
                    run = run.With(WordLook.Of(xml));
                    break;
                case "sym" when !run.IsHidden:
                    text.IsReadable = false;
                    break;
                case "fldChar" or "fldSimple":
                    ReadField(text, run);
                    break;
                case "instrText" or "delInstrText":
                    if (_instruction.Length < LongestKind) _instruction += WordXml.Text(xml, memory);
                    break;
                case "ddList" when !run.IsHidden:
                    text.Add(new WordPart(WordXml.Choice(xml, memory), run.Height ?? TextHeight.Line, run.IsStruck, changes.Any(c => c.TakesAway)), changes.Count > 0);
                    break;
                case "footnoteReference" or "endnoteReference" or "commentReference" when !run.IsHidden:
                    if (notes.Of(xml) is { Length: > 0 } note) text.Note(note);
                    break;
                default:
                    if (Arranged.Contains(xml.LocalName) && xml.NamespaceURI.EndsWith(Mathematics, StringComparison.Ordinal)) text.IsReadable = false;
                    if (Written() is not { } written) break;
                    text.IsReadable &= !run.IsBlackedOut || string.IsNullOrWhiteSpace(written);
                    if (run.IsHidden) text.Hide(written);
                    else text.Add(new WordPart(written, run.Height ?? TextHeight.Line, run.IsStruck, changes.Any(c => c.TakesAway)), changes.Count > 0);
                    break;
            }
        }

        if (_drawn && isCell) text.IsReadable = false;
    }

    /// <summary>
    /// Takes note of a field that shows letters which it draws by what it says, and keeps no result of, as circled characters are: a cell with one is not what its text
    /// says, nor a line in which letters lie over or beside one another.
    /// </summary>
    private void ReadField(WordText text, WordLook run)
    {
        if (xml.GetAttribute("instr", xml.NamespaceURI) is { } whole) _instruction = whole;
        string kind = _instruction.TrimStart().Split(' ', '\\', '(')[0].ToUpperInvariant();
        if (DrawingFields.Contains(kind) && !run.IsHidden)
        {
            text.IsReadable = false;
            text.IsDrawn |= kind is "EQ" or "ADVANCE";
        }

        _instruction = "";
    }

    /// <summary>What an element writes; null where it writes nothing.</summary>
    private string? Written() => xml.LocalName switch
    {
        "t" or "delText" => WordXml.Text(xml, memory),
        "br" or "cr" => "\n",
        "tab" or "ptab" => " ",
        "noBreakHyphen" => "-",
        _ => null,
    };

    /// <summary>
    /// The look of a paragraph's style and its ground, and whether it is a frame that floats; what else its properties say is about the mark at its end.
    /// </summary>
    private WordLook ParagraphLook(WordText text)
    {
        WordLook look = default;
        if (xml.IsEmptyElement) return look;
        for (int level = xml.Depth; Step() && xml.Depth > level;)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth > level + 1) continue;
            if (xml.LocalName == "pStyle") look = styles.Of(Value()).With(look);
            else if (xml.LocalName == "shd") look = look.With(WordLook.Of(xml));
            else if (xml.LocalName == "framePr") text.IsFramed = true;
        }

        return look;
    }

    /// <summary>Whether a text above characters says how they are spoken, as pinyin does in small letters, and nothing more.</summary>
    private static bool IsReading(string text) => text.All(c => char.IsWhiteSpace(c) || (c < LastLatin && char.IsLower(c)));

    /// <summary>Goes on to the next node, past what is not shown.</summary>
    private bool Step()
    {
        bool more = xml.Read();
        while (more && xml.NodeType == XmlNodeType.Element)
        {
            if (xml.LocalName is "drawing" or "pict" or "object")
            {
                PassDrawing();
                more = xml.Read();
            }
            else if (xml.LocalName is "altChunk" or "subDoc" || NotShown.Contains(xml.LocalName))
            {
                if (xml.LocalName is "altChunk" or "subDoc") Unread.Add("import.open.otherDocument");
                xml.Skip();
                more = !xml.EOF;
            }
            else
            {
                break;
            }
        }

        return more;
    }

    /// <summary>Goes to the end of a drawing and takes its words, each paragraph for one of the document.</summary>
    private void PassDrawing()
    {
        WordDrawing drawing = WordDrawing.Read(xml, memory);
        Unread.UnionWith(drawing.Unread);
        if (drawing.Floats && drawing.Words.Count(w => !string.IsNullOrWhiteSpace(w)) == 1) Float(string.Concat(drawing.Words));
        foreach (string words in drawing.Words) Paragraph(words);
        _drawn |= drawing.IsPartOfText;
    }

    private string? Value() => WordXml.Value(xml);

    private int Number(int otherwise) => WordXml.Number(xml, otherwise);
}
