using System.Text;
using System.Xml;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Documents.Word;

/// <summary>
/// Writes documents as Word (WordprocessingML, ECMA-376), to be edited, numbered and sent in the office system: page and type as GB/T 9704-2012.
/// The same document gives the same bytes everywhere. What is the same in all documents are the files in Parts.
/// </summary>
internal static class WordWriter
{
    /// <summary>Writes a document.</summary>
    public static byte[] Write(Document document)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipWriter(bytes))
        {
            zip.Add("[Content_Types].xml", Embedded("word-content-types.xml"));
            zip.Add("_rels/.rels", Embedded("word-package-rels.xml"));
            zip.Add("docProps/core.xml", Written(xml => CoreProperties(xml, document.Title)));
            zip.Add("word/_rels/document.xml.rels", Embedded("word-document-rels.xml"));
            zip.Add("word/styles.xml", Embedded("word-styles.xml"));
            zip.Add("word/fontTable.xml", Embedded("word-fonts.xml"));
            zip.Add("word/settings.xml", Embedded("word-settings.xml"));
            zip.Add("word/header.xml", Written(xml => PageFrame.Header(new WordXml(xml), document.DraftMark)));
            zip.Add("word/footer-odd.xml", Written(xml => PageFrame.Footer(new WordXml(xml), "Footer")));
            zip.Add("word/footer-even.xml", Written(xml => PageFrame.Footer(new WordXml(xml), "FooterEven")));
            zip.Add("word/document.xml", Written(xml => new BodyWriter(new WordXml(xml)).Write(document)));
        }

        return bytes.ToArray();
    }

    private static byte[] Embedded(string name) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(EmbeddedFile.Bytes(name)).ReplaceLineEndings("\n"));

    private static byte[] Written(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n" };
        using (XmlWriter xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
        }

        return bytes.ToArray();
    }

    private static void CoreProperties(XmlWriter xml, string title)
    {
        const string Terms = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        xml.WriteElementString("dc", "title", Terms, PrintedText.Of(title));
        xml.WriteElementString("dc", "language", Terms, "zh-CN");
        xml.WriteEndElement();
    }
}
