using System.Xml;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>The colours that a conditional format gives, of text and ground, while it is read.</summary>
internal sealed class ConditionalColours
{
    private string _part = "";
    private string? _text;
    private string? _ground;

    /// <summary>Takes note of the beginning of an element of a format.</summary>
    public void Meet(XmlReader reader)
    {
        if (reader.LocalName is "font" or "fill" or "border" or "numFmt") _part = reader.LocalName;
        else if (reader.LocalName == "color" && _part == "font") _text = CellStyles.Colour(reader);
        else if (reader.LocalName == "bgColor" && _part == "fill") _ground = CellStyles.Colour(reader);
        else if (reader.LocalName == "fgColor" && _part == "fill") _ground ??= CellStyles.Colour(reader);
    }

    /// <summary>
    /// What the format changes: whether nothing is seen of cells to which it applies. Cells are taken to be black on white where it gives no other colour.
    /// Then another format begins.
    /// </summary>
    public ConditionalLook End()
    {
        bool hides = (_text ?? _ground) is not null && Colours.AreAlike(_text ?? CellStyles.Black, _ground ?? CellStyles.White);
        (_part, _text, _ground) = ("", null, null);
        return hides ? ConditionalLook.Numbers | ConditionalLook.Texts : ConditionalLook.None;
    }
}
