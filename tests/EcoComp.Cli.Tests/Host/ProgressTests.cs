using System.Text;

namespace EcoComp.Cli.Tests.Host;

public sealed class ProgressTests
{
    [Test]
    public void What_was_told_last_is_shown_and_taken_off_again()
    {
        using var terminal = new MemoryStream();
        using var progress = new Progress(terminal, TimeSpan.Zero);
        progress.Tell(() => "正在结算：1/2");
        string shown = Text(terminal);
        Assert.That(shown, Is.EqualTo("\r正在结算：1/2"));
        progress.Clear();
        Assert.That(Text(terminal), Is.EqualTo(shown + "\r" + new string(' ', 13) + "\r"));
    }

    [Test]
    public void A_shorter_text_leaves_nothing_of_a_longer_one()
    {
        using var terminal = new MemoryStream();
        using var progress = new Progress(terminal, TimeSpan.Zero);
        progress.Tell(() => "abcdef");
        progress.Tell(() => "xy");
        Assert.That(Text(terminal), Is.EqualTo("\rabcdef\rxy    "));
    }

    [Test]
    public void What_is_said_stands_on_a_line_of_its_own()
    {
        using var terminal = new MemoryStream();
        using var progress = new Progress(terminal, TimeSpan.Zero);
        var streams = new Streams(Stream.Null, terminal) { Progress = progress };
        progress.Tell(() => "abc");
        streams.Say("said");
        Assert.That(Text(terminal), Is.EqualTo("\rabc\r   \rsaid\n"));
    }

    [Test]
    public void A_run_of_less_than_a_second_shows_nothing_and_neither_does_one_that_nobody_watches()
    {
        using var terminal = new MemoryStream();
        using (var progress = new Progress(terminal, TimeSpan.FromMinutes(10))) progress.Tell(() => "abc");
        Assert.That(terminal.Length, Is.Zero);
        Progress.Silent.Tell(() => throw new InvalidOperationException("nobody asks for it"));
        Progress.Silent.Clear();
    }

    private static string Text(MemoryStream terminal) => Encoding.UTF8.GetString(terminal.ToArray());
}
