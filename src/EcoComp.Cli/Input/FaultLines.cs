using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Provenance;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Input;

/// <summary>Faults as lines, <c>points.csv:12:5: error E203: … (…)</c>, or as data.</summary>
internal static class FaultLines
{
    /// <summary>One fault as one line.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="words">The language.</param>
    /// <param name="strict">Whether warnings are errors.</param>
    public static string Text(Fault fault, Words words, bool strict)
    {
        string field = fault.Field > 0 && SheetPlace.IsSheet(fault.File)
            ? ColumnLetters.Of(fault.Field)
            : fault.Field.ToString(CultureInfo.InvariantCulture);
        string place = string.Create(CultureInfo.InvariantCulture, $"{Visible(fault.File)}:{fault.Line}:{field}");
        (string open, string close) = words.Language == Language.Zh ? ("（", "）") : (" (", ")");
        return place + ": " + SeverityOf(fault, strict) + " " + fault.Code + ": " + Visible(words.Say(fault)) + open + Visible(words.Remedy(fault)) + close;
    }

    /// <summary>Faults as a JSON array.</summary>
    public static byte[] Json(IEnumerable<Fault> faults, Words words, bool strict)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (Fault fault in faults)
            {
                json.WriteStartObject();
                json.WriteString("file", fault.File);
                json.WriteNumber("line", fault.Line);
                json.WriteNumber("field", fault.Field);
                json.WriteString("column", fault.Column);
                json.WriteString("code", fault.Code);
                json.WriteString("severity", SeverityOf(fault, strict));
                json.WriteString("value", fault.Value);
                json.WriteString("message", Visible(words.Say(fault)));
                json.WriteString("remedy", Visible(words.Remedy(fault)));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>How JSON is written everywhere: indented, line feeds, Chinese as it is.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string SeverityOf(Fault fault, bool strict) => strict || fault.Severity == Severity.Error ? "error" : "warning";

    /// <summary>Text with every control character made visible, so that a cell cannot drive the terminal.</summary>
    internal static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1F') && !text.Contains('\x7F', StringComparison.Ordinal)) return text;
        var visible = new StringBuilder(text.Length);
        foreach (char c in text) visible.Append(c < ' ' || c == '\x7F' ? $"\\x{(int)c:X2}" : c.ToString());
        return visible.ToString();
    }
}
