using NhsStandards.Tool;

return await CommandLine.RunAsync(args);
