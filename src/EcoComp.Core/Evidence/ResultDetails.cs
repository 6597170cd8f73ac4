namespace EcoComp.Core.Evidence;

/// <summary>What a monitoring row says beside its class or status.</summary>
/// <param name="Origin">Where the result came from (数据来源), or empty.</param>
/// <param name="Document">The document number (文号), or empty.</param>
/// <param name="Note">A remark (备注), or empty.</param>
public sealed record ResultDetails(string Origin, string Document, string Note);
