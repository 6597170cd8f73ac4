using System.Globalization;
using System.Xml;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Grids;

/// <summary>What of a look tells whether text is seen and holds, and how it is read; null where it is not said.</summary>
/// <param name="Struck">Whether it is struck through.</param>
/// <param name="Hidden">Whether it is hidden.</param>
/// <param name="Height">Where it stands.</param>
internal readonly record struct WordLook(bool? Struck, bool? Hidden, TextHeight? Height = null)
{
    /// <summary>Whether it is struck through.</summary>
    public bool IsStruck => Struck == true;

    /// <summary>Whether it is hidden.</summary>
    public bool IsHidden => Hidden == true;

    /// <summary>Whether a switch is on; one that says nothing is.</summary>
    public static bool IsOn(string? value) => value is not ("0" or "false" or "off");

    /// <summary>The look that a property of a run gives.</summary>
    public static WordLook Of(string property, string? value) => property switch
    {
        "strike" or "dstrike" => new WordLook(IsOn(value), null),
        "vanish" or "webHidden" => new WordLook(null, IsOn(value)),
        "vertAlign" => new WordLook(null, null, RaisedText.Named(value)),
        "position" when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int raised) =>
            new WordLook(null, null, raised > 0 ? TextHeight.Raised : raised < 0 ? TextHeight.Lowered : TextHeight.Line),
        _ => default,
    };

    /// <summary>This look where another one says nothing else.</summary>
    public WordLook With(WordLook nearer) => new(nearer.Struck ?? Struck, nearer.Hidden ?? Hidden, nearer.Height ?? Height);
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
                if (within == "rPrDefault") styles.Usual = styles.Usual.With(WordLook.Of(xml.LocalName, value));
                if (within != "style") continue; // a style's look of single rows or columns is none of all
                (WordLook look, string basis) = styles._styles.GetValueOrDefault(id, (default, ""));
                if (xml.LocalName == "basedOn") basis = value ?? "";
                styles._styles[id] = (look.With(WordLook.Of(xml.LocalName, value)), basis);
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
