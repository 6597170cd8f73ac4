using System.Text;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Html;

/// <summary>
/// A page that is one file: its style stands in it, nothing is fetched and nothing runs. The page itself forbids both, but for that one style, which it
/// names by its digest.
/// </summary>
internal static class HtmlPage
{
    /// <summary>The style, whose properties every browser since 2016 knows; a test holds it to a list.</summary>
    private static string Style => Encoding.UTF8.GetString(EmbeddedFile.Bytes("page.css")).ReplaceLineEndings("\n");

    /// <summary>Writes a page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="language">Its language.</param>
    /// <param name="body">Writes what stands in it.</param>
    public static byte[] Write(string title, Language language, Action<HtmlWriter> body)
    {
        string style = Style;
        var html = new HtmlWriter();
        html.Own("<!DOCTYPE html>\n").Start("html", ("lang", language == Language.Zh ? "zh-CN" : "en")).Start("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy(style)));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "format-detection"), ("content", "telephone=no"));
        html.Element("title", title);
        html.Start("style").Own(style).End().End().Start("body");
        body(html);
        return html.End().End().Own("\n").ToBytes();
    }

    private static string Policy(string style) => string.Join("; ", [
        "default-src 'none'", "style-src 'sha256-" + Convert.ToBase64String(Digest.Sha256(Encoding.UTF8.GetBytes(style))) + "'", "base-uri 'none'", "form-action 'none'",
    ]);
}
