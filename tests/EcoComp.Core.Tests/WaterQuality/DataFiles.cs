using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

/// <summary>The data files of the standards and indicators, and standards made up from them by changing a file.</summary>
internal static class DataFiles
{
    public const string Surface = "gb3838-2002.json";
    public const string Groundwater = "gb14848-2017.json";
    public const string Indicators = "indicators.json";

    /// <summary>The bytes of a file that the program was built with.</summary>
    public static byte[] Bytes(string name)
    {
        using Stream deflated = typeof(Standard).Assembly.GetManifestResourceStream((name == Indicators ? "WaterQuality/" : "Standards/") + name + ".deflate")!;
        using var stream = new DeflateStream(deflated, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>A file, to be changed.</summary>
    public static JsonObject Json(string name) => JsonNode.Parse(Bytes(name))!.AsObject();

    /// <summary>The row of a code.</summary>
    public static JsonObject Row(this JsonObject file, string code, string list = "limits") =>
        file[list]!.AsArray().Select(r => r!.AsObject()).First(r => r["code"]!.GetValue<string>() == code);

    /// <summary>A standard of the program with changes; it has the name of its file.</summary>
    public static Standard With(string name, Action<JsonObject> change)
    {
        JsonObject json = Json(name);
        change(json);
        return StandardReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), name);
    }

    /// <summary>An edition of a standard, of another id, file and day, with further changes.</summary>
    public static Standard Edition(string name, string id, string inForceFrom, Action<JsonObject>? change = null)
    {
        JsonObject json = Json(name);
        (json["id"], json["inForceFrom"]) = (id, inForceFrom);
        change?.Invoke(json);
        return StandardReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), id + ".json");
    }
}
