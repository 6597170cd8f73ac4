namespace EcoComp.Core.Regulations;

/// <summary>One way to settle what a regulation leaves open.</summary>
/// <param name="Code">Its name in files, <c>class-offset</c>.</param>
/// <param name="Name">Its Chinese name, which files may use too.</param>
/// <param name="NameEn">Its English name.</param>
public sealed record Choice(string Code, string Name, string NameEn);
