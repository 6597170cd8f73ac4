using System.Text;
using System.Xml;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>A comment at a cell of a sheet.</summary>
/// <param name="Row">The row of the cell.</param>
/// <param name="Column">Its column.</param>
/// <param name="Text">What it says.</param>
internal sealed record CellComment(int Row, int Column, string Text)
{
    /// <summary>Reads the part of a sheet's comments, and closes it.</summary>
    public static IReadOnlyList<CellComment> Read(XmlReader xml, SheetMemory memory)
    {
        var comments = new List<CellComment>();
        (int row, int column) = (0, 0);
        var text = new StringBuilder();
        bool inText = false;
        using (xml)
        {
            while (xml.Read())
            {
                bool isComment = xml.LocalName is "comment" or "threadedComment";
                if (xml.NodeType == XmlNodeType.Element)
                {
                    inText = !xml.IsEmptyElement && xml.LocalName is "t" or "text";
                    if (!isComment) continue;
                    (row, column) = ColumnLetters.Place(xml.GetAttribute("ref") ?? "");
                    text.Clear();
                }
                else if (inText && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                {
                    memory.Take(xml.Value);
                    text.Append(xml.Value);
                }
                else if (xml.NodeType == XmlNodeType.EndElement)
                {
                    inText = false;
                    if (isComment && row > 0 && text.ToString().Trim() is { Length: > 0 } said) comments.Add(new CellComment(row, column, said));
                }
            }
        }

        return comments;
    }
}
