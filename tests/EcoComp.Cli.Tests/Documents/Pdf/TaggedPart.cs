using System.Collections.Immutable;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace EcoComp.Cli.Tests.Documents.Pdf;

/// <summary>A part of a tagged PDF as a reader that speaks walks it, read back by another library.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Text">The text of its own pieces, white space left out.</param>
/// <param name="Scope">What a cell heads, or empty.</param>
/// <param name="Pieces">Of how many pieces it is made.</param>
/// <param name="Parts">Its parts.</param>
internal sealed record TaggedPart(string Type, string Text, string Scope, int Pieces, ImmutableArray<TaggedPart> Parts)
{
    /// <summary>It and all below it, in the order of reading.</summary>
    public IEnumerable<TaggedPart> All => Parts.SelectMany(p => p.All).Prepend(this);

    /// <summary>The whole of a PDF.</summary>
    public static TaggedPart Of(byte[] pdf)
    {
        using PdfDocument document = PdfDocument.Open(pdf);
        return new Reader(document).Whole();
    }

    /// <summary>What stands on each page and is no part of the document.</summary>
    public static string[] Artifacts(byte[] pdf)
    {
        using PdfDocument document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => string.Concat(page.GetMarkedContents().Where(m => m.IsArtifact).Select(Said)))];
    }

    private static string Said(MarkedContentElement piece) =>
        string.Concat(piece.Letters.Select(l => l.Value).Where(v => !string.IsNullOrWhiteSpace(v))) + string.Concat(piece.Children.Select(Said));

    private sealed class Reader
    {
        private readonly PdfDocument _document;
        private readonly Dictionary<(IndirectReference Page, int Piece), string> _pieces = [];

        public Reader(PdfDocument document)
        {
            _document = document;
            var kids = (ArrayToken)Entry(Dictionary(Entry(Catalog, "Pages")), "Kids")!;
            foreach (Page page in document.GetPages())
            {
                IndirectReference reference = ((IndirectReferenceToken)kids.Data[page.Number - 1]).Data;
                foreach (MarkedContentElement piece in page.GetMarkedContents().Where(m => m.MarkedContentIdentifier >= 0))
                    _pieces.Add((reference, piece.MarkedContentIdentifier), Said(piece));
            }
        }

        private DictionaryToken Catalog => _document.Structure.Catalog.CatalogDictionary;

        public TaggedPart Whole() => Read(Dictionary(Entry(Dictionary(Entry(Catalog, "StructTreeRoot")), "K")));

        private TaggedPart Read(DictionaryToken element)
        {
            IToken[] kids = Entry(element, "K") switch { null => [], ArrayToken array => [.. array.Data], { } only => [only] };
            var own = new List<string>();
            var parts = new List<TaggedPart>();
            foreach (IToken kid in kids)
            {
                if (kid is NumericToken number) own.Add(_pieces[(((IndirectReferenceToken)element.Data["Pg"]).Data, number.Int)]);
                else if (Dictionary(kid) is var inner && inner.ContainsKey(NameToken.Create("MCID"))) own.Add(Elsewhere(inner));
                else parts.Add(Read(inner));
            }

            string scope = Entry(element, "A") is { } attributes && Entry(Dictionary(attributes), "Scope") is NameToken name ? name.Data : "";
            return new TaggedPart(((NameToken)element.Data["S"]).Data, string.Concat(own), scope, own.Count, [.. parts]);
        }

        private string Elsewhere(DictionaryToken piece) =>
            _pieces[(((IndirectReferenceToken)piece.Data["Pg"]).Data, ((NumericToken)piece.Data["MCID"]).Int)];

        private IToken? Entry(DictionaryToken dictionary, string key) =>
            dictionary.Data.TryGetValue(key, out IToken? value) ? Direct(value) : null;

        private DictionaryToken Dictionary(IToken? token) => (DictionaryToken)Direct(token!);

        private IToken Direct(IToken token) =>
            token is IndirectReferenceToken reference ? _document.Structure.GetObject(reference.Data).Data : token;
    }
}
