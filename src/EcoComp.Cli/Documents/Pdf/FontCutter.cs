using System.Runtime.InteropServices;
using System.Text;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// HarfBuzz's subsetting, which its native library has and its .NET wrapper does not show. Skia puts a font into a PDF whole, and maps each
/// glyph to the first character that uses it; a font that holds a document's characters only is small and says each of them rightly.
/// </summary>
internal static partial class FontCutter
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>Cuts a font down.</summary>
    /// <param name="face">A handle of a HarfBuzz face.</param>
    /// <param name="characters">The characters to keep.</param>
    /// <returns>A TrueType font.</returns>
    /// <exception cref="InvalidOperationException">HarfBuzz cannot do it.</exception>
    public static byte[] Cut(nint face, IEnumerable<Rune> characters)
    {
        nint input = Owned(InputCreate());
        try
        {
            nint wanted = InputUnicodes(input);
            foreach (Rune character in characters) SetAdd(wanted, (uint)character.Value);
            nint cut = Owned(Subset(face, input));
            try
            {
                nint blob = FaceBlob(cut);
                try
                {
                    nint data = BlobData(blob, out uint length);
                    byte[] bytes = new byte[checked((int)length)];
                    Marshal.Copy(data, bytes, 0, bytes.Length);
                    return bytes;
                }
                finally
                {
                    BlobDestroy(blob);
                }
            }
            finally
            {
                FaceDestroy(cut);
            }
        }
        finally
        {
            InputDestroy(input);
        }
    }

    private static nint Owned(nint handle) =>
        handle != 0 ? handle : throw new InvalidOperationException("HarfBuzz could not cut the font.");

    [LibraryImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    private static partial nint InputCreate();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_unicode_set")]
    private static partial nint InputUnicodes(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_destroy")]
    private static partial void InputDestroy(nint input);

    [LibraryImport(Library, EntryPoint = "hb_set_add")]
    private static partial void SetAdd(nint set, uint codePoint);

    [LibraryImport(Library, EntryPoint = "hb_subset_or_fail")]
    private static partial nint Subset(nint face, nint input);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    private static partial nint FaceBlob(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    private static partial void FaceDestroy(nint face);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    private static partial nint BlobData(nint blob, out uint length);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    private static partial void BlobDestroy(nint blob);
}
