using System.Collections.Immutable;

namespace EcoComp.Cli.Documents;

/// <summary>A part of a document.</summary>
internal abstract record Block
{
    private Block()
    {
    }

    /// <summary>Whether it may not begin a page without what stands before it: a seal, a receipt or who gets copies would stand there alone.</summary>
    public bool StaysWithPrevious => this is Paragraph
    {
        Kind: ParagraphKind.Closing or ParagraphKind.Signatures or ParagraphKind.SignatureDate or ParagraphKind.Receipt or ParagraphKind.Copies,
    };

    /// <summary>How far it stands below the top of the document, for writers that show that by setting it in.</summary>
    public int Depth { get; init; }

    /// <summary>A heading. A line feed in it begins a new line.</summary>
    /// <param name="Text">Its text.</param>
    /// <param name="Level">How much it stands above.</param>
    internal sealed record Heading(string Text, HeadingLevel Level) : Block;

    /// <summary>A paragraph.</summary>
    /// <param name="Text">Its text.</param>
    /// <param name="Kind">What it is for.</param>
    internal sealed record Paragraph(string Text, ParagraphKind Kind = ParagraphKind.Body) : Block
    {
        /// <summary>How many characters stand before what its further lines begin under, as the number of an annex before its name.</summary>
        public int Hanging { get; init; }
    }

    /// <summary>A table, whose header stands again wherever it has to be continued.</summary>
    /// <param name="Name">What it is called where something in it has to be pointed at.</param>
    /// <param name="Columns">Its columns.</param>
    /// <param name="Rows">Its rows.</param>
    /// <param name="TotalRows">How many of its last rows are totals and stand out.</param>
    internal sealed record Table(string Name, ImmutableArray<Column> Columns, ImmutableArray<Row> Rows, int TotalRows = 0) : Block
    {
        /// <summary>Its rows, which are held from when they are asked for.</summary>
        public ImmutableArray<Row> Rows { get => field.IsDefault ? field = [.. Made!] : field; } = Rows;

        /// <summary>Its rows where each is made whenever it is gone to; null where they are held.</summary>
        public IEnumerable<Row>? Made { get; init; }

        /// <summary>Its rows one by one, to be looked at and let go: there may be a million.</summary>
        public IEnumerable<Row> Each() => Made ?? Rows;

        /// <summary>The table at a depth.</summary>
        public Table At(int depth) => this with { Depth = depth };

        /// <summary>What stands in a cell.</summary>
        public string Cell(int row, int column) =>
            Columns[column].Between is { } between ? string.Join(between, Rows[row].Remarks) : Rows[row].Cell(column);
    }

    /// <summary>Nothing: what follows stands apart from what came before.</summary>
    internal sealed record Gap : Block;

    /// <summary>What follows begins on a new page, under a running header of its own.</summary>
    /// <param name="RunningHeader">What stands above the text from that page on.</param>
    internal sealed record NewPage(string RunningHeader) : Block
    {
        /// <summary>Whether a paper of its own begins, to be sent alone: its pages are counted anew.</summary>
        public bool BeginsPaper { get; init; }
    }
}

/// <summary>How much a heading stands above.</summary>
internal enum HeadingLevel
{
    /// <summary>The document, or a part of it that could be sent alone.</summary>
    Title,

    /// <summary>A section.</summary>
    Section,

    /// <summary>A part of a section.</summary>
    Subsection,
}

/// <summary>What a paragraph is for.</summary>
internal enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>What stands below a title.</summary>
    Subtitle,

    /// <summary>The document's number, or its place.</summary>
    Number,

    /// <summary>Whom the document is sent to.</summary>
    Addressees,

    /// <summary>The first paragraph under a title that is sent to nobody by name.</summary>
    Opening,

    /// <summary>What the amounts of the table below are counted in.</summary>
    Unit,

    /// <summary>One of several remarks.</summary>
    Note,

    /// <summary>The last paragraph before the signatures, which may not stand alone on a page.</summary>
    Closing,

    /// <summary>One of the annexes that a document has, listed after its text.</summary>
    Annex,

    /// <summary>Which annex begins, above its title.</summary>
    AnnexMark,

    /// <summary>Who signs, one bureau a paragraph, each with room for its seal.</summary>
    Signatures,

    /// <summary>The date of the signature, or where it is written.</summary>
    SignatureDate,

    /// <summary>Where whoever gets the document signs for it.</summary>
    Receipt,

    /// <summary>Who gets copies, at the end of the document.</summary>
    Copies,
}

/// <summary>A row of a table.</summary>
/// <param name="cells">A cell for every column; that of the remarks is empty.</param>
/// <param name="remarks">What explains the row, part by part.</param>
internal class Row(ImmutableArray<string> cells, ImmutableArray<string> remarks)
{
    /// <summary>What explains the row, part by part.</summary>
    public virtual ImmutableArray<string> Remarks => remarks;

    /// <summary>What stands in the cell of a column; that of the remarks is empty.</summary>
    public virtual string Cell(int column) => cells[column];
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">What stands in the header.</param>
/// <param name="Align">Where its cells stand.</param>
internal sealed record Column(string Heading, Align Align = Align.Left)
{
    /// <summary>How wide it is beside the other columns.</summary>
    public float Share { get; init; } = 1;

    /// <summary>
    /// For the column of a row's remarks, what stands between them where they stand in one cell; null for any other. A writer whose lines are as long
    /// as a terminal is wide puts the remarks below the row instead.
    /// </summary>
    public string? Between { get; init; }
}

/// <summary>Where text stands in its width.</summary>
internal enum Align
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the right, as numbers do.</summary>
    Right,
}
