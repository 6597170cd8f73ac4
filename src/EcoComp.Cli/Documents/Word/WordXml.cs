using System.Globalization;
using System.Xml;

namespace EcoComp.Cli.Documents.Word;

/// <summary>Writes the elements of WordprocessingML, whose attributes are in the namespace of its elements.</summary>
/// <param name="xml">Where they go.</param>
internal readonly struct WordXml(XmlWriter xml)
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Begins an element.</summary>
    public void Start(string name) => xml.WriteStartElement("w", name, Main);

    /// <summary>Ends the element that was begun last.</summary>
    public void End() => xml.WriteEndElement();

    /// <summary>An attribute of the element that was begun last.</summary>
    public void Attribute(string name, string value) => xml.WriteAttributeString("w", name, Main, value);

    /// <summary>An element without content.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name);
        foreach ((string attribute, string value) in attributes) Attribute(attribute, value);
        End();
    }

    /// <summary>An element that is but a value.</summary>
    public void Value(string name, string value) => Empty(name, ("val", value));

    /// <summary>An element that names another part of the document.</summary>
    public void Reference(string name, string type, string id)
    {
        Start(name);
        Attribute("type", type);
        xml.WriteAttributeString("r", "id", Relationships, id);
        End();
    }

    /// <summary>
    /// A run of text, line by line. The hint has signs that both scripts have, such as quotes, dashes and the classes' numerals, set as Chinese.
    /// </summary>
    /// <param name="text">The text; a line feed begins a new line.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <param name="size">Its size in half points; 0 for that of the style.</param>
    public void Run(string text, bool bold = false, int size = 0)
    {
        Start("r");
        Start("rPr");
        Empty("rFonts", ("hint", "eastAsia"));
        if (bold) Empty("b");
        if (size > 0)
        {
            Value("sz", size.ToString(CultureInfo.InvariantCulture));
            Value("szCs", size.ToString(CultureInfo.InvariantCulture));
        }

        End();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0) Empty("br");
            Start("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(PrintedText.Of(lines[i]));
            End();
        }

        End();
    }

    /// <summary>A paragraph of a style.</summary>
    /// <param name="style">The style.</param>
    /// <param name="text">Its text.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <param name="newPage">Whether it begins a page.</param>
    /// <param name="keepNext">Whether it stays on a page with what follows.</param>
    /// <param name="hanging">How many characters stand before its tab stop, under which its further lines begin.</param>
    /// <param name="size">The size of its font in half points; 0 for that of the style.</param>
    /// <param name="endsSection">Writes the section that ends with it; null where none does.</param>
    public void Paragraph(
        string style, string text, bool bold = false, bool newPage = false, bool keepNext = false, int hanging = 0, int size = 0,
        Action<WordXml>? endsSection = null)
    {
        Start("p");
        Start("pPr");
        Value("pStyle", style);
        if (keepNext) Empty("keepNext");
        if (newPage) Empty("pageBreakBefore");
        endsSection?.Invoke(this);
        End();
        if (hanging > 0)
        {
            Run(text[..hanging], bold);
            Start("r");
            Empty("tab");
            End();
        }

        if (text.Length > hanging) Run(text[hanging..], bold, size);
        End();
    }
}
