using NhsStandards;

[assembly: RecordLayer(RecordLayer.Data)] // clean NHS7001
