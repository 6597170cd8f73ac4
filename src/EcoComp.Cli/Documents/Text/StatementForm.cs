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
        var text = new StringBuilder();
        foreach (string line in _text.Lines(_statement.Of(month))) text.Append(line).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
