using System.Collections.Immutable;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>Turns the blocks of a document into strips, and says which of them have to stay together.</summary>
internal sealed class Typesetter(PageStyle style, Func<Block, TextStyle> looks, ITypeface face)
{
    private const float Ascent = 0.88f;
    private const float LowRow = 0.1f;
    private const float GapHeight = 16;
    private const float TallestRow = 1 / 3f;
    private readonly LineBreaker _lines = new(face);
    private readonly Dictionary<(string Text, float Room), List<string>> _broken = []; // the cells of a table repeat themselves
    private Part? _section;
    private bool _awaitsTitle;

    /// <summary>The structure of what has been set so far.</summary>
    public Part Structure { get; } = new(Part.Document);

    private Part Section => _section ?? Structure;

    /// <summary>The strips of a block.</summary>
    public IEnumerable<Strip> Set(Block block) => block switch
    {
        Block.Heading heading => Heading(heading),
        Block.Paragraph paragraph => Paragraph(paragraph),
        Block.Table table => Table(table),
        Block.NewPage page => [Strip.Space(0) with { NewPage = page }],
        Block.Gap => [Strip.Space(GapHeight)],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    /// <summary>A line of text between two margins.</summary>
    public Mark.Text Line(string text, float size, Align align, float left, float right, float baseline)
    {
        float x = align switch
        {
            Align.Right => right - _lines.Width(text, size),
            Align.Center => (left + right - _lines.Width(text, size)) / 2,
            _ => left,
        };
        return new Mark.Text(x, baseline, text, size);
    }

    /// <summary>A text across the page, made smaller where it would be wider than the text.</summary>
    public Mark.Watermark Watermark(string text)
    {
        float size = Math.Min(style.WatermarkSize, style.WatermarkSize * style.TextWidth / _lines.Width(text, style.WatermarkSize));
        return new Mark.Watermark(text, _lines.Width(text, size), size);
    }

    private IEnumerable<Strip> Heading(Block.Heading heading)
    {
        if (heading.Level == HeadingLevel.Title && !_awaitsTitle) _section = Structure.Add(new Part(Part.Section));
        _awaitsTitle &= heading.Level != HeadingLevel.Title;
        return Paragraph(heading.Text, looks(heading), Part.Heading(heading.Level, heading.Text));
    }

    /// <summary>A paragraph; with the number of a document or an annex, which stands above its title, its section begins.</summary>
    private IEnumerable<Strip> Paragraph(Block.Paragraph paragraph)
    {
        if (paragraph.Kind is ParagraphKind.Number or ParagraphKind.AnnexMark)
        {
            _section = Structure.Add(new Part(Part.Section));
            _awaitsTitle = true;
        }

        return Paragraph(paragraph.Text, looks(paragraph), new Part(Part.Paragraph), paragraph.Hanging);
    }

    private IEnumerable<Strip> Paragraph(string text, TextStyle look, Part part, int hanging = 0)
    {
        Section.Add(part);
        float left = style.Side + look.Indent;
        float right = style.Width - style.Side;
        float first = look.FirstLineIndent * look.Size;
        float next = left + (hanging == 0 ? 0 : first + _lines.Width(text[..hanging], look.Size));
        float height = look.Size * look.LineHeight;
        List<string> lines = _lines.Break(text, look.Size, right - next, right - left - first);
        if (look.SpaceBefore > 0) yield return Strip.Space(look.SpaceBefore);
        for (int i = 0; i < lines.Count; i++)
        {
            Mark line = Line(lines[i], look.Size, look.Align, i == 0 ? left + first : next, right, Baseline(look.Size, height));
            yield return new Strip(height, [line with { Part = part }]) { StaysWithNext = Together(i, lines.Count, look.StaysWithNext) };
        }
    }

    /// <summary>Neither the first two nor the last two of several parts are parted; the last stays with what follows where that is asked for.</summary>
    private static bool Together(int part, int count, bool lastStays) =>
        part == count - 1 ? lastStays : part == 0 || part == count - 2;

    private IEnumerable<Strip> Table(Block.Table table)
    {
        float scale = style.TextWidth / table.Columns.Sum(c => c.Share);
        float[] edges = new float[table.Columns.Length + 1];
        edges[0] = style.Side;
        for (int c = 0; c < table.Columns.Length; c++) edges[c + 1] = edges[c] + table.Columns[c].Share * scale;
        Align[] headings = new Align[table.Columns.Length];
        Array.Fill(headings, Align.Center);
        Part whole = Section.Add(new Part(Part.Table));
        IEnumerable<Strip> heads = Row([.. table.Columns.Select(c => c.Heading)], headings, edges, 1, shaded: true, Cells(Part.HeaderCell, 1));
        Strip[] head = [.. heads.Select(s => s with { StaysWithNext = true })];
        head[0] = head[0] with { Marks = [new Mark.Rule(edges[0], 0, edges[^1], 0), .. head[0].Marks] };
        foreach (Strip part in head) yield return part;
        Strip? header = head is [var low] ? low : null; // one taller than half a page stands once
        Align[] aligns = [.. table.Columns.Select(c => c.Align)];
        Strip[] rows = [.. Enumerable.Range(0, table.Rows.Length).SelectMany(r => Row(
            [.. Enumerable.Range(0, table.Columns.Length).Select(c => table.Cell(r, c))],
            aligns, edges, Span(r), r >= table.Rows.Length - table.TotalRows, Cells(Part.Cell, Span(r))))];
        for (int i = 0; i < rows.Length; i++)
        {
            // A tall row that others have to stand beside would leave the page before it empty.
            bool isLow = rows[i].Height <= style.TextHeight * LowRow;
            yield return rows[i] with { Header = header, StaysWithNext = isLow && Together(i, rows.Length, lastStays: false) };
        }

        // What a row of totals is called stands across the columns that it does not sum up.
        int Span(int r) => r < table.Rows.Length - table.TotalRows || table.Cell(r, 0).Length == 0 ? 1
            : 1 + Enumerable.Range(1, table.Columns.Length - 1).TakeWhile(c => table.Cell(r, c).Length == 0).Count();

        Part[] Cells(string type, int span)
        {
            Part row = whole.Add(new Part(Part.Row));
            Part first = row.Add(new Part(type) { Columns = span });
            return [.. Enumerable.Range(0, table.Columns.Length).Select(c => c < span ? first : row.Add(new Part(type)))];
        }
    }

    /// <summary>A row as one strip, or as several where it is taller than a third of a page.</summary>
    private IEnumerable<Strip> Row(ImmutableArray<string> cells, Align[] aligns, float[] edges, int span, bool shaded, Part[] parts)
    {
        float size = style.TableSize;
        float lineHeight = size * 1.35f;
        float[] sizes = [.. cells.Select((cell, c) => aligns[c] == Align.Right ? Fitting(cell, Room(c)) : size)];
        List<string>[] texts = [.. cells.Select((cell, c) =>
        {
            float room = Room(c);
            if (sizes[c] < size) return [cell];
            if (_broken.TryGetValue((cell, room), out List<string>? known)) return known;
            return _broken[(cell, room)] = _lines.Break(cell, size, room, room);
        })];
        int most = Math.Max(1, (int)(style.TextHeight * TallestRow / lineHeight));
        int tallest = texts.Max(t => t.Count);
        for (int from = 0; from < tallest; from += most)
        {
            int count = Math.Min(most, tallest - from);
            bool goesOn = from + count < tallest;
            float above = from == 0 ? style.CellPadding : 0; // strips of one row join without a gap, which would stand in the middle of a word
            float height = above + count * lineHeight + (goesOn ? 0 : style.CellPadding);
            var marks = new List<Mark>();
            if (shaded) marks.Add(new Mark.Fill(edges[0], 0, edges[^1] - edges[0], height));
            for (int c = 0; c < texts.Length; c++)
            {
                float written = sizes[c];
                string[] lines = [.. texts[c].Skip(from).Take(count)];
                float top = above + (tallest > most ? 0 : (count - lines.Length) * lineHeight / 2);
                for (int i = 0; i < lines.Length; i++)
                {
                    if (lines[i].Length == 0) continue;
                    marks.Add(Line(
                        lines[i], written, aligns[c], edges[c] + style.CellPadding, edges[c + 1] - style.CellPadding,
                        top + i * lineHeight + Baseline(written, lineHeight)) with
                    { Part = parts[c] });
                }
            }

            for (int c = 0; c < edges.Length; c++)
            {
                if (c == 0 || c >= span) marks.Add(new Mark.Rule(edges[c], 0, edges[c], height));
            }

            var edge = new Mark.Rule(edges[0], height, edges[^1], height);
            if (!goesOn) marks.Add(edge);
            yield return new Strip(height, [.. marks]) { Edge = goesOn ? edge with { Y1 = 0, Y2 = 0 } : null };
        }

        float Room(int c) => edges[c + 1] - edges[c] - 2 * style.CellPadding;
    }

    /// <summary>The size at which a number stands on one line: broken over two it would be read as another.</summary>
    private float Fitting(string number, float room) => style.TableSize * Math.Min(1, room / Math.Max(1, _lines.Width(number, style.TableSize)));

    private static float Baseline(float size, float lineHeight) => (lineHeight - size) / 2 + size * Ascent;
}
