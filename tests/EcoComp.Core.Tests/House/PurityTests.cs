using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace EcoComp.Core.Tests.House;

/// <summary>No files, no clock, no console, no culture, no randomness, and money never a floating-point number.</summary>
public class PurityTests
{
    private static readonly string[] BannedTypes =
    [
        "System.Console", "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.Path",
        "System.IO.StreamReader",
        "System.Random", "System.Guid", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process", "System.TimeProvider",
        "System.TimeZoneInfo", "System.Threading.Thread",
        "System.Threading.Tasks.Task", "System.Net.Http.HttpClient", "NodaTime.SystemClock", "NodaTime.DateTimeZoneProviders",
        "System.Security.Cryptography.RandomNumberGenerator",
    ];

    private static readonly string[] BannedMembers =
    [
        "DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow",
        "CultureInfo.get_CurrentCulture",
        "CultureInfo.get_CurrentUICulture", "StringComparer.get_CurrentCulture", "Environment.GetEnvironmentVariable",
        "Environment.get_TickCount", "Environment.get_TickCount64", "String.ToLower", "String.ToUpper", "String.CompareTo",
    ];

    [SetUp]
    public void Look_at_the_assembly_as_it_is_shipped() => Assume.That(CoreTypes.IsInstrumented, Is.False);

    [Test]
    public void No_banned_type_is_used() => Assert.That(References(out _).Intersect(BannedTypes), Is.Empty);

    [Test]
    public void No_banned_member_is_used()
    {
        References(out string[] members);
        Assert.That(members.Intersect(BannedMembers), Is.Empty);
        Assert.That(members, Does.Contain("String.CompareOrdinal"), "the check sees what is used");
    }

    [Test]
    public void Core_stands_on_the_framework_and_on_libraries_for_dates_validation_and_digests_alone() => Assert.That(
        CoreTypes.Assembly.GetReferencedAssemblies().Select(a => a.Name).Where(n => !n!.StartsWith("System.", StringComparison.Ordinal)),
        Is.EquivalentTo(new[] { "NodaTime", "FluentValidation", "BouncyCastle.Cryptography" }));

    [Test]
    public void No_signature_and_no_field_has_a_floating_point_number()
    {
        const BindingFlags all = CoreTypes.Declared | BindingFlags.NonPublic;
        Type[] types = [.. CoreTypes.Assembly.GetTypes()];
        IEnumerable<(MemberInfo, Type)> used = types.SelectMany(t => t.GetFields(all).Select(f => ((MemberInfo)f, f.FieldType)))
            .Concat(types.SelectMany(t => t.GetProperties(all).Select(p => ((MemberInfo)p, p.PropertyType))))
            .Concat(types.SelectMany(t => t.GetMethods(all)
                .SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType).Select(p => ((MemberInfo)m, p)))))
            .Concat(types.SelectMany(t =>
                t.GetConstructors(all).SelectMany(c => c.GetParameters().Select(p => ((MemberInfo)c, p.ParameterType)))));
        Assert.That(used.Where(u => Mentions(u.Item2)).Select(u => $"{u.Item1.DeclaringType}.{u.Item1.Name}"), Is.Empty);
    }

    [Test]
    public void No_method_has_a_local_that_is_a_floating_point_number()
    {
        const BindingFlags all = CoreTypes.Declared | BindingFlags.NonPublic;
        Assert.That(
            CoreTypes.Assembly.GetTypes().SelectMany(t => t.GetMethods(all))
                .Where(m => m.GetMethodBody()?.LocalVariables.Any(l => Mentions(l.LocalType)) == true).Select(m => m.Name),
            Is.Empty);
    }

    private static bool Mentions(Type type) =>
        type == typeof(double) || type == typeof(float) || type == typeof(Half)
        || (type.HasElementType && Mentions(type.GetElementType()!)) || (type.IsGenericType && type.GetGenericArguments().Any(Mentions));

    private static string[] References(out string[] members)
    {
        using var pe = new PEReader(File.OpenRead(CoreTypes.Assembly.Location));
        MetadataReader reader = pe.GetMetadataReader();
        var types = reader.TypeReferences.Select(reader.GetTypeReference)
            .Select(t => (Full: reader.GetString(t.Namespace) + "." + reader.GetString(t.Name), Name: reader.GetString(t.Name))).ToArray();
        members = [.. reader.MemberReferences.Select(reader.GetMemberReference).Where(m => m.Parent.Kind == HandleKind.TypeReference)
            .Select(m => reader.GetString(reader.GetTypeReference((TypeReferenceHandle)m.Parent).Name) + "." + reader.GetString(m.Name))];
        return [.. types.Select(t => t.Full)];
    }
}
