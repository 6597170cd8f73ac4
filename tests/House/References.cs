using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;

namespace EcoComp.Tests.House;

/// <summary>A use of one type by another. What is nested in a type, as its lambdas are, counts as the type itself.</summary>
/// <param name="From">The full name of the type that uses.</param>
/// <param name="To">The full name of the type that is used.</param>
/// <param name="Where">The member that uses it, or what of the type does.</param>
internal sealed record Reference(string From, string To, string Where)
{
    /// <summary>The namespace of a type.</summary>
    public static string Room(string type) => type.LastIndexOf('.') is > 0 and var dot ? type[..dot] : "";

    /// <inheritdoc/>
    public override string ToString() => $"{From} ({Where}) -> {To}";
}

/// <summary>
/// Every use of a type that an assembly's metadata and code hold: base types and interfaces, fields, signatures, locals, calls (also static ones),
/// casts, generic arguments, caught exceptions, attributes and the types that they name. A constant and a <c>nameof</c> leave nothing there; the
/// using directive that they need does, and is read from the sources.
/// </summary>
internal sealed partial class References : ISignatureTypeProvider<int, object?>
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    private readonly HashSet<Reference> _found = [];
    private readonly PEReader _image;
    private readonly MetadataReader _reader;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private string _from = "";
    private string _where = "";

    private References(PEReader image)
    {
        (_image, _reader) = (image, image.GetMetadataReader());
        foreach (TypeDefinitionHandle handle in _reader.TypeDefinitions) _names[Written(handle)] = Name(handle);
    }

    /// <summary>The uses within an assembly and of types of other assemblies.</summary>
    /// <param name="assembly">The assembly.</param>
    public static IReadOnlyCollection<Reference> Of(Assembly assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly.Location));
        var references = new References(image);
        foreach (TypeDefinitionHandle type in references._reader.TypeDefinitions) references.Type(type);
        return references._found;
    }

    /// <summary>What the using directives of sources say, each as a use of the whole namespace.</summary>
    /// <param name="folder">The folder of a project.</param>
    public static IEnumerable<(string From, string To, string File)> Usings(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let text = File.ReadAllText(file)
        let room = Declared().Match(text).Groups[1].Value
        where room.Length > 0
        from Match used in Using().Matches(text)
        select (room, used.Groups[1].Value, Path.GetRelativePath(folder, file));

    private void Type(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _reader.GetTypeDefinition(handle);
        (_from, _where) = (Name(handle), "type");
        Use(type.BaseType);
        foreach (InterfaceImplementationHandle i in type.GetInterfaceImplementations()) Use(_reader.GetInterfaceImplementation(i).Interface);
        Parameters(type.GetGenericParameters());
        Attributes(type.GetCustomAttributes());
        foreach (FieldDefinitionHandle f in type.GetFields())
        {
            FieldDefinition field = _reader.GetFieldDefinition(f);
            _where = _reader.GetString(field.Name);
            field.DecodeSignature(this, null);
            Attributes(field.GetCustomAttributes());
        }

        foreach (PropertyDefinitionHandle p in type.GetProperties()) Attributes(_reader.GetPropertyDefinition(p).GetCustomAttributes());
        foreach (MethodDefinitionHandle m in type.GetMethods()) Method(_reader.GetMethodDefinition(m));
    }

    private void Method(MethodDefinition method)
    {
        _where = _reader.GetString(method.Name);
        method.DecodeSignature(this, null);
        Parameters(method.GetGenericParameters());
        Attributes(method.GetCustomAttributes());
        foreach (ParameterHandle p in method.GetParameters()) Attributes(_reader.GetParameter(p).GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0) return;
        MethodBodyBlock body = _image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil) _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(this, null);
        foreach (ExceptionRegion region in body.ExceptionRegions) Use(region.CatchType);
        for (BlobReader code = body.GetILReader(); code.RemainingBytes > 0;) Instruction(ref code);
    }

    private void Instruction(ref BlobReader code)
    {
        byte first = code.ReadByte();
        OpCode op = Codes[first == 0xFE ? unchecked((short)(0xFE00 | code.ReadByte())) : first];
        switch (op.OperandType)
        {
            case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                Use(System.Reflection.Metadata.Ecma335.MetadataTokens.EntityHandle(code.ReadInt32()));
                break;
            case OperandType.InlineSwitch:
                int cases = code.ReadInt32();
                code.Offset += 4 * cases;
                break;
            default:
                code.Offset += op.OperandType switch
                {
                    OperandType.InlineNone => 0,
                    OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                    OperandType.InlineVar => 2,
                    OperandType.InlineI8 or OperandType.InlineR => 8,
                    _ => 4,
                };
                break;
        }
    }

    private void Use(EntityHandle handle)
    {
        if (handle.IsNil) return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                Add(Name((TypeDefinitionHandle)handle));
                break;
            case HandleKind.TypeReference:
                Add(Name((TypeReferenceHandle)handle));
                break;
            case HandleKind.TypeSpecification:
                _reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                break;
            case HandleKind.MethodDefinition:
                Use(_reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Use(_reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Use(_reader.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                MethodSpecification method = _reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                Use(method.Method);
                method.DecodeSignature(this, null);
                break;
        }
    }

    private void Parameters(GenericParameterHandleCollection parameters)
    {
        foreach (GenericParameterHandle p in parameters)
        {
            foreach (GenericParameterConstraintHandle c in _reader.GetGenericParameter(p).GetConstraints())
                Use(_reader.GetGenericParameterConstraint(c).Type);
        }
    }

    /// <summary>The types of attributes, and types that their arguments name, which stand there as text.</summary>
    private void Attributes(CustomAttributeHandleCollection attributes)
    {
        foreach (CustomAttributeHandle a in attributes)
        {
            CustomAttribute attribute = _reader.GetCustomAttribute(a);
            Use(attribute.Constructor);
            string value = Encoding.UTF8.GetString(_reader.GetBlobBytes(attribute.Value));
            foreach (Match word in TypeName().Matches(value))
            {
                if (_names.TryGetValue(word.Value, out string? name)) Add(name);
            }
        }
    }

    private void Add(string to)
    {
        if (to != _from) _found.Add(new Reference(_from, to, _where));
    }

    /// <summary>The outermost type that a type is nested in.</summary>
    private string Name(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? Name(outer) : Full(type.Namespace, type.Name);
    }

    private string Name(TypeReferenceHandle handle)
    {
        TypeReference type = _reader.GetTypeReference(handle);
        return type.ResolutionScope is { IsNil: false, Kind: HandleKind.TypeReference } outer
            ? Name((TypeReferenceHandle)outer)
            : Full(type.Namespace, type.Name);
    }

    /// <summary>A type as attributes write it.</summary>
    private string Written(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? Written(outer) + "+" + _reader.GetString(type.Name)
            : Full(type.Namespace, type.Name);
    }

    private string Full(StringHandle space, StringHandle name) =>
        space.IsNil ? _reader.GetString(name) : _reader.GetString(space) + "." + _reader.GetString(name);

    [GeneratedRegex(@"[A-Za-z_][\w.+`]*")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    // A signature is read for the types that it names; what they are put together to does not matter.
    int ISimpleTypeProvider<int>.GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Named(handle);

    int ISimpleTypeProvider<int>.GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Named(handle);

    int ISignatureTypeProvider<int, object?>.GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Named(handle);

    int ISimpleTypeProvider<int>.GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;

    int ISZArrayTypeProvider<int>.GetSZArrayType(int elementType) => 0;

    int IConstructedTypeProvider<int>.GetArrayType(int elementType, ArrayShape shape) => 0;

    int IConstructedTypeProvider<int>.GetByReferenceType(int elementType) => 0;

    int IConstructedTypeProvider<int>.GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => 0;

    int IConstructedTypeProvider<int>.GetPointerType(int elementType) => 0;

    int ISignatureTypeProvider<int, object?>.GetFunctionPointerType(MethodSignature<int> signature) => 0;

    int ISignatureTypeProvider<int, object?>.GetGenericMethodParameter(object? genericContext, int index) => 0;

    int ISignatureTypeProvider<int, object?>.GetGenericTypeParameter(object? genericContext, int index) => 0;

    int ISignatureTypeProvider<int, object?>.GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;

    int ISignatureTypeProvider<int, object?>.GetPinnedType(int elementType) => 0;

    private int Named(EntityHandle handle)
    {
        Use(handle);
        return 0;
    }
}
