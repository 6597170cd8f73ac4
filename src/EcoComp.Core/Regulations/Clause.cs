namespace EcoComp.Core.Regulations;

/// <summary>A clause of a regulation.</summary>
/// <param name="Order">Its place in the regulation's list, by which items are sorted.</param>
/// <param name="Id">Its number, <c>4.1.2</c>.</param>
/// <param name="Basis">The number as cited in print, <c>第四条（一）2</c>.</param>
/// <param name="Title">What it is about, in Chinese.</param>
/// <param name="TitleEn">What it is about, in English.</param>
public sealed record Clause(int Order, string Id, string Basis, string Title, string TitleEn);
