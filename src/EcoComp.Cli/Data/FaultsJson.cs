using System.Text.Json;
using EcoComp.Cli.Input;
using EcoComp.Core.Provenance;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>Faults as a JSON array.</summary>
internal static class FaultsJson
{
    /// <summary>The bytes.</summary>
    /// <param name="faults">The faults in order.</param>
    /// <param name="words">The language of messages and remedies.</param>
    /// <param name="strict">Whether warnings are errors.</param>
    public static byte[] Bytes(IEnumerable<Fault> faults, Words words, bool strict)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonForm.Options))
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
                json.WriteString("severity", FaultLines.SeverityOf(fault, strict));
                json.WriteString("value", fault.Value);
                json.WriteString("message", FaultLines.Message(fault, words));
                json.WriteString("remedy", FaultLines.Remedy(fault, words));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
