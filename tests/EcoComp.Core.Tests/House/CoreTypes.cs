using System.Reflection;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.House;

/// <summary>What the reflection checks look at.</summary>
internal static class CoreTypes
{
    public const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static readonly Assembly Assembly = typeof(Settler).Assembly;

    public static readonly Type[] Public = [.. Assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal)];

    /// <summary>Whether a coverage or mutation tool has written itself into the assembly.</summary>
    public static bool IsInstrumented => Assembly.GetTypes().Any(t => t.Namespace is { } space
        && (space.StartsWith("Coverlet", StringComparison.Ordinal) || space.StartsWith("Stryker", StringComparison.Ordinal)));
}
