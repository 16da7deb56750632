using NhsStandards;

[assembly: RecordLayer(RecordLayer.DigitalService)] // clean NHS7001
