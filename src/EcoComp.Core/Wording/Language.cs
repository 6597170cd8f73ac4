namespace EcoComp.Core.Wording;

/// <summary>A language that text is printed in.</summary>
public enum Language
{
    /// <summary>Chinese, the default.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}
