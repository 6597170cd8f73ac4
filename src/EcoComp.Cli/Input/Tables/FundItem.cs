namespace EcoComp.Cli.Input.Tables;

/// <summary>What a row of fund.csv is about.</summary>
internal enum FundItem
{
    /// <summary>What the province took from the city (省级扣收).</summary>
    ProvinceDeduction,
}
