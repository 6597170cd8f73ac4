namespace EcoComp.Core.Settlement;

/// <summary>An item with the county that it belongs to.</summary>
/// <param name="County">The county's statement.</param>
/// <param name="Item">The item.</param>
public sealed record CountyItem(CountyStatement County, Item Item);

/// <summary>An open question with the county that it stands with.</summary>
/// <param name="County">The county's statement; null where it is the city's own question.</param>
/// <param name="Pending">The question.</param>
public sealed record CountyPending(CountyStatement? County, Pending Pending);

/// <summary>A note with the county that it stands with.</summary>
/// <param name="County">The county's statement; null where it is the city's own note.</param>
/// <param name="Note">The note.</param>
public sealed record CountyNote(CountyStatement? County, Note Note);
