namespace EcoComp.Cli.Input.Tables;

/// <summary>An encoding that <c>--encoding</c> can force.</summary>
internal enum TextEncoding
{
    /// <summary>UTF-8, with or without byte order mark.</summary>
    Utf8,

    /// <summary>GB18030, of which GBK and GB2312 are parts.</summary>
    Gb18030,
}
