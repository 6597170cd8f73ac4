namespace EcoComp.Cli.Output.Wording;

/// <summary>A language that text is printed in.</summary>
internal enum Language
{
    /// <summary>Chinese, the default.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}
