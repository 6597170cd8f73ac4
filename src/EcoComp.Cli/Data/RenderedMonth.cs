using EcoComp.Cli.Host;

namespace EcoComp.Cli.Data;

/// <summary>A month in the forms that were asked for.</summary>
/// <param name="Parts">The month's part of each form, in the order in which the forms were asked for.</param>
internal sealed record RenderedMonth(Kept[] Parts)
{
    /// <summary>Makes the parts of a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="forms">The forms.</param>
    /// <param name="spool">Where the parts are kept.</param>
    public static RenderedMonth Of(ShownMonth month, IReadOnlyList<ResultForm> forms, Spool spool) =>
        new([.. forms.Select(f => spool.Keep(output => f.Part(month, output)))]);
}
