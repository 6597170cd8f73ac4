using PdfSharp.Pdf;
using PdfSharp.Pdf.Structure;
using PdfSharp.UniversalAccessibility;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>The parts of a document as the elements of a tagged PDF, and which pieces of which page each is made of.</summary>
internal sealed class StructureTree
{
    private readonly PdfDocument _document;
    private readonly Dictionary<Part, PdfStructureElement> _elements = [];
    private readonly PdfNumberTreeNode _byPage;
    private PdfDictionary? _headsColumn;

    /// <summary>Adds the elements to a document that is marked as tagged.</summary>
    /// <param name="document">The document.</param>
    /// <param name="whole">The whole.</param>
    public StructureTree(PdfDocument document, Part whole)
    {
        UAManager tagging = UAManager.ForDocument(document);
        _document = document;
        _byPage = (PdfNumberTreeNode)tagging.StructureTreeRoot.Elements.GetDictionary("/ParentTree")!;
        _elements[whole] = tagging.StructureTreeElementDocument;
        AddParts(whole);
    }

    /// <summary>Says whose pieces a page has.</summary>
    /// <param name="page">The page.</param>
    /// <param name="number">Its number, from 0.</param>
    /// <param name="pieces">The part of each piece.</param>
    public void AddPage(PdfPage page, int number, IReadOnlyList<Part> pieces)
    {
        var owners = new PdfArray(_document);
        for (int piece = 0; piece < pieces.Count; piece++)
        {
            PdfStructureElement element = _elements[pieces[piece]];
            owners.Elements.Add(element);
            Kids(element).Elements.Add(Piece(element, page, piece));
        }

        page.Elements.SetInteger("/StructParents", number);
        _byPage.AddNumber(number, owners);
    }

    private void AddParts(Part whole)
    {
        foreach (Part part in whole.Parts)
        {
            var element = new PdfStructureElement(_document);
            _document.Internals.AddObject(element);
            element.Elements.Remove("/Type"); // need not be said, and there are hundreds
            element.Elements.SetName("/S", part.Type);
            element.Elements.SetReference("/P", _elements[whole]);
            if (part.Type == Part.HeaderCell) element.Elements.SetReference("/A", _headsColumn ??= HeadsColumn());
            Kids(_elements[whole]).Elements.Add(element);
            _elements[part] = element;
            AddParts(part);
        }
    }

    /// <summary>The number of a piece where it stands on the same page as the element's first, else with its page.</summary>
    private PdfItem Piece(PdfStructureElement element, PdfPage page, int piece)
    {
        if (element.Elements["/Pg"] is null) element.Elements.SetReference("/Pg", page);
        if (element.Elements["/Pg"] == page.Reference) return new PdfInteger(piece);
        var elsewhere = new PdfDictionary(_document);
        elsewhere.Elements.SetName("/Type", "/MCR");
        elsewhere.Elements.SetReference("/Pg", page);
        elsewhere.Elements.SetInteger("/MCID", piece);
        return elsewhere;
    }

    /// <summary>That a cell heads its column, said once for all of them.</summary>
    private PdfDictionary HeadsColumn()
    {
        var attributes = new PdfDictionary(_document);
        attributes.Elements.SetName("/O", "/Table");
        attributes.Elements.SetName("/Scope", "/Column");
        _document.Internals.AddObject(attributes);
        return attributes;
    }

    private PdfArray Kids(PdfStructureElement element)
    {
        if (element.Elements["/K"] is PdfArray kids) return kids;
        kids = new PdfArray(_document);
        element.Elements["/K"] = kids;
        return kids;
    }
}
