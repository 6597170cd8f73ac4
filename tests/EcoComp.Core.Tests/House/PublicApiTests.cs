using System.Reflection;
using System.Runtime.CompilerServices;

namespace EcoComp.Core.Tests.House;

/// <summary>The public members of Core, a line each: a change of them is seen in review.</summary>
public class PublicApiTests
{
    [Test]
    public void The_public_api_is_what_it_was() => Golden.Check(CoreTypes.Public.SelectMany(Lines), "../public-api.txt");

    private static IEnumerable<string> Lines(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : "class";
        yield return $"{kind} {type.FullName}";
        IEnumerable<string> members = type.GetMembers(CoreTypes.Declared).Select(Line).OfType<string>();
        foreach (string member in members.Order(StringComparer.Ordinal)) yield return "  " + member;
    }

    private static string? Line(MemberInfo member) => member switch
    {
        FieldInfo { Name: "value__" } => null,
        FieldInfo { IsLiteral: true } f => $"const {f.Name} = {f.GetRawConstantValue()}",
        FieldInfo f => $"field {Name(f.FieldType)} {f.Name}",
        PropertyInfo p =>
            $"{(p.GetMethod!.IsStatic ? "static " : "")}property {Name(p.PropertyType)} {p.Name}{(p.SetMethod?.IsPublic == true ? " init" : "")}",
        ConstructorInfo c => $"constructor ({Parameters(c)})",
        MethodInfo m when m.GetCustomAttribute<CompilerGeneratedAttribute>() is not null || m.Name == "<Clone>$"
        || (m.IsSpecialName && !m.Name.StartsWith("op_", StringComparison.Ordinal)) => null,
        MethodInfo m => $"{(m.IsStatic ? "static " : "")}method {Name(m.ReturnType)} {m.Name}({Parameters(m)})",
        _ => null,
    };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => (p.IsOut ? "out " : "") + Name(p.ParameterType) + " " + p.Name));

    private static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } inner) return Name(inner) + "?";
        return type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
    }
}
