using System.Text;
using EcoComp.Cli.Data;

namespace EcoComp.Cli.Tests.Data;

/// <summary>A part of a document that is cut out of it while it is written.</summary>
public sealed class WithinTests
{
    [Test]
    public void What_stands_between_beginning_and_end_comes_through_in_whatever_bits_it_is_written(
        [Values(0, 1, 3, 7)] int before, [Values(0, 1, 2, 5)] int after, [Values(1, 2, 3, 4, 5, 13, 26)] int bit)
    {
        byte[] document = Encoding.ASCII.GetBytes("abcdefghijklmnopqrstuvwxyz");
        using var output = new MemoryStream();
        using (var within = new Within(output, before, after))
        {
            foreach (byte[] part in document.Chunk(bit)) within.Write(part);
        }

        Assert.That(Encoding.ASCII.GetString(output.ToArray()), Is.EqualTo(Encoding.ASCII.GetString(document[before..^after])));
    }
}
