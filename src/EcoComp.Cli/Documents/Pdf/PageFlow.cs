using System.Collections.Immutable;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>Fills pages with the strips of a document, and puts headers, footers and the watermark around them.</summary>
internal sealed class PageFlow
{
    private readonly PageStyle _style;
    private readonly Document _document;
    private readonly Typesetter _setter;
    private readonly List<(string RunningHeader, int Paper, List<Mark> Marks)> _pages = [];
    private string _runningHeader;
    private int _paper;
    private Mark.Rule? _edge;
    private float _y;

    private PageFlow(Document document, PageStyle style, Func<Block, TextStyle> looks, ITypeface face)
    {
        (_document, _style, _setter) = (document, style, new Typesetter(style, looks, face));
        _runningHeader = document.RunningHeader;
    }

    /// <summary>Lays out a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="style">The paper.</param>
    /// <param name="looks">How a heading or paragraph looks.</param>
    /// <param name="face">The font.</param>
    /// <returns>Its pages and their structure.</returns>
    public static PageSet Lay(Document document, PageStyle style, Func<Block, TextStyle> looks, ITypeface face)
    {
        var flow = new PageFlow(document, style, looks, face);
        var group = new List<Strip>();
        foreach (Strip strip in flow.Strips())
        {
            if (strip.NewPage is { } page)
            {
                flow.Place(group);
                flow.BreakPage(page);
                continue;
            }

            group.Add(strip);
            if (!strip.StaysWithNext) flow.Place(group);
        }

        flow.Place(group);
        if (flow._pages.Count == 0) flow.BeginPage();
        return new PageSet([.. flow._pages.GroupBy(p => p.Paper).SelectMany(flow.Finished)], flow._setter.Structure);
    }

    /// <summary>The strips of all blocks; the last of a block stays with a next one that asks for it.</summary>
    private IEnumerable<Strip> Strips()
    {
        ImmutableArray<Block> blocks = _document.Blocks;
        for (int i = 0; i < blocks.Length; i++)
        {
            bool glued = i + 1 < blocks.Length && blocks[i + 1].StaysWithPrevious;
            Strip? last = null;
            foreach (Strip strip in _setter.Set(blocks[i]))
            {
                if (last is not null) yield return last;
                last = strip;
            }

            if (last is not null) yield return glued ? last with { StaysWithNext = true } : last;
        }
    }

    private float Bottom => _style.Height - _style.Bottom;

    /// <summary>Places strips that have to stay together: on this page, else on the next, and only where they need more than a page over several.</summary>
    private void Place(List<Strip> group)
    {
        if (group.Count == 0) return;
        if (_pages.Count == 0) BeginPage();
        if (_y > _style.Top && _y + group.Sum(s => s.Height) > Bottom) Continue(group[0]);
        foreach (Strip strip in group)
        {
            if (strip.IsSpace && _y == _style.Top) continue;
            if (_y > _style.Top && _y + strip.Height > Bottom) Continue(strip);
            Put(strip);
        }

        group.Clear();
    }

    private void Continue(Strip first)
    {
        if (_edge is { } edge) _pages[^1].Marks.Add(edge.Down(_y));
        BeginPage();
        if (first.Header is { } header) Put(header.Again());
    }

    /// <summary>Begins a page under another running header; the first page is not left empty for it.</summary>
    private void BreakPage(Block.NewPage page)
    {
        _runningHeader = page.RunningHeader;
        if (page.BeginsPaper) _paper++;
        if (_pages.Count > 0) BeginPage();
    }

    private void BeginPage()
    {
        _pages.Add((_runningHeader, _paper, []));
        _y = _style.Top;
    }

    private void Put(Strip strip)
    {
        foreach (Mark mark in strip.Marks) _pages[^1].Marks.Add(mark.Down(_y));
        _y += strip.Height;
        _edge = strip.Edge;
    }

    /// <summary>The document's title and the running header, or only the latter where there is no room for both.</summary>
    private IEnumerable<Mark> RunningHeader(string text, float left, float right, float baseline)
    {
        Mark.Text title = _setter.Line(_document.Title, _style.SmallSize, Align.Left, left, right, baseline);
        Mark.Text header = _setter.Line(text, _style.SmallSize, Align.Right, left, right, baseline);
        bool room = _setter.Line(_document.Title, _style.SmallSize, Align.Right, left, header.X, baseline).X > left + _style.SmallSize;
        return room ? [title, header] : [header];
    }

    /// <summary>The pages of one paper, each with its number among them; the last with its foot, as each paper is sent alone.</summary>
    private Page[] Finished(IEnumerable<(string RunningHeader, int Paper, List<Mark> Marks)> paper)
    {
        (string RunningHeader, int, List<Mark> Marks)[] pages = [.. paper];
        Page[] finished = [.. pages.Select((page, i) => Finish(page.RunningHeader, page.Marks, _document.Footer(i + 1, pages.Length)))];
        if (_document.LastFoot.Length > 0) finished[^1] = new Page([.. finished[^1].Marks, LastFoot()]);
        return finished;
    }

    private Page Finish(string runningHeader, List<Mark> marks, string footer)
    {
        (float left, float right, float size) = (_style.Side, _style.Width - _style.Side, _style.SmallSize);
        float top = _style.Top * 0.6f;
        float bottom = _style.Height - _style.Bottom * 0.5f;
        return new Page(
        [
            .. _document.DraftMark.Length > 0 ? [_setter.Watermark(_document.DraftMark)] : ImmutableArray<Mark>.Empty,
            .. RunningHeader(runningHeader, left, right, top),
            new Mark.Rule(left, top + size * 0.6f, right, top + size * 0.6f),
            .. Joined(marks.OrderBy(m => m switch { Mark.Fill => 0, Mark.Rule => 1, _ => 2 })), // so that no shade lies over a line
            _setter.Line(footer, size, Align.Center, left, right, bottom),
        ]);
    }

    /// <summary>What stands above the number of the last page.</summary>
    private Mark.Text LastFoot() => _setter.Line(
        _document.LastFoot, _style.SmallSize, Align.Center, _style.Side, _style.Width - _style.Side, _style.Height - _style.Bottom * 0.5f - _style.SmallSize * 1.6f);

    /// <summary>Upright lines that go on from row to row are one.</summary>
    private static List<Mark> Joined(IEnumerable<Mark> marks)
    {
        var joined = new List<Mark>();
        var last = new Dictionary<float, int>();
        foreach (Mark mark in marks)
        {
            if (mark is Mark.Rule rule && rule.X1 == rule.X2)
            {
                if (last.TryGetValue(rule.X1, out int above) && joined[above] is Mark.Rule begun && begun.Y2 == rule.Y1)
                {
                    joined[above] = begun with { Y2 = rule.Y2 };
                    continue;
                }

                last[rule.X1] = joined.Count;
            }

            joined.Add(mark);
        }

        return joined;
    }
}
