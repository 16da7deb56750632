namespace Lark.App;

/// <summary>Start of the app on both systems.</summary>
public static class AppStart // expect NHS8001
{
    public static void Main(string[] args) => new Shell(args.Contains("--offline")).Open();
}

internal sealed class Shell(bool offline)
{
    public string Page { get; private set; } = "start";

    public void Open() => Page = offline ? "offline" : "home";
}
