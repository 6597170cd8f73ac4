using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Tests.House;

public class DocumentationTests
{
    private static readonly Dictionary<string, XElement> Members = XDocument.Load(Path.ChangeExtension(CoreTypes.Assembly.Location, "xml"))
        .Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);

    [Test]
    public void Every_public_type_says_what_it_is() =>
        Assert.That(CoreTypes.Public.Where(t => !IsSaid("T:" + Named(t))).Select(t => t.FullName), Is.Empty);

    [Test]
    public void Every_public_property_and_field_says_what_it_is() => Assert.That(
        CoreTypes.Public.SelectMany(t => t.GetProperties(CoreTypes.Declared).Cast<MemberInfo>().Concat(t.GetFields(CoreTypes.Declared)))
            .Where(m => m.Name is not ("value__" or "EqualityContract") && !IsSaid(Id(m)) && !IsParameter(m))
            .Select(m => m.DeclaringType!.Name + "." + m.Name),
        Is.Empty);

    [Test]
    public void Every_public_method_says_what_it_does() => Assert.That(
        CoreTypes.Public.SelectMany(t => t.GetMethods(CoreTypes.Declared)).Where(m => !IsWrittenByTheCompiler(m) && !IsSaid(m))
            .Select(m => m.DeclaringType!.Name + "." + m.Name),
        Is.Empty);

    [Test]
    public void A_method_that_throws_says_what()
    {
        string[] throwing = ["M:EcoComp.Core.Quantities.WaterClass.FromRank(System.Int32)",
            "M:EcoComp.Core.Regulations.RegulationReader.Read(System.ReadOnlySpan{System.Byte})",
            "P:EcoComp.Core.Regulations.Regulation.Item(System.String)"];
        Assert.That(throwing.Where(m => Members[m].Element("exception") is null), Is.Empty);
    }

    /// <summary>A type as the documentation file names it: nested ones behind a dot.</summary>
    private static string Named(Type type) => type.FullName!.Replace('+', '.');

    private static bool IsSaid(string id) => Members.TryGetValue(id, out XElement? member)
        && (member.Element("summary")?.Value.Trim().Length > 0 || member.Element("inheritdoc") is not null);

    private static bool IsSaid(MethodInfo method) =>
        Members.Keys.Any(k => k.Split('(')[0].Split("``")[0] == $"M:{Named(method.DeclaringType!)}.{method.Name}" && IsSaid(k));

    private static string Id(MemberInfo member)
    {
        string id = (member is FieldInfo ? "F:" : "P:") + Named(member.DeclaringType!) + "." + member.Name;
        ParameterInfo[] index = member is PropertyInfo property ? property.GetIndexParameters() : [];
        return index.Length == 0 ? id : $"{id}({string.Join(',', index.Select(p => p.ParameterType.FullName))})";
    }

    /// <summary>A property of a record's parameter is documented with the parameter.</summary>
    private static bool IsParameter(MemberInfo member) =>
        Members.TryGetValue("T:" + Named(member.DeclaringType!), out XElement? type)
            && type.Elements("param").Any(p => p.Attribute("name")!.Value == member.Name && p.Value.Trim().Length > 0);

    private static bool IsWrittenByTheCompiler(MethodInfo method) =>
        method.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
            || (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal))
        || method.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$" or "op_Equality" or "op_Inequality";
}
