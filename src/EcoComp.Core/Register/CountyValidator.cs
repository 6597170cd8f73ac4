using EcoComp.Core.Provenance;

namespace EcoComp.Core.Register;

/// <summary>What a row of counties.csv must satisfy by itself.</summary>
internal sealed class CountyValidator : RowValidator<CountyRow>
{
    /// <summary>Makes the validator.</summary>
    public CountyValidator()
    {
        Required("code", row => row.Code);
        Required("name", row => row.Name);
    }
}
