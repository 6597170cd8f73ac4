using System.Buffers;
using System.Text;
using EcoComp.Cli.Data;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Text;

/// <summary>Statements as text, month by month.</summary>
internal sealed class StatementForm(Words words) : ResultForm
{
    /// <summary>How many bytes are passed on together.</summary>
    private const int Some = 1 << 14;

    private readonly StatementDocument _statement = new(words);
    private readonly PlainText _text = new(words);

    /// <inheritdoc/>
    public override void Part(ShownMonth month, Stream output)
    {
        var text = new ArrayBufferWriter<byte>();
        foreach (string line in _text.Lines(_statement.Of(month)))
        {
            Encoding.UTF8.GetBytes(line, text);
            text.Write("\n"u8);
            if (text.WrittenCount >= Some) Pass();
        }

        Pass();

        void Pass()
        {
            output.Write(text.WrittenSpan);
            text.ResetWrittenCount();
        }
    }
}
