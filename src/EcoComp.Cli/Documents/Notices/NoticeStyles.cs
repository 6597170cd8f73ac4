using EcoComp.Cli.Documents.Pdf;

namespace EcoComp.Cli.Documents.Notices;

/// <summary>How the parts of a notice look.</summary>
internal static class NoticeStyles
{
    public static readonly TextStyle Title = new(18) { Align = Align.Center, LineHeight = 1.5f, StaysWithNext = true };

    public static readonly TextStyle Subtitle = new(11) { Align = Align.Center, SpaceBefore = 4, StaysWithNext = true };

    public static readonly TextStyle Heading = new(13) { SpaceBefore = 14, StaysWithNext = true };

    public static readonly TextStyle Subheading = new(11) { SpaceBefore = 8, StaysWithNext = true };

    public static readonly TextStyle Unit = new(9) { Align = Align.Right, StaysWithNext = true };

    public static readonly TextStyle Body = new(11) { FirstLineIndent = 2, LineHeight = 1.7f, SpaceBefore = 4 };

    public static readonly TextStyle Listed = new(10) { FirstLineIndent = 2, LineHeight = 1.6f };

    public static readonly TextStyle BeforeSignature = Body with { StaysWithNext = true };

    public static readonly TextStyle Signature = new(11) { Align = Align.Right, SpaceBefore = 26, LineHeight = 1.8f, StaysWithNext = true };

    public static readonly TextStyle SignatureEnd = new(11) { Align = Align.Right, LineHeight = 1.8f };
}
