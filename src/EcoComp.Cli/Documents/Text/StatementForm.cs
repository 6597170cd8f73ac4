using System.Buffers;
using System.Text;
using EcoComp.Cli.Data;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Text;

/// <summary>Statements as text, month by month.</summary>
internal sealed class StatementForm(Words words) : ResultForm
{
    private readonly StatementDocument _statement = new(words);
    private readonly PlainText _text = new(words);

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Part(ShownMonth month)
    {
        var text = new ArrayBufferWriter<byte>();
        foreach (string line in _text.Lines(_statement.Of(month)))
        {
            Encoding.UTF8.GetBytes(line, text);
            text.Write("\n"u8);
        }

        return text.WrittenMemory;
    }
}
