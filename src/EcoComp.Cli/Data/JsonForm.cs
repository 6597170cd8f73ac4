using System.Text.Encodings.Web;
using System.Text.Json;

namespace EcoComp.Cli.Data;

/// <summary>How JSON is written everywhere: indented, line feeds, Chinese as it is.</summary>
internal static class JsonForm
{
    /// <summary>The options of a writer.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
