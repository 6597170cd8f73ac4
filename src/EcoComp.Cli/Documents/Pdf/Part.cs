namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// A part of the document's structure: what a page shows, as a reader that speaks, or one that fits the text to a small screen, walks it.
/// </summary>
/// <param name="type">What it is, as ISO 32000 names it: <c>H1</c>, <c>P</c>, <c>Table</c>.</param>
internal sealed class Part(string type)
{
    /// <summary>The whole.</summary>
    public const string Document = "Document";

    /// <summary>What could be sent alone: the city's part, a county's statement.</summary>
    public const string Section = "Sect";

    /// <summary>The heading of the whole or of such a section.</summary>
    public const string Title = "H1";

    /// <summary>A paragraph.</summary>
    public const string Paragraph = "P";

    /// <summary>A table, made of rows.</summary>
    public const string Table = "Table";

    /// <summary>A row, made of cells.</summary>
    public const string Row = "TR";

    /// <summary>A cell that heads its column.</summary>
    public const string HeaderCell = "TH";

    /// <summary>Any other cell; an empty one too, for a reader counts them.</summary>
    public const string Cell = "TD";

    private readonly List<Part> _parts = [];

    /// <summary>What it is.</summary>
    public string Type => type;

    /// <summary>What it is called in the list of bookmarks, or empty: only headings stand in it.</summary>
    public string Bookmark { get; init; } = "";

    /// <summary>How many columns a cell is wide.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>What it is made of, in the order of reading.</summary>
    public IReadOnlyList<Part> Parts => _parts;

    /// <summary>It and all that it is made of, in the order of reading.</summary>
    public IEnumerable<Part> Whole => _parts.SelectMany(p => p.Whole).Prepend(this);

    /// <summary>A heading.</summary>
    /// <param name="level">Its level.</param>
    /// <param name="text">Its text.</param>
    public static Part Heading(HeadingLevel level, string text)
    {
        string type = level switch { HeadingLevel.Title => Title, HeadingLevel.Section => "H2", _ => "H3" };
        return new Part(type) { Bookmark = level == HeadingLevel.Subsection ? "" : text.Replace("\n", "", StringComparison.Ordinal) };
    }

    /// <summary>Adds a part at the end.</summary>
    public Part Add(Part part)
    {
        _parts.Add(part);
        return part;
    }
}
