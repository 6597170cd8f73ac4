using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Grids;

/// <summary>Why a file is no Word document that can be read.</summary>
internal enum WordFlaw
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It is damaged, or something else altogether.</summary>
    Damaged,

    /// <summary>It is locked with a password, or is an old document under the new ending.</summary>
    OtherForm,

    /// <summary>It unfolds to more than a document may hold.</summary>
    TooLarge,

    /// <summary>A table of it has more rows than a table has in a document.</summary>
    TooLong,
}

/// <summary>A table has more rows than a table has in a document.</summary>
internal sealed class TooManyRowsException : Exception;

/// <summary>The tables of a Word document (.docx), each as a grid, with the paragraphs before and after it.</summary>
internal static class WordTables
{
    private const string DocumentPart = "word/document.xml";
    private const string StylesPart = "word/styles.xml";

    /// <summary>Reads a document.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="tableWord">What a table is called before its number.</param>
    /// <param name="flaw">Why it cannot be read; then there are no tables.</param>
    /// <param name="limit">The limit that it goes beyond, or empty.</param>
    /// <param name="unread">Takes what of it may hold a table and is not read, as codes of the wording.</param>
    public static ImmutableArray<Grid> Read(string file, byte[] bytes, string tableWord, out WordFlaw flaw, out string limit, ICollection<string>? unread = null)
    {
        (flaw, limit) = (WordFlaw.None, "");
        if (CompoundFile.IsOne(bytes)) flaw = WordFlaw.OtherForm;
        if (flaw != WordFlaw.None) return [];
        try
        {
            using PackageParts parts = PackageParts.Open(bytes);
            var memory = new SheetMemory();
            string document = Part(parts, "", "officeDocument") ?? DocumentPart;
            string look = Part(parts, document, "styles") ?? StylesPart;
            WordStyles styles = parts.Has(look) ? WordStyles.Read(parts.Read(look)) : WordStyles.None;
            using XmlReader xml = parts.Read(document);
            var body = new WordBody(xml, styles, WordNotes.Read(parts, document, memory), memory);
            List<WordTable> tables = body.Read();
            foreach (string code in body.Unread) unread?.Add(code);
            List<string> page = PageLines.Read(parts, document, memory);
            foreach (WordTable table in tables) table.AddPage(page);
            return [.. tables.Select((t, i) => t.Grid(file, tableWord + (i + 1).ToString(CultureInfo.InvariantCulture)))];
        }
        catch (BeyondLimitException e)
        {
            (flaw, limit) = (WordFlaw.TooLarge, e.Message);
        }
        catch (TooManyRowsException)
        {
            (flaw, limit) = (WordFlaw.TooLong, WordTable.MostRows.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            flaw = WordFlaw.Damaged;
        }

        return [];
    }

    /// <summary>The part of a kind that another part names, whatever it is called; null where it names none that is there.</summary>
    private static string? Part(PackageParts parts, string from, string kind)
    {
        foreach ((string type, string target) in parts.Relations(from).Values)
        {
            if (type == kind && parts.Has(target)) return target;
        }

        return null;
    }
}
