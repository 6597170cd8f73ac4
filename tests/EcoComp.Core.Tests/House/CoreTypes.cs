using System.Reflection;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.House;

/// <summary>What the reflection checks look at.</summary>
internal static class CoreTypes
{
    public const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static readonly Assembly Assembly = typeof(Settler).Assembly;

    public static readonly Type[] Public = [.. Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal)];
}
