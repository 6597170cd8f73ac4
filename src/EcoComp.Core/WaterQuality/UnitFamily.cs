namespace EcoComp.Core.WaterQuality;

/// <summary>Units that are powers of ten of one another.</summary>
public enum UnitFamily
{
    /// <summary>No unit (无量纲).</summary>
    None,

    /// <summary>Mass in a volume of water; the base is mg/L.</summary>
    Mass,

    /// <summary>A number of germs in a volume of water; the base is 个/L.</summary>
    Count,

    /// <summary>Radioactivity in a volume of water; the base is Bq/L.</summary>
    Activity,

    /// <summary>Degrees Celsius.</summary>
    Temperature,

    /// <summary>Nephelometric turbidity units.</summary>
    Turbidity,

    /// <summary>Degrees of the platinum-cobalt colour scale.</summary>
    Colour,
}
