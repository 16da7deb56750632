using NhsStandards;

[assembly: RecordLayer(RecordLayer.DigitalService)]
