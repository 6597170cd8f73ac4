using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using FluentValidation;

namespace EcoComp.Core.Register;

/// <summary>What a row of points.csv must satisfy by itself.</summary>
internal sealed class PointValidator : RowValidator<PointRow>
{
    /// <summary>Makes the validator.</summary>
    /// <param name="counties">The counties that a row may name.</param>
    public PointValidator(PointRegister counties)
    {
        Required("code", row => row.Code);
        Required("name", row => row.Name);
        Required("kind", row => row.Kind);
        Required("water_body", row => row.WaterBody);
        Required("water_type", row => row.WaterType)
            .Must(row => row.Code.Length == 0 || row.WaterType.Value != WaterType.Groundwater || !IsOnRiverOrCanal(row))
            .WithErrorCode(FaultCodes.WaterTypeUnfit).WithState(row => new Told("", row.Code));
        Column("county")
            .Must(row => row.County.Length > 0 || row.Kind.Value is null or PointKind.Reference)
            .WithErrorCode(FaultCodes.NeededByKind).WithState(row => new Told("", $"{row.Kind.Value}"))
            .Must(row => row.County.Length == 0 || SharesNotation.Read(row.County, counties).Flaw is null)
            .WithState(row => SharesNotation.Read(row.County, counties).Told);
        Optional("target", row => row.Target)
            .Must(row => row.Kind.Value != PointKind.Section || !row.Target.IsEmpty)
            .WithErrorCode(FaultCodes.TargetMissing).WithState(row => new Told("", row.Code))
            .Must(row => row.Target.Value is not { } target || !target.IsWorseThan(WorstTarget(row)))
            .WithErrorCode(FaultCodes.TargetRange).WithState(row => new Told($"{row.Target.Value}", $"{WaterClass.I}", $"{WorstTarget(row)}"));
        Optional("covered", row => row.Covered);
        Optional("months", row => row.Months);
        Optional("from", row => row.From);
        Optional("to", row => row.To)
            .Must(row => row.From.Flaw is not null || !row.Interval.IsEmpty)
            .WithErrorCode(FaultCodes.EmptyInterval).WithState(row => new Told(row.To.Text, row.From.Text));
    }

    private static bool IsOnRiverOrCanal(PointRow row) => row.Kind.Value is PointKind.Section or PointKind.Canal;

    private static WaterClass WorstTarget(PointRow row) => row.Kind.Value switch
    {
        PointKind.Source => WaterClass.III,
        PointKind.Canal => WaterClass.II,
        _ => WaterClass.V,
    };
}
