using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

// The binding packages of the shared platform build are not restored here; these are the attributes that the functions need.
namespace Microsoft.Azure.Functions.Worker;

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : TriggerBindingAttribute
{
    public string QueueName { get; } = queueName;

    public string? Connection { get; set; }
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceBusTriggerAttribute(string topicName, string subscriptionName) : TriggerBindingAttribute
{
    public string TopicName { get; } = topicName;

    public string SubscriptionName { get; } = subscriptionName;

    public string? Connection { get; set; }
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BlobTriggerAttribute(string blobPath) : TriggerBindingAttribute
{
    public string BlobPath { get; } = blobPath;

    public string? Connection { get; set; }
}
