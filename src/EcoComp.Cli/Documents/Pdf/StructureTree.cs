using System.Globalization;
using System.Text;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.Structure;
using PdfSharp.UniversalAccessibility;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// The parts of a document as the elements of a tagged PDF, and which pieces of which page each is made of. They are objects after those that PDFsharp
/// knows, which would keep and write each of them, and there are tens of thousands in a long notice, at ten times the cost.
/// </summary>
internal sealed class StructureTree
{
    private readonly PdfStructureElement _document;
    private readonly PdfNumberTreeNode _byPage;
    private readonly PdfPage[] _pages;
    private readonly Dictionary<Part, Element> _elements = [];
    private readonly Part[] _order;
    private readonly int _headsColumn;
    private readonly SortedDictionary<int, int> _spans = [];
    private readonly StringBuilder _owners = new("[");

    /// <summary>Makes the elements for a document that PDFsharp has completed.</summary>
    /// <param name="document">The document, marked as tagged.</param>
    /// <param name="whole">The whole.</param>
    /// <param name="pages">Its pages.</param>
    /// <param name="pieces">The part of each piece of each page.</param>
    public StructureTree(PdfDocument document, Part whole, PdfPage[] pages, IReadOnlyList<Part>[] pieces)
    {
        UAManager tagging = UAManager.ForDocument(document);
        _document = tagging.StructureTreeElementDocument;
        _byPage = (PdfNumberTreeNode)tagging.StructureTreeRoot.Elements.GetDictionary("/ParentTree")!;
        _pages = pages;
        int last = document.Internals.GetAllObjects().Length;
        _headsColumn = ++last;
        _elements[whole] = new Element(PdfInternals.GetObjectNumber(_document));
        foreach (int span in whole.Whole.Select(p => p.Columns).Where(c => c > 1).Distinct().Order()) _spans.Add(span, ++last);
        _order = [.. whole.Whole.Skip(1).OrderBy(p => p.Parts.Count == 0)]; // those that others refer to first, by short numbers
        foreach (Part part in _order) _elements[part] = new Element(++last);
        foreach (Part part in whole.Whole)
        {
            foreach (Part kid in part.Parts) _elements[kid].Parent = _elements[part].Number;
        }

        _document.Elements["/K"] = new PdfLiteral(Kids(whole));
        for (int i = 0; i < pages.Length; i++) AddPage(i, pieces[i]);
    }

    /// <summary>The elements as objects, numbered after those of PDFsharp.</summary>
    public IEnumerable<string> Objects =>
    [
        "<</O/Table/Scope/Column>>", // that a cell heads its column, once for all of them, and how many columns one is wide
        .. _spans.Keys.Select(span => string.Create(CultureInfo.InvariantCulture, $"<</O/Table/ColSpan {span}>>")), .. _order.Select(Text),
    ];

    /// <summary>Marks a document as tagged.</summary>
    public static void Begin(PdfDocument document) => UAManager.ForDocument(document);

    /// <summary>Says whose pieces a page has; page after page.</summary>
    private void AddPage(int number, IReadOnlyList<Part> pieces)
    {
        _owners.Append(CultureInfo.InvariantCulture, $"{number}[");
        for (int piece = 0; piece < pieces.Count; piece++)
        {
            Element element = _elements[pieces[piece]];
            if (piece > 0) _owners.Append(' ');
            _owners.Append(Reference(element.Number));
            if (element.Page == 0) element.Page = PdfInternals.GetObjectNumber(_pages[number]);
            element.Pieces.Add(Piece(element, PdfInternals.GetObjectNumber(_pages[number]), piece));
        }

        _owners.Append(']');
        _pages[number].Elements.SetInteger("/StructParents", number);
        if (number == _pages.Length - 1) _byPage.Elements["/Nums"] = new PdfLiteral(_owners.Append(']').ToString());
    }

    private string Text(Part part)
    {
        Element element = _elements[part];
        string attributes = part.Type == Part.HeaderCell ? "/A " + Reference(_headsColumn) : part.Columns > 1 ? "/A " + Reference(_spans[part.Columns]) : "";
        string page = element.Page == 0 ? "" : "/Pg " + Reference(element.Page);
        string kids = part.Parts.Count > 0 ? "/K" + Kids(part)
            : element.Pieces is [var only] ? "/K " + only
            : element.Pieces.Count > 0 ? $"/K[{string.Join(' ', element.Pieces)}]"
            : "";
        return $"<</S/{part.Type}/P {Reference(element.Parent)}{attributes}{kids}{page}>>";
    }

    private string Kids(Part part) => $"[{string.Join(' ', part.Parts.Select(p => Reference(_elements[p].Number)))}]";

    /// <summary>The number of a piece where it stands on the same page as the element's first, else with its page.</summary>
    private static string Piece(Element element, int page, int piece)
    {
        string number = piece.ToString(CultureInfo.InvariantCulture);
        return page == element.Page ? number : $"<</Type/MCR/Pg {Reference(page)}/MCID {number}>>";
    }

    private static string Reference(int number) => number.ToString(CultureInfo.InvariantCulture) + " 0 R";

    private sealed class Element(int number)
    {
        public int Number => number;

        public int Parent { get; set; }

        /// <summary>The page of its first piece; 0 while it has none.</summary>
        public int Page { get; set; }

        public List<string> Pieces { get; } = new(1);
    }
}
