namespace Lark.Portal.Security;

/// <summary>Snippets that the old content system still serves.</summary>
public static class LegacyMarkup
{
    public const string Viewer = "<object classid=\"clsid:25336920-03F9-11CF-8FD0-00AA00686F13\"></object>"; // expect NHS8002

    public const string Silverlight = "application/x-silverlight-2"; // expect NHS8002

    public const string Pdf = "<object type=\"application/pdf\" data=\"/leaflet.pdf\"></object>"; // clean NHS8002

    public static Task WriteViewerAsync(HttpResponse response) => response.WriteAsync(Viewer);

    public static Task WriteLeafletAsync(HttpResponse response, bool old) => response.WriteAsync(old ? Silverlight : Pdf);
}
