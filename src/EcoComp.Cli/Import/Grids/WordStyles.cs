using System.Globalization;
using System.Xml;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Grids;

/// <summary>What of a look tells whether text is seen and holds, and how it is read; null where it is not said.</summary>
/// <param name="Struck">Whether it is struck through.</param>
/// <param name="Hidden">Whether it is hidden.</param>
/// <param name="Height">Where it stands.</param>
/// <param name="Colour">Its colour, RRGGBB; <c>auto</c> where that goes by the ground.</param>
/// <param name="Ground">The colour of its ground; nothing where that is a pattern of two.</param>
internal readonly record struct WordLook(bool? Struck, bool? Hidden, TextHeight? Height = null, string? Colour = null, string? Ground = null)
{
    private const string Black = "000000";
    private const string White = "FFFFFF";
    private const string Auto = "auto";

    /// <summary>Text of so many half points or fewer is a dot.</summary>
    private const int Tiny = 4;


    /// <summary>Whether it is struck through.</summary>
    public bool IsStruck => Struck == true;

    /// <summary>Whether it is hidden.</summary>
    public bool IsHidden => Hidden == true || (Colour is not (null or Auto) && Colours.AreAlike(Colour, Ground ?? White));

    /// <summary>Whether its ground is black and its colour goes by that: some programs show it in white, others black on black.</summary>
    public bool IsBlackedOut => Colour is null or Auto && Ground == Black;

    /// <summary>Whether a switch is on; one that says nothing is.</summary>
    public static bool IsOn(string? value) => value is not ("0" or "false" or "off");

    /// <summary>The look that a property gives, of a run or of what it stands in.</summary>
    /// <param name="property">The property.</param>
    public static WordLook Of(XmlReader property)
    {
        string? value = WordXml.Value(property);
        return property.LocalName switch
        {
            "strike" or "dstrike" => new WordLook(IsOn(value), null),
            "vanish" or "webHidden" => new WordLook(null, IsOn(value)),
            "vertAlign" => new WordLook(null, null, RaisedText.Named(value)),
            "position" when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int raised) =>
                new WordLook(null, null, raised > 0 ? TextHeight.Raised : raised < 0 ? TextHeight.Lowered : TextHeight.Line),
            "sz" when WordXml.Number(property, Tiny + 1) <= Tiny => new WordLook(null, true),
            "color" => new WordLook(null, null, null, value),
            "highlight" => new WordLook(null, null, null, null, Highlight(value)),
            "shd" => new WordLook(null, null, null, null, Shading(property, value)),
            _ => default,
        };
    }

    /// <summary>This look where another one says nothing else.</summary>
    public WordLook With(WordLook nearer) =>
        new(nearer.Struck ?? Struck, nearer.Hidden ?? Hidden, nearer.Height ?? Height, nearer.Colour ?? Colour, nearer.Ground ?? Ground);

    /// <summary>The ground that shading gives; null where it gives none, nothing where it is a pattern of two colours.</summary>
    private static string? Shading(XmlReader property, string? pattern) => pattern switch
    {
        null or "clear" or "nil" => property.GetAttribute("fill", property.NamespaceURI) is { } fill and not Auto ? fill : null,
        "solid" => property.GetAttribute("color", property.NamespaceURI) is { } colour and not Auto ? colour : Black,
        _ => "",
    };

    /// <summary>The colour of a marker by its name; null where there is none.</summary>
    private static string? Highlight(string? name) => name switch
    {
        "black" => Black,
        "white" => White,
        "blue" => "0000FF",
        "cyan" => "00FFFF",
        "green" => "00FF00",
        "magenta" => "FF00FF",
        "red" => "FF0000",
        "yellow" => "FFFF00",
        "darkBlue" => "000080",
        "darkCyan" => "008080",
        "darkGreen" => "008000",
        "darkMagenta" => "800080",
        "darkRed" => "800000",
        "darkYellow" => "808000",
        "darkGray" => "808080",
        "lightGray" => "C0C0C0",
        _ => null,
    };
}

/// <summary>The looks of a document's styles.</summary>
internal sealed class WordStyles
{
    private const int DeepestBase = 16;

    private readonly Dictionary<string, (WordLook Look, string Base)> _styles = new(StringComparer.Ordinal);

    private WordStyles()
    {
    }

    /// <summary>Those of a document that has none.</summary>
    public static WordStyles None { get; } = new();

    /// <summary>The look of text that has no style of its own.</summary>
    public WordLook Usual { get; private set; }

    /// <summary>Reads the part of styles, and closes it.</summary>
    public static WordStyles Read(XmlReader xml)
    {
        var styles = new WordStyles();
        string id = "";
        string within = "";
        using (xml)
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                string? value = xml.GetAttribute("val", xml.NamespaceURI);
                if (xml.LocalName == "style") id = xml.GetAttribute("styleId", xml.NamespaceURI) ?? "";
                if (xml.LocalName is "rPrDefault" or "style" or "tblStylePr") within = xml.LocalName;
                if (within == "rPrDefault") styles.Usual = styles.Usual.With(WordLook.Of(xml));
                if (within != "style") continue; // a style's look of single rows or columns is none of all
                (WordLook look, string basis) = styles._styles.GetValueOrDefault(id, (default, ""));
                if (xml.LocalName == "basedOn") basis = value ?? "";
                styles._styles[id] = (look.With(WordLook.Of(xml)), basis);
            }
        }

        return styles;
    }

    /// <summary>The look of a style with that of those on which it is based.</summary>
    public WordLook Of(string? id)
    {
        WordLook look = default;
        for (int depth = 0; depth < DeepestBase && _styles.TryGetValue(id ?? "", out var style); depth++, id = style.Base) look = style.Look.With(look);
        return look;
    }
}
