namespace EcoComp.Cli.Data;

/// <summary>A month in the forms that were asked for.</summary>
/// <param name="Parts">The month's part of each form, in the order in which the forms were asked for.</param>
internal sealed record RenderedMonth(ReadOnlyMemory<byte>[] Parts)
{
    /// <summary>Makes the parts of a month.</summary>
    public static RenderedMonth Of(ShownMonth month, IReadOnlyList<ResultForm> forms) => new([.. forms.Select(f => f.Part(month))]);
}
