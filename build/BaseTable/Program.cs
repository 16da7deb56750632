using System.Reflection;
using NhsStandards.BaseTable;

var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "RepositoryRoot").Value!;
var table = BaseTableBuilder.Build(BaseTableBuilder.SpecificationArchive);
var compressed = BaseTableBuilder.Compress(table);
File.WriteAllBytes(Path.Combine(root, BaseTableBuilder.RelativePath), compressed);
Console.WriteLine($"{BaseTableBuilder.RelativePath}: {table.Length} characters, {compressed.Length} bytes compressed");
