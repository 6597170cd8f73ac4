namespace EcoComp.Core.Provenance;

/// <summary>How bad a fault is.</summary>
public enum Severity
{
    /// <summary>The input is taken, but somebody should look; refused under <c>--strict</c>.</summary>
    Warning,

    /// <summary>The input is refused.</summary>
    Error,
}
