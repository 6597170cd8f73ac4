using EcoComp.Tests.House;

namespace EcoComp.Core.Tests.House;

/// <summary>Whether a use is seen, whatever it is that uses.</summary>
public sealed class ReferencesTests
{
    private static readonly IReadOnlyCollection<Reference> Uses = References.Of(typeof(ReferencesTests).Assembly);

    [TestCase(typeof(OfStaticCall), TestName = "A static call")]
    [TestCase(typeof(OfLambda), TestName = "A static call in a lambda")]
    [TestCase(typeof(OfMethodGroup), TestName = "A method handed on")]
    [TestCase(typeof(OfLocal), TestName = "A local")]
    [TestCase(typeof(OfGenericArgument), TestName = "A generic argument of a local")]
    [TestCase(typeof(OfGenericCall), TestName = "A generic argument of a call")]
    [TestCase(typeof(OfConstraint), TestName = "A constraint")]
    [TestCase(typeof(OfAttribute), TestName = "An attribute")]
    [TestCase(typeof(OfAttributeArgument), TestName = "A type that an attribute names")]
    [TestCase(typeof(OfCast), TestName = "A cast")]
    [TestCase(typeof(OfTypeOf), TestName = "typeof")]
    [TestCase(typeof(OfStaticField), TestName = "A static field")]
    [TestCase(typeof(OfBase), TestName = "A base type")]
    [TestCase(typeof(OfParameter), TestName = "A parameter")]
    [TestCase(typeof(OfIterator), TestName = "A call in an iterator")]
    [TestCase(typeof(OfInterpolation), TestName = "An argument of an interpolated string")]
    [TestCase(typeof(OfSwitch), TestName = "A call behind a switch")]
    public void A_use_is_seen(Type user) => Assert.That(
        Uses, Has.Some.Matches<Reference>(r => r!.From == user.FullName && r.To == typeof(Used).FullName));

    [Test]
    public void A_using_directive_is_read()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "A.cs"), "using System;\nusing static One.Two.Three;\nusing W = Four.Five;\n\nnamespace Six.Seven;\n");
        Assert.That(References.Usings(folder.FullName).Select(u => u.From + " " + u.To), Is.EqualTo(new[] { "Six.Seven System", "Six.Seven One.Two.Three", "Six.Seven Four.Five" }));
        folder.Delete(recursive: true);
    }

    [Test]
    public void What_uses_nothing_is_told_to_use_nothing() =>
        Assert.That(Uses.Where(r => r.From == typeof(Used).FullName && r.To.StartsWith("EcoComp", StringComparison.Ordinal)), Is.Empty);
}

[AttributeUsage(AttributeTargets.Class)]
internal class Used(string name) : Attribute
{
    public static readonly int Field = Environment.ProcessId;

    public string Name => name;

    public static int Call(object? _) => Field;
}

internal static class OfStaticCall
{
    public static int Run() => Used.Call(null);
}

internal static class OfLambda
{
    public static IEnumerable<int> Run(IEnumerable<int> numbers) => numbers.Select(n => Used.Call(n));
}

internal static class OfMethodGroup
{
    public static IEnumerable<int> Run(IEnumerable<object> numbers) => numbers.Select(Used.Call);
}

internal static class OfLocal
{
    public static bool Run(Func<object> get)
    {
        Used? local = null;
        return ReferenceEquals(local ??= get() as Used, get());
    }
}

internal static class OfGenericArgument
{
    public static int Run()
    {
        List<Dictionary<string, Used[]>> local = [];
        return local.Count;
    }
}

internal static class OfGenericCall
{
    public static int Run() => Array.Empty<Used>().Length;
}

internal static class OfConstraint
{
    public static int Run<T>(T value)
        where T : Used => value.GetHashCode();
}

[Used("")]
internal static class OfAttribute;

[System.Diagnostics.DebuggerTypeProxy(typeof(Used))]
internal static class OfAttributeArgument;

internal static class OfCast
{
    public static bool Run(object value) => value is Used;
}

internal static class OfTypeOf
{
    public static Type Run() => typeof(Used);
}

internal static class OfStaticField
{
    public static int Run() => Used.Field;
}

internal sealed class OfBase() : Used("");

internal static class OfParameter
{
    public static int Run(Used? used) => used is null ? 0 : 1;
}

internal static class OfIterator
{
    public static IEnumerable<int> Run()
    {
        yield return 1;
        yield return Used.Call(null);
    }
}

internal static class OfInterpolation
{
    public static string Run() => $"{Used.Call(null)}";
}

internal static class OfSwitch
{
    public static int Run(int number) => number switch
    {
        0 => 5,
        1 => 8,
        2 => 1,
        3 => 9,
        4 => 2,
        _ => Used.Call(number),
    };
}
