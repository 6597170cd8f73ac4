using System.Globalization;
using System.Text;

namespace EcoComp.Cli.Documents.Html;

/// <summary>
/// Writes elements of HTML and of the SVG in it. Whatever comes from data goes through here and nowhere else: text and the values of attributes are
/// escaped, and characters that show nothing or turn the direction of writing are shown by their numbers.
/// </summary>
internal sealed class HtmlWriter
{
    private static readonly HashSet<string> OwnLine =
    [
        "section", "header", "nav", "main", "footer", "h1", "h2", "h3", "h4", "h5", "p", "li", "ul", "ol", "table", "caption", "tr", "thead", "tbody", "tfoot",
        "details", "summary", "div", "figure", "figcaption", "svg", "dl", "head", "style", "title", "meta",
    ];

    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = [];
    private bool _inStartTag;

    /// <summary>Begins an element.</summary>
    public HtmlWriter Start(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Content();
        _html.Append('<').Append(name);
        _open.Push(name);
        _inStartTag = true;
        foreach ((string attribute, string value) in attributes) Attribute(attribute, value);
        return this;
    }

    /// <summary>An attribute of the element that was begun last, before anything stands in it.</summary>
    /// <exception cref="InvalidOperationException">Something stands in the element already.</exception>
    public HtmlWriter Attribute(string name, string value)
    {
        if (!_inStartTag) throw new InvalidOperationException("No start tag is open for " + name + ".");
        _html.Append(' ').Append(name).Append("=\"");
        Escaped(value);
        _html.Append('"');
        return this;
    }

    /// <summary>Text in the element that was begun last.</summary>
    public HtmlWriter Text(string text)
    {
        Content();
        Escaped(text);
        return this;
    }

    /// <summary>Ends the element that was begun last.</summary>
    public HtmlWriter End()
    {
        Content();
        string name = _open.Pop();
        _html.Append("</").Append(name).Append('>');
        if (OwnLine.Contains(name)) _html.Append('\n');
        return this;
    }

    /// <summary>An element with nothing but text in it.</summary>
    public HtmlWriter Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes) => Start(name, attributes).Text(text).End();

    /// <summary>An element of HTML that has no end tag.</summary>
    public HtmlWriter Void(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        Content();
        if (OwnLine.Contains(_open.Pop())) _html.Append('\n');
        return this;
    }

    /// <summary>What the program itself says in HTML or CSS, as it is: never anything that was read.</summary>
    public HtmlWriter Own(string markup)
    {
        Content();
        _html.Append(markup);
        return this;
    }

    /// <summary>The bytes of all that was written.</summary>
    /// <exception cref="InvalidOperationException">An element was not ended.</exception>
    public byte[] ToBytes() => _open.Count == 0
        ? Encoding.UTF8.GetBytes(_html.ToString())
        : throw new InvalidOperationException("Not ended: " + string.Join(' ', _open));

    /// <summary>A length or a place in a drawing, to a tenth: the same digits on every machine.</summary>
    public static string Number(decimal value) => decimal.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);

    private void Content()
    {
        if (_inStartTag) _html.Append('>');
        _inStartTag = false;
    }

    private void Escaped(string text)
    {
        foreach (char c in PrintedText.Of(text))
        {
            _ = c switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                '\'' => _html.Append("&#39;"),
                _ => _html.Append(c),
            };
        }
    }
}
